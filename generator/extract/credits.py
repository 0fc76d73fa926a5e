"""Who a sentence credits: each mention with the name, its year, and which part of the sentence it covers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from generator.extract.credit import Credit, Form, Means, covering
from generator.extract.lexicon import RELAYS
from generator.extract.mentions import mentions
from generator.extract.names import Name
from generator.extract.parenthesised import alone, may_stand_apart, parenthesised
from generator.extract.phrases import OWN_TITLE
from generator.extract.tagging import Tagged
from generator.prose.patterns import Pattern


def credits_of(words: Tagged, figures: Sequence[int] = (), given: Sequence[Credit] = ()) -> list[Credit]:
    """The credits of a sentence in order of place; `figures` are where its figures begin.

    `given` are those that its text has elsewhere for places of this sentence.
    """
    found = _stated(words, figures)
    if not given:
        return found
    needed = [one for one in given if not _said_anyway(one, found, figures)]
    return sorted((*found, *needed), key=lambda one: one.start)


def _said_anyway(note: Credit, found: Sequence[Credit], figures: Sequence[int]) -> bool:
    """Whether the sentence names who is behind all figures for which a note stands."""
    named = [one for one in found if one.name]
    meant = [at for at in figures if note.low <= at < note.high]
    return bool(named) and all(covering(named, at, at + 1) for at in meant)


def _stated(words: Tagged, figures: Sequence[int]) -> list[Credit]:
    """Those that the sentence itself has."""
    sentence = words.text
    apart = (*parenthesised(sentence), *alone(sentence)) if may_stand_apart(sentence) else ()
    found = [_introducing(one, figures) for one in apart]
    taken = [(one.start, one.end) for one in found]
    for one in mentions(words, figures):
        if all(one.end <= start or end <= one.start for start, end in taken):
            found.append(one)
            taken.append((one.start, one.end))
    if not found:
        return found
    found.sort(key=lambda one: one.start)
    known = [name for name in words.names if name]
    return _bounded(sentence, known, _apart(_origins(sentence, found, figures), figures))


def may_name(sentence: str, names: Sequence[Name]) -> bool:
    """Whether a sentence has what its credits could have a name from; quicker than to find them."""
    return bool(names) or may_stand_apart(sentence)


def _introducing(one: Credit, figures: Sequence[int]) -> Credit:
    """A parenthesis before its figures says whose they are as "according to" does."""
    first = one.form is Form.PARENTHESIS and figures and one.end <= figures[0]
    return one._replace(form=Form.ACCORDING) if first else one


def _apart(found: list[Credit], figures: Sequence[int]) -> list[Credit]:
    """Of sources that stand behind their figures each for its own: "42 % selon X, 51 % selon Y"."""
    apart = list(found)
    for at, (one, two) in enumerate(pairwise(found)):
        behind = one.form is two.form is Form.ACCORDING and one.low == two.low == 0
        between = any(one.end <= figure < two.start for figure in figures)
        if behind and between and any(figure < one.start for figure in figures):
            apart[at] = apart[at]._replace(high=one.end)
            apart[at + 1] = two._replace(low=one.end)
    return apart


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
        if one.form is Form.REPORTS and (voice := _OWN_VOICE.search(sentence, one.end, high)):
            high = voice.start()
        if one.form is Form.PARENTHESIS:
            others = (name.start for name in known if _begins_clause(sentence, one, name))
            high = min(high, next(others, high))
        elif any(other.low == 0 and other.start > one.end for other in named):
            # What stands behind a semicolon is its whose name closes the sentence.
            stop = sentence.find(";", one.end, high)
            high = stop if stop >= 0 else high
        bounded.append(one._replace(low=low, high=high))
    return bounded


# Behind a semicolon the author speaks of himself: "X prévoyait 40 % ; nous plafonnons à 9 %".
_OWN_VOICE = Pattern(r"\s?;\s(?:(?:et|mais|or|and|but)\s)?(?:nous|je|j[’']|we|I)\b")
_NEXT_CLAUSE = Pattern(r"[,;]\s(?:(?:la|le|les|the)\s|l[’'])?$")
_VERBAL = Pattern(r"\s[a-zà-ÿ]+")


def _begins_clause(sentence: str, one: Credit, name: Name) -> bool:
    """Whether somebody else is spoken of behind a source: "… (source X), Kiala dispose de"."""
    if name.start < one.end or not _VERBAL.match(sentence, name.end):
        return False
    return bool(_NEXT_CLAUSE.search(sentence, max(one.end, name.start - 6), name.start))


_NEAR: Final = 90
_LETTERS = Pattern(r"[^\W\d_]+")


def _origins(sentence: str, found: list[Credit], figures: Sequence[int]) -> list[Credit]:
    """Where somebody only relays a study, or tells of it, the study counts: "X citant l’étude Y"."""
    kept: list[Credit] = []
    for one in found:
        last = kept[-1] if kept else None
        if (
            last
            and last.form in {Form.ACCORDING, Form.REPORTS, Form.OWN, Form.STUDY}
            and last.name != one.name
        ):
            between = sentence[last.end : one.start]
            relays = any(word.casefold() in RELAYS for word in _LETTERS.findall(sentence[last.end : one.end]))
            apart = any(last.end <= figure < one.start for figure in figures)
            near = len(between) < _NEAR and (relays or not apart)
            told = one.form is Form.STUDY and last.form in {Form.REPORTS, Form.OWN} and ":" not in between
            if near and one.name and ";" not in between and (relays or told):
                kept[-1] = one._replace(start=last.start, low=last.low)
                continue
            made = (
                last.form in {Form.STUDY, Form.ACCORDING}
                and last.name
                and one.name
                and OWN_TITLE.search(one.name)
            )
            if made and not apart:
                kept[-1] = last._replace(end=one.end)
                continue  # "Réalisé par X, le baromètre Y montre"
            aside = one.means is Means.STUDY or (one.means is Means.NOBODY and not apart)
            if near and one.name is None and aside and one.form is Form.STUDY and last.name:
                continue  # "X, dans cette étude", "X tells us, in a study of 2011, that"
        kept.append(one)
    return kept
