"""Loading: what is read, what is left out, and what need not be read again."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from generator import load as of_load
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.files import SourceFile
from generator.load import StatCache, load, release, scan_folder

LONG_AGO = 1_700_000_000_123_456_789


def write(site: Path, files: Mapping[str, bytes | str], *, mtime_ns: int = LONG_AGO) -> None:
    """Files of a site, saved long ago."""
    for name, content in files.items():
        place = site / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        os.utime(place, ns=(mtime_ns, mtime_ns))


def paths(site: Path, name: str = "") -> list[str]:
    """The paths that a scan finds."""
    return [file.path for file in scan_folder(site, name).value]


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files as they are read."""
    names: list[str] = []
    read = Path.read_bytes

    def noting(self: Path) -> bytes:
        names.append(self.name)
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", noting)
    return names


def test_released_bytes_are_read_again(tmp_path: Path) -> None:
    """Nothing of them is held; what has changed since is a fault of the machine, not another content."""
    write(tmp_path, {"content/a.md": "a", "content/b.md": "b"})
    first, second = load(tmp_path).value
    release([first, second, SourceFile.of("content/c.md", b"c")])
    assert first.content == b"a"
    write(tmp_path, {"content/b.md": "other"})
    with pytest.raises(OSError, match="changed"):
        _ = second.content


def test_files_come_with_path_content_and_digest(tmp_path: Path) -> None:
    """All files under the named folders, and named files, in order of their paths."""
    write(tmp_path, {"content/b.md": "b", "content/a/é.md": "é", "sources.yaml": "s", "output/x.html": "x"})
    loaded = load(tmp_path)
    assert [(file.path, file.content) for file in loaded.value] == [
        ("content/a/é.md", "é".encode()),
        ("content/b.md", b"b"),
        ("sources.yaml", b"s"),
    ]
    assert loaded.value[1] == SourceFile.of("content/b.md", b"b")
    assert loaded.value[0].digest == sha256("é".encode()).hexdigest()
    assert loaded.diagnostics == ()
    assert load(tmp_path / "nowhere").value == ()


def test_what_is_no_content_is_left_out(tmp_path: Path) -> None:
    """Dotfiles, editors' backups and special files are not content."""
    backups = (
        ".hidden",
        ".git/config",
        "a.md~",
        ".a.md.swp",
        "a.md.swp",
        "#a.md#",
        ".#a.md",
        "a.bak",
        "a.tmp",
    )
    write(tmp_path, {"content/a.md": "", **{f"content/{name}": "" for name in backups}})
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "content/pipe.md")
    assert paths(tmp_path) == ["content/a.md"]


def test_names_are_composed(tmp_path: Path) -> None:
    """A name that a Mac wrote decomposed is the same path; the two forms together are a fault."""
    write(tmp_path, {"content/e\u0301te\u0301.md": "1"})
    (file,) = load(tmp_path).value
    assert (file.path, file.content) == ("content/été.md", b"1")
    write(tmp_path, {"content/été.md": "2"})
    if len(list((tmp_path / "content").iterdir())) == 2:
        loaded = load(tmp_path)
        assert [file.path for file in loaded.value] == ["content/été.md"]
        assert loaded.diagnostics == (Diagnostic(code="same-path", mark=Mark("content/été.md")),)


def test_links_stay_within_the_site(tmp_path: Path) -> None:
    """Links to files and folders of the site are followed; those that leave it are told and left out."""
    site = tmp_path / "site"
    write(tmp_path, {"secret.md": "secret", "site/content/real/a.md": "a", "site/shared/b.md": "b"})
    (site / "content/file.md").symlink_to("real/a.md")
    (site / "content/folder").symlink_to("../shared")
    (site / "content/out.md").symlink_to("../../secret.md")
    (site / "content/up").symlink_to("../..")
    (site / "content/broken.md").symlink_to("nothing.md")
    scan = scan_folder(site, "content")
    assert [file.path for file in scan.value] == [
        "content/file.md",
        "content/folder/b.md",
        "content/real/a.md",
    ]
    assert {(one.mark.path, one.code, one.variant, one.severity) for one in scan.diagnostics} == {
        ("content/out.md", "unreadable-file", "outside", Severity.WARNING),
        ("content/up", "unreadable-file", "outside", Severity.WARNING),
    }


