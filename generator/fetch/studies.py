"""A remote study is held to what local ones are held to before it replaces what was read last.

That is done in a process that can be killed: YAML that nobody would write by hand can keep it busy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.cache import MemoryStore, Store
from generator.decode import decode
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.fetch.unusable import Unusable
from generator.files import SourceFile, read_text
from generator.incoming import lockfile
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import FOLDER, LOCK, study_path
from generator.link import link
from generator.load import load
from generator.shapes import SOURCES
from generator.state import diagnostic_of, plain_of

MAX_STUDY: Final = 500_000  # bytes: ten times the largest that anybody wrote
_SHOWN: Final = 50
_REMEMBERED: Final = MemoryStore()


class Checked(NamedTuple):
    """The text of a study, and all that is wrong with it."""

    text: str
    faults: tuple[Diagnostic, ...]


def head_of(site: Path, study: str, url: str, today: date) -> dict[str, str]:
    """A study to be checked as a worker gets it."""
    return {"site": str(site.resolve()), "study": study, "url": url, "today": today.isoformat()}


def answer(head: Mapping[str, Any], body: bytes) -> dict[str, Any]:
    """What a worker says of a study: as part of the site as it is now."""
    # Texts may name a study, but no study names a text: they need not be read.
    found = load(Path(head["site"]), ("content", FOLDER, SOURCES)).value
    files = [file for file in found if file.path.endswith((".yaml", ".yml", ".json"))]
    try:
        checked = check(
            files, head["study"], head["url"], body, date.fromisoformat(head["today"]), _REMEMBERED
        )
    except Unusable as fault:
        return {"code": fault.code, "values": fault.values}
    return {"text": checked.text, "faults": [plain_of(fault) for fault in checked.faults[:_SHOWN]]}


def checked_of(told: Mapping[str, Any]) -> Checked:
    """What `answer` gave.

    Raises:
        Unusable: it is no study.
    """
    if "code" in told:
        raise Unusable(told["code"], **told["values"])
    return Checked(told["text"], tuple(diagnostic_of(fault) for fault in told["faults"]))


def check(
    files: Sequence[SourceFile], study: str, url: str, body: bytes, today: date, store: Store
) -> Checked:
    """The study as part of a site of these files; places of faults are in `url`.

    Raises:
        Unusable: it is too large, no text, or a page.
    """
    path = study_path(study)
    text = text_of(url, body)
    others = [file for file in files if file.path not in {path, LOCK}]
    whole = [*others, SourceFile.of(path, text.encode())]
    faults = _faults([*whole, _lock(whole)], path, today, store)
    return Checked(text, tuple(replace(one, mark=_place(one, path, url)) for one in faults))


def text_of(url: str, body: bytes) -> str:
    """A body as the text of a YAML file.

    Raises:
        Unusable: it is too large, no UTF-8, or a page.
    """
    if len(body) > MAX_STUDY:
        raise Unusable("large-study", kilobytes=f"{MAX_STUDY // 1_000}")
    start = body[:1_000].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")):
        raise Unusable("html-study")
    checked = read_text(url, body)
    if checked.diagnostics:
        raise Unusable("not-utf8")
    if not checked.value.strip():
        raise Unusable("empty")
    return f"{checked.value.rstrip()}\n"


def _faults(files: Iterable[SourceFile], path: str, today: date, store: Store) -> Iterator[Diagnostic]:
    """What is wrong with the file at `path`, or with another one because of it."""
    decoded = decode(sorted(files, key=lambda file: file.path), store)
    linked = link(decoded.value, today=today, drafts=True, store=store)
    for fault in (*decoded.diagnostics, *linked.diagnostics):
        about = fault.mark.path == path or fault.values.get("other") == path
        if about and fault.severity is Severity.ERROR:
            yield fault


def _lock(files: Iterable[SourceFile]) -> SourceFile:
    """A lock that says of each study what stands: whether files are as they were read is another matter."""
    feeds: dict[str, Known] = {}
    studies: dict[str, Known] = {}
    for file in files:
        if file.path.startswith(f"{FOLDER}/"):
            name, _, ending = file.path.removeprefix(f"{FOLDER}/").rpartition(".")
            (feeds if ending == "json" else studies)[name] = Known(url="", snapshot=file.digest)
    return SourceFile.of(LOCK, lockfile.write(Lock(feeds=feeds, studies=studies)).encode())


def _place(fault: Diagnostic, path: str, url: str) -> Mark:
    return replace(fault.mark, path=url) if fault.mark.path == path else fault.mark
