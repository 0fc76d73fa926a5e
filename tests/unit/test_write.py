"""Publishing: whole versions, nothing written without need, nothing foreign lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator import staging, swap, trees, write
from generator.manifest import MANIFEST, Manifest
from generator.published import Target, is_current, look, standing
from generator.swap import INNER, exchange, recover, rename_twice, stage_beside
from generator.write import KEEP, Keep, PublishRefused, Written, publish

V1 = {"index.html": b"one", "a/index.html": b"page", "a/chart.svg": b"<svg/>", "app.css": b"css"}
V2 = {"index.html": b"two", "a/index.html": b"page", "b/index.html": b"new", "app.css": b"CSS"}


def impossible(_stage: Path, _target: Path) -> None:
    """A system that cannot exchange folders."""
    raise OSError(errno.EINVAL, "not supported")


@pytest.fixture(params=[True, False], ids=["cache", "no-cache"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Target:
    """A site's output folder, with and without a cache."""
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "templates").mkdir()
    return Target(
        folder=site / "output",
        site=site,
        sources=(site / "content", site / "templates"),
        cache=site / ".cache" if request.param else None,
    )


def put(target: Target, version: dict[str, bytes], swap: swap.Swap = exchange, inputs: str = "") -> Written:
    """Publish, which must succeed."""
    written = publish(target, version.items(), inputs=inputs, swap=swap)
    assert isinstance(written, Written)
    return written


def refusal(target: Target, *paths: str) -> tuple[str, str, str]:
    """Publish, which must be refused and leave everything as it was."""
    before = snapshot(target.folder)
    refused = publish(target, [(path, b"ours") for path in paths])
    assert isinstance(refused, PublishRefused)
    assert snapshot(target.folder) == before
    assert not leftovers(target)
    return refused.code, refused.path, refused.other


def found(folder: Path) -> dict[str, bytes]:
    """The files that a reader finds, without the manifest."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """All that is in a folder: inode, time and content of files, and folders with their times."""
    every = [folder, *folder.rglob("*")] if folder.exists() else []
    stats = {path: path.lstat() for path in every}
    return {
        str(path): (of.st_ino, of.st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path, of in stats.items()
    }


def leftovers(target: Target) -> list[str]:
    """What a publication must not leave beside or in the target."""
    inside = target.folder.iterdir() if target.folder.is_dir() else ()
    names = [path.name for path in (*target.site.iterdir(), *inside)]
    return [name for name in names if "stage" in name or ".old" in name or "tmp" in name]


def test_the_target_holds_what_was_planned(target: Target) -> None:
    """The first version is written whole; the manifest names each file with size and SHA-256."""
    written = put(target, V1)
    assert written == Written(changed=tuple(sorted(V1)), kept=(), removed=())
    assert found(target.folder) == V1
    manifest = Manifest.from_bytes((target.folder / MANIFEST).read_bytes())
    assert manifest is not None
    assert {path: entry.size for path, entry in manifest.files.items()} == {
        path: len(content) for path, content in V1.items()
    }
    assert not leftovers(target)


@pytest.mark.parametrize(
    "how", [exchange, rename_twice, impossible], ids=["exchange", "twice", "exchange-impossible"]
)
def test_only_what_changed_is_written(target: Target, how: swap.Swap) -> None:
    """Unchanged files stay the same files with their times; what is planned no more goes, folders too."""
    put(target, V1, how)
    before = snapshot(target.folder)
    assert put(target, V2, how) == Written(
        changed=("app.css", "b/index.html", "index.html"),
        kept=("a/index.html",),
        removed=("a/chart.svg",),
    )
    assert found(target.folder) == V2
    page = str(target.folder / "a/index.html")
    assert snapshot(target.folder)[page] == before[page]
    put(target, {"index.html": b"two"}, how)
    assert sorted(path.name for path in target.folder.iterdir()) == [MANIFEST, "index.html"]
    put(target, V1, how)  # by way of the version before the last
    assert found(target.folder) == V1
    assert not leftovers(target)


def test_nothing_changed_touches_nothing(target: Target) -> None:
    """The same version again leaves every time, file and folder alone, in the cache too."""
    put(target, V1, inputs="x")
    put(target, V2, inputs="y")
    before = snapshot(target.site)
    assert put(target, V2, inputs="y") == Written(changed=(), kept=tuple(sorted(V2)), removed=())
    assert snapshot(target.site) == before


def test_what_stands_can_be_kept_unread(target: Target) -> None:
    """KEEP stands for the bytes of a file that nobody touched; for any other file it is a bug."""
    put(target, V1)
    assert standing(look(target.folder.resolve(), target.stamps)) == put(target, V1).digests
    assert standing(look(target.folder.resolve(), target.stamps)) == {
        path: sha256(content).hexdigest() for path, content in V1.items()
    }
    files: list[tuple[str, bytes | Keep]] = [(path, KEEP) for path in V1 if path != "app.css"]
    written = publish(target, [*files, ("app.css", b"new")])
    assert isinstance(written, Written)
    assert written.changed == ("app.css",)
    assert found(target.folder) == V1 | {"app.css": b"new"}
    (target.folder / "app.css").write_bytes(b"NEW")
    assert "app.css" not in standing(look(target.folder.resolve(), target.stamps))
    with pytest.raises(ValueError, match=r"app\.css"):
        publish(target, [("app.css", KEEP)])
    assert found(target.folder) == V1 | {"app.css": b"NEW"}
    assert not leftovers(target)


def test_a_file_that_somebody_changed_is_written_anew(target: Target) -> None:
    """An edit of a published file, even of the same size, does not survive; a deleted file comes back."""
    put(target, V1)
    (target.folder / "app.css").write_bytes(b"abc")
    (target.folder / "a/index.html").unlink()
    assert put(target, V1).changed == ("a/index.html", "app.css")
    assert found(target.folder) == V1


def test_an_older_manifest_is_not_believed(target: Target) -> None:
    """If somebody puts back the manifest of another version, contents decide."""
    put(target, V1)
    older = (target.folder / MANIFEST).read_bytes()
    put(target, V2)
    (target.folder / MANIFEST).write_bytes(older)
    put(target, V1)
    assert found(target.folder) == V1 | {"b/index.html": b"new"}  # of which the older manifest knows nothing


def test_a_file_that_became_a_link_is_written_anew(target: Target, tmp_path: Path) -> None:
    """A link in a published file's place gives way to the file, even if it leads to the same content."""
    put(target, V1)
    (tmp_path / "same.css").write_bytes(b"css")
    (target.folder / "app.css").unlink()
    (target.folder / "app.css").symlink_to(tmp_path / "same.css")
    assert put(target, V1).changed == ("app.css",)
    assert not (target.folder / "app.css").is_symlink()


