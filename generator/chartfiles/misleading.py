"""What a drawing would have readers believe that its figures do not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.chartfiles.findings import Finding, Loc, Row, Spec
from generator.chartfiles.views import POSITIONS, Channel, Unit, units
from generator.numbers.comparable import one_base, one_measure
from generator.vocabularies import Unit as UnitOfValue

_FROM_ZERO: Final = frozenset({"bar", "area"})  # their length says how much
_COLOURS: Final = ("color", "fill", "stroke")
_MOST_COLOURS: Final = 4
_WHOLE: Final = Decimal(100)
_ROUNDING: Final = Decimal(1)
_SIZED: Final = (*POSITIONS, "size")


def misleading(spec: Spec, rows: Sequence[Row], *, caveat: bool) -> Iterator[Finding]:
    """All of it; with a caveat bases may differ, and parts of a whole may be rounded."""
    every = units(spec)
    yield from _two_axes(spec, every)
    for _, plot in groupby(every, key=lambda unit: unit.plot):
        marks = list(plot)
        yield from _from_zero(spec, marks)
        yield from _one_axis(marks, rows, caveat=caveat)
    seen: set[Loc] = set()
    for unit in every:
        found = [*_wholes(unit, rows, caveat=caveat), *_colours(unit, rows)]
        yield from (one for one in found if one.loc not in seen)
        seen |= {one.loc for one in found}


def _two_axes(spec: Spec, every: list[Unit]) -> Iterator[Finding]:
    """Two scales over one plot cross wherever their maker likes."""
    for loc in dict.fromkeys(unit.plot for unit in every):
        scales = _at(spec, (*loc, "resolve", "scale"))
        for name in POSITIONS:
            if (
                isinstance(scales, Mapping)
                and scales.get(name) == "independent"
                and _at(spec, (*loc, "layer"))
            ):
                yield Finding("misleading-chart", "axes", (*loc, "resolve", "scale", name), {"channel": name})


def _from_zero(spec: Spec, marks: list[Unit]) -> Iterator[Finding]:
    """Bars and areas are as long as their values; layers share the scale that one of them sets."""
    lengths = {name for unit in marks if unit.mark in _FROM_ZERO for name, _ in unit.measured()}
    seen: set[Loc] = set()
    for name, channel in (pair for unit in marks for pair in unit.measured() if pair[0] in lengths):
        at = _cut(channel)
        if at and at not in seen:
            seen.add(at)
            yield Finding("misleading-chart", "zero", at, {"channel": name})
    if lengths and _at(spec, ("config", "scale", "zero")) is False:
        yield Finding("misleading-chart", "zero", ("config", "scale", "zero"), {"channel": min(lengths)})


def _cut(channel: Channel) -> Loc | None:
    """Where a scale says that it leaves zero out."""
    scale = channel.definition.get("scale")
    if not isinstance(scale, Mapping):
        return None
    at = (*channel.loc, "scale")
    if scale.get("zero") is False and "domain" not in scale:
        return (*at, "zero")
    if scale.get("type") == "log":
        return (*at, "type")
    if "domain" in scale and not _holds_zero(scale["domain"]):
        return (*at, "domain")
    above, below = scale.get("domainMin"), scale.get("domainMax")
    if isinstance(above, int | float) and above > 0:
        return (*at, "domainMin")
    return (*at, "domainMax") if isinstance(below, int | float) and below < 0 else None


def _holds_zero(domain: object) -> bool:
    if isinstance(domain, Mapping):
        return "unionWith" in domain
    ends = list(domain) if isinstance(domain, list | tuple) else []
    numbers = [one for one in ends if isinstance(one, int | float)]
    return bool(numbers) and len(numbers) == len(ends) and min(numbers) <= 0 <= max(numbers)


def _one_axis(marks: list[Unit], rows: Sequence[Row], *, caveat: bool) -> Iterator[Finding]:
    """What shares an axis has one unit and speaks of the same people."""
    for name in _SIZED:
        shown = [(unit, one) for unit in marks for _, one in unit.measured((name,)) if one.field]
        held = {row.statistic.id: row.statistic for unit, _ in shown for row in unit.rows(rows)}
        statistics = list(held.values())
        if len(statistics) < 2:  # noqa: PLR2004 - one figure compares with nothing
            continue
        at = shown[0][1].loc
        if not one_measure(statistics):
            found = ", ".join(dict.fromkeys(str(one.unit) for one in statistics))
            yield Finding("misleading-chart", "units", at, {"channel": name, "units": found})
            return
        if not caveat and not one_base(statistics):
            yield Finding("misleading-chart", "bases", at, {"channel": name})
            return


def _wholes(unit: Unit, rows: Sequence[Row], *, caveat: bool) -> Iterator[Finding]:
    """A pie, and a bar that is always full, say that nothing is missing."""
    for name, channel in unit.measured():
        other = unit.channels.get("y" if name == "x" else "x")
        full = channel.definition.get("stack") == "normalize"
        if not (full or (unit.mark == "arc" and name == "theta")):
            continue
        across = [*unit.splits, *([other.field] if full and other and other.field else [])]
        totals = [_total(part) for part in _parted(unit.rows(rows), across)]
        room = _ROUNDING if caveat else Decimal(0)
        wrong = [one for one in totals if one is None or abs(one - _WHOLE) > room]
        if wrong:
            total = "?" if wrong[0] is None else f"{wrong[0].normalize():f}"
            yield Finding("misleading-chart", "whole", channel.loc, {"total": total})


def _parted(rows: list[Row], across: list[str]) -> list[list[Row]]:
    parts: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        parts.setdefault(tuple(str(row.fields.get(name)) for name in across), []).append(row)
    return list(parts.values())


def _total(rows: list[Row]) -> Decimal | None:
    """The sum of percentages; None of anything else."""
    if any(row.statistic.unit is not UnitOfValue.PERCENT for row in rows):
        return None
    return sum((row.statistic.value.number for row in rows), Decimal(0))


def _colours(unit: Unit, rows: Sequence[Row]) -> Iterator[Finding]:
    """Nobody keeps more than four colours apart."""
    for name in _COLOURS:
        channel = unit.channels.get(name)
        if channel is None or channel.field is None or channel.measures:
            continue
        shown = {row.fields.get(channel.field) for row in unit.rows(rows)} - {None}
        if len(shown) > _MOST_COLOURS:
            yield Finding(
                "misleading-chart", "colours", channel.loc, {"count": str(len(shown)), "field": channel.field}
            )


def _at(value: object, loc: Loc) -> object:
    """What stands at a place of a specification, or None."""
    for step in loc:
        if isinstance(value, Mapping):
            value = value.get(str(step))
        elif isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
