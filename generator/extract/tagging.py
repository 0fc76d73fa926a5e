"""A sentence as words with their tags: names, studies, verbs of saying, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_LONGEST: Final = 6  # words of a phrase


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
    words = _joined(text, list(_split(text, names)), lexicon(language))
    words = with_verbs(text, words, language)
    return Tagged(
        text,
        tuple((one.start, one.end) for one in words),
        "".join(one.tag for one in words),
        tuple(one.name for one in words),
        tuple(text[one.start : one.end].casefold().replace("’", "'") for one in words),
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


def _joined(text: str, words: list[Word], known: dict[str, Tag]) -> list[Word]:
    """With phrases as one word, and the tags that the lexicon knows."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        one = words[at]
        if one.tag not in {Tag.WORD, Tag.CAPITAL} and one.tag != "&":
            joined.append(one)
            at += 1
            continue
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            part = words[at : at + length]
            said = text[part[0].start : part[-1].end].casefold().replace("’", "'")
            tag = known.get(said)
            if tag is not None and all(word.name is None for word in part):
                joined.append(Word(part[0].start, part[-1].end, tag))
                at += length
                break
        else:
            joined.append(one)
            at += 1
    return joined
