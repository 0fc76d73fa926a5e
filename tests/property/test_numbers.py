"""Laws of numbers in words."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.models import Statistic
from generator.numbers.agree import digits_disagree
from generator.numbers.format import format_statistic
from generator.numbers.parse import Sign, find_quantities
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


@given(statistics(), LANGUAGES, st.booleans())
def test_what_is_shown_reads_back(statistic: Statistic, language: str, bare: bool) -> None:  # noqa: FBT001
    """Every value shown is found again as one quantity with the same value and unit."""
    (quantity,) = find_quantities(format_statistic(statistic, language, bare=bare), language)
    assert quantity.value == statistic.value.fraction
    assert quantity.sign is _SIGNS.get(statistic.unit)


@given(statistics(), LANGUAGES)
def test_what_is_shown_agrees_with_itself(statistic: Statistic, language: str) -> None:
    """An author who types exactly what would be shown is never contradicted."""
    assert digits_disagree(format_statistic(statistic, language), statistic, language) is None


@given(statistics(), LANGUAGES, st.integers(1, 100))
def test_another_percentage_is_noticed(statistic: Statistic, language: str, by: int) -> None:
    """A whole point more than the value is never taken for it."""
    if statistic.unit is Unit.PERCENT:
        wrong = f"{statistic.value.number + by:.3f} %".replace(".", "," if language == "fr" else ".")
        assert digits_disagree(wrong, statistic, language) == format_statistic(statistic, language)


@given(TEXTS | st.text(max_size=40), LANGUAGES)
def test_any_text_gives_ordered_spans(text: str, language: str) -> None:
    """Reading never fails, and its spans are in order, inside the text and apart."""
    spans = [(quantity.start, quantity.end) for quantity in find_quantities(text, language)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
