"""Pages at old addresses: of figures that were renamed, and of texts that stood elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.aliases import aliases, former
from generator.artifact import Artifact
from generator.edition import Edition
from generator.models import Ref
from generator.outputs.html import page_artifact, render
from generator.pages.here import Here
from generator.pages.moved import moved_page

NAME = "moved"


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for each alias; a text's are in the language of its version."""
    for language in edition.site.config.languages:
        for old, ref in former(edition.site):
            folder = edition.urls.listing(old.kind, language)
            yield _page(Here(edition, language, f"{folder}{old.id}/"), ref)
    for alias in aliases(edition.site):
        if file := alias.file:
            path = file.removesuffix("index.html")
            yield _page(Here(edition, alias.language, path), alias.ref, file)


def _page(here: Here, ref: Ref, file: str | None = None) -> Artifact:
    return page_artifact(NAME, here, "moved.html", moved_page(here, ref), path=file)


__all__ = ["NAME", "plan", "render"]
