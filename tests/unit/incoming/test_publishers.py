"""Whom a credit means."""

from __future__ import annotations

import pytest

from generator.incoming.publishers import Credit, KnownPublishers, credit_of
from generator.models import Publisher

KNOWN = KnownPublishers(
    [
        Publisher(id="bva", name="BVA", aliases=("BVA Group",)),
        Publisher(id="institut-exemple", name="Institut Exemple"),
        Publisher(id="exemple", name="Exemple"),
    ]
)


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("BVA", "bva"),
        ("l’institut BVA", "bva"),
        ("bva group", "bva"),
        ("Une étude de l’Institut Exemple", "institut-exemple"),
        ("BVAE", None),
        ("", None),
        (None, None),
    ],
)
def test_a_credit_means_the_longest_name_in_it(credit: str | None, expected: str | None) -> None:
    """Whole words only, whatever their case."""
    assert KNOWN.named(credit) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("BVA pour eBay", Credit("BVA", "eBay")),
        ("Ipsos for the Post", Credit("Ipsos", "the Post")),
        ("Centre pour la recherche", Credit("Centre pour la recherche")),
        ("BVA", Credit("BVA")),
    ],
)
def test_a_study_may_be_made_for_somebody(source: str, expected: Credit) -> None:
    """Whose name has a capital; "pour la recherche" is part of a name."""
    assert credit_of(source) == expected
