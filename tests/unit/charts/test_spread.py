"""Labels that would touch move apart, as little as possible."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.spread import LABEL_DISTANCE, spread

PLACES = st.lists(st.floats(min_value=0, max_value=300), max_size=10).map(sorted)


@given(wanted=PLACES)
def test_labels_keep_their_distance_and_their_bounds(wanted: list[float]) -> None:
    """No two are closer than 19 px, and none leaves the plot while there is room."""
    found = spread(wanted, [18.0] * len(wanted), 0, 300)
    assert len(found) == len(wanted)
    assert all(later - earlier >= LABEL_DISTANCE - 1e-6 for earlier, later in pairwise(found))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in found)


def test_labels_apart_stay() -> None:
    """What does not touch does not move."""
    assert spread([10, 50, 90], [18, 18, 18], 0, 300) == [10, 50, 90]


def test_labels_together_part_evenly() -> None:
    """Two at one place move by half the distance each."""
    assert spread([100, 100], [18, 18], 0, 300) == [90.5, 109.5]


def test_tall_labels_need_their_height() -> None:
    """A label of two lines keeps its neighbour as far off as both reach."""
    assert spread([100, 100], [36, 18], 0, 300) == pytest.approx([86.5, 113.5])


def test_too_many_run_over() -> None:
    """Without room for all, distance wins over the lower bound of the plot."""
    assert spread([5, 5, 5], [18, 18, 18], 0, 20) == [0, 19, 38]
