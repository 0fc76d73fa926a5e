"""Whether an entry announces what the site has already, and what only looks like it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from generator.incoming.duplicates import NEAR, Duplicate, KnownStudies, Reason, doi_of
from generator.incoming.figures import figures_of
from generator.incoming.publishers import KnownPublishers
from generator.models import Publisher, Statistic, Study, Via
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Unit
from tests.arrivals import FIGURES, entry

PUBLISHERS = KnownPublishers(
    [Publisher(id="institut-exemple", name="Institut Exemple"), Publisher(id="autre", name="Autre")]
)
TITLE = "Baromètre de l’attente au téléphone"


def statistic(name: str, value: str, unit: Unit = Unit.PERCENT) -> Statistic:
    """A figure of the study."""
    return Statistic(
        id=name, study="attente", value=Amount(Decimal(value)), unit=unit, label=LocalText.of("x")
    )


def study(title: str = TITLE, date: str | None = "2026-11", **more: Any) -> Study:
    """A study of the institute."""
    given = {"publisher": "institut-exemple", "date": PartialDate.parse(date) if date else None}
    return Study(id="attente", title=LocalText.of(title), **{**given, **more})


def same(
    known: Study, title: str, publisher: str | None = "institut-exemple", **more: Any
) -> Duplicate | None:
    """What an entry of that title is found to be."""
    one = entry(**{"title": title, "figures": (), **more})
    return KnownStudies([known], PUBLISHERS).same(one, figures_of(one.figures), publisher)


def test_the_same_doi_is_the_same_study() -> None:
    """In an address or by itself, whatever its case."""
    known = study("Autre chose", doi="10.1234/AB.5")
    link = "https://doi.org/10.1234/ab.5?utm_source=rss"
    assert same(known, "Rien", link="https://doi.org/10.1234/ab.5") == Duplicate("attente", Reason.DOI)
    assert same(known, "Rien", link="https://x.example/10.1234%2Fab.5") == Duplicate("attente", Reason.DOI)
    assert same(known, "Rien", link=link.replace("ab.5", "ab.6")) is None


@pytest.mark.parametrize(
    ("field", "address"),
    [
        ("url", "http://www.institut.example/attente/"),
        ("archived", "https://institut.example/attente"),
        ("via", "https://institut.example/attente?utm_campaign=x"),
    ],
)
def test_the_same_address_is_the_same_study(field: str, address: str) -> None:
    """However it is spelled, and also that of the text in which a study was read."""
    value: Any = Via(title=LocalText.of("x"), url=address) if field == "via" else address
    found = same(study("Autre", **{field: value}), "Rien", None, link="https://institut.example/attente")
    assert found == Duplicate("attente", Reason.ADDRESS)
    assert found.is_certain


@pytest.mark.parametrize(
    ("known", "announced"),
    [
        ("Baromètre de l’attente au téléphone", "L’attente au téléphone : le baromètre"),
        (
            "Baromètre de l’attente au téléphone 2026",
            "Institut Exemple — Baromètre de l’attente au téléphone",
        ),
        ("Les attentes des clients", "L’attente du client"),
        ("Observatoire, 12e édition", "Observatoire – 12e édition (2026)"),
    ],
)
def test_nearly_the_same_title_of_one_publisher_is_perhaps_the_same(known: str, announced: str) -> None:
    """Order, small words, plurals, its publisher's name and a year that is only missing do not count."""
    found = same(study(known), announced)
    assert found is not None
    assert (found.reason, found.is_certain) == (Reason.TITLE, False)
    assert found.likeness >= NEAR


@pytest.mark.parametrize(
    ("known", "date", "announced"),
    [
        ("Baromètre de l’attente 2025", "2025", "Baromètre de l’attente 2026"),
        ("Baromètre de l’attente", "2025-11", "Baromètre de l’attente"),
        ("Baromètre de l’attente", "2025-06", "Baromètre de l’attente 2026"),
        ("Baromètre de l’attente 2024", None, "Baromètre de l’attente"),
        ("Baromètre de l’attente, 3e vague", "2026-11", "Baromètre de l’attente, 4e vague"),
        ("Baromètre de l’attente, mars", "2026-11", "Baromètre de l’attente, septembre"),
        ("Baromètre de l’attente", "2026-11", "Baromètre des avis"),
        ("L’attente au téléphone", "2026-11", "L’attente au guichet"),
        ("Résultats 2026", "2026", "2026"),
    ],
)
def test_look_alikes_are_other_studies(known: str, date: str | None, announced: str) -> None:
    """A barometer of another year, wave or month keeps its title; one word in two is another subject."""
    assert same(study(known, date), announced) is None


def test_the_same_title_of_another_publisher_is_another_study() -> None:
    """Everybody has a barometer."""
    assert same(study(), TITLE, "autre") is None
    assert same(study(), TITLE, None) is None
    assert same(study(publisher="autre", co_publishers=("institut-exemple",)), TITLE) is not None


def test_a_study_that_somebody_else_tells_of_is_the_same() -> None:
    """By its title where a figure is credited to its publisher; by two of its figures under any title."""
    known = study(statistics=(statistic("a", "62"), statistic("b", "0.4", Unit.RATIO)))
    assert same(known, TITLE, "autre", figures=FIGURES[:1]) == Duplicate("attente", Reason.TITLE, 1.0)
    assert same(known, "On n’attend plus", "autre", figures=FIGURES) == Duplicate(
        "attente", Reason.FIGURES, 1.0
    )
    assert same(known, "On n’attend plus", "autre", figures=FIGURES[:1]) is None


def test_a_title_may_name_whose_study_it_tells_of() -> None:
    """Also without a figure."""
    assert same(study(), f"{TITLE}, par l’Institut Exemple", "autre") is not None
    assert same(study(), f"{TITLE}, par Un Autre Institut", None) is None


def test_figures_of_another_year_are_others() -> None:
    """Two percentages that are as they were are chance; so are two of many."""
    both = (statistic("a", "62"), statistic("b", "0.4", Unit.RATIO))
    assert same(study("x", "2024", statistics=both), "Autre", "autre", figures=FIGURES) is None
    others = [{**FIGURES[0], "value": value} for value in range(3)]
    assert same(study("x", statistics=both), "Autre", "autre", figures=(*FIGURES, *others)) is None


def test_the_nearest_of_several_is_named() -> None:
    """How near, from 0 to 1."""
    known = [
        study("Baromètre de l’attente et du rappel"),
        Study(id="b", title=LocalText.of("Baromètre de l’attente"), publisher="institut-exemple"),
    ]
    one = entry(title="Baromètre de l’attente", figures=())
    assert KnownStudies(known, PUBLISHERS).same(one, (), "institut-exemple") == Duplicate(
        "b", Reason.TITLE, 1.0
    )


def test_a_year_may_begin_in_december() -> None:
    """What is called 2026 and came out in December 2025 is of 2026."""
    late = datetime(2025, 12, 10, tzinfo=UTC)
    assert same(study("Baromètre de l’attente 2026"), "Baromètre de l’attente", published=late) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://doi.org/10.1000/ABC.1.", "10.1000/abc.1"),
        ("10.1000/x(1)", "10.1000/x"),
        ("version 10.2/3", None),
        (None, None),
    ],
)
def test_a_doi_is_found_in_a_text(text: str | None, expected: str | None) -> None:
    """Bare and in lower case."""
    assert doi_of(text) == expected
