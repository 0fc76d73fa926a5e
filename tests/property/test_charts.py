"""Whatever labels and values a series has, its words stay within the drawing and apart from one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts.draw import draw
from generator.charts.glyphs import width as width_of
from generator.charts.style import WIDTHS
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import Case, case, interval, over_time, statistic

SVG = "{http://www.w3.org/2000/svg}"
WORDS = (
    "un",
    "client",
    "service",
    "téléphone",
    "d’enseignement",
    "établissements",
    "anticonstitutionnellement",
)
LABELS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
PERCENT = st.one_of(st.integers(0, 100), st.integers(0, 9), st.integers(40, 44)).map(str)


def labels(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """So many different labels."""
    return st.lists(LABELS, min_size=least, max_size=most, unique=True)


@st.composite
def shares(draw: st.DrawFn, count: int) -> list[str]:
    """So many parts of a hundred."""
    cuts = draw(st.lists(st.integers(1, 99), min_size=count - 1, max_size=count - 1, unique=True))
    return [str(later - earlier) for earlier, later in pairwise([0, *sorted(cuts), 100])]


@st.composite
def wholes(draw: st.DrawFn) -> Case:
    """A breakdown: one bar, or rows."""
    scale = draw(st.booleans())
    parts = draw(labels(3, 5) if scale else labels(2, 4))
    rows = draw(labels(1, 5))
    names = parts if len(rows) == 1 else [row for row in rows for _ in parts]
    values = [value for _ in rows for value in draw(shares(len(parts)))]
    found = [
        statistic(f"s{at}", value, name) for at, (value, name) in enumerate(zip(values, names, strict=True))
    ]
    return case("w", SeriesForm.BREAKDOWN, "W", found, groups=parts if len(rows) > 1 else (), scale=scale)


@st.composite
def times(draw: st.DrawFn) -> Case:
    """Two dates or four, up to seven rows."""
    dates = draw(st.sampled_from([("2010", "2012"), ("2010-11", "2011-02", "2012-11-05", "2013-Q4")]))
    series = {
        f"r{at}": (label, draw(st.lists(PERCENT, min_size=len(dates), max_size=len(dates))))
        for at, label in enumerate(draw(labels(2, 7)))
    }
    breaks = draw(st.sampled_from([(), ("2011",)]))
    return case("t", SeriesForm.TIME, "T", over_time(series, dates), breaks=breaks)


@st.composite
def margins(draw: st.DrawFn) -> Case:
    """Percentages with their intervals."""
    found = [statistic(f"s{at}", draw(PERCENT), label) for at, label in enumerate(draw(labels(2, 6)))]
    sample = st.integers(5, 20_000)
    intervals = {one.id: interval(one, draw(sample), indicative=draw(st.booleans())) for one in found}
    return case("m", SeriesForm.COMPARISON, "M", found, intervals=intervals)


class Box(NamedTuple):
    """Where a line of text stands."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether both cover a place, by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 1.5 and min(self.bottom, other.bottom) - max(self.top, other.top) > 1.5


def boxes(root: ET.Element) -> list[Box]:
    """Every line of text, as wide as the table of widths says."""
    found = []
    for text in root.iter(f"{SVG}text"):
        size, foot = float(text.attrib["font-size"]), float(text.attrib["y"])
        for line in list(text.iter(f"{SVG}tspan")) or [text]:
            foot += float(line.get("dy", 0))
            found.append(box(line.text or "", text, size, foot))
    return found


def box(line: str, text: ET.Element, size: float, foot: float) -> Box:
    """One line that stands at `foot`."""
    long = width_of(line, size, bold=text.get("font-weight") == "600")
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    left = float(text.attrib["x"]) - before * long
    return Box(line, left, left + long, foot - 0.75 * size, foot + 0.2 * size)


# The same examples each time: whoever changes something else need not look into a chart.
@settings(max_examples=80, deadline=None, derandomize=True)
@given(found=st.one_of(wholes(), times(), margins()))
def test_words_stay_within_and_apart(found: Case) -> None:
    """In both widths, with names of one word and of nine."""
    chart = found.chart()
    for width in WIDTHS:
        root = ET.fromstring(draw(chart, width))  # noqa: S314 - our own drawing
        words: Sequence[Box] = boxes(root)
        for word in words:
            assert -1 <= word.left <= word.right <= width + 1, word
            assert -1.5 <= word.top <= word.bottom <= float(root.attrib["height"]) + 1, word
        touching = [(one.text, other.text) for one, other in combinations(words, 2) if one.meets(other)]
        assert chart.form in {"line", "dumbbell"} or not touching
