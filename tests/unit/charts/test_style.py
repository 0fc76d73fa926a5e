"""Colours can be told apart and read, in both schemes."""

from __future__ import annotations

from itertools import product

import pytest

from generator.charts.parts import COLOURS, STEPS, word_token
from generator.charts.style import PALETTE, chart_css, palette_of, token_css
from generator.settings import TOKENS, BrandStyle

TEXTS = ("ink", "mut", "c1x", "c2x", "c3x", "c4x")
MARKS = ("ax", "n", "c1", "c2", "c3", "c4")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("token", "ground"), [*product(TEXTS, ["bg"]), ("ink", "paper"), ("mut", "paper"), ("c1x", "paper")]
)
def test_text_is_readable(scheme: str, token: str, ground: str) -> None:
    """Words have a contrast of 4.5 to 1 at least, on the page and, where cards use them, on cards."""
    colours = PALETTE.light if scheme == "light" else PALETTE.dark
    assert _contrast(colours[token], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", [*COLOURS, *STEPS[5]])
def test_values_are_readable_on_their_parts(scheme: str, token: str) -> None:
    """What is written on a part has a contrast of 4.5 to 1 to it."""
    colours = PALETTE.light if scheme == "light" else PALETTE.dark
    assert _contrast(colours[word_token(token)], colours[token]) >= 4.5


@pytest.mark.parametrize("colour", ["#FFEE00", "#0F4C81", "#777777", "#AA0055", "#00AA88"])
def test_values_are_readable_on_a_brand(colour: str) -> None:
    """On a site's own colour they are black or white, unless it says otherwise."""
    palette = palette_of(BrandStyle(light={"c1": colour}, dark={"c1": colour, "c1o": "#123456"}))
    assert _contrast(palette.light["c1o"], colour) >= 4.5
    assert palette.dark["c1o"] == "#123456"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", MARKS)
def test_marks_are_visible(scheme: str, token: str) -> None:
    """Marks have a contrast of 3 to 1 at least."""
    colours = PALETTE.light if scheme == "light" else PALETTE.dark
    assert _contrast(colours[token], colours["bg"]) >= 3


def test_both_schemes_have_the_same_tokens() -> None:
    """A token without its dark colour would keep the light one on a dark page."""
    assert list(PALETTE.light) == list(PALETTE.dark)


def test_rules_cover_every_token() -> None:
    """Each token has a rule for fills and one for strokes, and is a property of the page in both schemes."""
    rules, properties = chart_css(), token_css()
    for token in PALETTE.light:
        assert f".f-{token}{{fill:var(--{token})}}" in rules
        assert f".s-{token}{{stroke:var(--{token})}}" in rules
        assert properties.count(f"--{token}:") == 2


def test_every_colour_can_be_named() -> None:
    """What an author may type is what there is, in both schemes."""
    assert tuple(PALETTE.light) == tuple(PALETTE.dark) == TOKENS


def test_a_brand_changes_what_it_names() -> None:
    """A new c1 colours text in c1 as well, unless the brand says otherwise; nothing else moves."""
    palette = palette_of(BrandStyle(light={"c1": "#AA0055", "c2": "#333333", "c2x": "#222222"}))
    changed = {token: colour for token, colour in palette.light.items() if PALETTE.light[token] != colour}
    texts = {"c1x": "#AA0055", "c2x": "#222222"}
    assert changed == {"c1": "#AA0055", "c2": "#333333", **texts, "c2o": "#FFFFFF"}
    assert palette.dark == PALETTE.dark


def _contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
