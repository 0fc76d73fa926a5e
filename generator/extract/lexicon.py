"""What words do in a sentence that credits somebody, looked up in word lists of French and of English."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generator.extract import vocabulary as words
from generator.extract.tags import Tag

_FRENCH_ENDINGS: Final = ("e", "ent", "ait", "aient", "a", "èrent", "era", "eront")


def _inflected(participles: str) -> list[str]:
    return [word + ending for word in participles.split() for ending in ("", "e", "s", "es")]


def _phrases(entries: str) -> list[str]:
    return [" ".join(entry.split()) for entry in entries.split(";") if entry.strip()]


def _words(entries: str) -> list[str]:
    return [word.replace("+", " ") for word in entries.split()]


@cache
def lexicon(language: str) -> dict[str, Tag]:
    """What each word or phrase of a language is; what is not in it is any other word."""
    found: dict[str, Tag] = {}
    for tag, entries in (
        (Tag.CROWD, words.CROWDS),
        (Tag.PERSON, words.PERSONS),
        (Tag.HOUSE, words.HOUSES),
        (Tag.FINDINGS, words.FINDINGS),
        (Tag.STUDY, words.STUDY),
        (Tag.RESPONDENTS, words.RESPONDENTS),
    ):
        found.update(dict.fromkeys(_words(entries), tag))
    found.update(_french() if language == "fr" else _english())
    found.update(dict.fromkeys(_phrases(words.ACCORDING), Tag.ACCORDING))
    found.update(dict.fromkeys(_phrases(words.POINTING), Tag.RESPONDENTS))
    for tag, entries in (words.FRENCH_CLOSED if language == "fr" else words.ENGLISH_CLOSED).items():
        found.update({word: tag for word in _words(entries) if word not in found or tag is not Tag.CLITIC})
    return found


def _french() -> dict[str, Tag]:
    found: dict[str, Tag] = {}
    for tag, done, stems, finite, participles in (
        (Tag.OWN, Tag.OWN_DONE, words.OWN_ER, words.OWN_FINITE, words.OWN_PARTICIPLES),
        (Tag.REPORT, Tag.REPORT_DONE, words.REPORT_ER, words.REPORT_FINITE, words.REPORT_PARTICIPLES),
    ):
        for stem in stems.split():
            found.update(dict.fromkeys((stem + ending for ending in _FRENCH_ENDINGS), tag))
            found.update(dict.fromkeys(_inflected(stem + "é"), done))
            found[stem + "er"] = done
        found.update(dict.fromkeys(_phrases(finite), tag))
        found.update({one: done for one in _phrases(participles) if one not in found})
    for participles, done in (
        (words.MADE, Tag.MADE),
        (words.ASKED, Tag.ASKED),
        (words.COMMISSIONED, Tag.COMMISSIONED),
    ):
        found.update({one: done for one in _inflected(participles) if found.get(one) not in _FINITE})
    return found


@cache
def reports_when_done() -> frozenset[str]:
    """French participles with which somebody reports: "a mesuré", "a testé", but not "a collecté"."""
    stems = [*words.REPORT_ER.split(), *words.OWN_ER.split()]
    return frozenset(
        [
            *(form for stem in stems for form in _inflected(stem + "é")),
            *(stem + "er" for stem in stems),
            *_phrases(words.REPORT_PARTICIPLES),
            *_phrases(words.OWN_PARTICIPLES),
        ]
    )


_FINITE: Final = {Tag.REPORT, Tag.OWN}


def _english() -> dict[str, Tag]:
    found: dict[str, Tag] = {}
    for tag, bases, more in (
        (Tag.OWN, words.ENGLISH_OWN, words.ENGLISH_OWN_MORE),
        (Tag.REPORT, words.ENGLISH_REPORT, words.ENGLISH_REPORT_MORE),
    ):
        for base in bases.split():
            found.update({form: tag for form in _forms(base) if form not in _NOUNS})
        found.update(dict.fromkeys(_phrases(more), tag))
    return {**english_participles(), **found}


# Nouns first; verbs only behind who does it: "the survey", "X surveys".
_NOUNS: Final = frozenset(_words(words.STUDY + words.FINDINGS))


def _forms(base: str) -> list[str]:
    if base.endswith("y") and base[-2] not in "aeou":
        return [base, base[:-1] + "ies", base[:-1] + "ied"]
    ending = "es" if base.endswith(("s", "sh", "ch", "x")) else "s"
    past = base + ("d" if base.endswith("e") else "ed")
    return [base, base + ending, past, base + base[-1] + "ed"]


@cache
def english_participles() -> dict[str, Tag]:
    """What -ed forms are behind a noun or "was", where they are passive: "customers surveyed by"."""
    return {
        **dict.fromkeys(_phrases(words.ENGLISH_MADE), Tag.MADE),
        **dict.fromkeys(_phrases(words.ENGLISH_COMMISSIONED), Tag.COMMISSIONED),
        **dict.fromkeys(_phrases(words.ENGLISH_ASKED), Tag.ASKED),
    }


RELAYS: Final = frozenset(words.RELAYS.split())
PUBLISHED: Final = frozenset(words.PUBLISHED.split())
NO_SAYING: Final = frozenset(words.NO_SAYING.split())
FRAMES: Final = frozenset(words.FRAMES.split())
ENGLISH_STUDIES: Final = frozenset(words.ENGLISH_STUDIES.split())
INSTITUTIONS: Final = frozenset(words.INSTITUTIONS.split())
OF_STATE: Final = frozenset(words.OF_STATE.split())
ASKERS: Final = frozenset(words.ASKERS.split())
SELLERS: Final = frozenset(words.SELLERS.split())
OWNED: Final = frozenset(words.OWNED.split())
AMBIGUOUS: Final = frozenset(words.AMBIGUOUS.split())


def is_word(word: str, language: str) -> bool:
    """Whether a capital only begins a sentence: "Menée par", "Surveyed", "Sales"."""
    tag = lexicon(language).get(word)
    return (tag is not None and tag is not Tag.HOUSE) or word in _first_words(language)


@cache
def _first_words(language: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in lexicon(language) if " " in phrase)


@cache
def nouns() -> dict[str, Tag]:
    """What words are behind an article that may be verbs elsewhere: "la note", "the survey"."""
    kinds = (
        (Tag.CROWD, words.CROWDS),
        (Tag.HOUSE, words.HOUSES),
        (Tag.FINDINGS, words.FINDINGS),
        (Tag.STUDY, words.STUDY),
    )
    return {word: tag for tag, entries in kinds for word in _words(entries)}


def any_phrase(*entries: str) -> str:
    """A pattern of any of the phrases of some lists, for what is no grammar."""
    found = sorted({phrase for part in entries for phrase in _phrases(part)}, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("\\ ", r"\s").replace("'", "[’']") for phrase in found)


STUDY_WORD: Final = rf"(?:{any_phrase('; '.join(_words(words.STUDY)))})"
_FINDINGS: Final = any_phrase("; ".join(_words(words.FINDINGS)))
STUDY_OR_FINDINGS: Final = rf"(?:{STUDY_WORD}|{_FINDINGS})"
MADE_WORD: Final = rf"(?:{any_phrase('; '.join(_inflected(words.MADE)), words.ENGLISH_MADE)})"
ACCORDING_WORD: Final = rf"(?:{any_phrase(words.ACCORDING)})"
