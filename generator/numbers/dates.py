"""Dates as precisely as they are known: "octobre 2010", "2–9 septembre 2010", "Q4 2011"."""

from __future__ import annotations

from datetime import date
from typing import Final

from generator.catalogue import say
from generator.numbers.cldr import conventions
from generator.values import PartialDate, Precision

MONTH_FIRST: Final = "en-US"
"""For a language: English in which the month comes before the day, as the APA's manual wants it."""


def format_date(when: PartialDate | date, language: str) -> str:
    """The date in words; the two ends of a range share what they have in common."""
    if isinstance(when, date):
        return _day(when, language)
    if when.precision is Precision.RANGE:
        return _range(*when.bounds, language)
    return _single(when, language)


def _day(day: date, language: str, *, short: bool = False) -> str:
    number, month = _day_number(day, language), _month_name(day, language, short=short)
    return _said(language, "date.day", day=number, month=month, year=day.year)


def _day_number(day: date, language: str) -> str:
    return _said(language, "date.first-of-month") if day.day == 1 else str(day.day)


def _month_name(day: date, language: str, *, short: bool = False) -> str:
    names = conventions(language)
    return (names.short_months if short else names.months)[day.month - 1]


def _single(when: PartialDate, language: str, *, short: bool = False) -> str:
    start = when.start
    match when.precision:
        case Precision.YEAR:
            return str(start.year)
        case Precision.QUARTER:
            return _said(language, "date.quarter", quarter=_quarter(start, language), year=start.year)
        case Precision.MONTH:
            month = _month_name(start, language, short=short)
            return _said(language, "date.month", month=month, year=start.year)
        case _:
            return _day(start, language, short=short)


def _quarter(start: date, language: str) -> str:
    number = (start.month + 2) // 3
    return _said(language, f"date.quarter-number/{'first' if number == 1 else 'other'}", number=number)


def _range(first: PartialDate, last: PartialDate, language: str) -> str:
    if first == last:
        return _single(first, language)
    if first.precision is not last.precision:
        return f"{_single(first, language)} – {_single(last, language)}"
    if first.start.year == last.start.year:
        return _within_year(first.start, last.start, first.precision, language)
    return f"{_single(first, language, short=True)}–{_single(last, language, short=True)}"


def _within_year(first: date, last: date, precision: Precision, language: str) -> str:
    """Two dates of one year: the year, and the month if it is the same, are said once."""
    if precision is Precision.QUARTER:
        quarters = (_quarter(first, language), _quarter(last, language))
        return _said(language, "date.quarters", first=quarters[0], last=quarters[1], year=last.year)
    month = _month_name(last, language)
    if precision is Precision.MONTH:
        return _said(language, "date.month", month=f"{_month_name(first, language)}–{month}", year=last.year)
    if first.month == last.month:
        start, end = _day_number(first, language), _day_number(last, language)
        return _said(language, "date.days", first=start, last=end, month=month, year=last.year)
    start, end = _day_of_month(first, language), _day_of_month(last, language)
    return _said(language, "date.days-of-months", first=start, last=end, year=last.year)


def _day_of_month(day: date, language: str) -> str:
    number, month = _day_number(day, language), _month_name(day, language)
    return _said(language, "date.day-of-month", day=number, month=month)


def _said(language: str, key: str, **values: object) -> str:
    turned = language == MONTH_FIRST and "day" in key
    return say(language, f"{key}/month-first" if turned else key, **values)
