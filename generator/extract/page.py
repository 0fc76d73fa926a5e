"""Who is said once, at the top or at the bottom, to be behind all figures of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.extract.blocks import Block
from generator.extract.continuity import SHARES
from generator.extract.credit import Form
from generator.extract.elsewhere import alike
from generator.extract.mentions import mentions
from generator.extract.phrases import OWN_TITLE
from generator.extract.sentence import Read, Source
from generator.prose.patterns import AnyCase, small

_TOP: Final = 3  # blocks
_BOTTOM: Final = 3
_SENTENCES: Final = 4  # of a block that tells how a study was made
_FIGURES: Final = (
    r"(?:chiffres?|données|statistiques|pourcentages|résultats|figures?|statistics|stats|numbers|data"
    r"|percentages|results|findings)"
)
_ALL = AnyCase(
    rf"""(?x)\b(?:tou(?:te)?s\s(?:les|nos|ces) | l[’']ensemble\sd(?:es|e\s(?:nos|ces))
      | sauf\s(?:mention|indication)\scontraire,?\s(?:\w+\s)? | unless\s[a-z\ ]{{4,40}},?\s(?:all\s|the\s)*
      | all(?:\s(?:the|of\sthe|our|these))? | every | any)\s?(?:[\w’'-]+\s){{0,2}}?{_FIGURES}\b
    | \b(?:les|nos|the|our)\s{_FIGURES}(?:
        \s(?:\w+\s)?(?:de|dans|in|on)\s(?:cet?(?:te)?|this)\s
        (?:article|billet|page|post|piece|dossier|story|note|infographie|report|fiche)\b
      | (?:\s\w+)?\s(?:qui\ssuivent|citée?s|présentée?s|utilisée?s|repris|ci-dessous|ci-dessus|ci-après|below
        |above|quoted|cited|used|that\sfollow)\b)
    | \b(?:(?:where|when|if)\sno\s(?:\w+\s)?source\s[^,.]{{2,30}},
      |(?:quand|lorsqu[’']|si)\s?aucune\s[^,.]{{4,40}},
      |à\sdéfaut\sd[^,.]{{4,40}},)\s(?:all\s|the\s|les\s)*{_FIGURES}\b
    | \A\W{{0,3}}{_FIGURES}\s(?:come|are|from|sont|viennent|proviennent)\b"""
)
_ONLY = AnyCase(
    r"""(?x)\W{0,4}(?:[^.!?:]{0,60}[.!?]\s)?
    (?:source\s(?:unique|principale) | (?:seule|unique)\ssource | (?:single|sole|only|main)\ssource)
    (?:\s[\w’'\ ]{1,30})?\s?(?: : | [-–—] | is\b | est\b)"""
)
_COME = AnyCase(
    rf"""(?x){_FIGURES}(?:\s[\w’']+){{0,4}}\s?:
    | \b(?:(?:sont|est|are|is|was|were|ont\sété|have\sbeen)\s(?:\w+\s)?
        (?:(?:tir|extrait|emprunt|fourni|publi|compil|collect|recueilli|repris|issu)(?:ée?|e)?s?|ceux|celles
        |taken|drawn|published|collected|compiled|provided|gathered|supplied|produced|sourced|based|from|those|theirs)
      | provien\w+ | vien\w+ | comes? | émanent | sortent | from | source)\b"""
)
_BASED = AnyCase(
    r"""(?x)\W{0,4}(?:
      (?:cet\sarticle|ce\s(?:billet|dossier|texte)|cette\spage|this\s(?:article|post|piece|page|story|guide)
        |nous|les\schiffres|we|our\s(?:numbers|figures))\s
      (?:(?:nous\s)?sommes\s|is\s|are\s|have\s|a\sété\s|est\s|was\s)?
      (?:s[’'](?:appuie|inspire)|se\s(?:fonde|base)|(?:appuy|fond|bas|tir|rédig)ée?s?|repose|draws?|drew|based
        |relies|relied)\s(?:\w+\s)?(?:sur|de|du|d[’']|on|from)
    | based\son | (?:d[’']après|selon)\s[^,.]{8,90}$ | from\s(?:the|an?)\s[^,.]{8,90}$)"""
)
_THAT_STUDY = AnyCase(
    r"""(?x)\b(?:theirs\b | from\s(?:it|there|that)\b | en\s(?:sont|proviennent)
    | (?:that|this|the\ssame|cette|ce|la\smême)\s(?:\w+\s)?
      (?:study|survey|poll|report|research|étude|enquête|sondage|rapport|baromètre)\b)"""
)
_MADE = AnyCase(
    r"""(?x)\W{0,4}
    (?:(?:méthodologie|méthode|methodology|method|source|à\spropos\sde\sl[’']étude
      |about\sthe\s(?:study|survey))\W{1,3})?
    (?:(?:cette|cet|ce|la|le|l[’']|the|this|our|notre)\s?)?(?:[a-z]+\s)?
    (?:étude|enquête|sondage|baromètre|consultation|survey|study|research|poll|fieldwork|observatoire)\b"""
)
_HOW = AnyCase(
    r"""(?x)\b(?:(?:réalis|men|effectu|administr)ée? | conduite? | auprès | échantillon | carried\sout
    | conducted | undertaken | fieldwork | sample | interviewed | polled | surveyed | interrog\w+
    | among)\b"""
)


def _has_shares(one: Read) -> bool:
    """Whether a sentence has results, and so is none that only says whose they are."""
    return any(figure.unit in SHARES for figure in one.figures)


# Of these one is in whatever says so, and in few other sentences.
_MAY_WORDS: Final = """
    source chiffres données stat figures numbers data findings pourcent percent résultats result appu fond
    based draws drew relies selon d'après d’après from
"""
_MAY_SAY: Final = tuple(_MAY_WORDS.split())


class Page(NamedTuple):
    """Who is behind the figures of a text, and whether it says so of all of them."""

    source: Source
    all_: bool


def page_credit(blocks: Sequence[Block], sentences: Sequence[Read]) -> Page | None:
    """Whom a text credits once with its figures."""
    last = len(blocks) - _BOTTOM
    edges = [(at, one) for at, one in enumerate(sentences) if one.block < _TOP or one.block >= last]
    for at, one in edges:
        if one.figures and (_has_shares(one) or blocks[one.block].sentences[0] is not one.sentence):
            continue
        text = one.sentence.text
        words = small(text)
        if not any(word in words for word in _MAY_SAY):
            continue
        only = _ONLY.match(text) or (one.block < _TOP and _on_top(blocks, sentences, at))
        based = one.block < _TOP and _BASED.match(text)
        of_all = only or based or (_ALL.search(text) and _COME.search(text))
        if of_all and (who := _from_whom(sentences, at)):
            return Page(who, all_=True)
    for _, one in edges:
        if who := _made_by(blocks, one):
            others = {
                source.name
                for other in sentences
                for credit, source in other.named
                if other is not one and credit.form in _STUDIES and not alike(source.name, who.name)
            }
            if len(others) <= _OTHERS:
                return Page(who, all_=False)
    alone = _alone(blocks, sentences)
    return Page(alone, all_=False) if alone else None


_STUDIES: Final = frozenset({Form.STUDY, Form.ASKED, Form.ACCORDING, Form.PARENTHESIS, Form.NOTE})
_MADE_FORMS: Final = frozenset({Form.STUDY, Form.ASKED})
_MAKERS: Final = frozenset({*_MADE_FORMS, Form.REPORTS, Form.PARENTHESIS})
_OTHERS: Final = 2


_LISTED = AnyCase(r"\s?[,;]\s(?:(?:la|le|les|the)\s|l[’'])?$")


def _from_whom(sentences: Sequence[Read], at: int) -> Source | None:
    """From whom all figures come: the maker of a study, the study of the sentence before, a name."""
    one = sentences[at]
    come = _COME.search(one.sentence.text)
    words, text = one.words, one.sentence.text
    base = _BASED.match(one.sentence.text)
    start = come.end() if come else base.start() if base else 0
    made = [
        credit
        for credit in mentions(words, ())
        if credit.name and credit.form in _MADE_FORMS and credit.end > start
    ]
    made.sort(
        key=lambda credit: bool(OWN_TITLE.search(credit.name or ""))
    )  # its maker, rather than its title
    if made and made[0].name:
        return Source(made[0].name, made[0].year)
    behind = [name for name in one.names if name.start >= start]
    if len(behind) > 1 and _LISTED.fullmatch(text, behind[0].end, behind[1].start):
        return None  # several, of which none is behind all
    if behind:
        return Source(behind[0].text)
    if _THAT_STUDY.search(text):
        return next(
            (
                source
                for before in reversed(sentences[max(0, at - 3) : at])
                for credit, source in before.named
                if credit.form is not Form.OWN
            ),
            None,
        )
    return None


def _made_by(blocks: Sequence[Block], one: Read) -> Source | None:
    """Who made the study of which a line at the edge of a text tells how it was made."""
    text, block = one.sentence.text, blocks[one.block]
    if len(block.sentences) > _SENTENCES or _has_shares(one):
        return None
    if not _MADE.match(text) or not _HOW.search(text):
        return None
    studies = [(credit, source) for credit, source in one.named if credit.form in _MAKERS]
    return studies[0][1] if studies else None


_ALONE = AnyCase(r"\W{0,3}source\s?:")


_TOP_LINE = AnyCase(
    r"\W{0,3}(?:sources?(?:\s[a-z]+){0,5}|data|données|chiffres|figures|statistics)(?:\s(?:and|et)\s\w+)?\s?:"
)


def _on_top(blocks: Sequence[Block], sentences: Sequence[Read], at: int) -> bool:
    """Whether a line with a source stands alone above all figures."""
    one = sentences[at]
    text, first = one.sentence.text, blocks[one.block].sentences[0] is one.sentence
    if not first or ";" in text or not _TOP_LINE.match(text) or _has_shares(one):
        return False
    return not any(before.figures for before in sentences[:at])


def _alone(blocks: Sequence[Block], sentences: Sequence[Read]) -> Source | None:
    """Whom the last line of a text names as its source, where the text names nobody else's figures."""
    last = sentences[-1] if sentences else None
    if last is None or last.figures or len(blocks[last.block].sentences) > 1:
        return None
    text = last.sentence.text
    if not _ALONE.match(text) or ";" in text or len(last.named) != 1:
        return None
    source = last.named[0][1]
    others = any(
        credit.form in _STUDIES and not alike(other.name, source.name)
        for one in sentences[:-1]
        for credit, other in one.named
    )
    return None if others else source
