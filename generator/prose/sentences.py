"""Where the sentences of a text begin and end, in French and in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.prose.patterns import Pattern
from generator.prose.tokens import CITED

# A sign that may end a sentence, with what closes behind it, before a space or the end. Citations that
# stand alone behind it belong to what they follow: "… 84 %. [@bva]".
_END = Pattern(
    r"(?P<sign>[.!?…][.!?…]*+)(?:[ \u00a0\u202f]?»|[”\"’')\]*_])*+(?=\s|\Z)"
    rf"(?:(?:\s*{CITED})++(?!\s*[a-zà-öø-ÿ]))?[.]?\s*"
)
_SIGNS: Final = frozenset(".!?…")
_LAST_WORD = Pattern(r"[^\W_]+(?:\.[^\W_]+)*$")
_SHORT: Final = """
    m mm mme mmes mlle mlles dr drs pr prof st ste mr mrs ms sr jr p pp n no nos nº n° art
    chap ch vol t fig figs
    tab éd ed cf ex env av apr al vs tél tel réf ref min max approx dept dépt resp janv févr fevr avr juil
    sept oct nov déc dec jan feb mar jun jul aug e.g i.e c.-à-d j.-c
"""
_ABBREVIATIONS: Final = frozenset(_SHORT.split())
_LOOK_BACK: Final = 16
_INITIALS = Pattern(r"[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])?")  # "J. Petit", "J.D. Power"
_APOSTROPHES: Final = frozenset("'’")
_ELIDED: Final = frozenset({"t", "s", "d", "m", "ll", "re", "ve"})
# Which end sentences.
_ABBREVIATED: Final = frozenset(
    [
        "U.S",
        "U.K",
        "U.N",
        "E.U",
        "D.C",
        "L.A",
        "N.Y",
        "A.M",
        "P.M",
        "T.V",
        "P.C",
        "I.T",
        "A.I",
        "V.P",
        "H.R",
        "P.R",
    ]
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of `text`, in order; together they are the whole text.

    `text` is one paragraph, heading, list item or cell; in it a mark is a run of characters that are no
    words, and a citation a run of `CITED`.
    """
    start = 0
    for found in _END.finditer(text):
        if text[found.start() - 1 : found.start()] in _SIGNS:
            continue  # within a run of signs
        if found.end() < len(text) and not _ends(text, found.start(), found.end(), found["sign"]):
            continue
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _ends(text: str, sign: int, after: int, signs: str) -> bool:
    """Whether a sentence ends here: the next one begins with no small letter, and this is no abbreviation."""
    if text[after].islower() or text[after] in ",;:)»":
        return False
    if signs != ".":
        return True
    word = _LAST_WORD.search(text, max(0, sign - _LOOK_BACK), sign)
    if word is None or (word[0] in _ELIDED and text[max(0, word.start() - 1) : word.start()] in _APOSTROPHES):
        return True  # "It doesn't."
    initial = bool(_INITIALS.fullmatch(word[0])) and word[0] not in _ABBREVIATED
    return not initial and word[0].casefold() not in _ABBREVIATIONS
