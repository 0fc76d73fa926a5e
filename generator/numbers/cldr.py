"""How numbers and dates are written in each language: the facts of the Unicode CLDR.

What most sites need stands here, since every page writes numbers and reading Babel's tables takes some
25 ms, a fifth of the time in which one edited page is rebuilt. A test holds it equal to Babel's. Other
currencies and countries are many and rare: those are asked of Babel when a site has one.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

MINUS: Final = "\u2212"


class Conventions(NamedTuple):
    """A language's separators and month names; `months[0]` is January."""

    decimal: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]


def _words(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_FRENCH: Final = Conventions(
    decimal=",",
    group="\u202f",
    months=_words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    short_months=_words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
)
_ENGLISH: Final = Conventions(
    decimal=".",
    group=",",
    months=_words("January February March April May June July August September October November December"),
    short_months=_words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
)
_FRENCH_SEPARATORS: Final = str.maketrans({",": _FRENCH.group, ".": _FRENCH.decimal})


def conventions(language: str) -> Conventions:
    """French for "fr", else English."""
    return _FRENCH if language == "fr" else _ENGLISH


def write_number(number: Decimal, language: str) -> str:
    """`number` with all the decimals it has, grouped by thousands, with a true minus sign."""
    text = f"{abs(number):,f}"
    if language == "fr":
        text = text.translate(_FRENCH_SEPARATORS)
    return f"{MINUS}{text}" if number < 0 else text


class CurrencySigns(NamedTuple):
    """What stands before and after an amount; `decimals` is how many a fractional amount has."""

    before: str
    after: str
    decimals: int


# By language and ISO 4217 code: the signs around an amount, and the plural name.
_CURRENCIES: Final[Mapping[tuple[str, str], tuple[CurrencySigns, str]]] = {
    ("fr", "EUR"): (CurrencySigns("", "\u00a0€", 2), "euros"),
    ("fr", "USD"): (CurrencySigns("", "\u00a0$US", 2), "dollars des États-Unis"),
    ("fr", "GBP"): (CurrencySigns("", "\u00a0£GB", 2), "livres sterling"),
    ("en", "EUR"): (CurrencySigns("€", "", 2), "euros"),
    ("en", "USD"): (CurrencySigns("$", "", 2), "US dollars"),
    ("en", "GBP"): (CurrencySigns("£", "", 2), "British pounds"),
}


@functools.cache
def currency_signs(currency: str, language: str) -> CurrencySigns:
    """The signs of an ISO 4217 currency; a code that CLDR does not know is its own sign."""
    if known := _CURRENCIES.get((language, currency)):
        return known[0]
    from babel import numbers

    shown = numbers.format_currency(Decimal(1), currency, locale=language)
    before, _, rest = shown.partition("1")
    # CLDR parts a sign that ends in a letter from the digits; Babel leaves that out.
    return CurrencySigns(
        before=f"{before}\u00a0" if before[-1:].isalpha() else before,
        after=rest.lstrip(".,0"),
        decimals=numbers.get_currency_precision(currency),
    )


@functools.cache
def currency_name(currency: str, language: str) -> str:
    """The plural name of a currency: "euros"."""
    if known := _CURRENCIES.get((language, currency)):
        return known[1]
    from babel import numbers

    return numbers.get_currency_name(currency, count=2, locale=language)


def _names(listed: str) -> Mapping[str, str]:
    pairs = (one.strip().partition(" ") for one in listed.split(","))
    return {code: name for code, _, name in pairs}


# By ISO 3166 code.
_COUNTRIES: Final = {
    "fr": _names(
        "AE Émirats arabes unis, AR Argentine, AT Autriche, AU Australie, BE Belgique, BR Brésil, CA Canada, "
        "CH Suisse, CI Côte d’Ivoire, CN Chine, CZ Tchéquie, DE Allemagne, DK Danemark, DZ Algérie, "
        "ES Espagne, EU Union européenne, FI Finlande, FR France, GB Royaume-Uni, GR Grèce, HU Hongrie, "
        "IE Irlande, IL Israël, IN Inde, IT Italie, JP Japon, KR Corée du Sud, LU Luxembourg, MA Maroc, "
        "MX Mexique, NL Pays-Bas, NO Norvège, NZ Nouvelle-Zélande, PL Pologne, PT Portugal, RO Roumanie, "
        "RU Russie, SE Suède, SG Singapour, SN Sénégal, TN Tunisie, UA Ukraine, US États-Unis, "
        "ZA Afrique du Sud"
    ),
    "en": _names(
        "AE United Arab Emirates, AR Argentina, AT Austria, AU Australia, BE Belgium, BR Brazil, CA Canada, "
        "CH Switzerland, CI Côte d’Ivoire, CN China, CZ Czechia, DE Germany, DK Denmark, DZ Algeria, "
        "ES Spain, EU European Union, FI Finland, FR France, GB United Kingdom, GR Greece, HU Hungary, "
        "IE Ireland, IL Israel, IN India, IT Italy, JP Japan, KR South Korea, LU Luxembourg, MA Morocco, "
        "MX Mexico, NL Netherlands, NO Norway, NZ New Zealand, PL Poland, PT Portugal, RO Romania, "
        "RU Russia, SE Sweden, SG Singapore, SN Senegal, TN Tunisia, UA Ukraine, US United States, "
        "ZA South Africa"
    ),
}


_CODE: Final = 3  # letters, or digits for a continent


def territory_name(code: str, language: str) -> str:
    """What a country is called by its ISO 3166 code; any other word comes back as it is."""
    known = _COUNTRIES[language].get(code)
    if known or len(code) > _CODE:
        return known or code
    return _territories(language).get(code, code)


@functools.cache
def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale

    return dict(Locale.parse(language).territories)
