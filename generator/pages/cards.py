"""Records as other pages list them: cards, groups, and where something is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.frontmatter import Report, Sections, Trend, Written
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import other_language, plain_of, spoken, title_of
from generator.pages.views import FigureCard, GroupView, LinkView, ReferenceView, TextCard
from generator.site import Place, Use
from generator.texts import ref_of
from generator.vocabularies import SourceCheck

M = TypeVar("M", FigureCard, ReferenceView)

# What an anchor on the using page leads to; the other places have none of their own.
_ANCHORED = (Place.PROSE, Place.SUMMARY, Place.CHALLENGE, Place.CAPTION)

# What stands in front matter (a theme, a brand, the original) is about the whole page, no place in it.
_NAMED = tuple(place for place in Place if place is not Place.FRONT_MATTER)


def text_card(here: Here, written: Written, *, note: str = "") -> TextCard:
    """A report, trend, article or page in a list."""
    ref = ref_of(written)
    return TextCard(
        title=title_of(here, ref),
        href=here.href(ref),
        mark=_mark(here, written),
        summary=plain_of(here, ref, "summary"),
        note=note,
        language=other_language(here, ref),
        spoken=spoken(here, ref),
    )


def translated(here: Here, report: Report) -> Report:
    """The report as written in the page's language, else as it is."""
    found = here.site.written(ref_of(report), here.language)
    return found if isinstance(found, Report) else report


def figure_cards(here: Here, statistics: Iterable[str]) -> tuple[FigureCard, ...]:
    """Statistics in a list, in the order given."""
    return tuple(figures.figure_card(here, here.site.statistics[one]) for one in statistics)


def only_second_hand(here: Here, marked: Sequence[FigureCard | ReferenceView]) -> str:
    """A line in the place of a word for each, where all of several are second-hand; else ""."""
    word = here.say(f"view.checked.{SourceCheck.SECONDARY}")
    alike = len(marked) > 1 and all(one.badge == word for one in marked)
    return here.say("view.second_hand") if alike else ""


def unmarked(marked: tuple[M, ...]) -> tuple[M, ...]:
    """Cards or references without the word that `only_second_hand` says for all of them."""
    return tuple(one._replace(badge="") for one in marked)


def newest_first(here: Here, statistics: Iterable[str]) -> list[str]:
    """Statistics by what they are about in time, those without a date last."""

    def last_day(name: str) -> int:
        date = here.site.statistics[name].period or here.edition.dates.get(name)
        return date.end.toordinal() if date else 0

    return sorted(statistics, key=last_day, reverse=True)


def partial_line(here: Here, sections: Sections, known: int) -> str:
    """What a report that retells only some of its sections says of that."""
    if not sections.partial or sections.announced is None:
        return ""
    count = "one" if known == 1 else "many"
    word = sections.word or here.say("view.sections.word")
    shown = here.say(f"view.sections.{count}", n=known, word=word)
    return here.say("view.partial", sections=shown, announced=sections.announced)


def uses(here: Here, refs: Iterable[Ref], title: str, anchor: str = "uses") -> GroupView | None:
    """The pages that use any of `refs`, once each, with where they do; None when there are none."""
    places: defaultdict[Ref, dict[Place, Ref]] = defaultdict(dict)
    for ref in refs:
        for use in uses_of(here, ref):
            places[use.by].setdefault(use.place, ref)
    if not places:
        return None
    links = tuple(_use(here, by, places[by]) for by in sorted(places, key=lambda by: _order(here, by)))
    return GroupView(title=title, anchor=anchor, links=links)


def uses_of(here: Here, ref: Ref) -> list[Use]:
    """The uses of a record by the texts that readers of the page's language get."""
    translations = here.site.translations
    return [
        use
        for use in here.site.uses.get(ref, ())
        if use.language == (here.language if (use.by, here.language) in translations else "")
    ]


def _use(here: Here, by: Ref, places: dict[Place, Ref]) -> LinkView:
    words = [here.say(f"view.place.{place}") for place in _NAMED if place in places]
    return LinkView(
        text=_title(here, by),
        href=f"{here.href(by)}{_fragment(here, by, places)}",
        note=", ".join(words),
        language=other_language(here, by),
        spoken=spoken(here, by),
    )


def _fragment(here: Here, by: Ref, places: dict[Place, Ref]) -> str:
    """The place on the using page: a number's first mention, else the chart that shows it."""
    for place in _ANCHORED:
        if place in places and places[place].kind is Kind.STATISTIC:
            return f"#{figures.mention(places[place].id)}"
    charted = places.get(Place.CHART)
    return f"#{figures.figure_anchor(_charted(here, by, charted))}" if charted else ""


def _charted(here: Here, by: Ref, used: Ref) -> Ref:
    """The figure that shows a record: its own, or that of a series of which it is a point."""
    shown = (
        Ref(Kind.SERIES, one) for one in here.site.series_of.get(used.id, ()) if used.kind is Kind.STATISTIC
    )
    charted = (one for one in shown if (by, Place.CHART) in {(u.by, u.place) for u in uses_of(here, one)})
    return next(charted, used)


def _title(here: Here, by: Ref) -> str:
    """The title, and for a trend the report's year, since trends of many years meet in a list."""
    return here.once("title in a list", by, lambda: _title_of(here, by))


def _title_of(here: Here, by: Ref) -> str:
    record = here.site.original(by)
    title = title_of(here, by)
    if isinstance(record, Trend) and record.report in here.site.reports:
        return f"{title} ({here.site.reports[record.report].year})"
    return title


def _order(here: Here, by: Ref) -> tuple[int, int, str]:
    """Newest report first, a report before its trends, trends in order."""
    record = here.site.original(by)
    if isinstance(record, Trend):
        return (-here.site.reports[record.report].year, record.rank, by.id)
    if isinstance(record, Report):
        return (-record.year, -1, by.id)
    return (0, 0, by.id)


def _mark(here: Here, written: Written) -> str:
    if isinstance(written, Trend):
        numbered = here.site.reports[written.report].sections.numbered
        return str(written.number) if written.number and numbered else ""
    return str(written.year) if isinstance(written, Report) else ""
