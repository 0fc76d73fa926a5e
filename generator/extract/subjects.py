"""Whether a sentence is about somebody whom it names itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.extract.names import Name
from generator.prose.patterns import Pattern

_SUBJECT = Pattern(r"(?:[’']s)?\s?(?:,[^,;.]{1,140},)?\s(?:[a-zà-ÿ_]+)\b")
_OF_WHOM = Pattern(r",\s(?:qui|who|which)\s")
_CLAUSE = Pattern(r"(?:[:;]|,\s(?:et|mais|and|but))\s(?:(?:la|le|les|the)\s|l[’'])?$")


def has_subject(text: str, stop: int, names: Sequence[Name]) -> bool:
    """Whether a clause before `stop` begins with a name: "… : Yelp en compte 33 millions"."""
    return any(
        _OF_WHOM.match(text, name.end)
        or (_CLAUSE.search(text, max(0, name.start - 12), name.start) and _SUBJECT.match(text, name.end))
        for name in names
        if name.end <= stop
    )


def names_subject(text: str, names: Sequence[Name]) -> bool:
    """Whether a sentence begins with a name of its own: it is about somebody else."""
    if not names or names[0].start > _FAR:
        return False
    first = names[0]
    return (
        bool(_LEADING.fullmatch(text, 0, first.start))
        and bool(_SUBJECT.match(text, first.end))
        and not (" " not in first.text and COMMON_NOUN.match(text, first.end))
    )


_FAR: Final = 100  # characters


# "Loyal customers overpay": a capital that only begins an English sentence.
COMMON_NOUN = Pattern(
    r"\s(?!(?:is|was|has|does|says|sees)\b)[a-z]+s\s(?!(?:an?|the|to|its|their|more|about|over"
    r"|up|that|nearly|almost"
    r"|only|some|in|on|at|with|from|by|for|of|as)\b)[a-z]+\b"
)
# Before the subject stands nothing, or a phrase with a comma: "De son côté, la CNIL".
_LEADING = Pattern(
    r"(?i)[\s«“\"'(•·*–—-]*(?:(?!selon|d[’']après|according)[^,;:.()]{2,40},\s)?(?:(?:la|le|les"
    r"|the)\s|l[’'])?"
    r"(?:(?:ministère|groupe|réseau|opérateur|société|enseigne|marque|mairie|ville|chaîne|site"
    r"|agence|ministry|group)\s"
    r"(?:(?:de\sla|de)\s|de\sl[’']|du\s|des\s|d[’']|of\s)?)?"
)
