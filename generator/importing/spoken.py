"""What a reader of a page reads: its words and signs in order, however they are marked up and typeset."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_BLOCKS: Final = """
    address article aside blockquote caption center dd details div dl dt figcaption figure footer h1 h2 h3
    h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul
"""
BLOCKS: Final = tuple(_BLOCKS.split())
_APART: Final = frozenset({*BLOCKS, "br", "img", "fnref"})
_WORD: Final = re.compile(r"\w+")
_SIGN: Final = re.compile(r"[^\w\s]")
_TYPESET: Final = str.maketrans(
    {**dict.fromkeys("\"'«»“”‘’„‚‹›′″`´", " "), **dict.fromkeys("–—−‐‑", "-"), "…": "...", "×": "x"}
)


class Spoken(NamedTuple):
    """The words, and the signs between them without quotation marks, which typography changes."""

    words: tuple[str, ...]
    signs: str


def parsed(html: str) -> BeautifulSoup:
    """The tree of some HTML, also where it looks like an address or a file's name."""
    from bs4 import BeautifulSoup

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return BeautifulSoup(html, "html.parser")


def spoken(*trees: Tag) -> Spoken:
    """The words and signs of these trees together; pictures and what footnotes need say nothing."""
    pieces: list[str] = []
    for tree in trees:
        _gather(tree, pieces)
        pieces.append(" ")
    text = normalize("NFKC", "".join(pieces)).translate(_TYPESET)
    return Spoken(tuple(_WORD.findall(text)), re.sub("-+", "-", "".join(_SIGN.findall(text))))


def _gather(tree: Tag, pieces: list[str]) -> None:
    from bs4.element import NavigableString, Tag

    for one in tree.children:
        if isinstance(one, Tag):
            apart = one.name in _APART
            pieces.append(" " if apart else "")
            _gather(one, pieces)
            pieces.append(" " if apart else "")
        elif isinstance(one, NavigableString):
            pieces.append(str(one))
