"""Who reads the files: what others found is what this process would have found."""

from __future__ import annotations

from pathlib import Path

from generator import readers
from generator.cache import HeldStore, MemoryStore
from generator.decode import decode
from generator.inputs import read_inputs
from generator.link import link
from generator.readers import read_ahead
from tests.program import TODAY, options_of, small_site

MANY = {
    f"content/articles/a{number}.md": f"---\ntitle: Article {number}\n---\nUn *mot*, 84 % et {number}.\n"
    for number in range(120)
}


def unexpected() -> None:
    """Nothing is to be waited for."""
    raise AssertionError


def test_processes_find_what_one_would_find(tmp_path: Path) -> None:
    """Then reading finds all records and marks in the store, and adds nothing."""
    files = read_inputs(options_of(small_site(tmp_path, **MANY)), cached=False).content
    ahead, alone = MemoryStore(), MemoryStore()
    for share in range(2):
        HeldStore(ahead).put_all(readers._read_apart(HeldStore(MemoryStore()), files[share::2]))
    found = dict(ahead.values)
    assert len(found) > len(MANY)
    for store in (ahead, alone):
        link(decode(files, store).value, today=TODAY, drafts=False, store=store)
    assert ahead.values == alone.values
    assert {name for name in alone.values.keys() - found.keys() if name[0] in {"decode", "scan"}} == set()


def test_few_files_are_read_by_one_process(tmp_path: Path) -> None:
    """To start another one takes longer."""
    files = read_inputs(options_of(small_site(tmp_path)), cached=False).content
    store = MemoryStore()
    read_ahead(files, HeldStore(store), 2, unexpected)
    read_ahead(files * 100, HeldStore(store), 1, unexpected)
    assert store.values == {}


def test_a_faulty_file_is_left_to_this_process(tmp_path: Path) -> None:
    """Nothing is lost and nothing told twice: its faults are found when it is decoded."""
    write = {**MANY, "content/brands.yaml": "a: {nom: A}\n", "content/articles/b.md": "---\ntitle: [\n---\n"}
    files = read_inputs(options_of(small_site(tmp_path, **write)), cached=False).content
    store = MemoryStore()
    HeldStore(store).put_all(readers._read_apart(HeldStore(MemoryStore()), files))
    assert decode(files, store).diagnostics == decode(files, MemoryStore()).diagnostics != ()
