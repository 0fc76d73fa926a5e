"""How a page is made of a template and a view; `texts` and `records` say which pages there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator import theme
from generator.artifact import Artifact, Drawn, FileSize
from generator.charts.svg import as_copy
from generator.edition import Edition
from generator.models import Ref
from generator.numbers.format import format_size
from generator.pages import figures
from generator.pages.here import Here
from generator.urls import page_file


class Page(NamedTuple):
    """What a page is made of: its template and its view."""

    template: str
    view: object


class PrintedPage(NamedTuple):
    """A page that is made but for its drawings: its HTML has a comment in place of each."""

    html: str


def page_artifact(  # noqa: PLR0913 - what a page is made of
    output: str,
    here: Here,
    name: str,
    view: object,
    refs: Iterable[Ref] = (),
    path: str | None = None,
    *,
    sizes: tuple[FileSize, ...] = (),
) -> Artifact:
    """The page that template `name` makes of `view`; `refs` are the charts it shows, in order."""
    drawings = tuple(drawing for ref in refs for drawing in figures.drawings(here, ref))
    page = Page(template=f"pages/{name}", view=view)
    return Artifact(path or page_file(here.path), output, page, drawings, sizes)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The page's HTML with its drawings in place."""
    page = printed(artifact, edition).job
    assert isinstance(page, PrintedPage)  # noqa: S101 - this output's own job
    html = page.html
    for copy, drawing in enumerate(artifact.drawings, 1):
        html = html.replace(drawing.slot, as_copy(drawn[drawing.slot].svg, copy), 1)
    return html.encode()


def sized(artifact: Artifact, sizes: Mapping[str, int]) -> Artifact:
    """A printed page that tells the sizes of files, which `sizes` has in bytes by path; no word where not."""
    page = artifact.job
    assert isinstance(page, PrintedPage)  # noqa: S101 - this output's own job
    html = page.html
    for slot, path, language in artifact.sizes:
        html = html.replace(slot, f", {format_size(sizes[path], language)}" if path in sizes else "")
    return artifact._replace(job=PrintedPage(html), sizes=())


def printed(artifact: Artifact, edition: Edition) -> Artifact:
    """A page printed, so that only its drawings are wanting; what is no page as it is.

    Raises:
        TemplateFault: a template is at fault.
    """
    page = artifact.job
    if not isinstance(page, Page):
        return artifact
    html = theme.render(edition.templates, page.template, page.view, edition.compiled)
    return artifact._replace(job=PrintedPage(html))
