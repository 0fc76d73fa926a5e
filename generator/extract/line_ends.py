"""Lines and items of a list that end in whose their figures are: "42 % d’entre eux – Exemplia"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.extract.blocks import Block
from generator.extract.lexicon import STUDY_OR_FINDINGS, lexicon
from generator.extract.name_words import INSTITUTIONS, PEOPLES
from generator.extract.names import names
from generator.extract.notes import Place
from generator.extract.parenthesised import PLACES
from generator.extract.source_names import source_name, year_of
from generator.extract.tags import Tag
from generator.prose.patterns import Pattern

_END = Pattern(r"(?:^|\s)[–—|]\s(?P<source>[^()–—:;|?!\n]{2,110}?)[\s.*_]*$")
_FIGURE = Pattern(r"\d|\b(?:moitié|tiers|quarts?|deux|trois|half|third|quarter|one)\b")
_HEAD = Pattern(
    rf"(?i)^(?:(?:le|la|les|l[’']|the)\s?)?(?:{STUDY_OR_FINDINGS}|via|selon|d[’']après|according\sto|source)\b"
)
_VERBS: Final = frozenset(
    {Tag.REPORT, Tag.OWN, Tag.OTHER_VERB, Tag.HAVE, Tag.BE, Tag.PRONOUN, Tag.WE, Tag.WHO, Tag.THAT}
)
_WORDS: Final = 9
_TWICE: Final = 2


def line_ends(blocks: Sequence[Block], languages: Sequence[str]) -> list[Place]:
    """Where a paragraph or an item of a list closes with who is credited, behind a dash."""
    closing = [(block, _closing(block, languages[index])) for index, block in enumerate(blocks)]
    found = [(block, source) for block, source in closing if source]
    several = sum(block.item for block, _ in found) >= _TWICE
    return [
        Place(one.start, one.start, name, year)
        for block, (name, year, titled) in found
        if (block.item and several) or _is_house(name) or titled
        for one in block.sentences
    ]


def _is_house(name: str) -> bool:
    """Whether a name is no single word that may be a town: "UFC", "Que Choisir", "ministère de"."""
    return " " in name or sum(letter.isupper() for letter in name) >= _TWICE


def _closing(block: Block, language: str) -> tuple[str, int | None, bool] | None:
    """Who is credited at the end of a paragraph, the year, and whether a study is spoken of."""
    last = block.sentences[-1] if block.sentences else None
    if last is None or not ("–" in last.text or "—" in last.text or "|" in last.text):
        return None
    match = _END.search(last.text)
    if match is None:
        return None
    if not any(
        _FIGURE.search(one.text)
        for one in (*block.sentences[:-1], last._replace(text=last.text[: match.start()]))
    ):
        return None
    said = match["source"]
    first = said.split(",")[0]
    words = [word.strip(".,«»“”\"'’()") for word in said.casefold().split()]
    known = lexicon(language)
    head = words[0] if words else ""
    if len(words) > _WORDS or any(known.get(word) in _VERBS for word in words):
        return None
    named = names(first)
    begins = named and (
        not named[0].start or head in INSTITUTIONS or _HEAD.match(first) or head in {"le", "la", "l", "the"}
    )
    if not begins or {head, first.strip().casefold()} & (PLACES | PEOPLES):
        return None
    name = source_name(said)
    return (name, year_of(said), bool(_HEAD.match(first))) if name else None
