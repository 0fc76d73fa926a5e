"""Series that show the interval of each value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.vocabularies import SeriesForm
from tests.unit.charts.building import Case, Words, case, interval, statistic


def _ages(name: str, values: Sequence[str], samples: Sequence[int], *, indicative: bool = False) -> Case:
    ages: Sequence[Words] = (
        ("18–24 ans", "18 to 24"),
        ("25–34 ans", "25 to 34"),
        ("35–49 ans", "35 to 49"),
        ("50–64 ans", "50 to 64"),
        ("65 ans et plus", "65 and over"),
    )
    found = [
        statistic(f"messagerie-{place}", value, ("Messagerie", "Messaging"), base=base)
        for place, (value, base) in enumerate(zip(values, ages, strict=True))
    ]
    sizes = zip(found, samples, strict=True)
    return case(
        name,
        SeriesForm.COMPARISON,
        ("L’usage de la messagerie recule avec l’âge", "Messaging recedes with age"),
        found,
        groups=ages,
        caveat=("Chaque âge a été interrogé à part.", "Each age was asked on its own."),
        intervals={one.id: interval(one, size, indicative=indicative) for one, size in sizes},
    )


BY_AGE = _ages("usage-par-age", ("71", "66", "58", "44", "31"), (212, 245, 1410, 402, 388), indicative=True)
_answers = [
    statistic("rapide", "61,5", ("Rapidité", "Speed")),
    statistic(
        "humain", "12", ("Parler à un humain, et non à un automate", "Talking to a human, not to a machine")
    ),
    statistic("jamais", "0", ("Rien de tout cela", "None of these")),
]
ANSWERS = case(
    "attentes-avec-marges",
    SeriesForm.MULTIPLE_ANSWERS,
    ("Le temps compte plus que tout", "Time matters most"),
    _answers,
    intervals={one.id: interval(one, 1204) for one in _answers},
)
CASES: Mapping[str, Case] = {"by-age": BY_AGE, "margins": ANSWERS}
