"""Units of time: what they are called, and how many of one make another."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

_NAMES: Final = {
    "fr": {
        "second": "seconde secondes",
        "minute": "minute minutes min mn",
        "hour": "heure heures h",
        "day": "jour jours journée journées j",
        "week": "semaine semaines",
        "month": "mois",
        "quarter": "trimestre trimestres",
        "half-year": "semestre semestres",
        "year": "an ans année années",
    },
    "en": {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours h hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
    },
}
_UNITS: Final = {
    language: {name: unit for unit, names in units.items() for name in names.split()}
    for language, units in _NAMES.items()
}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def time_units(language: str) -> Mapping[str, str]:
    """Every word for a unit of time, with the unit's own name ("heures": "hour")."""
    return _UNITS["fr" if language == "fr" else "en"]


def time_unit(words: str | None, language: str) -> str | None:
    """The unit that the first of `words` names ("minutes d’attente": "minute"), or None."""
    first = (words or "").split(maxsplit=1)[:1]
    return time_units(language).get(first[0].casefold()) if first else None


def convert(value: Fraction, unit: str, into: str) -> Fraction | None:
    """`value` of `unit` in units of `into`; None where months would have to be days."""
    for table in (_SECONDS, _MONTHS):
        if unit in table and into in table:
            return value * table[unit] / table[into]
    return None
