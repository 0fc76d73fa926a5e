"""The search page of each language, and what its index holds, which another program makes (`pagefind`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.cache import key
from generator.edition import Edition
from generator.models import Ref
from generator.outputs import html
from generator.outputs.html import page_artifact
from generator.pages.entries import Entry, entry_of_record, entry_of_text
from generator.pages.here import Here
from generator.pages.search import search_page
from generator.pages.shelves import Shelf
from generator.pages.subscriptions import DigestOf

NAME = "search"
_VERSION = 1


class Shelved(NamedTuple):
    """The entries of a shelf, whose index is made of nothing else."""

    shelf: Shelf
    entries: tuple[Entry, ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """The page, in every language of the site; none where the site has no search."""
    for language in edition.site.config.languages if edition.search else ():
        here = Here(edition, language, edition.urls.search(language))
        yield page_artifact(NAME, here, "search.html", search_page(here))


def plan_shelf(edition: Edition, shelf: Shelf, digest_of: DigestOf | None = None) -> Artifact:
    """One artifact for all files of a shelf's index: their names are known when they are made.

    `digest_of` names all that a text's page depends on, by which its entry is kept.
    """
    start = Here(edition, shelf.language, edition.urls.search(shelf.language))
    entries = (
        _entry(start, ref, digest_of) if shelf.texts else entry_of_record(start, ref) for ref in shelf.refs
    )
    return Artifact(path=shelf.folder, output=NAME, job=Shelved(shelf, tuple(entries)))


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The page's HTML."""
    return html.render(artifact, edition, drawn)


def _entry(start: Here, ref: Ref, digest_of: DigestOf | None) -> Entry:
    """What can be found in a text. Most builds change none of those beside it: so it is kept."""
    if digest_of is None:
        return _made(start, ref)
    store, memo = start.edition.store, key("entry", _VERSION, digest_of(ref, start.language))
    known = store.get("found", memo)
    if known is not None:
        fields = json.loads(known)
        return Entry(**{**fields, "publishers": tuple(fields["publishers"])})
    made = _made(start, ref)
    store.put("found", memo, json.dumps(made._asdict(), ensure_ascii=False).encode())
    return made


def _made(start: Here, ref: Ref) -> Entry:
    here = start.at(start.urls.of(ref, start.language))
    written = here.site.written(ref, here.language)
    assert written is not None  # noqa: S101 - its shelf has texts of this language alone
    return entry_of_text(here, written)
