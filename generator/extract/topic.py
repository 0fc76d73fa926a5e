"""What the sentences before were about: who is behind a figure that no credit of its sentence covers."""

from __future__ import annotations

import re
from typing import Final

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.credit import Credit, Form, covering
from generator.extract.elsewhere import alike, asks
from generator.extract.kept import Figure
from generator.extract.names import is_person
from generator.extract.sentence import Read, Source
from generator.extract.speakers import speaker_of, speaks
from generator.extract.subjects import has_subject, names_subject
from generator.vocabularies import Unit

_HEAD: Final = 60  # characters
_GAP: Final = 1  # sentences without a figure over which a study goes on
_GAP_OF_PEOPLE: Final = 3  # over more of them where people were asked
_TITLE: Final = 90  # characters


class Topic:
    """What the sentences before were about."""

    def __init__(self, publisher: Source | None) -> None:
        self._publisher = publisher
        self._main: Source | None = None  # the study that the whole text is about
        self._study: Source | None = None  # what "this study" means
        self._last: Credit | None = None  # what the sentence before was credited to
        self._gap = 0
        self._block = -1
        self._speaker: Source | None = None
        self._speaks = False  # whether the paragraph is in the first person
        self._same = False  # whether the sentence speaks of "this study"
        self._introduces = False  # whether it ends in a colon
        self._subject: Source | None = None  # whom the sentences before began with
        self._said: Credit | None = None  # what it says of itself as "it"
        self._quoting = False  # whether a quotation is open
        self._latest: Source | None = None  # the last name of the sentence before
        self._begins = False  # whether the sentence begins a paragraph
        self._title: Source | None = None  # whom the heading names
        self._person: Source | None = None  # who was named last
        self._announced: Source | None = None  # the study of which the paragraphs before gave no results yet
        self._promised: Source | None = None  # a study of which the paragraph tells that it was made
        self._shares = False  # whether the paragraph has shares

    def tell(self, main: Source) -> None:
        """From here on the text is about a study."""
        self._main = self._study = main

    def enter(self, one: Read, block: Block) -> None:
        """Begin a sentence."""
        self._same = bool(one.figures and pointing.search(pointing.SAME, one.sentence.text))
        self._begins = one.block != self._block
        if not self._begins:
            return
        self._announce(block)
        if block.heading or _titles(block):
            self._title = Source(one.names[0].text) if one.names else None
        self._block, self._subject, self._quoting = one.block, self._title, False
        if block.heading:
            self._last = None
        if speaker := _speaker(block):
            self._speaker = speaker
        elif block.heading and not pointing.match(pointing.QUOTED, one.sentence.text):
            self._speaker = None
        self._speaks = self._speaker is not None and any(speaks(said.text) for said in block.sentences)

    def _announce(self, block: Block) -> None:
        """Keep the study of which the paragraph before only told that it was made."""
        last, study = self._last, self._announced
        if self._promised and not self._shares:
            self._announced = self._promised
        elif last and last.name and study and not alike(last.name, study.name):
            self._announced = None
        if block.heading:
            self._announced = None
        self._shares, self._promised = False, None

    def source(
        self, one: Read, figure: Figure, speaker: Source | None, below: dict[int, Source]
    ) -> Source | None:
        """Who is behind a figure of the sentence; `speaker` is whose words it has."""
        credit = covering(one.credits, figure.start, figure.end)
        ours = (
            self._publisher if self._publisher and pointing.search(pointing.OURS, one.sentence.text) else None
        )
        if credit is not None:
            return Source(credit.name, credit.year) if credit.name else ours
        if ours and not speaker:
            self._said = Credit(Form.STUDY, ours.name, 0, 0, 0, 0)
            return ours
        if pointing.search(pointing.RUMOUR, one.sentence.text):
            return None
        if speaker:
            return self._pointed(one) or speaker
        return self._from_before(one, figure, below)

    def _pointed(self, one: Read) -> Source | None:
        """The study that somebody goes on to tell of: "Elle ajoutait que"."""
        last = self._last
        again = last and last.name and last.of_study and pointing.match(pointing.AGAIN, one.sentence.text)
        return Source(last.name, last.year) if again and last and last.name else None

    def _from_before(self, one: Read, figure: Figure, below: dict[int, Source]) -> Source | None:
        """Who is behind a figure that no credit of its sentence covers."""
        if self._speaker and self._speaks:
            return self._speaker
        if one.block in below:
            return below[one.block]
        if (
            self._same
            and self._study
            and not (one.names and pointing.search(pointing.ONE_READS, one.sentence.text))
        ):
            return self._study
        if one.credits:
            return self._before_it_speaks(one, figure)
        return self._meant(one, figure) or self._going_on(one) or self._whole(one, figure)

    def _whole(self, one: Read, figure: Figure) -> Source | None:
        """The study that some paragraphs, or all of them, are about."""
        return (self._announced or self._main) if self._on_topic(one, figure) else None

    def _before_it_speaks(self, one: Read, figure: Figure) -> Source | None:
        """Who was credited before, if his name follows the figure: "Au lieu de 2 000 …, X a certifié"."""
        last, first = self._last, one.credits[0]
        if last is None or not last.name or not first.name or first.start < figure.start:
            return None
        return Source(last.name, last.year) if alike(last.name, first.name) else None

    def _on_topic(self, one: Read, figure: Figure) -> bool:
        """Whether a figure can be one of the study that a whole text is about."""
        text = one.sentence.text
        if pointing.search(pointing.BEST, text):
            return True
        result = figure.unit is Unit.PERCENT and pointing.search(pointing.RESULT, text)
        if not result and (names_subject(text, one.names) or pointing.search(pointing.AT_OTHERS, text)):
            return False
        if figure.unit in {Unit.PERCENT, Unit.RATIO, Unit.POINTS}:
            return True
        named = any(name.start < figure.start for name in one.names)
        return not named or bool(pointing.search(pointing.METHOD, text))

    def _meant(self, one: Read, figure: Figure) -> Source | None:
        """Who is meant by "the latter", by "it says", "its latest edition"."""
        text = one.sentence.text
        if pointing.search(pointing.THE_LATTER, text):
            return self._latest
        said = (
            pointing.search(pointing.BY_HIM, text)
            or pointing.search(pointing.IT_SAYS, text)
            or pointing.search(pointing.THE_ONE_SAYS, text)
        )
        beside = [name for name in one.names if said and name.end <= said.start()]
        subject = Source(beside[-1].text) if beside else self._named_last() or self._spoken_of()
        if said and (said.groupdict().get("him") or pointing.HE.match(said[0].lstrip(" ,"))):
            subject = self._person or self._named_last()
        if not said and (spoken := pointing.search(pointing.SHE_SAYS, text)):
            said, subject = spoken, self._person or subject
        enclosed = said and said[0][0] == "," and text[said.end() : said.end() + 1] == ","
        if said and not enclosed and figure.start < said.start() < one.figures[-1].start:
            return None  # it says what stands behind
        if said and subject:
            self._said = Credit(self._form(said), subject.name, 0, 0, 0, 0)
        return subject if said else None

    def _form(self, said: re.Match[str]) -> Form:
        """In which form a pronoun or a noun is credited: who makes studies goes on as a study does."""
        if said.groupdict().get("study"):
            return Form.STUDY
        if pointing.RESEARCHERS.search(said[0]):
            return Form.REPORTS
        return self._last.form if self._last else Form.OWN

    def _spoken_of(self) -> Source | None:
        """Whom the sentence before, else the heading, named."""
        own = self._subject if self._subject is not self._title else None
        return own or self._latest or self._title

    def _named_last(self) -> Source | None:
        """Who was credited last in the paragraph."""
        last = self._last
        return Source(last.name, last.year) if last and last.name and not self._begins else None

    def _another(self, one: Read, last: Credit) -> bool:
        """Whether a sentence is about somebody else, whom it names; shares may still be the study's."""
        shares = all(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        if (
            last.form is not Form.OWN
            and shares
            and one.figures
            and not pointing.match(pointing.WHOSE, one.sentence.text)
        ):
            return False
        text = one.sentence.text
        if last.form is not Form.OWN and pointing.search(pointing.BEST, text):
            return False
        if one.names and is_person(one.names[0].text) and pointing.THERE.match(text, one.names[0].end):
            return False
        stop = one.figures[0].start if one.figures else len(text)
        return (
            bool(pointing.match(pointing.SOMEBODY, text))
            or names_subject(text, one.names)
            or has_subject(text, stop, one.names)
        )

    def _going_on(self, one: Read) -> Source | None:
        text = one.sentence.text
        last = self._last
        if last is None or last.name is None:
            return None
        if self._gap > (_GAP_OF_PEOPLE if pointing.search(pointing.PEOPLE, text) else _GAP):
            return None
        same = any(alike(name.text, last.name) for name in one.names)
        if not same and (
            self._another(one, last)
            or pointing.match(pointing.ELSEWHERE, text)
            or pointing.match(pointing.ACTED, text)
        ):
            return None
        goes_on = True
        if self._begins and not self._introduces:
            # In another paragraph only what points back goes on, or what a colon announced.
            goes_on = bool(pointing.match(pointing.GOING_ON, text))
        if last.form is Form.OWN:
            goes_on = goes_on and (same or self._means_it(one))
        elif last.form in {Form.PARENTHESIS, Form.INSIDE}:
            goes_on = goes_on and bool(pointing.match(pointing.GOING_ON, text) or self._continues(one))
        return Source(last.name, last.year) if goes_on else None

    def _turns_to_another(self, one: Read) -> bool:
        """Whether a sentence without a figure is about somebody else."""
        last = self._last
        if one.figures or last is None or not last.name or not names_subject(one.sentence.text, one.names):
            return False
        return not any(alike(name.text, last.name) for name in one.names)

    def _continues(self, one: Read) -> bool:
        """Whether a sentence gives shares right behind one whose source stands in parentheses."""
        shares = all(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        near = bool(one.figures) and self._gap == 0 and not self._begins
        return near and shares and not one.names and not pointing.search(pointing.HEARSAY, one.sentence.text)

    def _means_it(self, one: Read) -> bool:
        """Whether a sentence is about the brand of the one before: "Elle en compte", "Ses boutiques"."""
        text = one.sentence.text
        if self._quoting or pointing.match(pointing.QUOTED, text):
            return True  # a quotation goes on
        if (
            speaks(text)
            or pointing.search(pointing.OF_THEM, text)
            or pointing.match(pointing.BARE_SHARE, text)
        ):
            return True
        stop = one.figures[0].start if one.figures else _HEAD
        return bool(pointing.OWN_SUBJECT.search(text, 0, min(stop, _HEAD)))

    def leave(self, one: Read, quoted: Source | None) -> None:
        """End a sentence; `quoted` is who said it."""
        self._remember(one)
        text = one.sentence.text
        goes_on = self._last is not None and self._going_on(one) is not None
        self._introduces = not one.figures and text.rstrip().endswith(":")
        if quoted and not any(credit.name for credit in one.credits):
            self._last, self._gap = Credit(Form.REPORTS, quoted.name, 0, 0, 0, 0), 0
        elif any(credit.name for credit in one.credits):
            self._credited(one)
        elif self._said:
            self._last, self._gap = self._said, 0
        elif one.credits or (self._begins and not goes_on) or self._turns_to_another(one):
            self._last = None
        elif not one.figures:
            self._gap += 1
        else:
            self._gap = 0 if goes_on else _GAP + 1
        self._said = None

    def _remember(self, one: Read) -> None:
        """Whom a sentence named, for the pronouns of the next."""
        text, known = one.sentence.text, one.names
        if names_subject(text, known) or pointing.match(pointing.AT, text):
            self._subject = next((Source(name.text) for name in known), None)
        if known and text.rstrip().endswith("?"):
            self._subject = Source(known[-1].text)
        self._latest = Source(known[-1].text) if known else None
        if known and not pointing.search(pointing.BYLINE, text):
            persons = (Source(name.text) for name in known if is_person(name.text))
            self._person = next(persons, self._person)
        self._shares |= any(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        self._quoting = self._quoting is not _opens(text)

    def _credited(self, one: Read) -> None:
        """Go on with whom a sentence credited."""
        text = one.sentence.text
        for credit in one.credits:
            if not credit.name:
                continue
            self._last, self._gap = credit, 0
            if not credit.of_study:
                continue
            self._study = Source(credit.name, credit.year)
            told = pointing.search(pointing.CLOSED, text) and not pointing.search(pointing.CASE, text)
            if told and (credit.form is Form.STUDY or asks(one, credit)):
                self._promised = self._study
        if self._last and pointing.ANOTHER.search(text, self._last.end):
            self._last = None


def _opens(text: str) -> bool:
    """Whether a quotation begins, or ends, in a sentence and not both."""
    return (
        text.count("«") != text.count("»") or text.count("“") != text.count("”") or text.count('"') % 2 == 1
    )


def _titles(block: Block) -> bool:
    """Whether an item of a list is the title of what follows: "3. Twitter, le mal-aimé"."""
    first = block.sentences[0].text if len(block.sentences) == 1 else ""
    return block.item and 0 < len(first) <= _TITLE and not pointing.CLOSED.search(first)


def _speaker(block: Block) -> Source | None:
    name = speaker_of(block.sentences[0].text) if len(block.sentences) == 1 else None
    return Source(name) if name else None
