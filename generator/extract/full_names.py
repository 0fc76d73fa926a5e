"""Names with what belongs to them: "ministère de la Culture", a person with the organisation."""

from __future__ import annotations

from typing import Final

from generator.extract.names import Name
from generator.prose.patterns import AnyCase, Pattern

_GOES_ON = Pattern(
    r"\s(?:des|du|de\sla|de\sl[’']|of\sthe|of)\s?[a-zà-ÿ]+(?:\s(?:et|and)\s(?:de\s|des\s|du\s"
    r"|de\sla\s)?(?!selon|d)[a-zà-ÿ]+)?"
)
_INSTITUTIONS_WORDS: Final = """
    observatoire ministère institut défenseur fédération association chambre conseil commission office
    union agence centre autorité direction ministry institute federation council bureau department
"""
_INSTITUTIONS: Final = frozenset(_INSTITUTIONS_WORDS.split())
_MINISTRY = AnyCase(
    r"\b(?:ministère|institut|secrétariat|cabinet|conseil|fédération|association|ministry"
    r"|department|institute|university|université|banque|bank|école|observatoire"
    r"|centre)\s(?:(?:de\sla|de\sl[’']|des|du|de|d[’']|of\sthe|of|for)\s?)$"
)


def full_name(sentence: str, name: Name) -> str:
    """A name with the words in small letters that belong to it: "ministère de la Culture"."""
    text = name.text
    if before := _MINISTRY.search(sentence, max(0, name.start - 40), name.start):
        text = sentence[before.start() : name.start] + text
    if text.split()[0].casefold() in _INSTITUTIONS and (more := _GOES_ON.match(sentence, name.end)):
        text += more[0]
    return text


_ROLE_AT = AnyCase(
    r"\s?,\s(?:[a-zà-ÿ’'&-]+\s){1,8}?(?:chez|de|d[’']|du|at|of|from|for)\s?(?:(?:la|le|les"
    r"|the|une?|an?)\s|l[’'])?(?:[a-zà-ÿ’'-]+\s){0,3}$"
    r"|^\s(?:of|at|from|chez|d[’']|de\s)\s?(?:the\s|la\s|l[’'])?$"
)


def with_house(sentence: str, name: Name, known: list[Name]) -> str:
    """A person with the organisation that is said beside: "Karim Belaïd, associé chez Mercator"."""
    following = next((other for other in known if other.start > name.end), None)
    said = full_name(sentence, name)
    if " " in said and following and _ROLE_AT.match(sentence[name.end : following.start]):
        return f"{said} ({following.text})"
    return said
