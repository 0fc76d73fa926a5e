"""Who prints the parts: this process, or several that are forked from it once it knows the whole site.

A fork has the site, the plan and what stands without a copy, and tells what it printed. Where no fork
is possible (other systems, or while drawing processes are at work) this process prints alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from generator import executors
from generator.artifact import Part
from generator.cache import HeldStore
from generator.edition import Edition
from generator.render import Printed, print_part

# So many parts are printed before other processes have started.
_FEW: Final = 24
# Parts that each process may be ahead of what is being written.
_AHEAD: Final = 3


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
    """Every part with its artifacts, in order.

    Raises:
        TemplateFault: a template is at fault.
        WorkerLost: a process died.
    """
    if jobs > 1 and len(printer.parts) > _FEW and executors.can_fork():
        printed = _elsewhere(printer, jobs)
    else:
        printed = map(printer.printed, range(len(printer.parts)))
    yield from zip(printer.parts, printed, strict=True)


class _Found(NamedTuple):
    """What another process tells: what it printed, and what it would have its stores keep."""

    printed: tuple[Printed, ...]
    kept: tuple[Mapping[tuple[str, str], bytes], ...]


# Set before the processes are forked, which find it where it was.
_FORKED: list[Printer] = []


def _elsewhere(printer: Printer, jobs: int) -> Iterator[tuple[Printed, ...]]:
    _FORKED[:] = [printer]
    with executors.Pool(jobs) as pool:
        for found in executors.in_turn(pool, _print_forked, range(len(printer.parts)), jobs * _AHEAD):
            for store, kept in zip(printer.stores, found.kept, strict=True):
                store.put_all(kept)
            yield found.printed


def _print_forked(number: int) -> _Found:
    (printer,) = _FORKED
    for store in printer.stores:
        store.hold()
    printed = printer.printed(number)
    return _Found(printed, tuple(store.take() for store in printer.stores))
