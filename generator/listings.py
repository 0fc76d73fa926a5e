"""Answers as people and programs read them: whose the numbers are, and where something is used."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from generator.catalogue import say
from generator.coming import Coming, Reason
from generator.coverage import Coverage, Covered
from generator.find_figure import Fit, Offer
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.where import Occurrence, Unknown

_WIDTH: Final = 80
_TYPED: Final = 60
_BOLD: Final = "1"


def format_coverage(coverage: Iterable[Covered], language: str) -> str:
    """A table: a line a report with its trends together, and one for each text that has numbers.

    "" where no text has any.
    """
    rows = list(_rows([one for one in coverage if one.coverage.numbers]))
    if not rows:
        return ""
    heads = ["numbers", *Coverage._fields]
    titles = [say(language, f"coverage.{name}") for name in heads]
    room = _WIDTH - sum(len(title) + 2 for title in titles)
    lines = [_line(say(language, "coverage.text"), titles, titles, room)]
    every = Coverage()
    for name, counted, whole in rows:
        lines.append(_line(name, [str(n) if n else "·" for n in (counted.numbers, *counted)], titles, room))
        every = every.plus(counted) if whole else every
    total = say(language, "coverage.total")
    lines.append(_line(total, [str(n) if n else "·" for n in (every.numbers, *every)], titles, room))
    return "\n".join(lines)


def format_uses(uses: Mapping[Ref, Sequence[Occurrence]], language: str, *, colour: bool) -> str:
    """Each place on a line that editors and terminals can follow, below the id."""
    blocks = []
    for ref, found in uses.items():
        head = f"\x1b[{_BOLD}m{ref}\x1b[0m" if colour else str(ref)
        key = "one" if len(found) == 1 else "many"
        count = say(language, f"where.count.{key}", n=len(found)) if found else say(language, "where.none")
        blocks.append("\n".join([f"{head}  {count}", *(_use(one, language) for one in found)]) + "\n")
    return "\n".join(blocks)


def format_uses_json(uses: Mapping[Ref, Sequence[Occurrence]]) -> str:
    """One object; its `uses` are those of each id in turn, lines and columns counted from 1."""
    found = [
        {
            "id": str(ref),
            "path": one.mark.path,
            "line": one.mark.line,
            "column": one.mark.column,
            "length": one.mark.length,
            "place": str(one.place),
            "by": one.by,
            "typed": one.typed,
        }
        for ref, every in uses.items()
        for one in every
    ]
    return json.dumps({"version": 1, "uses": found}, ensure_ascii=False, indent=2) + "\n"


def format_coming(found: Sequence[Coming], faults: Mapping[date, int], language: str, *, colour: bool) -> str:
    """A block a day: why the site will be another one; `faults` counts the errors of days that have some."""
    blocks = []
    for day in dict.fromkeys(one.day for one in found):
        head = format_date(day, language)
        lines = [f"\x1b[{_BOLD}m{head}\x1b[0m" if colour else head]
        lines += [_coming(one, language) for one in found if one.day == day]
        if errors := faults.get(day):
            key = "one" if errors == 1 else "many"
            lines.append(f"  {say(language, f'next.fails.{key}', n=errors, day=day.isoformat())}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def format_coming_json(found: Sequence[Coming], faults: Mapping[date, int], today: date) -> str:
    """One object: `today`, the `next` day or null, and all `changes`, the next first."""
    changes = [
        {
            "day": one.day.isoformat(),
            "reason": str(one.reason),
            "id": str(one.ref),
            "language": one.language or None,
            "title": one.title,
            "errors": faults.get(one.day, 0),
        }
        for one in found
    ]
    following = found[0].day.isoformat() if found else None
    answer = {"version": 1, "today": today.isoformat(), "next": following, "changes": changes}
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _coming(one: Coming, language: str) -> str:
    reasons = [say(language, f"next.{reason}") for reason in Reason]
    width = max(map(len, reasons)) + 2
    version = f" ({one.language})" if one.language else ""
    return f"  {say(language, f'next.{one.reason}'):<{width}}{one.ref}{version}  {one.title}"


def format_offers(offers: Iterable[Offer], language: str, *, colour: bool) -> str:
    """What is pasted, and below it what it says; headed where it answers half of the question."""
    lines, fit = [], Fit.BOTH
    for one in offers:
        if one.fit is not fit:
            fit = one.fit
            lines.append(say(language, f"find.{fit.name.lower()}"))
        lines.append(f"\x1b[{_BOLD}m{one.paste}\x1b[0m" if colour else one.paste)
        label = one.statistic.label.get(language)
        lines.append(f"    {label} (stat:{one.statistic.id}, {one.study.title.get(language)})")
    return "".join(f"{line}\n" for line in lines)


def format_unknown(unknown: Unknown, language: str) -> str:
    """That an id names nothing, or too much, and what may have been meant."""
    if unknown.known:
        return say(language, "where.ambiguous", id=unknown.name, known=", ".join(unknown.known))
    if unknown.suggestions:
        return say(language, "where.suggestion", id=unknown.name, known=", ".join(unknown.suggestions))
    return say(language, "where.unknown", id=unknown.name)


def _rows(coverage: list[Covered]) -> Iterator[tuple[str, Coverage, bool]]:
    """Name and numbers of each line, and whether the total counts it: a trend is in its report's."""
    reports: dict[tuple[str, str], list[Covered]] = {}
    for one in coverage:
        name = one.by.id.partition("/")[0] if one.by.kind in {Kind.REPORT, Kind.TREND} else str(one.by)
        reports.setdefault((name, one.language), []).append(one)
    for (name, language), texts in reports.items():
        together = Coverage()
        for one in texts:
            together = together.plus(one.coverage)
        suffix = f" ({language})" if language else ""
        yield f"{name}{suffix}", together, True
        for one in texts:
            if one.by.kind is Kind.TREND:
                yield f"  {one.by.id.partition('/')[2]}", one.coverage, False


def _line(name: str, cells: Sequence[str], titles: Sequence[str], room: int) -> str:
    shown = name if len(name) <= room else f"{name[: room - 1]}…"
    columns = (f"  {cell:>{len(title)}}" for cell, title in zip(cells, titles, strict=True))
    return f"{shown:<{room}}{''.join(columns)}".rstrip()


def _use(one: Occurrence, language: str) -> str:
    mark, typed = one.mark, one.typed
    shown = typed if len(typed) <= _TYPED else f"{typed[: _TYPED - 1]}…"
    place = say(language, f"where.place.{one.place}")
    return f"  {mark.path}:{mark.line}:{mark.column}\n    {place}{say(language, 'where.colon')}{shown}"
