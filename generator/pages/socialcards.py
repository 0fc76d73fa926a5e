"""The picture by which a link to a page is shown elsewhere: what it says, as values, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from generator.cache import key
from generator.charts.chart import Chart, ChartPoint
from generator.frontmatter import Report, Trend
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import plain_of, title_of
from generator.site import WRITTEN
from generator.vocabularies import Unit

VERSION: Final = 1
"""Of how cards are drawn: another one is another address, so that nobody goes on showing an old card."""
SIZE: Final = (1200, 630)
CARDED: Final = (Kind.STATISTIC, Kind.SERIES, Kind.STUDY, *WRITTEN)
"""What has a card of its own; all other pages have that of the site."""
_BARS: Final = {1: 5, 2: 3}
_FACTS: Final = 4
# Charts whose values stand on one scale.
_DRAWN: Final = frozenset(
    (
        *("bars", "before-after", "dumbbell", "grouped", "intervals", "line"),
        *("pictogram", "rule", "slope", "stacked", "waffle"),
    )
)
_UNLIKE: Final = {Unit.RANK, Unit.POINTS}
_COLOURS: Final = ("bg", "paper", "ink", "mut", "ax", "off", "n", "c1", "c1x", "c2", "c2x")


class CardBar(NamedTuple):
    """A value of a chart: its length in thousandths of the longest, its `group`: 0, 1, or 2 (grey)."""

    label: str
    text: str
    length: int
    group: int


class Card(NamedTuple):
    """What a card says. A figure has `value`, `before` it and `label`; other pages have `title` and `lead`.

    `legend` names the two groups of `bars`; `facts` are values that do not stand on one scale. `more` says
    how many values are left out, `site` whose the card is.
    """

    eyebrow: str
    site: str
    title: str = ""
    lead: str = ""
    before: str = ""
    value: str = ""
    label: str = ""
    bars: tuple[CardBar, ...] = ()
    legend: tuple[str, ...] = ()
    facts: tuple[CardBar, ...] = ()
    more: str = ""
    source: str = ""

    @property
    def alt(self) -> str:
        """The card in words."""
        figure = " ".join(filter(None, (self.before, self.value, self.label)))
        said = figure or self.title
        return f"{said} – {self.source}" if self.source else said


class Look(NamedTuple):
    """How cards look: colours by token; by path digests of fonts and of the logo."""

    colours: tuple[tuple[str, str], ...]
    fonts: tuple[tuple[str, str], ...]
    logo: tuple[str, str] | None


class PlacedCard(NamedTuple):
    """A card, its look, and the path of its picture, which has another name as soon as anything changes."""

    path: str
    card: Card
    look: Look


def card_of(here: Here, ref: Ref) -> PlacedCard:
    """The card of a record or a text that has one of its own."""
    return here.once("social card", ref, lambda: _placed(here, _card(here, ref), ref))


def site_card(here: Here) -> PlacedCard:
    """The card of the front page, and of all pages that have none of their own."""
    return here.once("social card", "", lambda: _placed(here, _of_site(here), None))


def card_tags(here: Here, ref: Ref | None) -> Iterator[tuple[str, str]]:
    """What programs read of a page's card; nothing where the site has no cards, or no whole address."""
    if not here.edition.cards:
        return
    placed = card_of(here, ref) if ref else site_card(here)
    yield "og:image", here.address_of(placed.path) or ""
    yield "og:image:type", "image/png"
    yield "og:image:width", str(SIZE[0])
    yield "og:image:height", str(SIZE[1])
    yield "og:image:alt", placed.card.alt
    yield "twitter:card", "summary_large_image"


def _placed(here: Here, card: Card, ref: Ref | None) -> PlacedCard:
    look = here.once("look of cards", "", lambda: _look(here))
    folder = here.urls.of(ref, here.language) if ref else here.urls.home(here.language)
    return PlacedCard(f"{folder}{here.say('url.card')}-{key(VERSION, card, look)[:10]}.png", card, look)


def _look(here: Here) -> Look:
    edition, identity = here.edition, here.site.identity
    logo = identity.logo
    own = [(file.path, file.digest) for file in identity.fonts]
    theme = [(name, key(content)) for name, content in sorted(edition.assets.items()) if _is_font(name)]
    return Look(
        colours=tuple((name, edition.palette.light[name]) for name in _COLOURS),
        fonts=(*own, *theme),
        logo=(logo.path, logo.digest) if logo else None,
    )


def _is_font(name: str) -> bool:
    return name.startswith("fonts/") and name.endswith(".woff2")


def _card(here: Here, ref: Ref) -> Card:
    match ref.kind:
        case Kind.STATISTIC:
            return _of_statistic(here, ref)
        case Kind.SERIES:
            return _of_series(here, ref)
        case Kind.STUDY:
            study = here.site.studies[ref.id]
            source = figures.source_link(here, study, ())
            return _base(here, ref)._replace(title=here.local(study.title), lead=source.text)
        case _:
            return _of_text(here, ref)


def _base(here: Here, ref: Ref) -> Card:
    return Card(eyebrow=here.say(f"view.kind.{ref.kind}"), site=_site(here))


def _site(here: Here) -> str:
    return here.local(here.site.identity.name or here.site.config.title)


def _of_site(here: Here) -> Card:
    config = here.site.config
    lead = here.local(config.subtitle) or here.local(config.description)
    return Card(eyebrow="", site=_site(here), title=here.local(config.title), lead=lead)


def _of_statistic(here: Here, ref: Ref) -> Card:
    statistic = here.site.statistics[ref.id]
    before, value, label = figures.in_words(here, statistic)
    return _base(here, ref)._replace(
        before=before,
        value=value,
        label=label,
        lead=figures.base_of(here, statistic),
        source=_source(here, [ref.id]),
    )


def _of_series(here: Here, ref: Ref) -> Card:
    drawn = figures.chart(here, ref)
    bars, legend, left = _bars(drawn)
    facts = () if bars else _facts(drawn)
    return _base(here, ref)._replace(
        eyebrow=here.say("view.card.chart"),
        title=drawn.title,
        lead=drawn.subtitle,
        bars=bars,
        legend=legend,
        facts=facts,
        more=here.say("view.card.more", n=left) if left > 1 else "",
        source=_source(here, [point.statistic for point in drawn.points]),
    )


def _of_text(here: Here, ref: Ref) -> Card:
    written = here.site.written(ref, here.language) or here.site.original(ref)
    eyebrow = here.say(f"view.kind.{ref.kind}") if ref.kind is not Kind.PAGE else ""
    if isinstance(written, Report):
        eyebrow = str(written.year)
    elif isinstance(written, Trend):
        eyebrow = title_of(here, Ref(Kind.REPORT, written.report))
    return _base(here, ref)._replace(
        eyebrow=eyebrow, title=title_of(here, ref), lead=plain_of(here, ref, "summary")
    )


def _source(here: Here, statistics: Iterable[str]) -> str:
    links = figures.sources_of(here, dict.fromkeys(statistics))
    named = " · ".join(", ".join(filter(None, (link.text, link.note))) for link in links)
    return f"{here.say('pages.source')} {named}" if named else ""


def _bars(drawn: Chart) -> tuple[tuple[CardBar, ...], tuple[str, ...], int]:
    """The first values of a chart, whose its two groups are, and how many values are left out.

    None of a chart whose values cannot stand beside one another from zero.
    """
    groups = [*dict.fromkeys(point.group or "" for point in drawn.points)]
    rows = {point.label for point in drawn.points}
    one_row = drawn.over_time and len(rows) == 1
    if (
        drawn.form not in _DRAWN
        or len({point.unit for point in drawn.points}) != 1
        or drawn.points[0].unit in _UNLIKE
        or min(point.value for point in drawn.points) < 0
        or max(point.value for point in drawn.points) <= 0
        or len(groups) not in _BARS
        or (drawn.over_time and not one_row)
    ):
        return (), (), 0
    shown = _chosen(drawn, groups)
    longest = max(point.value for point in shown)
    marked = len(groups) > 1 or not any(point.highlighted for point in shown)
    bars = tuple(
        CardBar(
            label=point.date.text if one_row and point.date else point.label,
            text=point.text,
            length=round(1000 * point.value / longest),
            group=groups.index(point.group or "") if marked or point.highlighted else 2,
        )
        for point in shown
    )
    return bars, tuple(groups) if len(groups) > 1 else (), len(drawn.points) - len(shown)


def _chosen(drawn: Chart, groups: list[str]) -> list[ChartPoint]:
    """As many as have room: the newest of a chart over time, else the first, or the largest."""
    most = _BARS[len(groups)]
    if drawn.over_time:
        return [*drawn.points[-most:]]
    points = [*drawn.points]
    if len(groups) == 1 and not (drawn.ordered or drawn.scale):
        points.sort(key=lambda point: -point.value)
    labels = [*dict.fromkeys(point.label for point in points)][:most]
    return [point for label in labels for point in points if point.label == label]


def _facts(drawn: Chart) -> tuple[CardBar, ...]:
    """The first values of a chart, each with what it is; none of one that has a row and a column for each."""
    if drawn.own or len({point.group for point in drawn.points}) > 1:
        return ()
    dated = drawn.over_time
    return tuple(
        CardBar(
            label=f"{point.label}, {point.date.text}" if dated and point.date else point.label,
            text=point.text,
            length=0,
            group=0,
        )
        for point in drawn.points[:_FACTS]
    )
