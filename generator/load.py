"""Disk → SourceFile: the only reader of content and templates.

A file's digest is taken once: as long as its size, times and inode stay, the StatCache knows it, and
its bytes are read only if somebody asks for them.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from unicodedata import normalize

from generator.diagnostics import Checked, Diagnostic, Mark, Severity
from generator.files import SourceFile, read_text
from generator.frozen import frozen

MAX_TEXT_BYTES = 5_000_000
_TEXTS = (
    ".md",
    ".yaml",
    ".yml",
    ".json",
    ".py",
    ".csv",
    ".txt",
    ".html",
    ".css",
    ".js",
    ".xml",
    ".svg",
    ".bib",
)
_HELD_BYTES = 1_000_000  # what is larger (pictures) is read again rather than kept in memory
_SECOND = 1_000_000_000
_TICK = 20_000_000  # nanoseconds: clocks of file systems go by steps of up to 10 ms


@frozen
class FileStat:
    """A regular file: path relative to the site ('/'-separated, NFC), and where it stands on disk."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    place: str = field(compare=False)


def load(
    site: Path, names: Sequence[str] = ("content", "sources.yaml"), stats: StatCache | None = None
) -> Checked[tuple[SourceFile, ...]]:
    """The files under these folders (or of these names) of a site, in order of their paths.

    Faulty files (`unreadable-file`, `file-too-large`, `not-utf8`, `same-path`) are reported and left out.
    """
    known = stats if stats is not None else StatCache(None)
    root = site.resolve()
    scans = [_scan(root, name) for name in names]
    found = sorted((file for scan in scans for file in scan.value), key=_PATH)
    faults = [diagnostic for scan in scans for diagnostic in scan.diagnostics]
    files: dict[str, SourceFile] = {}
    for file in found:
        loaded = _fault(file, files) or _loaded(file, known)
        if isinstance(loaded, Diagnostic):
            faults.append(loaded)
        else:
            files[file.path] = loaded
    return Checked(tuple(files.values()), tuple(faults))


def scan_folder(site: Path, name: str = "") -> Checked[tuple[FileStat, ...]]:
    """The regular files under `site/name` (or that one file), in order of their paths.

    Left out: what does not exist, dotfiles, editors' backups, devices and pipes, links that lead back
    to a folder they are in, and (reported as `unreadable-file/outside`) links that leave the site.
    """
    return _scan(site.resolve(), name)


def _scan(root: Path, name: str) -> Checked[tuple[FileStat, ...]]:
    start = root / name
    faults: list[Diagnostic] = []
    if start.is_dir():
        folder = _Folder(str(root), str(start), name, (os.path.realpath(start),))
        files = list(_walk(folder, faults))
    else:
        alone = start.is_file() and _inside(str(start), str(root))
        files = [_file(name, str(start), start.stat())] if alone else []
    return Checked(tuple(sorted(files, key=_PATH)), tuple(faults))


