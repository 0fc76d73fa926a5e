"""Which numbers of a sentence are figures, and what they count. Look-alikes are in held_out/."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.extract.kept import figures
from generator.vocabularies import Unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("84 % des clients", [Unit.PERCENT]),
        ("une remise de 10 % sur tout", []),
        ("un taux de 100 % et non 52 %", [Unit.PERCENT, Unit.PERCENT]),
        ("une offre 100 % mobile", []),
        ("7 Français sur 10", [Unit.RATIO]),
        ("une note de 7 sur 10", [Unit.SCORE]),
        ("note inférieure à 2/5", [Unit.SCORE]),
        ("obtient 7,9 de moyenne", [Unit.SCORE]),
        ("180 « j’aime » par jour", [Unit.RATE]),
        ("300 heures de vidéo sont vues chaque minute", [Unit.RATE]),
        ("multiplié par 44", [Unit.MULTIPLIER]),
        ("9 fois plus", [Unit.MULTIPLIER]),
        ("deux fois", []),
        ("8 points de plus", [Unit.POINTS]),
        ("12 points à retenir", []),
        ("est lue en 3 minutes (Étude Velga 2014)", [Unit.DURATION]),
        ("est lue en 3 minutes (Velga)", []),
        ("la vérification est confiée à un tiers, pas à vous", []),
        ("le reste revient à un tiers des clients", [Unit.RATIO]),
        ("3,7 en moyenne par Français", [Unit.COUNT]),
        ("12,50 € de panier", [Unit.CURRENCY]),
        ("le forfait à 2 euros", []),
        ("Prix : 14,90 euros.", []),
        ("un bon d’achat de 10 euros", []),
        ("18 villes, contre 45 cette année", [Unit.COUNT, Unit.COUNT]),
        ("au plus 3 personnes", [Unit.COUNT]),
        ("3 personnes attendent", []),
        ("notre équipe compte 9 personnes, dont 2 le week-end", [Unit.COUNT, Unit.COUNT]),
        ("il a reçu 5 commentaires", []),
        ("évalue à 320 le nombre de programmes", [Unit.COUNT]),
        ("they dialled 640 hotels", [Unit.COUNT]),
        ("ils attendaient pendant 2,4 minutes en moyenne", [Unit.DURATION]),
        ("ils raccrochent au bout de 90 secondes", [Unit.DURATION]),
        ("les plaintes ont baissé d’un tiers", [Unit.RATIO]),
        ("une note de 87", [Unit.SCORE]),
        ("1,2 million d’euros sur trois exercices", [Unit.CURRENCY]),
        ("l’an 2014 et 2000 ans", []),
    ],
)
def test_units(text: str, units: list[Unit]) -> None:
    """By sign, scale and the words around."""
    assert [one.unit for one in figures(text, "fr")] == units


def test_scores_and_ratios_know_their_whole() -> None:
    """A score's value are its points, a ratio's its quotient."""
    (score,) = figures("noté 4,7/5", "fr")
    assert (score.value, score.whole) == (Fraction(47, 10), Fraction(5))
    (ratio,) = figures("6 clients sur 10", "fr")
    assert (ratio.value, ratio.whole) == (Fraction(6, 10), Fraction(10))


def test_counts_of_a_heading_announce() -> None:
    """In a title "Les 12 travaux" tells how many there are to read."""
    assert figures("Les 12 travaux du client", "fr", heading=True) == []
    assert figures("Mystery shopping: what 200 visits taught us", "en", heading=True) == []
    assert figures("Cinq minutes pour convaincre", "fr", heading=True) == []
    assert len(figures("Lyon va recruter 700 personnes", "fr", heading=True)) == 1
    assert len(figures("Les 12 boutiques du centre", "fr")) == 1
