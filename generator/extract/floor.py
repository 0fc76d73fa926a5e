"""Who takes the floor in a text without saying anything yet: below a heading, in a fragment, introduced."""

from __future__ import annotations

import re
from typing import Final

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.names import is_person
from generator.extract.opening import Opening
from generator.extract.sentence import Read, Source
from generator.extract.speakers import speaker_of
from generator.prose.patterns import AnyCase, Pattern

_TITLE: Final = 90  # characters
_NEAR: Final = 60  # characters
_LEADS: Final = frozenset(
    ["dirige", "pilote", "anime", "supervise", "runs", "heads", "leads", "manages", "oversees"]
)
_FRAGMENT: Final = re.compile(r"(?:[&K]?[alpLB]{1,3},?D?[lPO]{0,2}N|[alpCL]{1,3}bD?N|D?N,[alp]{1,2})[.:]?")
_CLOSES_WITH: Final = re.compile(
    r"(?<=[^:]{2})(?<![OC]o)(?<!O)N(?:'l{1,2})?[.!]$"
)  # "The last word went to X."
_BYLINE: Final = AnyCase(
    r"\W*(?:by|par|texte|words|photos?|écrit\spar|written\sby|posted\sby|publié\spar)\s[^.!?]{2,60}"
)
_THINGS: Final = Pattern(r"\W*[A-Z][a-z]+s,\s")  # "Lockers, perhaps."
_ROLE_OF: Final = re.compile(
    r"(?P<name>N)(?:,(?:(?:[DE]|N')?[laC]{0,3}P|[oc]D?[lO]{0,3}N|r)|[oc]D?[lO]{0,2}N|\([^)]{0,6}N|(?P<verb>[lVvx]))"
)


def given_the_floor(one: Read) -> Source | None:
    """Who speaks next: "Puis X.", "X, d’abord.", "Vint Jeanne Petit, d’Exemplia"."""
    if one.figures or (one.names and pointing.match(_BYLINE, one.sentence.text)):
        return None
    if _FRAGMENT.fullmatch(one.words.tags) and not _THINGS.match(one.sentence.text):
        return Source(one.names[0].text)
    named = [name for name in one.names if is_person(name.text)]
    if len(named) == 1 and (closing := _CLOSES_WITH.search(one.words.tags)):
        name = one.words.names[closing.start()]
        if name == named[0]:
            return Source(name.text)
    opened = one.opened
    if opened.kind is Opening.ROLE and opened.name and " " in opened.name:
        return Source(opened.name)
    for match in _ROLE_OF.finditer(one.words.tags):
        name = one.words.names[match.start("name")]
        leads = not match["verb"] or one.words.words[match.start("verb")] in _LEADS
        if name and leads and is_person(name.text):
            house = next((other for other in one.names if name.end < other.start < name.end + _NEAR), None)
            return Source(f"{name.text} ({house.text})" if house else name.text)
    return None


def subject_person(one: Read) -> Source | None:
    """The person whom a sentence is about: what is told there is what she told."""
    opened = one.opened
    person = opened.kind is Opening.NAME and opened.name and is_person(opened.name)
    return Source(opened.name) if person and opened.name else None


def titles(block: Block) -> bool:
    """Whether a block names what follows: a heading, an item like "3. Twitter, le mal-aimé"."""
    first = block.sentences[0].text if len(block.sentences) == 1 else ""
    item = block.item and 0 < len(first) <= _TITLE and not pointing.CLOSED.search(first)
    return block.heading or item


def asks_alone(block: Block) -> bool:
    """Whether a line that asks is all of a paragraph: "Et demain ?"."""
    first = block.sentences[0].text if len(block.sentences) == 1 else ""
    return 0 < len(first) <= _TITLE and first.rstrip().endswith("?")


_NUMBERED: Final = re.compile(r"\s*\d{1,2}\s?[.)/]")


def turns_page(block: Block) -> bool:
    """Whether a paragraph is a numbered part of a list, and turns to something else."""
    return block.item and len(block.sentences) > 1 and bool(_NUMBERED.match(block.sentences[0].text))


def speaks_below(block: Block) -> Source | None:
    """Whose words stand below a line with a name and a role."""
    name = speaker_of(block.sentences[0].text) if len(block.sentences) == 1 else None
    return Source(name) if name else None
