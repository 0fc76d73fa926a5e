"""What an Altair module says of its chart, read off its source; it is not run.

Its literals become the nodes that the same chart would have as YAML, so that the stages behind need not
know which it was.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from generator import yamlio
from generator.diagnostics import Checked, Diagnostic, Mark
from generator.yamlio import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence

SUFFIX: Final = ".py"
MODULE: Final = "module"
FUNCTION: Final = "chart"
"""The function that draws: `def chart(points)`."""
_TOP: Final = {"TITLE": "title"}
_BELOW: Final = {"SUBTITLE": "subtitle", "CAVEAT": "caveat", "NOTE": "note", "POINTS": "points"}
NAMES: Final = {key: name for name, key in (_TOP | _BELOW).items()}
"""The constant of a module that stands for a key of a specification."""


def compose_module(text: str, path: str) -> Checked[YamlMapping | None]:
    """The node of a module: its title, what a specification has in `usermeta`, and its source.

    The value is None where it is no Python.
    """
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        mark = Mark(path, error.lineno or 1, max(1, error.offset or 1))
        fault = Diagnostic(code="chart-fault", variant="syntax", mark=mark, values={"message": error.msg})
        return Checked(None, (fault,))
    except (ValueError, RecursionError, MemoryError) as error:  # a zero byte, brackets without end
        values = {"message": str(error)}
        return Checked(
            None, (Diagnostic(code="chart-fault", variant="syntax", mark=Mark(path), values=values),)
        )
    reader = _Reader(path, text.split("\n"))
    node = reader.module(tree, text)
    return Checked(node, tuple(reader.faults))


@lru_cache(maxsize=32)
def node_of(text: str, path: str) -> YamlMapping | None:
    """The node of a chart file, or of any file that holds YAML."""
    if path.endswith(SUFFIX):
        return compose_module(text, path).value
    return yamlio.node_of(text, path)


def function_line(text: str) -> int:
    """The line on which a module defines its function; 1 where it does not."""
    found = _function(ast.parse(text))
    return found.lineno if found else 1


def _function(tree: ast.Module) -> ast.FunctionDef | None:
    defined = (one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == FUNCTION)
    return next(defined, None)


class _Reader:
    """One module."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.faults: list[Diagnostic] = []

    def module(self, tree: ast.Module, text: str) -> YamlMapping:
        start = Mark(self.path)
        if _function(tree) is None:
            self.faults.append(Diagnostic(code="chart-fault", variant="function", mark=start))
        top, below = [], []
        for name, value in _constants(tree):
            key = YamlScalar(name.id, name.id, self._mark(name))
            if name.id in _TOP:
                top.append(_entry(_TOP[name.id], key, self._node(value)))
            elif name.id in _BELOW:
                below.append(_entry(_BELOW[name.id], key, self._node(value)))
        under = YamlMapping(tuple(below), below[0].key.mark if below else start)
        meta = _entry("usermeta", YamlScalar("usermeta", "usermeta", under.mark), under)
        module = _entry(MODULE, YamlScalar(MODULE, MODULE, start), YamlScalar(text, text, start))
        return YamlMapping((*top, meta, module), start)

    def _node(self, value: ast.expr) -> YamlNode:
        mark = self._mark(value)
        if isinstance(value, ast.Dict):
            entries = tuple(self._entries(value))
            return YamlMapping(entries, mark, flow=True)
        if isinstance(value, ast.List | ast.Tuple):
            return YamlSequence(tuple(self._node(one) for one in value.elts), mark, flow=True)
        try:
            found = ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            found = object()
        if found is not None and not isinstance(found, str | int | float):
            typed = ast.unparse(value)
            self.faults.append(
                Diagnostic(code="chart-fault", variant="literal", mark=mark, values={"got": typed})
            )
            return YamlScalar("?", "?", mark)
        return YamlScalar(Decimal(str(found)) if isinstance(found, float) else found, str(found), mark)

    def _entries(self, value: ast.Dict) -> Iterator[YamlEntry]:
        for name, inner in zip(value.keys, value.values, strict=True):
            key = self._node(name) if name is not None else None
            if not isinstance(key, YamlScalar):
                values = {"got": ast.unparse(inner)}
                mark = self._mark(inner)
                self.faults.append(
                    Diagnostic(code="chart-fault", variant="literal", mark=mark, values=values)
                )
                continue
            yield YamlEntry(key, self._node(inner))

    def _mark(self, found: ast.expr) -> Mark:
        """Where an expression stands; Python counts columns in bytes."""
        before = self.lines[found.lineno - 1].encode()[: found.col_offset].decode(errors="replace")
        line = self.lines[found.lineno - 1]
        whole = found.end_lineno == found.lineno and found.end_col_offset is not None
        end = len(line.encode()[: found.end_col_offset].decode(errors="replace")) if whole else len(line)
        return Mark(self.path, found.lineno, len(before) + 1, max(1, end - len(before)))


def _entry(name: str, typed: YamlScalar, value: YamlNode) -> YamlEntry:
    return YamlEntry(YamlScalar(name, name, typed.mark), value)


def _constants(tree: ast.Module) -> Iterator[tuple[ast.Name, ast.expr]]:
    """Each name that the module sets at its top, with its value."""
    for one in tree.body:
        match one:
            case ast.Assign(targets=[ast.Name() as name], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name() as name, value=ast.expr() as value):
                yield name, value
