"""Figures of a list in one another's place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.numbers.claims.judge import false_claims
from generator.values import LocalText
from tests.unit.numbers.claims.universe import named_in

_LABELS = {
    "tel": {"fr": "préfèrent le téléphone", "en": "prefer the phone"},
    "mail": {"fr": "préfèrent le courriel", "en": "prefer email"},
}


def _told(sentence: str, language: str) -> list[tuple[str, str]]:
    """What is told: its variant, and the words."""
    named = [
        one._replace(statistic=replace(one.statistic, label=LocalText.of(_LABELS[one.statistic.id])))
        for one in named_in(sentence)
    ]
    return [(one.variant, sentence[one.start : one.end]) for one in false_claims(sentence, named, language)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le téléphone ([[mail]]) et le courriel ([[tel]]) comptent.", "fr"),
        ("[[mail]] le téléphone, [[tel]] le courriel.", "fr"),
        ("[[mail|Le téléphone]] et [[tel|le courriel]] comptent.", "fr"),
        ("The phone ([[mail]]) and email ([[tel]]) count.", "en"),
        ("[[mail]] for the phone, [[tel]] for email.", "en"),
    ],
)
def test_two_figures_in_one_another_s_place_are_told(sentence: str, language: str) -> None:
    """Where each stands with the words of the other's label, from the first to the last of them."""
    ((variant, words),) = _told(sentence, language)
    assert variant == "order"
    assert "[[mail" in words
    assert "[[tel" in words


@pytest.mark.parametrize(
    "sentence",
    [
        "Le téléphone ([[tel]]) et le courriel ([[mail]]) comptent.",
        "[[tel]] le téléphone, [[mail]] le courriel.",
        "Le premier ([[mail]]) et le courriel ([[tel]]) comptent.",
        "Le téléphone fait mieux que le courriel ([[tel]]), le courriel moins que le téléphone ([[mail]]).",
        "[[tel]] préfèrent le téléphone au courriel, [[mail]] le courriel au téléphone.",
    ],
)
def test_words_of_one_s_own_or_of_none_are_no_swap(sentence: str) -> None:
    """An item that names both, or neither, may be right."""
    assert _told(sentence, "fr") == []
