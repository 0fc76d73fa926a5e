"""Colours of the theme that can be read where they stand."""

from __future__ import annotations

import pytest

from generator.charts.style import PALETTE
from generator.powerpoint.colours import INKS, Scheme, _contrast
from generator.powerpoint.template import default_template
from generator.powerpoint.theme import scheme_of
from tests.unit.powerpoint.foreign import FOREIGN
from tests.unit.powerpoint.reading import opened

LIGHT = scheme_of(default_template(PALETTE, "fr").slide_layouts[4])


def test_ours_are_those_of_the_site() -> None:
    """Every token of a chart looks as it does on the page, near enough."""
    for token, ink in INKS.items():
        wanted = PALETTE.light[token]
        shown = LIGHT.rgb(ink)
        typed = [int(wanted[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        assert max(abs(one - other) for one, other in zip(shown, typed, strict=True)) < 0.16, token


@pytest.mark.parametrize("name", [*FOREIGN, "ours"])
def test_words_can_be_read(name: str) -> None:
    """In a series' colour on the ground, and upon every surface."""
    layouts = (
        opened(FOREIGN[name]()).slide_layouts
        if name in FOREIGN
        else default_template(PALETTE, "fr").slide_layouts
    )
    for layout in layouts:
        scheme = scheme_of(layout)
        ground = scheme.rgb(INKS["bg"])
        for token in ("c1x", "c2x", "c3x", "c4x", "mut", "ink"):
            assert _contrast(scheme.rgb(scheme.ink(token)), ground) >= 4.5, (layout.name, token)
        for token in ("c1", "c2", "l1", "l5", "l3"):
            on = scheme.upon(INKS[token])
            assert _contrast(scheme.rgb(on), scheme.rgb(INKS[token])) >= 3, (layout.name, token)


def test_links_in_a_colour_that_cannot_be_read_take_that_of_words() -> None:
    """Which a dark template with the usual blue would have."""
    assert not Scheme({"bg1": "101820", "tx1": "F5F5F5", "hlink": "0000FF"}).links_show
    assert LIGHT.links_show
