"""Headings that say whose figures stand below them: "Baromètre Exemplia 2024 : …", "What Exemplia found"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.credit import Form
from generator.extract.lexicon import lexicon
from generator.extract.name_words import COUNTERS, INSTITUTIONS, STARTERS
from generator.extract.names import Name, names
from generator.extract.sentence import Read, Source
from generator.extract.tags import Tag
from generator.prose.patterns import AnyCase, Pattern

_MOST: Final = 40  # headings in capitals whose names are looked for elsewhere
_OF_STUDIES: Final = frozenset({Form.STUDY, Form.ASKED, Form.ACCORDING, Form.PARENTHESIS, Form.NOTE})
_OF: Final = r"(?:du|de\sla|des|de|of\sthe|of|from)\s(?:la\s|l[’']|le\s)?|(?:de\sl|d)[’']"
# What somebody has who counts, as headings call it.
_FRENCH: Final = (
    r"(?:constats?|bilans?|verdict|regards?|chiffres|données|résultats|analyses?|avis|points?\sde\svue|lecture"
    r"|enseignements|conclusions|alerte|calculs?|estimations?|recensement|photographie|état\sdes\slieux|radiographie)"
)
_ENGLISH: Final = (
    r"(?:census|survey|view|numbers|findings|figures|data|report|index|verdict|take|study|poll|research|warning"
    r"|estimates?|tracker|forecast|results|statistics|stats|barometer|count|analysis|benchmark)s?"
)
_BEFORE = AnyCase(
    rf"(?:^|[\s:–—-])(?:{_FRENCH}|{_ENGLISH})\s(?:{_OF})(?:[a-zà-ÿ’'-]+\s){{0,3}}$"
    r"|(?:^|\W)(?:ce\s(?:que|qu[’'])|what)\s?(?:(?:en\s|nous\s|vous\s)?(?:dit|disent|pense|révèle|montre|apprend|observe"
    r"|constate|relève|répond|retient)(?:nt)?\s)?(?:(?:la|le|les|the)\s|l[’'])?(?:[a-zà-ÿ-]+\s)?$"
    r"|(?:^|[:–—(-]\s?)(?:selon|d[’']après|according\sto|vue?\spar|as\sseen\sby)\s(?:(?:la|le|les|the)\s|l[’'])?$"
)
_BEHIND = AnyCase(
    rf"(?:[’']s?)?\s(?:[a-z]+[\s-]){{0,3}}{_ENGLISH}\b|\s(?:\w+\s)?(?:found|says?|tells\sus|saw|sees|shows?|learned"
    r"|dit|révèle|constate|montre|observe|alerte|s[’']inquiète)\b"
)
_TITLED = Pattern(r"\s?:\s?\S|\s[–—-]\s\S|\W*$")


def sections(blocks: Sequence[Block], sentences: Sequence[Read]) -> dict[int, Source]:
    """The headings that credit somebody with what stands below them."""
    found: dict[int, Source] = {}
    for one in sentences:
        if not blocks[one.block].heading or one.figures or len(blocks[one.block].sentences) > 1:
            continue
        if not one.block and Tag.STUDY not in one.words.tags:
            continue  # a title that names somebody
        capitals = one.sentence.text.isupper()
        if capitals and len(found) > _MOST:
            continue
        who = _in_capitals(one, sentences) if capitals else _credited(one)
        if who and not who.name.islower():
            found[one.block] = who
    return found


def _credited(one: Read) -> Source | None:
    if pointing.search(pointing.CASE, one.sentence.text):
        return None
    for credit, source in one.named:
        if credit.form in _OF_STUDIES:
            return source
    name = next((name for name in one.names if _counts(one.sentence.text, name)), None)
    return Source(name.text) if name else None


def _counts(text: str, name: Name) -> bool:
    """Whether a heading says that somebody counted what follows."""
    if _BEFORE.search(text[: name.start]):
        return True
    if _BEHIND.match(text, name.end):
        return True
    first = name.text.split()[0].casefold()
    begins = not text[: name.start].strip(" #*L’'lae0123456789.)")
    if begins and first in COUNTERS:
        return True
    return begins and first in INSTITUTIONS and bool(_TITLED.match(text, name.end))


def _in_capitals(one: Read, sentences: Sequence[Read]) -> Source | None:
    """The same of a line in capitals: only of whom the text names elsewhere too."""
    text = one.sentence.text
    small = _WORD.sub(lambda word: _lowered(word[0], one.language), text)
    for name in names(small):
        said = name.text.casefold()
        elsewhere = next(
            (
                other.sentence.text[at : at + len(said)]
                for other in sentences
                if other.block != one.block and (at := other.sentence.text.casefold().find(said)) >= 0
            ),
            None,
        )
        if elsewhere and _counts(small, name):
            return Source(elsewhere)
    return None


_WORD = Pattern(r"[^\W\d_]+")


def _lowered(word: str, language: str) -> str:
    small = word.casefold()
    known = small in STARTERS or small in lexicon(language) or _BEFORE_WORDS.search(small)
    return small if known or len(word) == 1 else word


_BEFORE_WORDS = AnyCase(rf"^(?:{_FRENCH}|{_ENGLISH}|dit|disent|révèle|montre)$")
