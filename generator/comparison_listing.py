"""What became of one report in another, as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.catalogue import say
from generator.comparison import Comparison, Measured, Standing, renewal_of
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.numbers.format import format_statistic
from generator.site import Site

_BOLD = "\x1b[1m{}\x1b[0m"


def format_text(site: Site, found: Comparison, language: str, *, colour: bool) -> str:
    """The counts, then what is due, each class of indicators with its figures, and the themes."""
    lines = [f"{found.earlier} → {found.later}", *_counts(found, language)]
    for title, content in _sections(site, found, language):
        lines += ["", _BOLD.format(title) if colour else title, *content]
    return "".join(f"{line}\n" for line in lines)


def format_json(site: Site, found: Comparison) -> str:
    """One object; figures are ids, `follows` names the earlier figure that a later one compares with."""
    indicators = [
        {
            "id": one.indicator,
            "standing": one.standing,
            "earlier": one.earlier,
            "later": one.later,
            "follows": dict(one.follows),
        }
        for one in found.indicators
    ]
    themes = [
        {"id": one.theme, "earlier": [*map(str, one.earlier)], "later": [*map(str, one.later)]}
        for one in found.themes
    ]
    due = [
        {"id": one, "due": str(renewal_of(site, one)), "overdue": one in site.overdue} for one in found.due
    ]
    data = {
        "version": 1,
        "earlier": found.earlier,
        "later": found.later,
        "counts": {standing: len(found.of(standing)) for standing in Standing},
        "indicators": indicators,
        "themes": themes,
        "due": due,
        "without_indicator": {"earlier": found.unmeasured[0], "later": found.unmeasured[1]},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _counts(found: Comparison, language: str) -> Iterator[str]:
    counts = {standing: len(found.of(standing)) for standing in Standing}
    yield say(language, "diff.counts", n=sum(counts.values()), **counts)
    if sum(found.unmeasured):
        yield say(language, "diff.unmeasured", earlier=found.unmeasured[0], later=found.unmeasured[1])


def _sections(site: Site, found: Comparison, language: str) -> Iterator[tuple[str, Iterable[str]]]:
    if found.due:
        yield say(language, "diff.due", n=len(found.due)), [_due(site, one, language) for one in found.due]
    for standing in (Standing.UPDATED, Standing.UNCHANGED, Standing.NEW, Standing.DROPPED):
        if ones := found.of(standing):
            lines = [line for one in ones for line in _measured(site, found, one, language)]
            yield say(language, f"diff.{standing}", n=len(ones)), lines
    for key, themes in (
        ("diff.themes", [one for one in found.themes if one.goes_on]),
        ("diff.themes.new", [one for one in found.themes if not one.earlier]),
        ("diff.themes.dropped", [one for one in found.themes if not one.later]),
    ):
        if themes:
            yield (
                say(language, key, n=len(themes)),
                [
                    f"  {Ref(Kind.THEME, one.theme)}  {site.themes[one.theme].title.get(language)}"
                    for one in themes
                ],
            )


def _measured(site: Site, found: Comparison, one: Measured, language: str) -> Iterator[str]:
    """An indicator with the figures of each report that the other has not, or those of both."""
    yield f"  {Ref(Kind.INDICATOR, one.indicator)}  {site.indicators[one.indicator].title.get(language)}"
    shared = tuple(name for name in one.earlier if name in one.later)
    for report, figures in ((found.earlier, one.earlier), (found.later, one.later)):
        for name in figures:
            if name not in shared:
                yield f"    {site.reports[report].year}  {_figure(site, name, language)}"
    for name in shared:
        yield f"    =     {_figure(site, name, language)}"


def _figure(site: Site, name: str, language: str) -> str:
    one = site.statistics[name]
    return f"{format_statistic(one, language)} {one.label.get(language)} [[{name}]]"


def _due(site: Site, name: str, language: str) -> str:
    date = renewal_of(site, name)
    assert date is not None  # noqa: S101 - what is due has a date
    key = "diff.overdue" if name in site.overdue else "diff.expected"
    return f"  {say(language, key, date=format_date(date, language))}  {_figure(site, name, language)}"