def test_a_folder_that_somebody_emptied_goes(target: Target) -> None:
    """A folder in which only the tool had files is not kept as somebody's own."""
    put(target, V1)
    (target.folder / "a/index.html").unlink()
    (target.folder / "a/chart.svg").unlink()
    put(target, {"index.html": b"one"})
    assert not (target.folder / "a").exists()


def test_the_previous_version_in_the_cache_is_never_trusted(target: Target) -> None:
    """Whatever happens to the cache between two publications, the target is right."""
    put(target, V1)
    put(target, V2)
    if target.previous is None:
        return
    page = target.previous / "a/index.html"
    page.unlink()
    page.write_bytes(b"evil")
    (target.previous / "app.css").unlink()
    (target.previous / "app.css").mkdir()
    (target.previous / "app.css/x").write_bytes(b"x")
    shutil.rmtree(target.previous / "a")
    (target.previous / "a").write_bytes(b"a file")
    (target.previous / "stray/deep").mkdir(parents=True)
    put(target, V1)
    assert found(target.folder) == V1
    shutil.rmtree(target.cache or target.site)
    put(target, V2)
    assert found(target.folder) == V2


@pytest.mark.parametrize("how", [exchange, impossible], ids=["exchange", "twice"])
def test_foreign_files_are_kept(target: Target, how: swap.Swap) -> None:
    """What the tool did not make stays as it is: files, links, empty folders, and a keep file."""
    target.folder.mkdir()
    (target.folder / ".gitkeep").touch()
    put(target, V1, how)
    (target.folder / "a/mine.txt").write_bytes(b"mine")
    (target.folder / ".git/objects/empty").mkdir(parents=True)
    (target.folder / ".git/HEAD").write_bytes(b"ref")
    (target.folder / "link").symlink_to("a/mine.txt")
    (target.folder / "away").symlink_to("/nowhere")
    before = snapshot(target.folder)
    for version in (V2, V1, {"x.html": b"x"}, V2):
        put(target, version, how)
        assert (target.folder / ".git/objects/empty").is_dir()
        assert (target.folder / "away").readlink() == Path("/nowhere")
        for name in ("a/mine.txt", ".git/HEAD", ".gitkeep"):
            assert snapshot(target.folder)[str(target.folder / name)] == before[str(target.folder / name)]
    (target.folder / "a/mine.txt").unlink()
    put(target, V1, how)
    assert not (target.folder / "a/mine.txt").exists()


