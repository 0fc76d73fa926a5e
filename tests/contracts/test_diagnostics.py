"""What the program can say is listed, and has its words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import generator
from generator.catalogue.diagnostics import WORDS
from generator.codes import CODES

PROGRAM = Path(generator.__file__).parent
# What makes a fault, with the place of the code and of the variant among what it is given.
MAKERS: dict[tuple[str, str], tuple[int | None, int | None]] = {
    ("*", "Diagnostic"): (None, None),
    ("validate.py", "Fault"): (1, 2),
    ("shapes.py", "Fault"): (1, 2),
    ("chartfiles/reading.py", "Fault"): (1, 2),
    ("chartfiles/*", "Finding"): (0, 1),
    ("charts/*", "Finding"): (0, 1),
    ("prose/*", "Fault"): (None, None),
    ("prose/inline.py", "_fault"): (0, 3),
    ("yamlio/composer.py", "_fault"): (0, 1),
    ("texts.py", "_fault"): (0, 3),
    ("textpictures.py", "_fault"): (0, 1),
    ("branding.py", "_fault"): (0, 1),
    ("*", "DocumentFault"): (0, 1),
}


def made() -> Iterator[tuple[str, str, str | None]]:
    """Every fault that the program makes: where, its code, and its variant if that is written there."""
    for path in sorted(PROGRAM.rglob("*.py")):
        name = path.relative_to(PROGRAM).as_posix()
        makers = {maker: at for (where, maker), at in MAKERS.items() if Path(name).match(where)}
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (maker := called(call)) in makers:
                code_at, variant_at = makers[maker]
                code = given(call, "code", code_at)
                if isinstance(code, ast.Constant):
                    variant = given(call, "variant", variant_at)
                    known = variant is None or isinstance(variant, ast.Constant)
                    said = str(variant.value) if isinstance(variant, ast.Constant) else ""
                    yield f"{name}:{call.lineno}", str(code.value), said if known else None


def called(call: ast.Call) -> str:
    """The name of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def given(call: ast.Call, name: str, at: int | None) -> ast.expr | None:
    """An argument, by its name or by its place."""
    named = (keyword.value for keyword in call.keywords if keyword.arg == name)
    placed = call.args[at] if at is not None and at < len(call.args) else None
    return next(named, placed if not isinstance(placed, ast.Starred) else None)


MADE = list(made())


def test_every_fault_is_listed() -> None:
    """A code that is not in CODES could neither be set nor looked up; one that nothing makes is not there."""
    assert {(place, code) for place, code, _ in MADE if code not in CODES} == set()
    # Those of `chosen` come from a table of codes rather than from a call.
    chosen = {"bad-date", "bad-url", "bad-front-matter", "yaml-unsupported"}
    assert set(CODES) - {code for _, code, _ in MADE} <= chosen


def test_every_fault_has_words() -> None:
    """For each variant that is written where the fault is made."""
    written = [(place, code, variant) for place, code, variant in MADE if variant is not None]
    keys = {(place, f"{code}/{variant}" if variant else code) for place, code, variant in written}
    assert len(keys) > 40
    assert {(place, key) for place, key in keys if key not in WORDS} == set()
