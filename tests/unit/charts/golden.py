"""Expected texts that stand in files beside the tests."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, text: str) -> None:
    """Compare `text` with the file `name`; UPDATE_GOLDEN writes it, and so does its absence outside CI."""
    path = _FOLDER / name
    if os.environ.get("UPDATE_GOLDEN") or not (path.exists() or os.environ.get("CI")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text, f"{name} differs; `make golden` writes it anew"
