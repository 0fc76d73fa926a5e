"""Laws of numbers in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.models import Statistic
from generator.numbers.agree import disagreement
from generator.numbers.format import format_statistic
from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Sign
from generator.numbers.time_units import time_unit
from generator.values import Amount, LocalText
from generator.vocabularies import Qualifier, Unit

LANGUAGES = st.sampled_from(["fr", "en"])
TEXTS = st.text(
    st.sampled_from("0123456789 \u00a0\u202f.,/%×+−-€$dun sur millions en 2010fois°n½ᵉ’"), max_size=40
)
_SIGNS = {
    Unit.PERCENT: Sign.PERCENT,
    Unit.RATIO: Sign.RATIO,
    Unit.SCORE: Sign.RATIO,
    Unit.MULTIPLIER: Sign.TIMES,
    Unit.POINTS: Sign.POINTS,
    Unit.RANK: Sign.RANK,
    Unit.CURRENCY: Sign.CURRENCY,
}


@st.composite
def statistics(draw: st.DrawFn) -> Statistic:
    """Any statistic that an author could write: every unit, qualifier, noun and currency."""
    unit = draw(st.sampled_from(Unit))
    number = draw(st.decimals(min_value=0, max_value=10**10, places=draw(st.integers(0, 3)), allow_nan=False))
    of = None
    if unit in {Unit.RATIO, Unit.SCORE}:
        of = Decimal(draw(st.integers(1, 1000).filter(lambda whole: not 1900 <= whole < 2100)))
        number = Decimal(draw(st.integers(0, int(of))))
    if unit is Unit.POINTS and draw(st.booleans()):
        number = -number
    nouns = ["photos", "avis", "heures", "minutes", "Français", "%"][: 5 if unit is not Unit.RATE else 3]
    return Statistic(
        id="s",
        study="e",
        value=Amount(number, of),
        unit=unit,
        label=LocalText.of("…"),
        noun=LocalText.of(draw(st.sampled_from(nouns))),
        per=LocalText.of("mois") if unit is Unit.RATE else None,
        qualifier=draw(st.none() | st.sampled_from(Qualifier)),
        currency=draw(st.sampled_from(["EUR", "USD", "GBP", "CHF"])),
    )


def _sign(statistic: Statistic, language: str, *, bare: bool) -> Sign | None:
    """What reads back: hours that are counted are a duration as well."""
    counted = statistic.unit in {Unit.COUNT, Unit.RATE, Unit.DURATION} and not bare
    if counted and statistic.noun and time_unit(statistic.noun.get(language), language):
        return Sign.DURATION
    return _SIGNS.get(statistic.unit)


@given(statistics(), LANGUAGES, st.booleans())
def test_what_is_shown_reads_back(statistic: Statistic, language: str, bare: bool) -> None:  # noqa: FBT001
    """Every value shown is found again as one quantity with the same value, unit and qualifier."""
    (quantity,) = find_quantities(format_statistic(statistic, language, bare=bare), language)
    assert quantity.value == statistic.value.fraction
    assert quantity.sign is _sign(statistic, language, bare=bare)
    assert quantity.qualifier is (None if bare else statistic.qualifier)


@given(statistics(), LANGUAGES)
def test_what_is_shown_agrees_with_itself(statistic: Statistic, language: str) -> None:
    """An author who types exactly what would be shown is never contradicted."""
    assert disagreement(format_statistic(statistic, language), statistic, language) is None


@given(statistics(), LANGUAGES, st.sampled_from([1, -1]))
def test_one_unit_of_the_last_digit_is_noticed(statistic: Statistic, language: str, way: int) -> None:
    """What was shown of a value is not true of the next value that would be shown otherwise."""
    shown = format_statistic(statistic, language)
    (quantity,) = find_quantities(shown, language)
    amount = statistic.value
    step = way * quantity.quantum * Fraction(amount.of or 1)
    changed = Fraction(amount.number) + step
    assume(changed >= 0 or statistic.unit is Unit.POINTS)
    number = Decimal(changed.numerator) / Decimal(changed.denominator)
    other = replace(statistic, value=Amount(number, amount.of))
    assert disagreement(shown, other, language) == format_statistic(other, language)


_TRUE: dict[str, Callable[[int, int], bool]] = {
    "plus de": lambda value, mark: value > mark,
    "moins de": lambda value, mark: value < mark,
    "au moins": lambda value, mark: value >= mark,
    "au plus": lambda value, mark: value <= mark,
    "près de": lambda value, mark: 9 * mark <= 10 * value < 10 * mark,
    "environ": lambda value, mark: 9 * mark <= 10 * value <= 11 * mark,
    "seulement": lambda value, mark: value == mark,
    "": lambda value, mark: value == mark,
}


@given(st.sampled_from(sorted(_TRUE)), st.integers(1, 100), st.integers(1, 100))
def test_each_qualifier_keeps_its_band(words: str, value: int, mark: int) -> None:
    """What is said of a mark is true exactly within the band that the qualifier promises."""
    statistic = Statistic(
        id="s", study="e", value=Amount(Decimal(value)), unit=Unit.PERCENT, label=LocalText.of("…")
    )
    accepted = disagreement(f"{words} {mark} % des clients", statistic, "fr") is None
    assert accepted is _TRUE[words](value, mark)


@given(statistics(), LANGUAGES, st.integers(1, 100))
def test_another_percentage_is_noticed(statistic: Statistic, language: str, by: int) -> None:
    """A whole point more than the value is never taken for it."""
    if statistic.unit is Unit.PERCENT:
        wrong = f"{statistic.value.number + by:.3f} %".replace(".", "," if language == "fr" else ".")
        assert disagreement(wrong, statistic, language) == format_statistic(statistic, language)


_WORDS = (
    "un une deux neuf vingt cent mille et demi moitié la les tiers quarts sur de d’ heures pour",
    "par jour plus million a one two hundred and half third in ten percent thirty-two",
    "quatre-vingt-dix , 3 10 % ×",
)
WORDS = st.lists(st.sampled_from(" ".join(_WORDS).split()), max_size=9).map(" ".join)


@given(TEXTS | WORDS | st.text(max_size=40), LANGUAGES)
def test_any_text_gives_ordered_spans(text: str, language: str) -> None:
    """Reading never fails, and its spans are in order, inside the text and apart."""
    spans = [(quantity.start, quantity.end) for quantity in find_quantities(text, language)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
