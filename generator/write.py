"""Bytes → output: staged, verified, swapped in as a whole.

Whoever reads the target sees the old site or the new one. Only what changed is written; what stays is
the same file as before. What the tool did not make is kept, and is in nobody's way.

The version before is kept in the cache as the next stage: then a publication costs what changed, not
what there is. Whatever is in that stage, a file counts only if it is the very file of the target.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator import trees
from generator.frozen import frozen
from generator.manifest import MANIFEST, Entry, Manifest
from generator.published import TOOL, Before, Target, look, save_stamps
from generator.staging import Stage, open_inner_stage, open_stage
from generator.swap import INNER, Swap, exchange, recover, swapped
from generator.targetpaths import Taken, is_safe
from generator.trees import Stamp, stamp_of


class Keep(Enum):
    """Says of a path, in place of its bytes, that it stays as it stands; see `published.standing`."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


@frozen(kw_only=True)
class Written:
    """What a publication did, as sorted paths; `digests` has the SHA-256 of each file that stands now."""

    changed: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    digests: Mapping[str, str] = field(default_factory=dict, compare=False)


@frozen
class PublishRefused:
    """Why nothing was published; the target is as it was.

    `code` is `unsafe-target`, `foreign-target` (not empty, not ours), `unsafe-path`, `path-collision`
    or `foreign-file`; `path` is the folder, or the file's path in it, and `other` what is in its way.
    """

    code: str
    path: str
    other: str = ""


def publish(
    target: Target,
    files: Iterable[tuple[str, bytes | Keep]],
    *,
    inputs: str = "",
    swap: Swap = exchange,
    durable: bool = True,
    before: Before | None = None,
) -> Written | PublishRefused:
    """Make `files` the whole of what the tool has in the target. The caller holds the build lock.

    `inputs` names all that the files were made from; `published.is_current` compares it. `durable`
    waits until the disk has everything before the old version goes. `before` is the target as it was
    found, if somebody looked since the lock is held.

    Raises:
        OSError: the disk is full, read-only or broken. Readers still see the old version; only where
            no folder can be swapped, some files may be new (the next publication puts that right).
        ValueError: KEEP for a path that is not standing.
    """
    if not is_safe_target(target):
        return PublishRefused("unsafe-target", str(target.folder))
    folder = target.folder.resolve()
    if recover(folder) or before is None:
        before = look(folder, target.stamps)
    if before is None:
        return PublishRefused("foreign-target", str(target.folder))
    work = _Work(target, folder, before)
    try:
        refused = _take(work, files)
        if refused:
            return refused
        written = work.outcome()
        stamps = _commit(work, written, swap, durable=durable)
    finally:
        work.discard()
    save_stamps(target.stamps, stamps, inputs)
    return written


def is_safe_target(target: Target) -> bool:
    """Whether the target is no root, home or site, and neither around nor in what the site is made from."""
    folder = target.folder.resolve()
    around = [target.site, *target.sources, *([target.cache] if target.cache else []), *_home()]
    if folder == Path(folder.anchor) or any(_is_within(place.resolve(), folder) for place in around):
        return False
    return not any(_is_within(folder, place.resolve()) for place in target.sources)


def _home() -> list[Path]:
    try:
        return [Path.home()]
    except RuntimeError:  # a user without a home
        return []


