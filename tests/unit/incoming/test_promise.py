"""Which entries come first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from generator.incoming.figures import figures_of
from generator.incoming.promise import Promise, promise
from generator.incoming.publishers import KnownPublishers
from generator.models import Publisher
from tests.arrivals import FIGURES, NOW, entry

KNOWN = KnownPublishers([Publisher(id="institut-exemple", name="Institut Exemple")])


def of(
    keep: tuple[str, ...] = (), publisher: str | None = None, figures: tuple[Any, ...] = (), **more: Any
) -> Promise:
    """The promise of an entry that has these figures."""
    one = entry(**{"text": "", **more})
    return promise(one, figures_of(figures), keep, publisher, KNOWN, NOW)


def test_credited_figures_count_twice_and_not_without_end() -> None:
    """Two with a credit and one without are five; a table of prices is worth ten."""
    assert of(figures=FIGURES).figures == 5.0
    assert of(figures=FIGURES * 20).figures == 10.0
    assert of().figures == 0.0


def test_words_count_in_the_title_twice() -> None:
    """Beginnings of words do, without case and accents; each counts once, four at most."""
    assert of(keep=("telephone",)).words == 2.0
    assert of(keep=("raccroch",), text="Ils raccrochent et raccrochent.").words == 1.0
    assert of(keep=("phone",)).words == 0.0
    assert of(keep=("attente", "téléphone", "baromètre", "2026")).words == 4.0


def test_a_known_publisher_counts_more_than_one_who_is_told_of() -> None:
    """And one whom the site does not know not at all."""
    assert of(publisher="institut-exemple").publisher == 3.0
    assert of(publisher="autre", figures=FIGURES).publisher == 2.0
    assert of(publisher="autre").publisher == 0.0


@pytest.mark.parametrize(("days", "expected"), [(0, 4.0), (30, 2.0), (60, 1.0), (-1, 4.0)])
def test_newness_halves_each_month(days: int, expected: float) -> None:
    """What is dated tomorrow is as new as what is of today."""
    assert of(published=NOW - timedelta(days=days)).newness == pytest.approx(expected)


def test_three_figures_of_spring_come_before_none_of_today() -> None:
    """As the weights were chosen to have it."""
    old = of(figures=FIGURES, published=NOW - timedelta(days=180))
    assert old.total > of(published=NOW).total
