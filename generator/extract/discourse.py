"""What a text is about at a sentence, and from that who is behind each of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.continuity import SHARES, answers, beyond, goes_on, matter, of_study, on_topic, turned
from generator.extract.credit import Credit, Form, Means, covering
from generator.extract.elsewhere import alike, asks
from generator.extract.floor import (
    asks_alone,
    given_the_floor,
    speaks_below,
    subject_person,
    titles,
    turns_page,
)
from generator.extract.kept import Figure
from generator.extract.names import is_person
from generator.extract.opening import Opening
from generator.extract.quotations import Quotation
from generator.extract.rankings import Ranking, ranks
from generator.extract.referents import Referents
from generator.extract.sentence import Read, Source
from generator.extract.speakers import speaks
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_SEVERAL: Final = 2  # figures of a study before it goes on in the next paragraph
_SHARED: Final = 2  # words by which a paragraph is about the same
_OTHER_STUDIES: Final = frozenset({Form.STUDY, Form.ASKED, Form.ACCORDING})
_DASHED = Pattern(r"(?:^|\s)[–—]\s[^–—.!?]{3,60}[\s.]*$")
_OUR_OWN: Final = re.compile(r"[<(&Ka]*J[la]?S[.!:]")  # "Notre sondage."
_NEAR: Final = 3  # sentences from a person to the words that are hers


class Discourse:
    """The state of a text at a sentence; beside each part stands what closes it."""

    def __init__(self, publisher: Source | None) -> None:
        self._met = Referents(publisher)
        self._speaker: Source | None = None  # whose words the section has: the next heading
        self._told: Source | None = None  # a study told of without results: its results, a heading
        self._promised: Source | None = None  # the same within its paragraph
        self._section: Source | None = None  # whom the heading credits: the next heading, another study
        self._all = False  # whether all figures of the text are said to be of its main study: nothing
        self._gap = 0  # sentences without a figure since somebody was credited
        self._block = -1
        self._begins = False  # whether the sentence begins a paragraph
        self._introduces = False  # whether the sentence before ends in a colon
        self._speaks = False  # whether the paragraph is in the first person
        self._methods = False  # whether the section tells how the study was made
        self._aside = False  # whether the paragraph turned to something else than the study
        self._results = False  # whether the paragraph, or the list, has results of a study
        self._held = 0  # figures of who was credited last
        self._before = ""  # the sentence before
        self._on: tuple[Read, Source | None] | None = None  # whether the text goes on at a sentence: the next
        self._heard: Source | None = None  # who was credited last in the paragraph: the next
        self._ranking = Ranking()  # a ranking told of: a heading
        self._item = False  # whether the paragraph is an item of a list
        self._matter = frozenset[str]()  # what the study named last is about, by its words

    def tell(self, main: Source, *, all_: bool = False) -> None:
        """From here on the text is about a study; `all_` of its figures are said to be from there."""
        self._met.main = self._met.study = main
        self._all = all_

    def enter(self, one: Read, block: Block, section: Source | None = None) -> None:
        """Begin a sentence; `section` is whom it credits with what stands below it, if it is a heading."""
        self._met.at += 1
        self._begins = one.block != self._block
        if self._begins:
            self._block = one.block
            self._begin(one, block)
            if block.heading or asks_alone(block):
                self._section = section

    def _begin(self, one: Read, block: Block) -> None:
        """Begin a paragraph: what a heading closes, and whose words stand below it."""
        self._announce(block)
        tells_how = bool(pointing.match(pointing.METHODS, one.sentence.text))
        self._methods = tells_how or (self._methods and not block.heading)
        if titles(block):
            self._met.title = Source(one.names[0].text) if one.names else None
            self._met.event = self._met.event or self._met.title
            self._met.subject = None
        if block.heading or turns_page(block):
            self._matter = frozenset()
            self._met.last = self._met.subject = None
            self._met.study = self._met.main or self._met.study
        if speaker := speaks_below(block):
            self._speaker = speaker
        elif block.heading and not pointing.match(pointing.QUOTED, one.sentence.text):
            self._speaker = None
        self._speaks = self._speaker is not None and any(speaks(said.text) for said in block.sentences)

    def _announce(self, block: Block) -> None:
        """Keep the study of which the paragraph before only told that it was made; forget what it closed."""
        last = self._met.last
        if self._promised and not self._results:
            self._told = self._promised
        elif last and self._told and not alike(last.source.name, self._told.name):
            self._told = None
        if last and last.form in _OTHER_STUDIES and self._section:
            self._section = self._section if alike(last.source.name, self._section.name) else None
        if block.heading or turns_page(block):
            self._told = None
        self._results = self._results and block.item and self._item
        self._item, self._promised, self._aside = block.item, None, False
        self._ranking.begin(closes=block.heading or turns_page(block))
        self._heard = None

    def source(
        self, one: Read, figure: Figure, speaker: Source | None, beside: Source | None
    ) -> Source | None:
        """Who is behind a figure: one decision, its reasons in order.

        `speaker` is whose words the sentence has, `beside` whom another line or sentence names.
        """
        credit = covering(one.credits, figure.start, figure.end)
        if beside and credit is not None and not credit.name and credit.means is Means.STUDY:
            return beside  # "dans une étude", which another sentence names
        if credit is not None and ((who := self._met.meant(one, credit)) or credit.means is Means.NOBODY):
            return who
        if pointing.search(pointing.RUMOUR, one.sentence.text):
            return None
        if (same := self._heard or self._met.study) and pointing.same_again(one.sentence.text):
            return same
        speaker = speaker or (self._speaker if self._speaks else None)
        acted = beside and pointing.match(pointing.ACTED, one.sentence.text)
        return speaker or (None if acted else beside) or self._from_before(one, figure)

    def _from_before(self, one: Read, figure: Figure) -> Source | None:
        """Who is behind a figure that its own sentence credits to nobody."""
        met = self._met
        if self._methods and (met.main or met.study):
            return met.main or met.study
        if met.study and of_study(one):
            return met.study
        if any(met.meant(one, credit) or credit.means is Means.NOBODY for credit in one.credits):
            return self._before_it_speaks(one, figure)
        if self._heard and answers(one, self._before):
            return self._heard
        if ranking := self._ranking.source(one):
            return ranking
        whole = self._told or self._section or met.main
        topic = whole if whole and not self._aside and self._of_topic(one, figure) else None
        return self._going_on(one) or topic or self._same_matter(one, figure)

    def _same_matter(self, one: Read, figure: Figure) -> Source | None:
        """The study of the paragraphs before, where a result has its words: "une lettre sur cinq"."""
        told = self._matter and not self._aside and on_topic(one, figure, within=False)
        return self._met.study if told and len(self._matter & matter(one)) >= _SHARED else None

    def _of_topic(self, one: Read, figure: Figure) -> bool:
        """Whether a figure, and those before it in the sentence, can be those of the study of the text."""
        so_far = one.figures[: one.figures.index(figure) + 1]
        within = self._results or self._all or self._section is not None
        return all(on_topic(one, each, within=within, all_=self._all) for each in so_far)

    def _before_it_speaks(self, one: Read, figure: Figure) -> Source | None:
        """Who was credited before, if his name follows the figure: "Au lieu de 2 000 …, X a certifié"."""
        first, last = one.credits[0], self._met.last
        if last is None or first.start < figure.start:
            return None
        who = self._met.meant(one, first)
        return last.source if who and alike(last.source.name, who.name) else None

    def _going_on(self, one: Read) -> Source | None:
        """Who was credited last, as long as the text goes on about it."""
        if self._on is None or self._on[0] is not one:  # each of its figures asks
            self._on = one, self._still(one)
        return self._on[1]

    def _still(self, one: Read) -> Source | None:
        last, apart = self._met.last, self._begins and not self._introduces
        if last and is_person(last.source.name) and self._before.rstrip().endswith("?"):
            return last.source if speaks(one.sentence.text) else None  # the author asks, and goes on himself
        listed = not apart or self._item or self._held < _SEVERAL or bool(_DASHED.search(self._before))
        on = last is not None and goes_on(one, last, gap=self._gap, apart=apart, listed=listed)
        return last.source if last and on else None

    def quoted(self, sentences: Sequence[Read], quotation: Quotation) -> Source | None:
        """Whose words a quotation has: whom a credit beside it means, else whom the text is about."""
        met = self._met
        if quotation.said:
            return met.meant(sentences[quotation.at], quotation.said)
        span = sentences[quotation.first : quotation.last + 1]
        if any(one.named for one in span):
            return None
        if self._begins and (behind := self._behind(sentences, quotation)):
            return behind
        own = any(speaks(one.sentence.text) for one in span)
        if met.last and (own or not self._begins):
            return met.last.source
        if met.person and own and met.at - met.person.at <= _NEAR:
            return met.person.source
        return Source(span[0].names[0].text) if span[0].words.tags.startswith("N:") else None

    def _behind(self, sentences: Sequence[Read], quotation: Quotation) -> Source | None:
        """Who is spoken of right behind a quotation that begins a paragraph."""
        following = sentences[quotation.last + 1 :][:1]
        apart = not following or following[0].block != sentences[quotation.last].block
        return None if apart else subject_person(following[0])

    def leave(self, one: Read, quoted: Source | None) -> None:
        """End a sentence; `quoted` is who said it."""
        met, going_on = self._met, self._going_on(one)
        credited = [(credit, who) for credit in one.credits if (who := met.meant(one, credit))]
        met.remember(one)
        if one.figures:
            same = bool(going_on) or any(met.last and who == met.last.source for _, who in credited)
            self._held = len(one.figures) + (self._held if same else 0)
        if met.publisher is None and "J" in one.words.tags and _OUR_OWN.match(one.words.tags):
            met.study = met.last = self._told = self._heard = None  # of nobody who is known
            self._aside, self._before = True, one.sentence.text
            return
        self._keep_matter(one, credited, going_on)
        if of_study(one) or any(credit.of_study for credit, _ in credited):
            self._aside = False
        elif one.figures and not credited and not going_on and not self._of_topic(one, one.figures[-1]):
            self._aside = True
        self._before = one.sentence.text
        self._ranking.leave(one)
        self._introduces = not one.figures and one.sentence.text.rstrip().endswith(":")
        shares = any(figure.unit in SHARES for figure in one.figures)
        self._results |= shares or one.opened.kind is Opening.STUDY
        if credited:
            self._credited(one, credited, quoted)
        else:
            self._go_on(one, going_on, quoted)

    def _go_on(self, one: Read, going_on: Source | None, quoted: Source | None) -> None:
        """Go on behind a sentence that credited nobody: with a study, who speaks, or nobody."""
        met = self._met
        if (study := (met.main if self._begins else None) or met.study) and self._points(one, quoted):
            met.credit(Form.STUDY, study)  # "En regardant de plus près les résultats, on voit"
            self._gap = 0
        elif who := quoted or given_the_floor(one):
            met.credit(Form.OWN if quoted else Form.REPORTS, who)
            met.study = who if is_person(who.name) and not quoted else met.study
            self._gap = 0
        elif (who := subject_person(one)) and all(figure.unit is Unit.DURATION for figure in one.figures):
            studied = pointing.search(pointing.METHOD, one.sentence.text)
            met.credit(Form.REPORTS if studied else Form.FLOOR, who)
            self._gap = 0
        elif one.credits or (self._begins and not going_on) or (met.last and turned(one, met.last)):
            met.last = None
        elif not one.figures:
            self._gap += 1
        else:
            self._gap = 0 if going_on else beyond()

    @staticmethod
    def _points(one: Read, quoted: Source | None) -> bool:
        """Whether a sentence without figures only points to the study whose results follow."""
        return not (one.figures or one.names or quoted) and one.opened.kind is Opening.STUDY

    def _keep_matter(
        self, one: Read, credited: Sequence[tuple[Credit, Source]], going_on: Source | None
    ) -> None:
        """Remember what a study is about; what somebody says of himself ends it."""
        form = credited[-1][0].form if credited else None
        if form in {Form.STUDY, Form.ASKED}:
            self._matter = matter(one) | (self._matter if credited[-1][1] == self._met.study else frozenset())
        elif form is not None and credited[-1][1] != self._met.study:
            self._matter = frozenset()
        elif going_on and going_on == self._met.study:
            self._matter |= matter(one)

    def _credited(self, one: Read, credited: Sequence[tuple[Credit, Source]], quoted: Source | None) -> None:
        """Go on with whom a sentence credited."""
        text = one.sentence.text
        introduced = "P" in one.words.tags
        named = {who.name for credit, who in credited if credit.name and (introduced or "(" in who.name)}
        for credit, who in credited:
            counted = credit.form is Form.STUDY and credit.means is Means.INSTITUTION
            told = one.figures or credit.name or counted or credit.means is Means.STUDY or asks(one, credit)
            form = credit.form if told and not quoted else Form.OWN
            last = self._met.last
            if credit.means is Means.THEY and last and last.source == who:
                form = last.form  # those who were asked still answer
            speaking = last is not None and last.form in {Form.FLOOR, Form.REPORTS} and is_person(who.name)
            holds = speaking and last is not None and last.source.name == who.name
            herself = form is Form.OWN and (holds or (who.name in named and is_person(who.name)))
            self._met.credit(Form.FLOOR if herself else form, who)
            self._gap = 0
            self._heard = who
            self._ranking.credit(one, credit, who)
            about = credit.form is Form.REPORTS or (
                credit.form is Form.STUDY and not one.figures and not ranks(one, credit)
            )
            witness = about and is_person(who.name) and self._met.study
            if not credit.of_study or witness:
                continue
            self._met.study = who
            closed = pointing.search(pointing.CLOSED, text) and not pointing.search(pointing.CASE, text)
            if closed and (credit.form is Form.STUDY or asks(one, credit)):
                self._promised = who
        if pointing.ANOTHER.search(text, credited[-1][0].end):
            self._met.last = None