def _is_within(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or in it, by whatever name."""
    if path == folder or folder in path.parents:
        return True
    return folder.exists() and any(one.exists() and one.samefile(folder) for one in (path, *path.parents))


@dataclass(slots=True)
class _Work:
    """A publication under way."""

    target: Target
    folder: Path
    before: Before
    planned: dict[str, Entry] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    opened: Stage | None = None

    @property
    def stage(self) -> Stage:
        """The stage, which is made when it is first needed: if nothing changes, never."""
        if self.opened is None:
            self.opened = open_stage(self.folder, self.target.previous)
        return self.opened

    def outcome(self) -> Written:
        """What will have been done."""
        return Written(
            changed=tuple(sorted(self.changed)),
            kept=tuple(sorted(self.planned.keys() - self.changed)),
            removed=tuple(sorted(self.before.owned - self.planned.keys())),
            digests={path: entry.sha256 for path, entry in self.planned.items()},
        )

    def discard(self) -> None:
        """Remove the stage of a publication that did not come to its end, or needed none."""
        if self.opened is not None:
            trees.remove(self.opened.folder)


def _take(work: _Work, files: Iterable[tuple[str, bytes | Keep]]) -> PublishRefused | None:
    """Stage what changed, note what stays; or the first path that cannot be."""
    taken, not_ours = _foreign(work.before)
    for path, content in files:
        # What stands was asked this when it was made.
        stands = content is KEEP and path in work.before.standing
        if not stands and (not is_safe(path) or path.casefold() == MANIFEST or path.startswith(INNER)):
            return PublishRefused("unsafe-path", path)
        other = taken.claim(path)
        if other:
            foreign = other not in work.planned and other in not_ours
            return PublishRefused("foreign-file" if foreign else "path-collision", path, other)
        work.planned[path] = _entry(work, path, content)
    return None


def _foreign(before: Before) -> tuple[Taken, set[str]]:
    """The paths that are taken by what the tool did not make, with the folders they are in."""
    taken = Taken()
    for path in before.foreign:
        taken.claim(path)
    for folder in before.foreign_folders:
        taken.claim_folders(f"{folder}/")
    paths = {*before.foreign, *before.foreign_folders}
    return taken, paths.union(*map(trees.parents, paths))


def _entry(work: _Work, path: str, content: bytes | Keep) -> Entry:
    stands = work.before.standing.get(path)
    if isinstance(content, Keep):
        if stands is None:
            raise ValueError(path)
        return stands
    entry = Entry(sha256(content).hexdigest(), len(content))
    if entry != stands:
        work.stage.write(path, content)
        work.changed.add(path)
    return entry


def _commit(work: _Work, written: Written, swap: Swap, *, durable: bool) -> Mapping[str, Stamp]:
    """Bring the target to the plan; the stamp of each file."""
    manifest = Manifest(tool=TOOL, files=work.planned).to_bytes()
    if not written.changed and not written.removed and manifest == work.before.content:
        return _verified(work.folder, work.planned, work.before.tree.files)
    stage = work.stage
    if not stage.is_inner:
        stamps = _complete(work, written, manifest)
        if durable:
            stage.flush(written.changed)
        if _swap(work, swap):
            return stamps
        _move_within(work, written)
    if durable:
        work.stage.flush(written.changed)
    _replace_each(work, written, manifest)
    return _verified(work.folder, work.planned, {})


def _complete(work: _Work, written: Written, manifest: bytes) -> Mapping[str, Stamp]:
    """Make the stage the whole new version, and check it."""
    before, stage = work.before, work.stage
    for path in (*written.kept, *before.foreign):
        stage.keep(path, work.folder, before.tree.files[path])
    for folder in before.foreign_folders:
        stage.make_folders(folder)
    stage.write(MANIFEST, manifest)
    files = {*work.planned, *before.foreign, MANIFEST}
    stage.prune(files, before.foreign_folders)
    return _verified(stage.folder, work.planned, stage.stamps)


def _verified(folder: Path, planned: Mapping[str, Entry], known: Mapping[str, Stamp]) -> Mapping[str, Stamp]:
    """The stamp of each file, `known` or looked up; all of them are there, and as large as they should be."""
    every = ((path, known.get(path) or stamp_of(f"{folder}/{path}")) for path in (*planned, MANIFEST))
    stamps = {path: stamp for path, stamp in every if stamp}
    for path, entry in planned.items():
        if path not in stamps or stamps[path][0] != entry.size:
            raise OSError(errno.EIO, "a file was not written as it should be", str(folder / path))
    return stamps


def _swap(work: _Work, swap: Swap) -> bool:
    stage, folder, previous = work.stage.folder, work.folder, work.target.previous
    if not folder.exists():
        stage.rename(folder)
    elif not swapped(stage, folder, swap):
        return False
    elif previous is not None:
        trees.remove(previous)
        with suppress(OSError):
            previous.parent.mkdir(parents=True, exist_ok=True)
        trees.move(stage, previous)  # if that fails, the stage is discarded
    return True


def _move_within(work: _Work, written: Written) -> None:
    """Have what changed on the target's own disk, from where each file can be put in place in one step."""
    outer, work.opened = work.stage, open_inner_stage(work.folder)
    for path in written.changed:
        work.opened.write(path, (outer.folder / path).read_bytes())
    trees.remove(outer.folder)


def _replace_each(work: _Work, written: Written, manifest: bytes) -> None:
    """Where folders cannot be swapped: each file whole, and pages after what they need."""
    blocking = {path for path in written.removed if _blocks(path, work.changed)}
    known = dict.fromkeys(work.before.owned, Entry("", 0)) | dict(work.before.standing)
    _replace_manifest(work, Manifest(tool=TOOL, files=known, pending=written.changed).to_bytes())
    _remove_each(work.folder, blocking)
    for path in sorted(written.changed, key=lambda path: (path.endswith((".html", ".xml")), path)):
        place = work.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        work.stage.move_out(path, place)
    _remove_each(work.folder, set(written.removed) - blocking)
    _replace_manifest(work, manifest)


def _replace_manifest(work: _Work, manifest: bytes) -> None:
    work.stage.write(MANIFEST, manifest)
    work.stage.move_out(MANIFEST, work.folder / MANIFEST)


def _blocks(path: str, changed: set[str]) -> bool:
    """Whether an old file must go first: a new one is to be a folder around it, or in its place."""
    return not changed.isdisjoint(trees.parents(path)) or any(one.startswith(f"{path}/") for one in changed)


def _remove_each(folder: Path, paths: Iterable[str]) -> None:
    for path in sorted(paths, reverse=True):
        (folder / path).unlink(missing_ok=True)
        for parent in reversed(trees.parents(path)):
            with suppress(OSError):  # still in use
                (folder / parent).rmdir()
