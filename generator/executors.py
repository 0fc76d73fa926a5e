"""Who runs the jobs: this process, or several; by the interface of `concurrent.futures.Executor`.

Worker processes are forked where that is safe: on Linux, as long as this process has one thread. A
fork has all modules loaded and gives its first result in half the time. Elsewhere they are spawned,
so jobs and their arguments must be importable and picklable in any case.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, ParamSpec, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

A = TypeVar("A")
P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

FEW: Final = 8
"""So few tasks (charts, pages) are done before a second process has started."""


class Result(Protocol[T_co]):
    """What `concurrent.futures.Future` has, as far as we ask for it."""

    def result(self) -> T_co:
        """The job's value; waits for it. Raises what the job raised."""


class Executor(Protocol):
    """What `concurrent.futures.Executor` and those of distributed engines have."""

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Have `job(*args)` run."""

    def map(self, job: Callable[..., T], /, *iterables: Iterable[Any], chunksize: int = 1) -> Iterator[T]:
        """The values of `job` for each task, in order; raises what a job raised."""

    def __enter__(self) -> Self:
        """The executor itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        """Free what it holds."""


class WorkerLost(RuntimeError):  # noqa: N818 - it names what happened
    """A worker process died (out of memory, killed, a crash in a library)."""

    def __init__(self) -> None:
        super().__init__("a worker process died; it may have run out of memory: try with --jobs 1")


def in_turn(executor: Executor, job: Callable[[A], T], tasks: Iterable[A], ahead: int) -> Iterator[T]:
    """The values of `job` for each task, in order, no more than `ahead` of them before they are asked for.

    `Executor.map` would have all run at once, and their values pile up in memory.
    """
    running: deque[Result[T]] = deque()
    for task in tasks:
        running.append(executor.submit(job, task))
        if len(running) >= ahead:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


def can_fork() -> bool:
    """Whether a fork would copy all of this process: libraries' own threads would be missing."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


class Gradual:
    """Runs a few jobs itself, and has a pool only if more come: few are done before it has started."""

    def __init__(self, jobs: int, few: int = FEW) -> None:
        self._jobs = jobs
        self._few = few if jobs > 1 else sys.maxsize
        self._serial = SerialExecutor()
        self._pool: Pool | None = None

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Have `job(*args)` run."""
        if self._few:
            self._few -= 1
            return self._serial.submit(job, *args, **kwargs)
        self._pool = self._pool or Pool(self._jobs)
        return self._pool.submit(job, *args, **kwargs)

    def map(self, job: Callable[..., T], /, *iterables: Iterable[Any], chunksize: int = 1) -> Iterator[T]:
        """The values in order."""
        del chunksize
        running = [self.submit(job, *one) for one in zip(*iterables, strict=True)]
        return (result.result() for result in running)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.__exit__(kind, error, trace)


def default_jobs() -> int:
    """The number of processors that this process may use."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class SerialExecutor:
    """Runs each job when it is submitted."""

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Run `job` now; what it raises is raised by its result."""
        try:
            return _Done(job(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - it is handed on, as a process pool does
            return _Failed(error)

    def map(self, job: Callable[..., T], /, *iterables: Iterable[Any], chunksize: int = 1) -> Iterator[T]:
        """The values in order, each made when it is asked for."""
        del chunksize
        return map(job, *iterables)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class _Done:
    def __init__(self, value: Any) -> None:  # noqa: ANN401 - whatever the job gave
        self._value = value

    def result(self) -> Any:  # noqa: ANN401 - whatever the job gave
        return self._value


class _Failed:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def result(self) -> Any:  # noqa: ANN401 - it never returns
        raise self._error


class Pool:
    """Several processes. Workers end with their parent, however it ends, and leave Ctrl-C to it."""

    def __init__(self, jobs: int) -> None:
        from concurrent.futures import ProcessPoolExecutor

        self._pool: ProcessPoolExecutor = ProcessPoolExecutor(jobs, _context(), _start_worker)

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Have a worker run `job`."""
        return _Pending(self._pool.submit(job, *args, **kwargs))

    def map(self, job: Callable[..., T], /, *iterables: Iterable[Any], chunksize: int = 1) -> Iterator[T]:
        """The values in order, whichever worker is done first.

        Raises:
            WorkerLost: while iterating.
        """
        return _told(self._pool.map(job, *iterables, chunksize=chunksize))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:  # jobs are pure, so workers can be stopped in the middle of one
            for process in list((self._pool._processes or {}).values()):  # noqa: SLF001 - public from 3.14 on
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=kind is not None)


class _Pending:
    def __init__(self, future: Result[Any]) -> None:
        self._future = future

    def result(self) -> Any:  # noqa: ANN401 - whatever the job gives
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._future.result()
        except BrokenProcessPool as error:
            raise WorkerLost from error


def _told(values: Iterator[T]) -> Iterator[T]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield from values
    except BrokenProcessPool as error:
        raise WorkerLost from error


def _context() -> BaseContext:
    import multiprocessing

    return multiprocessing.get_context("fork" if can_fork() else "spawn")


def _start_worker() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
