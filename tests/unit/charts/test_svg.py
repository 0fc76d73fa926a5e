"""Vega's SVG becomes a page's: flat, and everything where it was."""

from __future__ import annotations

import re

from generator.charts.svg import finish

_CIRCLE = "M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0"


def _finished(marks: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g>{marks}</g></svg>'
    colours = {"c1": "#0F4C81"}
    finished = finish(svg, name="s", width=680, title="", description="", colours=colours, sizes={})
    return finished.split("</desc>")[1].removesuffix("</svg>\n")


def test_a_path_is_moved_by_all_groups_around_it() -> None:
    """Any outline keeps its place when groups go: their translations are added up on it."""
    path = '<path transform="translate(3.5,4)" d="M0,0L2,0L1,2Z" fill="c1"/>'
    found = _finished(f'<g transform="translate(10,20)"><g transform="translate(1,-2)">{path}</g></g>')
    assert found == '<path d="M0,0L2,0L1,2Z" transform="translate(14.5,22)" class="f-c1" fill="#0F4C81"/>'


def test_a_path_that_is_not_moved_says_nothing_of_it() -> None:
    """Bars and panels, whose coordinates are the drawing's, stay short."""
    path = '<path transform="translate(1,1)" d="M0,0L2,0" stroke="c1"/>'
    found = _finished(f'<g transform="translate(-1,-1)">{path}</g>')
    assert "transform" not in found


def test_a_circle_is_one_by_its_middle() -> None:
    """Vega's two arcs around the origin become a circle at their place."""
    found = _finished(f'<path transform="translate(7,8)" d="{_CIRCLE}" fill="c1"/>')
    assert re.match(r'<circle cx="7" cy="8" r="5" ', found)


def test_a_path_of_arcs_that_is_no_circle_stays_a_path() -> None:
    """A figure that only starts like a circle keeps all of its outline."""
    found = _finished(f'<path transform="translate(7,8)" d="{_CIRCLE}L9,9" fill="c1"/>')
    assert found.startswith(f'<path d="{_CIRCLE}L9,9" transform="translate(7,8)"')
