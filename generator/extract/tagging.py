"""A sentence as words with their tags: names, studies, verbs of saying, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from string import punctuation
from typing import Final, NamedTuple

from generator.extract.common_words import is_common
from generator.extract.lexicon import is_word, lexicon
from generator.extract.name_words import INSTITUTIONS
from generator.extract.names import Name
from generator.extract.tags import Tag
from generator.extract.verbs import tell_verbs
from generator.prose.patterns import Pattern

_SUBJECT: Final = r"(?i:(?:t-)?(?:il|elle|ils|elles|on|je|nous))(?!\w)"
_WORD = Pattern(
    r"(?!\s)(?:[^\W\d]\w*+(?![.&’'-])|(?<!\w)(?:[LDNSJCMTldnsjcmt]|(?i:qu|jusqu|lorsqu|puisqu))[’'](?=\w)"
    r"|(?P<possessive>(?<=\w)[’'][Ss]?(?=[\s,;:.)!?]|$))"
    rf"|(?P<inverted>(?<=\w)-{_SUBJECT})"
    r"|(?P<number>\d+(?:[.,\s]?\d+)*(?:\s?%)?)"
    rf"|\w+(?:(?:-(?!{_SUBJECT})|(?:[.&]|[’'](?![Ss](?!\w)))(?=\w))\w+)*&?|\S)"
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
    if first and not text[: first.start].strip(_OPENING) and _only_begins(first.text.casefold(), language):
        return names[1:]
    people = first.text.partition(" of ")[0].casefold() if first and " of " in first.text else ""
    return names[1:] if people and lexicon(language).get(people) is Tag.CROWD else names


def _only_begins(word: str, language: str) -> bool:
    """Whether a capital is only that of a sentence: "Menée par", "Delivery is"; but "Union des maires"."""
    return is_word(word, language) or (
        word.removesuffix("s") not in INSTITUTIONS and is_common(word, language)
    )


_OPENING: Final = " «“\"'(•-–—*"


def tagged(text: str, names: Sequence[Name], language: str) -> Tagged:
    """The words of a sentence, of which the names are known."""
    small, at = _small(text), 0
    spans, words, tags = found = _Words([], [], [])
    named: list[tuple[int, Name]] = []
    for name in names:
        if name.start < at and name.end <= at:
            continue
        _add_words(found, _WORD.finditer(text, at, name.start), small, language)
        named.append((len(tags), name))
        spans.append((name.start, name.end))
        words.append(small[name.start : name.end])
        tags.append(Tag.NAME)
        at = name.end
    _add_words(found, _WORD.finditer(text, at), small, language)
    tell_verbs(words, tags, language)
    if tags and language == "fr" and text.lstrip().startswith("A "):
        tags[0] = Tag.PREPOSITION  # "A la Poste"
    whose: list[Name | None] = [None] * len(tags)
    for at, name in named:
        whose[at] = name
    return Tagged(text, spans, "".join(tags), whose, tuple(words))


class _Words(NamedTuple):
    """The words of a sentence so far: their places, themselves in small letters, their tags."""

    spans: list[tuple[int, int]]
    words: list[str]
    tags: list[str]


def _small(text: str) -> str:
    """The text in small letters, each letter in its place, with one apostrophe."""
    small = text.lower().replace("’", "'")
    return small if len(small) == len(text) else "".join(one.lower()[:1] or one for one in text)


def _add_words(found: _Words, matches: Iterator[re.Match[str]], small: str, language: str) -> None:
    """Add the words between two names; a phrase is one word."""
    (spans, words, tags), known, phrases = found, _known(language), _phrases(language)
    apart, behind = list(matches), 0  # where the last phrase ends
    longer, tag_of = phrases.get, known.get
    add_span, add_word, add_tag = spans.append, words.append, tags.append
    for at, match in enumerate(apart):
        if at < behind:
            continue
        start, end = span = match.span()
        word = small[start:end]
        if lengths := longer(word):
            for length in lengths:
                last = apart[at + length - 1].end() if at + length <= len(apart) else start
                if small[start:last] in known:
                    behind, span, word = at + length, (start, last), small[start:last]
                    break
        add_span(span)
        add_word(word)
        add_tag(tag_of(word) or _unknown(match))


_SIGNS: Final = {
    **{sign: sign for sign in punctuation if sign not in "'_"},
    "«": "<",
    "“": "<",
    "»": ">",
    "”": ">",
    "…": ".",
    "–": "-",
    "—": "-",
}


@cache
def _known(language: str) -> dict[str, str]:
    """The tags of words and phrases, and of signs."""
    return {**_SIGNS, **lexicon(language)}


@cache
def _phrases(language: str) -> dict[str, Sequence[int]]:
    """Of how many words there are phrases that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for phrase in lexicon(language):
        parts = [match[0] for match in _WORD.finditer(phrase)]
        if len(parts) > 1:
            found.setdefault(parts[0], set()).add(len(parts))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _unknown(match: re.Match[str]) -> str:
    """The tag of what is no known word or sign."""
    said = match[0]
    if match.lastgroup is None and "a" <= said[0] <= "z":
        return Tag.WORD  # most of them
    match match.lastgroup:
        case "possessive":
            return "'"
        case "inverted":
            return Tag.ONE if said.endswith("on") else Tag.PRONOUN
        case "number":
            return Tag.NUMBER
    if said[0].isalnum():
        return Tag.CAPITAL if said[0].isupper() else Tag.WORD
    return said if len(said) == 1 and said.isascii() and said != "_" else Tag.WORD
