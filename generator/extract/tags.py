"""Words of a sentence with what they do in it, one letter each, so that grammar is written over letters."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from generator.extract.names import Name


class Tag(StrEnum):
    """What a word does in a sentence that credits somebody."""

    NAME = "N"
    STUDY = "S"
    FINDINGS = "F"
    HOUSE = "O"
    PERSON = "P"
    CROWD = "C"
    RESPONDENTS = "A"
    REPORT = "V"
    OWN = "W"
    REPORT_DONE = "v"
    OWN_DONE = "w"
    MADE = "m"
    COMMISSIONED = "k"
    ASKED = "i"
    OTHER_VERB = "x"
    HAVE = "h"
    COMES = "z"
    BE = "b"
    DEFINITE = "D"
    INDEFINITE = "E"
    THIS = "T"
    ITS = "H"
    OUR = "J"
    PRONOUN = "R"
    ONE = "U"
    WE = "M"
    BY = "B"
    OF = "o"
    AT = "c"
    PREPOSITION = "p"
    ACCORDING = "G"
    THAT = "q"
    WHO = "r"
    AND = "&"
    BUT = "K"
    CLITIC = "y"
    ADVERB = "a"
    NUMBER = "n"
    WORD = "l"
    CAPITAL = "L"


class Word(NamedTuple):
    """A word, or a phrase, between `start` and `end` of a sentence."""

    start: int
    end: int
    tag: str
    name: Name | None = None
