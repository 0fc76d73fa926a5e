"""New files: whole or not at all, several together or none of them, and never in the place of another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path


class FilesExist(Exception):  # noqa: N818 - it names what is the case
    """Files stand where new ones should be; nothing was written. `paths` are all of them, in order."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = tuple(paths)
        super().__init__(", ".join(self.paths))


def create_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Make these files below a folder, by their '/'-separated paths from there.

    A folder that is not there yet appears with all of them in one step.

    Raises:
        FilesExist: some are there already.
        OSError: the disk does not allow it; then none is there.
    """
    root = root.resolve()
    if not os.path.lexists(root):
        root.parent.mkdir(parents=True, exist_ok=True)
        stage = root.with_name(f".{root.name}.tmp-{os.getpid()}")
        _create_all(stage, files)
        stage.rename(root)
    elif taken := [path for path in sorted(files) if os.path.lexists(root / path)]:
        raise FilesExist(taken)
    else:
        _create_all(root, files)


def create_file(place: Path, content: bytes) -> None:
    """Make one file.

    Raises:
        FileExistsError: there is one of that name; it stands as it was.
        OSError: the disk does not allow it.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}.tmp-{os.getpid()}")
    try:
        with aside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(aside, place)
        except FileExistsError:
            raise
        except OSError:  # a file system without second names
            with place.open("xb") as stream:
                stream.write(content)
    finally:
        with suppress(OSError):
            aside.unlink()


def _create_all(root: Path, files: Mapping[str, bytes]) -> None:
    made: list[Path] = []
    try:
        for path, content in sorted(files.items()):
            place = root / path
            made += _create_folders(place.parent)
            create_file(place, content)
            made.append(place)
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir() if one.is_dir() else one.unlink()
        raise


def _create_folders(folder: Path) -> list[Path]:
    """The folders that had to be made, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]
