"""Names for addresses and anchors."""

from __future__ import annotations

import pytest

from generator.prose.slug import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Œuvre d'été", "oeuvre-d-ete"),
        ("Œuvre d’été", "oeuvre-d-ete"),
        ("Le cœur des avis", "le-coeur-des-avis"),
        ("ex æquo", "ex-aequo"),
        ("Große Straße", "grosse-strasse"),
        ("  84 % des clients !  ", "84-des-clients"),
        ("É" * 200, "e" * 80),
        ("a" * 79 + " b", "a" * 79),
        ("CON", "con-1"),
        ("Lpt3", "lpt3-1"),
        ("contact", "contact"),
        ("100 \u212a\u2122", "100-ktm"),
        ("…!", "section"),
        ("", "section"),
        ("日本", "section"),
    ],
)
def test_slugs_are_readable_ascii_that_any_disk_takes(text: str, expected: str) -> None:
    """Ligatures, accents and apostrophes become letters and hyphens; no name is empty, long or a device."""
    assert slug(text) == expected
