"""Sources that stand elsewhere: in a line below, or with the study that a whole text reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.credit import Credit, Form, Means
from generator.extract.lexicon import ASKERS
from generator.extract.names import is_person
from generator.extract.phrases import OWN_TITLE
from generator.extract.sentence import Read, Source
from generator.prose.patterns import AnyCase, Pattern

_LINE = AnyCase(r"^\W{0,4}(?:sources?|étude|enquête|study|survey)\b")


def credits_below(blocks: Sequence[Block], sentences: Sequence[Read]) -> dict[int, Source]:
    """Blocks whose source stands in a line of its own below them."""
    below: dict[int, Source] = {}
    for one in sentences:
        text, alone = one.sentence.text, len(blocks[one.block].sentences) == 1 and not one.figures
        if not alone or not one.block or ";" in text or not one.credits:
            continue
        credit = one.credits[0]
        if credit.name is None or not (_LINE.match(text) or _titles_list(blocks, one, credit)):
            continue
        source, above = Source(credit.name, credit.year), one.block - 1
        while above >= 0 and blocks[above].item:
            below[above] = source
            above -= 1
        if above >= 0 and (above == one.block - 1 or not blocks[above].heading):
            below.setdefault(above, source)
        while above > 0 and _next_line(blocks, above):
            above -= 1
            if above in below:
                break
            below[above] = source
    return below


def _next_line(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph is the line right below the one before."""
    one, two = blocks[at - 1], blocks[at]
    apart = not one.sentences or not two.sentences
    return not apart and not one.heading and two.sentences[0].start - one.sentences[-1].end <= 1


def _titles_list(blocks: Sequence[Block], one: Read, credit: Credit) -> bool:
    """Whether a line below a list is the title and year of a study, and no title of what follows."""
    listed, following = blocks[one.block - 1].item, blocks[one.block + 1 : one.block + 2]
    last = not following or following[0].heading
    return listed and last and credit.form is Form.STUDY and credit.year is not None and not credit.start


_OF_STUDIES: Final = frozenset({Form.STUDY, Form.ASKED, Form.ACCORDING})
_STUDIES: Final = frozenset({*_OF_STUDIES, Form.PARENTHESIS, Form.NOTE})
_TWICE: Final = 2
_MANY: Final = 4
_FOR_ANOTHER: Final = 6  # figures of the study, beside which the text may name another
_HEAD_OF_TEXT: Final = 8  # sentences
_HEAD_BLOCKS: Final = 4
_FAR: Final = 20  # sentences within which a study may come that gives several results at once
_FAR_BLOCKS: Final = 6
_RESULTS: Final = 3


class Main(NamedTuple):
    """The study that a text reports, from which sentence on."""

    source: Source
    since: int


_A_STUDY: Final = re.compile(r"[^,;:.r]{0,4}S")  # "X shared a poll"


def asks(one: Read, credit: Credit) -> bool:
    """Whether a sentence tells that somebody asked people, or published what they answered."""
    if credit.form is Form.ACCORDING:
        titled = bool(credit.name and OWN_TITLE.search(credit.name))
        first, last = one.words.index_at(credit.start), one.words.index_at(credit.end)
        return titled or any(tag in one.words.tags[first:last] for tag in "SF")
    own = credit.form in {Form.OWN, Form.REPORTS}
    words = one.words.words[one.words.index_at(credit.start) : one.words.index_at(credit.end)]
    asker = ASKERS & {*words, *(credit.name or "").casefold().split()}
    studies = own and _A_STUDY.match(one.words.tags, one.words.index_at(credit.end))
    return own and bool(asker or studies or pointing.ASKING.search(one.sentence.text, credit.end))


def main_study(sentences: Sequence[Read]) -> Main | None:
    """The study with which a text begins and to which it comes back, if more figures are its than others’."""
    head = [one for one in sentences[:_HEAD_OF_TEXT] if one.block <= _HEAD_BLOCKS]
    found = _first(head) or _first_of_results(sentences)
    if found is None:
        return None
    first, since = found
    others_ = {
        source.name
        for one in sentences
        for credit, source in one.named
        if credit.form in _STUDIES and not alike(source.name, first.name)
    }
    own = sum(len(one.figures) for one in sentences if _own(one, first))
    others = sum(len(one.figures) for one in sentences) - own
    if len(others_) > max(_TWICE, own // _FOR_ANOTHER) or own < 2 * others:
        return None
    about = (True for one in sentences if not one.named and _about(one))
    back = sum(islice(about, _TWICE))  # more need not be looked for
    back += any(_credits(one, first) for one in sentences if one.block > head[-1].block)
    if any(one.figures and pointing.search(pointing.SAMPLED, one.sentence.text) for one in head):
        back += _TWICE
    enough = back >= _TWICE or (back and own >= _MANY + 4 * others)
    return Main(first, since) if enough else None


def _first(head: Sequence[Read]) -> tuple[Source, int] | None:
    """The first study that a text may report, and from which sentence on."""
    return next(
        (
            (source, index if one.block > 1 else 0)
            for index, one in enumerate(head)
            for credit, source in one.named
            if _may_be_main(one, credit, index)
        ),
        None,
    )


def _first_of_results(sentences: Sequence[Read]) -> tuple[Source, int] | None:
    """The first that is told of after a longer beginning, with several results at once."""
    for index, one in enumerate(sentences[:_FAR]):
        if one.block > _FAR_BLOCKS or len(one.figures) < _RESULTS:
            continue
        for credit, source in one.named:
            if credit.form is Form.STUDY and "S" in one.words.tags:
                return source, index
    return None


def _about(one: Read) -> bool:
    """Whether a sentence speaks of a study, or of whom it asked."""
    return (
        any(tag in one.words.tags for tag in "SAi")
        or bool(_THE_RESULTS.search(one.sentence.text))
        or bool(pointing.search(pointing.METHOD, one.sentence.text))
        or any(credit.means is Means.STUDY for credit in one.credits)
    )


_THE_RESULTS = AnyCase(r"\b(?:the\s(?:full\s|latest\s)?(?:results|findings)|(?:les|ces)\srésultats)\b")


def _may_be_main(one: Read, credit: Credit, index: int) -> bool:
    """Whether a text may report the study of whom a sentence at its head credits."""
    if credit.form not in _OF_STUDIES:
        return asks(one, credit) and not is_person(credit.name or "")
    first = credit.form is Form.ACCORDING and index <= 1
    titled = any(OWN_TITLE.search(name.text) for name in one.names)
    return first or _about(one) or (credit.form is Form.STUDY and (titled or bool(one.figures)))


def _credits(one: Read, first: Source) -> bool:
    return any(alike(source.name, first.name) for _, source in one.named)


def _own(one: Read, first: Source) -> bool:
    return not one.named or _credits(one, first)


def alike(one: str, other: str) -> bool:
    """Whether two names share a word."""
    return not name_words(one).isdisjoint(name_words(other))


_WORDS = Pattern(r"\w+")


@lru_cache(maxsize=256)  # a text has the same names again and again
def name_words(name: str) -> frozenset[str]:
    """The words of a name by which it is known again."""
    return frozenset(word for word in _WORDS.findall(name.casefold()) if len(word) > 2)  # noqa: PLR2004 - no article
