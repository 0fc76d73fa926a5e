"""Who prints the parts: this process, or several that are forked from it once it knows the whole site.

A fork has the site, the plan and what stands without a copy, and tells what it printed. Where no fork
is possible (other systems, or while drawing processes are at work) this process prints alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from generator import executors
from generator.artifact import Part
from generator.cache import HeldStore
from generator.edition import Edition
from generator.render import Printed, print_part

# So many parts are printed before other processes have started.
_FEW: Final = 24
_STRETCH: Final = 64


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
    if jobs > 1 and len(numbers) > _FEW and executors.can_fork():
        printed = _elsewhere(printer, jobs)
    else:
        printed = ((number, printer.printed(number)) for number in numbers)
    yield from ((printer.parts[number], artifacts) for number, artifacts in printed)


class _Found(NamedTuple):
    """What another process tells: what it printed, and what it would have its stores keep."""

    printed: tuple[Printed, ...]
    kept: tuple[Mapping[tuple[str, str], bytes], ...]


def _elsewhere(printer: Printer, jobs: int) -> Iterator[tuple[int, tuple[Printed, ...]]]:
    for number, found in executors.forked(partial(_print_apart, printer), lanes(len(printer.parts), jobs)):
        for store, kept in zip(printer.stores, found.kept, strict=True):
            store.put_all(kept)
        yield number, found.printed


def lanes(count: int, jobs: int) -> list[list[int]]:
    """Which of so many parts each process prints: stretches of neighbours.

    Neighbours show the same records and texts. What a process touches it copies, so the fewer of them
    another one touches as well, the less memory all of them take.
    """
    found: list[list[int]] = [[] for _ in range(jobs)]
    for start in range(0, count, _STRETCH * jobs):
        block = range(start, min(start + _STRETCH * jobs, count))
        size = -(-len(block) // jobs)
        for lane, mine in enumerate(found):
            mine.extend(block[lane * size : (lane + 1) * size])
    return found


def _print_apart(printer: Printer, number: int) -> _Found:
    for store in printer.stores:
        store.hold()
    printed = printer.printed(number)
    return _Found(printed, tuple(store.take() for store in printer.stores))
