"""A sentence as words with their tags: names, studies, verbs of saying, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    small = _small(text)
    words = _joined(small, _split(text, names), language)
    said = tuple(small[one.start : one.end] for one in words)
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


def _small(text: str) -> str:
    """The text in small letters, each letter in its place, with one apostrophe."""
    small = text.lower().replace("’", "'")
    return small if len(small) == len(text) else "".join(one.lower()[:1] or one for one in text)


def _split(text: str, names: Sequence[Name]) -> list[Word]:
    words: list[Word] = []
    at = 0
    for name in names:
        if name.start < at and name.end <= at:
            continue
        words += _words(text, at, name.start)
        words.append(Word(name.start, name.end, Tag.NAME, name))
        at = name.end
    words += _words(text, at, len(text))
    return words


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    return (Word(*match.span(), _raw(match)) for match in _WORD.finditer(text, start, end))


_SIGNS: Final = {"«": "<", "“": "<", "»": ">", "”": ">", "…": ".", "–": "-", "—": "-"}


def _raw(match: re.Match[str]) -> str:
    """The tag of a word before anything is looked up; of punctuation the mark."""
    said = match[0]
    if match.lastgroup is None and said[0].isalnum():
        return Tag.CAPITAL if said[0].isupper() else Tag.WORD
    match match.lastgroup:
        case "possessive":
            return "'"
        case "inverted":
            return Tag.ONE if said.endswith("on") else Tag.PRONOUN
        case "number":
            return Tag.NUMBER
    sign = _SIGNS.get(said, said)
    return sign if len(sign) == 1 and sign.isascii() and sign != "_" else Tag.WORD


@cache
def _longest(language: str) -> dict[str, int]:
    """How many words the longest phrase has that begins with a word, where there is one of several."""
    found: dict[str, int] = {}
    for phrase in lexicon(language):
        parts = [match[0] for match in _WORD.finditer(phrase)]
        if len(parts) > 1:
            found[parts[0]] = max(found.get(parts[0], 1), len(parts))
    return found


def _joined(small: str, words: list[Word], language: str) -> list[Word]:
    """With phrases as one word, and the tags that the lexicon knows."""
    known, longest = lexicon(language), _longest(language)
    joined: list[Word] = []
    behind = 0  # where the last phrase ends
    for at, one in enumerate(words):
        if at < behind:
            continue
        if one.tag in _UNKNOWN:
            said = small[one.start : one.end]
            length = _phrase(small, words, at, longest[said], known) if said in longest else 0
            if length:
                end = words[at + length - 1].end
                joined.append(Word(one.start, end, known[small[one.start : end]]))
                behind = at + length
                continue
            if said in known:
                joined.append(Word(one.start, one.end, known[said]))
                continue
        joined.append(one)
    return joined


_UNKNOWN: Final = frozenset({Tag.WORD, Tag.CAPITAL, "&"})


def _phrase(small: str, words: list[Word], at: int, most: int, known: Mapping[str, Tag]) -> int:
    """How many words the longest phrase has that begins at a word; 0 where it begins none."""
    start = words[at].start
    for length in range(min(most, len(words) - at), 1, -1):
        part = words[at : at + length]
        if small[start : part[-1].end] in known and all(word.name is None for word in part):
            return length
    return 0
