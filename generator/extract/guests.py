"""Who is asked in an interview, and how its questions and turns begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.extract.blocks import Block
from generator.extract.names import Name, is_person, names
from generator.extract.sentence import Source
from generator.extract.speakers import ROLE
from generator.prose.patterns import AnyCase, Pattern

# Who says what stands behind: "Jeanne Petit :", "J. P. :", "J.-M. D. –", "R :"
TURN = Pattern(
    r"[\s*_•–—-]{0,4}(?P<who>(?:[A-ZÀ-Þ][\w’'.-]*\s?(?:(?:de|du|la|le|van|von)\s)?){1,4}?)[*_]{0,2}\s?(?::|\s[–—-]\s)[*_]{0,2}\s?(?=\S)"
)
HEAD: Final = 8  # blocks
AFTER: Final = ' *_»”")\u00a0\u202f'  # what may stand behind a question mark
_AT = AnyCase(
    r"[^.;:!?]{0,80}?(?:\b(?:chez|de|du|at|of|from|for)\s|\bd[’']|,\s)(?:(?:la|le|les|the)\s|l[’'])?$"
)


class Guest(NamedTuple):
    """Who is asked."""

    name: str
    house: str | None

    @property
    def source(self) -> Source:
        """Who is asked, with the house."""
        return Source(f"{self.name} ({self.house})" if self.house else self.name)


def guests_of(blocks: Sequence[Block]) -> Iterator[Guest]:
    """Persons with a role in the first lines: "Jeanne Petit, directrice d’Exemplia"."""
    for words in words_of(blocks[:HEAD]):
        if not ROLE.search(words):
            continue
        known = names(words)
        for index, name in enumerate(known):
            if " " not in name.text and "-" not in name.text:
                continue
            following = known[index + 1] if index + 1 < len(known) else None
            role = ROLE.search(words, name.end, following.end if following else len(words))
            if role and role.start() - name.end < _NEAR:
                yield Guest(name.text, _house(words, known[index + 1 :], role.start()))


def introduced(blocks: Sequence[Block]) -> Iterator[Guest]:
    """Whoever a text speaks of before its first question, with the house named beside."""
    for words in words_of(blocks):
        known = names(words)
        for index, name in enumerate(known):
            if is_person(name.text) and not _WRITER.search(words, 0, name.start):
                yield Guest(name.text, _house(words, known[index + 1 :], name.end))


_WRITER = AnyCase(r"(?:^|\W)(?:par|by)\s(?:[a-zà-ÿ]+\s)?$")


def unnamed(blocks: Sequence[Block]) -> Iterator[Guest]:
    """Somebody who is only called by a role: "la directrice de la médiathèque"."""
    for words in words_of(blocks):
        if match := _ROLE.search(words):
            yield Guest(match[0], None)


_ROLE = Pattern(
    rf"(?i){ROLE.source.removeprefix('(?i)')}(?:\s(?:of|at|for|de|du|des|d[’']|la|le|les|l[’']|the|chez|[\wà-ÿ’'-]{{3,}})){{1,7}}"
)


def labelled_persons(blocks: Sequence[Block]) -> Iterator[Guest]:
    """Persons whose full names stand before what they answer."""
    for block in blocks:
        match = TURN.match(block.sentences[0].text) if block.sentences and not asks(block) else None
        if match and is_person(match["who"].strip()):
            yield Guest(match["who"].strip(), None)


_NEAR: Final = 40


def _house(words: str, known: Sequence[Name], role: int) -> str | None:
    return next(
        (name.text for name in known if name.start > role and _AT.match(words[role : name.start])), None
    )


def words_of(blocks: Sequence[Block]) -> list[str]:
    """The words of each block."""
    return [" ".join(sentence.text.strip() for sentence in block.sentences) for block in blocks]


def begins_turn(block: Block) -> bool:
    """Whether a block begins with who says it; the title that quotes somebody is no turn."""
    first = block.sentences[0].text if block.sentences and not block.heading else ""
    return bool(_PARTS.search(first) and TURN.match(first))


_PARTS = Pattern(r":|\s[–—-]\s")


def asks(block: Block) -> bool:
    """Whether a block is a question."""
    return (
        bool(block.sentences)
        and block.sentences[-1].text.rstrip(AFTER)[-1:] == "?"
        and len(block.sentences) <= _SHORT
    )


_SHORT: Final = 6  # sentences of a question
