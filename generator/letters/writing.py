"""A letter's files. Whoever has changed one of them by hand does not lose that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from generator.letters.composing import Letter
from generator.letters.message import message
from generator.state import CACHE_FOLDER, Options, replace_file

_MEMORY: Final = "letters.json"


class Filed(NamedTuple):
    """`files` are those of the letter. Where some were `changed` by hand, nothing was written."""

    files: tuple[Path, ...]
    changed: tuple[Path, ...] = ()


def is_apart(options: Options, folder: Path) -> bool:
    """Whether letters may be kept in a folder: not in the published site, nor in what the site is made of."""
    made = (options.output, *(options.site / name for name in ("content", "templates", CACHE_FOLDER)))
    return not any(folder.resolve().is_relative_to(one.resolve()) for one in made)


def file(letter: Letter, place: Path, site: Path, *, force: bool) -> Filed:
    """Write the letter beside `place`, a path without ending; `force` replaces what somebody changed.

    What was written is noted in the site's cache by SHA-256: a file that is neither that nor what is to be
    written is somebody else's.

    Raises:
        OSError: the disk does not allow it.
    """
    memory = site / CACHE_FOLDER / _MEMORY
    ours = _remembered(memory)
    contents = _contents(letter, place)
    digests = {str(path.resolve()): sha256(content).hexdigest() for path, content in contents.items()}
    changed = [path for path in contents if not _is_ours(path, ours, digests)]
    if changed and not force:
        return Filed(tuple(contents), tuple(changed))
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    memory.parent.mkdir(parents=True, exist_ok=True)
    replace_file(memory, f"{json.dumps({**ours, **digests}, indent=1)}\n".encode())
    return Filed(tuple(contents))


def _contents(letter: Letter, place: Path) -> Mapping[Path, bytes]:
    return {
        place.with_name(f"{place.name}.html"): letter.html.encode(),
        place.with_name(f"{place.name}.txt"): letter.text.encode(),
        place.with_name(f"{place.name}.eml"): message(letter),
    }


def _is_ours(path: Path, ours: Mapping[str, str], made: Mapping[str, str]) -> bool:
    name = str(path.resolve())
    if not path.is_file():
        return not path.exists()
    return sha256(path.read_bytes()).hexdigest() in {ours.get(name), made[name]}


def _remembered(memory: Path) -> dict[str, str]:
    """What was written, by path; nothing where that cannot be read."""
    try:
        found = json.loads(memory.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
