"""The cache on disk: what it must find again, and that nothing on disk can make it fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import store as of_store
from generator.cache import key
from generator.store import DiskStore


def put(folder: Path, *values: bytes, version: str = "1", limit: int = 256_000_000) -> None:
    """What a build that adds `values` does."""
    with DiskStore(folder, version, limit) as store:
        for value in values:
            store.put("text", key(value), value)


def get(folder: Path, value: bytes, version: str = "1") -> bytes | None:
    """What the next build finds."""
    with DiskStore(folder, version) as store:
        return store.get("text", key(value))


def packs(folder: Path) -> list[Path]:
    """The packs on disk."""
    return sorted(folder.glob("*.pack"))


def test_values_are_found_by_kind_and_key(tmp_path: Path) -> None:
    """A value is found under its own kind and key, by the same store and by the next one."""
    with DiskStore(tmp_path / "cache", "1") as store:
        store.put("svg", "k", b"<svg/>")
        store.put("prose", "k", b"")
        assert store.get("svg", "k") == b"<svg/>"
    with DiskStore(tmp_path / "cache", "1") as store:
        assert store.get("svg", "k") == b"<svg/>"
        assert store.get("prose", "k") == b""
        assert store.get("prose", "other") is None
        assert store.get("pdf", "k") is None


def test_reading_writes_nothing(tmp_path: Path) -> None:
    """A build that adds nothing leaves the folder as it was, and makes none."""
    put(tmp_path / "cache", b"one")
    before = [(path.name, path.stat().st_mtime_ns) for path in (tmp_path / "cache").iterdir()]
    put(tmp_path / "cache", b"one")
    assert get(tmp_path / "cache", b"one") == b"one"
    assert [(path.name, path.stat().st_mtime_ns) for path in (tmp_path / "cache").iterdir()] == before
    assert get(tmp_path / "none", b"one") is None
    assert not (tmp_path / "none").exists()


def test_a_read_only_store_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    """It finds what is there and what it was given, and deletes no pack of another version."""
    put(tmp_path, b"one")
    (tmp_path / "00000009-1.pack").write_bytes(b"torn")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for version in ("1", "2"):
        with DiskStore(tmp_path, version, read_only=True) as store:
            assert store.get("text", key(b"one")) == (b"one" if version == "1" else None)
            store.put("text", "two", b"two")
            assert store.get("text", "two") == b"two"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_every_damaged_byte_is_a_miss_at_most(tmp_path: Path) -> None:
    """Whatever byte of a pack changes, a value comes back whole or not at all, and can be kept anew."""
    values = [b"first" * 3, b"second" * 3]
    put(tmp_path, *values)
    (pack,) = packs(tmp_path)
    whole = pack.read_bytes()
    for position in range(len(whole)):
        damaged = bytearray(whole)
        damaged[position] ^= 0x11
        pack.write_bytes(damaged)
        found = [get(tmp_path, value) for value in values]
        assert all(one in {None, value} for one, value in zip(found, values, strict=True))
        put(tmp_path, *values)
        with DiskStore(tmp_path, "1") as store:
            for value in values:
                if store.get("text", key(value)) is None:
                    store.put("text", key(value), value)
        assert [get(tmp_path, value) for value in values] == values
        for path in packs(tmp_path):
            path.unlink()


@pytest.mark.parametrize("length", [0, 1, 40, 120, -1])
def test_a_torn_pack_is_deleted(tmp_path: Path, length: int) -> None:
    """A pack that lost its end (a power cut) is deleted, and its values are misses."""
    put(tmp_path, b"value")
    (pack,) = packs(tmp_path)
    pack.write_bytes(pack.read_bytes()[:length])
    assert get(tmp_path, b"value") is None
    assert not packs(tmp_path)


def test_values_of_another_version_are_dropped(tmp_path: Path) -> None:
    """What another version of the tool kept is a miss and is deleted."""
    put(tmp_path, b"value", version="1")
    assert get(tmp_path, b"value", version="2") is None
    assert not packs(tmp_path)


def test_a_disk_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """Where the folder cannot be made, the store forgets and does not complain."""
    (tmp_path / "file").write_bytes(b"")
    put(tmp_path / "file" / "cache", b"value")
    assert get(tmp_path / "file" / "cache", b"value") is None


def test_a_full_disk_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a pack cannot be written to its end, nothing is left of it."""

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    put(tmp_path, b"value")
    assert not list(tmp_path.iterdir())


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    """Over its limit, the folder shrinks to half of it; what a recent build asked for stays."""
    old, used, new = (bytes([number]) * 900 for number in (1, 2, 3))
    put(tmp_path, old, used)
    with DiskStore(tmp_path, "1") as store:
        assert store.get("text", key(used)) == used
        store.put("text", "other", b"")
    put(tmp_path, new, limit=5000)
    assert get(tmp_path, old) == old
    put(tmp_path, b"last", limit=3900)
    assert [get(tmp_path, value) for value in (old, used, new, b"last")] == [None, used, new, b"last"]
    assert sum(path.stat().st_size for path in packs(tmp_path)) < 4000


def test_small_packs_are_merged(tmp_path: Path) -> None:
    """Many builds leave few packs, and every value is still found."""
    values = [f"value {number}".encode() for number in range(60)]
    for value in values:
        put(tmp_path, value)
    assert len(packs(tmp_path)) <= of_store._MANY + 1
    assert [get(tmp_path, value) for value in values] == values


def test_a_reader_outlives_a_merge(tmp_path: Path) -> None:
    """A store that was opened before another build merged the packs finds its values or misses them."""
    values = [f"value {number}".encode() for number in range(of_store._MANY)]
    for value in values:
        put(tmp_path, value)
    reader = DiskStore(tmp_path, "1")
    assert reader.get("text", key(values[0])) == values[0]
    put(tmp_path, b"one more")
    found = [reader.get("text", key(value)) for value in values]
    assert all(one in {None, value} for one, value in zip(found, values, strict=True))
    if os.name == "posix":
        assert found == values
    reader.close()


def test_a_killed_build_leaves_nothing_behind_for_long(tmp_path: Path) -> None:
    """What a killed build was writing is swept by the next build that adds something."""
    put(tmp_path, b"value")
    (tmp_path / "00000009-1.tmp").write_bytes(b"half a pack")
    put(tmp_path, b"other")
    assert not list(tmp_path.glob("*.tmp"))
    assert get(tmp_path, b"value") == b"value"


def test_much_is_written_before_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large build does not hold all its values in memory, and finds those already written."""
    monkeypatch.setattr(of_store, "_AT_ONCE", 100)
    store = DiskStore(tmp_path, "1")
    values = [bytes([number]) * 60 for number in range(10)]
    for value in values:
        store.put("text", key(value), value)
    assert len(packs(tmp_path)) == 5
    assert [store.get("text", key(value)) for value in values] == values
    store.close()
