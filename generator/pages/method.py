"""The method of a study as its page shows it: what is known, row by row, and in one line what is not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.citations.robust import fate_of, in_words
from generator.models import Kind, Method, Ref, Study
from generator.numbers.dates import format_date
from generator.numbers.format import format_number, format_points
from generator.numbers.survey import Margin, NoInterval, margin_of
from generator.pages.here import Here
from generator.pages.views import RowView
from generator.vocabularies import Sampling, StudyKind

# What a reader needs to judge a survey, in the order in which it is asked for.
_EXPECTED: Final = ("sample", "population", "fieldwork", "mode", "sampling", "question")
_ASKED: Final = frozenset({StudyKind.SURVEY, StudyKind.BAROMETER})
# They count what is there, and ask nobody.
_COUNTED: Final = frozenset({StudyKind.CONTENT_ANALYSIS, StudyKind.PLATFORM_COUNT})
_EXPLAINED: Final = _ASKED | {StudyKind.CONTENT_ANALYSIS}
# The other reasons why there is no margin stand among what is not known.
_REFUSED: Final = frozenset({NoInterval.OPT_IN, NoInterval.CENSUS})


def method_rows(here: Here, study: Study) -> Iterator[RowView]:
    """What is known of a study's method, a row each."""
    method = study.method
    yield RowView(name=here.say("view.row.kind"), text=here.say(f"view.studykind.{study.kind}"))
    for publisher in filter(None, [study.publisher, *study.co_publishers]):
        ref = Ref(Kind.PUBLISHER, publisher)
        yield RowView(name=here.say("view.row.publisher"), text=here.name(ref), href=here.href(ref))
    if study.commissioned_by:
        ref = Ref(Kind.PUBLISHER, study.commissioned_by)
        yield RowView(name=here.say("view.row.commissioned"), text=here.name(ref), href=here.href(ref))
    known = _known(here, study)
    notes = {"deff": _worth(here, method)}
    for name, text in known.items():
        yield RowView(name=here.say(f"view.row.{name}"), text=text, note=notes.get(name, ""))
    yield from _margin(here, study)
    if method.notice:
        yield _notice(here, method.notice)


def _notice(here: Here, address: str) -> RowView:
    """Where the institute says how it asked; or the copy of that, with the address that is dead."""
    name, text = here.say("view.row.notice"), here.say("view.row.notice.text")
    fate = fate_of(address, None, here.site.links)
    words = in_words(fate, here.language)
    if fate.copy:
        return RowView(name=name, text=f"{text} ({words})", href=fate.copy.url, note=address, outside=True)
    return RowView(name=name, text=text, href=address, note=words, outside=True)


def unknown(here: Here, study: Study) -> str:
    """What is not known of a survey's method, in one line; "" where nothing is missing."""
    if study.kind not in _EXPLAINED:
        return ""
    known = _known(here, study)
    expected = [name for name in _EXPECTED if name != "question" or study.kind in _ASKED]
    missing = [name for name in expected if name not in known]
    if len(missing) == len(expected):
        return here.say("view.unknown.all")
    if study.kind in _ASKED and not study.commissioned_by:
        missing.append("commissioned")
    words = ", ".join(here.say(f"view.row.{name}").lower() for name in missing)
    return here.say("view.unknown", what=words) if missing else ""


def sample_text(here: Here, study: Study, sample: int) -> str:
    """How many there are in a sample of a study, and of what: a survey asks people."""
    n = format_number(Decimal(sample), here.language)
    if study.method.noun:
        return here.say("view.row.sample.of", n=n, noun=here.local(study.method.noun))
    return n if study.kind in _COUNTED else here.say("view.row.sample.text", n=n)


def _known(here: Here, study: Study) -> dict[str, str]:
    """The rows of a method that have something to say, by the name of the row."""
    method = study.method
    known = method.sampling and method.sampling is not Sampling.UNKNOWN
    found = {
        "sample": sample_text(here, study, method.sample) if method.sample else "",
        "population": here.local(method.population),
        "country": here.territory(method.country) if method.country else "",
        "fieldwork": format_date(method.fieldwork, here.language) if method.fieldwork else "",
        "mode": here.say(f"view.mode.{method.mode}") if method.mode else "",
        "sampling": here.say(f"view.sampling.{method.sampling}") if known else "",
        "nonresponse": here.local(method.nonresponse),
        "incentive": here.local(method.incentive),
        "weighting": here.local(method.weighting),
        "deff": format_number(Decimal(str(method.deff)), here.language) if method.deff else "",
        "question": here.local(method.question),
    }
    return {name: text for name, text in found.items() if text}


def _worth(here: Here, method: Method) -> str:
    """What a design effect makes of a sample, which few readers know."""
    if not (method.sample and method.deff and method.deff > 1):
        return ""
    worth = round(method.sample / method.deff)
    return here.say("view.deff.note", n=format_number(Decimal(worth), here.language))


def _margin(here: Here, study: Study) -> Iterator[RowView]:
    """The margin of error of all respondents; why there is none, where that is no matter of knowing."""
    found = margin_of(study)
    name = here.say("view.row.margin")
    if isinstance(found, Margin):
        points = format_points(found.points, here.language, decimals=1)
        n = format_number(Decimal(found.sample), here.language)
        notes = [here.say("view.margin.note"), *([here.say("view.indicative")] if found.indicative else [])]
        yield RowView(name=name, text=here.say("view.margin", points=points, n=n), note=" ".join(notes))
    elif found in _REFUSED:
        yield RowView(name=name, text=here.say("view.no_margin", why=here.say(f"view.why.{found}")))
