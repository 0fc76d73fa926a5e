"""What of earlier imports is there: the files say themselves where they came from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

_HEAD: Final = 64_000
_FRONT: Final = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)
_IMPORTED: Final = re.compile(r"^(?:# )?imported:[ \t]+(.+?)[ \t\r]*$", re.MULTILINE)
_ENDINGS: Final = frozenset({".md", ".yaml", ".yml"})


def imported(site: Path) -> dict[str, list[str]]:
    """Each `imported` with the paths of the files that have it, also of those with faults."""
    found: dict[str, list[str]] = {}
    root = site.resolve()
    for file in sorted((root / "content").rglob("*")):
        if file.suffix.lower() in _ENDINGS and file.is_file():
            with file.open("rb") as stream:
                head = stream.read(_HEAD).decode("utf-8", "replace")
            if file.suffix.lower() == ".md":  # what its body says is no word of ours
                front = _FRONT.match(head)
                head = front[1] if front else ""
            for typed in _IMPORTED.findall(head):
                found.setdefault(_plain(typed), []).append(file.relative_to(root).as_posix())
    return found


def _plain(typed: str) -> str:
    if typed.startswith('"'):
        try:
            return str(json.loads(typed))
        except ValueError:
            return typed
    return typed.strip("'")
