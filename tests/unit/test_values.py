"""Values that authors type as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.values import (
    Amount,
    Colour,
    ErrorAddress,
    LocalText,
    PartialDate,
    Precision,
    Unreadable,
    WebAddress,
)


@pytest.mark.parametrize(
    ("typed", "number", "of"),
    [
        ("84", "84", None),
        (84, "84", None),
        (Decimal("12.50"), "12.50", None),
        (Decimal("0.0000001"), "0.0000001", None),
        ("12,5", "12.5", None),
        ("98 000", "98000", None),
        ("98\u202f000", "98000", None),
        ("1\u00a0234\u00a0567,8", "1234567.8", None),
        ("\u22123", "-3", None),
        ("+8", "8", None),
        ("6/10", "6", "10"),
        (" 1 / 3 ", "1", "3"),
    ],
)
def test_an_amount_is_read_in_either_notation(
    typed: str | int | Decimal, number: str, of: str | None
) -> None:
    """Comma or point, spaces between thousands, a ratio's two parts."""
    amount = Amount.read(typed)
    assert amount == Amount(Decimal(number), Decimal(of) if of else None)
    assert Amount.parse(str(amount)) == amount


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "beaucoup",
        "84 %",
        "1 23",
        "1/0",
        "1/2/3",
        "1/-2",
        ".5",
        "5.",
        "1e3",
        "9" * 25,
        True,
        None,
        [84],
        1.5,
    ],
)
def test_no_amount_is_guessed(typed: object) -> None:
    """What is no number is refused."""
    with pytest.raises(Unreadable) as caught:
        Amount.read(typed)
    assert caught.value.expected == "amount"


def test_an_amount_is_exact() -> None:
    """A ratio is its fraction, not a rounded number."""
    assert Amount.parse("1/3").fraction == Fraction(1, 3)
    assert Amount.parse("12,5").fraction == Fraction(25, 2)


@pytest.mark.parametrize(
    ("typed", "start", "end", "precision"),
    [
        (2010, date(2010, 1, 1), date(2010, 12, 31), Precision.YEAR),
        ("2010", date(2010, 1, 1), date(2010, 12, 31), Precision.YEAR),
        ("2010-Q4", date(2010, 10, 1), date(2010, 12, 31), Precision.QUARTER),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), Precision.MONTH),
        ("2010-10-05", date(2010, 10, 5), date(2010, 10, 5), Precision.DAY),
        ("2010-09-02/2010-09-09", date(2010, 9, 2), date(2010, 9, 9), Precision.RANGE),
        ("2010/2011-Q1", date(2010, 1, 1), date(2011, 3, 31), Precision.RANGE),
    ],
)
def test_a_date_is_as_precise_as_typed(
    typed: str | int, start: date, end: date, precision: Precision
) -> None:
    """It spans what it does not say, and comes back as typed."""
    found = PartialDate.read(typed)
    assert (found.start, found.end, found.precision) == (start, end, precision)
    assert PartialDate.parse(str(found)) == found
    assert found.year == end.year
    assert [str(bound) for bound in found.bounds] == (str(typed).split("/") * 2)[:2]


@pytest.mark.parametrize(
    "typed",
    ["2010-13", "2010-02-30", "2010-Q5", "10", "0000", "2011/2010", "2010-9", "mai", True, None, 12.5],
)
def test_no_date_is_guessed(typed: object) -> None:
    """Days that do not exist and ranges that end before they start are refused."""
    with pytest.raises(Unreadable) as caught:
        PartialDate.read(typed)
    assert caught.value.expected == "date"


def test_a_text_is_in_one_or_several_languages() -> None:
    """A reader gets their language, else the site's, else what there is."""
    both = LocalText.read({"fr": "Avis", "en": "Reviews"})
    assert (both.get("fr"), both.get("en"), both.get("de")) == ("Avis", "Reviews", "Reviews")
    assert both.spoken("en") == ""
    own = LocalText.read("Avis")
    assert own.get("en") == "Avis"
    assert own.spoken("en") == ""
    assert LocalText.read({"fr": "Avis"}).spoken("en") == "fr"
    assert LocalText.read(2014).get("fr") == "2014"


@pytest.mark.parametrize("typed", [None, True, [], {}, {"de": "Titel"}, {"fr": None}, {"fr": ["a"]}, ["a"]])
def test_no_text_is_guessed(typed: object) -> None:
    """An unknown language, an empty one or a list is no text."""
    with pytest.raises(Unreadable) as caught:
        LocalText.read(typed)
    assert caught.value.expected == "text"


ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)


@pytest.mark.parametrize(
    "typed",
    ["https://exemple.org", "HTTP://exemple.org/a?b=c#d", "https://müsli.example/été", "http://[::1]/"],
)
def test_a_web_address_is_whole(typed: str) -> None:
    """With its scheme and a host."""
    assert ADDRESS.validate_python(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "exemple.org",
        "www.exemple.org",
        "//exemple.org",
        "http:exemple.org",
        "https://",
        "https:///chemin",
        "https://exemple .org",
        "https://exemple.org/a b",
        "https://exemple.org/\n",
        'https://exemple.org/"',
        "ftp://exemple.org",
        "javascript:alert(1)",
        " https://exemple.org",
    ],
)
def test_no_other_address_is_one_of_the_web(typed: str) -> None:
    """Neither a part of one, nor one that a page should not lead to."""
    with pytest.raises(ValidationError):
        ADDRESS.validate_python(typed)


COLOUR: TypeAdapter[str] = TypeAdapter(Colour)


def test_a_colour_is_six_digits() -> None:
    """Nothing else may come into a stylesheet."""
    assert COLOUR.validate_python("#1b5E20") == "#1b5E20"
    for typed in ("", "red", "#fff", "#1B5E2", "#1B5E20 ", "#1B5E20\n", "#1B5E20;}", "1B5E20"):
        with pytest.raises(ValidationError):
            COLOUR.validate_python(typed)


ERRORS: TypeAdapter[str] = TypeAdapter(ErrorAddress)


@pytest.mark.parametrize(
    "typed",
    [
        "mailto:corrections@exemple.org",
        "https://exemple.org/erreur?page={page}",
        "https://forge.example/new?title={id}&body={page}%20{title}",
        "https://exemple.org?{page}",
    ],
)
def test_errors_are_told_by_mail_or_in_a_form(typed: str) -> None:
    """A form's address has a place for what is known of the error."""
    assert ERRORS.validate_python(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "corrections@exemple.org",
        "mailto:",
        "mailto:a@b?cc=c@d",
        "mailto:a@b@c",
        "https://exemple.org/erreur",
        "https://exemple.org/{adresse}",
        "https://{page}.exemple.org/",
        "https://exemple.org/{page",
        "http://exemple.org/{page}",
        "javascript:alert({page})",
        "https://exemple.org/{page} x",
    ],
)
def test_no_other_address_takes_errors(typed: str) -> None:
    """Nor one that would say nothing of where the error is."""
    with pytest.raises(ValidationError):
        ERRORS.validate_python(typed)
