"""Whether a text goes on about whom it credited, or about its study, or turns to somebody else."""

from __future__ import annotations

import re
from typing import Final

from generator.extract import pointing
from generator.extract.credit import Form
from generator.extract.elsewhere import alike
from generator.extract.kept import Figure
from generator.extract.names import is_person
from generator.extract.opening import Opening
from generator.extract.referents import Last
from generator.extract.sentence import Read
from generator.extract.speakers import speaks
from generator.vocabularies import Unit

SHARES: Final = frozenset({Unit.PERCENT, Unit.RATIO, Unit.POINTS})
_COUNTED: Final = frozenset({Unit.RATE, Unit.COUNT})
_RESULTS: Final = frozenset({*SHARES, Unit.DURATION, Unit.SCORE})  # what a survey gives without saying so
_GAP: Final = 1  # sentences without a figure over which a study goes on
_GAP_OF_PEOPLE: Final = 3  # over more of them where people were asked
_POINTING_BACK: Final = frozenset({Opening.IT, Opening.ITS, Opening.STUDY, Opening.HOUSE})
_ABOUT_IT: Final = frozenset({Opening.IT, Opening.ITS, Opening.HOUSE, Opening.WE})
_ELSEWHERE: Final = frozenset({Opening.NAME, Opening.AT, Opening.ROLE, Opening.SOMEBODY})


_CONTENT = re.compile(r"[^\W\d]{5,}")


def matter(one: Read) -> frozenset[str]:
    """The words of a sentence that are of no grammar, by their beginnings: what it is about."""
    tagged = zip(one.words.words, one.words.tags, strict=True)
    return frozenset(word[:6] for word, tag in tagged if tag in "lC" and _CONTENT.fullmatch(word))


def near(one: Read, gap: int) -> bool:
    """Whether so many sentences without a figure may stand before one that goes on."""
    return gap <= (_GAP_OF_PEOPLE if pointing.search(pointing.PEOPLE, one.sentence.text) else _GAP)


def beyond() -> int:
    """As many sentences without a figure as nothing goes on over."""
    return _GAP + 1


def goes_on(one: Read, last: Last, *, gap: int, apart: bool, listed: bool = False) -> bool:
    """Whether a sentence is about whom was credited last; `apart` if it begins a paragraph.

    Among `listed` lines each has its own source, or none.

    A study goes on until somebody else is spoken of, what a brand says of itself only where it is meant.
    """
    text, same = one.sentence.text, names_it(one, last)
    holds = last.form is Form.FLOOR or (last.form is Form.REPORTS and is_person(last.source.name))
    points = one.opened.kind in _POINTING_BACK or bool(pointing.match(pointing.GOING_ON, text))
    still = not listed and _still_of_study(one, last, gap)
    far = (apart and not (points or still)) or not (near(one, gap) or (holds and not apart))
    if far or (not same and _turns(one, last, gap)):
        return False
    away = _AWAY.match(text) and not (last.form is Form.STUDY and _all_shares(one) and not speaks(text))
    if away or (holds and pointing.foreseen(text) and not speaks(text)):
        return False
    if last.form is Form.OWN:
        return same or _means_it(one, last)
    if last.form is Form.FLOOR:
        return same or not (apart or _ABROAD.match(one.words.tags)) or _means_it(one, last)
    if last.form in {Form.PARENTHESIS, Form.INSIDE, Form.NOTE}:
        hearsay = pointing.search(pointing.HEARSAY, text)
        points = points or bool(pointing.search(pointing.OF_THEM, text))
        return points or not (gap or apart or one.names or hearsay or not _all_shares(one))
    return True


def _still_of_study(one: Read, last: Last, gap: int) -> bool:
    """Whether a paragraph that begins with results and names nobody goes on with the study before it."""
    if (
        last.form not in {Form.STUDY, Form.ASKED, Form.REPORTS, Form.ACCORDING}
        or gap
        or one.names
        or not one.figures
        or is_person(last.source.name)
    ):
        return False
    average = pointing.search(pointing.AVERAGE, one.sentence.text)
    if not all(figure.unit in SHARES or (average and figure.unit is Unit.CURRENCY) for figure in one.figures):
        return False
    text = one.sentence.text
    return (
        one.opened.kind in {Opening.OTHER, Opening.SHARE}
        and not speaks(text)
        and not pointing.search(pointing.HEARSAY, text)
    )


_ANSWER: Final = re.compile(r"(?:[^NVWn:;.]{1,6}:)?[alpDE&]{0,3}n(?:[alpoDC]{0,3}n)?[alC]{0,2}[.!]*")
_SHARE_OF: Final = re.compile(r"[alpDE&]{0,3}[nC]o")


def answers(one: Read, before: str) -> bool:
    """Whether a figure answers a question: "Combien ? 1 sur 10.", "Et alors ? La moitié des inscrits"."""
    if not before.rstrip().endswith("?"):
        return False
    tags = one.words.tags
    return bool(_ANSWER.fullmatch(tags) or (_all_shares(one) and _SHARE_OF.match(tags)))


def names_it(one: Read, last: Last) -> bool:
    """Whether a sentence names whom was credited last."""
    return any(alike(name.text, last.source.name) for name in one.names)


_IN_PLACE: Final = re.compile(r"[<(&K]*pN,(?!D?[OP])")
_ABROAD: Final = re.compile(r"[<(&K]*p[DL]?L,")  # "En Italie, ils sont"


