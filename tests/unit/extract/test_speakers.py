"""Somebody's own words."""

from __future__ import annotations

import pytest

from generator.extract.speakers import speaker_of, speaks


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Jeanne Petit, directrice du service clients, Exemplia", "Jeanne Petit (Exemplia)"),
        ("Tom Baker, head of customer service, Northern Rail", "Tom Baker (Northern Rail)"),
        ("Trois questions à Lucie Hamon, responsable social media, Covoit", "Lucie Hamon (Covoit)"),
        ("JEANNE PETIT-ROY, DIRECTRICE DU POLE DIGITAL DU GROUPE EXEMPLIA", "JEANNE PETIT-ROY (EXEMPLIA)"),
        ("Jeanne Petit, directrice", "Jeanne Petit"),
        ("Moses Grant, receptionist, Elm Road Surgery", "Moses Grant (Elm Road Surgery)"),
        ("La directrice du service clients", None),
        ("Jeanne Petit, directrice du service, a répondu.", None),
    ],
)
def test_headings(line: str, speaker: str | None) -> None:
    """A name and a role, and no sentence."""
    assert speaker_of(line) == speaker


def test_first_person() -> None:
    """Only what is said in the first person is the speaker's."""
    assert speaks("Nous gérons 14 pages")
    assert speaks("We hired 60 people")
    assert not speaks("Les pages sont 14")
