"""Sources that stand elsewhere: in a line below, in the next sentence, or once for a whole text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from generator.extract import credit_words as words
from generator.extract.blocks import Block
from generator.extract.credit import Form
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
    r"|(?:that|this)\sis\swhat|so\ssays?|these\sare\sthe|ces\schiffres\s(?:sont|viennent"
    r"|proviennent|émanent)|ces\s(?:résultats|données)\s(?:sont|viennent|proviennent)|(?:the"
    r"|these)\s(?:figures|numbers)\s(?:come|are)\sfrom)\b"
)


def looking_back(sentences: Sequence[Read]) -> dict[int, Source]:
    """Sentences whose source only the next one names: "C’est ce que montre une étude de X"."""
    found: dict[int, Source] = {}
    for index, (one, two) in enumerate(pairwise(sentences)):
        credit = next((credit for credit in two.credits if credit.name), None)
        follows = one.figures and not two.figures and one.block == two.block
        if credit and credit.name and follows and _BACK.match(two.sentence.text):
            found[index] = Source(credit.name, credit.year)
        if credit and credit.name and one.block == two.block and _ENCLOSED.fullmatch(two.sentence.text):
            # A source in parentheses at the end of a paragraph vouches for all before it that has none.
            at = index
            while at >= 0 and sentences[at].block == two.block and not sentences[at].credits:
                found[at] = Source(credit.name, credit.year)
                at -= 1
    return found


_ENCLOSED = Pattern(r"\s*[(\[][^()\[\]]+[)\]][\s.]*")


_STUDY_WORD = Pattern(rf"(?i)\b{words.STUDY}\b")
_METHOD = Pattern(r"(?i)\b(?:méthodologie|méthode\b|échantillon|methodology|sample)")
_OFTEN: Final = 3
_TWICE: Final = 2
_HEAD: Final = 5  # sentences, the title among them
_SELDOM: Final = 4


def main_study(sentences: Sequence[Read]) -> Source | None:
    """The study that a whole text reports: no other is named, and "the study" recurs."""
    studies: list[Source] = []
    mentions = 0
    for one in sentences:
        mentions += bool(_STUDY_WORD.search(one.sentence.text) or _METHOD.search(one.sentence.text))
        studies += [
            Source(credit.name, credit.year)
            for credit in one.credits
            if credit.name and credit.form in {Form.STUDY, Form.ACCORDING, Form.PARENTHESIS, Form.ASKED}
        ]
    if not studies or mentions < (_TWICE if _introduced(sentences) else _OFTEN):
        return None
    first = studies[0]
    others = sum(not alike(first.name, other.name) for other in studies)
    return first if others <= len(studies) // _SELDOM else None


def _introduced(sentences: Sequence[Read]) -> bool:
    """Whether a text begins with its study: "Un sondage mené par X …"."""
    return any(
        credit.form is Form.STUDY and credit.name for one in sentences[:_HEAD] for credit in one.credits
    )


def alike(one: str, other: str) -> bool:
    """Whether two names share a word."""
    mine, yours = ({word for word in name.casefold().split() if len(word) > 2} for name in (one, other))  # noqa: PLR2004 - no article
    return bool(mine & yours)
