"""Who says what stands in quotation marks."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Voici Jeanne Petit, directrice d’Exemplia. « Nous recevons 650 appels, 80 % pour rien. »",
            ["Jeanne Petit (Exemplia)"] * 2,
        ),
        (
            "Jeanne Petit arrive tôt. « Au début, nous recevions 80 courriels par jour », raconte-t-elle.",
            ["Jeanne Petit"],
        ),
        (
            "« Un client déçu part, commente Luc Roy, associé d’Ifop. Attendre coûte 9 points. »",
            ["Luc Roy (Ifop)"],
        ),
        (
            "Maria Lopez, head of service at Zon, began early. “In 2008 we had 11,000 calls a year.”",
            ["Maria Lopez (Zon)"],
        ),
        ("Le mot « service » a 12 % de sens en plus.", [None]),
    ],
)
def test_speakers(text: str, sources: list[str | None]) -> None:
    """Who is named in the quotation, by a pronoun behind it, or with a role before it."""
    assert [one.source for one in extract(text)] == sources
