"""Rows of cells → figures with what stands beside and above them: label, group, period, note.

One column says what each row is; the others hold values, notes, the years or groups that rows are of, or how
many were asked. Years may head columns as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from generator.importing.outcome import Refused
from generator.importing.tables.numbers import Cell, Notation, is_missing, notations, number_of
from generator.importing.tables.reading import Row, letter
from generator.incoming.matching import folded
from generator.values import PartialDate

_PERIOD: Final = re.compile(r"(?:19|20)\d\d(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?")
_NOTE_WORDS: Final = "note notes remarque remarques commentaire commentaires comment comments source"
_NOTES: Final = frozenset(_NOTE_WORDS.split())
_BASES: Final = frozenset(["base", "population", "cible", "univers"])
_SAMPLE_WORDS: Final = "n n= effectif effectifs sample repondants respondents interroges"
_SAMPLES: Final = frozenset(_SAMPLE_WORDS.split())
_TOTALS: Final = frozenset(["total", "somme", "sum"])
_LONGEST: Final = 200  # letters of a label


class Role(StrEnum):
    """What a column holds."""

    LABEL = "label"
    VALUE = "value"
    PERIOD = "period"
    GROUP = "group"
    NOTE = "note"
    BASE = "base"
    SAMPLE = "sample"
    NUMBERING = "numbering"


class Figure(NamedTuple):
    """A number of the table; `head` is its column's, "" where that says only a period or nothing."""

    line: int
    column: str
    cell: Cell
    label: str
    head: str = ""
    group: str | None = None
    period: str | None = None
    note: str | None = None
    base: str | None = None
    sample: str | None = None


class Skipped(NamedTuple):
    """A cell or a row that is no figure; `why` is a word of the catalogue's `import.why`."""

    line: int
    column: str
    text: str
    why: str


class Table(NamedTuple):
    """What a file of figures holds; `notes` are lines of words above and below them."""

    title: str | None
    figures: tuple[Figure, ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...]


def table_of(rows: Sequence[Row], language: str) -> Table:
    """The table that these rows are.

    Raises:
        Refused: no number in it, rows wider than their head, or both notations of decimals.
    """
    above, body, below = _parts(rows)
    notation = _notation(body, language)
    heads, body = _headed(body, notation)
    for row in body:
        if row.filled and row.filled[-1] >= len(heads):
            where = letter(row.filled[-1])
            raise Refused("table-wide", line=str(row.line), column=where, most=str(len(heads)))
    roles = _roles(heads, body, notation)
    if Role.VALUE not in roles:
        raise Refused("table-empty")
    figures, skipped = _figures(heads, roles, body, notation)
    if not figures:
        raise Refused("table-empty")
    return Table(above[0] if above else None, figures, skipped, (*above[1:], *below))


def period_of(text: str) -> str | None:
    """The period that a cell or a head is, in our notation."""
    quarter = re.fullmatch(r"[TQ]([1-4])[ -]?((?:19|20)\d\d)", text)
    typed = f"{quarter[2]}-Q{quarter[1]}" if quarter else text
    if not _PERIOD.fullmatch(typed):
        return None
    try:
        return str(PartialDate.parse(typed))
    except ValueError:
        return None


def _parts(rows: Sequence[Row]) -> tuple[list[str], list[Row], list[str]]:
    """Lines of words above, the table, lines of words below: sentences fill one cell alone."""
    first = next((at for at, row in enumerate(rows) if len(row.filled) > 1), None)
    if first is None:
        raise Refused("table-empty")
    last = max(at for at, row in enumerate(rows) if len(row.filled) > 1)
    words = [[row.cells[row.filled[0]] for row in part] for part in (rows[:first], rows[last + 1 :])]
    return words[0], list(rows[first : last + 1]), words[1]


def _notation(rows: Sequence[Row], language: str) -> Notation:
    """That of the numbers; where none leaves no doubt, that of the site's language."""
    found = notations(cell for row in rows for cell in row.cells)
    if len(found) > 1:
        own = Notation.COMMA if language == "fr" else Notation.POINT
        for row in rows:
            for at, cell in enumerate(row.cells):
                if notations([cell]) == {*found} - {own}:
                    raise Refused("table-notation", line=str(row.line), column=letter(at), cell=cell)
    return next(iter(found), Notation.COMMA if language == "fr" else Notation.POINT)


def _headed(rows: list[Row], notation: Notation) -> tuple[tuple[str, ...], list[Row]]:
    """The heads of the columns and the rows below; no heads where the first row holds a number already."""
    first = rows[0]
    values = [cell for cell in first.cells[1:] if cell]
    years = all(map(period_of, values)) and not period_of(first.cells[0])
    if years or not any(number_of(cell, notation) for cell in values):
        return first.cells, rows[1:]
    return ("",) * max(len(row.cells) for row in rows), rows


