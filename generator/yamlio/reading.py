"""Text → events, through the slips that can be repaired."""

from __future__ import annotations

from generator.yamlio.events import Event, Failure, read_events
from generator.yamlio.repairs import Repair, closest_repair, misread_blocks

_MAX_REPAIRS = 10
# Characters that may be read again and again for one file.
_BUDGET = 5_000_000


def read_repaired(text: str) -> tuple[str, list[Event] | Failure, tuple[Repair, ...]]:
    """The text as far as it could be repaired, its events, and the repairs."""
    repairs: list[Repair] = []
    outcome = read_events(text)
    attempts = min(_MAX_REPAIRS, _BUDGET // (len(text) + 1))
    while isinstance(outcome, Failure) and not outcome.variant and len(repairs) < attempts:
        repair = closest_repair(text, outcome)
        if repair is None:
            break
        repairs.append(repair)
        text, outcome = repair.text, read_events(repair.text)
    while not isinstance(outcome, Failure) and attempts > 0:
        repair, events, tried = _reread(text, outcome, attempts)
        if repair is None:
            break
        attempts -= tried
        repairs.append(repair)
        text, outcome = repair.text, events
    return text, outcome, tuple(repairs)


def _reread(text: str, events: list[Event], attempts: int) -> tuple[Repair | None, list[Event], int]:
    """The first repair of a misread block after which all can be read; what it gives; attempts made."""
    tried = 0
    for repair in misread_blocks(text.split("\n"), events):
        if tried == attempts:
            break
        tried += 1
        outcome = read_events(repair.text)
        if not isinstance(outcome, Failure):
            return repair, outcome, tried
    return None, events, tried