_AWAY: Final = re.compile(
    r"(?:Chez\s(?:moi|nous|mon|ma|mes|nos|notre|l[’']une?\sde)(?!\w)|(?:Sur|Dans|Avec|D[’']après)\s(?:mon|ma|mes)(?!\w)|À\smon\savis|Pour\sma\spart|In\smy\s|Ailleurs|D[’']autres|Certain(?:e?s)|Elsewhere|Others|Some(?!\s\d))\b"
)


def _means_it(one: Read, last: Last) -> bool:
    """Whether a sentence is about the brand of the one before: "Elle en compte", "Ses boutiques"."""
    kind, text = one.opened.kind, one.sentence.text
    if _ABROAD.match(one.words.tags):
        return False
    person = is_person(last.source.name)
    if kind in _ABOUT_IT and not (person and kind is Opening.HOUSE):
        return True
    share = pointing.search(pointing.OF_THEM, text) or pointing.match(pointing.BARE_SHARE, text)
    return speaks(text) or bool(share)


def _turns(one: Read, last: Last, gap: int) -> bool:
    """Whether a sentence turns to somebody else; shares of whom it names may still be the study's."""
    opened, own, text = one.opened, last.form in {Form.OWN, Form.FLOOR}, one.sentence.text
    if opened.kind is Opening.WE:
        return not own and not is_person(last.source.name)
    if _has_subject(one, last) and (own or not _all_shares(one)):
        return True
    says = last.form not in {Form.STUDY, Form.ASKED}
    hers = says and is_person(last.source.name) and "(" not in last.source.name and not gap
    if hers and opened.kind in {Opening.AT, Opening.NAME} and not is_person(opened.name or ""):
        return False  # "Jeanne Petit followed. At Exemplia, 42% of calls"
    there = opened.name and is_person(opened.name) and pointing.search(pointing.THERE, text)
    if opened.kind not in _ELSEWHERE or there:
        return False
    if own or opened.kind is Opening.AT:
        return own or not _in_place(one, last)
    theirs = pointing.match(pointing.ACTED, text) or pointing.search(pointing.OF_ITS, text)
    shares = _all_shares(one) and not theirs
    return not shares and not pointing.search(pointing.BEST, text)


def _in_place(one: Read, last: Last) -> bool:
    """Whether a sentence says what a study found somewhere: "In Shropshire, it is 63%"."""
    measured = all(figure.unit in SHARES or figure.unit is Unit.CURRENCY for figure in one.figures)
    return measured and bool(_IN_PLACE.match(one.words.tags)) and not is_person(last.source.name)


def turned(one: Read, last: Last) -> bool:
    """Whether a sentence without a figure is about somebody else."""
    return not one.figures and one.opened.kind in _ELSEWHERE and not names_it(one, last)


_SUBJECT: Final = re.compile(r"[:;]K?&?D?(?P<name>N)(?=[hybxVWvwz]|C[lx])")


def _has_subject(one: Read, last: Last) -> bool:
    """Whether a later clause is about somebody else: "… : Yelp en compte 33 millions"."""
    match = _SUBJECT.search(one.words.tags)
    name = one.words.names[match.start("name")] if match else None
    before = name and one.figures and name.end <= one.figures[0].start
    return bool(name and before and not alike(name.text, last.source.name))


def of_study(one: Read) -> bool:
    """Whether a sentence says that its figures are those of the study, or of whom that asked."""
    meant = "A" in one.words.tags or one.opened.kind is Opening.STUDY
    return meant or bool(pointing.search(pointing.SAME, one.sentence.text))


_SOMEBODYS: Final = re.compile(r"N'")


def _whose(one: Read, figure: Figure) -> bool | None:
    """Whether a share is a result where the sentence is about somebody; None where it is about nobody."""
    if _SOMEBODYS.search(one.words.tags, 0, one.words.index_at(figure.start)):
        return False  # "H&M’s range was 4%"
    if figure.unit in SHARES and one.opened.kind is Opening.NAME:
        acted = pointing.match(pointing.ACTED, one.sentence.text)
        return not is_person(one.opened.name or "") and not acted
    return None


def on_topic(one: Read, figure: Figure, *, within: bool, all_: bool = False) -> bool:
    """Whether a figure can be one of the study that a whole text is about; `within` its results.

    Where a text says that `all_` of its figures are, a share of whom a sentence is about is one too.
    """
    text = one.sentence.text
    foreseen = not within and pointing.foreseen(text)
    if foreseen or pointing.search(pointing.BEST, text):
        return not foreseen
    ranked = figure.unit in _RESULTS and pointing.search(pointing.RESULT, text)
    if all_ and (said := _whose(one, figure)) is not None:
        return said
    if not ranked and one.opened.kind in {*_ELSEWHERE, Opening.WE}:
        return False
    averaged = figure.unit in _COUNTED or (within and figure.unit is Unit.CURRENCY)
    average = averaged and pointing.search(pointing.AVERAGE, text)
    if figure.unit in _RESULTS or average or pointing.search(pointing.METHOD, text):
        return True
    if all_:
        return not one.names
    return within and not any(name.start < figure.start for name in one.names)


def _all_shares(one: Read) -> bool:
    return bool(one.figures) and all(figure.unit in SHARES for figure in one.figures)
