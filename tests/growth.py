"""How the time of a job grows with what it is given: a ratio within one run, on any machine."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

TIMES = 4
"""How much more the larger is given: linear work takes 4 times as long, a square 16 times."""


def growth(job: Callable[[int], object], size: int) -> float:
    """How many times longer `job(4 * size)` takes than `job(size)`: processor time, best of three each."""
    job(size)  # what is made once
    return _best(job, size * TIMES) / _best(job, size)


def _best(job: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(3):
        before = process_time()
        job(size)
        taken.append(process_time() - before)
    return min(taken)
