"""Which paths an output may use: the same files must come out on every system and web server."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_REFUSED = re.compile(r'[\x00-\x1f\x7f\ud800-\udfff\\:*?"<>|]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?: *\..*)?", re.IGNORECASE)
_LONGEST = 255


def is_safe(path: str) -> bool:
    """Whether `path` is relative, '/'-separated, NFC, and a name that every system accepts."""
    if not path or _REFUSED.search(path) or normalize("NFC", path) != path:
        return False
    return all(_is_safe_name(name) for name in path.split("/"))


@lru_cache(1 << 12)
def _is_safe_name(name: str) -> bool:
    if not name or name.endswith((".", " ")) or _RESERVED.fullmatch(name):  # also refuses "." and ".."
        return False
    return len(name.encode()) <= _LONGEST


class Taken:
    """The paths in use, as a system sees them that knows no upper and lower case."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._known: set[str] = set()

    def claim(self, path: str) -> str | None:
        """Take `path` for a file; the path that is in its way, if there is one."""
        folded = _folded(path)
        in_the_way = self._files.get(folded) or self._folders.get(folded) or self.claim_folders(path)
        if in_the_way is None:
            self._files[folded] = path
        return in_the_way

    def claim_folders(self, path: str) -> str | None:
        """Take the folders that `path` is in; the path that is in their way, if there is one."""
        parent = path.rpartition("/")[0]
        if not parent or parent in self._known:
            return None
        folded = _folded(parent)
        in_the_way = self._files.get(folded) or self.claim_folders(parent)
        if in_the_way is None and self._folders.setdefault(folded, parent) != parent:
            in_the_way = self._folders[folded]
        if in_the_way is None:
            self._known.add(parent)
        return in_the_way


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else normalize("NFC", normalize("NFC", path).casefold())
