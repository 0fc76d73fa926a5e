"""Paths of SVG, read."""

from __future__ import annotations

from math import cos, hypot, pi, sin

import pytest

from generator.powerpoint.outlines import corner_of, extent, steps_of


@pytest.mark.parametrize(
    ("path", "box", "corner"),
    [
        ("M2,3h10v5h-10Z", (2, 3, 12, 8), 0),
        ("M0,0L10,0L10,4L0,4Z", (0, 0, 10, 4), 0),
        ("M3,0L7,0C8.66,0,10,1.34,10,3L10,7C10,8.66,8.66,10,7,10L3,10C1.34,10,0,8.66,0,7L0,3C0,1.34,1.34,0,3,0Z",
         (0, 0, 10, 10), 3),
        ("M2,0L8,0Q10,0,10,2L10,8Q10,10,8,10L2,10Q0,10,0,8L0,2Q0,0,2,0Z", (0, 0, 10, 10), 2),
        ("M0,0L10,5", (0, 0, 10, 5), None),
        ("M0,0L10,0L5,8Z", (0, 0, 10, 8), None),
        ("M0,0h2v2h-2ZM4,0h2v2h-2Z", (0, 0, 6, 2), None),
    ],
)  # fmt: skip
def test_a_box_is_told_from_other_outlines(path: str, box: tuple[float, ...], corner: float | None) -> None:
    """By its edges; its corners may be round."""
    steps = list(steps_of(path))
    assert extent(steps) == box
    assert corner_of(steps) == (pytest.approx(corner) if corner is not None else None)


def test_numbers_after_a_command_go_on() -> None:
    """A move is followed by lines, relative ones count from where the last ended, closing goes back."""
    assert list(steps_of("m1,1 2,0 0,2zl5,5")) == [
        ("M", ((1, 1),)),
        ("L", ((3, 1),)),
        ("L", ((3, 3),)),
        ("Z", ()),
        ("L", ((6, 6),)),
    ]


def test_arcs_are_curves() -> None:
    """A disc of two half circles is as wide as it is high, and every curve ends on it."""
    steps = list(steps_of("M50,0a50,50,0,0,1,0,100a50,50,0,0,1,0,-100z"))
    assert [name for name, _ in steps] == ["M", "C", "C", "C", "C", "Z"]
    ends = [points[-1] for _, points in steps if points]
    assert all(hypot(x - 50, y - 50) == pytest.approx(50) for x, y in ends)
    assert extent(steps) == pytest.approx((0, 0, 100, 100))


def test_a_quarter_turns_the_way_it_is_swept() -> None:
    """From the same point to the same, either way round."""
    for sweep, middle in (
        (1, (12 * sin(pi / 4), 12 - 12 * cos(pi / 4))),
        (0, (12 - 12 * cos(pi / 4), 12 * sin(pi / 4))),
    ):
        steps = list(steps_of(f"M0,0a12,12,0,0,{sweep},12,12"))
        assert steps[1][1][-1] == pytest.approx(middle)
        assert steps[2][1][-1] == pytest.approx((12, 12))
