"""Interviews: questions, and answers that are somebody's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.extract.blocks import Block
from generator.extract.guests import (
    AFTER,
    HEAD,
    TURN,
    Guest,
    asks,
    begins_turn,
    guests_of,
    introduced,
    labelled_persons,
    unnamed,
    words_of,
)
from generator.extract.names import is_person, names
from generator.extract.sentence import Source
from generator.extract.speakers import speaks
from generator.prose.patterns import AnyCase, Pattern

_ANNOUNCED = AnyCase(
    r"\b(?:entretien|interviews?|interviewée?|rencontre|conversation|questions?\s(?:à|to|for|with)"
    r"|propos\srecueillis|recueilli\spar|q&a|(?:talks?|talked|spoke|speaks|sat\sdown)\s(?:to|with)|in\sconversation)\b"
)
_ANSWERS: Final = frozenset({"r", "a", "réponse", "answer"})


def answers(blocks: Sequence[Block]) -> dict[int, Source]:
    """The blocks that are answers, each with who gives it."""
    asked = [index for index, block in enumerate(blocks) if asks(block)]
    title = len(asked) > _QUESTIONS and not any(speaks(said.text) for said in blocks[1].sentences)
    if asked[:1] == [0] and (len(asked) > _MANY or title):
        del asked[0]  # a title that asks
    inline = _inline(blocks)
    if spoken := _after_dashes(blocks) or (inline if len(inline) > len(asked) else []):
        guest = next(iter([*guests_of(blocks), *introduced(blocks[: spoken[0]])]), None)
        return dict.fromkeys(spoken, guest.source) if guest else {}
    labelled = sum(begins_turn(block) for block in blocks) >= (1 if asked else _QUESTIONS)
    announced = len(asked) >= _QUESTIONS and (
        any(_ANNOUNCED.search(words) for words in words_of(blocks[:HEAD])) or _addressed(blocks, asked)
    )
    if not labelled and not announced:
        return {}
    guests = list(guests_of(blocks)) or (list(labelled_persons(blocks)) if labelled else [])
    guests = guests or list(introduced([*blocks[: asked[0]], *blocks[-_LAST:]] if asked else ()))
    guests = guests or list(unnamed(blocks[: asked[0]] if asked else ()))
    if not guests:
        return {}
    turns = {index: who for index, block in enumerate(blocks) if (who := _turn(block, guests)) is not None}
    named = {index: guest for index, guest in turns.items() if guest}
    if named:
        return _spoken(blocks, turns)
    if not announced:
        return {}
    end = next((at for at in range(asked[-1], len(blocks)) if _ends(blocks[at])), len(blocks))
    first = asked[-1] + _QUESTIONS
    end = next((at for at in range(first, end) if _tells_of_others(blocks[at])), end)
    while end > first and _presents(blocks[end - 1]):
        end -= 1
    return {index: guests[0].source for index in range(asked[0] + 1, end) if not asks(blocks[index])}


def _presents(block: Block) -> bool:
    """Whether a last paragraph speaks about a house, and not for it: "Exemplia emploie 40 personnes"."""
    first = block.sentences[0].text if block.sentences else ""
    known = names(first)
    about = bool(known and not first[: known[0].start].strip(' «“"(•-'))
    return about and not any(speaks(said.text) for said in block.sentences)


def _tells_of_others(block: Block) -> bool:
    """Whether a paragraph behind the last answer is about others: nobody says "I", and somebody is named."""
    said = [one.text for one in block.sentences]
    return (
        len(said) > 1
        and not any(map(speaks, said))
        and any(is_person(name.text) for one in said for name in names(one))
    )


_QUESTIONS: Final = 2
_LAST: Final = 2  # blocks in which a text may say whom it asked
_MANY: Final = 3
_APART: Final = 5  # blocks from one question of an interview to the next, at most


def _after_dashes(blocks: Sequence[Block]) -> list[int]:
    """The answers of a dialogue in which each turn begins with a dash: every second of them."""
    said = [at for at, block in enumerate(blocks) if block.item and _DASH.match(block.sentences[0].text)]
    asked = {(at - said[0]) % 2 for at in said if asks(blocks[at])}
    together = bool(said) and said[-1] - said[0] < len(said)
    if len(said) <= _MANY or len(asked) != 1 or not together:
        return []
    return [at for at in said if (at - said[0]) % 2 not in asked]


_DASH = Pattern(r"\s*[—–-]\s")


def _inline(blocks: Sequence[Block]) -> list[int]:
    """The paragraphs of an interview that begin with a question, and go on with its answer."""
    found = [
        index
        for index, block in enumerate(blocks)
        if len(block.sentences) > 1 and block.sentences[0].text.rstrip(AFTER)[-1:] == "?"
    ]
    to_you = sum(bool(_YOU.search(blocks[index].sentences[0].text)) for index in found)
    return found if len(found) >= _MANY and to_you >= _QUESTIONS else []


_YOU = AnyCase(r"(?<!\w)(?:vous|votre|vos|toi|tu|you|your)(?!\w)")


def _addressed(blocks: Sequence[Block], asked: Sequence[int]) -> bool:
    """Whether several questions are put to somebody: "Combien êtes-vous ?"."""
    if asked and asked[-1] - asked[0] > _APART * len(asked):
        return False  # a text that asks its readers now and then
    answered = [index for index in asked if index + 1 < len(blocks) and index + 1 not in asked]
    to_you = sum(any(_YOU.search(said.text) for said in blocks[index].sentences) for index in answered)
    own = sum(any(speaks(said.text) for said in blocks[index + 1].sentences) for index in answered)
    return len(answered) >= _MANY and to_you + own >= _QUESTIONS


def _turn(block: Block, guests: Sequence[Guest]) -> Guest | bool | None:
    """Whose turn begins with a block: a guest, somebody else (False), or nobody (None)."""
    if not block.sentences:
        return None
    match = TURN.match(block.sentences[0].text) if begins_turn(block) else None
    if match is None:
        return None
    who = match["who"].strip().casefold()
    if who in _ANSWERS:
        return guests[0]
    letters = "".join(word[0] for word in who.replace("-", " ").replace(".", " ").split())
    for guest in guests:
        initials = "".join(word[0] for word in guest.name.casefold().replace("-", " ").split())
        if who in {guest.name.casefold(), *guest.name.casefold().split()}:
            return guest
        if initials in {who, letters}:
            return guest
    return False if block.sentences[0].text.rstrip()[-1:] == "?" else None


def _spoken(blocks: Sequence[Block], turns: dict[int, Guest | bool]) -> dict[int, Source]:
    """The turns of guests, each up to the next turn, question or heading."""
    spoken: dict[int, Source] = {}
    speaker: Guest | bool = False
    for index, block in enumerate(blocks):
        if index in turns:
            speaker = turns[index]
        elif asks(block) or _ends(block) or block.heading:
            speaker = False
        if isinstance(speaker, Guest):
            spoken[index] = speaker.source
    return spoken


_END = AnyCase(
    r"^\W*(?:this\sinterview|cet\sentretien|propos\srecueillis|entretien\s(?:réalisé|recueilli)|interview\s(?:réalisée|by)|interviewed\sby"
    r"|[^.:]{2,40}\s(?:en\s(?:bref|chiffres)|in\s(?:brief|figures|numbers))\b|repères|bio(?:graphie|graphy)?\b|as\stold\sto|en\sbref|méthodologie)"
)


def _ends(block: Block) -> bool:
    return bool(block.sentences) and bool(_END.match(block.sentences[0].text))
