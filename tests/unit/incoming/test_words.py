"""Words of titles, by which they are told apart."""

from __future__ import annotations

import pytest

from generator.incoming.words import is_month, stem, telling, words


def test_case_accents_and_ligatures_do_not_count() -> None:
    """A word is the same however it is typed."""
    assert words("L’Été, CŒUR d'aujourd’hui") == ("l", "ete", "coeur", "d", "aujourd", "hui")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Près de 62 % des clients, selon les cinq enquêtes", ("clients", "enquetes")),
        ("More than two thirds of the customers say so", ("customers",)),
        ("", ()),
    ],
)
def test_small_words_and_numbers_tell_nothing(text: str, expected: tuple[str, ...]) -> None:
    """What is left is what the text is about."""
    assert telling(text) == expected


def test_plurals_are_of_their_words() -> None:
    """But a short word keeps its s."""
    assert [stem(word) for word in ("clients", "réseaux", "bus", "avis")] == [
        "client",
        "réseau",
        "bus",
        "avi",
    ]


def test_months_and_quarters_are_parts_of_a_year() -> None:
    """In both languages, without accents."""
    assert all(map(is_month, ("aout", "fevrier", "august", "trimestre")))
    assert not is_month("ete")
