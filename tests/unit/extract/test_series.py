"""Figures that are read together."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Le téléphone arrive en tête (51 %), suivi du face-à-face (25 %) et du web (13 %).",
            [None, "face-à-face", "web"],
        ),
        ("24 % pour le courriel, 23 % pour le téléphone", ["courriel", "téléphone"]),
        ("de 68 % en 2009 à 76 % en 2010", ["2009", "2010"]),
        ("Le courriel (48 %) devance le téléphone (31 %).", ["courriel", "téléphone"]),
    ],
)
def test_a_series_is_a_group_with_labels(text: str, labels: list[str | None]) -> None:
    """One number for all of them, and what each is about."""
    found = extract(text, language="fr")
    assert {one.group for one in found} == {1}
    for one, label in zip(found, labels, strict=True):
        assert label is None or one.label == label


@pytest.mark.parametrize(
    "text", ["50 % lisent; 30 % écrivent.", "84 % lisent sur 12 000 sites.", "84 % lisent."]
)
def test_others_are_none(text: str) -> None:
    """Behind a semicolon, of another unit, or alone."""
    assert {one.group for one in extract(text, language="fr")} == {None}


def test_groups_are_numbered_through_the_text() -> None:
    """Two sentences make two groups."""
    found = extract("De 4 % à 19 %. De 5 % à 6 %.", language="fr")
    assert [one.group for one in found] == [1, 1, 2, 2]


def test_words_that_only_lead_to_a_figure_are_no_label() -> None:
    """Nor is a pronoun."""
    found = extract("Le web les tente à hauteur de 68 %, mais 23 % préfèrent le papier.", language="fr")
    assert [one.label for one in found] == ["web les tente", None]
    found = extract("On apprend que 68 % lisent et que 23 % écrivent.", language="fr")
    assert [one.label for one in found] == [None, None]
