"""What stands in a target: which files the tool made there, and whether anybody touched them since."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from generator import __version__, trees
from generator.frozen import frozen
from generator.manifest import MANIFEST, Entry, Manifest
from generator.swap import INNER
from generator.trees import Stamp, Tree, stamp_of, tree

KEEP_FILES: Final = frozenset({".gitkeep", ".keep"})
TOOL: Final = f"trendbook {__version__}"


@frozen(kw_only=True)
class Target:
    """Where a site is published: a folder that is neither `site` nor above it, nor around or in `sources`.

    `cache` is a folder for what makes the next publication cheap; it can be deleted at any time.
    """

    folder: Path
    site: Path
    sources: tuple[Path, ...] = ()
    cache: Path | None = None

    @property
    def stamps(self) -> Path | None:
        """Size, time and inode of each published file, and what it was made from."""
        return self.cache / f"published-{self._name}.json" if self.cache else None

    @property
    def previous(self) -> Path | None:
        """The version before, as the next stage."""
        return self.cache / f"previous-{self._name}" if self.cache else None

    @property
    def _name(self) -> str:
        return sha256(os.fsencode(self.folder.resolve())).hexdigest()[:8]


def is_current(target: Target, inputs: str) -> bool:
    """Whether what stands was made from `inputs`, by this version, and nobody has touched it since."""
    stamps = _stamps(target.stamps)
    if stamps.get("inputs") != inputs or stamps.get("tool") != TOOL:
        return False
    files = stamps.get("files", {})
    return MANIFEST in files and all(
        stamp_of(f"{target.folder}/{path}") == stamp for path, stamp in files.items()
    )


def standing(before: Before | None) -> Mapping[str, str]:
    """The SHA-256 of each file that the tool published and nobody has touched since, by path."""
    return {path: entry.sha256 for path, entry in before.standing.items()} if before else {}


@frozen(kw_only=True)
class Before:
    """The target as it was found."""

    tree: Tree
    content: bytes | None = None
    owned: frozenset[str] = frozenset()
    standing: Mapping[str, Entry] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    foreign_folders: frozenset[str] = frozenset()


def look(folder: Path, stamps: Path | None) -> Before | None:
    """The target as it is, or None if it holds something and was not made by the tool.

    `content` is the manifest's, `owned` and `foreign` are the files that the tool made or did not,
    `standing` those that are as it made them; `foreign_folders` are empty ones.
    """
    if folder.exists() and not folder.is_dir():
        return None
    found = tree(folder, leave_out=lambda name: name.startswith(INNER))
    content = (folder / MANIFEST).read_bytes() if MANIFEST in found.files else None
    manifest = Manifest.from_bytes(content) if content is not None else None
    if manifest is None:
        only_kept = not found.folders and KEEP_FILES.issuperset(found.files)
        return Before(tree=found, foreign=frozenset(found.files)) if only_kept else None
    owned = frozenset(path for path in found.files if manifest.owns(path))
    foreign = frozenset(found.files.keys() - owned)
    used = {parent for path in (*foreign, *manifest.files) for parent in trees.parents(path)}
    return Before(
        tree=found,
        content=content,
        owned=owned - {MANIFEST},
        standing=dict(_untouched(folder, manifest, found, _stamps(stamps))),
        foreign=foreign,
        foreign_folders=frozenset(found.folders - used),
    )


def _untouched(
    folder: Path, manifest: Manifest, found: Tree, stamps: Mapping[str, Any]
) -> Iterator[tuple[str, Entry]]:
    known = stamps.get("files", {})
    if known.get(MANIFEST) != found.files[MANIFEST]:  # then they speak of another publication
        known = {}
    for path, entry in manifest.files.items():
        stamp = found.files.get(path)
        if stamp and (known.get(path) == stamp or _holds(folder / path, entry)):
            yield path, entry


def _holds(place: Path, entry: Entry) -> bool:
    return not place.is_symlink() and sha256(place.read_bytes()).hexdigest() == entry.sha256


def _stamps(file: Path | None) -> Mapping[str, Any]:
    try:
        stamps = json.loads(file.read_bytes()) if file else {}
    except (OSError, ValueError, RecursionError):
        return {}
    whole = isinstance(stamps, dict) and isinstance(stamps.get("files", {}), dict)
    return stamps if whole else {}


def save_stamps(file: Path | None, places: Mapping[str, Stamp], inputs: str) -> None:
    """Note what was published, for `is_current` and `look`."""
    if file is None:
        return
    aside = file.with_name(f".{file.name}.tmp-{os.getpid()}")
    text = json.dumps({"tool": TOOL, "inputs": inputs, "files": places}, sort_keys=True).encode()
    with suppress(OSError):
        if file.read_bytes() == text:
            return
    with suppress(OSError):  # then the next build compares contents
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(text)
        aside.replace(file)
