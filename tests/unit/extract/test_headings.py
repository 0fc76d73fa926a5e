"""Headings that credit what stands below them."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


def _sources(heading: str, language: str = "fr", below: str = "") -> list[str | None]:
    text = f"Un point.\n\n{heading}\n\nIls sont 42 % à raccrocher.\n\n{below}"
    return [one.source for one in extract(text, language=language)]


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("## Baromètre Velga 2024 : la patience", "fr"),
        ("L'enquête de l'association Velga", "fr"),
        ("Ce que dit Velga", "fr"),
        ("Selon Velga, la patience s'use", "fr"),
        ("What Velga found", "en"),
        ("Velga's annual benchmark", "en"),
        ("The Velga view", "en"),
    ],
)
def test_a_heading_credits_its_part(heading: str, language: str) -> None:
    """Up to the next one."""
    assert _sources(heading, language, "## Et ensuite\n\nOn compte 12 % de retours.\n") == ["Velga", None]


def test_a_heading_in_capitals_names_whom_the_text_names() -> None:
    """Since any word may stand in it."""
    assert _sources("LE CONSTAT DU CNL", below="Le CNL insiste.") == ["CNL"]
    assert _sources("LE CONSTAT DU JOUR") == [None]


@pytest.mark.parametrize("heading", ["## Orlane : le pari du chat", "## Les salariés"])
def test_whom_a_heading_is_about_has_counted_nothing(heading: str) -> None:
    """A brand, people."""
    assert _sources(heading) == [None]


def test_a_research_house_counts() -> None:
    """Its name alone says whose figures follow."""
    assert _sources("## Gallup: a tired lot", "en") == ["Gallup"]
