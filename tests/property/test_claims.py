"""What holds of claims whatever the numbers are."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.models import Statistic, Study
from generator.numbers.claims.judge import false_claims
from generator.numbers.claims.text import Named
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Unit

STUDY = Study(id="e", title=LocalText.of("E"))
PERCENTS = st.decimals(min_value=0, max_value=100, places=1)
WORDS = ["[[a]]", "[[b]]", " de ", " à ", " soit ", "8 points", " de plus", "%", " a doublé", ", ", " que "]
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=20).map("".join)


def _named(name: str, value: Decimal, year: int, start: int) -> Named:
    statistic = Statistic(
        id=name,
        study="e",
        value=Amount(value),
        unit=Unit.PERCENT,
        label=LocalText.of(name),
        indicator="i",
        period=PartialDate.parse(str(year)),
    )
    return Named(start, start + 5, statistic, STUDY)


def _wrong(sentence: str, first: Decimal, second: Decimal, language: str) -> bool:
    named = [
        _named("a", first, 2014, sentence.index("[[a]]")),
        _named("b", second, 2015, sentence.index("[[b]]")),
    ]
    return bool(false_claims(sentence, named, language))


@given(PERCENTS, PERCENTS, st.integers(0, 100))
def test_points_are_the_difference(first: Decimal, second: Decimal, points: int) -> None:
    """They are right where they are |b − a| rounded half up, and nowhere else."""
    right = abs(second - first).quantize(Decimal(1), ROUND_HALF_UP) == points
    french = _wrong(f"La part passe de [[a]] à [[b]], soit {points} points.", first, second, "fr")
    english = _wrong(f"The share went from [[a]] to [[b]], that is {points} points.", first, second, "en")
    assert (french, english) == (not right, not right)


@given(PERCENTS, PERCENTS)
def test_more_is_not_less(first: Decimal, second: Decimal) -> None:
    """The true difference with the wrong direction is wrong, unless there is none to one decimal."""
    points = str(abs(second - first))
    words, opposite = ("plus", "moins") if second >= first else ("moins", "plus")
    typed = points.replace(".", ",")
    assert not _wrong(f"La part passe de [[a]] à [[b]], soit {typed} points de {words}.", first, second, "fr")
    wrong = _wrong(f"La part passe de [[a]] à [[b]], soit {typed} points de {opposite}.", first, second, "fr")
    assert wrong == (first != second)


@given(st.decimals(min_value=1, max_value=100, places=1), PERCENTS)
def test_percent_is_relative(first: Decimal, second: Decimal) -> None:
    """It is right where it is (b − a) / a rounded half up."""
    change = (second - first) / first * 100
    verb = "augmenté" if change >= 0 else "diminué"
    right = abs(change).quantize(Decimal("0.1"), ROUND_HALF_UP)
    for off in (Decimal(0), Decimal("0.1"), Decimal(3)):
        typed = str(right + off).replace(".", ",")
        wrong = _wrong(f"De [[a]] à [[b]], la part a {verb} de {typed} %.", first, second, "fr")
        assert wrong == bool(off)


@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_any_text_can_be_judged(text: str, language: str) -> None:
    """No text raises, and what is found lies in it."""
    named = [
        _named(name, Decimal(value), 2014, text.index(mark))
        for name, value, mark in (("a", 68, "[[a]]"), ("b", 76, "[[b]]"))
        if mark in text
    ]
    for found in false_claims(text, named, language):
        assert 0 <= found.start < found.end <= len(text)
