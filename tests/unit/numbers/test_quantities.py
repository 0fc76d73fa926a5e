"""Which quantities of a sentence need a source: data in words/figures_*.txt."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Quantity, Sign, is_figure

_FOLDER = Path(__file__).parent / "words"


def _sentences() -> list[tuple[str, str, list[str]]]:
    found = []
    for language in ("fr", "en"):
        for line in (_FOLDER / f"figures_{language}.txt").read_text("utf-8").splitlines():
            if not line.startswith("#"):
                figures, sentence = line.split(" | ", 1)
                found.append((language, sentence, [] if figures == "none" else figures.split("; ")))
    return found


@pytest.mark.parametrize(("language", "sentence", "figures"), _sentences())
def test_what_needs_a_source(language: str, sentence: str, figures: list[str]) -> None:
    """Percents, ratios, multiples, points, amounts and counts of ten or more; no look-alike."""
    found = [sentence[one.start : one.end] for one in find_quantities(sentence, language) if is_figure(one)]
    assert found == figures


@pytest.mark.parametrize(
    ("quantity", "needs"),
    [
        (Quantity(0, 1, Fraction(9)), False),
        (Quantity(0, 1, Fraction(10)), True),
        (Quantity(0, 1, Fraction(-12)), True),
        (Quantity(0, 1, Fraction(1), sign=Sign.RANK), False),
        (Quantity(0, 1, Fraction(5), per="day"), True),
        (Quantity(0, 1, Fraction(20), sign=Sign.DURATION, unit="year"), False),
        (Quantity(0, 1, Fraction(20), sign=Sign.DURATION, unit="minute"), True),
        (Quantity(0, 1, Fraction(2), sign=Sign.TIMES, unit="fois plus", in_words=True), True),
    ],
)
def test_small_counts_ranks_and_years_are_told(quantity: Quantity, needs: bool) -> None:  # noqa: FBT001
    """What is counted from ten on needs a source, what is told does not."""
    assert is_figure(quantity) is needs
