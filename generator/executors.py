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
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, Protocol, Self, TypeVar, cast

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.connection import Connection
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


@contextmanager
def forked(
    job: Callable[[A], T], lanes: Iterable[Sequence[A]]
) -> Generator[Iterator[tuple[A, T]], None, None]:
    """Each task with its value, those of a lane in its order, and of several lanes as they come.

    A lane is a process, forked from this one: it has all that this one has, without a copy as long as it is
    not touched. What a process has ready waits in its pipe, so none is far ahead of what is asked for. Only
    where `can_fork`.

    Raises:
        WorkerLost: a process died; while iterating, as all that a job raises.
    """
    import gc

    with ExitStack() as stack:
        gc.freeze()  # to look for cycles among what is there would copy all of it, here as well as there
        stack.callback(gc.unfreeze)
        yield _told({lane.told: lane for tasks in lanes for lane in [stack.enter_context(_Lane(job, tasks))]})


def _told(running: dict[Connection, _Lane[A, T]]) -> Iterator[tuple[A, T]]:
    from multiprocessing.connection import wait

    while running := {told: lane for told, lane in running.items() if lane.tasks}:
        for told in wait([*running]):
            lane = running[cast("Connection", told)]
            yield lane.tasks.popleft(), lane.value()


class _Lane(Generic[A, T]):
    """A forked process, and the tasks of which it has yet to tell the values."""

    def __init__(self, job: Callable[[A], T], tasks: Iterable[A]) -> None:
        import multiprocessing

        self.tasks = deque(tasks)
        context = multiprocessing.get_context("fork")
        self.told, tells = context.Pipe(duplex=False)
        self._process = context.Process(target=_run_lane, args=(job, self.tasks, tells), daemon=True)
        self._process.start()
        tells.close()

    def value(self) -> T:
        """The value of the next task."""
        told: tuple[T, Exception | None]
        try:
            told = self.told.recv()
        except EOFError:
            raise WorkerLost from None
        value, error = told
        if error is not None:
            raise error
        return value

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.tasks:  # jobs are pure, so a process can be stopped in the middle of one
            self._process.terminate()
        self._process.join()
        self.told.close()


def _run_lane(job: Callable[[A], object], tasks: Iterable[A], tells: Connection) -> None:
    _start_worker()
    for task in tasks:
        try:
            tells.send((job(task), None))
        except BrokenPipeError:  # nobody listens any more
            return
        except Exception as error:  # noqa: BLE001 - it is handed on
            tells.send((None, error))


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
