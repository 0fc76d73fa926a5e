"""The stage: the folder in which a new version becomes whole before it is put in the target's place."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Final

from generator import trees
from generator.swap import INNER, stage_beside
from generator.trees import Stamp, tree

_NO_ROOM_BESIDE: Final = {errno.EACCES, errno.EPERM, errno.EROFS}


class Stage:
    """A folder being filled. What it held before is used where it fits and replaced where not."""

    def __init__(self, folder: Path, *, is_inner: bool = False) -> None:
        self.folder = folder
        self.is_inner = is_inner
        self._tree = tree(folder)

    def write(self, path: str, content: bytes) -> None:
        """Write a file; never into one that was there, which may be linked from elsewhere."""
        with self._room_for(path).open("xb") as file:
            file.write(content)
        self._tree.files[path] = []

    def keep(self, path: str, source: Path, stamp: Stamp) -> None:
        """Have the very file that `source` is (size, time and inode say so), or a copy of it."""
        if self._tree.files.get(path) != stamp:
            trees.link(source, self._room_for(path))
            self._tree.files[path] = stamp

    def make_folders(self, path: str) -> None:
        """Make a folder and those it is in."""
        for part in (*trees.parents(path), path):
            if part in self._tree.folders:
                continue
            if self._tree.files.pop(part, None) is not None:
                (self.folder / part).unlink()
            (self.folder / part).mkdir()
            self._tree.folders.add(part)

    def _room_for(self, path: str) -> Path:
        parent = path.rpartition("/")[0]
        if parent and parent not in self._tree.folders:
            self.make_folders(parent)
        place = self.folder / path
        if path in self._tree.folders:
            trees.remove(place)
            self._tree = tree(self.folder)
        if self._tree.files.pop(path, None) is not None:
            place.unlink()
        return place

    def prune(self, files: Collection[str], folders: Collection[str]) -> None:
        """Remove all but these files and folders."""
        for path in self._tree.files.keys() - files:
            (self.folder / path).unlink()
        for path in sorted(self._tree.folders.difference(folders), reverse=True):
            (self.folder / path).rmdir()

    def move_out(self, path: str, place: Path) -> None:
        """Put a file in its final place, in one step."""
        (self.folder / path).replace(place)
        del self._tree.files[path]

    def flush(self, paths: Collection[str]) -> None:
        """Wait until the disk has the files at `paths`, and the folders.

        One call for the whole file system is ten times faster than one for each file.
        """
        if sys.platform == "linux" and _flush_file_system(self.folder):
            return
        for path in paths:
            with (self.folder / path).open("rb+") as file:
                os.fsync(file.fileno())
        if os.name == "posix":
            for path in {"", *(parent for one in paths for parent in trees.parents(one))}:
                descriptor = os.open(self.folder / path, os.O_RDONLY)
                os.fsync(descriptor)
                os.close(descriptor)


def open_stage(target: Path, previous: Path | None) -> Stage:
    """The stage for `target`: the version before the last, if `previous` has it, else an empty folder.

    It is within the target if the target cannot be moved, or nothing can be put beside it.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if os.path.ismount(target):
        return open_inner_stage(target)
    place = stage_beside(target)
    try:
        if previous is None or not trees.move(previous, place) or not _is_on_disk_of(target, place):
            trees.remove(place)
            place.mkdir()
    except OSError as error:
        if error.errno not in _NO_ROOM_BESIDE or not target.exists():
            raise
        return open_inner_stage(target)
    if target.exists():
        place.chmod(target.stat().st_mode & 0o7777)
    return Stage(place)


def open_inner_stage(target: Path) -> Stage:
    """A stage within the target, for what changes only."""
    place = target / f"{INNER}{os.getpid()}"
    trees.remove(place)
    place.mkdir()
    return Stage(place, is_inner=True)


def _is_on_disk_of(target: Path, place: Path) -> bool:
    # Inodes are compared, and name a file only on one file system.
    return not target.exists() or place.stat().st_dev == target.stat().st_dev


def _flush_file_system(folder: Path) -> bool:
    import ctypes

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return bool(ctypes.CDLL(None).syncfs(descriptor) == 0)
    except AttributeError:  # an old C library
        return False
    finally:
        os.close(descriptor)
