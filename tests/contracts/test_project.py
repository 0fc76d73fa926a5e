"""The project stands for itself: its texts name no machine on which it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import ROOT

# In two parts, so that this file does not name them either.
UNWANTED = ("/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/", "pypi" + ".org", "python" + "hosted")
MADE = {".git", ".venv", ".venv-bench", ".trendbook", "output", "dist", "__pycache__", ".hypothesis"}
TEXTS = {".py", ".md", ".yaml", ".yml", ".toml", ".html", ".css", ".js", ".json", ".txt", ".svg", ".csv", ""}


def texts() -> list[Path]:
    """The project's own text files."""
    found = (path for path in ROOT.rglob("*") if path.is_file() and path.suffix in TEXTS)
    return sorted(path for path in found if not is_made(path.relative_to(ROOT)))


def is_made(path: Path) -> bool:
    """Whether a file is made by a tool, or faulty on purpose."""
    faulty = path.parts[:3] == ("tests", "golden", "faults")
    return faulty or any(part in MADE or part.endswith("_cache") for part in path.parts)


@pytest.mark.parametrize("unwanted", UNWANTED)
def test_no_text_names_a_machine_or_a_registry(unwanted: str) -> None:
    """Whoever clones the project can use every line of it."""
    paths = texts()
    assert len(paths) > 100
    named = [
        path.relative_to(ROOT).as_posix() for path in paths if unwanted in path.read_text("utf-8", "replace")
    ]
    assert named == []


def test_texts_are_utf_8_with_unix_lines() -> None:
    """And end with one line break, if they are not empty or made by another program."""
    for path in texts():
        content = path.read_bytes()
        name = path.relative_to(ROOT).as_posix()
        assert content.decode("utf-8") is not None
        if path.suffix != ".csv":  # whose lines end as RFC 4180 has it
            assert b"\r" not in content, name
        if path.suffix in {".py", ".md", ".yaml", ".toml", ".html", ".css"} and content:
            assert content.endswith(b"\n"), name
            assert not content.endswith(b"\n\n"), name
