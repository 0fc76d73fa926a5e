"""The places of a layout, read from its shape: what is title, what holds content, where the source goes.

Names of placeholders differ from template to template, and their indices mean nothing: what counts is
their type, size and position. A place that a layout lacks is cut out of the room for content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

POINT: Final = 12700
_INCH: Final = 914400
_LOW: Final = 0.75 * _INCH  # what is lower holds a line or two
_HALF: Final = 0.5
_FOOT: Final = 0.82
_SOURCE: Final = round(0.42 * _INCH)
_SUBTITLE: Final = round(0.45 * _INCH)
_GAP: Final = round(0.14 * _INCH)
_MARGIN: Final = round(0.3 * _INCH)
_LEAST: Final = round(1.2 * _INCH)


class Place(NamedTuple):
    """A box in EMU, and the index of the placeholder that fills it; None where there is none."""

    x: int
    y: int
    width: int
    height: int
    holder: int | None = None

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.y + self.height

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        return self.width / POINT, self.height / POINT

    def beside(self, share: float) -> tuple[Place, Place]:
        """Two places side by side; the first, which keeps the placeholder, gets this share."""
        left = round((self.width - 2 * _GAP) * share)
        rest = self.width - 2 * _GAP - left
        return self._replace(width=left), Place(self.x + self.width - rest, self.y, rest, self.height)


class Places(NamedTuple):
    """Where the parts of a slide go: `areas` are for content, as they are read; `kicker` is over the title.

    `opens`: the title is that of a whole presentation.
    """

    title: Place
    areas: tuple[Place, ...]
    source: Place
    subtitle: Place | None = None
    headings: tuple[Place, ...] = ()
    kicker: Place | None = None
    number: Any = None
    opens: bool = False


class _Found(NamedTuple):
    holder: Any
    kind: str
    place: Place


_TITLES: Final = {"TITLE", "CENTER_TITLE", "VERTICAL_TITLE"}
_WORDS: Final = {"BODY", "SUBTITLE"}
_CONTENT: Final = {*_WORDS, "OBJECT", "CHART", "TABLE", "PICTURE", "MEDIA_CLIP", "ORG_CHART", "BITMAP"}


def placeholders(layout: Any) -> list[_Found]:
    """The placeholders of a layout that have a size, with the names of their types."""
    found = []
    for holder in layout.placeholders:
        at = holder.left, holder.top, holder.width, holder.height  # each looked up in what it inherits from
        if None not in at:
            form = holder.placeholder_format
            found.append(_Found(holder, form.type.name if form.type else "OBJECT", Place(*at, form.idx)))
    return found


def places_of(layout: Any, size: tuple[int, int]) -> Places | None:
    """The places of a layout on slides of this size in EMU; None where it has no title."""
    found = placeholders(layout)
    title = next((one.place for one in found if one.kind in _TITLES), None)
    if title is None:
        return None
    content = [one for one in found if one.kind in _CONTENT]
    words = [one for one in content if one.kind in _WORDS and one.place.height <= _LOW]
    source = next((one for one in words if one.place.y >= _FOOT * size[1]), None)
    over = next((one for one in words if one.place.bottom <= title.y + title.height * _HALF), None)
    low = [one for one in words if one not in (source, over) and one.place.y < _HALF * size[1]]
    areas = [one for one in content if one not in (source, over, *low)]
    # A lone low place without any other is where the words go, as under the title of a section.
    if not areas and low:
        areas, low = low, []
    number = next((one.holder for one in found if one.kind == "SLIDE_NUMBER"), None)
    places = Places(
        title=title,
        areas=_ordered(one.place for one in areas),
        source=source.place if source else Place(0, 0, 0, 0),
        subtitle=low[0].place if len(low) == 1 else None,
        headings=_ordered(one.place for one in low) if len(low) > 1 else (),
        kicker=over.place if over else None,
        number=number,
        opens=any(one.kind in {"CENTER_TITLE", "SUBTITLE"} for one in found),
    )
    return _completed(places, _foot(layout, size), size)


def _ordered(places: Iterable[Place]) -> tuple[Place, ...]:
    """By columns if they stand side by side, else by rows."""
    return tuple(sorted(places, key=lambda place: (round(place.x / _INCH), place.y)))


def _foot(layout: Any, size: tuple[int, int]) -> int:
    """Where the line of number, date and footer begins."""
    kinds = {"SLIDE_NUMBER", "DATE", "FOOTER"}
    tops = [
        one.place.y
        for owner in (layout, layout.slide_master)
        for one in placeholders(owner)
        if one.kind in kinds
    ]
    return min([top for top in tops if top > _FOOT * size[1]], default=size[1] - _MARGIN)


def _completed(places: Places, foot: int, size: tuple[int, int]) -> Places:
    """With room for content and a source, where the layout names none."""
    title = places.title
    if not places.areas:
        room = Place(title.x, title.bottom + _GAP, title.width, foot - title.bottom - 2 * _GAP)
        if room.height < _LEAST:  # a title at the foot: over it
            room = Place(title.x, _MARGIN * 2, title.width, title.y - _MARGIN * 3)
        if places.source.height:
            room = room._replace(height=min(room.bottom, places.source.y - _GAP) - room.y)
        places = places._replace(areas=(room,))
    if places.source.height:
        return places
    left = min(title.x, *(area.x for area in places.areas))
    right = max(title.x + title.width, *(area.x + area.width for area in places.areas))
    bottom = max(area.bottom for area in places.areas)
    top = max(min(bottom + _GAP // 2, foot - _SOURCE), title.y)
    source = Place(left, min(top, size[1] - _SOURCE), right - left, _SOURCE)
    return places._replace(source=source)


def joined(areas: Sequence[Place]) -> Place:
    """All of the areas as one place, which the placeholder of the first fills."""
    right = max(area.x + area.width for area in areas)
    bottom = max(area.bottom for area in areas)
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    return Place(left, top, right - left, bottom - top, areas[0].holder)


def with_source(places: Places) -> Places:
    """The areas end above the source."""
    end = places.source.y - _GAP // 2
    areas = tuple(
        area._replace(height=end - area.y) if area.y < end < area.bottom else area for area in places.areas
    )
    return places._replace(areas=areas)


def with_subtitle(places: Places) -> Places:
    """A line above the content is cut off its top, where the layout has none."""
    if places.subtitle or not places.areas:
        return places
    top = min(area.y for area in places.areas)
    left = min(area.x for area in places.areas)
    right = max(area.x + area.width for area in places.areas)
    areas = tuple(
        area._replace(y=area.y + _SUBTITLE, height=area.height - _SUBTITLE)
        if area.y < top + _SUBTITLE
        else area
        for area in places.areas
    )
    return places._replace(areas=areas, subtitle=Place(left, top, right - left, _SUBTITLE - _GAP // 2))
