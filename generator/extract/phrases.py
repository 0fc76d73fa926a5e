"""Noun phrases of a sentence that may be credited: whom they name, or mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.extract.credit import Credit, Form, Means
from generator.extract.full_names import with_house
from generator.extract.lexicon import OWNED, PUBLISHED, RELAYS
from generator.extract.meanings import kind_of
from generator.extract.name_words import COUNTERS
from generator.extract.names import Name, is_person
from generator.extract.source_names import year_of
from generator.extract.tagging import Tagged
from generator.extract.tags import Tag


class Who(NamedTuple):
    """A noun phrase that may be credited: its words, and whom it names or means."""

    first: int
    last: int
    name: Name | None
    means: Means | None


def named(one: Tagged, at: int, first: int | None = None) -> Who:
    """A name as a phrase, from its first word on."""
    return Who(at if first is None else first, at, one.names[at], None)


def credited(one: Tagged, form: Form, who: Who, first: int, low: int, last: int | None = None) -> Credit:
    """A credit to whom a phrase names, from its `first` word on, for what stands behind `low`."""
    known = [name for name in one.names if name]
    end = one.spans[who.last if last is None else last][1]
    said = with_house(one.text, who.name, known) if who.name else None
    start = one.spans[first][0]
    behind = one.text[end : end + 24]
    year = None
    if form in {Form.STUDY, Form.ACCORDING}:
        year = year_of(one.text[start:end] + (behind.partition(",")[0] if form is Form.ACCORDING else behind))
    return Credit(form, said, start, end, low, len(one.text), year, None if said else who.means)


def begins(one: Tagged, at: int) -> bool:
    """Whether a clause begins with a word: a sentence, or what stands behind a conjunction."""
    return not one.tags[:at].strip("<>(-•*\"'&Ka") or one.tags[at - 1] in ";:"


_LONGEST: Final = 16  # words
_PHRASE: Final = re.compile(
    r"(?P<det>[DETHJ]?)[lna]{0,3}?(?:(?P<person>P)(?:(?:[opc][DE]?|&D?)?[NOPSlan])*"
    r"|(?P<noun>[OSFCAlL])(?:(?:[oc]D?|&D?|p(?=l))?[NOPSlan]|oD?C(?=[lN]))*"
    r"|(?P<name>N)(?:'[lna]{0,3}[OPSFlC](?:p[DE]?l)?|[lna]{0,1}[PO]|C(?=&))?(?:(?:[oc]D?|&[DE]?[lOo]{0,4})N)*[a]{0,2})$"
)


# What foresees something, and is nobody: "le plan Eau prévoit".
_PLANS: Final = frozenset({"plan", "loi", "projet", "budget", "décret", "accord", "bill", "act", "law"})


def phrase(one: Tagged, last: int, *, anywhere: bool = False) -> Who | None:
    """The noun phrase that ends with a word: whom it names, or means."""
    match = _PHRASE.search(one.tags, max(0, last - _LONGEST), last + 1)
    if match is None:
        return None
    first = match.start()
    before = one.tags[first - 1] if first else ""
    if before and before in "opcBGi" and not anywhere and not _as(one, first - 1):
        return None
    names = [at for at in range(first, last + 1) if one.tags[at] == Tag.NAME]
    head = match["person"] or match["noun"] or match["name"]
    foresees = match["noun"] and one.words[match.start("noun")] in _PLANS
    between = one.tags[match.start("noun") : names[0]] if names and match["noun"] else ""
    # "Une libraire de Lyon" is not Lyon.
    somebody = head == Tag.WORD and match["det"] == Tag.INDEFINITE and Tag.OF in between
    if foresees or somebody or head in "CAF" or ("C" in match[0] and not names):
        return None
    owned = match["noun"] == Tag.HOUSE and one.words[match.start("noun")] in OWNED
    if names and not (owned and _OWNER.fullmatch(one.tags, match.start("noun") + 1, names[0])):
        if head == Tag.STUDY:
            return named(one, names[0], first)
        return None if _crowd(one, names[0], last) else Who(first, names[-1], _together(one, names), None)
    return _noun(one, match, first, last)


_OWNER: Final = re.compile(r"oD?")  # "la marque d’Orange"; but not "l’enseigne de sport X"


def _noun(one: Tagged, match: re.Match[str], first: int, last: int) -> Who | None:
    """Whom a phrase without a name means: "le cabinet", "the director", "l’étude", "la compagnie"."""
    kind = "person" if match["person"] else "noun"
    word, det = one.words[match.start(kind)], match["det"]
    if match[kind] in "SOP":
        means = kind_of(match[kind], det, word)
        if det == Tag.INDEFINITE and last != match.start(kind):
            return None  # "une entreprise sur deux"
        return Who(first, last, None, means) if means else None
    if match[kind] == Tag.WORD and det in {Tag.DEFINITE, Tag.THIS, Tag.ITS} and last - first <= 2:  # noqa: PLR2004 - article, noun, adjective
        return None if word.endswith("s") else Who(first, last, None, Means.HOUSE)
    return None


def _as(one: Tagged, at: int) -> bool:
    return one.words[at] in {"comme", "as", "while", "if", "when", "quand"}


_PLURAL_VERB: Final = re.compile(r"ent$|^(?:say|find|report|expect|claim|show|believe|estimate|predict)$")


def _crowd(one: Tagged, at: int, last: int) -> bool:
    """Whether a capital only begins the sentence: "Managers expect"."""
    name = one.names[at]
    if name is None or at != last or " " in name.text or not name.text[1:].islower():
        return False
    return name.text.endswith("s") and bool(_PLURAL_VERB.search(one.words[last + 1]))


def _together(one: Tagged, names: Sequence[int]) -> Name | None:
    """Two names that say the same, or a person with the house: "A et B", "Anne Lacey at Warwick"."""
    first, last = one.names[names[0]], one.names[names[-1]]
    if first is None or last is None or first is last:
        return first
    if is_person(first.text) and not is_person(last.text):
        return Name(f"{first.text} ({last.text})", first.start, last.end)
    return Name(one.text[first.start : last.end], first.start, last.end)


def meant(one: Tagged, start: int, end: int) -> Who | None:
    """Whom a phrase without a name means: "the study", "her", "experts"."""
    words = one.tags[start:end]
    match = re.match(r"(?P<det>[DETHJ]?)[la]{0,2}(?P<head>[SFAOPRUM])", words)
    if match is None:
        return None
    head, det, last = match["head"], match["det"], start + match.end() - 1
    means = kind_of(head, det, one.words[last])
    return Who(start, last, None, means) if means else None


_HOUSE_OF: Final = re.compile(r"N[nl]{0,2}[oB]D?[lO]{0,3}N")
OWN_TITLE: Final = re.compile(
    r"\s(?:Barometer|Survey|Report|Study|Poll|Panel|Monitor|Tracker|Index)\b"
    r"|^(?:Baromètre|Observatoire|Étude|Enquête|Panel|Panorama|Rapport|Index|Indice|Palmarès|Atlas)\s"
)


def maker(one: Tagged, start: int, end: int) -> Who | None:
    """Who made what is named between two words: behind "by", else the first that it is not about."""
    ranked = ((_rank(one, start, at), at) for at in range(start, end) if one.tags[at] == Tag.NAME)
    found = [(rank, at) for rank, at in ranked if rank is not None]
    if not found:
        return None
    _, at = min(found)
    titled = one.names[at]
    title = titled and (OWN_TITLE.search(titled.text) or one.tags[at - 1 : at] == Tag.STUDY)
    counts = titled and titled.text.partition(" ")[0].casefold() in COUNTERS
    house = (
        _HOUSE_OF.match(one.tags, at) if title and not counts else None
    )  # "le Baromètre Confiance du collectif X"
    return named(one, house.end() - 1 if house else at, start)


_MADE_BY: Final = re.compile(r"B[DEH]?[lOPS]{0,4}(?:oD?)?$")
_NOT_OF: Final = re.compile(r"(?:[pc<]|on)[DEHT]?[lOPC]{0,2}(?:oD?)?$")
_ORDERED_FROM: Final = re.compile(r"kBD?[lO]{0,3}NpD?[lO]{0,2}$")  # "commandée par Y à X"
_BY_HOUSE: Final = re.compile(r"cD?")  # "experiments at the University of X"
_FOR: Final = re.compile(r"pD?[lOP]{0,3}$")  # of whom only ordered it, unless nobody else is named
_NEAR: Final = 9  # words


def _rank(one: Tagged, start: int, at: int) -> int | None:
    """How well a name may be that of a maker, 0 best; None for whom it is about, among, or relayed by."""
    near = max(start, at - _NEAR)
    if one.tags[at + 1 : at + 4] == "...":
        return None  # with which somebody breaks off
    if made := _MADE_BY.search(one.tags, near, at):
        by = made.start() - 1
        if one.words[by] in RELAYS:
            return None
        return 1 if one.tags[by] == Tag.COMMISSIONED else 3 if one.words[by] in PUBLISHED else 0
    if _ORDERED_FROM.search(one.tags, near, at):
        return 0
    client, at_home = _FOR.search(one.tags, near, at), _BY_HOUSE.fullmatch(one.tags, start, at)
    if client and one.words[client.start()] in {"pour", "for"}:
        return 4
    about = _NOT_OF.search(one.tags, near, at) and not (at_home and one.tags[start - 1] == Tag.STUDY)
    return None if about else 2


_RELATIVE: Final = re.compile(r"(?P<name>N),?(?P<who>r)[^;:.()N]{1,40}$")
_CLAUSE: Final = re.compile(
    r"[<&Ka\"-]*(?:p[^,]{1,8},)?(?:[DH]?(?:(?P<own>O)oD?|[OPl]{1,3}(?:oD?)?)?(?P<name>N)|[DTH](?P<house>O))"
)

# A clause beside another: "X s’affiche en banque qui répond, Y peint une ligne et promet".
_BESIDE: Final = re.compile(r"(?<=[hxlVW])[^,;:.()]{0,14},D?(?P<name>N)(?=[yha]{0,2}[lxhVW])(?=[^,]*$)")


def first_subject(one: Tagged, at: int) -> Who | None:
    """Whom the clause began with, for its second verb: "X a lancé un site et revendique"."""
    signs = ";:.(" if one.tags.rfind(")", 0, at) < one.tags.rfind("(", 0, at) else ";:."
    start = max(one.tags.rfind(sign, 0, at) for sign in signs) + 1
    relative = _RELATIVE.search(one.tags, start, at)
    if relative and one.words[relative.start("who")] in {"qui", "which", "who"}:
        return named(one, relative.start("name"))
    beside = [match.start("name") for match in _BESIDE.finditer(one.tags, start, at)]
    if beside:
        return named(one, beside[-1])
    match = _CLAUSE.match(one.tags, start, at)
    if match is None:
        return None
    owned = one.words[match.start("own")] in OWNED if match["own"] else False
    if match["name"] and not owned:
        return named(one, match.start("name"))
    if owned:
        return Who(match.start("own") - 1, match.start("own"), None, Means.HOUSE)
    return Who(match.end() - 2, match.end() - 1, None, Means.HOUSE)
