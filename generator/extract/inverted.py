"""The subject of a verb of saying that stands behind it: "…, estime X", "raconte-t-elle"."""

from __future__ import annotations

import re
from typing import Final

from generator.extract.credit import Means
from generator.extract.meanings import kind_of
from generator.extract.names import is_person
from generator.extract.phrases import Who, named
from generator.extract.tagging import Tagged
from generator.extract.tags import Tag

_AT_HOME: Final = re.compile(r"[cp][DlO]{0,3}(?P<name>N),?[lp]{0,2}$")  # "chez X, on indique"


def at_home(one: Tagged, at: int) -> Who | None:
    """At whose house somebody says it: "chez X, on indique", "at X, they say"."""
    home = _AT_HOME.search(one.tags, 0, at)
    return named(one, home.start("name"), home.start()) if home else None


def pronoun(one: Tagged, at: int) -> Who | None:
    """A pronoun as subject."""
    before = one.tags[:at]
    if before.endswith((Tag.OF, Tag.PREPOSITION)):
        return None
    if one.words[at] in {"they", "we"} and (home := at_home(one, at)):
        return home
    word = one.words[at].lstrip("-").removeprefix("t-")
    return Who(at, at, None, kind_of(Tag.PRONOUN, "", word))


def _is_person(one: Tagged, at: int) -> bool:
    name = one.names[at]
    return name is not None and is_person(name.text)


_ITS_SUBJECT: Final = re.compile(
    r"(?P<det>[DETH]?)[lan]{0,3}(?P<np>(?:[OPSl](?:oD?)?[lOPn]{0,4}(?:[oc]D?)?[lO]{0,3})?N|[OPS]|l)"
)
_OWN_HEAD: Final = re.compile(r"N'[laP]{0,3}P,?N")  # "X’s chief executive, Jeanne Petit"
_IN_A_MEDIUM: Final = re.compile(r"p[DlO]{0,3}N(?:D[DElOPoaN]{0,9}?,?)?(?P<name>N)")
_ONE_AT: Final = re.compile(r"UcD?[lO]{0,3}(?P<name>N)")
_PERSON_BEHIND: Final = re.compile(r"[^,;:.()<>VWhbx]{0,8},?(?P<name>N)")


def inverted(one: Tagged, verb: int) -> Who | None:
    """The subject of a verb behind it: "…, estime X", "comme le rappelle X", "raconte-t-elle"."""
    at = verb
    while at and one.tags[at - 1] in "hyazD":
        at -= 1
    before, word = (one.tags[at - 1], one.words[at - 1]) if at else ("", "")
    if before not in {",", ">", '"', Tag.THAT} and word not in {"comme", "as", "ainsi"} and (at or not verb):
        return None
    if one.tags[verb + 1 : verb + 2] == Tag.PRONOUN:
        return pronoun(one, verb + 1)
    if one.tags[verb + 1 : verb + 2] == Tag.ONE and before in {",", ">", '"'} and word_of_nobody(one, verb):
        return Who(verb + 1, verb + 1, None, Means.HOUSE)  # "explique-t-on", where a house was named
    when = _WHEN.match(one.tags, verb + 1)
    match = _ITS_SUBJECT.match(one.tags, when.end() if when else verb + 1)
    return _behind(one, verb, before, match) if match else _elsewhere(one, verb)


_WHEN: Final = re.compile(r"(?:p[la]{0,2}n|a{1,2}(?=[DETH]))")  # "relevait en 2021 l’association X"


def word_of_nobody(one: Tagged, verb: int) -> bool:
    """Whether "on" is said of a house, which no name follows; but "dit-on" of anybody."""
    return one.words[verb] not in {"dit", "dit-on", "raconte"} and not _ONE_AT.match(one.tags, verb + 1)


def _elsewhere(one: Tagged, verb: int) -> Who | None:
    """A subject at a place: "assure-t-on chez X", "avoue dans Y la patronne, X"."""
    other = _ONE_AT.match(one.tags, verb + 1) or _IN_A_MEDIUM.match(one.tags, verb + 1)
    return named(one, other.start("name"), verb) if other else None


def _behind(one: Tagged, verb: int, before: str, match: re.Match[str]) -> Who | None:
    """Whom the noun phrase behind a verb names or means."""
    if owned := _OWN_HEAD.match(one.tags, match.end() - 1):
        return named(one, owned.end() - 1, verb + 1)
    last, head = match.end() - 1, match["np"][0]
    behind = _PERSON_BEHIND.match(one.tags, last + 1) if head == Tag.PERSON else None
    if behind and (one.tags[last] != Tag.NAME or _is_person(one, behind.start("name"))):
        last = behind.start("name")
    if one.tags[last] == Tag.NAME:
        return named(one, last, verb + 1)
    if head == Tag.WORD:
        plain = match["det"] and before != Tag.THAT and not one.words[last].endswith("s")
        return Who(verb + 1, last, None, Means.HOUSE) if plain else None
    means = kind_of(head, match["det"], one.words[last])
    return Who(verb + 1, last, None, means) if means else None
