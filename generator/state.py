"""What a build was asked for, what came of it, and what the last one leaves for the next.

This is all that a build needs where nothing has changed, so it imports next to nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.cache import key
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.frozen import frozen
from generator.published import Target

if TYPE_CHECKING:
    from generator.corrections import Recording
    from generator.coverage import Covered
    from generator.write import PublishRefused, Written

CACHE_FOLDER: Final = ".trendbook"
STORE: Final = "store"
_FORM: Final = b"3\n"  # another number where what is saved has another shape


@frozen(kw_only=True)
class Options:
    """What a build is asked for. `today` decides which texts are out; `jobs` how many processes draw.

    `patterns`: not of the site's own texts, but of those that show each component in its look.
    """

    site: Path
    output: Path
    today: date
    drafts: bool = False
    strict: bool = False
    cache: bool = True
    jobs: int = 0
    base_url: str | None = None
    patterns: bool = False


@frozen(kw_only=True)
class Outcome:
    """What came of it: the diagnostics with the texts they point into, and what was written.

    `written` is None where nothing was; `unchanged` says that nothing had to be. `coverage` is that of
    each text, where it was asked for; `unsearched` why the site has no search that should have one ("absent",
    "failed"); `recorded` what a publication changed in the record of what is public.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    language: str = "fr"
    base_url: str | None = None
    written: Written | None = None
    refused: PublishRefused | None = None
    unchanged: bool = False
    coverage: tuple[Covered, ...] = ()
    unsearched: str = ""
    recorded: Recording | None = None

    @property
    def failed(self) -> bool:
        """Whether a fault stopped it."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


class NotRecorded(Exception):  # noqa: N818 - it names what did not happen
    """What became public could not be written down: the disk is full, read-only or broken."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


def is_first(options: Options) -> bool:
    """Whether no earlier build of the site, wherever it was published, has left anything for this one."""
    return options.cache and not (options.site / CACHE_FOLDER / STORE).exists()


def target_of(options: Options) -> Target:
    """Where the site is published, and what lies around it."""
    return Target(
        folder=options.output,
        site=options.site,
        sources=(options.site / "content", options.site / "templates"),
        cache=options.site / CACHE_FOLDER,
    )


def user_cache() -> Path:
    """Where programs of this user keep what they can make again: XDG's folder, or the system's own."""
    if given := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(given) / "trendbook"
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - unlike Path.home, never raises
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "trendbook"


class MadePart(NamedTuple):
    """A part of the plan: what it depended on, and the SHA-256 of its files by path."""

    digest: str
    files: Mapping[str, str]


class State:
    """What the last build of a target made of what, so that the next one makes only the rest."""

    def __init__(self, options: Options) -> None:
        name = key(str(options.output.resolve()))[:8]
        self._file = options.site / CACHE_FOLDER / f"state-{name}.json"
        self._saved = _read(self._file)

    @property
    def is_new(self) -> bool:
        """Whether nothing is known of an earlier build."""
        return not self._saved

    def take_parts(self) -> Mapping[str, MadePart]:
        """What each part of the plan was made of and gave, by the part's name; not held any more."""
        return {name: MadePart(*made) for name, made in self._saved.pop("parts", {}).items()}

    def outcome(self, inputs: str) -> Outcome | None:
        """What the last build said, if it was made from these inputs."""
        saved = self._saved
        if saved.get("inputs") != inputs:
            return None
        return Outcome(
            diagnostics=tuple(diagnostic_of(found) for found in saved["diagnostics"]),
            texts=saved["texts"],
            language=saved["language"],
            base_url=saved["base_url"],
            unsearched=saved["unsearched"],
            unchanged=True,
        )

    def save(self, inputs: str, parts: Mapping[str, MadePart], outcome: Outcome) -> None:
        """Note a build; where that cannot be, the next one makes everything."""
        saved = {
            "inputs": inputs,
            "parts": parts,
            "diagnostics": [plain_of(found) for found in outcome.diagnostics],
            "texts": outcome.texts,
            "language": outcome.language,
            "base_url": outcome.base_url,
            "unsearched": outcome.unsearched,
        }
        aside = self._file.with_name(f".{self._file.name}.tmp-{os.getpid()}")
        text = json.dumps(saved, ensure_ascii=False, sort_keys=True).encode()
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(b"%s\n%s" % (_sum(text), text))
            aside.replace(self._file)


def replace_file(file: Path, content: bytes) -> None:
    """Write a file so that whoever reads it finds the old content or the new one.

    Raises:
        OSError: it could not be; the old file stands.
    """
    aside = file.with_name(f".{file.name}.tmp-{os.getpid()}")
    try:
        with aside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(file)
    except OSError:
        with suppress(OSError):
            aside.unlink()
        raise


def _read(file: Path) -> dict[str, Any]:
    """What was saved; nothing, where a byte of it is not as it was."""
    try:
        first, _, text = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    saved: dict[str, Any] = json.loads(text) if first == _sum(text) else {}
    return saved


def _sum(text: bytes) -> bytes:
    return sha256(_FORM + text).hexdigest().encode()


def plain_of(found: Diagnostic) -> dict[str, Any]:
    """A diagnostic as data of JSON."""
    mark = found.mark
    return {
        "code": found.code,
        "variant": found.variant,
        "mark": [mark.path, mark.line, mark.column, mark.length],
        "severity": found.severity,
        "values": dict(found.values),
        "suggestion": found.suggestion,
    }


def diagnostic_of(plain: dict[str, Any]) -> Diagnostic:
    """What `plain_of` gave."""
    severity = Severity(plain["severity"])
    return Diagnostic(**{**plain, "mark": Mark(*plain["mark"]), "severity": severity})