def test_a_clash_with_a_foreign_file_is_refused(target: Target) -> None:
    """A path that somebody else's file, folder or differently written name has is not ours to take."""
    put(target, V1)
    (target.folder / "CNAME").write_bytes(b"example.org")
    (target.folder / "own").mkdir()
    (target.folder / "full/of").mkdir(parents=True)
    (target.folder / "full/of/it").touch()
    assert refusal(target, "x.html", "CNAME") == ("foreign-file", "CNAME", "CNAME")
    assert refusal(target, "cname") == ("foreign-file", "cname", "CNAME")
    assert refusal(target, "CNAME/index.html") == ("foreign-file", "CNAME/index.html", "CNAME")
    assert refusal(target, "own") == ("foreign-file", "own", "own")
    assert refusal(target, "full") == ("foreign-file", "full", "full")
    assert refusal(target, "Full/x") == ("foreign-file", "Full/x", "full")
    assert put(target, {"own/x": b"x", "full/y": b"y"}).changed == ("full/y", "own/x")


def test_a_folder_that_is_not_ours_is_refused(target: Target) -> None:
    """A target that holds anything but a keep file, and no manifest of ours, is left alone."""
    target.folder.mkdir()
    (target.folder / ".gitkeep").touch()
    (target.folder / "thesis.odt").write_bytes(b"years of work")
    assert refusal(target, "x")[0] == "foreign-target"
    (target.folder / MANIFEST).write_bytes(b'{"format": 1, "files"')
    assert refusal(target, "x")[0] == "foreign-target"
    shutil.rmtree(target.folder)
    target.folder.write_bytes(b"a file")
    assert refusal(target, "x")[0] == "foreign-target"
    target.folder.unlink()
    (target.folder / "folder").mkdir(parents=True)
    assert refusal(target, "x")[0] == "foreign-target"


@pytest.mark.parametrize(
    "folder", ["/", "~", ".", "..", "content", "content/x", "templates/out", "link", "link/deeper"]
)
def test_an_unsafe_target_is_refused(tmp_path: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root, home, the site, what is around it, and what it is made from are never targets."""
    site = tmp_path / "home/site"
    (site / "content").mkdir(parents=True)
    (site / "link").symlink_to("content")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    target = Target(
        folder=site / Path(folder).expanduser(),
        site=site,
        sources=(site / "content", site / "templates"),
        cache=site / ".cache",
    )
    assert publish(target, [("x", b"")]) == PublishRefused("unsafe-target", str(target.folder))
    assert not list((site / "content").iterdir())


@pytest.mark.parametrize(
    "path",
    [
        *(
            "",
            "/etc/x",
            "../x",
            "a/../../x",
            "a//b",
            "a/./b",
            "a\\b",
            "C:/x",
            "a/",
            "con",
            "a/AUX.html",
            "Com1.txt",
        ),
        *(
            "lpt9 .x",
            "x.",
            "x ",
            "a\nb",
            "a?b",
            "e\u0301.html",
            "x" * 256,
            "\ud800",
            MANIFEST,
            ".Trendbook.json",
        ),
        INNER + "1/x",
    ],
)
def test_an_unsafe_path_is_refused(tmp_path: Path, path: str) -> None:
    """Paths that leave the target, or that some system does not accept, are refused."""
    target = Target(folder=tmp_path / "site/output", site=tmp_path / "site")
    (tmp_path / "site").mkdir()
    assert refusal(target, "fine.html", path)[:2] == ("unsafe-path", path)


@pytest.mark.parametrize(
    ("first", "second"),
    [("a", "a"), ("A.html", "a.html"), ("x", "x/y"), ("x/y", "x"), ("É/1", "é/2"), ("STRASSE", "straße")],
)
def test_paths_that_fall_together_are_refused(tmp_path: Path, first: str, second: str) -> None:
    """Two files that are one file on some systems are refused, naming both."""
    target = Target(folder=tmp_path / "site/output", site=tmp_path / "site")
    (tmp_path / "site").mkdir()
    code, path, other = refusal(target, first, second)
    assert (code, path) == ("path-collision", second)
    assert other == first or first.startswith(f"{other}/")


def test_a_page_may_become_a_folder_and_back(target: Target) -> None:
    """Between two versions a path may turn from file to folder, however the target is replaced."""
    for how in (exchange, rename_twice):
        put(target, {"a": b"file", "b/c": b"in folder"}, how)
        put(target, {"a/x": b"in folder", "b": b"file"}, how)
        assert found(target.folder) == {"a/x": b"in folder", "b": b"file"}


def test_a_folder_that_cannot_be_moved_is_replaced_file_by_file(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mount point gets each file whole, and the same result: kept, changed, removed, foreign."""
    put(target, {"a": b"file", "b/c": b"in folder", "kept": b"k", "gone/x": b"x"})
    (target.folder / "mine").write_bytes(b"mine")
    before = snapshot(target.folder)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == target.folder)
    version = {"a/x.html": b"in folder", "a/x.css": b"css", "b": b"file", "kept": b"k"}
    written = put(target, version)
    assert written == Written(
        changed=("a/x.css", "a/x.html", "b"), kept=("kept",), removed=("a", "b/c", "gone/x")
    )
    assert found(target.folder) == version | {"mine": b"mine"}
    for name in ("kept", "mine"):
        assert snapshot(target.folder)[str(target.folder / name)] == before[str(target.folder / name)]
    assert not (target.folder / "gone").exists()
    assert not leftovers(target)


