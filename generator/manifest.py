"""What a published site says about itself: which files the tool made, and what is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.frozen import frozen

MANIFEST: Final = ".trendbook.json"
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)  # made by the thousand, so the library's own
class Entry:
    """A file that the tool made: the SHA-256 of its content, and its size in bytes."""

    sha256: str
    size: int


@frozen(kw_only=True)
class Manifest:
    """The files that the tool made, by path.

    `pending` are the paths that a publication was about to write, where it had to replace file by
    file: after a crash they belong to the tool, whatever is in them.
    """

    tool: str
    files: Mapping[str, Entry]
    pending: tuple[str, ...] = ()

    def owns(self, path: str) -> bool:
        """Whether the tool made `path`, and so may replace or remove it."""
        return path in self.files or path in self.pending or path == MANIFEST

    def to_bytes(self) -> bytes:
        """JSON in a fixed order, one file a line."""
        lines = [
            f'{_quoted(path)}: {{"sha256": "{entry.sha256}", "size": {entry.size}}}'
            for path, entry in sorted(self.files.items())
        ]
        pending = f'"pending": {json.dumps(sorted(self.pending))},\n' if self.pending else ""
        files = "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"
        head = f'"format": {_FORMAT},\n"tool": {_quoted(self.tool)},\n'
        return f'{{\n{head}{pending}"files": {files}\n}}\n'.encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Manifest | None:
        """The manifest, or None if that is none of ours."""
        try:
            raw: Any = json.loads(content)
            if raw["format"] != _FORMAT:
                return None
            files = {
                path: Entry(str(entry["sha256"]), int(entry["size"])) for path, entry in raw["files"].items()
            }
            return cls(tool=str(raw["tool"]), files=files, pending=tuple(raw.get("pending", ())))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
