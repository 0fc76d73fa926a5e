"""Folders as wholes: listed, linked, removed."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Final

from generator.frozen import frozen

_UNLINKABLE: Final = {
    errno.EXDEV,
    errno.EPERM,
    errno.EACCES,
    errno.EMLINK,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EINVAL,
}


Stamp = list[int]
"""What tells that a file is still the same: its size, time of change in nanoseconds, and inode."""


@frozen
class Tree:
    """All that is in a folder, by '/'-separated path: files (and links) with their stamp, and folders."""

    files: dict[str, Stamp] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)


def tree(folder: Path, *, leave_out: Callable[[str], bool] = lambda _name: False) -> Tree:
    """What is in `folder`, links not followed; `leave_out` says which names directly in it do not count.

    Raises:
        OSError: a folder cannot be read; a folder that does not exist is empty.
    """
    found = Tree()
    if folder.is_dir():
        _add(found, str(folder), "", leave_out)
    return found


def _add(found: Tree, place: str, prefix: str, leave_out: Callable[[str], bool] | None) -> None:
    with os.scandir(place) as entries:
        for entry in entries:
            if leave_out and leave_out(entry.name):
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                found.folders.add(path)
                _add(found, entry.path, f"{path}/", None)
            else:
                found.files[path] = _stamp(entry.stat(follow_symlinks=False))


def stamp_of(place: str) -> Stamp | None:
    """A file's stamp, or None if there is no file."""
    try:
        return _stamp(os.stat(place, follow_symlinks=False))  # noqa: PTH116 - Path takes longer than the call
    except OSError:
        return None


def _stamp(found: os.stat_result) -> Stamp:
    inode = 0 if os.name == "nt" else found.st_ino  # listing a folder does not tell it on Windows
    return [found.st_size, found.st_mtime_ns, inode]


def parents(path: str) -> list[str]:
    """The folders that `path` is in, outermost first."""
    names = path.split("/")[:-1]
    return ["/".join(names[: depth + 1]) for depth in range(len(names))]


def remove(folder: Path) -> None:
    """Remove `folder` with all that is in it, as far as the system allows."""
    with suppress(OSError):
        inside = tree(folder)
        for path in inside.files:
            with suppress(OSError):
                (folder / path).unlink()
        for path in sorted(inside.folders, reverse=True):
            with suppress(OSError):
                (folder / path).rmdir()
        folder.rmdir()


def move(source: Path, place: Path) -> bool:
    """Move a folder to a place where nothing is; False, and nothing done, if that is refused."""
    try:
        source.rename(place)
    except OSError:
        return False
    return True


def link(source: Path, place: Path) -> None:
    """Make `place` the same file as `source`, or a copy of it where there are no hard links."""
    if source.is_symlink():
        place.symlink_to(source.readlink())
        return
    try:
        place.hardlink_to(source)
    except OSError as error:
        if error.errno not in _UNLINKABLE:
            raise
        import shutil

        shutil.copy2(source, place)
