"""One slide while it is filled: what is put into which place, and in which order it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.artifact import Drawn
from generator.catalogue import say
from generator.charts.style import Palette
from generator.powerpoint.colours import Scheme
from generator.powerpoint.finish import add_number
from generator.powerpoint.layouts import Chosen
from generator.powerpoint.places import POINT, Place, placeholders
from generator.powerpoint.text import Look, Paragraph, even_out, look_of, text_box, unparted, write
from generator.slides.fitting import height, size_for
from generator.slides.views import DeckView, Slide

LEADING: Final = 1.22
GAP: Final = 0.45


class Means:
    """What slides of one deck are filled with: its words, the site's colours, drawings, pictures by path.

    What a layout says of its placeholders is looked up once: a deck has a dozen layouts, and python-pptx
    walks through one for each question.
    """

    def __init__(
        self, deck: DeckView, palette: Palette, drawn: Mapping[str, Drawn], pictures: Mapping[str, bytes]
    ) -> None:
        self.deck, self.palette, self.drawn, self.pictures = deck, palette, drawn, pictures
        self._looks: dict[tuple[int, int | None], Look] = {}
        self._boxes: dict[int, Mapping[int | None, Sequence[int]]] = {}
        self._layouts: dict[int, Any] = {}  # held, so that none takes another's identity

    def look(self, layout: Any, holder: int | None) -> Look:
        """How text in a placeholder is set if nothing else is said."""
        known = self._looks.get((self._id(layout), holder))
        if known is None:
            known = self._looks[self._id(layout), holder] = look_of(layout, holder)
        return known

    def boxes(self, layout: Any) -> Mapping[int | None, Sequence[int]]:
        """Where placeholders stand as long as a slide does not say otherwise, by their index."""
        known = self._boxes.get(self._id(layout))
        if known is None:
            found = {one.place.holder: one.place[:4] for one in placeholders(layout)}
            known = self._boxes[self._id(layout)] = found
        return known

    def _id(self, layout: Any) -> int:
        self._layouts[id(layout)] = layout
        return id(layout)


class Filling:
    """A slide `made` on the layout that was chosen for it, its placeholders not yet filled.

    `number` is that of the slide in the file.
    """

    def __init__(
        self, means: Means, made: Any, slide: Slide, chosen: Chosen, scheme: Scheme, number: int
    ) -> None:
        self.means, self.made, self.slide, self.scheme, self.number = means, made, slide, scheme, number
        self.layout = chosen.layout
        self.places = chosen.places
        self.language = means.deck.language
        self._holders = {one.placeholder_format.idx: one for one in made.placeholders}
        self._inherited = means.boxes(chosen.layout)
        self._filled: list[Any] = []

    def put(  # noqa: PLR0913 - how text is set
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
        gap: float = GAP,
        larger: float = 1.0,
        anchor: str = "",
        align: str = "",
        even: bool = False,
    ) -> float:
        """Text in its place: as large as the template has it if it fits, else smaller; its height in EMU.

        `larger` is by how much it may be larger than that; `even`: its lines are about equally long.
        """
        shape = self.holder(place, name)
        placed = shape.is_placeholder
        look = self.look(place) if placed else Look(own, insets=(0, 0), stretch=self.scheme.stretch)
        look = look._replace(indent=0) if plain else look
        gap = 0.0 if len(paragraphs) == 1 else gap
        box = look._replace(size=look.size * larger).box(place, smallest, leading=leading, gap=gap)
        texts = [look.shown(one) for one in paragraphs]
        size = size_for(texts, box)
        write(
            shape,
            [unparted(one, box, size) for one in paragraphs],
            self.scheme,
            size=size if size != look.size or not placed else 0,
            colour="" if placed else colour,
            plain=plain,
            gap=size * gap,
            anchor=anchor,
            align=align,
        )
        if even:
            even_out(shape, paragraphs, box, size, place, look)
        self.told(shape._element)
        return height(texts, box, size) * POINT

    def look(self, place: Place) -> Look:
        """How text in a place is set if nothing else is said."""
        return self.means.look(self.layout, place.holder)._replace(stretch=self.scheme.stretch)

    def holder(self, place: Place, name: str) -> Any:
        """The placeholder of a place if it takes text, where it is meant to be; else a box."""
        holder = self._holder_of(place)
        if holder is None or not holder.has_text_frame:
            return text_box(self.made, place, self.name(name))
        if self._inherited.get(place.holder) != place[:4]:
            holder.left, holder.top, holder.width, holder.height = place[:4]
        holder.name = self.name(name)
        return holder

    def taking(self, place: Place, kinds: set[str]) -> Any:
        """The placeholder of a place if it is for such content."""
        holder = self._holder_of(place)
        kind = holder.placeholder_format.type if holder is not None else None
        return holder if kind is not None and kind.name in kinds else None

    def described(self, frame: Any, description: str, name: str) -> None:
        """Say in words what a chart or a table shows."""
        properties = frame._element.nvGraphicFramePr.cNvPr
        properties.set("descr", description)
        properties.set("name", self.name(name))
        self.told(frame._element)

    def name(self, name: str) -> str:
        """What a part of the slide is called."""
        return say(self.language, f"slides.holder.{name}")

    def told(self, element: Any) -> None:
        """An element is whole, and read after those before it."""
        self._filled.append(element)

    def finish(self) -> None:
        """Put all into the order in which it is read; places that stayed empty go."""
        tree = self.made.shapes._spTree
        kept = {id(one) for one in self._filled}
        for holder in self._holders.values():
            if id(holder._element) not in kept and holder._element.getparent() is tree:
                tree.remove(holder._element)
        for element in self._filled:
            tree.append(element)
        add_number(self.made, self.places.number)

    def _holder_of(self, place: Place) -> Any:
        return self._holders.get(place.holder) if place.holder is not None else None
