"""Indexes as Pagefind makes them: the same each time, whoever asks; and what is told where it cannot."""

from __future__ import annotations

import gzip
import json
import sys
from base64 import b64encode
from pathlib import Path

import pagefind_bin
import pytest

from generator.models import Kind, Ref
from generator.outputs.search import Shelved
from generator.pagefind import FACETS, Indexing
from generator.pages.entries import Entry
from generator.pages.shelves import Shelf
from generator.render import IndexFailed

SHELF = Shelf("fr", "assets/search/fr/records/", (Ref(Kind.STATISTIC, "a"),), first=True)
ENTRIES = tuple(
    Entry(
        path=f"chiffres/n{number}/",
        kind="stat",
        title=f"des clients n’attendent pas {number}",
        content=f"L’attente, {number} fois « dite ».",
        value=f"{number}\u202f%",
        about="Institut, 2025",
        note="de seconde main" if number == 1 else "",
        year=str(1990 + number),
        publishers=(f"p{number % 7}", f"p{number % 5}"),
    )
    for number in range(40)
)


REFUSAL = b64encode(b'{"payload": {"type": "Error", "message": "no"}}').decode() + ","


def made(shelf: Shelf = SHELF, entries: tuple[Entry, ...] = ENTRIES) -> dict[str, bytes]:
    """The files of an index."""
    return Indexing(Shelved(shelf, entries)).files()


def fragments(files: dict[str, bytes]) -> dict[str, dict[str, object]]:
    """What Pagefind keeps of each page, by the page's name there."""
    return {
        Path(path).stem: json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in files.items()
        if path.endswith(".pf_fragment")
    }


def test_an_index_is_made_alike_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names, bytes and order; whatever the environment and the folder say to Pagefind."""
    once = made()
    (tmp_path / "pagefind.toml").write_text('force_language = "de"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "en")
    assert [made() for _ in range(3)] == [once] * 3
    assert list(once) == sorted(once)


def test_an_index_has_what_looks_into_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a language; and none of Pagefind's own interfaces."""
    first, other = made(), made(SHELF._replace(first=False, folder="assets/search/fr/texts-1/"))
    beside = {Path(path).name for path in first} - {Path(path).name for path in other}
    assert beside == {"pagefind.js", "wasm.fr.pagefind"}
    assert {path.partition("/fr/")[2].partition("/")[0] for path in first} == {"records"}
    assert not [path for path in first if path.endswith(".css") or "ui" in Path(path).name]


def test_each_page_can_be_narrowed_down_to() -> None:
    """By its kind, year and publishers; a note is not among the words."""
    files = made()
    found, facets = fragments(files), json.loads(files[f"{SHELF.folder}{FACETS}"])
    by_address = {str(found[name]["url"]): facet for name, facet in facets.items()}
    assert len(by_address) == len(ENTRIES)
    assert by_address["chiffres/n3/"] == ["stat", "1993", ["p3", "p3"]]
    assert by_address["chiffres/n1/"] == ["stat", "1991", ["p1", "p1"], "de seconde main"]
    assert "seconde" not in str([one["content"] for one in found.values()])


def test_words_behind_an_apostrophe_stand_alone() -> None:
    """Pagefind parts them at one sort alone; the page sets it right again."""
    (found,) = fragments(made(entries=ENTRIES[:1])).values()
    assert found["content"] == "L'attente, 0 fois « dite »."
    assert found["meta"] == {
        "about": "Institut, 2025",
        "title": "des clients n'attendent pas 0",
        "value": "0\u202f%",
    }


def test_a_page_without_words_is_found_by_its_title() -> None:
    """It is there all the same."""
    (found,) = fragments(made(entries=(ENTRIES[0]._replace(content=""),))).values()
    assert found["content"] == "des clients n'attendent pas 0"


@pytest.mark.parametrize(
    "program",
    [
        None,
        "raise SystemExit(3)",
        "import sys; sys.stdin.buffer.readline(1); print('e30=,' * 42, end='', flush=True); sys.stdin.read()",
        "import sys; sys.stdin.buffer.read(100); sys.stdout.close(); sys.stdin.close()",
        f"import sys; print({REFUSAL!r} * 42, end='', flush=True); sys.stdin.read()",
    ],
    ids=["not there", "ends at once", "answers nonsense", "stops listening", "says so"],
)
def test_a_program_that_fails_is_told(
    program: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one thing that can happen, whatever it was; and no process is left."""
    fake = tmp_path / "pagefind"
    if program:
        fake.write_text(f"#!{sys.executable}\n{program}\n", "utf-8")
        fake.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: fake)
    with pytest.raises(IndexFailed):
        made()
