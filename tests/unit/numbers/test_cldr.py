"""The written-out conventions are those of CLDR."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from babel import Locale, numbers

from generator.numbers import cldr
from generator.numbers.cldr import (
    conventions,
    currency_name,
    currency_signs,
    territory_name,
    write_number,
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_conventions_are_those_of_babel(language: str) -> None:
    """Separators and month names equal the tables that Babel ships."""
    locale = Locale.parse(language)
    ours = conventions(language)
    symbols = locale.number_symbols["latn"]
    months = locale.months["format"]
    assert (ours.decimal, ours.group) == (symbols["decimal"], symbols["group"])
    assert ours.months == tuple(months["wide"][number] for number in range(1, 13))
    assert ours.short_months == tuple(months["abbreviated"][number] for number in range(1, 13))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("number", ["0", "999", "1000", "98000.5", "1234567.125"])
def test_numbers_are_grouped_as_babel_groups_them(language: str, number: str) -> None:
    """A number reads as CLDR writes it, decimals as typed."""
    assert write_number(Decimal(number), language) == numbers.format_decimal(
        Decimal(number), locale=language, decimal_quantization=False
    )


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("currency", ["EUR", "USD", "GBP", "JPY", "INR"])
def test_currency_signs_stand_where_babel_puts_them(language: str, currency: str) -> None:
    """Sign, side, space and decimals come from CLDR."""
    signs = currency_signs(currency, language)
    amount = write_number(Decimal("1234.5").quantize(Decimal(1).scaleb(-signs.decimals)), language)
    expected = numbers.format_currency(Decimal("1234.5"), currency, locale=language)
    assert f"{signs.before}{amount}{signs.after}" == expected


def test_a_currency_without_a_sign_is_parted_from_its_digits() -> None:
    """Letters do not touch digits: "CHF 12", as CLDR's currency spacing says."""
    assert currency_signs("CHF", "en").before == "CHF\u00a0"
    assert currency_signs("CHF", "fr").after == "\u00a0CHF"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_names_are_those_of_babel(language: str) -> None:
    """The countries and currencies whose names stand here have the names that Babel gives them."""
    countries = cldr._COUNTRIES[language]
    assert len(countries) > 40
    assert countries == {code: Locale.parse(language).territories[code] for code in countries}
    for currency in ("EUR", "USD", "GBP"):
        signs, name = cldr._CURRENCIES[language, currency]
        assert name == currency_name(currency, language) == numbers.get_currency_name(currency, 2, language)
        assert signs.decimals == numbers.get_currency_precision(currency)


def test_what_does_not_stand_here_is_asked_of_babel() -> None:
    """Rare countries and currencies have their names, and what is no code stays as typed."""
    assert [territory_name(code, "fr") for code in ("BT", "FR", "Alsace")] == ["Bhoutan", "France", "Alsace"]
    assert currency_name("CHF", "fr") == "francs suisses"


def test_babel_is_not_imported_for_ordinary_numbers() -> None:
    """A site with the usual countries and currencies never pays for Babel."""
    code = (
        "import sys; from decimal import Decimal; from generator.numbers import cldr;"
        "from generator.numbers.format import format_percent; format_percent(Decimal(84), 'fr');"
        "cldr.territory_name('FR', 'fr'); cldr.currency_signs('EUR', 'fr'); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
