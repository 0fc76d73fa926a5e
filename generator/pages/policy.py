"""What browsers let a page load and do: its content security policy, as the page and as servers say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.edition import Edition
from generator.pins import FOLDER
from generator.vocabularies import Download


class Allowed(NamedTuple):
    """What a page may do beside showing text and pictures of the site with its styles and scripts.

    `wasm`: its scripts may compile WebAssembly. `framed`: pages of other sites may show it in a frame.
    `whole`: it has style, script, pictures and fonts in itself, says by their digests which it may have, and
    fetches nothing; `styled`: only its style.
    """

    wasm: bool = False
    framed: bool = False
    whole: bool = False
    styled: bool = False


NOTHING_MORE: Final = Allowed()
SEARCH: Final = "url.search"
EMBEDS: Final = "url.embed"
FOLDERS: Final[Mapping[str, Allowed]] = {
    SEARCH: Allowed(wasm=True),
    EMBEDS: Allowed(framed=True),
}
"""What pages of some folders may do, by the catalogue's word for the folder ("url.search")."""


PINNED: Final = Allowed(framed=True, styled=True)
"""What copies of figures may do that do not change."""

DECKS: Final[Mapping[str, Allowed]] = {"url.decks": Allowed(whole=True)}
"""What decks may do, where the site offers such as are pages."""


def places(edition: Edition, folders: Mapping[str, Allowed] = FOLDERS) -> dict[str, Allowed]:
    """The paths of the folders whose pages may do more than all others ("en/search/")."""
    folders = {**folders, **DECKS} if Download.DECK_HTML in edition.site.config.downloads else folders
    absent = {word for word, there in ((SEARCH, edition.search), (EMBEDS, edition.embeds)) if not there}
    pins = {f"{FOLDER}/": PINNED} if edition.pins else {}
    return pins | {
        f"{edition.urls.home(language)}{say(language, word)}/": allowed
        for word, allowed in folders.items()
        if word not in absent
        for language in edition.site.config.languages
    }


def allowed_at(path: str, known: Mapping[str, Allowed]) -> Allowed:
    """What the page at a path may do: as the innermost of the places that it is in says."""
    inside = [folder for folder in known if path.startswith(folder)]
    return known[max(inside, key=len)] if inside else NOTHING_MORE


def policy(allowed: Allowed, *, header: bool = False, style: str = "'unsafe-inline'") -> str:
    """The content security policy (W3C CSP 3); who may frame a page is heeded in a `header` alone.

    `style` is the digest of a page's own style, which the page says of itself.
    """
    return "; ".join(_directives(allowed, header=header, style=style))


def _directives(allowed: Allowed, *, header: bool, style: str) -> Iterator[str]:
    yield "default-src 'none'"
    if allowed.whole:
        yield from (
            "style-src 'unsafe-inline'",
            "img-src data:",
            "font-src data:",
            "script-src 'unsafe-inline'",
        )
    else:
        yield f"style-src {style}" if allowed.styled else "style-src 'self'"
        yield from ("img-src 'self' data:", "font-src 'self'")
        yield "script-src 'self' 'wasm-unsafe-eval'" if allowed.wasm else "script-src 'self'"
        yield "connect-src 'self'"  # the search's index; judges of a site fetch robots.txt so
    yield "object-src 'none'"
    yield "base-uri 'none'"
    yield "form-action 'none'"
    if header:
        yield "frame-ancestors *" if allowed.framed else "frame-ancestors 'none'"
