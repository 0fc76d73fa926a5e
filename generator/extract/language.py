"""Whether words are French or English."""

from __future__ import annotations

from typing import Final

from generator.prose.patterns import Pattern

_FRENCH_WORDS: Final = """
    le la les des du une un est et qui que dans pour sur au aux avec par ont sont ne pas plus se ce
    cette ses son leur selon chez mais il y on lui même très ce ces aux leurs tous tout bien fait comme
    ou où nous vous ils elle de en sa à été
"""
_FRENCH: Final = frozenset(_FRENCH_WORDS.split())
_ENGLISH_WORDS: Final = """
    the of and to in is that for with by are was were from this these it its has have had as at be or
    their according says who which will would they we you an
"""
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())
_WORD = Pattern(r"[^\W\d_]+")
_ACCENTS: Final = "éèêàùçîôœÉÀ«»"
_ELIDED = Pattern(r"[’'](?<=(?<!\w)[ldnsjcmtLDNSJCMT].)(?=\w)")
_READ: Final = 20_000  # characters are enough to know


def language_of(text: str, otherwise: str = "en") -> str:
    """The language of `text` ("fr" or "en"); `otherwise` where nothing speaks for either."""
    text = text[:_READ]
    words = _WORD.findall(text.lower())
    french = sum(map(_FRENCH.__contains__, words))
    french += sum(map(text.count, _ACCENTS)) + len(_ELIDED.findall(text))
    english = sum(map(_ENGLISH.__contains__, words))
    if french == english:
        return otherwise
    return "fr" if french > english else "en"
