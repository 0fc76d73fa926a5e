"""Whoever is the subject of a verb of saying: before it, behind it, of a relative clause, of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract import pointing
from generator.extract.credit import Credit, Form, Means
from generator.extract.inverted import at_home, inverted, pronoun
from generator.extract.lexicon import ASKERS, NO_SAYING, SELLERS
from generator.extract.name_words import COUNTERS
from generator.extract.names import is_person
from generator.extract.phrases import Who, credited, first_subject, named, phrase
from generator.extract.tagging import Tagged
from generator.extract.tags import Tag


def saying(one: Tagged) -> Iterator[Credit]:
    """The credits of a sentence to who says, finds, announces something."""
    taken: set[int] = set()
    for match in _MAY_SAY.finditer(one.tags):
        at, tag = match.start(), match[0]
        if tag not in {Tag.REPORT, Tag.OWN} and not _says(one, at):
            if tag in "vwl" and one.words[at].endswith("er") and _TO_ADD.search(one.tags, 0, at):
                yield credited(one, Form.OWN, named(one, at - 2), at - 2, 0)
            continue
        who = _subject(one, at)
        found = _forwards(one, who, at) if who else None
        if who is None and (who := inverted(one, at)):
            found = credited(one, _form(one, who, at), who, min(at, who.first), 0, max(at, who.last))
        if found and who and who.first not in taken:
            taken.add(who.first)
            yield found
    if ":" in one.tags:
        yield from _before_a_colon(one)
    enquirer = None if taken else _ENQUIRER.match(one.tags)
    if enquirer and (_ENQUIRY.search(one.text) or _counts(one, enquirer.start("name"))):
        who = named(one, enquirer.start("name"))
        yield credited(one, Form.REPORTS, who, who.first, 0)


def _counts(one: Tagged, at: int) -> bool:
    """Whether a research house has shares, whatever is said to be done with them: "Ifop en trouve 42 %"."""
    name = one.names[at]
    if name is None or name.text.partition(" ")[0].casefold() not in COUNTERS:
        return False
    return "%" in one.text[name.end :] and not pointing.match(pointing.ACTED, one.text)


# Who sends questionnaires has asked: "The X Institute sent questionnaires to 3,600 people".
_ENQUIRER: Final = re.compile(r"[<(&Ka]*D?[Ol]{0,2}(?P<name>N)(?:,[^;:.()N]{1,9},)?[hya]*[lxvm]")
_ENQUIRY: Final = re.compile(
    r"(?i)\b(?:questionnaires?|entretiens|échantillon|sample\sof|interviews\swith)\b"
)


_TO_ADD: Final = re.compile(r"^[<&Ka]*No$")  # "Et X d’ajouter"
# "X, patron de Y : « …", and of a person whatever stands behind a colon.
_SPEAKER: Final = re.compile(r"N(?:\([^()]{1,8}\)|,[^,;:.()<>]{1,14})?:[<\"]")
_TELLS: Final = re.compile(
    r"[<(&Ka]*(?P<name>N)(?:[oc]D?[lO]{0,3}N|,[^:;]{1,12},)?(?:p[hb]|[hybxlVW])[^;:<>\"n]{1,40}:[^;]*n"
)


def _before_a_colon(one: Tagged) -> Iterator[Credit]:
    told = _TELLS.match(one.tags)
    if told and (name := one.names[told.start("name")]) and is_person(name.text):
        who = named(one, told.start("name"))
        yield credited(one, Form.OWN, who, who.first, one.spans[one.tags.index(":")][0])
    for match in _SPEAKER.finditer(one.tags):
        who = named(one, match.start())
        yield credited(one, Form.OWN, who, who.first, one.spans[who.first][0])


def _form(one: Tagged, who: Who, verb: int) -> Form:
    if who.means is Means.STUDY:
        return Form.STUDY
    sells = SELLERS & set(one.words[who.first : who.last + 1]) and Tag.STUDY not in one.tags[:verb]
    own = (one.tags[verb] == Tag.OWN and not _IN_A_STUDY.match(one.tags)) or sells
    return Form.OWN if own else Form.REPORTS


_AND_SO: Final = re.compile(r"&,D?$")  # "… and, X says, …": of what follows
_SECOND_VERB: Final = re.compile(
    r"h[yal]*[lxm][^;:.()<>]*n[^;:.()<>]*&[hya]*$"
)  # "X has put 6,000 in Y and claims"
_CLOSING: Final = re.compile(r"[yl]{0,2}M?(?:p[^,;]{0,6})?[.,;)!?>\"-]?$|[.,;)]")
_BEHIND: Final = re.compile(r"[,>\"](?:[pK]|&K)?D?$")
_IN_A_STUDY: Final = re.compile(r"[<(]?p[ETHD][la]{0,3}S")


def _forwards(one: Tagged, who: Who, verb: int) -> Credit:
    """A subject before its verb, which may close the sentence: "…, IDC estimates", "c’est X qui le dit"."""
    before, start = one.tags[: who.first], one.spans[who.first][0]
    if _SECOND_VERB.search(one.tags, who.last + 1, verb) and who.name:
        return credited(one, _form(one, who, verb), who, who.first, one.spans[verb][0])
    backwards = (
        (_BEHIND.search(before) and not _AND_SO.search(before) and _CLOSING.match(one.tags, verb + 1))
        or before.endswith((Tag.BE, "Cq", "lq"))  # "une part que X juge"
        or one.words[who.first].startswith("-")  # "a-t-il glissé"
        or (who.first and one.words[who.first - 1] == "if")
        or _IN_A_STUDY.match(before)  # "in its survey of 300, X found"
    )
    return credited(one, _form(one, who, verb), who, who.first, 0 if backwards else start)


_ANSWERS: Final = frozenset(["répond", "répondent", "répondait", "réplique", "rétorque"])
# Where a verb of saying may stand, or a word that says as much as one by what stands beside it.
_MAY_SAY: Final = re.compile(r"[VW]|.(?=R)|[lx](?=q)|[lvmiw](?<=[hyaRo>\",.?][lvmiw])")
_MAKES: Final = frozenset(["fait", "font"])
_MAKES_KNOWN: Final = frozenset(["valoir", "savoir", "remarquer", "observer"])
_DENIES: Final = frozenset(["ne", "n'"])
_ONLY: Final = frozenset(["que", "qu'"])
_NOT: Final = frozenset(["pas", "plus", "jamais", "point", "rien", "guère"])
_SUBJECT_BEFORE: Final = re.compile(r"[NOPR](?P<verb>[hyalx]{0,4})$")


_ASKER: Final = re.compile(r"O[l]{0,2}Nhy?a?$")  # "l’association X a composé 900 fois"


def _says(one: Tagged, at: int) -> bool:
    """Whether any other word is one of saying: before "that", behind a quotation, done by who studies."""
    if one.tags[at] in "lvmi" and (asker := _ASKER.search(one.tags, max(0, at - 7), at)):
        return one.words[asker.start()] in ASKERS
    tag, word = one.tags[at], one.words[at]
    if word in _MAKES and one.tags[at + 1 : at + 2] == Tag.PRONOUN:
        return one.words[at + 2] in _MAKES_KNOWN
    if tag in "lx" and one.tags[at + 1 : at + 2] == Tag.THAT and word not in NO_SAYING:
        before = _SUBJECT_BEFORE.search(one.tags, max(0, at - 5), at)
        return before is not None and not _DENIES & set(one.words[before.start("verb") : at])
    asked = one.tags[at + 1 : at + 2] == Tag.PRONOUN and one.words[at + 1].startswith("-")
    if tag in "lx" and asked and re.search(r"[>\",]y?$", one.tags[max(0, at - 3) : at]):
        return True  # "s’amuse-t-il"
    return tag in "lv" and _behind_words(one, at)


def _behind_words(one: Tagged, at: int) -> bool:
    """Whether a verb stands between a quotation and who says it: "», a-t-il glissé", "», soupire X"."""
    before = one.tags[max(0, at - 3) : at]
    behind = r"[>\",.?]y?$" if one.words[at] in _ANSWERS else r"[>\"],?y?$"
    named_behind = re.match(r"[DH]?[lOPo]{0,4}D?N", one.tags[at + 1 :])
    return before.endswith((",hR", ">hR")) or bool(re.search(behind, before) and named_behind)


_WITH_ROLE: Final = re.compile(r"(?P<name>N),[^,;:.()<>]{1,14},$")
_CLEFT: Final = re.compile(r"Ny?h[yal]{1,3}$")
# "A Leeds University team that tracked parcels found"
_THAT_DID: Final = re.compile(
    r"^[<(&Ka]*[DE][la]{0,2}(?P<name>N)[lOPS]{0,2}[qr][^,;:.()NVW]{0,6}[VWvwmxl][^,;:.()NVW]{1,9}$"
)


def _subject(one: Tagged, verb: int) -> Who | None:
    """The subject of a verb, before it."""
    at = verb
    while at and one.tags[at - 1] in "hyaxzlvw'" and (one.tags[at - 1] != Tag.WORD or _between(one, at)):
        at -= 1
    if one.tags[at - 2 : at] in {"lp", "xp"} and one.words[at - 1] == "to":
        at -= 2  # "X prefers to announce"
    last = at - 1
    if last < 0:
        return None
    if told := _THAT_DID.match(one.tags, 0, last + 1):
        return named(one, told.start("name"))
    tag = one.tags[last]
    if tag == Tag.WHO:
        return _who(one, last)
    if tag in {",", ")", "-"}:
        return _apposed(one, last)
    denied = _DENIES & set(one.words[at:verb]) and not _restricts(one, at, verb)
    return None if denied else _near(one, last)


def _restricts(one: Tagged, at: int, verb: int) -> bool:
    """Whether "ne … que" stands around a verb: "Y ne trouve que 28 %"; but "ne dit pas que" denies."""
    behind = one.words[verb + 1 : verb + 3]
    only = _ONLY & set(behind) and not _NOT & set(behind)
    return bool(only) and Tag.HAVE not in one.tags[at:verb]


def _who(one: Tagged, last: int) -> Who | None:
    """Whom the relative pronoun at a word stands for."""
    last -= 2 if one.tags[last - 1 : last] == "," else 1
    last -= one.tags[last - 1 : last + 1] == "Nl"  # "c’est l’Union des maires ruraux qui l’affirme"
    who = phrase(one, last, anywhere=True) if last >= 0 else None
    if who is None and (told := _CLEFT.search(one.tags, 0, last + 1)):
        return named(one, told.start())  # "la compagnie X l’a compris qui présente ses chiffres"
    apart = one.tags[last + 1 : last + 2] == "," and (who is None or who.name is None)
    if apart and (whose := _WITH_ROLE.search(one.tags, 0, last + 2)):
        return named(one, whose.start("name"))  # "X, filiale d’un groupe, qui revendique"
    return who


_ADJECTIVE: Final = re.compile(r"(?:aires|iques|iennes?|ien|ales|elles)$")


def _near(one: Tagged, last: int) -> Who | None:
    """The subject that ends right before a verb."""
    tag = one.tags[last]
    if tag == Tag.AND:
        return first_subject(one, last)
    if tag == Tag.WORD and one.tags[last - 1 : last] == Tag.NAME and _ADJECTIVE.search(one.words[last]):
        last -= 1  # "le GIE Cartes bancaires fait état de"
    if tag == Tag.ONE:
        return at_home(one, last)
    return pronoun(one, last) if tag == Tag.PRONOUN else phrase(one, last)


def _between(one: Tagged, at: int) -> bool:
    """Whether a word between a subject and "that" belongs to the verb: "X fait valoir que"."""
    return bool(re.match(r"[lx]{1,3}q", one.tags[at : at + 4]))


_INNER: Final = re.compile(r"[DHE][lOPa]{1,3}(?:[oc]D?[lOPN]{1,2})?,D?[lO]{0,2}(?P<name>N),$")
_APART: Final = re.compile(r"^[<&Ka]*E[^;:.()<>]{1,24},D?(?P<name>N),$")  # "un institut que …, X, a"
_APPOSITION: Final = 26  # words


def _apposed(one: Tagged, comma: int) -> Who | None:
    """A subject before what stands between commas, or in them: "X, qui …, dit", "son patron, X, dit"."""
    comma_behind = comma
    if inner := _INNER.search(one.tags, max(0, comma - _APPOSITION), comma + 1):
        return named(one, inner.start("name"), inner.start())
    if one.tags[comma] == ")":
        opening = one.tags.rfind("(", 0, comma)
        return phrase(one, opening - 1) if opening > 0 else None
    for _ in range(3):
        before = max(one.tags.rfind(",", 0, comma), one.tags.rfind("-", 0, comma))
        if before <= 0 or comma - before > _APPOSITION:
            break
        if one.tags[before - 1] in "NOPS":
            return phrase(one, before - 1)
        if one.tags[before - 2 : before] == "N'":
            return named(one, before - 2)  # "Exemplia's, the bookshop chain, says"
        comma = before
    apart = _APART.search(one.tags, 0, comma_behind + 1)
    return named(one, apart.start("name")) if apart else None
