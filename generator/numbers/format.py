"""Statistics in words: the unit table of docs/reference/content.md, in French and in English."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, assert_never

from generator.catalogue import say
from generator.models import Statistic
from generator.numbers.cldr import currency_name, currency_signs, write_number
from generator.numbers.elision import de
from generator.values import Amount
from generator.vocabularies import Measure, Unit

# Largest first. French readers know few billions: there a thousand milliards stay so.
_SCALES: Final = {
    "fr": ((Decimal(10) ** 9, "milliard"), (Decimal(10) ** 6, "million")),
    "en": (
        (Decimal(10) ** 12, "trillion"),
        (Decimal(10) ** 9, "milliard"),
        (Decimal(10) ** 6, "million"),
    ),
}
_FRACTION_DECIMALS: Final = 2
_KILO: Final = 1000


def format_statistic(statistic: Statistic, language: str, *, bare: bool = False) -> str:
    """The value with its qualifier, unit and noun ("environ 70 millions de produits").

    `bare` leaves out qualifier, noun and `per`, and keeps the unit's sign ("70 millions", "84 %").
    """
    if bare:
        return _value(statistic, language)
    if statistic.qualifier is None:
        return _with_noun(statistic, language)
    value = _with_noun(statistic, language).removeprefix("+")
    return say(language, f"qualifier.{statistic.qualifier}", value=value, of_value=de(value))


def base_apart(statistic: Statistic, language: str) -> str:
    """Of whom or what a figure speaks, where its label does not name them; else ""."""
    base = statistic.base.get(language) if statistic.base else ""
    return "" if base.casefold() in statistic.label.get(language).casefold() else base


def format_short(statistic: Statistic, language: str) -> str:
    """The value for a chart: digits, signs for qualifiers ("> 1 sur 2"), durations with their unit."""
    value = _value(statistic, language)
    if statistic.unit is Unit.RATIO:
        value = _ratio(statistic.value, language, in_words=False)
    if statistic.unit is Unit.DURATION and statistic.noun:
        value = f"{value} {statistic.noun.get(language)}"
    if statistic.qualifier is None:
        return value
    return say(language, f"qualifier-sign.{statistic.qualifier}", value=value)


def format_size(count: int, language: str) -> str:
    """The size of a file in decimal units, as systems show it: "812 o", "180 ko", "1,2 Mo"."""
    if count < _KILO:
        return say(language, "size.bytes", n=count)
    kilobytes = Decimal(count) / _KILO
    if kilobytes < _KILO - Decimal("0.5"):
        return say(language, "size.kilobytes", n=format_number(kilobytes, language, decimals=0))
    return say(language, "size.megabytes", n=format_number(kilobytes / _KILO, language, decimals=1))


def format_number(value: Decimal | Fraction, language: str, *, decimals: int | None = None) -> str:
    """A grouped number, rounded half up to `decimals`.

    Without `decimals` a Decimal keeps those it has and a Fraction shows two at most.
    """
    return write_number(_rounded(value, decimals), language)


def format_percent(value: Decimal | Fraction, language: str, *, decimals: int | None = None) -> str:
    """A share given in percent: 84 is "84 %"."""
    return say(language, "number.percent", number=format_number(value, language, decimals=decimals))


def format_difference(points: Decimal | Fraction, language: str, *, decimals: int | None = None) -> str:
    """A difference in percentage points, signed and short: "+17 pts", "−6 pts"."""
    rounded = _rounded(points, decimals)
    plural = _plural(rounded, language)
    return say(language, f"number.difference/{plural}", number=_signed(rounded, language))


def format_points(points: Decimal | Fraction, language: str, *, decimals: int | None = None) -> str:
    """A distance in percentage points, without its sign: "8 points"."""
    rounded = abs(_rounded(points, decimals))
    number = write_number(rounded, language)
    return say(language, f"number.points/{_plural(rounded, language)}", number=number)


def format_computed(value: Fraction, measure: Measure, part: Statistic, language: str) -> str:
    """What was computed of figures like `part`, to one decimal: "+8 points", "+42 %", "× 1,4"."""
    number = _plain(_rounded(value, 1))
    if measure is Measure.PERCENT:
        return say(language, "number.percent", number=_signed(number, language))
    if measure is Measure.RATIO:
        return write_number(_plain(_rounded(value, _FRACTION_DECIMALS)), language)
    unit = _COMPUTED.get(measure, Unit.PERCENT if part.unit is Unit.RATIO else part.unit)
    shown = replace(part, value=Amount(number), unit=unit, qualifier=None)
    return format_statistic(shown, language)


_COMPUTED: Final = {Measure.POINTS: Unit.POINTS, Measure.TIMES: Unit.MULTIPLIER, Measure.RANK: Unit.RANK}


def _value(statistic: Statistic, language: str) -> str:  # noqa: PLR0911 - one per unit
    amount = statistic.value
    number = amount.number
    match statistic.unit:
        case Unit.PERCENT:
            return format_percent(number, language)
        case Unit.RATIO:
            return _ratio(amount, language)
        case Unit.COUNT | Unit.RATE | Unit.DURATION:
            return _magnitude(number, language)[0]
        case Unit.MULTIPLIER:
            return say(language, "number.times", number=write_number(number, language))
        case Unit.POINTS:
            key = f"number.points/{_plural(number, language)}"
            return say(language, key, number=_signed(number, language))
        case Unit.RANK:
            return say(language, "number.rank", number=write_number(number, language))
        case Unit.SCORE:
            return _score(amount, language)
        case Unit.CURRENCY:
            return _currency(number, statistic.currency or "EUR", language)
        case _ as never:
            assert_never(never)


def _ratio(amount: Amount, language: str, *, in_words: bool = True) -> str:
    if amount.of is None:
        return format_percent(amount.fraction * 100, language)
    words = say(language, "number.one-to-ten").split()
    if in_words and amount.number == 1 and amount.of in range(2, len(words) + 1):
        return say(language, "number.ratio", part=words[0], whole=words[int(amount.of) - 1])
    part, whole = write_number(amount.number, language), write_number(amount.of, language)
    return say(language, "number.ratio", part=part, whole=whole)


def _score(amount: Amount, language: str) -> str:
    part = write_number(amount.number, language)
    if amount.of is None:
        return part
    return say(language, "number.score", part=part, whole=write_number(amount.of, language))


def _magnitude(number: Decimal, language: str) -> tuple[str, bool]:
    """The number, and whether it ends on a word (millions) that French joins to the noun by "de"."""
    for scale, word in _SCALES["fr" if language == "fr" else "en"]:
        if abs(number) >= scale and number % (scale / 100) == 0:
            quotient = _plain(number / scale)
            name = say(language, f"number.{word}/{_plural(quotient, language)}")
            return f"{write_number(quotient, language)}\u00a0{name}", True
    return write_number(number, language), False


def _currency(number: Decimal, currency: str, language: str) -> str:
    signs = currency_signs(currency, language)
    amount, scaled = _magnitude(abs(number), language)
    if scaled and language == "fr":
        shown = f"{amount} {de(currency_name(currency, language))}"
    elif scaled:
        shown = f"{signs.before}{amount}{signs.after}"
    else:
        shown = f"{signs.before}{write_number(_cents(abs(number), signs.decimals), language)}{signs.after}"
    return f"\u2212{shown}" if number < 0 else shown


def _cents(number: Decimal, decimals: int) -> Decimal:
    """Whole amounts stay whole, others get the currency's decimals unless more were typed."""
    if number == number.to_integral_value():
        return number.quantize(Decimal(1))
    return number.quantize(Decimal(1).scaleb(-max(decimals, _decimals(number))))


