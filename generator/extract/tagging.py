"""A sentence as words with their tags: names, studies, verbs of saying, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from generator.extract.lexicon import is_word, lexicon
from generator.extract.names import Name
from generator.extract.tags import Tag, Word
from generator.extract.verbs import with_verbs
from generator.prose.patterns import Pattern

_WORD = Pattern(
    r"(?i)(?<!\w)(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu)[’'](?=\w)|(?P<possessive>(?<=\w)[’']s?(?=\s|$))"
    r"|(?P<inverted>(?<=\w)-(?:t-)?(?:il|elle|ils|elles|on|je|nous)(?!\w))"
    r"|(?P<number>\d+(?:[.,\s]?\d+)*(?:\s?%)?)|\w+(?:(?:-(?!(?:t-)?(?:il|elle|ils|elles|on|je|nous)(?!\w))|(?:[.&]|[’'](?!s(?!\w)))(?=\w))\w+)*&?|\S"
)


class Tagged(NamedTuple):
    """The words of a sentence; `tags` has a letter for each, or the punctuation mark itself."""

    text: str
    spans: Sequence[tuple[int, int]]
    tags: str
    names: Sequence[Name | None]
    words: Sequence[str]

    def index_at(self, place: int) -> int:
        """The word that begins at a place of the sentence, or the first behind it."""
        return next((at for at, (start, _) in enumerate(self.spans) if start >= place), len(self.spans))


def proper(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a sentence without a word that only begins it: "Menée par"."""
    first = names[0] if names else None
    if first and not text[: first.start].strip(_OPENING) and is_word(first.text.casefold(), language):
        return names[1:]
    return names


_OPENING: Final = " «“\"'(•-–—*"


def tagged(text: str, names: Sequence[Name], language: str) -> Tagged:
    """The words of a sentence, of which the names are known."""
    words = _joined(text, list(_split(text, names)), language)
    said = tuple(_said(text, one, one) for one in words)
    words = with_verbs(said, words, language)
    if words and text.lstrip().startswith("A ") and language == "fr":
        words[0] = words[0]._replace(tag=Tag.PREPOSITION)  # "A la Poste"
    return Tagged(
        text,
        tuple((one.start, one.end) for one in words),
        "".join(one.tag for one in words),
        tuple(one.name for one in words),
        said,
    )


def _split(text: str, names: Sequence[Name]) -> list[Word]:
    words: list[Word] = []
    at, rest = 0, list(names)
    while at < len(text):
        if rest and rest[0].start <= at:
            name = rest.pop(0)
            if name.start == at or name.end > at:
                words.append(Word(name.start, name.end, Tag.NAME, name))
                at = name.end
            continue
        stop = rest[0].start if rest else len(text)
        match = _WORD.search(text, at, stop)
        if match is None:
            at = stop
            continue
        words.append(Word(*match.span(), _raw(match)))
        at = match.end()
    return words


_SIGNS: Final = {"«": "<", "“": "<", "»": ">", "”": ">", "…": ".", "–": "-", "—": "-"}


def _raw(match: re.Match[str]) -> str:
    """The tag of a word before anything is looked up; of punctuation the mark."""
    said = match[0]
    match match.lastgroup:
        case "possessive":
            return "'"
        case "inverted":
            return Tag.ONE if said.endswith("on") else Tag.PRONOUN
        case "number":
            return Tag.NUMBER
    if said[0].isalnum():
        return Tag.CAPITAL if said[0].isupper() else Tag.WORD
    sign = _SIGNS.get(said, said)
    return sign if len(sign) == 1 and sign.isascii() and sign != "_" else Tag.WORD


def _said(text: str, first: Word, last: Word) -> str:
    return text[first.start : last.end].casefold().replace("’", "'")


@cache
def _longest(language: str) -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    found: dict[str, int] = {}
    for phrase in lexicon(language):
        parts = [match[0] for match in _WORD.finditer(phrase)]
        found[parts[0]] = max(found.get(parts[0], 1), len(parts))
    return found


def _joined(text: str, words: list[Word], language: str) -> list[Word]:
    """With phrases as one word, and the tags that the lexicon knows."""
    known, longest = lexicon(language), _longest(language)
    joined: list[Word] = []
    at = 0
    while at < len(words):
        one = words[at]
        if one.tag not in {Tag.WORD, Tag.CAPITAL} and one.tag != "&":
            joined.append(one)
            at += 1
            continue
        most = longest.get(_said(text, one, one), 1)
        for length in range(min(most, len(words) - at), 0, -1):
            last = words[at + length - 1]
            tag = known.get(_said(text, one, last))
            if tag is not None and all(word.name is None for word in words[at : at + length]):
                joined.append(Word(one.start, last.end, tag))
                at += length
                break
        else:
            joined.append(one)
            at += 1
    return joined
