"""Sources that stand elsewhere: in a line below, in the next sentence, or once for a whole text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from generator.extract import credit_words as words
from generator.extract.blocks import Block
from generator.extract.credit import Credit, Form
from generator.extract.sentence import Read, Source
from generator.prose.patterns import Pattern

_LINE = Pattern(r"(?i)^\W{0,4}(?:sources?|étude|enquête|study|survey)\b")


def credits_below(blocks: Sequence[Block], sentences: Sequence[Read]) -> dict[int, Source]:
    """Blocks whose source stands in a line of its own below them."""
    below: dict[int, Source] = {}
    for one in sentences:
        block = blocks[one.block]
        alone = len(block.sentences) == 1 and not one.figures and one.credits
        if not alone or ";" in one.sentence.text or not _LINE.match(one.sentence.text):
            continue
        credit = one.credits[0]
        if credit.name is None:
            continue
        source, above = Source(credit.name, credit.year), one.block - 1
        while above >= 0 and blocks[above].item:
            below[above] = source
            above -= 1
        if above >= 0 and (above == one.block - 1 or not blocks[above].heading):
            below.setdefault(above, source)
    return below


_BACK = Pattern(
    r"(?i)^[\s«“\"'(•-]*(?:c[’']est\s(?:(?:du\smoins|en\stout\scas)\s)?(?:ce\sque?"
    r"|le\s(?:constat|résultat)|l[’']un\sdes|la\s(?:part|proportion)|le\s(?:taux|nombre"
    r"|pourcentage|chiffre))|voilà\sce\sque|tels?\s(?:est|sont)|telles?\s(?:est"
    r"|sont)"
    r"|soit\s(?:la|le|l[’'])|(?:la|le)\s(?:part|chiffre|taux|nombre|proportion|montant|temps|note|score|délai|prix|coût)"
    r"|ces\s(?:chiffres|données|résultats)\s(?:de|du|des|d[’'])|(?:that|this|it)(?:\sis|[’']s)\sthe\s(?:share|number"
    r"|proportion|percentage|amount|price|cost|figure|average)|what\s|(?:that|this)\s(?:comes|came)\scourtesy|(?:that|this)\sis\swhat|(?:that|this|it)\s(?:one\s|figure\s|number\s|statistic\s)?(?:comes|came)\sfrom|so\ssays?|these\sare\sthe|ces\schiffres\s(?:sont|viennent"
    r"|proviennent|émanent)|ces\s(?:résultats|données)\s(?:sont|viennent|proviennent)|(?:the"
    r"|these)\s(?:figures|numbers)\s(?:come|are)\sfrom)\b"
)


def looking_back(sentences: Sequence[Read]) -> dict[int, Source]:
    """Sentences whose source only the next one names: "C’est ce que montre une étude de X"."""
    found: dict[int, Source] = {}
    for index, (one, two) in enumerate(pairwise(sentences)):
        credit = next((credit for credit in two.credits if credit.name), None)
        if credit is None or not credit.name or one.block != two.block:
            continue
        source, text = Source(credit.name, credit.year), two.sentence.text
        behind = not two.figures or two.figures[0].start > credit.end
        if one.figures and not one.credits and behind and _BACK.match(text):
            found[index] = source
        if one.figures and _THE_STUDY.match(text) and _STUDY_WORD.search(one.sentence.text):
            found[index] = source
        if _ENCLOSED.fullmatch(text) or (behind and _THESE.match(text)):
            # It vouches for all figures of the paragraph before it that have no source.
            at = index
            while at >= 0 and sentences[at].block == two.block and not sentences[at].credits:
                found[at] = source
                at -= 1
    return found


_THESE = Pattern(r"(?i)\W*(?:ces\s(?:chiffres|données|résultats)|these\s(?:figures|numbers|data))\b")
_THE_STUDY = Pattern(
    rf"(?i)\W*(?:l[’']|(?:cette|cet|ce|le|la|les|the|this)\s){words.STUDY},\s(?:signée?|menée?|réalisée?|conduite?|publiée?|by|from|conducted|carried)\b"
)
_ENCLOSED = Pattern(r"\s*[(\[][^()\[\]]+[)\]][\s.]*")


_STUDY_WORD = Pattern(rf"(?i)\b{words.STUDY}\b")
_METHOD = Pattern(r"(?i)\b(?:méthodologie|méthode\b|échantillon|methodology|sample)")
_OFTEN: Final = 3
_TWICE: Final = 2
_HEAD: Final = 5  # sentences, the title among them
_SELDOM: Final = 4


class Main(NamedTuple):
    """The study that a text reports, from which sentence on."""

    source: Source
    since: int


def main_study(sentences: Sequence[Read]) -> Main | None:
    """The study that a whole text reports: no other is named, and "the study" recurs."""
    if head := _headed(sentences):
        return head
    found = [
        (Source(credit.name, credit.year), index)
        for index, one in enumerate(sentences)
        for credit in one.credits
        if credit.name and credit.form in {Form.STUDY, Form.ACCORDING, Form.PARENTHESIS, Form.ASKED}
    ]
    if not found:
        return None
    first, since = found[0]
    studies = [study for study, _ in found]
    reports = [
        credit.name
        for one in sentences
        for credit in one.credits
        if credit.name and credit.form is Form.REPORTS
    ]
    others = sum(not alike(first.name, other) for other in (*(study.name for study in studies), *reports))
    if others > len(studies) // _SELDOM:
        return None
    mentions = sum(
        bool(_STUDY_WORD.search(one.sentence.text) or _METHOD.search(one.sentence.text)) for one in sentences
    )
    return Main(first, since) if mentions >= (_TWICE if _introduced(sentences) else _OFTEN) else None


_ABOUT = Pattern(
    rf"(?i)\b(?:{words.STUDY}|méthodologie|échantillon|répondants|sondés|(?:personnes|clients?|consommateurs|français)\s(?:interrogé|sondé)\w*"
    r"|sample|respondents|(?:were|was)\sasked|those\s(?:surveyed|polled|questioned|asked)|interviewed|interviewés|panélistes)\b"
)
_ASKS = Pattern(
    r"(?i)\b(?:asking|polling|surveying|interrogé|sondé|questionné|enquêté|publi\w+|dévoil\w+|rend\w*\spubli\w+|surveyed|polled|interviewed|asked|released|published|unveil\w*)\b"
)


def asks(one: Read, credit: Credit) -> bool:
    """Whether a sentence tells that somebody asked people, or published what they answered."""
    if credit.form is Form.ACCORDING:
        return bool(_STUDY_WORD.search(one.sentence.text, credit.start, credit.end))
    return credit.form in {Form.OWN, Form.REPORTS} and bool(_ASKS.search(one.sentence.text, credit.end))


def _headed(sentences: Sequence[Read]) -> Main | None:
    """The study with which a text begins and to which it comes back, if more figures are its than others’."""
    head = [one for one in sentences[:_HEAD_OF_TEXT] if one.block <= _HEAD_BLOCKS]
    first, since = next(
        (
            (Source(credit.name, credit.year), index if one.block > 1 else 0)
            for index, one in enumerate(head)
            for credit in one.credits
            if credit.name
            and ((credit.form in _OF_STUDIES and _ABOUT.search(one.sentence.text)) or asks(one, credit))
        ),
        (None, 0),
    )
    if first is None:
        return None
    back = sum(not one.credits and bool(_ABOUT.search(one.sentence.text)) for one in sentences)
    own = sum(
        len(one.figures)
        for one in sentences
        if not one.credits or any(credit.name and alike(credit.name, first.name) for credit in one.credits)
    )
    others = sum(len(one.figures) for one in sentences) - own
    if any(one.figures and _SAMPLED.search(one.sentence.text) for one in head):
        back += _TWICE
    enough = (back >= _TWICE and own >= 2 * others) or (back and own >= _MANY + 4 * others)
    return Main(first, since) if enough else None


_SAMPLED = Pattern(
    r"(?i)\b(?:auprès\sd|parmi|interrog\w+|among|surveyed|polled|interviewed|answers\sfrom)\D{0,24}\d"
)
_OF_STUDIES: Final = frozenset({Form.STUDY, Form.ASKED, Form.ACCORDING})
_MANY: Final = 4
_HEAD_OF_TEXT: Final = 8  # sentences
_HEAD_BLOCKS: Final = 3


def _introduced(sentences: Sequence[Read]) -> bool:
    """Whether a text begins with its study: "Un sondage mené par X …"."""
    return any(
        credit.form is Form.STUDY and credit.name for one in sentences[:_HEAD] for credit in one.credits
    )


_WORDS = Pattern(r"\w+")


def alike(one: str, other: str) -> bool:
    """Whether two names share a word."""
    mine, yours = (
        {word for word in _WORDS.findall(name.casefold()) if len(word) > 2}  # noqa: PLR2004 - no article
        for name in (one, other)
    )
    return bool(mine & yours)
