"""Font files: whose family they are, and how wide texts are set in them."""

from __future__ import annotations

import pytest

from generator.charts.glyphs import width
from generator.typefaces import ARIAL, SAMPLE, BadFont, Face, face
from tests.typefaces import sans, serif


def test_the_measure_is_that_of_charts() -> None:
    """Widths are told beside those in which drawings and slides are measured."""
    assert width(SAMPLE, 1000) == ARIAL


def test_a_font_says_its_family_and_width() -> None:
    """Source Sans is set narrower than Arial, its bold wider than itself."""
    regular, bold, other = (face(one) for one in (sans("Regular"), sans("Bold"), serif("Regular")))
    assert isinstance(regular, Face)
    assert isinstance(bold, Face)
    assert isinstance(other, Face)
    assert (regular.family, regular.kind, other.family) == ("Source Sans Pro", "ttf", "Source Serif Pro")
    assert 0.85 < regular.stretch < bold.stretch < 1.05


@pytest.mark.parametrize(
    ("content", "variant"),
    [
        (b"", "not-a-font"),
        (b"bonjour", "not-a-font"),
        (b"OTTO" + bytes(400), "not-a-font"),
        (b"wOF2" + bytes(40), "web"),
        (b"wOFF" + bytes(40), "web"),
        (b"OTTO" + bytes(5_000_000), "too-large"),
    ],
)
def test_what_cannot_be_used_is_told(content: bytes, variant: str) -> None:
    """Before anything is set in it."""
    found = face(content)
    assert isinstance(found, BadFont)
    assert found.variant == variant


def test_a_font_that_is_cut_off_is_told() -> None:
    """Its head is whole."""
    assert isinstance(face(sans("Regular")[:2000]), BadFont)
