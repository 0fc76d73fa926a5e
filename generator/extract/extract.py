"""Text → the figures in it, with what they measure and who is credited."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import count
from typing import NamedTuple

from generator.extract.attribution import read, sources
from generator.extract.between import figures_of
from generator.extract.blocks import Block, blocks
from generator.extract.context import clauses, population
from generator.extract.credit import Form as Mention
from generator.extract.language import language_of
from generator.extract.line_ends import line_ends
from generator.extract.links import linked
from generator.extract.notes import read_notes
from generator.extract.periods import periods
from generator.extract.plain import Form, Plain, read_plain
from generator.extract.sentence import Read, Source
from generator.extract.series import groups, label
from generator.prose.patterns import Pattern
from generator.vocabularies import Qualifier, Unit

_SMALL_WORD = Pattern(r"(?<![\w’'])[a-zà-ÿ][a-zà-ÿ-]+")


class Extracted(NamedTuple):
    """A figure of a text.

    `start` and `end` are offsets in the text as given, `text` what stands there. `measures` is the sentence
    cut to what is about this figure. `group` numbers figures that are read together; `part` is the unit of
    time of a duration, or that by which a rate is counted; `whole`, what a ratio or a score is out of.
    """

    start: int
    end: int
    text: str
    value: Fraction
    unit: Unit
    qualifier: Qualifier | None
    sentence: str
    measures: str
    source: str | None
    source_year: int | None
    group: int | None
    label: str | None
    period: str | None
    population: str | None
    part: str | None
    whole: Fraction | None
    language: str


def extract(
    text: str,
    form: Form | None = None,
    language: str | None = None,
    known: Collection[str] = (),
    publisher: str | None = None,
) -> list[Extracted]:
    """The figures of `text` in order of place, without overlap.

    `form` is guessed where it is not given, and `language` for each paragraph. `known` are names of
    publishers, authors, brands that are certain: found as wholes even where they are written small.
    `publisher` is whose text it is: "our survey" is that of its publisher.
    """
    plain = read_plain(text, form)
    notes = read_notes(plain)
    paragraphs = list(blocks(notes.text))
    languages = _languages(plain.text, paragraphs, language)
    found = [
        figures_of([sentence.text for sentence in block.sentences], languages[index], heading=block.heading)
        for index, block in enumerate(paragraphs)
    ]
    if not any(map(any, found)):
        return []
    common = frozenset(_SMALL_WORD.findall(plain.text))
    places = sorted((*notes.places, *linked(plain), *line_ends(paragraphs, languages)))
    sentences = read(paragraphs, found, common, frozenset(known), languages, places)
    numbers = count(1)
    extracted: list[Extracted] = []
    for one, credited in zip(sentences, sources(paragraphs, sentences, publisher), strict=False):
        if one.figures:
            extracted += _told(text, plain, one, credited, languages[one.block], numbers)
    return extracted


def _languages(text: str, paragraphs: list[Block], language: str | None) -> list[str]:
    if language:
        return [language] * len(paragraphs)
    whole = language_of(text)
    return [_language(block, whole) for block in paragraphs]


def _language(block: Block, whole: str) -> str:
    words = " ".join(sentence.text for sentence in block.sentences[:4])
    return language_of(words, whole)


def _told(
    text: str, plain: Plain, one: Read, credited: list[Source | None], language: str, numbers: Iterator[int]
) -> Iterator[Extracted]:
    """The figures of one sentence."""
    said = one.sentence.text
    shown = plain.text[one.sentence.start : one.sentence.end].replace("\n", " ")
    grouped: dict[int, int] = {}
    when = periods(said, one.figures, one.credits)
    dated = len(set(when)) == len(when)  # periods that do not differ are no labels
    sentence = " ".join(shown.split())
    measures = clauses(shown, one.figures, _lead(one))
    for index, (figure, group) in enumerate(zip(one.figures, groups(said, one.figures), strict=True)):
        start, end = plain.span(one.sentence.start + figure.start, one.sentence.start + figure.end)
        source = credited[index]
        if group is not None and group not in grouped:
            grouped[group] = next(numbers)
        yield Extracted(
            start=start,
            end=end,
            text=text[start:end],
            value=figure.value,
            unit=figure.unit,
            qualifier=figure.qualifier,
            sentence=sentence,
            measures=measures[index],
            source=source.name if source else None,
            source_year=source.year if source else None,
            group=None if group is None else grouped[group],
            label=None if group is None else label(said, one.figures, index, when[index] if dated else None),
            period=when[index],
            population=population(said, figure, language),
            part=figure.part,
            whole=figure.whole,
            language=language,
        )


def _lead(one: Read) -> int:
    """Where a sentence begins behind "according to X"."""
    leads = [
        credit.end
        for credit in one.credits
        if credit.form in {Mention.ACCORDING, Mention.STUDY}
        and not one.sentence.text[: credit.start].strip(" «“\"'(•-–—*")
    ]
    if not leads:
        return 0
    rest = _REST_OF_LEAD.match(one.sentence.text, leads[0])
    return rest.end() if rest else leads[0]


_REST_OF_LEAD = Pattern(r"[^,;:]{0,60}+[,:]\s")