def test_no_room_beside_the_target_is_no_fault(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the target itself can be written, files are replaced one by one."""
    put(target, V1)
    mkdir = Path.mkdir

    def guarded(self: Path, mode: int = 0o777, **options: bool) -> None:
        if self.parent == target.site and not options:
            raise PermissionError(errno.EACCES, "Permission denied")
        mkdir(self, mode, **options)

    monkeypatch.setattr(Path, "mkdir", guarded)
    put(target, V2)
    assert found(target.folder) == V2


def test_a_swap_that_is_refused_ends_file_by_file(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """If neither way of swapping works, the stage's files are put in place one by one."""
    put(target, V1)
    monkeypatch.setattr(swap, "rename_twice", impossible)
    put(target, V2, impossible)
    assert found(target.folder) == V2
    assert not leftovers(target)


@pytest.mark.parametrize("stop", range(9))
def test_a_crash_between_two_files_is_put_right(
    target: Target, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    """File by file: wherever it stops, each file is whole, and the next publication takes over."""
    put(target, V1)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == target.folder)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stopping(Path.replace, stop))
        try:
            publish(target, V2.items())
        except KeyboardInterrupt:
            whole = found(target.folder)
            assert all(content in {V1.get(path), V2.get(path)} for path, content in whole.items())
    put(target, V2)
    assert found(target.folder) == V2
    assert not leftovers(target)


