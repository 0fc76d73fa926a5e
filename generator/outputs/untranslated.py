"""Pages at the addresses where translations would be, for what is not translated."""

from __future__ import annotations

from collections.abc import Iterator

from generator.aliases import aliases
from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs.html import page_artifact, render
from generator.pages.here import Here
from generator.pages.untranslated import untranslated_page
from generator.urls import page_file

NAME = "untranslated"


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for each text and language in which it is not written; an old address of a text comes first."""
    taken = {(one.file or "").casefold() for one in aliases(edition.site)}
    for (ref, language), path in edition.urls.stand_ins.items():
        if page_file(path).casefold() not in taken:
            here = Here(edition, language, path)
            view = untranslated_page(here, edition.site.original(ref))
            yield page_artifact(NAME, here, "untranslated.html", view)


__all__ = ["NAME", "plan", "render"]
