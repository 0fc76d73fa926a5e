"""The order of the modules, as far as import-linter's contracts do not hold it (`make check` runs those)."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import ROOT, environment

PACKAGE = ROOT / "generator"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py"))
# What takes long to import, so that it is imported where it is used.
HEAVY = {"altair", "babel", "certifi", "feedparser", "imagesize", "jinja2", "markdown", "nh3", "pydantic"}
HEAVY |= {"bs4", "defusedxml", "lxml", "markdownify"}
HEAVY |= {"pydantic_core", "bibtexparser", "pymdownx", "rich", "rispy", "urllib3", "vl_convert", "yaml"}
HEAVY |= {"font_source_sans_pro", "typst"}
HEAVY |= {"css_inline", "pagefind_bin"}
HEAVY |= {"PIL", "pptx"}
HEAVY |= {"starlette", "uvicorn", "watchfiles"}
# They start before they know what they will need: docs/decisions/0010-lazy-imports.md.
_LATE = (
    "arguments",
    "build",
    "catalogue/__init__",
    "claims",
    "decode",
    "indexing",
    "inputs",
    "plan",
    "preparing",
    "drawing",
    "terminal",
)
LAZY = frozenset(
    {
        *(f"generator/{name}.py" for name in (*_LATE, "terminal")),
        *(path.relative_to(ROOT).as_posix() for path in (PACKAGE / "commands").glob("*.py")),
    }
)
# The escaping that Jinja prints with: tests compare with it. The others are asked for ahead of their use.
AHEAD = frozenset(
    {
        "markupsafe",
    }
)


def imports(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Every import statement with each module that it names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module


def inside_functions(tree: ast.AST) -> set[ast.AST]:
    """All nodes in functions."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {inner for function in functions for inner in ast.walk(function)}


def for_types_only(tree: ast.AST) -> set[ast.AST]:
    """All nodes under `if TYPE_CHECKING:`."""
    return {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for part in node.body
        for inner in ast.walk(part)
    }


@pytest.mark.parametrize("path", SOURCES, ids=[path.relative_to(PACKAGE).as_posix() for path in SOURCES])
def test_imports_stand_where_a_reader_looks(path: Path) -> None:
    """Our own at the head of a module; a heavy third party's only in the function that needs it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner, typing = inside_functions(tree), for_types_only(tree)
    name = path.relative_to(ROOT).as_posix()
    for node, module in imports(tree):
        top = module.partition(".")[0]
        if top == "generator":
            assert node not in inner or name in LAZY, f"{name}:{node.lineno} imports {module} in a function"
        if top in HEAVY:
            assert node in inner | typing, f"{name}:{node.lineno} imports {module} at its head"


@pytest.mark.parametrize("path", SOURCES, ids=[path.relative_to(PACKAGE).as_posix() for path in SOURCES])
def test_one_module_prints(path: Path) -> None:
    """All that is said goes through `terminal`, which knows streams, colours and what data must not hold."""
    printing = {"print", "echo", "secho", "stdout", "stderr"}
    names = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    # `run` leaves without Python's own flush; others are asked and answer through pipes.
    allowed = {"terminal": printing, "cli": {"stdout", "stderr"}, "fetch/workers": {"stdout", "stderr"}}
    allowed["pagefind"] = {"stdout", "stderr"}
    assert not names & printing - allowed.get(path.relative_to(PACKAGE).with_suffix("").as_posix(), set())


def test_every_dependency_has_a_home() -> None:
    """What pyproject.toml asks for is imported somewhere, and nothing else is."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {entry.partition(">")[0].lower() for entry in project["dependencies"]}
    modules = {
        "pyyaml": "yaml",
        "pymdown-extensions": "pymdownx",
        "vl-convert-python": "vl_convert",
        "css-inline": "css_inline",
        "pillow": "PIL",
        "python-pptx": "pptx",
        "font-source-sans-pro": "font_source_sans_pro",
        "beautifulsoup4": "bs4",
        "pagefind-bin": "pagefind_bin",
    }
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    used = {module.partition(".")[0] for tree in trees for _, module in imports(tree)}
    used -= {"generator", "__future__", *sys.stdlib_module_names}
    used = {"pydantic" if module == "pydantic_core" else module for module in used}
    assert used | AHEAD == {modules.get(name, name) for name in asked}
    assert not used & AHEAD


def test_the_contracts_hold() -> None:
    """Bands import downward only, and each third party is imported in one place."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout
