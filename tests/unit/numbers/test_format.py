"""The unit table, in French and in English."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from generator.models import Statistic
from generator.numbers.elision import de
from generator.numbers.format import (
    format_difference,
    format_number,
    format_percent,
    format_short,
    format_size,
    format_statistic,
)
from generator.values import Amount, LocalText
from generator.vocabularies import Qualifier, Unit

NNBSP = "\u202f"
NBSP = "\u00a0"


def _statistic(
    value: str,
    unit: Unit,
    *,
    noun: tuple[str, str] | None = None,
    per: tuple[str, str] | None = None,
    qualifier: Qualifier | None = None,
    currency: str | None = None,
) -> Statistic:
    return Statistic(
        id="s",
        study="e",
        value=Amount.parse(value),
        unit=unit,
        label=LocalText.of("…"),
        noun=_both(noun),
        per=_both(per),
        qualifier=qualifier,
        currency=currency,
    )


def _both(texts: tuple[str, str] | None) -> LocalText | None:
    return LocalText.of({"fr": texts[0], "en": texts[1]}) if texts else None


@pytest.mark.parametrize(
    ("statistic", "french", "english"),
    [
        (_statistic("84", Unit.PERCENT), f"84{NNBSP}%", "84%"),
        (_statistic("12,5", Unit.PERCENT), f"12,5{NNBSP}%", "12.5%"),
        (_statistic("6/10", Unit.RATIO), "6\u00a0sur\u00a010", "6\u00a0in\u00a010"),
        (_statistic("1/3", Unit.RATIO), "un\u00a0sur\u00a0trois", "one\u00a0in\u00a0three"),
        (_statistic("1/100", Unit.RATIO), "1\u00a0sur\u00a0100", "1\u00a0in\u00a0100"),
        (_statistic("0,6", Unit.RATIO), f"60{NNBSP}%", "60%"),
        (
            _statistic("55000000", Unit.COUNT, noun=("photos", "photos")),
            "55\u00a0millions de photos",
            "55\u00a0million photos",
        ),
        (
            _statistic("100000000", Unit.COUNT, noun=("avis", "reviews")),
            "100\u00a0millions d’avis",
            "100\u00a0million reviews",
        ),
        (_statistic("98 000", Unit.COUNT, noun=("avis", "reviews")), f"98{NNBSP}000 avis", "98,000 reviews"),
        (
            _statistic("1500000", Unit.COUNT, noun=("utilisateurs", "users")),
            "1,5\u00a0million d’utilisateurs",
            "1.5\u00a0million users",
        ),
        (_statistic("3000000000", Unit.COUNT), "3\u00a0milliards", "3\u00a0billion"),
        (_statistic("2000000000000", Unit.COUNT), f"2{NNBSP}000\u00a0milliards", "2\u00a0trillion"),
        (_statistic("1234567", Unit.COUNT), f"1{NNBSP}234{NNBSP}567", "1,234,567"),
        (
            _statistic("100", Unit.RATE, noun=("heures", "hours"), per=("minute", "minute")),
            "100 heures par minute",
            "100 hours per minute",
        ),
        (
            _statistic("400000000", Unit.RATE, noun=("personnes", "people"), per=("mois", "month")),
            "400\u00a0millions de personnes par mois",
            "400\u00a0million people per month",
        ),
        (_statistic("9", Unit.MULTIPLIER), f"×{NNBSP}9", "×9"),
        (_statistic("8", Unit.POINTS), "+8 points", "+8 points"),
        (_statistic("-1,5", Unit.POINTS), "−1,5 point", "−1.5 points"),
        (_statistic("1", Unit.RANK), f"nᵒ{NBSP}1", f"no.{NBSP}1"),
        (_statistic("3/5", Unit.SCORE), "3/5", "3/5"),
        (_statistic("7,9/10", Unit.SCORE), "7,9/10", "7.9/10"),
        (_statistic("8", Unit.DURATION, noun=("minutes", "minutes")), "8 minutes", "8 minutes"),
        (_statistic("1", Unit.DURATION, noun=("minute", "minute")), "1 minute", "1 minute"),
        (_statistic("12,5", Unit.CURRENCY, currency="EUR"), f"12,50{NBSP}€", "€12.50"),
        (_statistic("12", Unit.CURRENCY, currency="EUR"), f"12{NBSP}€", "€12"),
        (_statistic("0,125", Unit.CURRENCY, currency="EUR"), f"0,125{NBSP}€", "€0.125"),
        (_statistic("-3", Unit.CURRENCY, currency="EUR"), f"−3{NBSP}€", "−€3"),
        (_statistic("500", Unit.CURRENCY, currency="JPY"), f"500{NBSP}JPY", "¥500"),
        (
            _statistic("3000000000", Unit.CURRENCY, currency="EUR"),
            "3\u00a0milliards d’euros",
            "€3\u00a0billion",
        ),
    ],
)
def test_unit_table(statistic: Statistic, french: str, english: str) -> None:
    """Every unit has its own notation in each language, noun and period included."""
    assert format_statistic(statistic, "fr") == french
    assert format_statistic(statistic, "en") == english


@pytest.mark.parametrize(
    ("qualifier", "french", "english"),
    [
        (Qualifier.MORE_THAN, f"plus de 20{NNBSP}%", "more than 20%"),
        (Qualifier.AT_LEAST, f"au moins 20{NNBSP}%", "at least 20%"),
        (Qualifier.ABOUT, f"environ 20{NNBSP}%", "about 20%"),
        (Qualifier.NEARLY, f"près de 20{NNBSP}%", "nearly 20%"),
        (Qualifier.AT_MOST, f"au plus 20{NNBSP}%", "at most 20%"),
        (Qualifier.LESS_THAN, f"moins de 20{NNBSP}%", "less than 20%"),
        (Qualifier.ONLY, f"seulement 20{NNBSP}%", "only 20%"),
    ],
)
def test_qualifiers_stand_before_the_value(qualifier: Qualifier, french: str, english: str) -> None:
    """A qualifier is never lost, except where the bare value is asked for."""
    statistic = _statistic("20", Unit.PERCENT, qualifier=qualifier)
    assert format_statistic(statistic, "fr") == french
    assert format_statistic(statistic, "en") == english
    assert format_statistic(statistic, "fr", bare=True) == f"20{NNBSP}%"


def test_qualifiers_elide_in_french_and_take_the_plus_of_points() -> None:
    """One writes "plus d’un\u00a0sur\u00a0deux"; "plus de 8 points" has no second plus."""
    half = _statistic("1/2", Unit.RATIO, qualifier=Qualifier.MORE_THAN)
    points = _statistic("8", Unit.POINTS, qualifier=Qualifier.MORE_THAN)
    assert format_statistic(half, "fr") == "plus d’un\u00a0sur\u00a0deux"
    assert format_statistic(half, "en") == "more than one\u00a0in\u00a0two"
    assert format_statistic(points, "fr") == "plus de 8 points"


def test_qualifier_noun_and_period_together() -> None:
    """The whole of it: qualifier, magnitude, noun, period; bare keeps the magnitude only."""
    statistic = _statistic(
        "400000000",
        Unit.RATE,
        noun=("habitués", "regulars"),
        per=("mois", "month"),
        qualifier=Qualifier.MORE_THAN,
    )
    assert format_statistic(statistic, "fr") == "plus de 400\u00a0millions d’habitués par mois"
    assert format_statistic(statistic, "fr", bare=True) == "400\u00a0millions"
    assert format_statistic(statistic, "en", bare=True) == "400\u00a0million"


@pytest.mark.parametrize(
    "elided",
    [
        "avis",
        "entreprises",
        "Œuvres",
        "êtres humains",
        "heures",
        "hommes",
        "hôtels",
        "huissiers",
        "héroïnes",
        "histoires",
        "hypermarchés",
        "Yvelinois",
        "yeux",
        "huîtres",
        "hallucinations",
        "haltères",
        "Autrichiens",
    ],
)
def test_de_elides_before_vowels_and_mute_h(elided: str) -> None:
    """As in "d’avis", "d’heures"."""
    assert de(elided) == f"d’{elided}"


@pytest.mark.parametrize(
    "full",
    [
        "photos",
        "hausses",
        "hauts-parleurs",
        "handicapés",
        "héros",
        "hashtags",
        "hackers",
        "halles",
        "Hongrois",
        "Hollandais",
        "hors-ligne",
        "huitièmes",
        "yaourts",
        "youtubeurs",
        "yens",
        "onze pays",
        "oui",
        "hiboux",
        "harcèlements",
        "",
    ],
)
def test_de_stays_before_consonants_and_aspirated_h(full: str) -> None:
    """As in "de photos", "de hausses", "de yaourts", "de onze"."""
    assert de(full) == f"de {full}"


@pytest.mark.parametrize(
    ("statistic", "french", "english"),
    [
        (_statistic("84", Unit.PERCENT), f"84{NNBSP}%", "84%"),
        (
            _statistic("55000000", Unit.COUNT, noun=("photos", "photos")),
            "55\u00a0millions",
            "55\u00a0million",
        ),
        (_statistic("8", Unit.DURATION, noun=("minutes", "minutes")), "8 minutes", "8 minutes"),
        (_statistic("20", Unit.PERCENT, qualifier=Qualifier.MORE_THAN), f">{NNBSP}20{NNBSP}%", ">20%"),
        (_statistic("3", Unit.PERCENT, qualifier=Qualifier.ONLY), f"3{NNBSP}%", "3%"),
        (
            _statistic("1/2", Unit.RATIO, qualifier=Qualifier.MORE_THAN),
            f">{NNBSP}1\u00a0sur\u00a02",
            ">1\u00a0in\u00a02",
        ),
        (_statistic("1/3", Unit.RATIO), "1\u00a0sur\u00a03", "1\u00a0in\u00a03"),
    ],
)
def test_short_labels_keep_what_matters(statistic: Statistic, french: str, english: str) -> None:
    """A chart's label drops the noun, keeps qualifier and unit, and has digits beside other digits."""
    assert format_short(statistic, "fr") == french
    assert format_short(statistic, "en") == english


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (Decimal("84.5"), 0, "85"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("2.50"), None, "2,50"),
        (Fraction(1, 3), None, "0,33"),
        (Fraction(1, 2), None, "0,5"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 3), 1, "−0,3"),
        (Fraction(-1, 1000), 1, "0,0"),
        (Fraction(100), None, "100"),
        (Decimal(98000), None, f"98{NNBSP}000"),
    ],
)
def test_numbers_round_half_up(value: Decimal | Fraction, decimals: int | None, shown: str) -> None:
    """Half goes up, zero has no minus, a fraction shows two decimals unless told."""
    assert format_number(value, "fr", decimals=decimals) == shown


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (812, "812\u00a0o", "812\u00a0B"),
        (999_499, "999\u00a0ko", "999\u00a0kB"),
        (999_500, "1,0\u00a0Mo", "1.0\u00a0MB"),
        (1_249_000, "1,2\u00a0Mo", "1.2\u00a0MB"),
        (1_250_000, "1,3\u00a0Mo", "1.3\u00a0MB"),
        (2_345_600_000, "2\u202f345,6\u00a0Mo", "2,345.6\u00a0MB"),
    ],
)
def test_sizes_of_files_are_in_decimal_units(count: int, french: str, english: str) -> None:
    """As systems show them; what rounds to a thousand is told in the next unit."""
    assert (format_size(count, "fr"), format_size(count, "en")) == (french, english)


def test_percent_takes_fractions() -> None:
    """A computed share is rounded to the decimals asked for."""
    assert format_percent(Fraction(200, 3), "fr", decimals=1) == f"66,7{NNBSP}%"
    assert format_percent(Fraction(200, 3), "en", decimals=0) == "67%"


@pytest.mark.parametrize(
    ("points", "french", "english"),
    [
        ("17", f"+17{NBSP}pts", f"+17{NBSP}pts"),
        ("-6", f"−6{NBSP}pts", f"−6{NBSP}pts"),
        ("1", f"+1{NBSP}pt", f"+1{NBSP}pt"),
        ("1.5", f"+1,5{NBSP}pt", f"+1.5{NBSP}pts"),
        ("0", f"0{NBSP}pt", f"0{NBSP}pts"),
    ],
)
def test_differences_are_signed(points: str, french: str, english: str) -> None:
    """A difference always says its direction, with the plural of its language."""
    assert format_difference(Decimal(points), "fr") == french
    assert format_difference(Decimal(points), "en") == english