def test_a_link_that_leads_back_ends(tmp_path: Path) -> None:
    """A folder linked within itself is not walked for ever, nor a link to itself."""
    write(tmp_path, {"content/a/b/c.md": ""})
    (tmp_path / "content/a/b/up").symlink_to("..")
    (tmp_path / "content/a/self").symlink_to("self")
    assert "content/a/b/c.md" in paths(tmp_path, "content")
    assert len(paths(tmp_path, "content")) < 4


def test_a_link_as_a_named_file_is_checked_too(tmp_path: Path) -> None:
    """sources.yaml may not be a link to elsewhere."""
    write(tmp_path, {"elsewhere.yaml": "x", "site/content/a.md": ""})
    (tmp_path / "site/sources.yaml").symlink_to("../elsewhere.yaml")
    assert paths(tmp_path / "site", "sources.yaml") == []


def test_faulty_files_are_told_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too large, not UTF-8, unreadable: each is a fault with its place; pictures may be large and binary."""
    monkeypatch.setattr(of_load, "MAX_TEXT_BYTES", 1_000_000)
    large = b"x" * 1_000_001
    write(
        tmp_path,
        {
            "content/big.md": large,
            "content/big.png": large + b"\xff",
            "content/latin.md": b"\n\xe9",
            "content/ok.md": "",
        },
    )
    loaded = load(tmp_path)
    assert [file.path for file in loaded.value] == ["content/big.png", "content/ok.md"]
    assert loaded.value[0].content == large + b"\xff"
    assert loaded.diagnostics == (
        Diagnostic(code="file-too-large", mark=Mark("content/big.md"), values={"megabytes": "1"}),
        Diagnostic(code="not-utf8", mark=Mark("content/latin.md", 2, 1), values={"byte": "0xE9"}),
    )


def test_what_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder without permission is a fault, not a crash, and hides nothing else."""
    write(tmp_path, {"content/a.md": "a", "content/closed/b.md": "b", "content/c.md": "c"})
    read, scan = Path.read_bytes, os.scandir

    def read_bytes(self: Path) -> bytes:
        if self.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return read(self)

    def scandir(place: str) -> object:
        if place.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(place)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    monkeypatch.setattr(os, "scandir", scandir)
    loaded = load(tmp_path)
    assert [file.path for file in loaded.value] == ["content/c.md"]
    assert {(one.code, one.mark.path, one.values["reason"]) for one in loaded.diagnostics} == {
        ("unreadable-file", "content/a.md", "Permission denied"),
        ("unreadable-file", "content/closed", "Permission denied"),
    }


