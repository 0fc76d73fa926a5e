"""Series whose values no axis may hold, in rows and columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.models import Statistic
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import Case, Words, case, statistic

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
CASES: Mapping[str, Case] = {"matrix": MATRIX, "shops": SHOPS}
