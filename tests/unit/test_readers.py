"""Who reads the files: what others found is what this process would have found."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator import executors, readers
from generator.cache import HeldStore, MemoryStore
from generator.decode import decode
from generator.inputs import read_inputs
from generator.link import link
from generator.readers import reading
from tests.program import TODAY, options_of, published, small_site

MANY = {
    f"content/articles/a{number}.md": f"---\ntitle: Article {number}\n---\nUn *mot*, 84 % et {number}.\n"
    for number in range(120)
}


def test_processes_find_what_one_would_find(tmp_path: Path) -> None:
    """Then reading finds all records and marks in the store, and adds nothing."""
    files = read_inputs(options_of(small_site(tmp_path, **MANY)), cached=False).content
    ahead, alone = MemoryStore(), MemoryStore()
    for share in range(2):
        HeldStore(ahead).put_all(readers._read(files[share::2]))
    found = dict(ahead.values)
    assert len(found) > len(MANY)
    for store in (ahead, alone):
        link(decode(files, store).value, today=TODAY, drafts=False, store=store)
    assert ahead.values == alone.values
    assert {name for name in alone.values.keys() - found.keys() if name[0] in {"decode", "scan"}} == set()


def test_few_files_are_read_by_one_process(tmp_path: Path) -> None:
    """To start another one takes longer."""
    options = options_of(small_site(tmp_path), jobs=2, cache=True)
    files = read_inputs(options, cached=False).content
    for few, jobs in ((files, 2), (files * 100, 1)):
        with reading(few, replace(options, jobs=jobs)) as found:
            assert [*found] == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_only_a_first_build_reads_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Later the store knows most of them already."""
    monkeypatch.setattr(executors, "can_fork", lambda: True)  # the test's own runner has several threads
    options = options_of(small_site(tmp_path, **MANY), jobs=2, cache=True)
    files = read_inputs(options, cached=False).content
    with reading(files, options) as found:
        assert sum(map(len, found)) > len(MANY)
    published(tmp_path, cache=True)
    with reading(files, options) as found:
        assert [*found] == []


def test_a_faulty_file_is_left_to_this_process(tmp_path: Path) -> None:
    """Nothing is lost and nothing told twice: its faults are found when it is decoded."""
    write = {**MANY, "content/brands.yaml": "a: {nom: A}\n", "content/articles/b.md": "---\ntitle: [\n---\n"}
    files = read_inputs(options_of(small_site(tmp_path, **write)), cached=False).content
    store = MemoryStore()
    HeldStore(store).put_all(readers._read(files))
    assert decode(files, store).diagnostics == decode(files, MemoryStore()).diagnostics != ()
