"""Pairs of words and statistics, honest and not: data in words/*.txt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from generator.models import Statistic
from generator.numbers.agree import disagreement
from generator.values import Amount, LocalText
from generator.vocabularies import Qualifier, Unit

_FOLDER = Path(__file__).parent / "words"


class Pair(NamedTuple):
    """A line of the data: do `words` say `statistic`?"""

    honest: bool
    statistic: Statistic
    words: str
    language: str


def _pairs(language: str) -> list[Pair]:
    lines = (_FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    return [_pair(line, language) for line in lines if line and not line.startswith("#")]


def _pair(line: str, language: str) -> Pair:
    verdict, shape, words = line.split(" | ", 2)
    value, unit, *rest = shape.split()
    fields = dict(field.split("=") for field in rest)
    statistic = Statistic(
        id="s",
        study="e",
        value=Amount.parse(value),
        unit=Unit(unit),
        label=LocalText.of("…"),
        noun=LocalText.of(fields["noun"]) if "noun" in fields else None,
        per=LocalText.of(fields["per"]) if "per" in fields else None,
        currency=fields.get("currency"),
        qualifier=Qualifier(fields["qualifier"]) if "qualifier" in fields else None,
    )
    return Pair(verdict == "yes", statistic, words, language)


_ALL = [*_pairs("fr"), *_pairs("en")]


@pytest.mark.parametrize(
    "pair", _ALL, ids=lambda pair: f"{pair.language}: {pair.words} ~ {pair.statistic.value}"
)
def test_words_are_judged_as_a_reader_would(pair: Pair) -> None:
    """No honest wording is refused, and no dishonest one passes."""
    shown = disagreement(pair.words, pair.statistic, pair.language)
    assert (shown is None) is pair.honest


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_language_has_both_kinds(language: str) -> None:
    """At least 150 pairs a language, so that no rule stands on one example."""
    verdicts = [pair.honest for pair in _ALL if pair.language == language]
    assert len(verdicts) >= 150
    assert {True, False} == set(verdicts)