def test_file_by_file_pages_come_after_what_they_need(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest announces the new files first and drops the announcement last; pages follow assets."""
    put(target, V1)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == target.folder)
    order: list[str] = []
    replace = Path.replace

    def noting(self: Path, place: Path) -> Path:
        if target.folder in place.parents:
            order.append(place.relative_to(target.folder).as_posix())
        return replace(self, place)

    monkeypatch.setattr(Path, "replace", noting)
    put(target, {"a.html": b"a", "b.html": b"b", "z.css": b"z"})
    assert order == [MANIFEST, "z.css", "a.html", "b.html", MANIFEST]


def stopping(method: object, after: int) -> object:
    """`method`, which works `after` times and is interrupted then."""
    assert callable(method)
    calls: Iterator[int] = iter(range(after))

    def stopped(*args: object) -> object:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return method(*args)

    return stopped


@pytest.mark.parametrize("step", range(4))
def test_a_crash_between_two_renames_is_recovered(tmp_path: Path, step: int) -> None:
    """Wherever two renames stopped, the old version or the new one is there after `recover`."""
    target, stage = tmp_path / "output", stage_beside(tmp_path / "output")
    old = tmp_path / f".output.old-{os.getpid()}"
    for folder, version in ((target, b"old"), (stage, b"new")):
        folder.mkdir()
        (folder / MANIFEST).write_bytes(version)
    steps = [(target, old), (stage, target), (old, stage)]
    for source, place in steps[:step]:
        source.rename(place)
    recover(target)
    assert (target / MANIFEST).read_bytes() == (b"old" if step < 2 else b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_recovery_removes_nothing_that_is_not_ours(tmp_path: Path) -> None:
    """If somebody put files where the moved target was, both stay; an empty folder gives way."""
    target, old = tmp_path / "output", tmp_path / f".output.old-{os.getpid()}"
    old.mkdir()
    (old / "mine").write_bytes(b"old")
    target.mkdir()
    (target / "other").write_bytes(b"new")
    recover(target)
    assert (old / "mine").exists()
    assert (target / "other").exists()
    (target / "other").unlink()
    recover(target)
    assert (target / "mine").read_bytes() == b"old"


@pytest.mark.parametrize("step", [0, 1, 2])
def test_an_interrupt_between_two_renames_leaves_a_site(
    target: Target, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Ctrl-C during the swap leaves the old version or the new one in place at once."""
    put(target, V1)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", stopping_renames(target.folder, step))
        with pytest.raises(KeyboardInterrupt):
            publish(target, V2.items(), swap=rename_twice)
    assert found(target.folder) in ([V1] if step < 2 else [V2])
    put(target, V2)
    assert found(target.folder) == V2
    assert not leftovers(target)


def stopping_renames(folder: Path, after: int) -> object:
    """`Path.rename`, interrupted once: at the swap's rename number `after`."""
    rename = Path.rename
    seen: list[Path] = []

    def stopped(self: Path, place: Path) -> Path:
        if any(path == folder or ".old-" in path.name for path in (self, place)):
            seen.append(self)
            if len(seen) == after + 1:
                raise KeyboardInterrupt
        return rename(self, place)

    return stopped


def test_leftovers_of_dead_builds_are_swept(target: Target) -> None:
    """Stages of processes that are gone go; those of processes that live, and other names, stay."""
    put(target, V1)
    dead, alive = 2**22 + 1, os.getppid()
    for name in (f".output.stage-{dead}", f".output.stage-{alive}", ".output.stage-x", ".other.stage-1"):
        (target.site / name / "sub").mkdir(parents=True)
    (target.folder / f"{INNER}{dead}").mkdir()
    (target.folder / f"{INNER}{dead}" / "app.css").write_bytes(b"half")
    put(target, V2)
    names = {path.name for path in target.site.iterdir() if "stage" in path.name}
    assert names == {f".output.stage-{alive}", ".output.stage-x", ".other.stage-1"}
    assert found(target.folder) == V2


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits")
@pytest.mark.parametrize("how", [exchange, rename_twice], ids=["exchange", "twice"])
def test_a_full_disk_leaves_the_old_version(target: Target, how: swap.Swap) -> None:
    """A file that cannot be written to its end raises OSError; readers keep the old version."""
    import resource

    put(target, V1, how)
    before = snapshot(target.folder)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
        with pytest.raises(OSError, match="File too large"):
            publish(target, {**V2, "z.html": b"x" * 20_000}.items(), swap=how)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert snapshot(target.folder) == before
    assert not leftovers(target)
    put(target, V2, how)
    assert found(target.folder) == V2


@pytest.mark.parametrize(
    ("name", "code"),
    [("link", errno.ENOSPC), ("write", errno.EACCES), ("prune", errno.EROFS), ("flush", errno.EIO)],
)
def test_a_failing_disk_leaves_the_old_version(
    target: Target, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    """Whichever step fails before the swap, the old version stays untouched."""
    put(target, V1)
    before = snapshot(target.folder)

    def failing(*_args: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(trees if name == "link" else staging.Stage, name, failing)
        with pytest.raises(OSError, match=os.strerror(code)):
            publish(target, V2.items())
    assert snapshot(target.folder) == before
    assert not leftovers(target)


def test_a_file_that_was_not_written_whole_stops_the_publication(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verification compares what is in the stage with the plan."""
    put(target, V1)

    def short(self: staging.Stage, path: str, content: bytes) -> None:
        Path(self._room_for(path)).write_bytes(content[:-1])
        self._tree.files[path] = []

    with monkeypatch.context() as patch:
        patch.setattr(staging.Stage, "write", short)
        with pytest.raises(OSError, match="not written as it should be"):
            publish(target, V2.items())
    assert found(target.folder) == V1


def test_an_error_while_rendering_leaves_the_old_version(target: Target) -> None:
    """Files may come from a generator; what it raises comes out, and nothing has changed."""
    put(target, V1)
    before = snapshot(target.folder)

    def rendering() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish(target, rendering())
    assert snapshot(target.folder) == before
    assert not leftovers(target)


def test_disks_without_hard_links_get_copies(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be linked it is copied, with its time."""

    def refused(_self: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    put(target, V1)
    before = (target.folder / "a/index.html").stat().st_mtime_ns
    put(target, V2)
    put(target, V1)
    assert found(target.folder) == V1
    assert (target.folder / "a/index.html").stat().st_mtime_ns == before


def test_is_current_compares_inputs_and_stamps(target: Target) -> None:
    """Current means: made from these inputs, by this version, and not touched since."""
    put(target, V1, inputs="abc")
    assert is_current(target, "abc") == (target.cache is not None)
    assert not is_current(target, "abd")
    (target.folder / "app.css").write_bytes(b"abc")
    assert not is_current(target, "abc")
    put(target, V1, inputs="abc")
    (target.folder / "a/chart.svg").unlink()
    assert not is_current(target, "abc")
    if target.stamps:
        put(target, V1, inputs="abc")
        assert is_current(target, "abc")
        whole = json.loads(target.stamps.read_bytes())
        for damaged in ("{", json.dumps({**whole, "files": []})):
            target.stamps.write_text(damaged, encoding="utf-8")
            assert not is_current(target, "abc")
            assert put(target, V1, inputs="abc").changed == ()
            assert is_current(target, "abc")
        shutil.rmtree(target.folder)
        assert not is_current(target, "abc")


def test_the_manifest_depends_on_the_files_only(target: Target, tmp_path: Path) -> None:
    """The same files in another order and another folder give the same manifest, byte for byte."""
    put(target, V2)
    put(target, V1)
    other = Target(folder=tmp_path / "elsewhere/public", site=target.site)
    put(other, dict(sorted(V1.items(), reverse=True)))
    text = (target.folder / MANIFEST).read_bytes()
    assert (other.folder / MANIFEST).read_bytes() == text
    assert text.endswith(b"}\n")
    assert b"\r" not in text


def test_a_target_behind_a_link_stays_behind_it(target: Target, tmp_path: Path) -> None:
    """If output/ is a link to a folder elsewhere, that folder is replaced and the link stays."""
    (tmp_path / "www/site").mkdir(parents=True)
    target.folder.symlink_to(tmp_path / "www/site")
    put(target, V1)
    put(target, V2)
    assert target.folder.is_symlink()
    assert found(tmp_path / "www/site") == V2
    assert [path.name for path in (tmp_path / "www").iterdir()] == ["site"]


def test_the_folder_keeps_its_mode(target: Target) -> None:
    """Permissions of the target are those that its owner gave it."""
    put(target, V1)
    target.folder.chmod(0o2750)
    for version in (V2, V1, V2):
        put(target, version)
        assert target.folder.stat().st_mode & 0o7777 == 0o2750


def test_exchange_is_one_step_or_an_error(tmp_path: Path) -> None:
    """Both folders are exchanged; where that cannot be, OSError is raised and both are as before."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if sys.platform == "linux":
        exchange(tmp_path / "one", tmp_path / "two")
        assert (tmp_path / "one/two").exists()
        assert (tmp_path / "two/one").exists()
    with pytest.raises(OSError, match=r".") as raised:
        exchange(tmp_path / "one", tmp_path / "missing")
    assert raised.value.errno in {errno.ENOENT, errno.ENOSYS}


def test_publishing_does_not_follow_a_planted_link(target: Target, tmp_path: Path) -> None:
    """A folder of the target that was replaced by a link to elsewhere is not written through."""
    put(target, V1)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/index.html").write_bytes(b"page")
    shutil.rmtree(target.folder / "a")
    (target.folder / "a").symlink_to(tmp_path / "elsewhere")
    refused = publish(target, {**V1, "a/index.html": b"new"}.items())
    assert refused == PublishRefused("foreign-file", "a/index.html", "a")
    assert (tmp_path / "elsewhere/index.html").read_bytes() == b"page"


def test_everything_is_flushed_before_the_swap(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """A durable publication flushes the stage first, by one call or file by file; another one does not."""
    order: list[str] = []

    def swapping(stage: Path, folder: Path) -> None:
        order.append("swap")
        exchange(stage, folder)

    monkeypatch.setattr(staging, "_flush_file_system", lambda _folder: False)
    monkeypatch.setattr(os, "fsync", lambda _descriptor: order.append("fsync"))
    put(target, V1)
    order.clear()
    put(target, V2, swapping)
    assert order.index("swap") == len(order) - 1 >= 3
    order.clear()
    publish(target, V1.items(), swap=swapping, durable=False)
    assert order == ["swap"]


def test_home_may_be_unknown(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home can publish."""

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert write.is_safe_target(target)
