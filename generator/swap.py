"""Putting a staged folder in the place of the published one, and tidying up after builds that died.

A stage is `.<name>.stage-<pid>` beside the target. Where two renames are needed, the published folder
is `.<name>.old-<pid>` between them: that name is the journal from which `recover` goes on.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator import trees
from generator.manifest import MANIFEST

Swap = Callable[[Path, Path], None]
"""Exchanges two folders. Raises OSError (and changes nothing) where the system does not do that."""

INNER: Final = ".trendbook.stage-"
_AT_CWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_IMPOSSIBLE: Final = {
    errno.EBUSY,
    errno.EXDEV,
    errno.EINVAL,
    errno.EPERM,
    errno.EACCES,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
}


def stage_beside(target: Path) -> Path:
    """Where this process stages `target`."""
    return target.with_name(f".{target.name}.stage-{os.getpid()}")


def swapped(stage: Path, target: Path, exchange: Swap) -> bool:
    """Exchange stage and target by the first way that works; False if none does, and nothing changed.

    Raises:
        OSError: the disk is full or broken.
    """
    for swap in (exchange, rename_twice):
        try:
            swap(stage, target)
        except OSError as error:
            if error.errno not in _IMPOSSIBLE:
                raise
        else:
            return True
    return False


def exchange(stage: Path, target: Path) -> None:
    """Exchange two folders in one step, on Linux and macOS.

    Raises:
        OSError: the system or the file system does not do that.
    """
    import ctypes

    names = os.fsencode(stage), os.fsencode(target)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(*names, ctypes.c_uint(_EXCHANGE))
        else:
            failed = library.renameat2(_AT_CWD, names[0], _AT_CWD, names[1], ctypes.c_uint(_EXCHANGE))
    except (AttributeError, TypeError):  # an old C library; Windows
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(target))


def rename_twice(stage: Path, target: Path) -> None:
    """Exchange two folders by renames; for a moment there is no target.

    Raises:
        OSError: a rename was refused; the target is where it was.
    """
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    try:
        target.rename(old)
        stage.rename(target)
    except BaseException:  # an interrupt, too, must not leave readers without a site
        if not target.exists():
            old.rename(target)
        raise
    old.rename(stage)


def recover(target: Path) -> bool:
    """Undo what builds left that died: a swap between its two renames, stages. Whether there was anything.

    Raises:
        OSError: the target was moved away by a build that died, and cannot be moved back.
    """
    olds = [*_left_by_the_dead(target.parent, f".{target.name}.old-")]
    for old in olds:
        _put_back(old, target)
    stages = [
        *_left_by_the_dead(target.parent, f".{target.name}.stage-"),
        *_left_by_the_dead(target, INNER),
    ]
    for stage in stages:
        trees.remove(stage)
    return bool(olds or stages)


def _put_back(old: Path, target: Path) -> None:
    if (target / MANIFEST).exists():
        trees.remove(old)  # the second rename was done
        return
    with suppress(OSError):
        target.rmdir()  # somebody made an empty folder in between
    if not target.exists():
        old.rename(target)


def _left_by_the_dead(folder: Path, prefix: str) -> Iterator[Path]:
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name.startswith(prefix))
    except OSError:
        return
    for name in names:
        pid = name.removeprefix(prefix)
        if pid.isdecimal() and not _is_another_alive(int(pid)):
            yield folder / name


def _is_another_alive(pid: int) -> bool:
    if pid == os.getpid() or sys.platform == "win32":  # there, signal 0 would be sent; the build lock decides
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
