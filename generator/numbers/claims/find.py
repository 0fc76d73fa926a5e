"""Find in a plain sentence what it claims of the statistics that it names."""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from typing import Final, NamedTuple

from generator.numbers.claims.claim import Claim, Sort
from generator.numbers.claims.numerals import Numeral, read
from generator.numbers.claims.text import OWN, is_stand_in
from generator.numbers.claims.vocabulary import compiled, gates, patterns, transitions, words
from generator.vocabularies import Qualifier

_UNREAL_REACH: Final = 45  # characters before a claim in which "n'a pas", "would" … undo it
_MOVE_REACH: Final = 60
_BEHIND: Final = 6  # characters at which a verb looks that stand behind it: "up from"
_THAN_REACH: Final = 90
_SLACK: Final = Fraction(3)  # points of a hundred within which "by a third" holds


class Transition(NamedTuple):
    """That something went from one statistic to another: "de T à T", "T contre T".

    `first` and `last` are where they stand; `told`: in the order of time. `way` is what `verb` says (1 up,
    -1 down, 0 "passe de"), None where there is none.
    """

    start: int
    end: int
    first: int
    last: int
    told: bool
    way: int | None
    verb: str = ""


def find_claims(text: str, language: str, among: Collection[Sort | None] | None = None) -> tuple[Claim, ...]:
    """The claims of a plain sentence, by place; no two share a number.

    `among` are the sorts to look for, None among them standing for changes in points and percent.
    """
    if text.rstrip().endswith("?"):
        return ()
    taken: list[tuple[int, int]] = []
    found: list[Claim] = []
    by_sort = gates(language).items()
    sorts = {sort for sort, gate in by_sort if (among is None or sort in among) and gate.search(text)}
    for sort, timed, pattern in patterns(language, sorts):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if claim := _claim(match, sort, language, timed=timed):
                taken.append(match.span())
                found.append(claim)
    return tuple(sorted(found, key=lambda claim: claim.start))


def find_transitions(text: str, language: str) -> tuple[Transition, ...]:
    """From which statistic to which a sentence says that something went."""
    taken: list[tuple[int, int]] = []
    found: list[Transition] = []
    for pattern, forward in transitions(language):
        for match in pattern.finditer(text):
            places = [at for at in range(*match.span()) if is_stand_in(text[at])]
            span = (places[0], places[-1] + 1)
            if any(span[0] < end and start < span[1] for start, end in taken):
                continue
            taken.append(span)
            first, last = (places[0], places[-1]) if forward else (places[-1], places[0])
            moved = _move(text, match.start(), match.end(), language)
            found.append(Transition(moved.start, match.end(), first, last, forward, moved.way, moved.verb))
    return tuple(sorted(found))


def unreal(text: str, start: int, language: str) -> bool:
    """Whether words before `start`, in the same clause, say that it is not so, or not yet."""
    before = re.sub(r"\ ?\([^()]*\)", "", text[max(0, start - 2 * _UNREAL_REACH) : start])
    clause = re.split(r"[,;:.()\ue000-\uf8ff]", before[-_UNREAL_REACH:])[-1]
    return bool(compiled(language, "UNREAL").search(clause))


class _Move(NamedTuple):
    start: int
    way: int | None = None
    verb: str = ""


def of_time_spent(claim: Claim, text: str, language: str) -> bool:
    """Whether a claim's verb leaves open whether less time is meant or more: "un gain de trois minutes"."""
    return bool(compiled(language, "SPENT").match(text, claim.start))


def said_of_values(verb: str, language: str) -> bool:
    """Whether a verb says that a number is greater or less, which leaves open where a rank then stands."""
    return bool(compiled(language, "OF_VALUES").match(verb))


def _move(text: str, start: int, end: int, language: str) -> _Move:
    """Which way the last verb before "de T à T" goes, or one between its two statistics; where it starts."""
    first = max(0, start - _MOVE_REACH)
    breaks = [first, *(at + 1 for at in range(first, start) if text[at] in ";:." or is_stand_in(text[at]))]
    ahead = compiled(language, "MOVES").finditer(text, breaks[-1], min(end, start + _BEHIND))
    moves = [one for one in ahead if one.end() <= start]
    moves = moves or [*compiled(language, "MOVES").finditer(text, start, end)]
    if not moves or unreal(text, start, language):
        return _Move(start)
    verb = moves[-1]
    if verb["going"]:  # "a chuté, passant de T à T"
        verb = next((one for one in reversed(moves) if one["up"] or one["down"]), verb)
    another = compiled(language, "ANOTHER_VERB").search(text, verb.end(), start)
    if another and not compiled(language, "FRONTED").search(text, 0, verb.end()):
        return _Move(start)
    return _Move(min(start, verb.start()), 1 if verb["up"] else -1 if verb["down"] else 0, verb[0])


