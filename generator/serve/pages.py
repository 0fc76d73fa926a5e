"""The file that an address asks for, found in the plan and rendered alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from itertools import product
from typing import Final, NamedTuple

from generator.artifact import Artifact, Part
from generator.edition import Edition
from generator.executors import WorkerLost
from generator.frontmatter import Report
from generator.models import Kind, Ref
from generator.outputs import data
from generator.outputs.lists import NOT_FOUND
from generator.outputs.search import Shelved, plan_shelf
from generator.pagefind import Indexing
from generator.pages.downloads import download_paths
from generator.pages.embeds import embed_paths
from generator.pages.faces import early
from generator.pages.here import Here
from generator.pages.shelves import FOLDER, Shelf, shelves
from generator.pages.twins import TWIN
from generator.plan import OUTPUTS, WATCH, output, plan_page
from generator.render import IndexFailed, Renderer, print_part
from generator.serve.drawing import Drawers
from generator.site import WRITTEN
from generator.urls import EMBEDDED

Owner = tuple[Ref, str]
# What makes few files is asked before what plans hundreds of lines for each; charts have owners.
_LAST: Final = ("lists", "datapackage", "data")
_REMEMBERED: Final = 400


class Found(NamedTuple):
    """A file of the site: its path, its bytes, and the text or record whose it is, in a language."""

    path: str
    content: bytes
    owner: Owner | None = None


class Pages:
    """The files of one edition. What was rendered is remembered as long as nothing in it can have changed."""

    def __init__(self, edition: Edition, drawers: Drawers) -> None:
        self.edition = edition
        self._drawers = drawers
        self._facts: Edition | None = None
        self._planned: dict[str, Artifact] = {}
        self._plans = self._outputs()
        self._made: dict[str, Found] = {}
        self._indexes: dict[Shelf, Mapping[str, bytes]] = {}

    def edited(self, edition: Edition, owners: Collection[Owner]) -> Pages:
        """Those of an edition that differs by the bodies of these texts alone."""
        after = Pages(edition, self._drawers)
        after._facts, after._planned, after._plans = self._facts, self._planned, self._plans
        after._owners, after._documents = self._owners, self._documents
        after._indexes = {shelf: files for shelf, files in self._indexes.items() if not _is_on(shelf, owners)}
        folders = tuple(edition.urls.of(ref, language) for ref, language in owners)
        files = {f"{folder}{name}" for folder in folders for name in ("index.html", TWIN)}
        after._made = {
            path: found
            for path, found in self._made.items()
            if path not in files and not _is_feed(path) and not _is_document(found)
        }
        return after

    def restyled(self, edition: Edition) -> Pages:
        """Those of an edition that differs by the theme's assets alone; fonts show in pages as well."""
        if _fonts_of(edition) != _fonts_of(self.edition):
            return Pages(edition, self._drawers)
        after = Pages(edition, self._drawers)
        after._made = {path: found for path, found in self._made.items() if not path.startswith("assets/")}
        return after

    def find(self, path: str) -> Found | None:
        """The file at a path ("x/index.html"); None where the site has none.

        A document is made when it is asked for, so a report's page does not tell its size.

        Raises:
            TemplateFault: a template is at fault.
            ChartFaults: authors' own drawings are.
            DocumentFaults: a template of decks is, or a picture.
            WorkerLost: processes that draw died twice.
        """
        if (made := self._made.get(path)) is not None:
            return made
        if path.startswith(FOLDER):
            return self._in_index(path)
        artifact, owner = self._artifact(path)
        if artifact is None:
            return None
        written = owner is not None and owner[0].kind in WRITTEN
        found = Found(path, self._render(artifact, self.edition if written else self.facts), owner)
        while len(self._made) >= _REMEMBERED:
            del self._made[next(iter(self._made))]
        self._made[path] = found
        return found

    def _in_index(self, path: str) -> Found | None:
        """A file of a search index, which is made when one of its files is asked for.

        There is none where it cannot be made, which the search page says.
        """
        every = (
            one for language in self.facts.site.config.languages for one in shelves(self.facts, language)
        )
        shelf = next((one for one in every if path.startswith(one.folder) and self.edition.search), None)
        if shelf is None:
            return None
        if shelf not in self._indexes:
            planned = plan_shelf(self.edition if shelf.texts else self.facts, shelf)
            assert isinstance(planned.job, Shelved)  # noqa: S101 - what is planned of a shelf
            with suppress(IndexFailed):
                self._indexes[shelf] = Indexing(planned.job).files()
        content = self._indexes.get(shelf, {}).get(path)
        return Found(path, content) if content is not None else None

    def not_found(self) -> Found | None:
        """The site's own page for what is not there."""
        return self.find(NOT_FOUND)

    @property
    def facts(self) -> Edition:
        """The edition without the bodies of its texts."""
        if self._facts is None:
            self._facts = replace(self.edition.facts(), memo={})
        return self._facts

    def _artifact(self, path: str) -> tuple[Artifact | None, Owner | None]:
        folder = path[: path.rfind("/") + 1]
        owner = self._owners.get(folder) or self._documents.get(path)
        if owner:
            for artifact in plan_page(self.edition, self._facts_of(owner), *owner):
                if artifact.path == path:
                    return artifact, owner
        feed = self._feeds.get(path) if _is_feed(path) else None
        return feed or self._planned.get(path) or self._next(path), None

    def _facts_of(self, owner: Owner) -> Edition:
        return self.edition if owner[0].kind in WRITTEN else self.facts

    def _next(self, path: str) -> Artifact | None:
        """Plan on until the path comes."""
        for artifact in self._plans:
            self._planned[artifact.path] = artifact
            if artifact.path == path:
                return artifact
        return None

    def _outputs(self) -> Iterator[Artifact]:
        """All that is neither a text's nor a record's, nor a feed."""
        names = [name for name in OUTPUTS if name not in _LAST]
        for name in (*names, *(WATCH if self.edition.site.watched else ()), "lists", "datapackage"):
            yield from output(name).plan(self.facts)
        for language in self.edition.site.config.languages:
            yield from data.plan_bibliography(self.facts, language)

    @cached_property
    def _feeds(self) -> Mapping[str, Artifact]:
        """The feeds of texts and errata, which may hold whole texts."""
        return {artifact.path: artifact for artifact in output("feeds").plan(self.edition)}

    @cached_property
    def _documents(self) -> Mapping[str, Owner]:
        """Whose the documents are that stand in no folder of a page."""
        return dict(self._offered())

    def _offered(self) -> Iterator[tuple[str, Owner]]:
        site = self.edition.site
        for language, ref in product(site.config.languages, site.refs([Kind.REPORT])):
            report = site.written(ref, language)
            if isinstance(report, Report):
                here = Here(self.edition, language, self.edition.urls.of(ref, language))
                yield from ((path, (ref, language)) for path in download_paths(here, report).values())

    @cached_property
    def _owners(self) -> Mapping[str, Owner]:
        """Whose the files of a folder are. Addresses stay as long as an edition differs by bodies alone."""
        owners = {path: owner for owner, path in self.edition.urls.paths.items()}
        return {**owners, **dict(self._framed())}

    def _framed(self) -> Iterator[tuple[str, Owner]]:
        """Whose the pages are that other sites may show in a frame."""
        site, urls = self.edition.site, self.edition.urls
        for language, ref in product(site.config.languages, site.refs(EMBEDDED)):
            if self.edition.embeds:
                yield from ((path, (ref, language)) for path in embed_paths(site, urls, ref, language))

    def _render(self, artifact: Artifact, edition: Edition) -> bytes:
        try:
            return self._rendered(artifact, edition)
        except WorkerLost:
            self._drawers.end()
            return self._rendered(artifact, edition)

    def _rendered(self, artifact: Artifact, edition: Edition) -> bytes:
        printed = print_part(Part(artifact.path, "", 1, lambda: [artifact]), {}, edition)
        (made,) = Renderer(edition, self._drawers).render(printed)
        assert made.content is not None  # noqa: S101 - nothing stands that could be kept
        return made.content


def _fonts_of(edition: Edition) -> tuple[object, ...]:
    sheet = edition.assets.get("site.css", b"").decode("utf-8", "replace")
    files = {name: content for name, content in edition.assets.items() if name.endswith(".woff2")}
    return early(sheet, edition.site.identity), files


def _is_on(shelf: Shelf, owners: Collection[Owner]) -> bool:
    return shelf.texts and any(language == shelf.language and ref in shelf.refs for ref, language in owners)


def _is_document(found: Found) -> bool:
    """Whether a file is one of those that a report's page offers, which say what its trends say."""
    return bool(found.owner and found.owner[0].kind is Kind.REPORT) and not found.path.endswith("/index.html")


def _is_feed(path: str) -> bool:
    """Whether a file is a feed by its name; no other file begins with that word and a full stop."""
    return path.rpartition("/")[2].startswith("feed.")
