"""The name, and the year, in the words behind "source"."""

from __future__ import annotations

from typing import Final

from generator.extract.lexicon import MADE_WORD, STUDY_OR_FINDINGS
from generator.extract.name_words import STARTERS
from generator.extract.names import names
from generator.prose.patterns import AnyCase, Pattern

MONTH: Final = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\."
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan"
    r"|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
    r"|printemps|été|automne|hiver|spring|summer|autumn|winter|fin|début|mi)"
)
_HEADS = Pattern(
    rf"(?i)^\s*(?:(?:l[’']|d[’'])|(?:le|la|les|une?|the|an?|de|du|des|dernière?|récente?|nouvelle"
    rf"|recent|new)\s){{0,4}}(?:{STUDY_OR_FINDINGS}\b\s?(?:(?:de|d[’']|du|des|by|from|of|par)\s?(?:la\s"
    rf"|l[’']|le\s|the\s)?)?)?(?:{MADE_WORD}\s(?:par|by)\s(?:le\s|la\s|l[’']|the\s)?)?"
)
_TAIL = Pattern(
    rf"(?i)\s*(?:[,;:/]|\s[–—-]\s|\(|\b(?:en\s|in\s|of\s|de\s|d[’']|du\s"
    rf"|au\s)?(?:{MONTH}\s)?(?:19|20)\d\d\b|\b{MONTH}\s\d\d\b|\b(?:auprès|réalisée?"
    rf"|menée?|publiée?|parue?|dans|sur|among|conducted|published)\b).*$"
)
_KIND = Pattern(r"(?i)\s(?:survey|study|poll|report)\b")
_TITLE_OF = Pattern(
    r"^[«“\"]?[^»”\"]{2,80}[»”\"]\s?(?:(?:de\sla|de|du|des|by|from|of|par)\s(?:l[’'])?|d[’']|de\sl[’'])"
)
_SOURCE_WORDS: Final = 8
_COMMON_WORDS: Final = 2  # more of them, all in small letters, name nobody


def source_name(said: str, *, proper: bool = False) -> str | None:
    """The name in what stands behind "source": up to a comma, a year or a month; `proper` with a capital."""
    text = _HEADS.sub("", said.strip().strip("«»“”\"' "), count=1)
    if titled := _TITLE_OF.match(text):
        text = text[titled.end() :]
    if proper and not names(text):
        return None
    cut = _KIND.sub("", _TAIL.sub("", text, count=1)).strip(" .«»“”\"'")
    if not cut:  # the year comes first, or only a year
        found = names(text)
        return found[0].text if found else None
    parts = cut.split()
    if len(parts) > _SOURCE_WORDS:
        found = names(cut)
        return found[0].text if found else None
    if len(parts) > _COMMON_WORDS and not names(cut):
        return None
    if not any(letter.isalpha() for letter in cut) or cut.casefold() in _NOBODY | STARTERS:
        return None
    return cut


_NOBODY_WORDS: Final = """
    interne internes entreprise wikipédia l'auteur auteur internal company author own diverses divers various
    entretiens interviews
"""
_NOBODY: Final = frozenset(_NOBODY_WORDS.split())

_YEAR = Pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_DIGITS = Pattern(r"\d\d")
_SHORT_YEAR = AnyCase(rf"\b{MONTH}\s[’']?(?P<year>\d\d)(?!\d)")


def year_of(said: str) -> int | None:
    """The year in the words of a credit: "2013", "juin 14"."""
    if not _DIGITS.search(said):
        return None
    if match := _YEAR.search(said):
        return int(match["year"])
    match = _SHORT_YEAR.search(said)
    return 2000 + int(match["year"]) if match else None
