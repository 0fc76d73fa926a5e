"""Extracted figures as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from generator.catalogue import say
from generator.extract.extract import Extracted
from generator.vocabularies import Qualifier

# "Only" says what its author thinks of the number; it is equal to it.
_COMPARATORS: Final = {
    Qualifier.MORE_THAN: ">",
    Qualifier.LESS_THAN: "<",
    Qualifier.AT_LEAST: ">=",
    Qualifier.AT_MOST: "<=",
    Qualifier.ABOUT: "~",
    Qualifier.NEARLY: "<~",
    Qualifier.ONLY: "=",
}
_WIDTH: Final = 100


def format_json(found: Sequence[Extracted]) -> str:
    """A list of objects, in order of place."""
    return json.dumps([as_data(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def as_data(one: Extracted) -> dict[str, Any]:
    """A figure as JSON has it; what the text does not say is None."""
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "value": plain_number(one.value),
        "unit": str(one.unit),
        "comparator": _COMPARATORS[one.qualifier] if one.qualifier else "=",
        "qualifier": str(one.qualifier) if one.qualifier else None,
        "per": one.part,
        "sentence": one.sentence,
        "measures": one.measures,
        "population": one.population,
        "period": one.period,
        "source": one.source,
        "source_year": one.source_year,
        "group": one.group,
        "label": one.label,
    }


def plain_number(value: Fraction) -> int | float:
    """A number as JSON has it."""
    return value.numerator if value.denominator == 1 else float(value)


def format_text(found: Sequence[Extracted], text: str, name: str, language: str) -> str:
    """Each figure on a line with its place and its source, what it measures below; then a count."""
    if not found:
        return say(language, "extract.none", file=name) + "\n"
    blocks = []
    line, column, at = 1, 1, 0
    for one in found:
        line += text.count("\n", at, one.start)
        at = one.start
        column = at - text.rfind("\n", 0, at)
        blocks.append(
            f"{name}:{line}:{column}: {' '.join(one.text.split())} [{_source(one, language)}]\n "
            f"   {_cut(one.measures)}\n"
        )
    credited = [one.source for one in found if one.source]
    total = say(language, "extract.total", n=len(found), credited=len(credited), sources=len(set(credited)))
    return "".join(blocks) + total + "\n"


def _source(one: Extracted, language: str) -> str:
    if one.source is None:
        return say(language, "extract.nobody")
    year = str(one.source_year) if one.source_year else ""
    return one.source if year in one.source else f"{one.source}, {year}"


def _cut(words: str) -> str:
    return words if len(words) <= _WIDTH else words[: _WIDTH - 1].rsplit(" ", 1)[0] + "…"
