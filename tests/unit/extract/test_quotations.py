"""Who says what stands in quotation marks."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "J’ai vu Jeanne Petit, directrice du service d’Exemplia. « Nous recevons 650 appels par jour, et "
            "80 % portent sur une seule question. »",
            ["Jeanne Petit"] * 2,
        ),
        (
            "Jeanne Petit arrive la première. « Quand j’ai commencé, nous recevions 80 courriels par jour », "
            "raconte-t-elle.",
            ["Jeanne Petit"],
        ),
        (
            "« Un client déçu s’en va, commente Luc Roy, associé d’Ifop. Chaque attente coûte 9 points de "
            "fidélité. »",
            ["Luc Roy (Ifop)"],
        ),
        (
            "Maria Lopez, head of service at Zon, began early. “In 2008 we had 11,000 calls a year.”",
            ["Maria Lopez"],
        ),
        ("Le mot « service » a 12 % de sens en plus.", [None]),
    ],
)
def test_speakers(text: str, sources: list[str | None]) -> None:
    """Who is named in the quotation, by a pronoun behind it, or with a role before it."""
    assert [one.source for one in extract(text)] == sources
