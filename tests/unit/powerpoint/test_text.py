"""Words in boxes: where lines end, and what is known of how they are set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts.glyphs import width
from generator.powerpoint.places import POINT, Place
from generator.powerpoint.text import Look, Run, even_out, text_box, unparted
from generator.slides.fitting import Box
from tests.unit.powerpoint.decks import deck_of, every_kind, made
from tests.unit.powerpoint.foreign import dark
from tests.unit.powerpoint.reading import A, opened

BOX = Box(width("Des mots qui vont à la ligne et", 20) * 1.03, 100, (20,))


def test_a_short_word_does_not_stand_alone() -> None:
    """The space before it holds; a long word may, and what fits its line or has links stays as it is."""
    said = [Run("Des mots qui vont à la ligne et un")]
    assert unparted(said, BOX, 20)[0].text == "Des mots qui vont à la ligne et\u00a0un"
    for kept in (
        [Run("Deux mots")],
        [Run("Des mots qui vont à la ligne incontestablement")],
        [Run("Des mots qui vont à la ligne et un"), Run(" autre")],
        [Run("Tout")],
    ):
        assert unparted(kept, BOX, 20) == kept


@pytest.mark.parametrize(
    ("look", "sides"),
    [
        (Look(20), {"rIns"}),
        (Look(20, align="ctr"), {"lIns", "rIns"}),
        (Look(20, align="r"), {"lIns"}),
        (Look(20, stretch=1.1), set()),
    ],
)
def test_lines_are_evened_out_from_the_side_that_is_ragged(look: Look, sides: set[str]) -> None:
    """By a margin, so that the words stay what they are; not where nobody knows how wide they are set."""
    slide = opened(made(deck_of(every_kind()[0]))).slides[0]
    place = Place(0, 0, 400 * POINT, 100 * POINT)
    long = "Assez de mots pour deux lignes, et pas beaucoup plus"
    for text, expected in (("Une seule ligne", set()), (long, sides)):
        box = text_box(slide, place, "Texte")
        before = dict(box.text_frame._txBody.find(f"{A}bodyPr").attrib)
        even_out(box, [[Run(text)]], look.box(place), 20, place, look)
        after = dict(box.text_frame._txBody.find(f"{A}bodyPr").attrib)
        assert {name for name, value in after.items() if before.get(name) != value} == expected


def test_capitals_are_measured_as_such() -> None:
    """A title that its template shows in capitals is wider than it is typed."""
    assert Look(capitals=True).shown([Run("Un mot")]) == "UN MOT"
    long = "Une section dont le titre est assez long pour deux lignes entières de la diapositive ou trois"
    section = replace(every_kind()[2], title=long, number="")
    theirs = opened(made(deck_of(section, template="client.pptx"), dark())).slides[0].shapes.title
    size = theirs.text_frame.paragraphs[0].runs[0].font.size
    assert size is not None
    assert size.pt < 40
