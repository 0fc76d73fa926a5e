"""Processes that draw, awake as long as the server runs; one that dies is replaced."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from generator.charts.draw import warm_up
from generator.executors import Pool, Result, WorkerLost

P = ParamSpec("P")
T = TypeVar("T")


class Drawers:
    """An executor whose processes are started when it is entered, or first needed."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: Pool | None = None

    def wake(self) -> None:
        """Have all processes import what drawing needs, which takes each half of a second."""
        for _ in range(self._jobs):
            self.submit(warm_up)

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Have `job(*args)` run."""
        self._pool = self._pool or Pool(self._jobs)
        try:
            return self._pool.submit(job, *args, **kwargs)
        except RuntimeError:  # one died since: BrokenProcessPool
            self.end()
            self._pool = Pool(self._jobs)
            return self._pool.submit(job, *args, **kwargs)

    def end(self) -> None:
        """Stop all processes; what comes next starts others."""
        pool, self._pool = self._pool, None
        if pool:
            pool.__exit__(WorkerLost, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()
