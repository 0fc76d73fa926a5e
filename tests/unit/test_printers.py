"""Parts printed here and in other processes give the same, and what those find is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Never

import pytest

from generator import executors, printers
from generator.artifact import Part
from generator.cache import HeldStore, MemoryStore
from generator.plan import parts
from generator.printers import Printer, lanes, print_all
from generator.theme import TemplateFault
from tests.program import edition_of, small_site, write

MANY = {
    f"content/articles/a{number}.md": f"---\ntitle: Article {number}\n---\nUn *mot*.\n"
    for number in range(30)
}


def printer(folder: Path) -> tuple[Printer, MemoryStore]:
    """A printer of a site of more than thirty parts, and the store in the end."""
    store = MemoryStore()
    held = HeldStore(store)
    edition = replace(edition_of(small_site(folder, **MANY)), store=held)
    return Printer(parts(edition, ""), {}, edition, (held,)), store


def test_another_process_tells_what_it_printed_and_found(tmp_path: Path) -> None:
    """The same part, and what its store would have kept; the store itself is left alone."""
    (here, kept), (there, untouched) = printer(tmp_path / "a"), printer(tmp_path / "b")
    told: dict[tuple[str, str], bytes] = {}
    for number, (_, printed) in enumerate(print_all(here, 1)):
        found = printers._print_apart(there, number)
        assert found.printed == printed
        told |= found.kept[0]
    assert told == kept.values != {}
    assert untouched.values == {}


def test_a_template_s_fault_comes_through(tmp_path: Path) -> None:
    """With its place."""
    write(small_site(tmp_path, **MANY), {"templates/pages/text.html": "\n{{ page.nothing }}\n"})
    edition = edition_of(tmp_path)
    with pytest.raises(TemplateFault) as found:
        list(print_all(Printer(parts(edition, ""), {}, edition, ()), 1))
    assert (found.value.path, found.value.line) == ("templates/pages/text.html", 2)


def test_a_store_holds_what_it_is_told_to() -> None:
    """Until then it is the other; then it keeps apart, knows what it has, and starts anew each time."""
    store = MemoryStore()
    held = HeldStore(store)
    held.put("a", "1", b"x")
    assert store.get("a", "1") == b"x"
    held.hold()
    held.put("a", "2", b"y")
    assert (held.get("a", "1"), held.get("a", "2"), store.get("a", "2")) == (b"x", b"y", None)
    assert held.take() == {("a", "2"): b"y"}
    HeldStore(store).put_all(held.take())
    assert store.get("a", "2") == b"y"
    held.hold()
    assert held.take() == {}


def test_of_several_faults_the_first_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever process was faster to find one."""
    broken = {f"templates/pages/{name}.html": "{{ page.nothing }}\n" for name in ("text", "report", "entity")}
    write(small_site(tmp_path, **MANY), broken)
    edition = edition_of(tmp_path)
    printing = Printer(parts(edition, ""), {}, edition, ())

    @contextmanager
    def faster(*_: object) -> Iterator[Never]:
        yield from ()
        raise TemplateFault("templates/pages/entity.html", 1, "page has no nothing")

    monkeypatch.setattr(executors, "can_fork", lambda: True)
    monkeypatch.setattr(executors, "forked", faster)
    with pytest.raises(TemplateFault) as found:
        list(print_all(printing, 2))
    assert found.value.path == "templates/pages/report.html"


def test_lanes_share_the_work_in_stretches() -> None:
    """Each part once; neighbours together; as much for one as for the other."""
    sizes = [3] * 1_000 + [60] * 120
    given = [Part(str(number), str, size, tuple) for number, size in enumerate(sizes)]
    dealt = lanes(given, 3)
    assert sorted(number for lane in dealt for number in lane) == list(range(len(sizes)))
    assert all(lane == sorted(lane) for lane in dealt)
    work = [sum(sizes[number] for number in lane) for lane in dealt]
    assert max(work) - min(work) < 0.05 * sum(work)
    neighbours = sum(lane.count(number + 1) for lane in dealt for number in lane if number < 999)
    assert neighbours > 900
    assert lanes([], 2) == [[], []]
