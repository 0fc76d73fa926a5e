"""Sentences that say whose the figures before them are."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("behind", "language"),
    [
        ("C'est ce que révèle une étude de Velga.", "fr"),
        ("Voilà ce qui ressort du comparatif annuel de l'assureur Velga.", "fr"),
        ("Un constat dressé par l'institut Velga.", "fr"),
        ("Ces résultats sont issus d'une étude de Velga.", "fr"),
        ("C'est l'institut Velga qui l'affirme.", "fr"),
        ("Those are the findings of a study by Velga.", "en"),
        ("That's according to research from Velga.", "en"),
        ("So says Velga in its latest report.", "en"),
    ],
)
def test_a_paragraph_and_the_one_above(behind: str, language: str) -> None:
    """It vouches for all of the paragraph, or for the one above where it stands apart."""
    figures = (
        "42 % raccrochent. Et 12 % rappellent." if language == "fr" else "42% hang up. And 12% call again."
    )
    for apart in (" ", "\n\n"):
        found = extract(f"{figures}{apart}{behind}", language=language)
        assert [one.source for one in found] == ["Velga", "Velga"], apart


def test_a_list_above() -> None:
    """Each of its items."""
    text = "- 42 % raccrochent\n- 12 % rappellent\n\nCes chiffres sont tirés de l'enquête annuelle de Velga."
    assert [one.source for one in extract(text, language="fr")] == ["Velga", "Velga"]


def test_one_figure() -> None:
    """The last, where a sentence says "this figure"."""
    text = "Il y a 42 % de bruit. Et 12 % de silence. Ce chiffre vient d'une étude de Velga."
    assert [one.source for one in extract(text, language="fr")] == [None, "Velga"]


def test_a_study_that_was_to_be_cited_above() -> None:
    """Shares before it that nobody is credited with, and that are about the same, are its."""
    first = "8 détenteurs de smartphone sur 10 veulent des coupons, et les 3/4 sur place."
    between = "Le magasin change, et c’est heureux."
    later = "Dans l’étude Velga citée plus haut, 54 % trouvent leur smartphone utile."
    told = [one.source for one in extract(f"{first}\n\n{between}\n\n{later}", language="fr")]
    assert told == ["Velga", "Velga", "Velga"]


def test_a_source_behind_a_full_stop() -> None:
    """It vouches for sentences before its own that go on like it, and for no others of the paragraph."""
    behind = "Il veut vite : 54 %. Il veut gratuit : 83 %. Il veut choisir : 12 %. (Source : Velga, oct. 15)."
    assert [one.source for one in extract(behind, language="fr")] == ["Velga"] * 3
    others = "Ses atouts : 54 % d’équipement. Un défi aussi : 12 % y parviennent ! (source : Velga, oct. 15)."
    assert [one.source for one in extract(others, language="fr")] == [None, "Velga"]
    before = "Selon Orlane, 54 % lisent. Les décideurs, eux, sont 12 %. (source Velga 2011)."
    assert [one.source for one in extract(before, language="fr")] == ["Orlane", "Velga"]
