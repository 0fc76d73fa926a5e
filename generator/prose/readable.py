"""The markup of our own texts → the words that a reader sees, for what finds pages by them."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from typing import Final

from generator.prose.patterns import Pattern

# Numbers that lead to notes and sources, and the arrows that lead back.
_MARKS: Final = Pattern(
    r'<sup class="(?:cite|footnote-ref)">.*?</sup>|<a [^>]*class="footnote-back"[^>]*>.*?</a>'
)
_BLOCK: Final = Pattern(
    "</?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|th|td|div|section|aside|figure|figcaption|blockquote"
    "|details|summary|pre|hr)(?: [^>]*)?>"
)
_TAG: Final = Pattern("<[^>]*>")
_ENDS: Final = (".", "!", "?", "…", ":", ";", ",", ".\u202f»", ".\u00a0»", ".”", "?”", "!”")


def words_of(html: str) -> str:
    """The words in one line; what was a block of its own ends as a sentence does."""
    blocks = _BLOCK.split(_MARKS.sub("", html).replace("<br>", " "))
    return sentences(unescape(_TAG.sub("", block)).replace("\n", " ") for block in blocks)


def sentences(texts: Iterable[str]) -> str:
    """Texts one after the other, each ended as a sentence is."""
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in map(str.strip, texts) if text)
