"""How much pages say: the words that a reader sees, by what kind of page it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

LEAST, MOST = 0.8, 1.1
"""A page compares with ours that has between so many times our words."""
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"\w+")


class Said(NamedTuple):
    """How many pages of a kind there are, with how many words in all."""

    pages: int
    words: int


def seen(html: str) -> list[str]:
    """The words of a page's body, without its markup."""
    _, _, body = html.partition("<body")
    return _WORD.findall(unescape(_MARKUP.sub(" ", f"<body{body}")))


def kind_of(path: str) -> str:
    """What a synthetic site's page is, by its path."""
    folder, *rest = path.removesuffix("index.html").strip("/").split("/")
    report = folder.startswith("rapport-")
    if rest:
        return "trend" if report else f"one of {folder}"
    return "report" if report else folder or "front page"


def by_kind(pages: Mapping[str, int]) -> dict[str, Said]:
    """What pages say together, from how many words each has."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for path, count in pages.items():
        found[kind_of(path)].append(count)
    return {kind: Said(len(counts), sum(counts)) for kind, counts in sorted(found.items())}


def ratios(pages: Mapping[str, int], ours: Mapping[str, int]) -> dict[str, float]:
    """How many times our words each kind of page has."""
    other = by_kind(pages)
    return {kind: other[kind].words / said.words for kind, said in by_kind(ours).items() if kind in other}


def unlike(pages: Mapping[str, int], ours: Mapping[str, int]) -> Iterator[str]:
    """The kinds of pages that do not compare."""
    found: Iterable[tuple[str, float]] = ratios(pages, ours).items()
    return (f"{kind}: {ratio:.2f}" for kind, ratio in found if not LEAST <= ratio <= MOST)
