"""The content-addressed cache on disk.

What one build adds is written as one pack: a line with the digest of the index, the index, the
values. Packs are never changed, only merged or deleted, so a killed build or a second reader finds
whole packs or none. (One file per value took eight times as long to write and twice to read.)

Anything that does not fit (a digest, the tool's version, a full or read-only disk) is a miss.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from generator.frozen import frozen

_MAGIC: Final = b"trendbook-cache-1"
_HEAD: Final = len(_MAGIC) + 1 + 64 + 1 + 12 + 1  # magic, SHA-256 of the index, its length, line feed
_SMALL: Final = 4_000_000
_MANY: Final = 16
_AT_ONCE: Final = 16_000_000


@frozen
class _Pack:
    """An open pack, and where its values start."""

    path: Path
    file: FileIO
    start: int
    size: int


@dataclass(frozen=True, slots=True)  # made by the thousand
class _Place:
    """Where a value stands: its pack, its offset there, its size and its SHA-256."""

    pack: _Pack
    offset: int
    size: int
    digest: str


@dataclass(slots=True)
class _Index:
    """All packs, where each value stands, and the number of the pack at whose writing it was last used."""

    packs: list[_Pack] = field(default_factory=list)
    places: dict[str, _Place] = field(default_factory=dict)
    last_used: dict[str, int] = field(default_factory=dict)
    number: int = 0


class DiskStore:
    """A `cache.Store` in a folder; new values are on disk once it is closed.

    `version` is the tool's: values of another version are dropped. When the folder has grown over
    `limit` bytes, what was not used for longest goes until half of that is left. One that is `read_only`
    leaves the folder as it is.
    """

    def __init__(
        self, folder: Path, version: str, limit: int = 256_000_000, *, read_only: bool = False
    ) -> None:
        self._folder = folder
        self._version = version
        self._limit = limit
        self._read_only = read_only
        self._known: _Index | None = None
        self._new: dict[str, bytes] = {}
        self._new_bytes = 0
        self._used: set[str] = set()
        self._one_at_a_time = threading.Lock()

    def get(self, kind: str, key: str, /) -> bytes | None:
        """What was kept, or None."""
        name = f"{kind}/{key}"
        if name in self._new:
            return self._new[name]
        place = self._index.places.get(name)
        if place is None:
            return None
        value = self._read(place)
        if value is None:
            del self._index.places[name]  # the next value of this name goes to a newer pack, which wins
            return None
        self._used.add(name)
        return value

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Keep `value`."""
        name = f"{kind}/{key}"
        if name in self._index.places:
            return
        self._new[name] = value
        self._new_bytes += len(value)
        if self._new_bytes > _AT_ONCE and not self._read_only:
            self._write_new()

    def close(self) -> None:
        """Write what is new; tidy up if there was something. The store can be used on."""
        if self._new and not self._read_only:
            self._write_new()
            self._tidy()
        for pack in self._known.packs if self._known else ():
            pack.file.close()
        self._known = None
        self._used.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _index(self) -> _Index:
        if self._known is None:
            self._known = _Index()
            for path in sorted(self._folder.glob("*.pack")):
                self._open(path)
        return self._known

    def _open(self, path: Path) -> None:
        known = self._index
        try:
            file = FileIO(path)
        except OSError:  # just merged by another build, or not ours to read
            return
        contents = _contents(file, self._version)
        if contents is None:
            file.close()
            if not self._read_only:
                _remove(path)
            return
        pack = _Pack(path, file, *contents.extent)
        known.packs.append(pack)
        known.number = max(known.number, contents.number)
        known.places.update(
            {name: _Place(pack, offset, size, digest) for name, offset, size, digest in contents.rows}
        )
        for name, used in contents.used.items():
            known.last_used[name] = max(used, known.last_used.get(name, 0))

    def _read(self, place: _Place) -> bytes | None:
        start = place.pack.start + place.offset
        try:
            value = self._bytes_at(place.pack.file, start, place.size)
        except OSError:
            return None
        return value if sha256(value).hexdigest() == place.digest else None

    def _bytes_at(self, file: FileIO, start: int, size: int) -> bytes:
        if sys.platform != "win32":  # needs no position, which forked workers would share
            return os.pread(file.fileno(), size, start)
        with self._one_at_a_time:
            file.seek(start)
            return file.read(size)

    def _drop(self, pack: _Pack) -> None:
        known = self._index
        known.packs = [other for other in known.packs if other is not pack]
        known.places = {name: place for name, place in known.places.items() if place.pack is not pack}
        pack.file.close()
        _remove(pack.path)

    def _write_new(self) -> None:
        values, self._new, self._new_bytes = self._new, {}, 0
        number = self._index.number + 1
        used = dict.fromkeys([*self._used, *values], number)
        rows = [(name, len(value), sha256(value).hexdigest()) for name, value in values.items()]
        self._write(number, rows, used, values.values())

    def _write(
        self,
        number: int,
        rows: Iterable[tuple[str, int, str]],
        used: Mapping[str, int],
        values: Iterable[bytes],
    ) -> bool:
        """Write one pack of `rows` (name, size, digest) and open it; whether that was possible."""
        path = self._folder / f"{number:08d}-{os.getpid()}.pack"
        aside = path.with_suffix(".tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                file.write(_heading(self._version, number, rows, used))
                file.writelines(values)
            aside.replace(path)
        except OSError:
            _remove(aside)
            return False
        self._open(path)
        return True

    def _tidy(self) -> None:
        known = self._index
        small = [pack for pack in known.packs if pack.size < _SMALL]
        if sum(pack.size for pack in known.packs) > self._limit:
            self._merge(known.packs.copy(), self._limit // 2)
        elif len(small) > _MANY:
            self._merge(small, self._limit)
        for aside in self._folder.glob("*.tmp"):
            _remove(aside)

    def _merge(self, packs: list[_Pack], limit: int) -> None:
        """Make one pack of several, with the values last used, at most `limit` bytes of them."""
        known = self._index
        merged = {pack.path for pack in packs}
        names = [name for name, place in known.places.items() if place.pack.path in merged]
        names.sort(key=lambda name: (-known.last_used.get(name, 0), name))
        kept: list[str] = []
        size = 0
        for name in names:
            size += known.places[name].size
            if size > limit:
                break
            kept.append(name)
        rows = [(name, known.places[name].size, known.places[name].digest) for name in kept]
        gone = set(names).difference(kept)
        used = {name: number for name, number in known.last_used.items() if name not in gone}
        # A value that is damaged leaves its room empty: its digest will tell.
        values = (self._read(known.places[name]) or bytes(known.places[name].size) for name in kept)
        if self._write(known.number + 1, rows, used, values):
            for pack in packs:
                self._drop(pack)


@frozen
class _Contents:
    """A pack's index: `extent` is where its values start and the size of the pack."""

    extent: tuple[int, int]
    number: int
    rows: list[tuple[str, int, int, str]]
    used: dict[str, int]


def _heading(
    version: str, number: int, rows: Iterable[tuple[str, int, str]], used: Mapping[str, int]
) -> bytes:
    index = {"version": version, "number": number, "rows": list(rows), "used": used}
    text = json.dumps(index, separators=(",", ":"), sort_keys=True).encode()
    return b"%s %s %012d\n%s" % (_MAGIC, sha256(text).hexdigest().encode(), len(text), text)


def _contents(file: FileIO, version: str) -> _Contents | None:
    """The index, if the file is a whole pack of this version."""
    with suppress(OSError, ValueError):
        magic, digest, length = file.read(_HEAD).split()
        text = file.read(int(length))
        whole = magic == _MAGIC and sha256(text).hexdigest().encode() == digest
        index: dict[str, Any] = json.loads(text) if whole else {}
        if index.get("version") != version:
            return None
        start, size = _HEAD + len(text), os.fstat(file.fileno()).st_size
        if size == start + sum(length for _, length, _ in index["rows"]):
            return _Contents((start, size), index["number"], _with_offsets(index["rows"]), index["used"])
    return None


def _with_offsets(rows: Iterable[tuple[str, int, str]]) -> list[tuple[str, int, int, str]]:
    placed = []
    offset = 0
    for name, size, digest in rows:
        placed.append((name, offset, size, digest))
        offset += size
    return placed


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
