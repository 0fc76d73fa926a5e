"""Who is behind each figure: the credit that covers it in its sentence, else one that goes on from before."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from generator.extract import credit_words as words
from generator.extract.blocks import Block, Sentence
from generator.extract.credit import Credit, Form
from generator.extract.credits import credits_of
from generator.extract.elsewhere import alike, asks, credits_below, looking_back, main_study
from generator.extract.interviews import answers
from generator.extract.kept import Figure
from generator.extract.names import INSTITUTIONS, Name, is_person, known_names, names
from generator.extract.quotations import quotations
from generator.extract.sentence import Read, Source
from generator.extract.speakers import speaker_of, speaks
from generator.extract.subjects import has_subject, names_subject
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_HEAD: Final = 60  # characters
_GAP: Final = 1  # sentences without a figure over which a study goes on
_GAP_OF_PEOPLE: Final = 3  # over more of them where people were asked
_PEOPLE = Pattern(
    r"(?i)(?:%|\b(?:sur|in|out\sof)\s(?:deux|trois|quatre|cinq|dix|two|three|four|five|ten|\d+))\s(?:des|de\snos|d[’']entre|of\s(?:the\s|all\s)?)\s?"
    r"(?:clients?|français|consommat|internaut|répondants|sond|personnes|utilisat|acheteu|salari|entreprises|customers|consumers"
    r"|shoppers|people|respondents|adults|users|buyers|companies|eux|elles|them|those)"
)
_SAME = Pattern(
    rf"(?i)(?<!\w){words.SAME}\b|(?<!\w)(?:selon|d[’']après|according\sto)\s(?:lui|elle|eux|elles"
    rf"|them|him|her)\b"
)
_GOING_ON = Pattern(rf"(?i)^[\s«“\"'(•-]*{words.GOING_ON}")
_OWN_SUBJECT = Pattern(rf"(?i){words.OWN_SUBJECT}")


def read(
    blocks: Sequence[Block],
    figures: Sequence[Sequence[tuple[Figure, ...]]],
    common: Container[str],
    known: frozenset[str] = frozenset(),
) -> list[Read]:
    """The sentences of a text, each with what was found in it.

    `common` are the words that the text has in small letters, `known` names that are certain.
    """
    certain, full = known_names(known), dict[str, Name]()
    return [
        _read(sentence, found, index, _in_full(names(sentence.text, common, certain), full))
        for index, block in enumerate(blocks)
        for sentence, found in zip(block.sentences, figures[index], strict=True)
    ]


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


def _read(sentence: Sentence, found: tuple[Figure, ...], block: int, named: list[Name]) -> Read:
    credits_ = credits_of(sentence.text, [figure.start for figure in found], named)
    return Read(sentence, found, tuple(credits_), tuple(named), block)


def sources(
    blocks: Sequence[Block], sentences: Sequence[Read], publisher: str | None = None
) -> Iterator[list[Source | None]]:
    """For each sentence the sources of its figures, in order; "our survey" is the publisher’s."""
    topic = _Topic(main_study(sentences), Source(publisher) if publisher else None)
    below = credits_below(blocks, sentences)
    asked = answers(blocks)
    quoted = quotations(sentences)
    backwards = looking_back(sentences)
    for index, one in enumerate(sentences):
        block = blocks[one.block]
        topic.enter(one, block)
        own = asked.get(one.block)
        yield [
            topic.source(one, figure, quoted.get(index, own), below) or backwards.get(index)
            for figure in one.figures
        ]
        topic.leave(one, quoted.get(index))


class _Topic:
    """What the sentences before were about."""

    def __init__(self, main: Source | None, publisher: Source | None) -> None:
        self._publisher = publisher
        self._main = main
        self._study: Source | None = main  # what "this study" means
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

    def enter(self, one: Read, block: Block) -> None:
        """Begin a sentence."""
        self._same = bool(one.figures and _SAME.search(one.sentence.text))
        self._begins = one.block != self._block
        if not self._begins:
            return
        if self._promised and not self._shares:
            self._announced = self._promised
        elif self._last and self._announced and self._last.name and not alike(self._last.name, self._announced.name):
            self._announced = None
        if block.heading:
            self._announced = None
        self._shares, self._promised = False, None
        if block.heading or _titles(block):
            self._title = Source(one.names[0].text) if one.names else None
        self._block, self._subject, self._quoting = one.block, self._title, False
        if block.heading:
            self._last = None
        if speaker := _speaker(block):
            self._speaker = speaker
        elif block.heading and not _QUOTED.match(one.sentence.text):
            self._speaker = None
        self._speaks = self._speaker is not None and any(speaks(said.text) for said in block.sentences)

    def source(
        self, one: Read, figure: Figure, speaker: Source | None, below: dict[int, Source]
    ) -> Source | None:
        """Who is behind a figure of the sentence; `speaker` is whose words it has."""
        credit = _covering(one.credits, figure)
        ours = self._publisher if _OURS.search(one.sentence.text) else None
        if credit is not None:
            return Source(credit.name, credit.year) if credit.name else ours
        if ours and not speaker:
            self._said = Credit(Form.STUDY, ours.name, 0, 0, 0, 0)
            return ours
        if _RUMOUR.search(one.sentence.text):
            return None
        if speaker:
            return self._pointed(one) or speaker
        return self._from_before(one, figure, below)

    def _pointed(self, one: Read) -> Source | None:
        """The study that somebody goes on to tell of: "Elle ajoutait que"."""
        last = self._last
        again = last and last.name and last.of_study and _AGAIN.match(one.sentence.text)
        return Source(last.name, last.year) if again and last and last.name else None

    def _from_before(self, one: Read, figure: Figure, below: dict[int, Source]) -> Source | None:
        """Who is behind a figure that no credit of its sentence covers."""
        if self._speaker and self._speaks:
            return self._speaker
        if one.block in below:
            return below[one.block]
        if self._same and self._study and not (one.names and _ONE_READS.search(one.sentence.text)):
            return self._study
        if one.credits:
            return self._before_it_speaks(one, figure)
        if meant := self._meant(one, figure) or self._going_on(one):
            return meant
        shares = figure.unit in {Unit.PERCENT, Unit.RATIO}
        if self._announced and (
            shares or not any(name.start < figure.start for name in one.names)
        ) and self._on_topic(one, figure):
            return self._announced
        return self._main if self._main and self._on_topic(one, figure) else None

    def _before_it_speaks(self, one: Read, figure: Figure) -> Source | None:
        """Who was credited before, if a sentence with a figure first names him again: "Au lieu de 2 000 …, X a certifié"."""
        last, first = self._last, one.credits[0]
        again = last and last.name and first.name and alike(last.name, first.name)
        return Source(last.name, last.year) if again and last and last.name and figure.start < first.start else None

    def _on_topic(self, one: Read, figure: Figure) -> bool:
        """Whether a figure can be one of the study that a whole text is about."""
        text = one.sentence.text
        result = figure.unit is Unit.PERCENT and _RESULT.search(text)
        if not result and (names_subject(text, one.names) or _AT_OTHERS.search(text)):
            return False
        if figure.unit in {Unit.PERCENT, Unit.RATIO, Unit.POINTS}:
            return True
        return not one.names or bool(_METHOD.search(text))

    def _meant(self, one: Read, figure: Figure) -> Source | None:
        """Who is meant by "the latter", by "it says", "its latest edition"."""
        text = one.sentence.text
        if _THE_LATTER.search(text):
            return self._latest
        said = _IT_SAYS.search(text) or _THE_ONE_SAYS.search(text)
        beside = [name for name in one.names if said and name.end <= said.start()]
        subject = Source(beside[-1].text) if beside else self._named_last() or self._subject or self._latest
        if said and _HE.match(said[0].lstrip(" ,")):
            subject = self._person or self._named_last()
        if not said and (spoken := _SHE_SAYS.search(text)):
            said, subject = spoken, self._person or subject
        enclosed = said and said[0][0] == "," and text[said.end() : said.end() + 1] == ","
        if said and not enclosed and figure.start < said.start() < one.figures[-1].start:
            return None  # it says what stands behind
        if said and subject:
            form = Form.STUDY if said.groupdict().get("study") else self._last.form if self._last else Form.OWN
            self._said = Credit(form, subject.name, 0, 0, 0, 0)
        return subject if said else None

    def _named_last(self) -> Source | None:
        """Who was credited last in the paragraph."""
        last = self._last
        return Source(last.name, last.year) if last and last.name and not self._begins else None

    def _another(self, one: Read, last: Credit) -> bool:
        """Whether a sentence is about somebody else, whom it names; shares may still be the study's."""
        shares = all(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        if last.form is not Form.OWN and shares and one.figures and not _WHOSE.match(one.sentence.text):
            return False
        text = one.sentence.text
        if last.form is not Form.OWN and _BEST.search(text):
            return False
        stop = one.figures[0].start if one.figures else len(text)
        return bool(_SOMEBODY.match(text)) or names_subject(text, one.names) or has_subject(text, stop, one.names)

    def _going_on(self, one: Read) -> Source | None:
        text = one.sentence.text
        last = self._last
        if last is None or last.name is None:
            return None
        if self._gap > (_GAP_OF_PEOPLE if _PEOPLE.search(text) else _GAP):
            return None
        same = any(alike(name.text, last.name) for name in one.names)
        if not same and (self._another(one, last) or _ELSEWHERE.match(text) or _ACTED.match(text)):
            return None
        # In another paragraph only what points back goes on, or what a colon announced.
        if self._begins and not self._introduces and not _GOING_ON.match(text):
            return None
        if last.form is Form.OWN:
            meant = same or speaks(text) or self._means_it(one) or _OF_THEM.search(text) or _BARE_SHARE.match(text)
            return Source(last.name, last.year) if meant else None
        if last.form in {Form.PARENTHESIS, Form.INSIDE} and not _GOING_ON.match(text):
            return Source(last.name, last.year) if self._continues(one) else None
        return Source(last.name, last.year)

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
        return near and shares and not one.names and not _HEARSAY.search(one.sentence.text)

    def _means_it(self, one: Read) -> bool:
        """Whether a sentence is about the brand of the one before: "Elle en compte", "Ses boutiques"."""
        if self._quoting or _QUOTED.match(one.sentence.text):
            return True  # a quotation goes on
        stop = one.figures[0].start if one.figures else _HEAD
        return bool(_OWN_SUBJECT.search(one.sentence.text, 0, min(stop, _HEAD)))

    def leave(self, one: Read, quoted: Source | None) -> None:
        """End a sentence; `quoted` is who said it."""
        if names_subject(one.sentence.text, one.names) or _AT.match(one.sentence.text):
            self._subject = next((Source(name.text) for name in one.names), None)
        known = one.names
        if known and one.sentence.text.rstrip().endswith("?"):
            self._subject = Source(known[-1].text)
        self._latest = Source(known[-1].text) if known else None
        written = not _BYLINE.search(one.sentence.text)
        self._person = next(
            (Source(name.text) for name in known if written and is_person(name.text)), self._person
        )
        self._shares |= any(figure.unit in {Unit.PERCENT, Unit.RATIO} for figure in one.figures)
        self._quoting = self._quoting is not _opens(one.sentence.text)
        named = [credit for credit in one.credits if credit.name]
        goes_on = self._last is not None and self._going_on(one) is not None
        self._introduces = not one.figures and one.sentence.text.rstrip().endswith(":")
        if quoted and not named:
            self._last, self._gap = Credit(Form.REPORTS, quoted.name, 0, 0, 0, 0), 0
        elif named:
            self._last, self._gap = named[-1], 0
            if _ANOTHER.search(one.sentence.text, named[-1].end):
                self._last = None
            for credit in named:
                if credit.of_study and credit.name:
                    self._study = Source(credit.name, credit.year)
                    closed = _CLOSED.search(one.sentence.text) and not _CASE.search(one.sentence.text)
                    if closed and (credit.form is Form.STUDY or asks(one, credit)):
                        self._promised = self._study
        elif self._said:
            self._last, self._gap, self._said = self._said, 0, None
        elif one.credits or (self._begins and not goes_on) or self._turns_to_another(one):
            self._last = None
        elif not one.figures:
            self._gap += 1
        else:
            self._gap = 0 if goes_on else _GAP + 1


# What people say, and nobody has counted.
_RUMOUR = Pattern(
    r"(?i)(?<!\w)(?:on\s(?:(?:nous|vous|en)\s)?(?:lit|entend|dit|répète|raconte|prétend|parle)\s(?:souvent|partout|beaucoup"
    r"|toujours|volontiers|parfois|que)|dit-on|paraît-il|(?:il\sest|c[’']est)\sde\snotoriété|(?:it\sis|is)\soften\s(?:said"
    r"|quoted|claimed|repeated)|they\ssay|you\soften\s(?:hear|read)|people\s(?:often\s)?say|(?:is|are)\s(?:often\s)?(?:said|thought|believed|rumou?red|reputed)\sto|legend\shas\sit|la\slégende)\b"
)
_SOMEBODY = Pattern(r"[\s«“\"'(•*–—-]*(?:Une?|An?)\s[a-zà-ÿ-]+(?:,?\s(?:qui|who)\b|,\s[^,]{1,60},)")
# A share of what was counted before: "Plus d’un tiers concernent Internet".
_SHE_SAYS = Pattern(rf"(?i),\s(?:{words.OWN}|{words.REPORT}|dit|poursuit|reconnaît)-(?:t-)?(?:elle|il)s?\b")
_OURS = Pattern(
    rf"(?i)\b(?:(?:notre|nos|our)\s(?:[a-zà-ÿ-]+\s){{0,2}}(?:{words.STUDY}|vague|wave|index|indice|panel|observatoire)"
    r"|nous\s(?:avons|venons\sd[e’'])\s?(?:interrog|sond|questionn|mesur|analys|recens)(?:é|er)|we\s(?:have\s)?(?:surveyed|asked|polled|interviewed|analy[sz]ed))\b"
)
_HE = Pattern(r"(?i)s?he\b")
_ONE_READS = Pattern(r"(?i)\bon\sy\s")  # in a chapter, perhaps
_BYLINE = Pattern(r"(?i)^[^.!?]{0,60}\b(?:by|par)\s[A-ZÀ-Þ][^.!?]{2,60}$")
_CASE = Pattern(r"(?i)\b(?:case\sstudy|étude\sde\scas)\b")
_BARE_SHARE = Pattern(
    r"(?i)\W*(?:(?:plus|près|moins)\sd(?:e\s|[’'])|environ\s|(?:more|less)\sthan\s|nearly\s|almost\s|about\s)?"
    r"(?:(?:un|la|a|one|deux|two)\s(?:tiers|quart|moitié|third|quarter)s?|half|\d[\d.,]*\s?%)\s(?!d[eu]s?\b|d[’']|of\b)[a-zà-ÿ]"
)
_OF_THEM = Pattern(r"(?i)\b(?:d[’']entre\s(?:eux|elles)|parmi\s(?:eux|elles|ceux-ci|celles-ci)|of\s(?:them|those|these|whom))\b")
# "Le réseau revendique", "le même éditeur constate": whoever it is that was named last.
_CROWDS: Final = (
    r"(?:client|consommat|internaute|français|utilisat|visiteu|voyageu|usag|patient|public|achet|assuré|abonné|salarié"
    r"|conseill|vend|marché|chiffre|tendance|taux|résultat|graphique|tableau|plupart|majorité|moitié|tiers|part\b|nombre"
    r"|customer|consumer|user|market|chart|trend|man|woman|public|majority|rest|average|moyenne|figure|number)"
)
_THE_ONE_SAYS = Pattern(
    rf"(?:^[\s«“\"'(•*–—-]*|[,;:]\s|\b(?:et|mais|or|and|but)\s)(?i:(?:its|their|ses|leurs?|son|sa)\s|l[’']|l[ae]\s|ce(?:t|tte)?\s|the\s|this\s)(?:même\s|same\s)?"
    rf"(?!(?:[a-zà-ÿ-]+\s)?{_CROWDS})(?P<study>{words.STUDY}(?=\s))?[a-zà-ÿ-]{{0,30}}(?:\s(?!(?:de|du|des|et|que|qui|a|of|and)\s)[a-zà-ÿ-]+){{0,2}}?(?:,[^,;.:()]{{1,80}},)?(?:\s[a-zà-ÿ]+(?:ais|aise|ain|aine|ien|ienne|ique|als?|ale|ois|oise))?"
    rf"\s(?:(?:nous|y|en|lui|leur|also|now)\s|l[’'])?(?:{words.OWN}|{words.REPORT})\b"
)
# Of whom a study says how he did in it.
_RESULT = Pattern(
    r"(?i)\b(?:arriv(?:e|ent)|devanc\w+|obtien\w+|recueill\w+|remport\w+|décroch\w+|domin\w+|ferm\w+\sla\smarche|se\s(?:classe|hisse|place)\w*"
    r"|plafonn\w+|culmin\w+|totalis\w+|(?:est|sont)\scité\w*|citations|suffrages|came\s(?:first|second|third|last|top)|ahead\sof|behind"
    r"|tops?|topped|leads?|scores?|scored|ranks?|ranked|mentions|votes)\b"
)
_BEST = Pattern(
    r"(?i)\b(?:slowest|fastest|quickest|best|worst|cheapest|dearest|(?:came|comes)\s(?:first|second|third|last)"
    r"|(?:le|la)\splus\s(?:rapide|lente?|chère?|efficace)|(?:le|la)\s(?:meilleure?|pire)|arrive\sen\stête|lanterne\srouge)\b"
)
# What somebody did is nobody's finding: "Orange a réduit de 20 %".
_ACTED = Pattern(
    r"[\s«“\"'(•*–—-]*(?:(?:La|Le|Les|The|la|le|les)\s|[Ll][’'])?[A-ZÀ-Þ][\w&.’'-]*(?:\s[A-ZÀ-Þ][\w&.’'-]*){0,3}\s(?:y\s|en\s|l[’']|s[’'])?"
    r"(?:(?:a|ont)\s(?:\w+ment\s|déjà\s|ainsi\s)?(?:réduit|baissé|diminué|gagné|perdu|économisé|augmenté|formé|investi|ouvert|fermé|lancé"
    r"|installé|embauché|recruté|supprimé|vendu|racheté|doublé|équipé|divisé|multiplié)|(?:has\s|have\s)?(?:cut|reduced|saved|opened"
    r"|closed|hired|trained|invested|launched|lost|gained|sold|doubled|halved|increased|raised))\b"
)
_AGAIN = Pattern(
    rf"(?i)^\W*(?:(?:elle|il|ils|elles|it|they)\s(?:[a-zà-ÿ]+\s)?(?:{words.OWN}|{words.REPORT})"
    rf"|(?:selon|d[’']après|according\sto)\s(?:elle|lui|eux|it|them)|(?:{words.SAME})\s)"
)
_AT = Pattern(r"(?:At|Chez|In)\s(?=[A-ZÀ-Þ])")
_IT_SAYS = Pattern(
    rf"(?i)(?:^|,?\s)(?:s?he\s(?:{words.OWN}|{words.REPORT})|(?:the\s(?:company|brand|firm|group|retailer|bank|operator|team|airline"
    rf"|chain)|it|they)\s(?:also\s|now\s)?(?:{words.OWN}|says?|said|finds?|found|reports?|expects?|estimates?"
    rf"|reckons?|predicts?)"
    rf"|(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|elle"
    rf"|il)\s(?:{words.OWN}|dit|{words.REPORT})"
    rf"|(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|the\s(?:company|brand|firm|group))"
    rf"\s[^.;:]{{1,90}}\s(?:et|and)\s{words.OWN}"
    rf"|(?:its|their|son|sa|ses|leur)\s(?:[a-zà-ÿ-]+\s){{0,3}}(?P<study>{words.STUDY}|edition|édition))\b"
)
_WHOSE = Pattern(r"\s?[A-ZÀ-Þ][\w&.-]*(?:\s[A-ZÀ-Þ][\w&.-]*){0,3},\s(?:dont|où|qui|where|whose|who|which)\b")
_METHOD = Pattern(
    r"(?i)\b(?:échantillon|analysé|interrogé|recueilli|relevé|étudié|répondant|messages?"
    r"|conversations?|tweets|verbatims?|réponses|enquêt|questionnaires?"
    r"|sample|respondents|interviews?|surveyed|analy[sz]ed|collected)"
)
_ELSEWHERE = Pattern(r"[\s«“\"'(•*–—-]*(?:[Cc]hez|[AÀ]\sla|[AÀ]\sl[’']|[Cc]ôté|[Dd]u\scôté\sd[eu]|[Cc]e(?:lui|lle)s?\s(?:de|d[’'])|\b[Aa]t)\s?(?=[A-ZÀ-Þ])")
_AT_OTHERS = Pattern(r"(?:[Cc]hez|[Cc]e(?:lui|lle)s?\s(?:de|d[’'])|\b[Aa]t)\s?(?=[A-ZÀ-Þ])")
_THE_LATTER = Pattern(
    rf"(?i)^\W*(?:ce\sdernier|cette\sdernière|celui-ci|celle-ci|the\slatter)\s(?:{words.OWN}"
    rf"|{words.REPORT})\b"
)


def _opens(text: str) -> bool:
    """Whether a quotation begins, or ends, in a sentence and not both."""
    return (
        text.count("«") != text.count("»") or text.count("“") != text.count("”") or text.count('"') % 2 == 1
    )


_HEARSAY = Pattern(r"(?i)\b(?:[a-zà-ÿ]{2,}r(?:ait|aient)|would|might)\b")  # said of nobody's study
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


_QUOTED = Pattern(r"\s*[«“\"]")
_CLOSED = Pattern(r"[.!?…:;,][»”\"’')\s]*$")
_TITLE: Final = 90  # characters


def _titles(block: Block) -> bool:
    """Whether an item of a list is the title of what follows: "3. Twitter, le mal-aimé"."""
    first = block.sentences[0].text if len(block.sentences) == 1 else ""
    return block.item and 0 < len(first) <= _TITLE and not _CLOSED.search(first)


def _speaker(block: Block) -> Source | None:
    name = speaker_of(block.sentences[0].text) if len(block.sentences) == 1 else None
    return Source(name) if name else None
