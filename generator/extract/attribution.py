"""Who is behind each figure: the credit that covers it in its sentence, else one that goes on from before."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from generator.extract import credit_words as words
from generator.extract.blocks import Block
from generator.extract.credit import Credit, Form
from generator.extract.credits import credits_of
from generator.extract.elsewhere import alike, credits_below, looking_back, main_study
from generator.extract.kept import Figure
from generator.extract.names import names
from generator.extract.sentence import Read, Source
from generator.extract.speakers import speaker_of, speaks
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_HEAD: Final = 60  # characters
_GAP: Final = 1  # sentences without a figure over which a study goes on
_SAME = Pattern(
    rf"(?i)(?<!\w){words.SAME}\b|(?<!\w)(?:selon|d[’']après|according\sto)\s(?:lui|elle|eux|elles"
    rf"|them|him|her)\b"
)
_GOING_ON = Pattern(rf"(?i)^[\s«“\"'(•-]*{words.GOING_ON}")
_OWN_SUBJECT = Pattern(rf"(?i){words.OWN_SUBJECT}")


def read(
    blocks: Sequence[Block], figures: Sequence[Sequence[tuple[Figure, ...]]], common: Container[str]
) -> list[Read]:
    """The sentences of a text, each with what was found in it; `common` are its words in small letters."""
    return [
        Read(
            sentence,
            found,
            tuple(credits_of(sentence.text, [figure.start for figure in found], common)),
            index,
        )
        for index, block in enumerate(blocks)
        for sentence, found in zip(block.sentences, figures[index], strict=True)
    ]


def sources(
    blocks: Sequence[Block], sentences: Sequence[Read], common: Container[str]
) -> Iterator[list[Source | None]]:
    """For each sentence the sources of its figures, in order."""
    topic = _Topic(main_study(sentences), common)
    below = credits_below(blocks, sentences)
    backwards = looking_back(sentences)
    for index, one in enumerate(sentences):
        block = blocks[one.block]
        topic.enter(one, block)
        yield [topic.source(one, figure, below) or backwards.get(index) for figure in one.figures]
        topic.leave(one)


class _Topic:
    """What the sentences before were about."""

    def __init__(self, main: Source | None, common: Container[str]) -> None:
        self._common = common
        self._main = main
        self._study: Source | None = main  # what "this study" means
        self._last: Credit | None = None  # what the sentence before was credited to
        self._gap = 0
        self._block = -1
        self._speaker: Source | None = None
        self._same = False  # whether the sentence speaks of "this study"
        self._introduces = False  # whether it ends in a colon
        self._subject: Source | None = None  # whom the sentences before began with
        self._said: Credit | None = None  # what it says of itself as "it"
        self._quoting = False  # whether a quotation is open
        self._latest: Source | None = None  # the last name of the sentence before
        self._begins = False  # whether the sentence begins a paragraph

    def enter(self, one: Read, block: Block) -> None:
        """Begin a sentence."""
        self._same = bool(one.figures and _SAME.search(one.sentence.text))
        self._begins = one.block != self._block
        if not self._begins:
            return
        self._block, self._subject, self._quoting = one.block, None, False
        if block.heading:
            self._last = None
        if speaker := _speaker(block):
            self._speaker = speaker
        elif block.heading and not _QUOTED.match(one.sentence.text):
            self._speaker = None

    def source(self, one: Read, figure: Figure, below: dict[int, Source]) -> Source | None:
        """Who is behind a figure of the sentence."""
        credit = _covering(one.credits, figure)
        if credit is not None:
            return Source(credit.name, credit.year) if credit.name else None
        return self._from_before(one, below)

    def _from_before(self, one: Read, below: dict[int, Source]) -> Source | None:
        """Who is behind a figure that no credit of its sentence covers."""
        text = one.sentence.text
        if self._speaker and speaks(text):
            return self._speaker
        if one.block in below:
            return below[one.block]
        if self._same and self._study:
            return self._study
        if self._latest and not one.credits and _THE_LATTER.search(text):
            return self._latest
        if self._subject and not one.credits and (said := _IT_SAYS.search(text)):
            form = Form.STUDY if said["study"] else self._last.form if self._last else Form.OWN
            self._said = Credit(form, self._subject.name, 0, 0, 0, 0)
            return self._subject
        going_on = None if one.credits else self._going_on(one)
        if one.credits or going_on:
            return going_on
        return self._main if self._main and not names_subject(text, self._common) else None

    def _another(self, one: Read, last: Credit) -> bool:
        """Whether a sentence is about somebody else, whom it names; shares may still be the study's."""
        shares = all(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        if last.form is not Form.OWN and shares and one.figures:
            return False
        text = one.sentence.text
        stop = one.figures[0].start if one.figures else len(text)
        return names_subject(text, self._common) or _has_subject(text, stop, self._common)

    def _going_on(self, one: Read) -> Source | None:
        text = one.sentence.text
        last = self._last
        if last is None or last.name is None or self._gap > _GAP:
            return None
        same = any(alike(name.text, last.name) for name in names(text))
        if not same and self._another(one, last):
            return None
        # In another paragraph only what points back goes on, or what a colon announced.
        if self._begins and not self._introduces and not _GOING_ON.match(text):
            return None
        if last.form is Form.OWN:
            meant = same or speaks(text) or self._means_it(one)
            return Source(last.name, last.year) if meant else None
        if last.form in {Form.PARENTHESIS, Form.INSIDE} and not _GOING_ON.match(text):
            return None
        return Source(last.name, last.year)

    def _means_it(self, one: Read) -> bool:
        """Whether a sentence is about the brand of the one before: "Elle en compte", "Ses boutiques"."""
        if self._quoting or _QUOTED.match(one.sentence.text):
            return True  # a quotation goes on
        stop = one.figures[0].start if one.figures else _HEAD
        return bool(_OWN_SUBJECT.search(one.sentence.text, 0, min(stop, _HEAD)))

    def leave(self, one: Read) -> None:
        """End a sentence."""
        if names_subject(one.sentence.text, self._common) or _AT.match(one.sentence.text):
            self._subject = next((Source(name.text) for name in names(one.sentence.text, self._common)), None)
        known = names(one.sentence.text, self._common)
        self._latest = Source(known[-1].text) if known else None
        self._quoting = self._quoting is not _opens(one.sentence.text)
        named = [credit for credit in one.credits if credit.name]
        goes_on = self._last is not None and self._going_on(one) is not None
        self._introduces = not one.figures and one.sentence.text.rstrip().endswith(":")
        if named:
            self._last, self._gap = named[-1], 0
            if _ANOTHER.search(one.sentence.text, named[-1].end):
                self._last = None
            for credit in named:
                if credit.of_study and credit.name:
                    self._study = Source(credit.name, credit.year)
        elif self._said:
            self._last, self._gap, self._said = self._said, 0, None
        elif one.credits or (self._begins and not goes_on):
            self._last = None
        elif not one.figures:
            self._gap += 1
        else:
            self._gap = 0 if goes_on else _GAP + 1


_AT = Pattern(r"(?:At|Chez|In)\s(?=[A-ZÀ-Þ])")
_IT_SAYS = Pattern(
    rf"(?i)(?:^|[\s,])(?:(?:the\s(?:company|brand|firm|group|retailer|bank|operator|team|airline"
    rf"|chain)|it|they)\s(?:{words.OWN}|says?|said|finds?|found|reports?)"
    rf"|(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|elle"
    rf"|il)\s(?:{words.OWN}|dit|{words.REPORT})"
    rf"|(?:its|their|son|sa|ses|leur)\s(?:[a-zà-ÿ-]+\s){{0,3}}(?P<study>{words.STUDY}|edition|édition))\b"
)
_THE_LATTER = Pattern(
    rf"(?i)^\W*(?:ce\sdernier|cette\sdernière|celui-ci|celle-ci|the\slatter)\s(?:{words.OWN}"
    rf"|{words.REPORT})\b"
)


def _opens(text: str) -> bool:
    """Whether a quotation begins, or ends, in a sentence and not both."""
    return (
        text.count("«") != text.count("»") or text.count("“") != text.count("”") or text.count('"') % 2 == 1
    )


_ANOTHER = Pattern(r";\s(?:(?:la|le|les|the)\s|l[’'])?[A-ZÀ-Þ]")


def _covering(credits_: Sequence[Credit], figure: Figure) -> Credit | None:
    """The credit whose part of the sentence holds the figure: the closest before it, parentheses first."""
    covering = [
        one for one in credits_ if one.low <= figure.start < one.high or one.start <= figure.start < one.end
    ]
    if not covering:
        return None
    inside = [one for one in covering if one.form is Form.INSIDE]
    if inside:
        return inside[0]
    behind = [one for one in covering if one.form is Form.PARENTHESIS and one.start >= figure.end]
    if behind:
        return behind[0]
    before = [one for one in covering if one.start <= figure.start]
    return before[-1] if before else covering[0]


_SUBJECT = Pattern(r"(?:[’']s)?\s?(?:,[^,;.]{1,80},)?\s(?:[a-zà-ÿ_]+)\b")
_CLAUSE = Pattern(r"(?:[:;]|,\s(?:et|mais|and|but))\s(?:(?:la|le|les|the)\s|l[’'])?$")


def _has_subject(text: str, stop: int, common: Container[str]) -> bool:
    """Whether a clause before `stop` begins with a name: "… : Yelp en compte 33 millions"."""
    return any(
        _CLAUSE.search(text, max(0, name.start - 12), name.start) and _SUBJECT.match(text, name.end)
        for name in names(text[:stop], common)
    )


def names_subject(text: str, common: Container[str]) -> bool:
    """Whether a sentence begins with a name of its own: it is about somebody else."""
    first = names(text[:100], common)
    return (
        bool(first)
        and bool(_LEADING.fullmatch(text, 0, first[0].start))
        and bool(_SUBJECT.match(text, first[0].end))
    )


# Before the subject stands nothing, or a phrase with a comma: "De son côté, la CNIL".
_LEADING = Pattern(
    r"(?i)[\s«“\"'(•·*–—-]*(?:(?!selon|d[’']après|according)[^,;:.()]{2,40},\s)?(?:(?:la|le|les"
    r"|the)\s|l[’'])?"
)


_QUOTED = Pattern(r"\s*[«“\"]")


def _speaker(block: Block) -> Source | None:
    name = speaker_of(block.sentences[0].text) if len(block.sentences) == 1 else None
    return Source(name) if name else None