def _claim(match: re.Match[str], sort: Sort | None, language: str, *, timed: bool) -> Claim | None:
    groups = match.groupdict()
    number = _number(groups, language)
    if number is None or _undone(match, groups, sort, language):
        return None
    if sort is None:
        sort = Sort.PERCENT if groups["u"] == "%" or groups["u"].endswith("cent") else Sort.POINTS
    if sort is Sort.TIMES and number.value <= 1:
        return None
    than = None
    if sort is Sort.ORDER or groups.get("than"):
        than = match.end()
    elif sort in {Sort.POINTS, Sort.PERCENT, Sort.AMOUNT, Sort.PLACES, Sort.TIMES}:
        than = _than(match.string, match.end(), language)
    parts = read(groups["parts"], language) if groups.get("parts") else None
    return Claim(
        sort,
        match.start(),
        match.end(),
        number.value,
        number.quantum,
        _qualifier(groups, language),
        _way(groups, sort),
        than,
        timed,
        int(parts.value) if parts else 0,
        _SLACK if groups.get("frac") else None,
        groups.get("noun") or "",
    )


def _undone(match: re.Match[str], groups: dict[str, str | None], sort: Sort | None, language: str) -> bool:
    """Whether the words around deny it, wish it or ask it, or the number is the author's own."""
    text, between = match.string, groups.get("between") or ""
    if sort is Sort.ORDER and compiled(language, "DENIED").search(text, 0, match.start()):
        return True
    undone = unreal(text, match.start(), language) or unreal(between, len(between), language)
    return undone or _asked(text, match.end()) or _own(text, match.end())


def _asked(text: str, end: int) -> bool:
    """Whether a question mark ends the clause."""
    sign = re.search(r"[?.;:!]", text[end:])
    return sign is not None and sign[0] == "?"


def _own(text: str, end: int) -> bool:
    """Whether the next source that the sentence names is the author's own: then so is the number."""
    at = text.find(OWN, end)
    return at >= 0 and not any(map(is_stand_in, text[end:at]))


def _number(groups: dict[str, str | None], language: str) -> Numeral | None:  # noqa: PLR0911 - one per form
    vocabulary = words(language)
    if typed := groups.get("n"):
        number = read(typed, language)
        half = number and groups.get("half")
        return number._replace(value=number.value + Fraction(1, 2)) if number and half else number
    if multiple := groups.get("multiple"):
        return Numeral(Fraction(vocabulary.MULTIPLES[multiple.casefold()[:5]]), Fraction(0))
    if fraction := groups.get("frac"):
        return Numeral(vocabulary.FRACTIONS[fraction.casefold().replace("-", " ")] * 100, Fraction(0))
    if fold := groups.get("fold"):
        return read(fold, language)
    if groups.get("halved") or groups.get("half_as"):
        return Numeral(Fraction(2), Fraction(0))
    if part := groups.get("part"):  # "a third as many": three times fewer
        return Numeral(1 / vocabulary.FRACTIONS[part.casefold().split(" ")[-1]], Fraction(0))
    if nth := groups.get("nth") or groups.get("nth_"):
        return Numeral(Fraction(vocabulary.ORDINALS[nth.casefold()]), Fraction(0))
    return Numeral(Fraction(1), Fraction(0))


def _way(groups: dict[str, str | None], sort: Sort) -> int:
    if sort is Sort.SUM:
        return 1 if groups.get("u") else 0
    if groups.get("sign") == "-" or any(map(groups.get, ("down", "halved", "half_as", "part"))):
        return -1
    if groups.get("up") or groups.get("sign") == "+" or sort is Sort.TIMES:
        return 1
    return 0


def _qualifier(groups: dict[str, str | None], language: str) -> Qualifier | None:
    vocabulary = words(language)
    known: dict[str, Qualifier] = vocabulary.QUALIFIERS
    if typed := groups.get("q"):
        said = known[typed.strip().casefold()]
        return _OF_PARTS.get(said, said) if groups.get("part") else said
    between = f" {groups.get('between') or ''} ".replace("-", " ").casefold()
    return next(
        (known[word] for word in sorted(known, key=len, reverse=True) if f" {word} " in between), None
    )


# What is less than a third of something is more than three times smaller.
_OF_PARTS: Final = {
    Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.NEARLY: Qualifier.ABOUT,
}


def _than(text: str, start: int, language: str) -> int | None:
    """Where the word stands that leads to what is compared, in the same clause."""
    found = compiled(language, "THAN").search(text, start, min(len(text), start + _THAN_REACH))
    if found is None or re.search(r"[;:.]|, ", text[start : found.start()]):
        return None
    return found.start()
