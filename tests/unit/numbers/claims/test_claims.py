"""Sentences that are right and sentences that are wrong, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.numbers.claims.find import find_claims
from generator.numbers.claims.gates import OF_ONE, may_claim
from generator.numbers.claims.judge import false_claims
from generator.numbers.claims.text import plain
from generator.values import Amount, PartialDate
from generator.vocabularies import Qualifier
from tests.unit.numbers.claims.universe import Example, examples, named_in

FR, EN = list(examples("sentences.fr.txt")), list(examples("sentences.en.txt"))


@pytest.mark.parametrize(
    ("language", "example"),
    [*(("fr", one) for one in FR), *(("en", one) for one in EN)],
    ids=[*(f"fr-{one.line}" for one in FR), *(f"en-{one.line}" for one in EN)],
)
def test_what_is_wrong_is_found_and_nothing_else(language: str, example: Example) -> None:
    """No false alarm on a sentence that is right, and what is wrong in one is found for what it is."""
    found = false_claims(example.sentence, named_in(example.sentence), language)
    assert [one.variant for one in found] == ([] if example.expected == "ok" else example.expected.split("+"))


def test_there_are_enough_sentences() -> None:
    """150 in each language at least, a third of them wrong, no sentence twice."""
    for chosen in (FR, EN):
        assert len({one.sentence for one in chosen}) == len(chosen) >= 150
        assert sum(one.expected != "ok" for one in chosen) >= 50


def test_it_says_where_and_what() -> None:
    """The words of the sentence as a reader sees them, both values, and what they give."""
    sentence = "La conversation **a augmenté de 13 %**, de [[conv09]] à [[conv11]]."
    (found,) = false_claims(sentence, named_in(sentence), "fr")
    assert sentence[found.start : found.end] == "augmenté de 13 %"
    assert found.values == {
        "claimed": "augmenté de 13 %",
        "first": "68\u202f%",
        "second": "81\u202f%",
        "first_id": "conv09",
        "second_id": "conv11",
        "points": "13 points",
        "percent": "19\u202f%",
    }


def test_a_link_in_a_claim_is_told_by_its_value() -> None:
    """Nobody reads brackets; the place is that of the whole of them."""
    sentence = "Twitter recule de [[t14]] à [[t15|8 sur 10]]."
    (found,) = false_claims(sentence, named_in(sentence), "fr")
    assert found.values["claimed"] == "recule de 57\u202f% à 81\u202f%"
    assert sentence[found.start : found.end] == "recule de [[t14]] à [[t15|8 sur 10]]"


def test_a_caveat_lets_a_comparison_hold() -> None:
    """Where an author says why, two methods may be compared; the value must still be right."""
    right = "L'équipement passe de [[s10]] à [[s16]], soit 32 points de plus."
    wrong = "L'équipement passe de [[s10]] à [[s16]], soit 22 points de plus."
    caveats = [{"s10", "s16"}]
    assert false_claims(right, named_in(right), "fr", caveats) == ()
    assert [one.variant for one in false_claims(wrong, named_in(wrong), "fr", caveats)] == ["change"]


def test_nothing_holds_across_a_break() -> None:
    """A series that breaks between two of its points has no change between them."""
    sentence = "Twitter passe de [[t14]] à [[t15]], soit 24 points de plus."
    broken = [one._replace(breaks=(PartialDate.parse("2015"),)) for one in named_in(sentence)]
    assert [one.variant for one in false_claims(sentence, broken, "fr")] == ["not-comparable"]


@pytest.mark.parametrize(
    ("qualifier", "points", "expected"),
    [
        (None, 24, []),
        (None, 20, ["change"]),
        (Qualifier.MORE_THAN, 20, []),
        (Qualifier.MORE_THAN, 26, ["change"]),
        (Qualifier.NEARLY, 26, []),
        (Qualifier.NEARLY, 20, ["change"]),
        (Qualifier.ABOUT, 40, ["change"]),
    ],
)
def test_a_figure_is_known_as_exactly_as_its_qualifier_says(
    qualifier: Qualifier | None, points: int, expected: list[str]
) -> None:
    """From "more than 57 %" to 81 % there are 24 points or somewhat less."""
    sentence = f"Twitter passe de [[t14]] à [[t15]], soit {points} points de plus."
    first, last = named_in(sentence)
    first = first._replace(statistic=replace(first.statistic, qualifier=qualifier))
    assert [one.variant for one in false_claims(sentence, [first, last], "fr")] == expected


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [(None, ["majority"]), (Qualifier.MORE_THAN, []), (Qualifier.ABOUT, ["majority"])],
)
def test_more_than_half_is_a_majority(qualifier: Qualifier | None, expected: list[str]) -> None:
    """A figure of "more than 50 %" bears it out, one of 50 % does not."""
    sentence = "La majorité des Français ([[tel]]) préfère le téléphone."
    half = [
        one._replace(statistic=replace(one.statistic, value=Amount.parse("50"), qualifier=qualifier))
        for one in named_in(sentence)
    ]
    assert [one.variant for one in false_claims(sentence, half, "fr")] == expected


def test_many_figures_take_no_time() -> None:
    """Their sums are not tried one by one: this would take minutes."""
    sentence = "[[tel]], [[face]], [[web]], " * 300 + "soit 95 % au total."
    assert false_claims(sentence, named_in(sentence), "fr") == ()


def test_a_guessed_date_tells_no_order() -> None:
    """Which of two figures is the older one must be known."""
    sentence = "La conversation passe de [[conv10]] à [[conv09]]."
    named = [one._replace(statistic=replace(one.statistic, period=None)) for one in named_in(sentence)]
    assert [one.variant for one in false_claims(sentence, named, "fr")] == ["time"]
    guessed = [one._replace(study=replace(one.study, date_inferred=True)) for one in named]
    assert false_claims(sentence, guessed, "fr") == ()


@pytest.mark.parametrize(("examples", "language"), [(FR, "fr"), (EN, "en")], ids=["fr", "en"])
def test_no_claim_of_one_figure_is_missed_for_want_of_a_word(examples: list[Example], language: str) -> None:
    """A sentence that is passed over at once says nothing of the one figure that it names."""
    silent = [one.sentence for one in examples if not may_claim(one.sentence, 1, language)]
    assert silent
    for sentence in silent:
        assert find_claims(plain(sentence, (), language).text, language, OF_ONE) == ()
    assert may_claim("Rien.", 2, language)
    assert not may_claim("la majorité", 0, language)
