"""Series whose values no axis may hold, in rows and columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.models import Statistic
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import Case, Words, case, statistic, words

NETWORKS: Final = ("Facebook", "Twitter")
QUESTIONS: Final[Sequence[tuple[str, Words, Sequence[str]]]] = (
    ("service", ("Y cherchent un service client (consommateurs)", "Look for help (consumers)"), ("46", "17")),
    ("lieu", ("Lieu des conversations", "Where people talk"), ("31", "32")),
    ("sites", ("Sites concernés", "Sites present"), ("76", "81")),
    ("prive", ("Contacts en message privé", "Private messages"), ("50",)),
)


def _asked(question: str, label: Words, values: Sequence[str]) -> list[Statistic]:
    """One question about each network, of people of its own."""
    return [
        statistic(f"{question}-{value}-{place}", value, label, base=question)
        for place, value in enumerate(values)
    ]


# Each question has its own people, so that only values of one row compare.
MATRIX = case(
    "reseaux",
    SeriesForm.COMPARISON,
    ("Le premier change avec la question", "The leader changes with the question"),
    [found for question in QUESTIONS for found in _asked(*question)],
    groups=NETWORKS,
)
# Things of several units, said in words.
SHOPS = case(
    "deux-boutiques",
    SeriesForm.PROFILE,
    ("Deux boutiques en bref", "Two shops in short"),
    [
        statistic(
            f"{thing}-{place}",
            value,
            label,
            unit=unit,
            noun=noun,
            qualifier=Qualifier.LESS_THAN if value == "5" else None,
            base=f"boutique {place}",
        )
        for thing, label, unit, noun, values in (
            ("caisses", ("Caisses", "Tills"), Unit.COUNT, ("caisses", "tills"), ("12", "8")),
            (
                "attente",
                ("Attente promise aux caisses, aux heures de pointe", "Promised wait at peak hours"),
                Unit.DURATION,
                ("minutes", "minutes"),
                ("5", "8"),
            ),
            (
                "avis",
                ("Clients qui la recommandent", "Customers who recommend it"),
                Unit.RATIO,
                None,
                ("3/4", "1/2"),
            ),
        )
        for place, value in enumerate(values)
    ],
    groups=("Lille", "Lyon"),
)
_UNPARTED = case(
    "delais",
    SeriesForm.COMPARISON,
    ("Attendu, promis, tenu : un seul résultat", "Expected, promised, kept: a single result"),
    [
        statistic("immediate", "84", ("Une réponse immédiate, selon un observatoire", "An answer at once")),
        statistic("jour", "1/2", ("Dans la journée", "Within the day"), unit=Unit.RATIO),
        statistic(
            "file",
            "3",
            (
                "La file aux caisses, dans les magasins qui l’ont annoncé à leurs clients cette année-là",
                "The queue at the tills, in the shops that announced it to their customers in that year",
            ),
            unit=Unit.COUNT,
            noun=("personnes", "people"),
            qualifier=Qualifier.AT_MOST,
        ),
        statistic(
            "depot",
            "5",
            ("Un dépôt", "A deposit"),
            unit=Unit.DURATION,
            noun=("minutes", "minutes"),
            qualifier=Qualifier.LESS_THAN,
        ),
        statistic(
            "tenu", "57", ("Un courriel sous 24 heures", "An e-mail within 24 hours"), base="entreprises"
        ),
    ],
)
_GROUPS: Final[Sequence[Words]] = (
    ("Attendu", "Expected"),
    ("Attendu", "Expected"),
    ("Promis", "Promised"),
    ("Promis", "Promised"),
    ("Tenu", "Kept"),
)
# Under headings of two, two and one.
DELAYS = replace(
    _UNPARTED,
    series=replace(
        _UNPARTED.series,
        points=tuple(
            replace(point, group=words(group))
            for point, group in zip(_UNPARTED.series.points, _GROUPS, strict=True)
        ),
    ),
)
# Too many for cards.
SEVEN = case(
    "sept-chiffres",
    SeriesForm.PROFILE,
    ("Sept chiffres d’un centre de contact", "Seven figures of a contact centre"),
    [
        statistic(
            f"chiffre-{place}",
            value,
            (f"Mesure {place}, {named}", f"Measure {place}, {named}"),
            unit=unit,
            noun=("appels", "calls") if unit is Unit.COUNT else None,
        )
        for place, (value, unit, named) in enumerate(
            (
                ("12000", Unit.COUNT, "2025"),
                ("84", Unit.PERCENT, "2025"),
                ("9", Unit.MULTIPLIER, "2025"),
                ("3/5", Unit.SCORE, "2025"),
                ("2300", Unit.COUNT, "2024"),
                ("41", Unit.PERCENT, "2024"),
                ("1/3", Unit.RATIO, "2024"),
            ),
            1,
        )
    ],
)
CASES: Mapping[str, Case] = {"matrix": MATRIX, "shops": SHOPS, "delays": DELAYS, "seven": SEVEN}
