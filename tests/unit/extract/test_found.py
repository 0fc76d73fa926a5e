"""Numbers that borrow what they count."""

from __future__ import annotations

import pytest

from generator.extract.found import quantities
from generator.numbers.quantities import Sign
from generator.vocabularies import Qualifier


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("900 millions d’inscrits dont 150 hors d’Asie", "fr", [900_000_000, 150_000_000]),
        ("900 millions d’inscrits dont 150 femmes", "fr", [900_000_000, 150]),
        ("500 million users, of which 80 in Europe", "en", [500_000_000, 80_000_000]),
        ("de 1,2 à 2,6 millions", "fr", [1_200_000, 2_600_000]),
        ("le cap du million de fans", "fr", [1_000_000]),
        ("the million mark", "en", [1_000_000]),
        ("1 2 3 4", "fr", [4]),
    ],
)
def test_scales(text: str, language: str, values: list[int]) -> None:
    """Of the number before, behind, or of none."""
    assert [one.value for one in quantities(text, language)] == values


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("61, 54 et 33 %", [Sign.PERCENT] * 3),
        ("10 % du total, les 90 autres", [Sign.PERCENT] * 2),
        ("10 % du total, les 80 autres", [Sign.PERCENT, None]),
        ("de 8 minutes à 3.", [Sign.DURATION] * 2),
        ("210 points de vente", [None]),
        ("près d’un tiers réserve", [Sign.RATIO]),
    ],
)
def test_signs(text: str, signs: list[Sign | None]) -> None:
    """Of the number behind or before."""
    assert [one.sign for one in quantities(text, "fr")] == signs


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("a passé la barre des 30 millions", Qualifier.MORE_THAN),
        ("a franchi le cap des 30 millions", Qualifier.MORE_THAN),
        ("a passé 30 millions d’heures", None),
        ("est passé sous la barre des 30 millions", Qualifier.LESS_THAN),
        ("est passé sous 2 %", Qualifier.LESS_THAN),
    ],
)
def test_marks_that_were_passed(text: str, qualifier: Qualifier | None) -> None:
    """What passed a mark is more than it, or less."""
    assert quantities(text, "fr")[0].qualifier is qualifier
