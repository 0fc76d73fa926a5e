"""Whom the grammar of a sentence credits: "according to X", a study by X, who is the subject of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.credit import Credit, Form, Means
from generator.extract.lexicon import ASKERS, FRAMES, PUBLISHED, RELAYS
from generator.extract.names import is_person
from generator.extract.phrases import Who, begins, credited, maker, meant, named
from generator.extract.saying import saying
from generator.extract.studies import author, studies
from generator.extract.tagging import Tagged
from generator.extract.tags import Tag


def mentions(one: Tagged, figures: Sequence[int]) -> Iterator[Credit]:
    """The credits of a sentence but those in parentheses; overlapping ones, the better first."""
    yield from _according(one)
    if Tag.NAME in one.tags:
        yield from _comes_from(one)
        yield from _passive(one)
    yield from studies(one, figures)
    yield from saying(one)


_STOP: Final = re.compile(r"[,;:()!?<>.-]|[VWqrxKb]")
_IN_THEIR_VIEW: Final = frozenset(
    {
        f"in {whose} {what}"
        for whose in ("their", "his", "her", "its")
        for what in ("view", "eyes", "measurements")
    }
    | {"à l'entendre", "à les entendre", "à l'en croire", "à l'écouter"}
    | {"à leurs yeux", "à ses yeux", "à son avis", "à leur avis"}
)
_FOR_ASKER: Final = re.compile(r"pD(?P<house>O)(?:o?D?[lO]{0,2}N|o[Dl]{0,2}[.,;])")
_FOR: Final = re.compile(r"p[DlOP]{0,3}N(?:\([^()]{1,8}\))?(?:,|[oc]D?N,)")


_FOR_WORDS: Final = frozenset({"pour", "for"})
_STUDY: Final = re.compile(r"[DETH]?[la]{0,2}[SF]")
_GOES_ON: Final = re.compile(r"[qKr&],?$")


def _according(one: Tagged) -> Iterator[Credit]:
    """Sources behind "selon", "according to", "in the eyes of"."""
    if Tag.ACCORDING not in one.tags and _FOR_WORDS.isdisjoint(one.words):
        return
    for at, (tag, word) in enumerate(zip(one.tags, one.words, strict=True)):
        if tag != Tag.ACCORDING and (word not in _FOR_WORDS or not _for_somebody(one, at)):
            continue
        if who := _to_whom(one, at):
            leads = begins(one, at) or _GOES_ON.search(one.tags, max(0, at - 2), at)
            yield credited(one, Form.ACCORDING, who, at, one.spans[at][0] if leads else 0)


_ROLE_NAMED: Final = re.compile(r"[DH][la]{0,2}P[^,;:.()]{0,7},(?P<name>N)(?=[,.;)])")


def _to_whom(one: Tagged, at: int) -> Who | None:
    """According to whom something is so: a study’s maker, a name, "her", unknown experts."""
    if one.words[at] in _IN_THEIR_VIEW:
        return Who(at, at, None, Means.IT)
    if set(one.words[at + 1 : at + 3]) & FRAMES:
        return None
    stop = _STOP.search(one.tags, at + 1)
    end = stop.start() if stop else len(one.tags)
    study = _STUDY.match(one.tags, at + 1)
    made = author(one, study.end() - 1, end, "") if study else None
    role = _ROLE_NAMED.match(one.tags, at + 1)
    person = one.names[role.start("name")] if role else None
    if role and person and is_person(person.text):
        return named(one, role.start("name"), at + 1)  # "selon leur patron, X"
    return made or maker(one, at + 1, end) or meant(one, at + 1, end) or _experts(one, at + 1)


def _for_somebody(one: Tagged, at: int) -> bool:
    """Whether something is so in somebody’s eyes: "Pour X, directeur de Y, …"."""
    house = _FOR_ASKER.match(one.tags, at)  # "38 % pour l’institut X"
    asker = (
        house and one.words[house.start("house")] in ASKERS and Tag.NUMBER in one.tags[max(0, at - 9) : at]
    )
    return bool(asker or (begins(one, at) and _FOR.match(one.tags, at)))


_EXPERTS: Final = re.compile(r"[DE]?[la]{0,2}[PO]")


def _experts(one: Tagged, at: int) -> Who | None:
    """Somebody according to whom something is so, and who remains unknown: "selon les experts"."""
    match = _EXPERTS.match(one.tags, at)
    return Who(at, match.end() - 1, None, Means.NOBODY) if match else None


_PASSIVE: Final = re.compile(
    r"(?P<done>[imkvwA])[^;:.()<>VWqKim]{0,12}?B[DEH]?(?:[lPSH]|O,?|oD?){0,9}(?P<name>N)"
)
_BY_OTHERS: Final = re.compile(r"[^;:.()<>]{0,6}?[&,]?i?m[^;:.()<>VWqK]{0,6}?B[DEH]?(?:[lOPSH]|oD?){0,9}N")


def _passive(one: Tagged) -> Iterator[Credit]:
    """Sources by whom people were asked, a study made, something counted."""
    for match in _PASSIVE.finditer(one.tags):
        at, last = match.start(), match.start("name")
        study = re.search(r"[SF]", one.tags[:at])
        asked = match["done"] in {Tag.ASKED, Tag.RESPONDENTS}
        name = one.names[last]
        relayed = one.words[at] in RELAYS and not (name and is_person(name.text))
        if relayed or _ordered(one, match, study):
            continue
        leads = not one.tags[:at].strip("<(-") and "," in one.tags[last : last + 24]
        shows = _SHOWS.match(one.tags, last + 1)  # "l’infographie publiée par X rappelle que"
        counted = one.words[at].startswith(_COUNTING)  # "calculé par X"
        if asked or study or leads or shows or counted or match["done"] in "vw":
            first = study.start() if study and not asked else at
            form = Form.ASKED if asked else Form.STUDY
            yield credited(one, form, named(one, last, at), first, 0)


_COUNTING: Final = ("calcul", "évalu", "estim", "mesur", "chiffr", "recens", "measur")
_SHOWS: Final = re.compile(r"[^,;:.]{0,3}[VW]")


def _ordered(one: Tagged, match: re.Match[str], study: re.Match[str] | None) -> bool:
    """Whether somebody only ordered, or published, what another made: "un sondage X publié par Y"."""
    ordered = match["done"] == Tag.COMMISSIONED
    if ordered and _BY_OTHERS.match(one.tags, match.end()):
        return True
    published = ordered or one.words[match.start()] in PUBLISHED
    return bool(published and study and Tag.NAME in one.tags[study.start() : match.start()])


def _comes_from(one: Tagged) -> Iterator[Credit]:
    """Sources from whom a figure comes, by whatever words say so."""
    if not _RARE_SHAPES.search(one.tags) and _RARE_WORDS.isdisjoint(one.words):
        return
    for shape, words, form in _ORIGINS:
        for match in shape.finditer(one.tags):
            if not words or set(one.words[match.start() : match.end()]) & words:
                last = match.start("name")
                low = one.spans[last][0] if form is Form.ASKED else 0
                yield credited(one, form, named(one, last, match.start()), match.start(), low)


_COUNT: Final = frozenset(["count", "account", "reckoning", "estimate", "estimates", "calculations", "tally"])
_CITING: Final = frozenset(["citing", "citant", "quoting"])
_OWING: Final = frozenset(["doit", "doivent", "dois", "devons", "owe"])
_SAMPLE: Final = frozenset({"échantillon"})
_TO_ASK: Final = frozenset({"asked", "commissioned", "hired", "demandé", "confié", "mandaté"})
_TEAMS: Final = frozenset({"researchers", "scientists", "academics", "economists", "chercheurs"})
_ANY: Final = frozenset[str]()
_ORIGINS: Final = (
    (re.compile(r"[Ai]oD?(?P<name>N)"), _ANY, Form.STUDY),  # "des sondés de X"
    (re.compile(r"(?P<name>N),?[pG]r"), _ANY, Form.ASKED),  # "X, pour qui"
    (re.compile(r"q[hy]{1,2}[iAmVv]D?[lO]{0,3}(?P<name>N)"), _ANY, Form.STUDY),  # "qu’a interrogés X"
    (re.compile(r"[CSF]boD?[lO]{0,2}(?P<name>N)"), _ANY, Form.STUDY),  # "le chiffre est de X"
    (
        re.compile(r"(?:z|TEo)D?[lO]{0,3}(?P<name>N)"),
        _ANY,
        Form.STUDY,
    ),  # "comes from X", "this one from X"
    (re.compile(r"[lVv][DE]?[lO]{0,2}(?P<name>N)"), _CITING, Form.STUDY),
    (re.compile(r"r[VWl]D?[lO]{0,2}(?P<name>N)"), frozenset({"told"}), Form.ASKED),  # "people who told X"
    (re.compile(r"loD?[lO]{0,2}(?P<name>N)"), _SAMPLE, Form.STUDY),  # "dans l’échantillon de X"
    (re.compile(r"rM[lx]pD?[lO]{0,2}(?P<name>N)"), _OWING, Form.STUDY),  # "which I owe to X"
    (
        re.compile(r"hxVB[DEH]?[lOPS]{0,4}(?P<name>N)"),
        frozenset({"fait"}),
        Form.STUDY,
    ),  # "a fait analyser par"
    (
        re.compile(r"[:;,-][lT]bD[lSF][la]?o[DE]?[lOP]{0,3}(?P<name>N)"),
        _ANY,
        Form.STUDY,
    ),  # "c’est le barème de X"
    (re.compile(r"BD?[lO]{0,2}(?P<name>N)'[la]{0,2}[lFVP]"), _COUNT, Form.STUDY),  # "by X’s count"
    (re.compile(r">[:,]?D[lSF]o[DE]?[lOP]{0,3}(?P<name>N)"), _ANY, Form.STUDY),  # "« … » : le constat de X"
    (re.compile(r"x[pa]{1,2}D?[lOP]{0,2}(?P<name>N)"), _OWING, Form.STUDY),
    (
        re.compile(r"^[^N;:.]{0,6}[MU][^N;:.]{0,4}[VWixlk]p?D?[lO]{0,2}(?P<name>N)[po][VvWSixl]"),
        _TO_ASK,
        Form.ASKED,
    ),  # "we asked X to poll"
    (
        re.compile(r"n[^N,;:.]{0,8}[VWl]D?[lO]{0,2}(?P<name>N)"),
        frozenset({"told"}),
        Form.ASKED,
    ),  # "80% told X"
    (
        re.compile(r"[PO][cop]D?[lO]{0,3}(?P<name>N)(?=[^;:.]{0,12}[lxVm])"),
        _TEAMS,
        Form.STUDY,
    ),  # "researchers at X matched"
    (re.compile(r"^[<(&K]*[Tq]'[oa]{1,2}D?[lO]{0,3}(?P<name>N)"), _ANY, Form.STUDY),  # "That's from X"
    (
        re.compile(r"[SF]q?[MU][hya]{0,2}[lxVWvmi]pD?[lO]{0,2}(?P<name>N)"),
        _ANY,
        Form.STUDY,
    ),  # "a survey we ran with X"
    (re.compile(r"^KVD?[lO]{0,3}(?P<name>N)"), frozenset({"so"}), Form.STUDY),  # "So says X"
    (re.compile(r"kB[DlO]{0,3}NpD?[lO]{0,2}(?P<name>N)"), frozenset({"à", "au", "to"}), Form.STUDY),
)
# Of these one is there in most sentences by its shape and in few by its words, of the others none in most.
_RARE_WORDS: Final = _CITING | _OWING | _SAMPLE | _TO_ASK | _TEAMS | {"told"}
_RARE_SHAPES: Final = re.compile(
    "|".join(
        shape.pattern.replace("?P<name>", "?:")
        for shape, words, _ in _ORIGINS
        if words.isdisjoint(_RARE_WORDS)
    )
)
