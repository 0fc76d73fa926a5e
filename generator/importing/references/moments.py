"""Dates as references have them → our notation: "octobre 2010", "2010/10/05/", "2–9 sept. 2010"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from generator.incoming.matching import folded
from generator.values import PartialDate

_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_YEARS: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_ISO: Final = re.compile(rf"{_YEAR}(?:-\d\d(?:-\d\d)?)?(?:/{_YEAR}(?:-\d\d(?:-\d\d)?)?)?")
_RIS: Final = re.compile(rf"({_YEAR})/(\d{{1,2}})?(?:/(\d{{1,2}})?)?(?:/.*)?")
_NUMERIC: Final = re.compile(rf"(\d{{1,2}})[/.](\d{{1,2}})[/.]({_YEAR})")
_QUARTER: Final = re.compile(
    r"\b[qt] ?([1-4])\b|\b([1-4]) ?(?:er|e|eme|st|nd|rd|th)? (?:trimestre|quarter)\b"
)
_GUESSED: Final = re.compile(r"[\[?~%]|\b(?:ca?|circa|vers|about|around)\b")
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?!\d)")
_RANGE: Final = re.compile(rf"({_YEAR}) ?(?:-{{1,3}}|–|—|/|a|to|et|and) ?({_YEAR})")
# The start of a name tells a month in both languages, but for two.
_MONTHS: Final = re.compile(
    r"\b(?:(?P<m1>jan)|(?P<m2>fe[vb])|(?P<m3>mar)|(?P<m4>a[vp]r)|(?P<m5>ma[iy])|(?P<m6>juin|jun)|(?P<m7>juil|jul)"
    r"|(?P<m8>aou|aug)|(?P<m9>sep)|(?P<m10>oct)|(?P<m11>nov)|(?P<m12>dec))[a-z]*\b"
)
_FEW: Final = 2


class Moment(NamedTuple):
    """A date in our notation, or None; whether who typed it was not sure."""

    text: str | None
    is_inferred: bool = False


def moment(typed: str | None, language: str) -> Moment:
    """The date that a text says, as precisely as it does. `language` tells 05/10/2010 from 10/05/2010."""
    said = folded(typed or "").strip()
    guessed = bool(_GUESSED.search(said))
    bare = re.sub(r"[\[\]?~%]|\b(?:ca?|circa)\b\.?", "", said).strip()
    found = _exact(bare) or _in_numbers(bare, language) or _in_words(bare)
    return Moment(found, is_inferred=guessed and found is not None)


def of_parts(year: str | None, month: str | None, day: str | None, language: str) -> Moment:
    """The date of three fields: the month is a number, a name in either language, or two of those."""
    number = (month or "").strip()
    if number.isdigit() and (whole := _YEARS.search(year or "")):
        parts = [
            whole[0],
            f"{int(number):02}",
            *([f"{int(day):02}"] if day and day.strip().isdigit() else []),
        ]
        guessed = moment(year, language).is_inferred
        return Moment(_valid("-".join(parts)) or whole[0], is_inferred=guessed)
    return moment(" ".join(filter(None, (day, month, year))), language)


def _exact(said: str) -> str | None:
    return _valid(said) if _ISO.fullmatch(said) else None


def _in_numbers(said: str, language: str) -> str | None:
    if found := _RIS.fullmatch(said):
        parts = [one.zfill(2) for one in found.groups()[1:] if one]
        return _valid("-".join([found[1], *parts])) or found[1]
    if found := _NUMERIC.fullmatch(said):
        day, month = (int(found[1]), int(found[2])) if language == "fr" else (int(found[2]), int(found[1]))
        return _valid(f"{found[3]}-{month:02}-{day:02}") or found[3]
    return None


def _in_words(said: str) -> str | None:
    years = _YEARS.findall(said)
    if not years:
        return None
    months = [int((one.lastgroup or "m0")[1:]) for one in _MONTHS.finditer(said)]
    rest = _MONTHS.sub(" ", _YEARS.sub(" ", said))
    if not months:
        return _quarter(said, years) or _years(said, years)
    return _days(years, months, [int(day) for day in _DAY.findall(rest)]) or years[0]


def _quarter(said: str, years: list[str]) -> str | None:
    found = _QUARTER.search(said)
    return f"{years[0]}-Q{found[1] or found[2]}" if found and len(years) == 1 else None


def _years(said: str, years: list[str]) -> str | None:
    found = _RANGE.search(said)
    return (_valid(f"{found[1]}/{found[2]}") if found else None) or years[0]


def _days(years: list[str], months: list[int], days: list[int]) -> str | None:
    """One date, or two with what they share written once: "2–9 septembre 2010"."""
    most = max(len(years), len(months), len(days))
    if most > _FEW:
        return None
    two = most == _FEW
    if len(days) == 1 and two:  # whose day it is cannot be told
        return None
    ends = []
    for at in range(1 + two):
        parts = [years[min(at, len(years) - 1)], f"{months[min(at, len(months) - 1)]:02}"]
        ends.append("-".join([*parts, *([f"{days[min(at, len(days) - 1)]:02}"] if days else [])]))
    return _valid("/".join(ends)) if all(one != other for one, other in pairwise(ends)) else _valid(ends[0])


def _valid(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None
