"""Somebody's own words, below a heading with name and role: "Jeanne Petit, directrice, Exemple"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from generator.extract.names import names
from generator.prose.patterns import AnyCase, Pattern

ROLE = Pattern(
    r"(?i)\b(?:direct(?:eur|rice)|responsable|président(?:e|\sdirecteur)?|pdg|dg|ceo|cmo|coo"
    r"|fondat(?:eur|rice)|co-?fondat(?:eur|rice)|chef(?:fe)?|manager|head|gérante?|associée?"
    r"|consultante?"
    r"|porte-parole|vice-présidente?|director|officer|founder|president|chair|lead|vp"
    r"|secrétaire\sgénérale?)\b"
)
_FIRST_PERSON = AnyCase(r"(?<!\w)(?:nous|notre|nos|je|j[’']|mon|ma|mes|we|our|us|i(?=\s[a-z])|my)(?!\w)")
# What somebody does may be called anything, between the name and the house: "X, receptionist, Y".
_UNKNOWN_ROLE = Pattern(
    r",\s(?:[a-zà-ÿ’'-]+\s){0,5}?[a-zà-ÿ’'-]+(?:,\s|\s(?:chez|de|at|of)\s|\sd[’'])(?=[A-ZÀ-Þ])"
)
_LONGEST: Final = 160
_LITTLE = Pattern(r"\s(?:DU\sGROUPE|DU|DE\sLA|DES|DE|CHEZ|OF|AT)\s")
_CLOSED = Pattern(r"[.!?]\s*$")


def speaker_of(line: str) -> str | None:
    """Who speaks below `line`, with the organisation; None where it names nobody with a role."""
    line = line.strip()
    if len(line) > _LONGEST or _CLOSED.search(line):
        return None
    role = ROLE.search(line)
    if role is None and "," not in line:
        return None
    known = names(line)
    role = role or (_UNKNOWN_ROLE.match(line, known[0].end) if len(known) > 1 else None)
    if role is None:
        return None
    persons = [name for name in known if name.end <= role.start() and " " in name.text]
    if not persons:
        return None
    houses = [name.text for name in known if name.start >= role.end()] or [
        name.text for name in known if name.end <= role.start() and name is not persons[0]
    ]
    if not houses and line.isupper():  # a caption in capitals has no small words between its names
        houses = [words for words in _LITTLE.split(line[role.end() :])[1:] if words.strip()][-1:]
    return f"{persons[0].text} ({houses[-1].strip()})" if houses else persons[0].text


@lru_cache(maxsize=16)
def speaks(text: str) -> bool:
    """Whether a sentence is said in the first person."""
    return bool(_FIRST_PERSON.search(text))
