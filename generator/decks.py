"""The outline of a report's deck: which slides there are, in which order, and what each shows.

A report has a deck without any file: cover, key points, each trend with its figure, charts, challenges and
quotes, sources, closing. Its deck.yaml chooses trends, leaves slides out, adds and replaces some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from generator.diagnostics import suggest
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.prose.marks import EmbedMark
from generator.prose.quoted import count_quotes
from generator.settings import Deck, OwnSlide
from generator.site import Site
from generator.texts import ref_of


class Role(StrEnum):
    """What a slide is for; a template may have a layout for each."""

    COVER = "cover"
    POINTS = "points"
    SECTION = "section"
    FIGURE = "figure"
    CHART = "chart"
    CHARTS = "charts"
    READING = "reading"
    TABLE = "table"
    QUOTE = "quote"
    PICTURE = "picture"
    SOURCES = "sources"
    CLOSING = "closing"


class Planned(NamedTuple):
    """A slide to be. `refs` are the figures and charts that it shows.

    `trend` is the id of the trend in whose section it stands; `number` counts quotes of that trend from 0;
    `own` is its place in deck.yaml, if it comes from there.
    """

    id: str
    role: Role
    trend: str = ""
    refs: tuple[Ref, ...] = ()
    number: int = 0
    own: int | None = None


class Amiss(NamedTuple):
    """What deck.yaml asks for in vain: `loc` is the place there, `variant` the wording of `bad-slide`."""

    loc: tuple[str | int, ...]
    variant: str
    values: dict[str, str]
    suggestion: str | None = None


class Outline(NamedTuple):
    """The slides in order, and what could not be done."""

    slides: tuple[Planned, ...]
    amiss: tuple[Amiss, ...] = ()


POINTS: Final = "points"
SOURCES: Final = "sources"


def outline(site: Site, report: Report, deck: Deck | None, trends: Sequence[str] = ()) -> Outline:
    """The deck of a report as its file says; `trends`, where given, count more than those of the file."""
    amiss: list[Amiss] = []
    chosen = _chosen(site, report, trends or (deck.trends if deck else ()), amiss)
    slides = list(_default(site, report, chosen))
    if deck:
        slides = _left_out(slides, deck, amiss)
        for index, own in enumerate(deck.slides):
            _place(slides, own, index, amiss)
    if len(chosen) == 1:  # of which the key point is said on the slide after
        slides = [one for one in slides if one.id != POINTS or one.own is not None]
    return Outline(tuple(slides), tuple(amiss))


def outline_of(refs: Iterable[Ref]) -> Outline:
    """A deck of chosen figures and charts alone."""
    shown = (Planned(ref.id, _role(ref), refs=(ref,)) for ref in refs)
    return Outline((Planned("cover", Role.COVER), *shown, *_end()))


def trend_named(site: Site, report: Report, name: str) -> str | None:
    """The id of the trend that a number, a slug or an id means in a report."""
    for one in site.trends_of.get(report.id, ()):
        trend = site.trends[one]
        if name in {one, trend.slug, str(trend.number)}:
            return one
    return None


def _chosen(site: Site, report: Report, names: Sequence[str], amiss: list[Amiss]) -> list[Trend]:
    known = [site.trends[one] for one in site.trends_of.get(report.id, ())]
    if not names:
        return known
    found = []
    for index, name in enumerate(names):
        one = trend_named(site, report, name)
        if one is None:
            slugs = [trend.slug for trend in known]
            values = {"id": name, "known": ", ".join(slugs)}
            amiss.append(Amiss(("trends", index), "trend", values, suggest(name, slugs)))
        else:
            found.append(site.trends[one])
    return found or known


def _default(site: Site, report: Report, trends: Sequence[Trend]) -> Iterator[Planned]:
    yield Planned("cover", Role.COVER)
    keys = key_figures(site, report, trends)
    shown: set[Ref] = set()
    if trends:
        yield Planned(POINTS, Role.POINTS, refs=tuple(dict.fromkeys(keys.values())))
    else:
        yield from _shown(site, report, report, "", None, shown)
    for trend in trends:
        yield Planned(trend.slug, Role.SECTION, trend.id)
        yield from _shown(site, report, trend, f"{trend.slug}/", keys.get(trend.id), shown)
        if trend.challenges:
            yield Planned(f"{trend.slug}/challenges", Role.POINTS, trend.id)
    yield from _end()


def _end() -> tuple[Planned, Planned]:
    return Planned(SOURCES, Role.SOURCES), Planned("closing", Role.CLOSING)


def _shown(
    site: Site, report: Report, written: Written, prefix: str, key: Ref | None, shown: set[Ref]
) -> Iterator[Planned]:
    """The figure, the charts and the quotes of a text, but for what a slide before has shown."""
    trend = written.id if written is not report else ""
    charts = list(dict.fromkeys(_embedded(site, written)))
    if key and key not in charts:
        charts.insert(0, key)
    for ref in charts:
        if ref not in shown:
            shown.add(ref)
            yield Planned(f"{prefix}{ref.id}", _role(ref), trend, (ref,))
    for number in range(count_quotes(written.body)):
        yield Planned(f"{prefix}quote-{number + 1}", Role.QUOTE, trend, number=number)


def _embedded(site: Site, written: Written) -> Iterator[Ref]:
    text = site.text(ref_of(written), written.language or site.config.language, "body")
    for linked in text.marks if text else ():
        if isinstance(linked.mark, EmbedMark) and not linked.spoken:
            yield from (ref for ref in linked.refs if ref)


def _role(ref: Ref) -> Role:
    return Role.FIGURE if ref.kind is Kind.STATISTIC else Role.CHART


def key_figures(site: Site, report: Report, trends: Iterable[Trend]) -> dict[str, Ref]:
    """The figure with which each trend opens, by the trend's id; one that names none has none.

    It is a key figure of the report, else the first that the trend names; but rather one with which no
    trend before opened, and which no other shows as a card.
    """
    trends = list(trends)
    chosen = [Ref(Kind.STATISTIC, name) for name in report.key_figures]
    shown = {trend.id: set(_embedded(site, trend)) for trend in trends}
    found: dict[str, Ref] = {}
    for trend in trends:
        named = list(dict.fromkeys(_mentioned(site, trend)))
        others = set().union(*(refs for one, refs in shown.items() if one != trend.id))
        ranked = [*(ref for ref in chosen if ref in named), *named]
        ranked.sort(key=lambda ref: (ref in found.values(), ref in others))
        if ranked:
            found[trend.id] = ranked[0]
    return found


def _mentioned(site: Site, trend: Trend) -> Iterator[Ref]:
    for name in ("summary", "body"):
        text = site.text(ref_of(trend), trend.language or site.config.language, name)
        for linked in text.marks if text else ():
            if not (linked.spoken or isinstance(linked.mark, EmbedMark)):
                yield from (ref for ref in linked.refs if ref and ref.kind is Kind.STATISTIC)


def _left_out(slides: list[Planned], deck: Deck, amiss: list[Amiss]) -> list[Planned]:
    gone: set[str] = set()
    for index, name in enumerate(deck.leave_out):
        found = _named(slides, name)
        if not found:
            amiss.append(_unknown(("leave_out", index), name, slides))
        gone |= found
    return [one for one in slides if one.id not in gone]


def _named(slides: Iterable[Planned], name: str) -> set[str]:
    """One slide by its id, else all of a kind, else all that trends have of that name ("challenges")."""
    for matches in (
        {one.id for one in slides if one.id == name},
        {one.id for one in slides if one.role == name},
        {one.id for one in slides if one.id.rpartition("/")[2] == name},
    ):
        if matches:
            return matches
    return set()


def _place(slides: list[Planned], own: OwnSlide, index: int, amiss: list[Amiss]) -> None:
    """Put a slide of deck.yaml where it says."""
    at: tuple[str | int, ...] = ("slides", index)
    asked = [(key, name) for key in ("after", "before", "replace") if (name := getattr(own, key))]
    kinds = _kinds(own)
    if len(asked) > 1 or len(kinds) > 1 or len(own.charts) > _MOST_CHARTS:
        variant = "places" if len(asked) > 1 else "several"
        amiss.append(Amiss(at, variant, {"known": ", ".join(key for key, _ in asked) or ", ".join(kinds)}))
        return
    key, name = asked[0] if asked else ("before", SOURCES)
    place = next((i for i, one in enumerate(slides) if one.id == name), None)
    if place is None:
        if asked:
            amiss.append(_unknown((*at, key), name, slides))
            return
        place = len(slides)
    new = _own(own, index, slides[place] if place < len(slides) else None)
    if new is None:
        amiss.append(Amiss(at, "empty", {}))
    elif key == "replace":
        slides[place] = new
    else:
        slides.insert(place + (key == "after"), new)


_MOST_CHARTS: Final = 2


def _kinds(own: OwnSlide) -> list[str]:
    return [one for one in ("figure", "charts", "table", "points", "quote", "picture") if getattr(own, one)]


def _own(own: OwnSlide, index: int, beside: Planned | None) -> Planned | None:
    """A slide as deck.yaml gives it; one that replaces another and shows nothing keeps what that showed."""
    trend = beside.trend if beside else ""
    if own.replace and beside and not _kinds(own):
        reading = beside.role is Role.CHART and own.text is not None
        return beside._replace(role=Role.READING if reading else beside.role, own=index)
    refs: tuple[Ref, ...] = ()
    if own.figure:
        role, refs = Role.FIGURE, (Ref(Kind.STATISTIC, own.figure),)
    elif own.charts:
        refs = tuple(Ref(Kind.SERIES, name) for name in own.charts)
        role = Role.CHARTS if len(refs) > 1 else Role.READING if own.text else Role.CHART
    elif own.table:
        role, refs = Role.TABLE, (Ref(Kind.SERIES, own.table),)
    elif own.points:
        role = Role.POINTS
    elif own.quote:
        role = Role.QUOTE
    elif own.picture:
        role = Role.PICTURE
    elif own.title:
        role = Role.SECTION
    else:
        return None
    return Planned(own.replace or f"slide-{index + 1}", role, trend, refs, own=index)


def _unknown(loc: tuple[str | int, ...], name: str, slides: Sequence[Planned]) -> Amiss:
    known = [one.id for one in slides]
    return Amiss(loc, "unknown", {"id": name, "known": ", ".join(known)}, suggest(name, known))
