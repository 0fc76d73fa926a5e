"""Who prints the parts: this process, or several that are forked from it once it knows the whole site.

A fork has the site, the plan and what stands without a copy, and tells what it printed. Where no fork
is possible (other systems, or while drawing processes are at work) this process prints alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from generator import executors
from generator.artifact import Part
from generator.cache import HeldStore
from generator.edition import Edition
from generator.render import Printed, print_part
from generator.theme import TemplateFault

# So many parts are printed before other processes have started.
_FEW: Final = 24
# As much as keeps neighbours together, and on a small site so little that all end at the same time.
_STRETCH: Final = 200
_STRETCHES: Final = 12


class Printer(NamedTuple):
    """All that printing needs; `stores` are the edition's, which hold what another process finds."""

    parts: Sequence[Part]
    standing: Mapping[str, str]
    edition: Edition
    stores: tuple[HeldStore, ...]

    def printed(self, number: int) -> tuple[Printed, ...]:
        """The part of that number."""
        return print_part(self.parts[number], self.standing, self.edition)


def print_all(printer: Printer, jobs: int) -> Iterator[tuple[Part, tuple[Printed, ...]]]:
    """Every part with its artifacts.

    Raises:
        TemplateFault: a template is at fault.
        WorkerLost: a process died.
    """
    numbers = range(len(printer.parts))
    here = ((printer.parts[number], printer.printed(number)) for number in numbers)
    if jobs == 1 or len(numbers) <= _FEW or not executors.can_fork():
        yield from here
        return
    try:
        yield from _elsewhere(printer, jobs)
    except TemplateFault:
        deque(here, maxlen=0)  # of several faults the first is told, whichever process was faster
        raise


class _Found(NamedTuple):
    """What another process tells: what it printed, and what it would have its stores keep."""

    printed: tuple[Printed, ...]
    kept: tuple[Mapping[tuple[str, str], bytes], ...]


def _elsewhere(printer: Printer, jobs: int) -> Iterator[tuple[Part, tuple[Printed, ...]]]:
    with executors.forked(partial(_print_apart, printer), lanes(printer.parts, jobs)) as told:
        for number, found in told:
            for store, kept in zip(printer.stores, found.kept, strict=True):
                store.put_all(kept)
            yield printer.parts[number], found.printed


def lanes(parts: Sequence[Part], jobs: int) -> list[list[int]]:
    """The numbers of the parts that each process prints: stretches of neighbours, as much work for each.

    Neighbours show the same records and texts. What a process touches it copies, so the fewer of them
    another one touches as well, the less memory all of them take.
    """
    found: list[list[int]] = [[] for _ in range(jobs)]
    work = [0] * jobs
    stretch = min(_STRETCH, sum(part.size for part in parts) // (jobs * _STRETCHES) + 1)
    lane, until = 0, 0
    for number, part in enumerate(parts):
        if work[lane] >= until:
            lane = min(range(jobs), key=work.__getitem__)
            until = work[lane] + stretch
        found[lane].append(number)
        work[lane] += part.size
    return found


def _print_apart(printer: Printer, number: int) -> _Found:
    for store in printer.stores:
        store.hold()
    printed = printer.printed(number)
    return _Found(printed, tuple(store.take() for store in printer.stores))
