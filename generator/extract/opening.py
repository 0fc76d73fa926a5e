"""What a sentence begins with: whom it is about, or what it points back to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum, auto
from typing import Final, NamedTuple

from generator.extract.tagging import Tagged


class Opening(StrEnum):
    """The subject of a sentence, as its first words tell."""

    NAME = auto()  # X opened, the retailer X has
    ROLE = auto()  # the director of the library
    AT = auto()  # at X
    SOMEBODY = auto()  # a visitor, who
    HOUSE = auto()  # the company
    IT = auto()  # it, they, he
    ITS = auto()  # its shops
    STUDY = auto()  # the study, respondents, this figure
    WE = auto()  # we, I
    SHARE = auto()  # 12 % say
    OTHER = auto()


class Opened(NamedTuple):
    """What a sentence begins with, and the name in it."""

    kind: Opening
    name: str | None = None


# Before the subject may stand conjunctions, and a phrase with a comma: "De son côté, la CNIL".
_BEFORE: Final = r"(?:[lL]b)?[<(&Ka\"*.-]*(?:[pacoDTEL][^,;:.GNVWbhxSRPM]{0,9},|[ivl]a?,)?a?,?"
# Each with letters of which one stands in it: quicker to look for than the whole.
_KINDS: Final = tuple(
    (kind, frozenset(letters), re.compile(_BEFORE + shape))
    for kind, letters, shape in (
        (Opening.AT, "N", r"(?:c|p(?=D?N,))D?[lOPS]{0,3}(?P<name>N)"),
        (Opening.AT, "N", r"pD?(?P<house>[lO])(?:oD?)?(?P<name>N),"),
        (Opening.SOMEBODY, "E", r"E[laCP]{1,3}(?:,?r|,[^,:R]{1,12},)"),
        (Opening.ROLE, "P", r"D[la]{0,2}P(?:[oc]D?[la]{1,2})?(?:[oc]D?[la]{0,2}(?P<name>N))?(?=,?[hyaxblr])"),
        (
            Opening.NAME,
            "N",
            r"D?(?P<name>N)(?:'[l]{0,3})?(?:\([^)]*\)|[oc]D?[lOa]{0,3}N)?(?=[,-][^;:.xb]{1,40},[^;:.]|,?r|[hybxlaVWvwzqpR]|,R)",
        ),
        (
            Opening.NAME,
            "N",
            r"(?:E[la]{0,2}OoD?[lOa]{0,2}|D[lOa]{1,3}(?:[oc]D?[la]{0,2})?|H[lOa]{1,3}),?(?P<name>N)(?=,|[hybxlaVWvwzqr])",
        ),
        (Opening.NAME, "N", r"[DHE][^,;:.VWbhxN]{1,8},(?P<name>N),"),
        (Opening.STUDY, "SFA", r"(?:[DTHJ][la]{0,2}[SF](?![oN])|[DT]?[la]?A)"),
        (Opening.HOUSE, "O", r"D[la]?O[la]{0,2}(?=[,'hybxVWvwzl])"),
        (Opening.IT, "RT", r"[Ty]?R(?!,)|T[blC]"),
        (Opening.ITS, "H", r"H"),
        (Opening.WE, "MJ", r"[MJ]"),
        (Opening.SHARE, "n", r"(?:[alp]o?){0,2}E?n"),
    )
)


# Such as somebody has, and who makes no studies.
_THINGS: Final = frozenset(
    {"site", "service", "réseau", "plateforme", "website", "network", "platform", "office"}
)
# Where somebody is at home: "au collège X, …".
_SITES_WORDS: Final = """
    zoo collège lycée hôpital usine atelier magasin siège école université agence clinique musée parc refuge
    mairie hôtel restaurant boutique entrepôt supermarché laboratoire cabinet ferme school college hospital
    factory shop store headquarters museum park clinic hotel warehouse farm university
"""
_SITES: Final = frozenset(_SITES_WORDS.split())
AUTHORS: Final = frozenset({"auteurs", "authors", "chercheurs", "researchers", "enquêteurs"})


def opening(words: Tagged) -> Opened:
    """Whom or what a sentence begins with."""
    kind, first, last = _opening(words.tags, words.words)
    if kind is Opening.ROLE:
        return Opened(kind, words.text[words.spans[first][0] : words.spans[last][1]])
    name = words.names[first] if first >= 0 else None
    return Opened(kind, name.text if name else None)


def _opening(tags: str, words: Sequence[str]) -> tuple[Opening, int, int]:
    """The same with the words that name it, -1 where none do."""
    letters = set(tags)
    for kind, needed, shape in _KINDS:
        match = None if needed.isdisjoint(letters) else shape.match(tags)
        if match is None or (
            kind is Opening.HOUSE and set(words[max(0, match.end() - 3) : match.end()]) & _THINGS
        ):
            continue
        if "house" in match.re.groupindex and words[match.start("house")] not in _SITES:
            continue  # a region is no house
        if kind is not Opening.ROLE:
            at = match.start("name") if match.re.groupindex and match["name"] else -1
            return kind, at, at
        first = tags.index("P", match.start())
        if words[first].endswith("s"):
            return (Opening.STUDY if words[first] in AUTHORS else Opening.OTHER), -1, -1
        return kind, first, match.end() - 1
    return Opening.OTHER, -1, -1
