"""Who a sentence credits: each mention with the name, its year, and which part of the sentence it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.credit import Credit, Form
from generator.extract.makers import given_the_floor, in_the_eyes, made
from generator.extract.names import Name, names
from generator.extract.parenthesised import alone, parenthesised
from generator.extract.saying import speaking
from generator.extract.studies import according, asked, studies, that_of
from generator.prose.patterns import Pattern


def credits_of(
    sentence: str, figures: Sequence[int] = (), known: Sequence[Name] | None = None
) -> list[Credit]:
    """The credits of a sentence in order of place; `figures` are where its figures begin."""
    known = names(sentence) if known is None else list(known)
    found = [_introducing(one, figures) for one in (*parenthesised(sentence), *alone(sentence))]
    taken = [(one.start, one.end) for one in found]
    for one in (*according(sentence, known), *(_named(sentence, known, figures) if known else ())):
        apposed = one.form is Form.STUDY and sentence[: one.start].endswith(", ") and _ends_before(one, found)
        if not apposed and all(one.end <= start or end <= one.start for start, end in taken):
            found.append(one)
            taken.append((one.start, one.end))
    found.sort(key=lambda one: one.start)
    return _bounded(sentence, known, _origins(sentence, found))


def _named(sentence: str, known: list[Name], figures: Sequence[int]) -> Iterator[Credit]:
    """The credits that are to one of its names."""
    yield from in_the_eyes(sentence, known)
    yield from asked(sentence, known)
    yield from that_of(sentence, known)
    yield from studies(sentence, known, figures)
    yield from made(sentence, known)
    yield from given_the_floor(sentence, known)
    yield from speaking(sentence, known)


def _ends_before(one: Credit, found: Sequence[Credit]) -> bool:
    """Whether a source stands right before another, to which it only says what that is: "X, filiale de Y"."""
    return any(other.end == one.start - 2 for other in found)


def _introducing(one: Credit, figures: Sequence[int]) -> Credit:
    """A parenthesis before its figures says whose they are as "according to" does."""
    first = one.form is Form.PARENTHESIS and figures and one.end <= figures[0]
    return one._replace(form=Form.ACCORDING) if first else one


def _bounded(sentence: str, known: Sequence[Name], found: list[Credit]) -> list[Credit]:
    """Each with the part of the sentence that it covers, which its neighbours bound."""
    bounded = []
    named = [one for one in found if one.form is not Form.INSIDE]
    for one in found:
        if one.form is Form.INSIDE:
            bounded.append(one)
            continue
        before = [other.end for other in named if other.end <= one.start]
        after = [other.start for other in named if other.start >= one.end]
        low = max(one.low, max(before, default=0) if one.form is Form.PARENTHESIS or one.low else 0)
        high = min(one.high, min(after, default=len(sentence)))
        if one.form is Form.PARENTHESIS:
            others = (name.start for name in known if _begins_clause(sentence, one, name))
            high = min(high, next(others, high))
        elif any(other.low == 0 and other.start > one.end for other in named):
            # What stands behind a semicolon is its whose name closes the sentence.
            stop = sentence.find(";", one.end, high)
            high = stop if stop >= 0 else high
        bounded.append(one._replace(low=low, high=high))
    return bounded


_NEXT_CLAUSE = Pattern(r"[,;]\s(?:(?:la|le|les|the)\s|l[’'])?$")
_VERBAL = Pattern(r"\s[a-zà-ÿ]+")


def _begins_clause(sentence: str, one: Credit, name: Name) -> bool:
    """Whether somebody else is spoken of behind a source: "… (source X), Kiala dispose de"."""
    if name.start < one.end or not _VERBAL.match(sentence, name.end):
        return False
    return bool(_NEXT_CLAUSE.search(sentence, max(one.end, name.start - 6), name.start))


_RELAYING = Pattern(
    r"(?i)\b(?:citant|cite|citent|rappell?ant|rappelle|reprend|reprenant|relaie|relaye|relayant"
    r"|rapporte|s[’']appu\w+\ssur|citing|quoting|quotes|cites|référence\sà|based\son"
    r"|drawing\son)\b"
)
_NEAR: Final = 90


def _origins(sentence: str, found: list[Credit]) -> list[Credit]:
    """Where a medium only relays a study, the study counts: "X citant l’étude Y"."""
    kept: list[Credit] = []
    for one in found:
        if kept and one.name and one.form in {Form.STUDY, Form.ACCORDING, Form.REPORTS}:
            last = kept[-1]
            close = one.start - last.end < _NEAR and last.form in {Form.ACCORDING, Form.REPORTS}
            if close and _RELAYING.search(sentence, last.start, one.start + 24):
                kept[-1] = one._replace(start=last.start, low=last.low)
                continue
        kept.append(one)
    return kept
