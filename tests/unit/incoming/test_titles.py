"""How alike titles are."""

from __future__ import annotations

import pytest

from generator.incoming.titles import likeness, title_of


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("attente téléphone", "attente téléphone guichet", 0.8),
        ("L’attente, au téléphone", "Téléphone : les attentes", 1.0),
        ("attente", "avis", 0.0),
        ("", "", 0.0),
        ("2026", "2026", 0.0),
    ],
)
def test_likeness_is_the_share_of_words_in_common(one: str, two: str, expected: float) -> None:
    """Dice's: two of two and two of three is four of five. Titles that say nothing are like no other."""
    assert likeness(title_of(one), title_of(two)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Les avis 2026", "Les avis 2025", False),
        ("Les avis 2026", "Les avis", True),
        ("Les avis, vague 3", "Les avis, vague 4", False),
        ("Les avis, 12e édition", "Les avis, 12e édition, 2026", True),
        ("Les avis, mars 2026", "Les avis, avril 2026", False),
        ("Les avis, 3e vague 2026", "Les avis 2026", False),
    ],
)
def test_waves_are_told_apart(one: str, two: str, alike: bool) -> None:  # noqa: FBT001
    """By year, month or number; where only the year is missing, they may be one."""
    assert bool(likeness(title_of(one), title_of(two))) is alike
    assert bool(likeness(title_of(two), title_of(one))) is alike


def test_a_publishers_name_says_nothing() -> None:
    """It stands in some of its titles, and not in others."""
    title = title_of("Exemple : les avis", {"exemple"})
    assert title.said == {"avi"}
    assert title_of("Exemple 2026", {"exemple"}).said == {"exemple"}  # unless the study is called so
