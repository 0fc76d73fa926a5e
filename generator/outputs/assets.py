"""Files that pages show or need: the stylesheet, the theme's other assets, the authors' pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.artifact import Artifact, Drawn
from generator.charts.style import chart_css, token_css
from generator.edition import Edition
from generator.frozen import frozen
from generator.pages.chrome import STYLESHEET
from generator.pages.figures import picture_path
from generator.pages.search import SCRIPT, STYLE

NAME = "assets"
_SEARCH: Final = {SCRIPT, STYLE}


@frozen(kw_only=True)
class Asset:
    """A file of the theme (`text`), or a picture of the content, known by its digest."""

    content: bytes = b""
    picture: str = ""
    digest: str = ""


def plan(edition: Edition) -> Iterator[Artifact]:
    """The theme's assets, with the tokens and the charts' rules at the head of its stylesheet."""
    for name, content in sorted(edition.assets.items()):
        path = f"assets/{name}"
        if path in _SEARCH and not edition.search:
            continue
        if path == STYLESHEET:
            tokens = token_css(edition.palette)
            content = f"{tokens}\n{chart_css()}\n".encode() + content  # noqa: PLW2901 - the head is ours
        yield Artifact(path=path, output=NAME, job=Asset(content=content))
    for picture in sorted(edition.site.pictures.values(), key=lambda one: one.path):
        job = Asset(picture=picture.path, digest=picture.digest)
        yield Artifact(path=picture_path(picture), output=NAME, job=job)


def render(artifact: Artifact, edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    asset = artifact.job
    assert isinstance(asset, Asset)  # noqa: S101 - this output's own job
    return edition.pictures[asset.picture].content if asset.picture else asset.content
