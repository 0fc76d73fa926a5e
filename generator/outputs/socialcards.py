"""The picture by which a link to a page is shown elsewhere: made in other processes, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import Final, NamedTuple

from generator.artifact import Artifact, Drawn
from generator.canvas import Family, Sheet, Style, clipped, fitted, shortened, width_of, wrapped
from generator.edition import Edition
from generator.identity import Identity
from generator.models import Ref
from generator.outputs import pdf
from generator.pages.here import Here
from generator.pages.socialcards import SIZE, Card, CardBar, Look, PlacedCard, card_of, site_card
from generator.rasters import UnreadableError, raster

NAME = "socialcards"
_LEFT: Final = 84
_RIGHT: Final = 1116
_WIDTH: Final = _RIGHT - _LEFT
_SPINE: Final = 20
_TOP: Final = 104
_FOOT: Final = 540
_LOGO: Final = (300, 56)
# How wide labels of bars are at most, and values without bars; from how many on they are small.
_NAMES: Final = 430
_VALUES: Final = 520
_MANY: Final = 4
_GROUPS: Final = ("c1", "c2", "n")
# Sizes of a value, of the word before it and of what it means; with what ends a value that is a number.
_SIZES: Final = (200, 160, 128, 104, 84)
_BEFORE: Final = 40
_LABEL: Final = (50, 44, 38, 33)
_HANGING: Final = frozenset(",;gjpqy")
_DIGITS: Final = frozenset("%0123456789")


class CardJob(NamedTuple):
    """A card and its look."""

    card: Card
    look: Look


class Faces(NamedTuple):
    """The families of a card."""

    text: Family
    bold: Family
    titles: Family


class CardLogo(NamedTuple):
    """A logo as PNG, and as large as it stands on a card."""

    png: bytes
    width: int
    height: int


def plan_site(edition: Edition, language: str) -> Iterator[Artifact]:
    """The card of the site in a language; none where the site has no cards."""
    if edition.cards:
        yield _artifact(site_card(Here(edition, language, edition.urls.home(language))))


def plan_one(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    """That of a record or a text."""
    if edition.cards:
        yield _artifact(card_of(Here(edition, language, edition.urls.of(ref, language)), ref))


def plan(edition: Edition) -> Iterator[Artifact]:
    """Those of the site in every language."""
    for language in edition.site.config.languages:
        yield from plan_site(edition, language)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The picture."""
    return task(artifact, edition, drawn)()


def task(artifact: Artifact, edition: Edition, _drawn: Mapping[str, Drawn]) -> Callable[[], bytes]:
    """What makes the picture, with its fonts and its logo."""
    job = artifact.job
    assert isinstance(job, CardJob)  # noqa: S101 - this output's own job
    here = Here(edition, edition.site.config.language, "")
    faces, logo = here.once("faces of cards", "", lambda: (_faces(edition), _logo(edition)))
    return partial(draw, job.card, dict(job.look.colours), faces, logo)


def attempt(artifact: Artifact, edition: Edition) -> None:
    """Nothing that an author could mend goes wrong with a card."""


def draw(card: Card, colours: Mapping[str, str], faces: Faces, logo: CardLogo | None) -> bytes:
    """The picture of a card; a function of a module, so that another process can be asked for it."""
    sheet = Sheet(*SIZE, colours["paper"])
    pen = _Pen(sheet, colours, faces)
    sheet.box(0, 0, _SPINE, SIZE[1], colours["c1"])
    pen.foot(card, logo)
    if card.eyebrow:
        pen.line(_TOP, clipped(card.eyebrow, faces.bold, 28, _RIGHT - _LEFT), faces.bold, 28, "c1x")
    if card.value:
        pen.figure(card)
    elif card.bars or card.facts:
        pen.chart(card)
    else:
        pen.text(card)
    return sheet.png()


