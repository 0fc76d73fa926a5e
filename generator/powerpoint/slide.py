"""One slide built on a layout: each of its parts put into the place that is for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from generator.artifact import Drawn
from generator.catalogue import say
from generator.charts import pictogram
from generator.charts.chart import Chart
from generator.charts.draw import describe
from generator.charts.style import Palette
from generator.decks import Role
from generator.powerpoint import figure
from generator.powerpoint.charts import add_chart, height_of
from generator.powerpoint.colours import Scheme
from generator.powerpoint.drawn import add_drawing
from generator.powerpoint.finish import add_number, take_colours
from generator.powerpoint.layouts import Chosen
from generator.powerpoint.native import Native, native
from generator.powerpoint.pictures import add_picture, add_svg
from generator.powerpoint.places import POINT, Place, with_source, with_subtitle
from generator.powerpoint.slots import slot_of
from generator.powerpoint.tables import add_table
from generator.powerpoint.text import Look, Paragraph, Run, fitted, look_of, text_box, write
from generator.slides.views import DeckView, Slide

_ASIDE: Final = 112 * POINT
_SHARE: Final = {Role.FIGURE: 0.56, Role.READING: 0.7, Role.CHARTS: 0.5}
LEADING: Final = 1.22
GAP: Final = 0.45
_TITLE: Final = 16


class Builder:
    """Builds slides of one deck."""

    def __init__(
        self,
        presentation: Any,
        deck: DeckView,
        palette: Palette,
        drawn: Mapping[str, Drawn],
    ) -> None:
        self.presentation = presentation
        self.deck = deck
        self.palette = palette
        self.drawn = drawn
        self._pictures = 0

    def build(self, slide: Slide, chosen: Chosen, scheme: Scheme, picture: bytes) -> Any:
        """The slide; its parts stand in the order in which they are read."""
        made = self.presentation.slides.add_slide(chosen.layout)
        made.element.cSld.set("name", slide.id)
        take_colours(made, chosen.layout)
        _Filling(self, made, slide, chosen, scheme, picture).fill()
        return made

    def next_picture(self) -> int:
        """Its number in the file."""
        self._pictures += 1
        return self._pictures


class _Filling:
    def __init__(
        self,
        builder: Builder,
        made: Any,
        slide: Slide,
        chosen: Chosen,
        scheme: Scheme,
        picture: bytes,
    ) -> None:
        self.builder, self.made, self.slide, self.scheme, self.picture = builder, made, slide, scheme, picture
        self.layout = chosen.layout
        self.places = chosen.places
        self.language = builder.deck.language
        self.holders = {one.placeholder_format.idx: one for one in made.placeholders}
        self.used: list[Any] = []

    def fill(self) -> None:
        """All parts, then the order in which they are read; places that stayed empty go."""
        below = self._below()
        if below and (self.places.source.holder is not None or self.slide.role is not Role.COVER):
            self.places = with_source(self.places)
        under = self._under()
        if under:
            self.places = with_subtitle(self.places)
        self._kicker()
        self._text(self.places.title, [[Run(self._title())]], "title", smallest=_TITLE, leading=1.12)
        if under and self.places.subtitle:
            self._text(self.places.subtitle, under, "subtitle", plain=True, smallest=10, own=14)
        _FILLERS.get(self.slide.role, _Filling._charts)(self)
        if below:
            self._text(
                self.places.source,
                [below],
                "source",
                plain=True,
                smallest=8,
                own=12,
                colour="mut",
                leading=1.15,
            )
        self._finish()

    # Around the content.

    def _title(self) -> str:
        numbered = self.slide.role is Role.SECTION and self.slide.number and not self.places.kicker
        return f"{self.slide.number}. {self.slide.title}" if numbered else self.slide.title

    def _kicker(self) -> None:
        if self.places.kicker and self.slide.role is Role.SECTION and self.slide.number:
            self._text(self.places.kicker, [[Run(self.slide.number)]], "section")

    def _under(self) -> list[Paragraph]:
        """What stands between title and content: what is measured, of whom, in which colours."""
        if self.slide.role in {Role.COVER, Role.SECTION, Role.CLOSING, Role.QUOTE, Role.FIGURE, Role.READING}:
            extra: list[str] = []
        else:
            extra = [line for line in self.slide.text.split("\n") if line]
        lines = [] if self.slide.role in {Role.COVER, Role.CHARTS, Role.FIGURE} else [self.slide.subtitle]
        chart = (
            self.slide.charts[0]
            if len(self.slide.charts) == 1 and self.slide.role is not Role.FIGURE
            else None
        )
        if chart and native(chart):
            lines += [chart.note, *(say(self.language, "chart.break", date=one.text) for one in chart.breaks)]
        text = " – ".join(filter(None, (*lines, *extra)))
        key = self._key(chart)
        first = [Run(text + ("    " if text and key else ""))] if text else []
        return [[*first, *key]] if first or key else []

    def _key(self, chart: Chart | None) -> list[Run]:
        """Colours and what they stand for."""
        found = native(chart) if chart else None
        runs: list[Run] = []
        for name, token in found.key if found else ():
            runs += [Run("■\u00a0", colour=token), Run(f"{name}    ", bold=True)]
        return runs

    def _below(self) -> list[Run]:
        """The source line: each study with its link and how many were asked; whose a picture is."""
        if self.slide.role is Role.COVER:
            facts = self._facts()
            return [Run(facts)] if facts and self.places.source.holder is not None else []
        if self.slide.picture and self.slide.picture.credit:
            return [Run(self.slide.picture.credit)]
        runs: list[Run] = []
        for place, line in enumerate(self.slide.sources):
            runs.append(Run(" · " if place else say(self.language, "pages.source") + " "))
            runs.append(Run(line.text, href=_address(line.href)))
            if line.sample:
                runs.append(Run(f", {line.sample}"))
        return runs

    def _facts(self) -> str:
        deck = self.builder.deck
        return ", ".join(filter(None, (deck.speaker, deck.event, deck.date)))

    # Content, by kind.

    def _cover(self) -> None:
        lines: list[Paragraph] = [
            [Run(line)] for line in (self.slide.subtitle or self.slide.text).split("\n") if line
        ]
        facts = self._facts()
        if facts and self.places.source.holder is None:
            lines.append([Run(facts)])
        if lines:
            self._text(self.places.areas[0], lines, "subtitle", plain=True, smallest=12)

    def _section(self) -> None:
        lines: list[Paragraph] = [[Run(line)] for line in self.slide.text.split("\n") if line]
        if lines:
            self._text(self.places.areas[0], lines, "text", plain=True, smallest=12)

    def _closing(self) -> None:
        deck = self.builder.deck
        lines: list[Paragraph] = [
            [Run(line)] for line in (*self.slide.text.split("\n"), deck.speaker) if line
        ]
        if deck.contact:
            lines.append([Run(deck.contact, href=_address(deck.contact))])
        if deck.address:
            shown = deck.address.partition("://")[2].rstrip("/")
            words = say(self.language, "slides.address", address="\0").split("\0")
            lines.append([Run(words[0]), Run(shown, href=deck.address), Run(words[1])])
        if lines:
            self._text(self.places.areas[0], lines, "text", plain=True, smallest=12)

    def _points(self) -> None:
        self._text(self.places.areas[0], [[Run(point)] for point in self.slide.points], "points", smallest=14)

    def _quote(self) -> None:
        quoted = self.slide.quotation
        lines: list[Paragraph] = [[Run(line)] for line in (quoted.paragraphs if quoted else ())]
        lines += [[Run(line)] for line in self.slide.text.split("\n") if line]
        by = quoted.by if quoted else ""
        if by and len(self.places.areas) == 1:
            lines.append([Run(f"— {by}", bold=False, colour="mut")])
        self._text(self.places.areas[0], lines, "quote", plain=True, smallest=14, own=30)
        if by and len(self.places.areas) > 1:
            self._text(self.places.areas[1], [[Run(by)]], "by", plain=True)

    def _references(self) -> None:
        lines = [reference(line.text, line.href) for line in self.slide.references]
        self._text(self.places.areas[0], lines, "references", plain=True, smallest=9, own=14)

    def _table(self) -> None:
        if self.slide.table is None:
            return
        place = self.places.areas[0]
        frame = add_table(
            self.made, self.slide.table, place, self.scheme, self._taking(place, {"TABLE", "OBJECT"})
        )
        self._described(frame, self.slide.table.caption, "table")

    def _shown_picture(self) -> None:
        if self.slide.picture is None:
            return
        place = self.places.areas[0]
        alt = self.slide.picture.alt
        self._told(
            add_picture(self.made, self.picture, place, name=self._name("picture"), description=alt)._element
        )

    def _figure(self) -> None:
        card = self.slide.charts[0]
        (point, *_) = card.points
        drawing = figure.is_share(point) or card.form == pictogram.FORM
        areas = self.places.areas
        if not drawing:
            where, beside = _joined(areas), None
        elif len(areas) > 1:
            where, beside = areas[0], areas[1]
        else:
            where, beside = areas[0].beside(_SHARE[Role.FIGURE])
        look = self._look(where)
        lines = figure.words(point, where, min(22, max(look.size, 18)), self.scheme.stretch)
        base = "" if card.subtitle.casefold() in point.label.casefold() else card.subtitle
        more = [line for line in (base, *self.slide.text.split("\n")) if line]
        lines += [[Run(line, 16, colour="mut")] for line in more]
        shape = self._holder(where, "figure")
        write(shape, lines, self.scheme, plain=True, gap=6, anchor="ctr")
        self._told(shape._element)
        if beside:
            told = {"name": self._name("drawing"), "description": describe(card)}
            add = figure.add_squares if figure.is_share(point) else figure.add_persons
            self._told(add(self.made, point, beside, self.scheme, **told))

    def _charts(self) -> None:
        charts = self.slide.charts
        areas = self.places.areas
        if len(charts) > 1:
            pair = areas[:2] if len(areas) > 1 else areas[0].beside(_SHARE[Role.CHARTS])
            headings = self.places.headings
            for number, (chart, area) in enumerate(zip(charts, pair, strict=True)):
                if len(headings) < len(charts):
                    heading, area = _cut(area)  # noqa: PLW2901 - the room that is left
                else:
                    heading = headings[number]
                runs = [Run(f"{chart.title}  ", bold=True), *self._key(chart)]
                self._text(heading, [runs], "subtitle", plain=True, smallest=9, own=14)
                self._chart(chart, area)
            return
        if self.slide.role is Role.READING and self.slide.text:
            where, beside = (areas[0], areas[1]) if len(areas) > 1 else areas[0].beside(_SHARE[Role.READING])
            if charts:
                self._chart(charts[0], where)
            lines: list[Paragraph] = [[Run(line)] for line in self.slide.text.split("\n") if line]
            self._text(beside, lines, "text", plain=True, smallest=12, own=18)
            return
        if charts:
            self._chart(charts[0], _joined(areas) if self.slide.role is Role.CHART else areas[0])

    def _chart(self, chart: Chart, place: Place) -> None:
        told = describe(chart)
        found = native(chart)
        if found:
            self._native(chart, found, place, told)
            return
        drawn = self.builder.drawn[slot_of(chart, self.builder.palette)]
        if chart.own:
            number = self.builder.next_picture()
            shape = add_svg(
                self.made,
                drawn.svg,
                drawn.png,
                place,
                ground=self.builder.palette.light["bg"],
                number=number,
                name=self._name("chart"),
                description=told,
            )
            self._told(shape._element)
        else:
            self._told(
                add_drawing(
                    self.made, drawn.svg, place, self.scheme, name=self._name("chart"), description=told
                )
            )

    def _native(self, chart: Chart, found: Native, place: Place, told: str) -> None:
        room = place._replace(height=height_of(found, place))
        room = room._replace(width=room.width - _ASIDE) if found.aside else room
        frame, middles = add_chart(
            self.made, chart, found, room, self.scheme, holder=self._taking(place, {"CHART", "OBJECT"})
        )
        self._described(frame, told, "chart")
        if not found.aside:
            return
        left = place.x + place.width - _ASIDE + 16 * POINT
        first = next(middle for text, middle in zip(found.aside, middles, strict=True) if text)
        lines = [(found.aside_heading, first - 42 * POINT, 12.0, "mut")]
        lines += [
            (text, middle - 13 * POINT, 16.0, "ink")
            for text, middle in zip(found.aside, middles, strict=True)
        ]
        for text, top, size, colour in lines:
            if text:
                box = text_box(
                    self.made, Place(left, top, _ASIDE - 16 * POINT, 26 * POINT), self._name("text")
                )
                write(box, [[Run(text, size, bold=colour == "ink")]], self.scheme, colour=colour, anchor="b")
                self._told(box._element)

    # Places and their order.

    def _look(self, place: Place) -> Look:
        return look_of(self.layout, place)._replace(stretch=self.scheme.stretch)

    def _holder(self, place: Place, name: str) -> Any:
        """The placeholder of a place if it takes text, where it is meant to be; else a box."""
        holder = self.holders.get(place.holder) if place.holder is not None else None
        if holder is None or not holder.has_text_frame:
            return text_box(self.made, place, self._name(name))
        if (holder.left, holder.top, holder.width, holder.height) != place[:4]:
            holder.left, holder.top, holder.width, holder.height = place[:4]
        holder.name = self._name(name)
        return holder

    def _taking(self, place: Place, kinds: set[str]) -> Any:
        """The placeholder of a place if it is for such content."""
        holder = self.holders.get(place.holder) if place.holder is not None else None
        kind = holder.placeholder_format.type if holder is not None else None
        return holder if kind is not None and kind.name in kinds else None

    def _text(  # noqa: PLR0913 - how text is set
        self,
        place: Place,
        paragraphs: Sequence[Paragraph],
        name: str,
        *,
        plain: bool = False,
        smallest: float = 10,
        own: float = 18,
        colour: str = "",
        leading: float = LEADING,
    ) -> None:
        """Text in its place: as large as the template has it if it fits, else smaller."""
        shape = self._holder(place, name)
        placed = shape.is_placeholder
        look = self._look(place) if placed else Look(own, insets=(0, 0), stretch=self.scheme.stretch)
        look = look._replace(indent=0) if plain else look
        gap = 0.0 if len(paragraphs) == 1 else GAP
        size = fitted(paragraphs, look.box(place, smallest, leading=leading, gap=gap))
        write(
            shape,
            paragraphs,
            self.scheme,
            size=size if size != look.size or not placed else 0,
            colour="" if placed else colour,
            plain=plain,
            gap=size * gap,
        )
        self._told(shape._element)

    def _described(self, frame: Any, description: str, name: str) -> None:
        properties = frame._element.nvGraphicFramePr.cNvPr
        properties.set("descr", description)
        properties.set("name", self._name(name))
        self._told(frame._element)

    def _name(self, name: str) -> str:
        return say(self.language, f"slides.holder.{name}")

    def _told(self, element: Any) -> None:
        self.used.append(element)

    def _finish(self) -> None:
        tree = self.made.shapes._spTree
        kept = {id(one) for one in self.used}
        for holder in list(self.made.placeholders):
            if id(holder._element) not in kept:
                tree.remove(holder._element)
        for element in self.used:
            tree.append(element)
        add_number(self.made, self.places.number)


def _joined(areas: Sequence[Place]) -> Place:
    """All of the areas as one place."""
    first = areas[0]
    right = max(area.x + area.width for area in areas)
    bottom = max(area.bottom for area in areas)
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    return Place(left, top, right - left, bottom - top, first.holder)


def _cut(area: Place) -> tuple[Place, Place]:
    """A heading off the top of a place."""
    high = 34 * POINT
    return Place(area.x, area.y, area.width, high), area._replace(y=area.y + high, height=area.height - high)


def reference(text: str, href: str) -> list[Run]:
    """An entry of the list of sources, and the host where it is read."""
    address = _address(href)
    host = address.partition("://")[2].partition("/")[0].removeprefix("www.")
    return [Run(text), Run(" "), Run(host, href=address)] if host else [Run(text)]


def _address(typed: str) -> str:
    """Where something leads, "" where it is no address."""
    if typed.startswith(("https://", "http://")):
        return typed
    return f"mailto:{typed}" if "@" in typed and " " not in typed and "/" not in typed else ""


_FILLERS: Final[Mapping[Role, Callable[[_Filling], None]]] = {
    Role.COVER: _Filling._cover,
    Role.SECTION: _Filling._section,
    Role.CLOSING: _Filling._closing,
    Role.POINTS: _Filling._points,
    Role.QUOTE: _Filling._quote,
    Role.SOURCES: _Filling._references,
    Role.TABLE: _Filling._table,
    Role.PICTURE: _Filling._shown_picture,
    Role.FIGURE: _Filling._figure,
}
