"""How many a study asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.drafting.sample import sample_among
from generator.incoming.figures import Figure


def _figure(sentence: str, text: str, unit: str = "count") -> Figure:
    digits = "".join(letter for letter in text if letter.isdigit())
    return Figure(Decimal(digits), unit, text, sentence, sentence)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Étude menée auprès de 1 002 personnes.", "1 002"),
        ("Base: 1,502 adults", "1,502"),
        ("Kantar a interrogé 1 003 Français.", "1 003"),
        ("A survey of 2,037 adults.", "2,037"),
    ],
)
def test_it_is_found(sentence: str, text: str) -> None:
    """Behind the words that say whom a study asked."""
    found = sample_among([_figure(sentence, text)])
    assert found
    assert found.text == text


@pytest.mark.parametrize(
    "figures",
    [
        [_figure("Kantar compte 1 002 salariés.", "1 002")],
        [_figure("auprès de 12 clients", "12")],
        [_figure("auprès de 62 % des clients", "62", "percent")],
        [_figure("auprès de 1 002 clients", "1 002"), _figure("auprès de 900 patrons", "900")],
        [],
    ],
)
def test_it_is_none(figures: list[Figure]) -> None:
    """A count of something else, too few, a share; and where two are said nobody knows which."""
    assert sample_among(figures) is None
