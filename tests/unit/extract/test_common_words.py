"""Words that begin sentences and name nobody."""

from __future__ import annotations

import pytest

from generator.extract.common_words import COMMON, is_common
from generator.extract.names import names
from generator.extract.tagging import proper


@pytest.mark.parametrize("word", ["delivery", "deliveries", "searches", "shoppers", "livraison", "plaintes"])
def test_in_the_singular_and_the_plural(word: str) -> None:
    """Each is there once."""
    assert is_common(word)


def _names(text: str, language: str) -> list[str]:
    return [one.text for one in proper(text, names(text), language)]


def test_they_name_nobody_where_a_sentence_begins() -> None:
    """In their language; elsewhere a capital is a name, and so is what stands alone in parentheses."""
    assert _names("Delivery comes first.", "en") == []
    assert _names("We asked Delivery about it.", "en") == ["Delivery"]
    assert _names("J.D. Power asked.", "en") == ["J.D. Power"]
    assert _names("Delivery répond en 9 minutes.", "fr") == ["Delivery"]
    assert _names("Union des consommateurs et Livraison", "fr") == ["Union des consommateurs", "Livraison"]


def test_brands_are_none_of_them() -> None:
    """Also where they are words."""
    brands = (
        "orange target next apple boots free visa gap indeed quick box challenges mirror time action avis"
    )
    assert not any(is_common(brand) for brand in brands.split())
    assert all(word.islower() for word in COMMON)
