"""Quantities found in French and English texts, and what is no quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Sign
from generator.vocabularies import Qualifier


def _read(text: str, language: str) -> list[tuple[str, Fraction, Sign | None]]:
    found = find_quantities(text, language)
    return [(text[quantity.start : quantity.end], quantity.value, quantity.sign) for quantity in found]


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("84%", 84, Sign.PERCENT),
        ("84 %", 84, Sign.PERCENT),
        ("84\u00a0%", 84, Sign.PERCENT),
        ("84\u202f%", 84, Sign.PERCENT),
        ("84 pour cent", 84, Sign.PERCENT),
        ("12,5 %", Fraction(25, 2), Sign.PERCENT),
        ("12.5 %", Fraction(25, 2), Sign.PERCENT),
        ("2000 %", 2000, Sign.PERCENT),
        ("1,5\u00a0million", 1_500_000, None),
        ("98 000", 98_000, None),
        ("98\u202f000", 98_000, None),
        ("130.000", 130_000, None),
        ("1 234 567,5", Fraction("1234567.5"), None),
        ("55\u00a0millions", 55_000_000, None),
        ("3,2\u00a0milliards", 3_200_000_000, None),
        ("100 mille", 100_000, None),
        ("6\u00a0sur\u00a010", Fraction(6, 10), Sign.RATIO),
        ("6 entreprises sur 10", Fraction(6, 10), Sign.RATIO),
        ("2 grandes entreprises françaises sur trois", Fraction(2, 3), Sign.RATIO),
        ("un Français sur 2", Fraction(1, 2), Sign.RATIO),
        ("Une entreprise sur cinq", Fraction(1, 5), Sign.RATIO),
        ("3/4", Fraction(3, 4), Sign.RATIO),
        ("7,9/10", Fraction(79, 100), Sign.RATIO),
        ("¾", Fraction(3, 4), Sign.RATIO),
        ("⅔", Fraction(2, 3), Sign.RATIO),
        ("× 9", 9, Sign.TIMES),
        ("x9", 9, Sign.TIMES),
        ("9 fois", 9, Sign.TIMES),
        ("+8 points", 8, Sign.POINTS),
        ("−6 pts", -6, Sign.POINTS),
        ("-6 points", -6, Sign.POINTS),
        ("nᵒ 1", 1, Sign.RANK),
        ("n°1", 1, Sign.RANK),
        ("12,50 €", Fraction("12.5"), Sign.CURRENCY),
        ("12 M€", 12_000_000, Sign.CURRENCY),
        ("3\u00a0milliards d’euros", 3_000_000_000, Sign.CURRENCY),
        ("12 dollars", 12, Sign.CURRENCY),
    ],
)
def test_french_notations(text: str, value: int | Fraction, sign: Sign | None) -> None:
    """Each notation is one quantity that spans the whole of it."""
    assert _read(text, "fr") == [(text, Fraction(value), sign)]


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("84%", 84, Sign.PERCENT),
        ("84 per cent", 84, Sign.PERCENT),
        ("12.5%", Fraction(25, 2), Sign.PERCENT),
        ("98,000", 98_000, None),
        ("1.5\u00a0million", 1_500_000, None),
        ("3\u00a0billion", 3_000_000_000, None),
        ("6\u00a0in\u00a010", Fraction(6, 10), Sign.RATIO),
        ("6 out of 10", Fraction(6, 10), Sign.RATIO),
        ("one\u00a0in\u00a0three", Fraction(1, 3), Sign.RATIO),
        ("€12.50", Fraction("12.5"), Sign.CURRENCY),
        ("$3\u00a0billion", 3_000_000_000, Sign.CURRENCY),
        ("£3bn", 3_000_000_000, Sign.CURRENCY),
        ("£800m", 800_000_000, Sign.CURRENCY),
        ("$1.3tn", 1_300_000_000_000, Sign.CURRENCY),
        ("$5K", 5000, Sign.CURRENCY),
        ("no. 1", 1, Sign.RANK),
        ("#1", 1, Sign.RANK),
        ("×9", 9, Sign.TIMES),
        ("9 times", 9, Sign.TIMES),
    ],
)
def test_english_notations(text: str, value: int | Fraction, sign: Sign | None) -> None:
    """Each notation is one quantity that spans the whole of it."""
    assert _read(text, "en") == [(text, Fraction(value), sign)]


@pytest.mark.parametrize(
    "text",
    [
        "en 2010",
        "l’édition 2010-2012",
        "le 5 octobre 2010",
        "2–9 septembre 2010",
        "le 1ᵉʳ mars",
        "octobre 2010",
        "2010-10-05",
        "05/10/2010",
        "les 18-25 ans",
        "de 18 à 25 ans",
        "les 15 ans et plus",
        "24h/24 et 7j/7",
        "à 14 h",
        "de 9 h à 18 h",
        "14h30",
        "à 14:30",
        "p. 12",
        "page 12",
        "web 2.0",
        "version 1.2.3",
        "le B2B et la 4G",
        "la 3e édition",
        "le 21ᵉ siècle",
        "aucun chiffre",
        "un sur",
        "",
    ],
)
def test_what_is_not_a_figure_in_french(text: str) -> None:
    """Years, dates, ages, hours, pages, versions, ordinals and names are passed over."""
    assert _read(text, "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "in 2010",
        "October 5, 2010",
        "October 2010",
        "aged 18 to 25 years",
        "the 3rd",
        "at 5.30 pm",
        "the 9 last ones",
    ],
)
def test_what_is_not_a_figure_in_english(text: str) -> None:
    """The same in English."""
    assert _read(text, "en") == []


def test_a_year_is_no_denominator_and_no_part_exceeds_its_whole() -> None:
    """In "200 companies in 2012" there is 200; "12 ventes sur 5 sites" is two numbers."""
    assert _read("200 companies in 2012", "en") == [("200", Fraction(200), None)]
    assert _read("12 ventes sur 5 sites", "fr") == [("12", Fraction(12), None), ("5", Fraction(5), None)]


def test_several_quantities_in_order() -> None:
    """A sentence gives its figures in order, without overlap."""
    text = "En 2010, 84 % des clients et 6 entreprises sur 10 ont lu 55\u00a0millions d’avis (+8 points)."
    assert [value for _, value, _ in _read(text, "fr")] == [84, Fraction(3, 5), 55_000_000, 8]


def test_precision_as_typed() -> None:
    """The quantum is what one unit of the last digit typed is worth."""
    (million,) = find_quantities("1,5\u00a0million", "fr")
    (ratio,) = find_quantities("6\u00a0sur\u00a010", "fr")
    assert (million.decimals, million.quantum) == (1, Fraction(100_000))
    assert (ratio.quantum, ratio.of) == (Fraction(1, 10), Fraction(10))


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("plus de 20 %", "fr", Qualifier.MORE_THAN),
        ("Plus d’un Français sur 2", "fr", Qualifier.MORE_THAN),
        ("moins de 8", "fr", Qualifier.LESS_THAN),
        ("près de 90 %", "fr", Qualifier.NEARLY),
        ("environ 70\u00a0millions", "fr", Qualifier.ABOUT),
        ("pas plus de 3", "fr", Qualifier.AT_MOST),
        ("au moins 3", "fr", Qualifier.AT_LEAST),
        ("de plus 20 %", "fr", None),
        ("20 %", "fr", None),
        ("more than 20%", "en", Qualifier.MORE_THAN),
        ("no more than 20%", "en", Qualifier.AT_MOST),
        ("almost 20%", "en", Qualifier.NEARLY),
        ("handsome 20%", "en", None),
    ],
)
def test_qualifiers_are_read_before_the_number(text: str, language: str, qualifier: Qualifier | None) -> None:
    """The words right before a number say how it is meant."""
    (quantity,) = find_quantities(text, language)
    assert quantity.qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("1.200.000 achats", "fr", [1_200_000]),
        ("la version 1.2.3", "fr", []),
        ("la version 10.15.700.1", "fr", []),
        ("aux plus de 310.000 abonnés", "fr", [310_000]),
        ("les moins de 30 ans", "fr", []),
        ("3,8 fois mieux", "fr", [Fraction("3.8")]),
        ("down from 9 last year", "en", [9]),
        ("they say that half of all contacts", "en", [Fraction(1, 2)]),
        ("that half is better", "en", []),
        ("entre 10 h et midi", "fr", []),
    ],
)
def test_dots_ages_and_multiples(text: str, language: str, values: list[Fraction]) -> None:
    """Dots part thousands in French, and versions; small numbers may be ages; last year is no place."""
    assert [quantity.value for quantity in find_quantities(text, language)] == values


def test_a_year_ago_is_no_rate() -> None:
    """What was so a year ago was not counted by the year."""
    assert [one.per for one in find_quantities("40 a year ago, 50 a year", "en")] == [None, "year"]
