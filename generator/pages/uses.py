"""Where something is used: the texts that do as links, and by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.frontmatter import Report, Trend
from generator.models import Kind, Ref
from generator.numbers.format import format_statistic
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import other_language, plain_of, spoken, title_of
from generator.pages.views import GroupView, LinkView, TextCard, YearView
from generator.site import Place, Use

# What an anchor on the using page leads to; the other places have none of their own.
_ANCHORED = (Place.PROSE, Place.SUMMARY, Place.CHALLENGE, Place.CAPTION)

# What stands in front matter (a theme, a brand, the original) is about the whole page, no place in it.
_NAMED = tuple(place for place in Place if place is not Place.FRONT_MATTER)
_SHOWN = 5


def uses(here: Here, refs: Iterable[Ref], title: str, anchor: str = "uses") -> GroupView | None:
    """The pages that use any of `refs`, once each, with where they do; None when there are none."""
    links = use_links(here, refs)
    return GroupView(title=title, anchor=anchor, links=links) if links else None


def use_links(here: Here, refs: Iterable[Ref]) -> tuple[LinkView, ...]:
    """The same as links alone."""
    places, _ = _gathered(here, refs)
    return tuple(_use(here, by, places[by]) for by in sorted(places, key=lambda by: _order(here, by)))


def years(here: Here, refs: Iterable[Ref], *, values: bool = False) -> tuple[YearView, ...]:
    """The texts that use any of `refs` by the year of their report, newest first; an article's is its own.

    Each has its summary; with `values` the figures that it uses in the place of that.
    """
    places, figured = _gathered(here, refs)
    found: defaultdict[int, list[TextCard]] = defaultdict(list)
    for by in sorted(places, key=lambda by: _order(here, by)):
        card = TextCard(
            title=title_of(here, by),
            href=f"{here.href(by)}{_fragment(here, by, places[by])}",
            summary="" if values else plain_of(here, by, "summary"),
            note=_values(here, figured[by]) if values else "",
            language=other_language(here, by),
            spoken=spoken(here, by),
        )
        found[year_of(here, by)].append(card)
    return tuple(
        YearView(year=str(year) if year else here.say("view.no_year"), texts=tuple(found[year]))
        for year in sorted(found, reverse=True)
    )


def year_of(here: Here, by: Ref) -> int:
    """The year of a text's report, or in which an article came out; 0 where nothing says it."""
    record = here.site.original(by)
    match record:
        case Trend():
            return here.site.reports[record.report].year
        case Report():
            return record.year
    return record.published.year if record.published else 0


def _gathered(
    here: Here, refs: Iterable[Ref]
) -> tuple[Mapping[Ref, dict[Place, Ref]], Mapping[Ref, dict[str, None]]]:
    """For each text that uses any of these what stands at each place, and which of their figures it has."""
    places: defaultdict[Ref, dict[Place, Ref]] = defaultdict(dict)
    figured: defaultdict[Ref, dict[str, None]] = defaultdict(dict)
    for ref in refs:
        for use in uses_of(here, ref):
            places[use.by].setdefault(use.place, ref)
            if ref.kind is Kind.STATISTIC:
                figured[use.by][ref.id] = None
    return places, figured


def _values(here: Here, figured: Iterable[str]) -> str:
    found = (here.site.statistics[one] for one in figured)
    values = [*dict.fromkeys(format_statistic(one, here.language, bare=True) for one in found)]
    if len(values) > _SHOWN:
        return here.say("view.values.more", values=", ".join(values[:_SHOWN]), n=len(values) - _SHOWN)
    return ", ".join(values)


def uses_of(here: Here, ref: Ref) -> list[Use]:
    """The uses of a record by the texts that readers of the page's language get."""
    translations = here.site.translations
    return [
        use
        for use in here.site.uses.get(ref, ())
        if use.language == (here.language if (use.by, here.language) in translations else "")
    ]


def _use(here: Here, by: Ref, places: Mapping[Place, Ref]) -> LinkView:
    return LinkView(
        text=_title(here, by),
        href=f"{here.href(by)}{_fragment(here, by, places)}",
        note=_words(here, places),
        language=other_language(here, by),
        spoken=spoken(here, by),
    )


def _words(here: Here, places: Mapping[Place, Ref]) -> str:
    return ", ".join(here.say(f"view.place.{place}") for place in _NAMED if place in places)


def _fragment(here: Here, by: Ref, places: Mapping[Place, Ref]) -> str:
    """The place on the using page: a number's first mention, else the chart that shows it."""
    for place in _ANCHORED:
        if place in places and places[place].kind in figures.MENTIONED:
            return f"#{figures.mention(places[place])}"
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
