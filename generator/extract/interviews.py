"""Interviews: questions, and answers that are somebody's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.extract.blocks import Block
from generator.extract.names import Name, is_person, names
from generator.extract.sentence import Source
from generator.extract.speakers import ROLE, speaks
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
_AFTER: Final = ' *_»”")\u00a0\u202f'  # what may stand behind a question mark
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
    if len(asked) > _MANY and asked[0] == 0:
        del asked[0]  # a title that asks
    inline = _inline(blocks)
    if spoken := _after_dashes(blocks) or (inline if len(inline) > len(asked) else []):
        guest = next(iter([*_guests(blocks), *_introduced(blocks[: spoken[0]])]), None)
        return dict.fromkeys(spoken, guest.source) if guest else {}
    labelled = sum(_begins_turn(block) for block in blocks) >= (1 if asked else _QUESTIONS)
    announced = len(asked) >= _QUESTIONS and (
        any(_ANNOUNCED.search(words) for words in _words(blocks[:_HEAD])) or _addressed(blocks, asked)
    )
    if not labelled and not announced:
        return {}
    guests = list(_guests(blocks)) or (list(_labelled(blocks)) if labelled else [])
    guests = guests or list(_introduced([*blocks[: asked[0]], *blocks[-_LAST:]] if asked else ()))
    guests = guests or list(_unnamed(blocks[: asked[0]] if asked else ()))
    if not guests:
        return {}
    turns = {index: who for index, block in enumerate(blocks) if (who := _turn(block, guests)) is not None}
    named = {index: guest for index, guest in turns.items() if guest}
    if named:
        return _spoken(blocks, turns)
    if not announced:
        return {}
    end = next((at for at in range(asked[-1], len(blocks)) if _ends(blocks[at])), len(blocks))
    while end > asked[-1] + _QUESTIONS and _presents(blocks[end - 1]):
        end -= 1
    return {index: guests[0].source for index in range(asked[0] + 1, end) if not _asks(blocks[index])}


def _presents(block: Block) -> bool:
    """Whether a last paragraph speaks about a house, and not for it: "Exemplia emploie 40 personnes"."""
    first = block.sentences[0].text if block.sentences else ""
    known = names(first)
    about = bool(known and not first[: known[0].start].strip(' «“"(•-'))
    return about and not any(speaks(said.text) for said in block.sentences)


_QUESTIONS: Final = 2
_LAST: Final = 2  # blocks in which a text may say whom it asked
_MANY: Final = 3


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


def _introduced(blocks: Sequence[Block]) -> Iterator[_Guest]:
    """Whoever a text speaks of before its first question, with the house named beside."""
    for words in _words(blocks):
        known = names(words)
        for index, name in enumerate(known):
            if is_person(name.text) and not _WRITER.search(words, 0, name.start):
                yield _Guest(name.text, _house(words, known[index + 1 :], name.end))


def _after_dashes(blocks: Sequence[Block]) -> list[int]:
    """The answers of a dialogue in which each turn begins with a dash: every second of them."""
    said = [at for at, block in enumerate(blocks) if block.item and _DASH.match(block.sentences[0].text)]
    asked = {(at - said[0]) % 2 for at in said if _asks(blocks[at])}
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
        if len(block.sentences) > 1 and block.sentences[0].text.rstrip(_AFTER)[-1:] == "?"
    ]
    to_you = sum(bool(_YOU.search(blocks[index].sentences[0].text)) for index in found)
    return found if len(found) >= _MANY and to_you >= _QUESTIONS else []


_WRITER = Pattern(r"(?i)(?:^|\W)(?:par|by)\s(?:[a-zà-ÿ]+\s)?$")
_YOU = Pattern(r"(?i)(?<!\w)(?:vous|votre|vos|toi|tu|you|your)(?!\w)")


def _unnamed(blocks: Sequence[Block]) -> Iterator[_Guest]:
    """Somebody who is only called by a role: "la directrice de la médiathèque"."""
    for words in _words(blocks):
        if match := _ROLE.search(words):
            yield _Guest(match[0], None)


_ROLE = Pattern(
    rf"(?i){ROLE.source.removeprefix('(?i)')}(?:\s(?:of|at|for|de|du|des|d[’']|la|le|les|l[’']|the|chez|[\wà-ÿ’'-]{{3,}})){{1,7}}"
)


def _addressed(blocks: Sequence[Block], asked: Sequence[int]) -> bool:
    """Whether several questions are put to somebody: "Combien êtes-vous ?"."""
    answered = [index for index in asked if index + 1 < len(blocks) and index + 1 not in asked]
    to_you = sum(any(_YOU.search(said.text) for said in blocks[index].sentences) for index in answered)
    own = sum(any(speaks(said.text) for said in blocks[index + 1].sentences) for index in answered)
    return len(answered) >= _MANY and to_you + own >= _QUESTIONS


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
    return bool(block.sentences and not block.heading and _TURN.match(block.sentences[0].text))


def _turn(block: Block, guests: Sequence[_Guest]) -> _Guest | bool | None:
    """Whose turn begins with a block: a guest, somebody else (False), or nobody (None)."""
    if not block.sentences:
        return None
    match = _TURN.match(block.sentences[0].text) if _begins_turn(block) else None
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
        and block.sentences[-1].text.rstrip(_AFTER)[-1:] == "?"
        and len(block.sentences) <= _SHORT
    )


_SHORT: Final = 6  # sentences of a question
_END = Pattern(
    r"(?i)^\W*(?:this\sinterview|cet\sentretien|propos\srecueillis|entretien\s(?:réalisé|recueilli)|interview\s(?:réalisée|by)|interviewed\sby"
    r"|[^.:]{2,40}\s(?:en\s(?:bref|chiffres)|in\s(?:brief|figures|numbers))\b|repères|bio(?:graphie|graphy)?\b|as\stold\sto|en\sbref|méthodologie)"
)


def _ends(block: Block) -> bool:
    return bool(block.sentences) and bool(_END.match(block.sentences[0].text))
