"""One command measured with everything it starts: time, processors' time, peak of memory.

Memory is that of the whole tree of processes. What they share since a fork counts once, each bearing its
part (the PSS of anonymous memory); of files that are mapped into memory, programs and libraries, those of
the process that has most. For a single process that is its resident set (RSS). It is looked at every 20 ms,
less often where looking would take more than a twentieth of the time. Without Linux's /proc it is unknown.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from words import seen

_PROC = Path("/proc")
_FIELD = re.compile(r"^(\w+): +(\d+) kB$", re.MULTILINE)
_INTERVAL = 0.02
_SHARE = 20  # looking takes a twentieth of the time at most


class Sample(NamedTuple):
    """Seconds, seconds of processors, bytes at the peak (None where nobody knows)."""

    wall: float
    cpu: float
    peak: int | None


class Written(NamedTuple):
    """What a command leaves: HTML pages with how many words each shows, number and bytes of all files."""

    pages: Mapping[str, int]
    files: int
    size: int


class CommandFailed(RuntimeError):  # noqa: N818 - it names what happened
    """A command that is measured must end well; the message is what it said."""


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Sample:
    """Run a command in `folder` and wait for it.

    Raises:
        CommandFailed: it ended with another code than 0.
    """
    os.sync()  # or a command would wait for the disk to take what another one wrote
    before = _children_cpu()
    with tempfile.TemporaryFile() as said, _Watch() as watch:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said
        )
        code = process.wait()
        wall = time.perf_counter() - start
        if code:
            said.seek(0)
            raise CommandFailed(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")
    return Sample(wall, _children_cpu() - before, watch.peak)


def written(output: Path) -> Written:
    """What stands in a folder."""
    files = [file for file in output.rglob("*") if file.is_file()]
    pages = {
        file.relative_to(output).as_posix(): len(seen(file.read_text(encoding="utf-8")))
        for file in files
        if file.suffix == ".html"
    }
    return Written(pages, len(files), sum(file.stat().st_size for file in files))


def _children_cpu() -> float:
    """What all processes took that have been waited for, and those that they have waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch:
    """Looks at the memory of all descendants of this process while others are waited for."""

    def __init__(self) -> None:
        self.peak: int | None = None
        self._parents: dict[int, int] = {}
        self._own = _read(os.getpid(), "cmdline")
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        if _PROC.is_dir():
            self._descendants()  # all that is there already is looked at once, before the clock runs
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        pause = 0.0
        while not self._ended.wait(pause):
            start = time.perf_counter()
            self.peak = max(self.peak or 0, _held(self._descendants()))
            pause = max(_INTERVAL, (time.perf_counter() - start) * _SHARE)

    def _descendants(self) -> list[int]:
        """All processes below this one. A parent is read once, and remembered when it has ended."""
        there = [int(folder.name) for folder in _PROC.iterdir() if folder.name.isdigit()]
        for process in there:
            if process not in self._parents:
                self._parents[process] = _parent(process)
        return [one for one in there if self._is_below(one, os.getpid()) and self._has_begun(one)]

    def _has_begun(self, process: int) -> bool:
        """Whether a process is another program yet: until then it shows the memory of this one."""
        return _read(process, "cmdline") != self._own

    def _is_below(self, process: int, root: int) -> bool:
        while process in self._parents:
            process = self._parents[process]
            if process == root:
                return True
        return False


def _parent(process: int) -> int:
    """The process that started another; 0 where that has ended."""
    stat = _read(process, "stat")
    return int(stat.rpartition(")")[2].split()[1]) if stat else 0


def _held(processes: Sequence[int]) -> int:
    """Bytes that processes hold together."""
    fields = [dict(_FIELD.findall(_read(process, "smaps_rollup"))) for process in processes]
    known = [{name: int(size) for name, size in one.items()} for one in fields if one]
    own = sum(one["Pss_Anon"] + one["Pss_Shmem"] for one in known)
    files = max((one["Rss"] - one["Anonymous"] for one in known), default=0)
    return (own + files) * 1024


def _read(process: int, name: str) -> str:
    """What the system says of a process; nothing where that has ended."""
    try:
        return (_PROC / str(process) / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
