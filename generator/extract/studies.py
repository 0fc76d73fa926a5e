"""Studies that a sentence speaks of: with whose they are, or as "the study"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.credit import Credit, Form, Means
from generator.extract.lexicon import ENGLISH_STUDIES, FRAMES, INSTITUTIONS
from generator.extract.meanings import kind_of
from generator.extract.names import Name
from generator.extract.phrases import OWN_TITLE, Who, credited, first_subject, maker, named
from generator.extract.tagging import Tagged
from generator.extract.tags import Tag

_STUDY: Final = re.compile(r"[SF]")


_RANKED_BY: Final = re.compile(r"BD?N$")
_RANKS: Final = frozenset({"ranked", "listed", "measured", "classés", "classées", "recensés", "recensées"})
_ARTICLE: Final = re.compile(r"[DETHJ](?=[la]{0,2}$)")
_END: Final = re.compile(r"[;:()<>?!]|(?<!\.)\.(?!\.)|[VWhbxKr]|,(?!D?[mlBo])")
_NEAR: Final = 8  # words


def studies(one: Tagged, figures: Sequence[int]) -> Iterator[Credit]:
    """The studies of a sentence, each credited to whom it is said to be of, or means."""
    for at, name in enumerate(one.names):
        if name and (who := _titled(one, at, name)):
            yield _credit(one, figures, who, at, who.last)
    for match in _STUDY.finditer(one.tags):
        at = match.start()
        if _frames(one, at):
            continue
        article = _ARTICLE.search(one.tags, max(0, at - 3), at)
        first, det = (article.start(), article[0]) if article else (at, "")
        if who := _that_of(one, at) or _whose(one, at):
            yield _credit(one, figures, who, who.first, max(at, who.last) if who.first < at else who.last)
        elif one.tags[max(0, first - 2) : first] == "N,":
            continue  # what somebody is who was named: "X, filiale de Y"
        elif det != Tag.OUR and (who := author(one, at, _end(one, at), det)):
            yield _credit(one, figures, who, first, who.last)
        elif det == Tag.ITS and (severe := _IN_ITS_STUDY.match(one.tags)) and severe.start("study") == at:
            yield _credit(one, figures, named(one, severe.start("name")), first, severe.start("name"))
        elif who := _of_institution(one, at, first) or _unnamed(one, at, first, det):
            yield _credit(one, figures, who, first, max(at, who.last))


def _titled(one: Tagged, at: int, name: Name) -> Who | None:
    """Whose a study is that has a name: "le Baromètre X publié par Y"; else that name stands for it."""
    if its := _ITS_BEFORE.search(one.tags, max(0, at - _NEAR), at):
        owner = first_subject(one, its.start())  # "X put out its 2011 Care Study"
        titled = owner and owner.name and OWN_TITLE.search(name.text)
        return Who(owner.first, at, owner.name, None) if owner and titled else None
    small = name.text.startswith(_SMALL_TITLES)
    if not small and not OWN_TITLE.search(name.text):
        return None
    made = _MADE_BY.match(one.tags, at + 1)
    return named(one, made.start("name") if made else at, at) if made or not small else None


_ITS_BEFORE: Final = re.compile(r"H[nlaC]{0,2}$")
_SMALL_TITLES: Final = ("observatoire ", "baromètre ")  # which alone are anybody's


def _frames(one: Tagged, at: int) -> bool:
    """Whether an index only says which are meant: "parmi les 100 premiers selon l’indice X"."""
    if one.words[at] not in FRAMES:
        return False
    # "As ranked by the X index".
    ranked = _RANKED_BY.search(one.tags, 0, at) and not _RANKS.isdisjoint(one.words)
    meant = "sens" in one.words[max(0, at - 4) : at]  # "au sens de l’indice X"
    return bool(ranked) or meant or Tag.ACCORDING in one.tags[max(0, at - 2) : at]


_TITLE: Final = re.compile(r"<[^<>;:.]{1,14}>")


def _end(one: Tagged, at: int) -> int:
    stop = _END.search(one.tags, at + 1)
    title = _TITLE.match(one.tags, stop.start()) if stop else None
    if title and stop and stop.start() - at <= _NEAR:
        stop = _END.search(one.tags, title.end())
    return stop.start() if stop else len(one.tags)


_MADE_BY: Final = re.compile(
    r"(?:[^,;:.()VWxhbN]{0,4}[mvw]B|[nl]{0,2}(?:B|oD?(?=O))|[lC]?,q[yha]{0,3}[VWlmx][la]{0,2})D?[lO]{0,3}(?P<name>N)"
)  # "le Baromètre X publié par Y"
# "Dans son dernier rapport, la Cour des comptes est sévère"
_IN_ITS_STUDY: Final = re.compile(
    r"[<(&Ka]*pH[la]{0,2}(?P<study>S)[^,;:.()N]{0,10},D?[lO]{0,3}(?P<name>N)(?=[hyblxa])"
)
_OF_THAT: Final = re.compile(r"(?P<that>[lR])oD?[lO]{0,2}(?P<name>N)")
_THAT: Final = frozenset({"celle", "celles", "celui", "ceux", "that", "those"})


def _that_of(one: Tagged, at: int) -> Who | None:
    """Whose the study is that is only pointed to: "L’étude du jour : celle de X"."""
    match = _OF_THAT.search(one.tags, at + 1)
    return named(one, match.start("name")) if match and one.words[match.start("that")] in _THAT else None


_DONT: Final = re.compile(r"(?P<name>N),?(?P<who>r)[DEla]{0,3}$")
_OWNED_TITLE: Final = re.compile(r"(?P<name>N)'[lnaC-]{0,5}N[lna]{0,2}$")  # "X’s 84-page Trends report"
_LEFT: Final = re.compile(r"(?P<name>N)(?P<own>'?)(?P<more>[lna]{0,3})$")


def _whose(one: Tagged, at: int) -> Who | None:
    """Whose a study is, said before it: "X, dont l’étude", "X’s 2013 report", "the X report"."""
    dont = _DONT.search(one.tags, max(0, at - _NEAR), at)
    if dont and one.words[dont.start("who")] in {"dont", "whose"}:
        return named(one, dont.start("name"))
    owned = _OWNED_TITLE.search(one.tags, max(0, at - _NEAR), at)
    if owned:
        return named(one, owned.start("name"))
    left = _LEFT.search(one.tags, max(0, at - _NEAR), at)
    if left and (left["own"] or (not left["more"] and one.words[at] in ENGLISH_STUDIES)):
        return named(one, left.start("name"))
    return None


_THAT_X_DID: Final = re.compile(
    r"(?:oD?[laCO]{1,3}(?:oD?[la]{1,2})?,)?[la]{0,3}q(?:[yha]{0,3}[VWlmx][la]{0,2})?D?[lO]{0,3}N"
)
_OF_STUDY: Final = re.compile(
    r".*B[DEHl]?[lOPSa]{0,4}(?:oD?)?|pD?[lOP]{0,3}|.*mD?[lO]{0,2}"
    r"|[lan]{0,3}(?:[oc]D?[laO]{1,3}){0,2}[oc][DL]?[lOPS]{0,4}(?:oD?)?|[lan]{0,2}O?"
    r"|.*\.\.\..*,oD?[lO]{0,2}|N[nl]{0,2}oD?[lO]{0,3}|[lan]{0,2}[<\"][^<>\"]{1,14}[>\"][lan]{0,2}(?:[oB]D?[lO]{0,3})?"
)
_OF_FIGURES: Final = re.compile(r"[la]{0,2}o[DL]?[lOPS]{0,4}(?:oD?)?|.*B[DE]?[lOPSa]{0,4}(?:oD?)?|.*mo")


def author(one: Tagged, at: int, end: int, det: str) -> Who | None:
    """Who made a study: "étude Ipsos", "étude de X", "enquête menée par X", "que publie X"."""
    if det == Tag.ITS and one.tags[at + 1 : at + 2] == Tag.NAME:
        return None  # the title of somebody's study
    if det == Tag.ITS and one.words[at + 1 : at + 2] in {("pour",), ("for",)}:
        return None  # "dans son enquête pour X"
    if relative := _THAT_X_DID.match(one.tags, at + 1):
        return named(one, relative.end() - 1, at)
    if one.words[at].startswith("compar") and one.tags[at + 1 : at + 2] == Tag.OF:
        return None  # "a comparison of X and Y" is about them
    about = one.tags[at + 1 : at + 2] == Tag.PREPOSITION and one.words[at + 1] not in {"pour", "for"}
    if about and Tag.BY not in one.tags[at + 1 : end]:
        return None
    who = maker(one, at + 1, end)
    shape = _OF_FIGURES if one.tags[at] == Tag.FINDINGS else _OF_STUDY
    return who if who and shape.fullmatch(one.tags, at + 1, who.last) else None


_OF_HOUSE: Final = re.compile(r"[la]{0,2}oD?(?P<house>O)(?!l?(?:oD?)?[lO]{0,2}N)")


def _of_institution(one: Tagged, at: int, first: int) -> Who | None:
    """Whose figures are those of an institution that is not named: "les chiffres du ministère"."""
    match = _OF_HOUSE.match(one.tags, at + 1)
    if match is None or one.words[match.start("house")] not in INSTITUTIONS:
        return None
    return Who(first, match.start("house"), None, Means.INSTITUTION)


_FINDS: Final = re.compile(r"[^VWhbx;:.()<>qKr]{0,8},?[^VWhbx;:.()<>qKr]{0,10},?[yah]*[VW]")
_UNKNOWN: Final = re.compile(r"[^VWhbx;:.()<>qKrN]{0,8},?[^VWhbx;:.()<>qKrN]{0,10},?[yah]*[VWhx]")
_BEGINS: Final = frozenset(["", *',:;&KqLa(<"-'])
_IN: Final = re.compile(r"(?:^|[,&K<])p$")


def _unnamed(one: Tagged, at: int, first: int, det: str) -> Who | None:
    """Which study is meant where none is named: the subject's, that of whom was spoken, one unknown."""
    within = _IN.search(one.tags[max(0, first - 2) : first])
    if det == Tag.ITS:
        if within and Tag.NAME in one.tags[at:]:
            return None  # "in its survey, X found"
        owner = first_subject(one, first)
        if owner and owner.name:
            return Who(owner.first, at, owner.name, None)
    elif det == Tag.INDEFINITE and not within and one.tags[first - 1 : first] not in _BEGINS:
        return None  # what somebody has, fills in, reads: "ont abandonné un questionnaire"
    elif not within and not (_UNKNOWN if det == Tag.INDEFINITE else _FINDS).match(one.tags, at + 1):
        return None
    means = kind_of(one.tags[at], det, one.words[at]) if one.words[at] not in FRAMES else None
    return Who(first, at, None, means) if means else None


def _credit(one: Tagged, figures: Sequence[int], who: Who, first: int, last: int) -> Credit:
    """A study vouches for what stands behind it, and for what stands before it if figures do."""
    start = one.spans[first][0]
    before = any(figure < start for figure in figures)
    form = Form.OWN if who.means is Means.HOUSE and one.tags[last] == Tag.FINDINGS else Form.STUDY
    return credited(one, form, who, first, 0 if before else start, last)
