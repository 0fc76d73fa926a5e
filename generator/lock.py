"""One build at a time: a lock that the system frees when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

_FAR = 1 << 30  # Windows refuses reads of locked bytes: lock one that nobody reads


class LockHeld(Exception):  # noqa: N818 - it says what is the case; nothing is wrong
    """Another build is running: process `pid` (None where it did not say), since `since` (UTC)."""

    def __init__(self, pid: int | None, since: datetime) -> None:
        super().__init__(f"another build is running (process {pid}, since {since.isoformat()})")
        self.pid = pid
        self.since = since


class BuildLock:
    """Held within a `with` block. The file stays behind; only the lock on it counts.

    Raises:
        LockHeld: on entering, if another process (or another lock of this one) holds it.
        OSError: the lock file cannot be made, or its file system knows no locks.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):
            holder = _holder(descriptor)
            os.close(descriptor)
            raise holder from None
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        os.truncate(descriptor, 0)
        os.write(descriptor, b"%d\n" % os.getpid())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _unlock(self._descriptor)  # closing alone would leave it to forked workers
        os.close(self._descriptor)


def _holder(descriptor: int) -> LockHeld:
    text = os.read(descriptor, 20).strip()
    since = datetime.fromtimestamp(os.fstat(descriptor).st_mtime, UTC)
    return LockHeld(int(text) if text.isdigit() else None, since)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
