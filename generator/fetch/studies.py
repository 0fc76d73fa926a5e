"""A remote study is held to what local ones are held to before it replaces what was read last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from generator.cache import MemoryStore
from generator.decode import decode
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.fetch.store import digest
from generator.fetch.unusable import Unusable
from generator.files import SourceFile, read_text
from generator.incoming import lockfile
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import LOCK, study_path
from generator.link import link


class Checker:
    """Knows the files of a site, so that a study is checked as part of it."""

    def __init__(self, files: Sequence[SourceFile], today: date) -> None:
        self._files = {file.path: file for file in files if file.path != LOCK}
        self._store = MemoryStore()
        self._today = today

    def checked(self, study: str, url: str, body: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
        """The study's text, and all that is wrong with it: places are in `url`.

        Raises:
            Unusable: it is no text, or a page.
        """
        path = study_path(study)
        text = text_of(url, body)
        before = self._files.get(path)
        self._files[path] = SourceFile.of(path, text.encode())
        faults = tuple(replace(one, mark=_place(one, path, url)) for one in self._faults(path))
        if faults and before:
            self._files[path] = before
        elif faults:
            del self._files[path]
        return text, faults

    def _faults(self, path: str) -> Iterable[Diagnostic]:
        files = [*self._files.values(), _lock(self._files.values())]
        decoded = decode(sorted(files, key=lambda file: file.path), self._store)
        linked = link(decoded.value, today=self._today, drafts=True, store=self._store)
        for fault in (*decoded.diagnostics, *linked.diagnostics):
            about = fault.mark.path == path or fault.values.get("other") == path
            if about and fault.severity is Severity.ERROR:
                yield fault


def text_of(url: str, body: bytes) -> str:
    """A body as the text of a YAML file.

    Raises:
        Unusable: it is no UTF-8, or a page.
    """
    start = body[:1_000].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")):
        raise Unusable("html-study")
    checked = read_text(url, body)
    if checked.diagnostics:
        raise Unusable("not-utf8")
    if not checked.value.strip():
        raise Unusable("empty")
    return f"{checked.value.rstrip()}\n"


def _lock(files: Iterable[SourceFile]) -> SourceFile:
    """A lock that says of each study what stands: whether files are as they were read is another matter."""
    feeds: dict[str, Known] = {}
    studies: dict[str, Known] = {}
    for file in files:
        if file.path.startswith("snapshots/"):
            name, _, ending = file.path.removeprefix("snapshots/").rpartition(".")
            known = Known(url="", snapshot=digest(file.text))
            (feeds if ending == "json" else studies)[name] = known
    return SourceFile.of(LOCK, lockfile.write(Lock(feeds=feeds, studies=studies)).encode())


def _place(fault: Diagnostic, path: str, url: str) -> Mark:
    return replace(fault.mark, path=url) if fault.mark.path == path else fault.mark
