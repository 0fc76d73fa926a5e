"""Colours of a brand: what they change, and what can be read in them."""

from __future__ import annotations

import pytest

from generator.palette import LEGIBLE, PALETTE, contrast, illegible, palette_of
from generator.settings import BrandStyle


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#123", "#123", 1)],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    """Whatever comes first; #777777 on white is the known example that just fails."""
    first, second = (one if len(one) > 4 else one + one[1:] for one in (first, second))
    assert contrast(first, second) == contrast(second, first) == pytest.approx(ratio, abs=0.01)


def test_what_is_shipped_can_be_read() -> None:
    """Nothing is said of a site that has no colours of its own."""
    assert list(illegible(BrandStyle())) == []


def test_a_pale_colour_is_told_with_one_that_can_be_read() -> None:
    """A new c1 is the colour of words; the hint is the same hue, and stands out enough on every ground."""
    (found,) = illegible(BrandStyle(light={"c1": "#E8A33D"}))
    assert (found.scheme, found.text, found.ground) == ("light", "c1x", "paper")
    assert found.contrast < LEGIBLE
    mended = BrandStyle(light={"c1": "#E8A33D", "c1x": found.legible})
    assert list(illegible(mended)) == []
    assert palette_of(mended).light["c1"] == "#E8A33D"


def test_a_ground_is_told_for_the_texts_that_stand_on_it() -> None:
    """In dark as in light."""
    found = {one.text for one in illegible(BrandStyle(dark={"bg": "#8A94A2"}))}
    assert {"mut", "c1x", "c2x"} <= found
    assert all(one.scheme == "dark" for one in illegible(BrandStyle(dark={"bg": "#8A94A2"})))


def test_a_brand_leaves_the_rest() -> None:
    """What it does not name stays as it is shipped."""
    palette = palette_of(BrandStyle(light={"paper": "#FFFFFF"}))
    assert {name for name, one in palette.light.items() if PALETTE.light[name] != one} == {"paper"}
    assert palette.dark == PALETTE.dark
