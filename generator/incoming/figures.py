"""The figures of an entry, read from the plain data that its snapshot keeps.

What is not of the kind that it should be is left out: a snapshot may come from another version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

from generator.vocabularies import Qualifier

_COMPARATORS: Final = {
    ">": Qualifier.MORE_THAN,
    "<": Qualifier.LESS_THAN,
    ">=": Qualifier.AT_LEAST,
    "<=": Qualifier.AT_MOST,
    "~": Qualifier.ABOUT,
    "<~": Qualifier.NEARLY,
}
_DIGITS: Final = 30  # before and behind the point: none has more
_YEARS: Final = range(1800, 2200)


class Figure(NamedTuple):
    """A figure that was found in an entry's title and text.

    `start` and `end` count in `Entry.reading`, `text` is what stands there. `measures` is the clause that
    says what it measures, `per` the unit of time of a duration or of a rate, `label` what tells it from the
    others of its `group`. `source` is who is credited.
    """

    value: Decimal | None
    unit: str
    text: str
    measures: str
    sentence: str
    start: int | None = None
    end: int | None = None
    qualifier: Qualifier | None = None
    per: str | None = None
    population: str | None = None
    period: str | None = None
    group: int | None = None
    label: str | None = None
    source: str | None = None
    source_year: int | None = None


def figures_of(found: Iterable[Mapping[str, object]]) -> tuple[Figure, ...]:
    """Those of which the text is known, in the order given."""
    return tuple(_read(found))


def _read(found: Iterable[Mapping[str, object]]) -> Iterator[Figure]:
    for one in found:
        text = _text(one, "text")
        if not text:
            continue
        sentence = _text(one, "sentence") or _text(one, "measures") or text
        yield Figure(
            value=_number(one.get("value")),
            unit=_text(one, "unit") or "",
            text=text,
            measures=_text(one, "measures") or sentence,
            sentence=sentence,
            start=_whole(one.get("start")),
            end=_whole(one.get("end")),
            qualifier=_qualifier(one),
            per=_text(one, "per"),
            population=_text(one, "population"),
            period=_period(one.get("period")),
            group=_whole(one.get("group")),
            label=_text(one, "label"),
            source=_text(one, "source"),
            source_year=year if (year := _whole(one.get("source_year"))) in _YEARS else None,
        )


def _text(one: Mapping[str, object], name: str) -> str | None:
    """On one line."""
    value = one.get(name)
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _period(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else str(value) if _whole(value) else None


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value).strip())
    except (InvalidOperation, ValueError):
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _DIGITS else None


def _qualifier(one: Mapping[str, object]) -> Qualifier | None:
    said = one.get("qualifier")
    if isinstance(said, str) and said in set(Qualifier):
        return Qualifier(said)
    comparator = one.get("comparator")
    return _COMPARATORS.get(comparator) if isinstance(comparator, str) else None
