"""The stage: the folder in which a new version becomes whole before it is put in the target's place."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Collection, Mapping
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
        with open(self._room_for(path), "xb") as file:  # noqa: PTH123 - see `_room_for`
            file.write(content)
        self._tree.files[path] = []

    @property
    def stamps(self) -> Mapping[str, Stamp]:
        """Of each file that was here or was kept; an empty one for a file that was written."""
        return self._tree.files

    def keep(self, path: str, source: Path, stamp: Stamp) -> None:
        """Have the very file that stands in the folder `source` (its stamp says so), or a copy of it."""
        if self._tree.files.get(path) != stamp:
            place = Path(self._room_for(path))
            trees.link(source / path, place)
            is_same = place.stat(follow_symlinks=False).st_ino == stamp[-1]
            self._tree.files[path] = stamp if is_same else []

    def make_folders(self, path: str) -> None:
        """Make a folder and those it is in."""
        for part in (*trees.parents(path), path):
            if part in self._tree.folders:
                continue
            if self._tree.files.pop(part, None) is not None:
                (self.folder / part).unlink()
            os.mkdir(f"{self.folder}/{part}")  # noqa: PTH102 - see `_room_for`
            self._tree.folders.add(part)

    def _room_for(self, path: str) -> str:
        """Where the file goes; a plain text, since to make a Path takes as long as to open a file."""
        parent = path.rpartition("/")[0]
        if parent and parent not in self._tree.folders:
            self.make_folders(parent)
        if path in self._tree.folders:
            trees.remove(self.folder / path)
            self._tree = tree(self.folder)
        if self._tree.files.pop(path, None) is not None:
            (self.folder / path).unlink()
        return f"{self.folder}/{path}"

    def prune(self, files: Collection[str], folders: Collection[str]) -> None:
        """Remove all but these files and folders, and those they are in."""
        for path in self._tree.files.keys() - files:
            (self.folder / path).unlink()
        used = {path.rpartition("/")[0] for path in files} | set(folders)
        used.update(*map(trees.parents, set(used)))
        for path in sorted(self._tree.folders.difference(used), reverse=True):
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
