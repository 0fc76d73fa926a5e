"""Whether a claim is about what its figures measure."""

from __future__ import annotations

import pytest

from generator.numbers.claims.judge import false_claims
from tests.unit.numbers.claims.universe import named_in


def _wrong(sentence: str, language: str) -> bool:
    return bool(false_claims(sentence, named_in(sentence), language))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("est plus cité que", True),
        ("est plus souvent cité que", True),
        ("plaît plus que", True),
        ("est plus cher que", False),
        ("coûte plus que", False),
        ("est deux fois plus cité que", True),
        ("est deux fois plus rapide que", False),
        ("devance", True),
    ],
)
def test_shares_are_compared_by_how_many(words: str, *, told: bool) -> None:
    """That fewer people name a thing says nothing of what it costs."""
    assert _wrong(f"Le web ([[web]]) {words} le téléphone ([[tel]]).", "fr") is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("is more popular than", True),
        ("is more expensive than", False),
        ("is twice as popular as", True),
        ("answers twice as fast as", False),
        ("costs twice as much as", False),
        ("beats", True),
    ],
)
def test_and_so_in_english(words: str, *, told: bool) -> None:
    """The same in English."""
    assert _wrong(f"The web ([[web]]) {words} the phone ([[tel]]).", "en") is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Le nombre a doublé, de [[t14]] à [[t15]].", True),
        ("Il a doublé sa part, de [[t14]] à [[t15]].", True),
        ("Il a doublé ses prix, et la part passe de [[t14]] à [[t15]].", False),
        ("Il a réduit de moitié ses prix, et la part passe de [[t14]] à [[t15]].", False),
        ("La part passe de [[t14]] à [[t15]], et nos ventes ont doublé.", False),
        ("La part passe de [[t14]] à [[t15]], et elle a doublé.", True),
        ("La baisse des prix d'un tiers a porté la part de [[t14]] à [[t15]].", False),
    ],
)
def test_a_change_is_that_of_its_object_and_of_its_subject(sentence: str, *, told: bool) -> None:
    """It is that of the figures where those are what they measure, or a share, a rate, a number."""
    assert _wrong(sentence, "fr") is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Le web ([[web]]) est le canal le plus cité.", True),
        ("Chez les Français, le web ([[web]]) est le canal le plus cité.", True),
        ("Chez les jeunes, le web ([[web]]) est le canal le plus cité.", False),
        ("Le web ([[web]]) devance le téléphone ([[tel]]) en 2010.", True),
        ("Le web ([[web]]) devance le téléphone ([[tel]]) en rapidité.", False),
        ("Pour la rapidité, le web ([[web]]) devance le téléphone ([[tel]]).", False),
    ],
)
def test_what_is_said_of_some_is_not_judged_by_all(sentence: str, *, told: bool) -> None:
    """The figures say nothing of the young ones, nor of what is fast."""
    assert _wrong(sentence, "fr") is told
