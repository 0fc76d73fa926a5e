"""Sources that a sentence names for those before it: "C’est ce que montre une étude de X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from generator.extract import pointing
from generator.extract.blocks import Block
from generator.extract.continuity import SHARES, matter
from generator.extract.credit import Credit, Form
from generator.extract.elsewhere import alike
from generator.extract.opening import Opening
from generator.extract.sentence import Read, Source
from generator.extract.tags import Tag
from generator.prose.patterns import AnyCase, Pattern, small

_FAR: Final = 8  # sentences
_SHORT: Final = 3  # sentences of a paragraph that is about the one before
_NUMBERS: Final = (
    r"(?:chiffres?|constats?|données?|résultats?|proportions?|statistiques?|pourcentages?|conclusions?|enseignements?|tendances?|bilan"
    r"|figures?|numbers?|findings?|results?|statistics?|stats?|data|conclusions?|percentages?)"
)
# Of one figure, or of all that was said before.
_ONE = AnyCase(
    rf"\W*(?:et\s|mais\s|and\s|but\s)?(?:(?:ce|cet|cette|this|that|the)\s(?:(?:tout\s)?(?:dernière?|last|latter|final|first)\s)?{_NUMBERS}(?<!s)\b"
    r"|c[’']est\s(?:le|la|l[’'])\s?(?:part|taux|nombre|proportion|pourcentage|chiffre)\b)"
)
_ALL = AnyCase(
    r"\W*(?:et\s|mais\s|and\s|but\s)?(?:c[’']est\s(?:\w+\s){0,4}?(?:ce\s(?:que|qu[’']|qui)|(?:une?|les?|la|l[’']|des)\s?(?:[\w-]+\s){0,2}?"
    rf"(?:{_NUMBERS}|résultat|constat|leçon|verdict)\b)|ce\ssont\s(?:\w+\s){{0,2}}?(?:les|des|là)\b|voilà\b|voici\s(?:ce\s|les\s)|tel(?:le)?s?\s(?:est|sont|sera)\b"
    r"|ainsi\s(?:parle|conclut)|(?:that|this)(?:[’']s|\sis|\swas|\sare)\s(?:\w+\s){0,3}?(?:what|according|from)\b"
    rf"|(?:that|this|those|these|such)(?:[’']s|[’']re|\sis|\swas|\sare|\swere)\s(?:\w+\s){{0,3}}?(?:the|some|one)\s(?:\w+\s){{0,2}}?(?:{_NUMBERS}|verdict|view|claim|estimate|message)\b"
    r"|(?:those|these|such)(?:[’']re|\sare|\swere)\s(?:\w+\s){0,3}?(?:what|from)\b|c[’']est\s[^,.;]{2,60}\squi\s(?:l[’']|le\s|en\s|nous\s)|so\s(?:says?|said|finds?|concludes?|reports?)\b"
    r"|(?:ils?|elles?|it|they|ça|cela)\s(?:\w+\s)?(?:vient|viennent|provient|proviennent|émanent?|est\s(?:tirée?s?|issue?s?)|sont\s(?:tirée?s?|issue?s?)|comes?|came)\b"
    rf"|(?:une?|des|deux|trois|la|les|the)\s(?:\w+\s){{0,2}}?(?:{_NUMBERS}|prévision|estimation|calcul|mesure|évaluation|chiffrage|projection|estimate"
    r"|forecast|calculation|projection|tally)\s(?:\w+\s){0,2}?(?:que|qu[’']|dressée?s?|établie?s?|mesurée?s?|tirée?s?|issue?s?|relevée?s?|calculée?s?|avancée?s?|publiée?s?|signée?s?|partagée?s?"
    r"|confirmée?s?|est\s\w+|vient|shared|confirmed|backed|borne\sout|published|made|is|comes?|came)\b"
    rf"|(?:(?:tous|toutes|all|both|of)\s)*(?:ces|these|those|the|les|both|all)\s(?:\w+\s){{0,2}}?{_NUMBERS}\b\s(?:\w+\s){{0,2}}?(?:sont|est|proviennent|provient|viennent"
    r"|vient|émanent|ressortent|figurent|are|is|come|comes|were|was|date|datent))"
)


_FROM_WHICH = AnyCase(
    rf"""(?x)\b(?:dont|which|whose|where)\s(?:\w+\s){{0,4}}?
    (?:(?:ces|les|sont|these|those|this|the)\s(?:\w+\s){{0,2}}?)?
    (?:{_NUMBERS}|extraite?s?|issue?s?|tirée?s?|study|survey)\s
    (?:sont\s|est\s|are\s|is\s|this\sis|come\b|extraite?s?|issue?s?|tirée?s?)
    | \b(?:à\s(?:qui|laquelle)|auquel)\s(?:l[’']on|on|nous)\sd(?:oit|evons)\b | \bto\swhom\swe\sowe\b"""
)


_WHICH: Final = ("dont", "which", "whose", "where", "whom", " qui ", "quel")


def _from_which(text: str) -> bool:
    """Whether a sentence says in passing that figures are from whom it is about."""
    return any(word in text for word in _WHICH) and bool(pointing.search(_FROM_WHICH, text))


def looking_back(blocks: Sequence[Block], sentences: Sequence[Read]) -> dict[int, Source]:
    """Sentences whose source only a later one names."""
    found = _cited_above(sentences)
    told = False  # whether the paragraph, or the list, has figures so far
    for index, (one, two) in enumerate(pairwise(sentences)):
        told = told or bool(one.figures)
        if not told:
            continue
        if one.block != two.block:
            if not two.figures or len(blocks[two.block].sentences) <= _SHORT:
                found.update(_above(blocks, sentences, index))
            told = blocks[two.block].item
        elif two.named:
            for at in _beside(sentences, index):
                found[at] = two.named[0][1]
    return found


_CITED_ABOVE = AnyCase(
    r"\b(?:cité|mentionné|évoqué|rappelé|signalé|vu)(?:e|s|es)?\s(?:plus\shaut|ci-dessus|précédemment|au\sdébut|en\sintroduction)"
    r"|\bdéjà\s(?:cité|mentionné|évoqué)|\b(?:quoted|mentioned|cited)\s(?:above|earlier|before)|\babove-mentioned\b"
)
_ABOVE: Final = ("haut", "dessus", "édem", "début", "duction", "déjà", "above", "earlier", "before")
_BACK: Final = 80  # sentences


def _cited_above(sentences: Sequence[Read]) -> dict[int, Source]:
    """Figures whose study only a later sentence names: "dans l’étude X citée plus haut", which was not.

    They are those of the nearest shares that nobody is credited with and that are about the same.
    """
    found: dict[int, Source] = {}
    for index, one in enumerate(sentences):
        text = one.sentence.text
        low = small(text)
        if not any(word in low for word in _ABOVE) or not _CITED_ABOVE.search(text):
            continue
        source = next((who for credit, who in one.named if credit.form in {Form.STUDY, Form.ACCORDING}), None)
        before = sentences[max(0, index - _BACK) : index]
        if source is None or any(alike(name.text, source.name) for other in before for name in other.names):
            continue
        words = matter(one)
        for at in range(index - 1, max(-1, index - _BACK), -1):
            other = sentences[at]
            shares = bool(other.figures) and all(figure.unit in SHARES for figure in other.figures)
            if shares and not other.named and other.block != one.block and words & matter(other):
                found[at] = source
                break
    return found


def _beside(sentences: Sequence[Read], index: int) -> Iterator[int]:
    """The sentences of a paragraph for which the one behind `index` says who is credited."""
    one, two = sentences[index], sentences[index + 1]
    text, credit = two.sentence.text, two.named[0][0]
    enclosed, these = not two.figures and _ENCLOSED.fullmatch(text), pointing.match(pointing.THESE, text)
    behind = _only_credits(two, credit)
    all_ = behind and (pointing.match(_ALL, text) or _from_which(text)) and not pointing.match(_ONE, text)
    near = sentences[max(0, index - _FAR) : index]
    before = any(other.credits for other in near if other.block == one.block)
    if not (one.figures or enclosed or these or all_):
        return
    told = behind and (
        all_
        or pointing.match(_ONE, text)
        or pointing.match(pointing.BACK, text)
        or pointing.match(pointing.DEMONSTRATIVE, text)
    )
    study = two.opened.kind is Opening.STUDY and "S" in one.words.tags and credit.form is Form.STUDY
    points = credit.form is Form.PARENTHESIS and _points(two) and not before
    if one.figures and ((told and not one.credits) or study or (points and not one.credits)):
        yield index
    at = index
    while points and at >= 0 and sentences[at].block == two.block and _points(sentences[at]):
        yield at  # "Il veut vite : 54 %. Il veut gratuit : 83 %. (Source : X)"
        at -= 1
    if enclosed or (behind and these) or all_:
        # It vouches for all figures of the paragraph before it that have no source.
        at = index
        while at >= 0 and sentences[at].block == two.block and not sentences[at].credits:
            yield at
            at -= 1


def _points(one: Read) -> bool:
    """Whether a sentence begins with a pronoun, as one that goes on about the same does."""
    return one.words.tags.lstrip("<(&Ka").startswith(Tag.PRONOUN)


def _only_credits(two: Read, credit: Credit) -> bool:
    """Whether a sentence has no figure but those behind whom it credits."""
    return not two.figures or two.figures[0].start > credit.end


def _above(blocks: Sequence[Block], sentences: Sequence[Read], index: int) -> dict[int, Source]:
    """The same for the paragraph above, or for the items of the list above."""
    two = sentences[index + 1]
    text, block = two.sentence.text, sentences[index].block
    if not two.named or blocks[two.block].heading or blocks[block].heading or not pointing.match(_ALL, text):
        return {}
    credit, source = two.named[0]
    if not _only_credits(two, credit):
        return {}
    first = block
    while blocks[block].item and first and blocks[first - 1].item:
        first -= 1
    found: dict[int, Source] = {}
    at = index
    while at >= 0 and sentences[at].block >= first and (blocks[block].item or not sentences[at].credits):
        if not sentences[at].credits:
            found[at] = source
        at -= 1
    return found


_ENCLOSED = Pattern(r"\s*[(\[][^()\[\]]+[)\]][\s.]*")