class _Pen:
    def __init__(self, sheet: Sheet, colours: Mapping[str, str], faces: Faces) -> None:
        self._sheet = sheet
        self._colours = colours
        self._faces = faces

    def line(self, base: int, text: str, family: Family, size: int, token: str, left: int = _LEFT) -> int:
        """A line of words; where it ends."""
        style = Style(family, size, self._colours[token], self._colours["paper"])
        return self._sheet.words(left, base, text, style)

    def foot(self, card: Card, logo: CardLogo | None) -> None:
        """The source, and whose the card is."""
        self._sheet.box(_LEFT, _FOOT, _RIGHT - _LEFT, 2, self._colours["ax"])
        end = _RIGHT
        if logo:
            end -= logo.width
            top = _FOOT + (SIZE[1] - _FOOT - logo.height) // 2
            ground = self._colours["paper"]
            self._sheet.picture(logo.png, end, top, (logo.width, logo.height), ground)
        elif card.site != card.title:
            name = clipped(card.site, self._faces.titles, 28, 420)
            end -= round(width_of(name, self._faces.titles, 28))
            self.line(594, name, self._faces.titles, 28, "ink", end)
        if card.source:
            self.line(
                594, clipped(card.source, self._faces.text, 25, end - _LEFT - 40), self._faces.text, 25, "mut"
            )

    def figure(self, card: Card) -> None:
        """A value as large as there is room for, with what it means."""
        faces, room = self._faces, _FOOT - _TOP - 44
        # Digits are read from afar; words need not be as large.
        sizes = _SIZES if card.value[-1:] in _DIGITS else _SIZES[1:]
        hangs = 14 if _HANGING & {*card.value} else 0
        around = 44 + hangs + (_BEFORE + 22 if card.before else 0) + (44 if card.lead else 0)
        size, words, lines, high = sizes[-1], *fitted(card.label, faces.text, _LABEL[-1:], _WIDTH, 2), room
        for large, small in product(sizes, _LABEL):
            found, said = fitted(card.label, faces.text, (small,), _WIDTH, 3)
            needed = round(large * 0.7) + around + round(found * 1.24) * len(said)
            whole = max(width_of(line, faces.text, found) for line in said) <= _WIDTH
            if needed <= room and whole and width_of(card.value, faces.bold, large) <= _WIDTH:
                size, words, lines, high = large, found, said, needed
                break
        base = _TOP + 20 + max(0, (room - high) // 2)
        if card.before:
            base += _BEFORE
            self.line(base, card.before, faces.bold, _BEFORE, "ink")
            base += 22
        base += round(size * 0.7)
        value = clipped(card.value, faces.bold, size, _WIDTH)
        self.line(base, value, faces.bold, size, "c1x", _LEFT - size // 30)
        base += 40 + hangs + round(words * 0.7)
        for line in lines:
            self.line(base, line, faces.text, words, "ink")
            base += round(words * 1.24)
        if card.lead:
            base += 44 - round(words * 0.94)
            self.line(base, clipped(card.lead, faces.text, 28, _WIDTH), faces.text, 28, "mut")

    def chart(self, card: Card) -> None:
        """What a chart finds, and its values as bars from zero."""
        faces, width = self._faces, _WIDTH
        size, lines = fitted(card.title, faces.titles, (48, 42, 37), width, 2)
        base = _TOP + 20
        for line in lines:
            base += round(size * 1.16)
            self.line(base, line, faces.titles, size, "ink")
        base += 14
        base = self._legend(base, card) if card.legend else self._subtitle(base, card)
        if card.bars:
            self._bars(base, card)
        else:
            self._facts(base, card)

    def _subtitle(self, base: int, card: Card) -> int:
        said = " · ".join(filter(None, (card.lead, card.more)))
        if not said:
            return base
        self.line(base + 26, clipped(said, self._faces.text, 27, _RIGHT - _LEFT), self._faces.text, 27, "mut")
        return base + 36

    def _legend(self, base: int, card: Card) -> int:
        """Whose the colours are, instead of the subtitle."""
        left = _LEFT
        for name, token in zip(card.legend, ("c1", "c2"), strict=True):
            self._sheet.box(left, base + 8, 20, 20, self._colours[token])
            left = self.line(base + 27, name, self._faces.bold, 27, f"{token}x", left + 32) + 40
        if card.more:
            self.line(base + 27, card.more, self._faces.text, 27, "mut", left)
        return base + 36

    def _bars(self, top: int, card: Card) -> None:
        """The values from zero, under one another; labels in two lines at most."""
        text, bold = self._faces.text, self._faces.bold
        rows = [*dict.fromkeys(bar.label for bar in card.bars)]
        room, size = _FOOT - top - 52, 29
        gap = 28 if len(card.bars) < _MANY else 14
        high = min(64, (room - gap * (len(rows) - 1)) // len(card.bars))
        y = top + 26 + (room - high * len(card.bars) - gap * (len(rows) - 1)) // 2
        names = min(max(width_of(row, text, size) for row in rows), _NAMES)
        start = _LEFT + round(names) + 26
        length = round(_RIGHT - start - max(width_of(bar.text, bold, size) for bar in card.bars) - 16)
        for row in rows:
            bars = [bar for bar in card.bars if bar.label == row]
            self._name(row, y + high * len(bars) // 2, min(size, high + gap))
            for bar in bars:
                place = (start, y, max(3, length * bar.length // 1000), high)
                self._bar(bar, place, min(size, high - 2))
                y += high
            y += gap

    def _name(self, text: str, middle: int, size: int) -> None:
        family = self._faces.text
        lines = wrapped(text, family, size, _NAMES)
        if len(lines) > 1:
            size = round(size * 0.86)
            lines = shortened(wrapped(text, family, size, _NAMES), 2)
        step = round(size * 1.12)
        base = middle + round(size * 0.35) - step * (len(lines) - 1) // 2
        for line in lines:
            self.line(base, clipped(line, family, size, _NAMES), family, size, "ink")
            base += step

    def _bar(self, bar: CardBar, place: tuple[int, int, int, int], size: int) -> None:
        left, top, length, high = place
        inset = high // 12
        self._sheet.box(left, top + inset, length, high - 2 * inset, self._colours[_GROUPS[bar.group]])
        base = top + high // 2 + round(size * 0.35)
        self.line(base, bar.text, self._faces.bold, size, "ink", left + length + 14)

    def _facts(self, top: int, card: Card) -> None:
        """Values that are not to be compared: each with what it is, under one another."""
        text, bold = self._faces.text, self._faces.bold
        room, size = _FOOT - top - 48, 44 if len(card.facts) < _MANY else 36
        step = min(86, room // len(card.facts))
        widest = max(width_of(fact.text, bold, size) for fact in card.facts)
        names = _LEFT + round(min(widest, _VALUES)) + 30
        base = top + 24 + (room - step * len(card.facts)) // 2 + step // 2 + round(size * 0.35)
        for fact in card.facts:
            self.line(base, clipped(fact.text, bold, size, _VALUES), bold, size, "c1x")
            self.line(base, clipped(fact.label, text, 29, _RIGHT - names), text, 29, "ink", names)
            base += step

    def text(self, card: Card) -> None:
        """A title, and what the page says in a sentence."""
        faces, width = self._faces, _WIDTH
        size, lines = fitted(card.title, faces.titles, (84, 72, 62, 54, 46), width, 3)
        step = round(size * 1.12)
        room = min(3, (_FOOT - _TOP - 40 - step * len(lines)) // 42)
        lead = fitted(card.lead, faces.text, (31,), width, room)[1] if card.lead and room > 0 else []
        high = step * len(lines) + (26 + 42 * len(lead) if lead else 0)
        base = _TOP + 24 + max(0, (_FOOT - _TOP - 24 - high) // 2) - round(size * 0.18)
        for line in lines:
            base += step
            self.line(base, line, faces.titles, size, "ink", _LEFT - size // 40)
        base += 26
        for line in lead:
            base += 42
            self.line(base, line, faces.text, 31, "mut")


def _artifact(placed: PlacedCard) -> Artifact:
    return Artifact(placed.path, NAME, CardJob(placed.card, placed.look))


def _faces(edition: Edition) -> Faces:
    """The site's own typefaces, and the theme's for what they do not have."""
    identity: Identity = edition.site.identity
    text, titles = identity.text, identity.titles or identity.text

    def family(own: list[str], *names: str) -> Family:
        mine = [edition.pictures[path].content for path in own]
        theme = [
            edition.assets[f"fonts/{one}.woff2"] for one in names if f"fonts/{one}.woff2" in edition.assets
        ]
        return Family((*mine, *theme))

    sans = [text.regular.path] if text else []
    bold = [(text.bold or text.regular).path] if text else []
    serif = [(titles.bold or titles.regular).path] if titles else []
    return Faces(
        family(sans, "sans", "sans-more"),
        family(bold, "sans-semibold", "sans-semibold-more"),
        family(serif, "serif-semibold", "serif-semibold-more", "sans-semibold"),
    )


def _logo(edition: Edition) -> CardLogo | None:
    """The site's logo; one that is broken behind its size is left out, and the name stands in its place."""
    logo = edition.site.identity.logo
    if logo is None:
        return None
    content = edition.pictures[logo.path].content
    factor = min(_LOGO[0] / logo.width, _LOGO[1] / logo.height)
    width, height = (max(1, round(side * factor)) for side in (logo.width, logo.height))
    if logo.kind == "svg":
        return CardLogo(pdf.drawn_png(content, logo.width, logo.height), width, height)
    try:
        return CardLogo(raster(content).content, width, height)
    except UnreadableError:
        return None


__all__ = ["NAME", "attempt", "draw", "plan", "plan_one", "plan_site", "render", "task"]
