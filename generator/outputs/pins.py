"""Copies of figures in frames that do not change: those of pins/ as pages, and how a new one is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs import html
from generator.outputs.html import page_artifact
from generator.pages.embeds import pin_page
from generator.pages.here import Here
from generator.pins import FOLDER, as_written
from generator.urls import page_file

NAME = "pins"
# Links from one copy lead where those from any other do.
_ANY: Final = f"{FOLDER}/copy/"


class PinnedFile(NamedTuple):
    """A file of pins/, by the digest of its content."""

    digest: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for each copy, wherever its figure is now."""
    for pin in edition.pins:
        yield Artifact(page_file(pin.path), NAME, PinnedFile(pin.digest))


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The page's bytes."""
    job = artifact.job
    if isinstance(job, PinnedFile):
        return as_written(edition.pinned[job.digest].content)
    return html.render(artifact, edition, drawn)


def new_pin(edition: Edition, ref: Ref, language: str, day: date) -> Artifact:
    """A copy of a figure as it is now: `render` gives what is kept of it."""
    here = Here(edition, language, _ANY)
    shown = (ref,) if ref.kind is Kind.SERIES else ()
    return page_artifact(NAME, here, "embed.html", pin_page(here, ref, day), shown)