class StatCache:
    """Digests by path, size, times and inode, kept in a JSON file; None as the file keeps nothing.

    As with git's index, an entry counts only if the file was older than the moment at which it was
    read: a later change within the same tick of the clock would look the same.
    """

    def __init__(self, file: Path | None, now_ns: Callable[[], int] = time.time_ns) -> None:
        self._file = file
        self._old = _entries(file)
        self._new: dict[str, list[int | str]] = {}
        self._now = now_ns()

    def digest(self, file: FileStat) -> str | None:
        """The file's digest, if it need not be read again."""
        match self._old.get(file.path):
            case [*identity, str(digest)] if identity == _identity(file):
                self._new[file.path] = self._old[file.path]
                return digest
        return None

    def remember(self, file: FileStat, digest: str) -> None:
        """Note the digest of a file that was read after this cache was opened."""
        # A whole second means a file system that counts in seconds, or in pairs of them.
        tick = _TICK if file.mtime_ns % _SECOND else 2 * _SECOND
        if file.mtime_ns + tick < self._now:
            self._new[file.path] = [*_identity(file), digest]

    def save(self) -> None:
        """Write what was asked for or noted; where that cannot be, the next run reads more files."""
        if self._file is None or self._new == self._old:
            return
        aside = self._file.with_name(f".{self._file.name}.tmp-{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(self._new, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
            aside.replace(self._file)


def _entries(file: Path | None) -> Mapping[str, list[int | str]]:
    try:
        entries = json.loads(file.read_bytes()) if file else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _identity(file: FileStat) -> list[int]:
    """What tells that a file is the same; programs that restore `mtime_ns` cannot restore `ctime_ns`."""
    return [file.size, file.mtime_ns, file.ctime_ns, file.inode]


def _fault(file: FileStat, others: Mapping[str, SourceFile]) -> Diagnostic | None:
    mark = Mark(file.path)
    if file.path in others:  # one name in two Unicode forms
        return Diagnostic(code="same-path", mark=mark)
    if file.size > MAX_TEXT_BYTES and file.path.lower().endswith(_TEXTS):
        values = {"megabytes": f"{MAX_TEXT_BYTES // 1_000_000}"}
        return Diagnostic(code="file-too-large", mark=mark, values=values)
    return None


def _loaded(file: FileStat, stats: StatCache) -> SourceFile | Diagnostic:
    digest = stats.digest(file)
    if digest:
        return SourceFile(file.path, _OnDisk(file.place, digest), digest)
    try:
        content = Path(file.place).read_bytes()
    except OSError as error:
        return _unreadable(file.path, error)
    if file.path.lower().endswith(_TEXTS):
        for fault in read_text(file.path, content).diagnostics:
            return fault
    digest = sha256(content).hexdigest()
    stats.remember(file, digest)
    return SourceFile(file.path, _OnDisk(file.place, digest, content), digest)


def release(files: Iterable[SourceFile]) -> None:
    """Hold no bytes of these files any more: who asks for them has them read again."""
    for file in files:
        if isinstance(file.held, _OnDisk):
            file.held.release()


def _unreadable(path: str, error: OSError) -> Diagnostic:
    return Diagnostic(
        code="unreadable-file", mark=Mark(path), values={"reason": error.strerror or str(error)}
    )


class _OnDisk:
    """Reads a file when it is asked for, and again if it is large or was released."""

    def __init__(self, place: str, digest: str, content: bytes | None = None) -> None:
        self._place = place
        self._digest = digest
        self._content = content if content is not None and len(content) <= _HELD_BYTES else None

    def release(self) -> None:
        self._content = None

    def __call__(self) -> bytes:
        if self._content is not None:
            return self._content
        content = Path(self._place).read_bytes()
        if sha256(content).hexdigest() != self._digest:
            raise OSError(None, "the file changed while it was being read", self._place)
        if len(content) <= _HELD_BYTES:
            self._content = content
        return content


@frozen
class _Folder:
    """A folder to walk: the site's root, where the folder is, its name in the site, and what it is within."""

    root: str
    place: str
    name: str
    within: tuple[str, ...]


def _walk(folder: _Folder, faults: list[Diagnostic]) -> Iterator[FileStat]:
    try:
        with os.scandir(folder.place) as found:
            entries = [entry for entry in found if not is_ignored(entry.name)]
    except OSError as error:
        faults.append(_unreadable(folder.name, error))
        return
    for entry in entries:
        name = f"{folder.name}/{entry.name}" if folder.name else entry.name
        try:
            yield from _found(folder, entry, name, faults)
        except FileNotFoundError:  # an editor was faster
            continue
        except OSError as error:
            faults.append(_unreadable(name, error))


def _found(
    folder: _Folder, entry: os.DirEntry[str], name: str, faults: list[Diagnostic]
) -> Iterator[FileStat]:
    linked = entry.is_symlink()
    if linked and not _inside(entry.path, folder.root):
        mark = Mark(normalize("NFC", name))
        faults.append(
            Diagnostic(code="unreadable-file", variant="outside", mark=mark, severity=Severity.WARNING)
        )
    elif entry.is_file():
        yield _file(name, entry.path, entry.stat())
    elif entry.is_dir():
        # Only a link can lead back; a plain folder's real path need not be looked up.
        real = os.path.realpath(entry.path) if linked else entry.path
        if real not in folder.within:
            yield from _walk(_Folder(folder.root, entry.path, name, (*folder.within, real)), faults)


def is_ignored(name: str) -> bool:
    """Whether a name is that of a dotfile or an editor's backup, which nobody reads."""
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".swo", ".bak", ".tmp"))


def _inside(place: str, root: str) -> bool:
    return Path(os.path.realpath(place)).is_relative_to(root)


def _file(name: str, place: str, of: os.stat_result) -> FileStat:
    return FileStat(normalize("NFC", name), of.st_size, of.st_mtime_ns, of.st_ctime_ns, of.st_ino, place)


_PATH = attrgetter("path", "place")
