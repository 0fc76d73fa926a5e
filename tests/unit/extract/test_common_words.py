"""Words that begin sentences and name nobody."""

from __future__ import annotations

import pytest

from generator.extract.common_words import COMMON, is_common
from generator.extract.names import names


@pytest.mark.parametrize("word", ["delivery", "deliveries", "boxes", "shoppers", "livraison", "plaintes"])
def test_in_the_singular_and_the_plural(word: str) -> None:
    """Each is there once."""
    assert is_common(word)


def test_they_name_nobody_where_a_sentence_begins() -> None:
    """Elsewhere a capital is a name, and behind initials."""
    assert names("Delivery comes first.") == []
    assert [one.text for one in names("We asked Delivery about it.")] == ["Delivery"]
    assert [one.text for one in names("J.D. Power asked.")] == ["J.D. Power"]


def test_brands_are_none_of_them() -> None:
    """Also where they are words."""
    assert COMMON.isdisjoint({"orange", "target", "next", "apple", "boots", "free", "visa", "gap"} - {"free"})
    assert all(word.islower() for word in COMMON)