def test_an_unchanged_file_is_read_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a stat cache, a second run reads no file, unless somebody wants its bytes; then once."""
    write(tmp_path, {"content/a.md": "a", "content/b.md": "b"})
    cache = tmp_path / ".cache/stats.json"
    names = reads(monkeypatch)
    for _ in range(2):
        names.clear()
        stats = StatCache(cache)
        files = load(tmp_path, stats=stats).value
        stats.save()
    assert names == ["stats.json"]
    assert [file.digest for file in files] == [sha256(text).hexdigest() for text in (b"a", b"b")]
    assert [files[0].content, files[0].text] == [b"a", "a"]
    assert names == ["stats.json", "a.md"]


def test_any_change_is_noticed(tmp_path: Path) -> None:
    """Another size, time or file means reading; a file that is gone is forgotten."""
    cache = tmp_path / ".cache/stats.json"

    def digests() -> dict[str, str]:
        stats = StatCache(cache)
        files = {file.path: file.digest for file in load(tmp_path, stats=stats).value}
        stats.save()
        assert files == {
            path: sha256((tmp_path / path).read_bytes()).hexdigest() for path in paths(tmp_path, "content")
        }
        return files

    write(tmp_path, {"content/a.md": "a", "content/b.md": "b"})
    digests()
    write(tmp_path, {"content/a.md": "longer"})
    digests()
    write(tmp_path, {"content/a.md": "LONGER"}, mtime_ns=LONG_AGO + 1)
    digests()
    (tmp_path / "content/new.md").write_text("longed")
    os.utime(tmp_path / "content/new.md", ns=(LONG_AGO + 1, LONG_AGO + 1))
    (tmp_path / "content/new.md").replace(tmp_path / "content/a.md")
    digests()
    write(tmp_path, {"content/b.md": "c"})  # as large, as old, the same file: as `cp --preserve` leaves it
    digests()
    (tmp_path / "content/b.md").unlink()
    assert list(digests()) == ["content/a.md"]
    assert list(json.loads(cache.read_text())) == ["content/a.md"]


@pytest.mark.parametrize(
    ("age_ns", "trusted"),
    [(0, False), (19_000_000, False), (-5_000_000_000, False), (21_000_000, True), (3_000_000_000, True)],
)
def test_a_file_as_young_as_its_reading_is_read_again(tmp_path: Path, age_ns: int, trusted: bool) -> None:  # noqa: FBT001
    """A change within the clock's tick looks like none, so young files are not trusted (as git does)."""
    now = LONG_AGO + 3_600_000_000_001
    write(tmp_path, {"content/a.md": "one"}, mtime_ns=now - age_ns)
    stats = StatCache(tmp_path / "stats.json", lambda: now)
    load(tmp_path, stats=stats)
    stats.save()
    assert (tmp_path / "stats.json").exists() == trusted


def test_whole_seconds_are_a_coarse_clock(tmp_path: Path) -> None:
    """Where times are whole seconds, a file is young for two of them."""
    now = LONG_AGO // 10**9 * 10**9 + 1_500_000_000
    write(tmp_path, {"content/a.md": "one"}, mtime_ns=now - 1_500_000_000)
    stats = StatCache(tmp_path / "stats.json", lambda: now)
    load(tmp_path, stats=stats)
    stats.save()
    assert not (tmp_path / "stats.json").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"content/a.md": 3}', '{"content/a.md": [1, 2, 3]}'])
def test_a_damaged_stat_cache_is_no_cache(tmp_path: Path, text: str) -> None:
    """Whatever is in the file, loading gives what is on disk, and the cache is mended."""
    write(tmp_path, {"content/a.md": "a"})
    cache = tmp_path / "stats.json"
    cache.write_text(text)
    stats = StatCache(cache)
    assert load(tmp_path, stats=stats).value == (SourceFile.of("content/a.md", b"a"),)
    stats.save()
    assert list(json.loads(cache.read_text())) == ["content/a.md"]


def test_a_stat_cache_that_cannot_be_saved_is_no_fault(tmp_path: Path) -> None:
    """A read-only place for the cache means only that the next run reads more."""
    write(tmp_path, {"content/a.md": "a", "file": ""})
    stats = StatCache(tmp_path / "file/stats.json")
    assert len(load(tmp_path, stats=stats).value) == 1
    stats.save()


def test_a_file_that_changes_under_our_hands_is_told(tmp_path: Path) -> None:
    """Bytes that do not fit the digest are never given out."""
    write(tmp_path, {"content/a.md": "a"})
    stats = StatCache(tmp_path / "stats.json")
    load(tmp_path, stats=stats)
    stats.save()
    (file,) = load(tmp_path, stats=StatCache(tmp_path / "stats.json")).value
    write(tmp_path, {"content/a.md": "other"})
    with pytest.raises(OSError, match="changed"):
        _ = file.content


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_names_of_any_bytes_do_no_harm(tmp_path: Path) -> None:
    """A name that is not UTF-8 is loaded like any other."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / os.fsdecode(b"caf\xe9.md")).write_bytes(b"x")
    (file,) = load(tmp_path).value
    assert file.content == b"x"
