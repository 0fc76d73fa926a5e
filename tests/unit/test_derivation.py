"""Derived figures of a site."""

from __future__ import annotations

import pytest

from generator.derivation import derivation
from generator.numbers.derived import DerivedValue, NotDerived
from tests.content import linked

STUDY = """\
title: T
checked: primary
statistics:
  a: {value: 60, unit: count, label: x, note: n, indicator: i, period: 2010}
  b: {value: 30, unit: count, label: x, note: n, indicator: i, period: 2012}
  c: {value: 15, unit: count, label: x, note: n, indicator: i, period: 2014}
derived:
  d: {change: [a, b], as: percent}
"""
SERIES = "title: T\nform: time\nnote: n\npoints: [{points}]\nbreaks: [2011]\n"


@pytest.mark.parametrize(
    ("points", "expected"),
    [("a, b", NotDerived.BREAK), ("a, b, c", NotDerived.BREAK), ("a, c", -50), ("b, c", -50)],
)
def test_only_a_series_of_all_its_parts_breaks_it(points: str, expected: object) -> None:
    """A break of a series that does not show both is not between them."""
    files = {
        "content/indicators.yaml": "i: {title: I}\n",
        "content/studies/e.yaml": STUDY,
        "content/series/s.yaml": SERIES.format(points=points),
    }
    site = linked(files).value
    found = derivation(site, site.derived["d"])
    assert (found.value if isinstance(found, DerivedValue) else found) == expected
