"""Interviews: questions, and answers that are somebody's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.extract.blocks import Block
from generator.extract.names import Name, is_person, names
from generator.extract.sentence import Source
from generator.extract.speakers import ROLE
from generator.prose.patterns import Pattern

# Who says what stands behind: "Jeanne Petit :", "J. P. :", "J.-M. D. –", "R :"
_TURN = Pattern(
    r"[\s*_•–—-]{0,4}(?P<who>(?:[A-ZÀ-Þ][\w’'.-]*\s?(?:(?:de|du|la|le|van|von)\s)?){1,4}?)[*_]{0,2}\s?(?::|\s[–—-]\s)[*_]{0,2}\s?(?=\S)"
)
_ANNOUNCED = Pattern(
    r"(?i)\b(?:entretien|interviews?|interviewée?|rencontre|conversation|questions?\s(?:à|to|for|with)"
    r"|propos\srecueillis|recueilli\spar|q&a|(?:talks?|talked|spoke|speaks|sat\sdown)\s(?:to|with)|in\sconversation)\b"
)
_HEAD: Final = 8  # blocks
_AT = Pattern(
    r"(?i)[^.;:!?]{0,80}?(?:\b(?:chez|de|du|at|of|from|for)\s|\bd[’']|,\s)(?:(?:la|le|les|the)\s|l[’'])?$"
)
_ANSWERS: Final = frozenset({"r", "a", "réponse", "answer"})


class _Guest(NamedTuple):
    """Who is asked."""

    name: str
    house: str | None

    @property
    def source(self) -> Source:
        return Source(f"{self.name} ({self.house})" if self.house else self.name)


def answers(blocks: Sequence[Block]) -> dict[int, Source]:
    """The blocks that are answers, each with who gives it."""
    asked = [index for index, block in enumerate(blocks) if _asks(block)]
    labelled = sum(_begins_turn(block) for block in blocks) >= (1 if asked else _QUESTIONS)
    announced = len(asked) >= _QUESTIONS and any(_ANNOUNCED.search(words) for words in _words(blocks[:_HEAD]))
    if not labelled and not announced:
        return {}
    guests = list(_guests(blocks)) or (list(_labelled(blocks)) if labelled else [])
    if not guests:
        return {}
    turns = {index: who for index, block in enumerate(blocks) if (who := _turn(block, guests)) is not None}
    named = {index: guest for index, guest in turns.items() if guest}
    if named:
        return _spoken(blocks, turns)
    if not announced:
        return {}
    return {
        index: guests[0].source
        for index in range(asked[0] + 1, len(blocks))
        if not _asks(blocks[index]) and not _ends(blocks[index])
    }


_QUESTIONS: Final = 2


def _guests(blocks: Sequence[Block]) -> Iterator[_Guest]:
    """Persons with a role in the first lines: "Jeanne Petit, directrice d’Exemplia"."""
    for words in _words(blocks[:_HEAD]):
        if not ROLE.search(words):
            continue
        known = names(words)
        for index, name in enumerate(known):
            if " " not in name.text and "-" not in name.text:
                continue
            following = known[index + 1] if index + 1 < len(known) else None
            role = ROLE.search(words, name.end, following.end if following else len(words))
            if role and role.start() - name.end < _NEAR:
                yield _Guest(name.text, _house(words, known[index + 1 :], role.start()))


def _labelled(blocks: Sequence[Block]) -> Iterator[_Guest]:
    """Persons whose full names stand before what they answer."""
    for block in blocks:
        match = _TURN.match(block.sentences[0].text) if block.sentences and not _asks(block) else None
        if match and is_person(match["who"].strip()):
            yield _Guest(match["who"].strip(), None)


_NEAR: Final = 40


def _house(words: str, known: Sequence[Name], role: int) -> str | None:
    return next(
        (name.text for name in known if name.start > role and _AT.match(words[role : name.start])), None
    )


def _words(blocks: Sequence[Block]) -> list[str]:
    return [" ".join(sentence.text.strip() for sentence in block.sentences) for block in blocks]


def _begins_turn(block: Block) -> bool:
    return bool(block.sentences and _TURN.match(block.sentences[0].text))


def _turn(block: Block, guests: Sequence[_Guest]) -> _Guest | bool | None:
    """Whose turn begins with a block: a guest, somebody else (False), or nobody (None)."""
    if not block.sentences:
        return None
    match = _TURN.match(block.sentences[0].text)
    if match is None:
        return None
    who = match["who"].strip().casefold()
    if who in _ANSWERS:
        return guests[0]
    letters = "".join(word[0] for word in who.replace("-", " ").replace(".", " ").split())
    for guest in guests:
        initials = "".join(word[0] for word in guest.name.casefold().replace("-", " ").split())
        if who in {guest.name.casefold(), guest.name.casefold().split()[-1]}:
            return guest
        if initials in {who, letters}:
            return guest
    return False if block.sentences[0].text.rstrip()[-1:] == "?" else None


def _spoken(blocks: Sequence[Block], turns: dict[int, _Guest | bool]) -> dict[int, Source]:
    """The turns of guests, each up to the next turn, question or heading."""
    spoken: dict[int, Source] = {}
    speaker: _Guest | bool = False
    for index, block in enumerate(blocks):
        if index in turns:
            speaker = turns[index]
        elif _asks(block) or _ends(block) or block.heading:
            speaker = False
        if isinstance(speaker, _Guest):
            spoken[index] = speaker.source
    return spoken


def _asks(block: Block) -> bool:
    return (
        bool(block.sentences)
        and block.sentences[-1].text.rstrip(' *_»”"')[-1:] == "?"
        and len(block.sentences) <= _SHORT
    )


_SHORT: Final = 4  # sentences of a question
_END = Pattern(
    r"(?i)^\W*(?:propos\srecueillis|entretien\s(?:réalisé|recueilli)|interview\s(?:réalisée|by)|interviewed\sby"
    r"|repères|bio(?:graphie|graphy)?\b|as\stold\sto|en\sbref|méthodologie)"
)


def _ends(block: Block) -> bool:
    return bool(block.sentences) and bool(_END.match(block.sentences[0].text))
