"""Who says what stands in quotation marks, if only a sentence beside it names him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract import credit_words as words
from generator.extract.credit import Form
from generator.extract.names import is_person
from generator.extract.sentence import Read, Source
from generator.extract.speakers import ROLE
from generator.prose.patterns import Pattern

_CLOSING: Final = {"«": "»", "“": "”", '"': '"'}
_MARK = Pattern(r"[«»“”\"]")
_FIRST_PERSON = Pattern(
    r"(?i)(?<!\w)(?:nous|notre|nos|je|j[’']|mon|ma|mes|chez\snous|we|our|us|i(?=[\s’'][a-z])|my)(?!\w)"
)


def quotations(sentences: Sequence[Read]) -> dict[int, Source]:
    """Sentences that somebody is quoted with, each with who that is."""
    said: dict[int, Source] = {}
    for span in _spans(sentences):
        speaker = _inside(sentences, span) or _meant(sentences, span) or _before(sentences, span)
        if speaker:
            said.update(dict.fromkeys(span, speaker))
    return said


def _spans(sentences: Sequence[Read]) -> Iterator[list[int]]:
    """Sentences of one paragraph of which a quotation is made, if any of them has a figure."""
    span: list[int] = []
    closing, block = "", -1
    for index, one in enumerate(sentences):
        if one.block != block:
            if closing and any(sentences[at].figures for at in span):
                yield span
            span, closing, block = [], "", one.block
        if closing:
            span.append(index)
        for match in _MARK.finditer(one.sentence.text):
            if closing and match[0] == closing:
                closing = ""
                if any(sentences[at].figures for at in span) and len(_quoted(one, span)) >= _LONG:
                    yield span
                span = []
            elif not closing and match[0] in _CLOSING:
                closing, span = _CLOSING[match[0]], [index]
    if closing and any(sentences[at].figures for at in span):
        yield span


_LONG: Final = 30  # characters: less is a word in quotation marks


def _quoted(one: Read, span: list[int]) -> str:
    return one.sentence.text if len(span) == 1 else one.sentence.text + " " * _LONG


def _inside(sentences: Sequence[Read], span: list[int]) -> Source | None:
    """Named in the quotation: "« …, explique X. … »"."""
    for at in (*reversed(span), span[-1] + 1):
        if at >= len(sentences) or sentences[at].block != sentences[span[0]].block:
            continue
        for credit in sentences[at].credits:
            if (
                credit.name
                and credit.form in {Form.OWN, Form.REPORTS}
                and (at in span or (credit.low == 0 and not sentences[at].figures))
            ):
                return Source(credit.name, credit.year)
    return None


_SHE_SAYS = Pattern(
    rf"(?i)[a-zà-ÿ]+-(?:t-)?(?:elle|il)\b|\bs?he\s(?:{words.OWN}|{words.REPORT})|(?:said|says|adds|added)\ss?he\b|[,”\"]\s(?:[a-z]+\s){{0,2}}s?he\s[a-z]+(?:s|ed)\b"
    rf"|[,»”\"]\s?(?:(?:se\s|s[’']|nous\s)?[a-zà-ÿ]+(?:e|t|d))\s(?:(?:le|la|the)\s|l[’'])(?:[a-zà-ÿ]+\s){{0,2}}?{ROLE.source[4:]}"
)


def _meant(sentences: Sequence[Read], span: list[int]) -> Source | None:
    """The person named last, where a quotation is said to be hers: "raconte-t-elle"."""
    if not any(_SHE_SAYS.search(sentences[at].sentence.text) for at in span):
        return None
    for at in range(span[0], max(-1, span[0] - _BACK), -1):
        one = sentences[at]
        for credit in reversed(one.credits):
            if at not in span and credit.name and "(" in credit.name:
                return Source(credit.name)
        for name in reversed(one.names):
            if is_person(name.text):
                return Source(name.text)
        for credit in reversed(one.credits):
            if at not in span and credit.name and credit.form is Form.OWN and at >= span[0] - _FAR:
                return Source(credit.name)
    return None


def _before(sentences: Sequence[Read], span: list[int]) -> Source | None:
    """Named before it: a person with a role, or whom the sentence before speaks of."""
    first = sentences[span[0]]
    whole = " ".join(sentences[at].sentence.text for at in span)
    if any(credit.name for at in span for credit in sentences[at].credits):
        return None
    for at in range(span[0], max(-1, span[0] - _FAR), -1):
        one = sentences[at]
        if one.block < first.block - 1:
            break
        if at == span[0] and not (opening := one.sentence.text[: _opens_at(one.sentence.text)].strip()):
            continue
        for credit in reversed(one.credits):
            if at != span[0] and credit.name and credit.form in {Form.OWN, Form.REPORTS}:
                return (
                    Source(credit.name, credit.year)
                    if _FIRST_PERSON.search(whole) or one.block == first.block
                    else None
                )
        for name in reversed(one.names):
            if " " in name.text and ROLE.search(one.sentence.text, name.end, name.end + _NEAR):
                return Source(name.text)
        if at == span[0] and opening.endswith(":") and one.names and one.names[0].end <= len(opening):
            return Source(one.names[0].text)
    return None


_FAR: Final = 5  # sentences
_BACK: Final = 60  # sentences over which a pronoun reaches: time must not grow with their square
_NEAR: Final = 60  # characters


def _opens_at(text: str) -> int:
    match = _MARK.search(text)
    return match.start() if match else 0
