"""A twin of each text's page as Markdown: `index.md` beside its `index.html`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.outputs import texts
from generator.outputs.html import Page
from generator.pages.as_markdown import Page as TextView
from generator.pages.as_markdown import as_markdown
from generator.pages.portable_markup import Online
from generator.pages.twins import TWIN

NAME = "markdown"


class Twin(NamedTuple):
    """A page's view, and its whole address; "" where the site has none, so that links are relative."""

    view: TextView
    url: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """The twins of all texts; a build plans each with its page."""
    return (twin_of(page) for page in texts.plan(edition))


def twin_of(artifact: Artifact) -> Artifact:
    """The twin of the page of a text, which shows what that shows."""
    page = artifact.job
    assert isinstance(page, Page)  # noqa: S101 - what `texts` plans
    view = cast("TextView", page.view)
    path = f"{artifact.path.rpartition('/')[0]}/{TWIN}"
    return Artifact(path=path, output=NAME, job=Twin(view, view.chrome.canonical or ""))


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The twin's bytes."""
    twin = artifact.job
    assert isinstance(twin, Twin)  # noqa: S101 - this output's own job
    link = Online(twin.url).link if twin.url else str
    return as_markdown(twin.view, link).encode()
