"""What a build takes of the ledger of cited links."""

from __future__ import annotations

from datetime import date

from generator.files import SourceFile
from generator.incoming.links import Ledger, Link, Standing, write
from generator.incoming.notes import Note
from generator.linknotes import read_notes

DAY = date(2026, 11, 22)
LINKS = {
    "https://a.example/": Link(first=DAY, looked=DAY, standing=Standing.ALIVE, alive=DAY),
    "https://b.example/": Link(first=DAY, looked=DAY, standing=Standing.DEAD, failing=DAY, days=2, dead=DAY),
}


def test_only_what_is_dead_or_changed_is_taken() -> None:
    """What stands well has no part in a site."""
    file = SourceFile.of("links.lock.json", write(Ledger(links=LINKS)).encode())
    assert read_notes(file).value == {"https://b.example/": Note(dead=DAY)}
    assert read_notes(file).diagnostics == ()


def test_damage_is_a_fault_with_its_line() -> None:
    """And nothing is taken."""
    text = write(Ledger(links=LINKS)).replace('"days": 2', '"days": "deux"')
    found = read_notes(SourceFile.of("links.lock.json", text.encode()))
    (fault,) = found.diagnostics
    assert (fault.code, fault.variant, fault.mark.line) == ("damaged-snapshot", "links", 5)
    assert found.value == {}