def _with_noun(statistic: Statistic, language: str) -> str:
    if statistic.unit not in {Unit.COUNT, Unit.RATE, Unit.DURATION}:
        return _value(statistic, language)
    amount, scaled = _magnitude(statistic.value.number, language)
    if statistic.noun:
        noun = statistic.noun.get(language)
        amount = f"{amount} {de(noun) if scaled and language == 'fr' else noun}"
    if statistic.unit is Unit.RATE and statistic.per:
        return say(language, "number.per", amount=amount, per=statistic.per.get(language))
    return amount


def _signed(number: Decimal, language: str) -> str:
    text = write_number(number, language)
    return f"+{text}" if number > 0 else text


def _plural(number: Decimal, language: str) -> str:
    """French is plural from two on, English everywhere but at one."""
    one = abs(number) < 2 if language == "fr" else abs(number) == 1  # noqa: PLR2004 - the rule of the language
    return "one" if one else "many"


def _rounded(value: Decimal | Fraction, decimals: int | None) -> Decimal:
    if isinstance(value, Decimal):
        return value if decimals is None else _quantized(value, decimals)
    places = _FRACTION_DECIMALS if decimals is None else decimals
    units = abs(value) * 10**places + Fraction(1, 2)
    rounded = Decimal(units.numerator // units.denominator).scaleb(-places)
    signed = -rounded if value < 0 and rounded else rounded
    return _plain(signed) if decimals is None else signed


def _quantized(number: Decimal, decimals: int) -> Decimal:
    rounded = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return rounded or abs(rounded)  # no minus zero


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros, and without an exponent either."""
    shortest = number.normalize()
    return shortest if _exponent(shortest) <= 0 else shortest.quantize(Decimal(1))


def _decimals(number: Decimal) -> int:
    return max(0, -_exponent(number))


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
