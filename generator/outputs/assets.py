"""Files that pages show or need: the stylesheet, the theme's other assets, the authors' pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.artifact import Artifact, Drawn
from generator.charts.style import chart_css, token_css
from generator.edition import Edition
from generator.frozen import frozen
from generator.pages.chrome import STYLESHEET
from generator.pages.embeds import SCRIPT as EMBED_SCRIPT
from generator.pages.embeds import STYLE as EMBED_STYLE
from generator.pages.faces import page_rules
from generator.pages.here import content_path
from generator.pages.search import SCRIPT, STYLE

NAME = "assets"
_SEARCH: Final = {SCRIPT, STYLE}
_EMBED: Final = {EMBED_SCRIPT, EMBED_STYLE}
_STYLED: Final = {STYLESHEET, EMBED_STYLE}


@frozen(kw_only=True)
class Asset:
    """A file of the theme (`text`), or a picture of the content, known by its digest."""

    content: bytes = b""
    picture: str = ""
    digest: str = ""


def plan(edition: Edition) -> Iterator[Artifact]:
    """The theme's assets, with the tokens and the charts' rules at the head of its stylesheets."""
    for name, content in sorted(edition.assets.items()):
        path = f"assets/{name}"
        if (path in _SEARCH and not edition.search) or (
            path in _EMBED and not (edition.embeds or edition.pins)
        ):
            continue
        if path in _STYLED:
            tokens = token_css(edition.palette)
            own = page_rules(edition.site.identity, lambda file: f"../{content_path(file.path)}")
            content = b"".join((f"{tokens}\n{chart_css()}\n".encode(), content, own.encode()))  # noqa: PLW2901 - around what the theme has
        yield Artifact(path=path, output=NAME, job=Asset(content=content))
    shown = {picture.path: picture.digest for picture in edition.site.pictures.values()}
    for path, digest in sorted({**shown, **dict(edition.site.identity.files)}.items()):
        yield Artifact(path=content_path(path), output=NAME, job=Asset(picture=path, digest=digest))


def render(artifact: Artifact, edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    asset = artifact.job
    assert isinstance(asset, Asset)  # noqa: S101 - this output's own job
    return edition.pictures[asset.picture].content if asset.picture else asset.content
