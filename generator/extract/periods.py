"""When a figure was true: "en 2010", "au deuxième trimestre 2012", "from 2009 to 2011"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.extract.credit import Credit
from generator.extract.kept import Figure
from generator.numbers.cldr import conventions
from generator.prose.patterns import AnyCase, Pattern


class Period(NamedTuple):
    """A date of uneven precision ("2012", "2012-05", "2012-Q2") and where it is typed."""

    text: str
    start: int
    end: int


_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?![\d%]|[-/.]\d|\s?[%€$])"
_ORDINALS: Final = {
    "premier": 1,
    "1er": 1,
    "deuxième": 2,
    "second": 2,
    "2e": 2,
    "troisième": 3,
    "3e": 3,
    "quatrième": 4,
    "4e": 4,
    "first": 1,
    "third": 3,
    "fourth": 4,
}
_PERIOD = AnyCase(
    rf"(?<![\w/.-])(?:(?P<ordinal>{'|'.join(_ORDINALS)})\s(?:trimestre|quarter)\s(?:de\s"
    rf"|of\s)?|[qt](?P<quarter>[1-4])\s(?:de\s)?|(?P<month>[a-zéû]{{3,9}}\.?)\s)?{_YEAR}"
)
_ANY_YEAR = Pattern(r"(?:19|20)\d\d")
_NEAR: Final = 60


def periods(text: str, figures: Sequence[Figure], credits_: Sequence[Credit]) -> list[str | None]:
    """The period of each figure of a sentence."""
    if not figures:
        return []
    found = _found(text, figures, credits_)
    if not found:
        return [None] * len(figures)
    if len(found) == len(figures) and found[-1].end <= figures[0].start:
        return [one.text for one in found]  # "entre 2010 et 2013 … de 4 à 19 %"
    said: list[str | None] = []
    for index, figure in enumerate(figures):
        before = figures[index - 1].end if index else 0
        after = figures[index + 1].start if index + 1 < len(figures) else len(text)
        said.append(_of(text, figure, found, before, after))
    return said


def _of(text: str, figure: Figure, found: Sequence[Period], before: int, after: int) -> str | None:
    behind = [one for one in found if figure.end <= one.start < min(after, figure.end + _NEAR)]
    if behind and ";" not in text[figure.end : behind[0].start]:
        leads = after < len(text) and _leads(text, behind[0], after)
        if not leads:
            return behind[0].text
    ahead = [one for one in found if before <= one.start < figure.start]
    if ahead:
        return ahead[-1].text
    distinct = {one.text for one in found}
    return distinct.pop() if len(distinct) == 1 and found[0].start < figure.start else None


_THEN = Pattern(r"(?:,|;|\.)?\s?(?:et|puis|contre|and|then)?\s?(?:[Ee]n|[Ii]n)\s$")


def _leads(text: str, period: Period, after: int) -> bool:
    """Whether a period belongs to the next figure: "16 enseignes, et en 2013 58"."""
    return (
        "," in text[period.end : after][:2]
        and bool(_THEN.search(text, max(0, period.start - 10), period.start))
        and text[max(0, period.start - 10) : period.start].lstrip().startswith(",")
    )


def _found(text: str, figures: Sequence[Figure], credits_: Sequence[Credit]) -> list[Period]:
    found: list[Period] = []
    if not _ANY_YEAR.search(text):  # quicker than to look for what may stand before it
        return found
    for match in _PERIOD.finditer(text):
        start = match.start("year")
        if any(_dates(one, start, match["year"]) for one in credits_) or any(
            one.start <= start < one.end for one in figures
        ):
            continue
        found.append(
            Period(
                _named(match["year"], match["ordinal"], match["quarter"], match["month"]),
                match.start(),
                match.end(),
            )
        )
    return found


_AFTER_NAME: Final = 24


def _dates(credit: Credit, start: int, year: str) -> bool:
    """Whether a year is that of a study, and not when its figures were true."""
    if credit.year is not None and str(credit.year) == year:
        return credit.start <= start < credit.end + _AFTER_NAME
    return credit.start <= start < credit.end


def _named(year: str, ordinal: str | None, quarter: str | None, month: str | None) -> str:
    if ordinal:
        return f"{year}-Q{_ORDINALS[ordinal.casefold()]}"
    if quarter:
        return f"{year}-Q{quarter}"
    number = _month(month.casefold()) if month else None
    return f"{year}-{number:02}" if number else year


def _month(name: str) -> int | None:
    for language in ("fr", "en"):
        known = conventions(language)
        for every in (known.months, known.short_months):
            for number, one in enumerate(every, 1):
                if one.casefold() == name:
                    return number
    return None
