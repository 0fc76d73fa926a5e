"""Sentences in quotation marks, and the credit beside them that says whose words they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.extract.credit import Credit, Form
from generator.extract.sentence import Read
from generator.prose.patterns import Pattern

_CLOSING: Final = {"«": "»", "“": "”", '"': '"'}
_MARK = Pattern(r"[«»“”\"]")
_LONG: Final = 30  # characters: less is a word in quotation marks


class Quotation(NamedTuple):
    """Where a quotation begins, and who is said to say it, if its sentences or the next say so."""

    first: int
    last: int
    said: Credit | None
    at: int  # the sentence of the credit


def quotations(sentences: Sequence[Read]) -> dict[int, Quotation]:
    """The sentences with figures of which quotations are made."""
    found: dict[int, Quotation] = {}
    for first, last in _spans(sentences):
        said, at = _credit(sentences, first, last)
        found.update(dict.fromkeys(range(first, last + 1), Quotation(first, last, said, at)))
    return found


def _spans(sentences: Sequence[Read]) -> Iterator[tuple[int, int]]:
    """First and last sentence of each quotation of a paragraph, if any of them has a figure."""
    first, closing, opened = -1, "", 0
    for index, one in enumerate(sentences):
        text = one.sentence.text
        if first >= 0 and one.block != sentences[first].block:
            yield from _told(sentences, first, index - 1, _LONG)
            first = -1
        for match in _MARK.finditer(text):
            if first >= 0 and match[0] == closing:
                length = _LONG if first < index else match.start() - opened
                yield from _told(sentences, first, index, length)
                first = -1
            elif first < 0 and match[0] in _CLOSING:
                first, closing, opened = index, _CLOSING[match[0]], match.start()
    if first >= 0:
        yield from _told(sentences, first, len(sentences) - 1, _LONG)


def _told(sentences: Sequence[Read], first: int, last: int, length: int) -> Iterator[tuple[int, int]]:
    if length >= _LONG and any(sentences[at].figures for at in range(first, last + 1)):
        yield first, last


def _credit(sentences: Sequence[Read], first: int, last: int) -> tuple[Credit | None, int]:
    """Who says it: inside the quotation, or right behind it."""
    for at in (*range(last, first - 1, -1), last + 1):
        if at >= len(sentences) or sentences[at].block != sentences[first].block:
            continue
        for credit in sentences[at].credits:
            within = at <= last or (credit.low == 0 and not sentences[at].figures)
            if credit.form in {Form.OWN, Form.REPORTS} and within:
                return credit, at
    return None, -1
