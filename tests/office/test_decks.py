"""Decks as LibreOffice shows them: every word stands in the box that it is typed in."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.office.conftest import Convert
from tests.unit.powerpoint.decks import deck_of, every_kind, made
from tests.unit.powerpoint.foreign import FOREIGN
from tests.unit.powerpoint.reading import opened
from tests.unit.powerpoint.reports import DECKS, presented

_PAGE = re.compile(r"<page [^>]*>.*?</page>", re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', re.DOTALL
)
_POINT = 12700
# By which a family's ascents may stand out of the first line of a box, and a sign out of its side.
_OVER = 4.0


class Word(NamedTuple):
    """A word of a page and its box, in points from the upper left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Box(NamedTuple):
    """What a shape says, and where it stands."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, word: Word) -> bool:
        """Whether a word is one of the shape's, in its place."""
        middle = (word.top + word.bottom) / 2
        inside = self.left - _OVER <= word.left and word.right <= self.right + _OVER
        return inside and self.top - _OVER <= middle <= self.bottom + _OVER and bare(word.text) in self.text


def bare(text: str) -> str:
    """Without spaces and capitals, which a page may have otherwise than a text."""
    return re.sub(r"\s", "", text).casefold()


def pages(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True)
    return [
        [Word(html.unescape(one[5]), *(float(one[n]) for n in range(1, 5))) for one in _WORD.finditer(page)]
        for page in _PAGE.findall(told.stdout)
    ]


def boxes(slide: Any) -> Iterator[Box]:
    """Every shape with words; a chart has all that its part holds, a drawing all of its shapes."""
    for shape in slide.shapes:
        if shape.has_chart:
            space = shape.chart._chartSpace
            said = [one.text or "" for one in space.iter() if one.tag.endswith(("}v", "}t"))]
            text = "".join(said) + "%\u202f0123456789,."  # values as their format shows them
            text += "".join(f"{one}%" for one in said if one.replace(".", "").isdigit())  # in English
        else:
            text = "".join(one.text or "" for one in shape._element.iter() if one.tag.endswith("}t"))
        edges = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
        yield Box(bare(text), *(one / _POINT for one in edges))


def lost(content: bytes, pdf: Path) -> list[str]:
    """The words that stand in no box of theirs."""
    slides = list(opened(content).slides)
    shown = pages(pdf)
    assert len(shown) == len(slides)
    told = []
    for number, (slide, words) in enumerate(zip(slides, shown, strict=True), 1):
        found = list(boxes(slide))
        said = [word for word in words if word.text not in {str(number), "•"}]
        told += [f"{number}: {word}" for word in said if not any(box.holds(word) for box in found)]
    return told


@pytest.fixture(scope="module")
def shown(converted: Convert) -> dict[str, tuple[bytes, Path]]:
    """The decks of all reports in both languages, and one of each kind of slide on each foreign template."""
    decks = {"-".join(one): presented(*one)[1] for one in DECKS}
    kinds = deck_of(*every_kind(), template="client.pptx")
    decks |= {name: made(kinds, template()) for name, template in FOREIGN.items()}
    found = converted(decks)
    return {name: (decks[name], found[name]) for name in decks}


@pytest.mark.parametrize("name", [*("-".join(one) for one in DECKS), *FOREIGN])
def test_no_word_leaves_its_box(shown: dict[str, tuple[bytes, Path]], name: str) -> None:
    """As rendered, not as measured; and each slide is one page."""
    assert lost(*shown[name]) == []
