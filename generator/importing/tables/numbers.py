"""Cells as numbers: decimal comma or point, spaces between thousands, percent signs, currencies, "< 1"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from generator.incoming.matching import folded
from generator.values import Amount
from generator.vocabularies import Qualifier, Unit

_SIGNS: Final = {
    "<": Qualifier.LESS_THAN,
    ">": Qualifier.MORE_THAN,
    "≤": Qualifier.AT_MOST,
    "<=": Qualifier.AT_MOST,
    "≥": Qualifier.AT_LEAST,
    ">=": Qualifier.AT_LEAST,
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
}
_CURRENCIES: Final = {
    "€": "EUR",
    "EUR": "EUR",
    "$": "USD",
    "USD": "USD",
    "£": "GBP",
    "GBP": "GBP",
    "CHF": "CHF",
}
_MONEY: Final = "|".join(map(re.escape, _CURRENCIES))
_CELL: Final = re.compile(
    rf"(?P<sign><=|>=|[<>≤≥~≈])?\s*(?P<before>{_MONEY})?\s*(?P<number>[-+\u2212]?\d[\d\s\u00a0\u202f\u2009.,'’]*?)"
    rf"\s*(?P<unit>%|{_MONEY})?"
)
_MISSING: Final = frozenset(
    {"-", "–", "—", "..", "...", "…", "na", "n/a", "nd", "n.d.", "ns", "n.s.", "nc", "n.c.", "."}
)
_GROUPED: Final = re.compile(r"[-+]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_THOUSANDS: Final = 3


class Notation(StrEnum):
    """By which sign a table parts whole numbers from decimals."""

    COMMA = ","
    POINT = "."


class Cell(NamedTuple):
    """A number with what it says of itself."""

    value: Decimal
    unit: Unit | None = None
    currency: str | None = None
    qualifier: Qualifier | None = None


def is_missing(text: str) -> bool:
    """Whether a cell says that there is no number."""
    return not text or folded(text) in _MISSING


def notations(cells: Iterable[str]) -> set[Notation]:
    """Those of which a number leaves no doubt: "12,5" and "1.234,5" have a comma, "1,234.5" a point."""
    found = set()
    for text in cells:
        match = _CELL.fullmatch(text)
        if match is None:
            continue
        number = _plain(match["number"])
        commas, points = number.count(","), number.count(".")
        if commas and points:
            found.add(Notation.COMMA if number.rfind(",") > number.rfind(".") else Notation.POINT)
        elif commas + points > 1:  # 1,234,567
            found.add(Notation.POINT if commas else Notation.COMMA)
        elif (commas or points) and not _GROUPED.fullmatch(number):
            found.add(Notation.COMMA if commas else Notation.POINT)
    return found


def number_of(text: str, notation: Notation) -> Cell | None:
    """What a cell says; None where it is no number in that notation."""
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    value = _value(_plain(match["number"]), notation)
    if value is None:
        return None
    money = _CURRENCIES.get(match["before"] or match["unit"] or "")
    percent = match["unit"] == "%"
    unit = Unit.PERCENT if percent else Unit.CURRENCY if money else None
    return Cell(value, unit, None if percent else money, _SIGNS.get(match["sign"] or ""))


def _plain(number: str) -> str:
    """Without spaces and apostrophes, which only part thousands."""
    return re.sub(r"[\s\u00a0\u202f\u2009'’]", "", number).replace("\u2212", "-").rstrip(",.")


def _value(number: str, notation: Notation) -> Decimal | None:
    thousands = "." if notation is Notation.COMMA else ","
    whole, sign, decimals = number.partition(notation)
    if thousands in decimals or notation in decimals:
        return None
    groups = whole.lstrip("+-").split(thousands)
    if len(groups) > 1 and (len(groups[0]) > _THOUSANDS or any(len(one) != _THOUSANDS for one in groups[1:])):
        return None
    try:
        return Amount.parse(f"{whole.replace(thousands, '')}{'.' if sign else ''}{decimals}").number
    except ValueError:
        return None