def _roles(heads: Sequence[str], rows: Sequence[Row], notation: Notation) -> list[Role]:
    columns = [[_at(row, column) for row in rows] for column in range(len(heads))]
    kinds = [
        _kind(head, [cell for cell in cells if cell], notation)
        for head, cells in zip(heads, columns, strict=True)
    ]
    texts = [at for at, kind in enumerate(kinds) if kind is Role.LABEL]
    for at in texts[1:]:
        repeated = len(set(columns[at])) < len([cell for cell in columns[at] if cell])
        kinds[at] = Role.GROUP if repeated and Role.GROUP not in kinds else Role.NOTE
    if kinds[0] is Role.VALUE and texts and _is_numbering(columns[0]):
        kinds[0] = Role.NUMBERING
    if Role.VALUE not in kinds and Role.SAMPLE in kinds:  # "n" alone is what was counted
        kinds[kinds.index(Role.SAMPLE)] = Role.VALUE
    return kinds


def _kind(head: str, cells: Sequence[str], notation: Notation) -> Role:
    """What a column is, by its head and by what most of its cells are; a text is a label at first."""
    said = set(re.split(r"[^a-z=]+", folded(head)))
    if cells and all(map(period_of, cells)) and not period_of(head):
        return Role.PERIOD
    numbers = sum(number_of(cell, notation) is not None or is_missing(cell) for cell in cells)
    is_number = bool(cells) and 2 * numbers >= len(cells) and any(number_of(cell, notation) for cell in cells)
    if is_number:
        return Role.SAMPLE if said & _SAMPLES else Role.VALUE
    if said & _NOTES:
        return Role.NOTE
    return Role.BASE if said & _BASES else Role.LABEL if cells else Role.NOTE


def _is_numbering(cells: Sequence[str]) -> bool:
    return [cell.rstrip(".") for cell in cells] == [str(at) for at in range(1, len(cells) + 1)]


def _at(row: Row, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def _figures(
    heads: Sequence[str], roles: Sequence[Role], rows: Sequence[Row], notation: Notation
) -> tuple[tuple[Figure, ...], tuple[Skipped, ...]]:
    figures: list[Figure] = []
    skipped: list[Skipped] = []
    for row in rows:
        said = {role: _at(row, at) for at, role in enumerate(roles) if role not in {Role.VALUE, Role.NOTE}}
        for at, role in enumerate(roles):
            text = _at(row, at)
            if role is not Role.VALUE or not text:
                continue
            cell = number_of(text, notation)
            where = letter(at)
            if cell is None:
                why = "missing" if is_missing(text) else "no-number"
                skipped.append(Skipped(row.line, where, text, why))
                continue
            period = period_of(heads[at]) or period_of(said.get(Role.PERIOD, ""))
            figures.append(
                Figure(
                    line=row.line,
                    column=where,
                    cell=cell,
                    label=said.get(Role.LABEL, "")[:_LONGEST],
                    head="" if period_of(heads[at]) else heads[at],
                    group=said.get(Role.GROUP) or None,
                    period=period,
                    note=_note(heads, roles, row),
                    base=said.get(Role.BASE) or None,
                    sample=_sample(said.get(Role.SAMPLE, ""), notation),
                )
            )
    totals = [one for one in figures if _is_total(one, figures)]
    skipped += [Skipped(one.line, one.column, f"{one.cell.value:f}", "total") for one in totals]
    return tuple(one for one in figures if one not in totals), tuple(skipped)


def _note(heads: Sequence[str], roles: Sequence[Role], row: Row) -> str | None:
    """What the columns of words say, each with its head where there are several."""
    said = [(heads[at], _at(row, at)) for at, role in enumerate(roles) if role is Role.NOTE and _at(row, at)]
    whole = [f"{head}: {text}" if head and len(said) > 1 else text for head, text in said]
    return "; ".join(whole) or None


def _sample(text: str, notation: Notation) -> str | None:
    found = number_of(text, notation)
    whole = found is not None and found.unit is None and found.value == found.value.to_integral_value()
    return f"{found.value:f}" if found and whole and found.value > 0 else None


def _is_total(one: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a row is called a total and is the sum of the others of its column."""
    if not set(folded(one.label).split()) & _TOTALS:
        return False
    others = [other.cell.value for other in figures if other.column == one.column and other.line != one.line]
    return len(others) > 1 and abs(sum(others, Decimal(0)) - one.cell.value) <= 1
