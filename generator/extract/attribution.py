"""Who is behind each figure: the credit that covers it in its sentence, else one that goes on from before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from generator.extract.backwards import looking_back
from generator.extract.blocks import Block
from generator.extract.discourse import Discourse
from generator.extract.elsewhere import alike, credits_below, main_study
from generator.extract.headings import sections
from generator.extract.interviews import answers
from generator.extract.kept import Figure
from generator.extract.name_words import INSTITUTIONS
from generator.extract.names import Name, known_names, names
from generator.extract.notes import Place, noted
from generator.extract.page import page_credit
from generator.extract.quotations import quotations
from generator.extract.sentence import Read, Source
from generator.extract.tagging import proper


def read(
    blocks: Sequence[Block],
    figures: Sequence[Sequence[tuple[Figure, ...]]],
    common: Container[str],
    known: frozenset[str] = frozenset(),
    languages: Sequence[str] = (),
    places: Sequence[Place] = (),
) -> list[Read]:
    """The sentences of a text, each with what was found in it.

    `common` are the words that the text has in small letters, `known` names that are certain, `places` where
    it leads to who is credited.
    """
    certain, full = known_names(known), dict[str, Name]()
    read_ = [
        Read(
            sentence,
            found,
            _in_full(proper(sentence.text, names(sentence.text, common, certain), languages[index]), full),
            index,
            languages[index],
        )
        for index, block in enumerate(blocks)
        for sentence, found in zip(block.sentences, figures[index], strict=True)
    ]
    return _with_places(read_, places) if places else read_


def _with_places(sentences: list[Read], places: Sequence[Place]) -> list[Read]:
    """The sentences with what places of theirs lead to; a sign behind a full stop is of what it closes."""
    starts = [one.sentence.start for one in sentences]
    led: dict[int, list[Place]] = {}
    for place in places:
        at = max(bisect_right(starts, place.start) - 1, 0)
        one, before = sentences[at], sentences[at - 1] if at else None
        alone = len(one.sentence.text.strip(" .()[]:")) <= place.end - place.start
        if before and alone and not one.figures and before.block == one.block:
            at -= 1  # "… 64 %. [Source](https://…)"
        led.setdefault(at, []).append(place)
    for index, of_sentence in led.items():
        one = sentences[index]
        begins = [figure.start for figure in one.figures]
        given = noted(of_sentence, one.sentence.start, len(one.sentence.text), begins)
        sentences[index] = replace(one, given=tuple(given))
    return sentences


def _in_full(named: list[Name], full: dict[str, Name]) -> list[Name]:
    """The names of a sentence, where "l’Institut" means the one that was named in full before."""
    for index, name in enumerate(named):
        head = name.text.partition(" ")[0].casefold()
        if head not in INSTITUTIONS:
            continue
        if name.text.casefold() == head:
            named[index] = name._replace(text=full[head].text) if head in full else name
        else:
            full[head] = name
    return named


def sources(
    blocks: Sequence[Block], sentences: Sequence[Read], publisher: str | None = None
) -> Iterator[list[Source | None]]:
    """For each sentence, up to the last with figures, their sources; "our survey" is the publisher’s."""
    end = max((index for index, one in enumerate(sentences, 1) if one.figures), default=0)
    topic = Discourse(Source(publisher) if publisher else None)
    page, main = page_credit(blocks, sentences), main_study(sentences)
    if page and (page.all_ or not main or alike(page.source.name, main.source.name)):
        topic.tell(page.source, all_=page.all_)
        main = None
    parts = sections(blocks, sentences)
    below = credits_below(blocks, sentences)
    asked = answers(blocks)
    quoted = quotations(sentences)
    backwards = looking_back(blocks, sentences)
    speaker: Source | None = None
    for index, one in enumerate(sentences[:end]):
        if main and main.since == index:
            topic.tell(main.source)
        topic.enter(one, blocks[one.block], parts.get(one.block))
        quotation = quoted.get(index)
        if quotation and quotation.first == index:
            speaker = topic.quoted(sentences, quotation)
        says = (speaker if quotation else None) or asked.get(one.block)
        yield [
            topic.source(one, figure, says, below.get(one.block) or backwards.get(index))
            for figure in one.figures
        ]
        topic.leave(one, speaker if quotation else None)
