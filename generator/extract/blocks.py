"""The paragraphs of a text and their sentences, without the comments of readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.prose.patterns import Pattern
from generator.prose.sentences import sentences

_LONGEST: Final = 1500  # characters of a sentence; a longer one is read in pieces
_WIDEST: Final = 130  # a text with a longer line is not wrapped
_WRAPPED: Final = 55  # a line as long as that may go on in the next one
_HEADING: Final = 110  # characters at most


class Sentence(NamedTuple):
    """Words between `start` and `end` of the plain text; addresses in `text` are blotted out."""

    text: str
    start: int
    end: int


class Block(NamedTuple):
    """A paragraph, a heading or an item of a list."""

    sentences: tuple[Sentence, ...]
    heading: bool
    item: bool


class _Lines(NamedTuple):
    start: int
    end: int
    alone: bool  # between empty lines, or beside an end of the text


def blocks(text: str) -> Iterator[Block]:
    """The blocks of `text` in order."""
    shown = _blotted(text)
    for lines in _paragraphs(shown, _end_of_words(shown)):
        words = shown[lines.start : lines.end]
        item = bool(_ITEM.match(words))
        heading = not item and len(words) <= _HEADING and not _CLOSED.search(words) and not _ROW.search(words)
        yield Block(tuple(_sentences(shown, lines.start, lines.end)), heading and lines.alone, item)


_ADDRESS = Pattern(
    r"(?:https?://|www\.)[^\s<>«»\"]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<!\w)[@#][^\W\d]\w*"
)
_OF_ADDRESSES: Final = ("://", "www.", "@", "#")
_DAMAGED = Pattern(r"[?\ufffd](?<=[^\W\d].)(?=[^\W\d])")  # "l?étude": an apostrophe that was lost
# A hyphen that stands apart is a dash: it makes no number negative, and no range behind the mark of a list.
_MARK = Pattern(r"(?m)^[^\S\n]{0,8}(?:\d{1,2}[^\S\n])?[-–](?=[^\S\n])")
_DASH = Pattern(r"(?m)-(?:(?<=[^\S\n]-)|(?<=^-))(?=[^\S\n])")


def _blotted(text: str) -> str:
    """`text`, as long as it is, with signs instead of addresses: digits in them count nothing."""
    if any(sign in text for sign in _OF_ADDRESSES):  # quicker than to look at each word
        text = _ADDRESS.sub(lambda match: "_" * len(match[0]), text)
    text = _DAMAGED.sub("’", text)
    return _DASH.sub("–", _MARK.sub(lambda match: f"{match[0][:-1]}—", text))


# Readers' remarks begin below such a line, if it stands in the lower part of a text.
_REMARKS = Pattern(
    r"(?im)^\W{0,3}(?:\d{1,4}\s)?(?:commentaires?|comments?|remarques des lecteurs|responses to this post"
    r"|(?:laisser|poster|publier|ajouter|écrire) un commentaire|leave a (?:comment"
    r"|reply))\b[ \u00a0]?[:\d()]{0,8}\s*$"
)
_LOWER_PART: Final = 0.4


def _end_of_words(text: str) -> int:
    first = round(len(text) * _LOWER_PART)
    match = _REMARKS.search(text, first) if len(text) > _LONGEST // 5 else None
    return match.start() if match else len(text)


_LINE = Pattern(r"[^\n]+")
_ITEM = Pattern(r"\s*(?:[•·●▪‣–—*+-]|\d{1,2}[.)]|[a-z]\))\s")
_CLOSED = Pattern(r"[.!?…;,:][»”\"’')\s]*$")
_FULL_STOP = Pattern(r"[.!?…:»”\")][\s]*$")
_ROW = Pattern(r"\|")


def _paragraphs(text: str, end: int) -> Iterator[_Lines]:
    """Lines that belong together; in a text without wrapped lines each is a paragraph."""
    start, last, apart, line_before = -1, 0, True, ""
    may_wrap = all(len(match[0]) <= _WIDEST for match in _LINE.finditer(text, 0, end))
    wrapped = 0
    for match in _LINE.finditer(text, 0, end):
        line = match[0]
        if not line.strip():
            continue
        empty_before = text[last : match.start()].count("\n") > 1
        if start >= 0 and (
            empty_before or not may_wrap or not _goes_on(line_before, line, first=wrapped == 0)
        ):
            yield _Lines(start, last, apart and empty_before)
            start, apart = -1, empty_before
        wrapped += 1
        if start < 0:
            start, wrapped = match.start(), 0
        last, line_before = match.end(), line
    if start >= 0:
        yield _Lines(start, last, apart)


def _goes_on(before: str, line: str, *, first: bool) -> bool:
    """Whether `line` goes on from `before`, the last line of a paragraph and its only one if `first`."""
    if len(before) < _WRAPPED or _ITEM.match(line) or _ROW.search(line):
        return False
    return not _FULL_STOP.search(before) or not first


def _sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end].replace("\n", " ")
    spans = _joined(words, list(sentences(words)))
    for first, last in spans:
        at = first
        while last - at > _LONGEST:
            cut = words.rfind(" ", at + 1, at + _LONGEST)
            cut = cut + 1 if cut > at else at + _LONGEST
            yield Sentence(words[at:cut], start + at, start + cut)
            at = cut
        if at < last:
            yield Sentence(words[at:last], start + at, start + last)


_SOURCE = Pattern(
    r"\s*[–—]?\s*[(\[]\s*(?:sources?|études?|etudes?|enquêtes?|sondages?|selon|d[’']après|according"
    r"|stud(?:y|ies)|survey|via)\b",
)
_SOURCE_ALONE = Pattern(r"\s*(?:[–—]\s)?[Ss]ources?\s?(?::|\s[A-ZÀ-Þ])")


def _joined(words: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A source in parentheses behind a full stop belongs to the sentence before it."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        head = words[start : start + 24].casefold()
        if joined and (_SOURCE.match(head) or _SOURCE_ALONE.match(words[start : start + 24])):
            # What follows the parenthesis is a sentence of its own.
            close = words.find(")", start, end)
            cut = close + 1 if 0 <= close < end - 1 and words[close + 1 : end].strip(" .") else end
            joined[-1] = joined[-1][0], cut
            if cut < end:
                joined.append((cut, end))
        else:
            joined.append((start, end))
    return joined
