"""Quantities in words: "deux tiers", "one in eight", "une centaine", "vingt pour cent"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from generator.numbers.cardinals import SPACE
from generator.numbers.grammar import COLLECTIVES, PARTS, side, word_trigger, words_pattern
from generator.numbers.lookalikes import aged
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import time_units
from generator.numbers.typed import (
    SCALES,
    base_of_parts,
    counted_in,
    followed_by_plural,
    multiplied,
    often,
    part_of,
    per_mille,
    read_number,
    scale_of,
    sign_of,
)
from generator.vocabularies import Qualifier

_HALF: Final = Fraction(1, 2)
_FIVE_MINUTES: Final = Fraction(1, 12)  # of an hour: how exact "half an hour" is


def in_words(text: str, language: str) -> Iterator[Quantity]:
    """The quantities of `text` that begin with a word."""
    match_words, end = words_pattern(language).match, 0
    for trigger in word_trigger(language).finditer(text):
        start = trigger.start()
        if start < end:
            continue
        if (match := match_words(text, start)) and (quantity := _worded(match, language)):
            end = quantity.end
            yield quantity


def _worded(match: re.Match[str], language: str) -> Quantity | None:
    """The quantity in words that `match` found, if it is one."""
    if match["words"]:
        return _begun_by_number(match, language)
    if match["rank"]:
        rank, _ = read_number(match["rank"], language)
        return Quantity(*match.span(), rank, sign=Sign.RANK, in_words=True) if rank else None
    if match["half"] or match["quartered"]:
        return _part_of_time(match, language)
    if language != "fr" and match["single"]:
        return _single(match)
    if match["moitie"]:
        return _half(match, language)
    return _one_part(match, language) if match["one"] else _collected(match, language)


def _begun_by_number(match: re.Match[str], language: str) -> Quantity | None:
    value, _ = read_number(match["words"], language)
    if not value:
        return None
    if match["denominator"]:
        return _several_parts(match, value, language)
    if match["whole"]:
        return _worded_ratio(match, value, language)
    read = _worded_scaled if match["scale"] else _worded_count
    return read(match, value, language)


def _one_part(match: re.Match[str], language: str) -> Quantity | None:
    if _somebody(match, language):
        return None
    # In "plus du quart" the article belongs to the qualifier.
    contracted = language == "fr" and match[0][0] in "dDaA"
    start = match.start("one" if contracted else 0)
    return part_of(start, match.end(), 1, PARTS[side(language)][match["one"]])


def _several_parts(match: re.Match[str], part: Fraction, language: str) -> Quantity | None:
    whole = PARTS[side(language)][match["denominator"]]
    alone = part == 1 and language == "fr"  # "un tiers" is read elsewhere, where it is no third party
    return part_of(*match.span(), int(part), whole) if part < whole and not alone else None


def _part_of_time(match: re.Match[str], language: str) -> Quantity:
    name = match["half"] or match["quartered"]
    quarters = {"a": 1, "un": 1}.get((match["quarters"] or "").casefold(), 3)
    value = _HALF if match["half"] else Fraction(quarters, 4)
    unit = time_units(language)[name]
    return Quantity(*match.span(), value, quantum=_FIVE_MINUTES, sign=Sign.DURATION, unit=unit, in_words=True)


def _single(match: re.Match[str]) -> Quantity | None:
    """One of a unit of time, where it measures: "under an hour", "an hour and a half"; not "twice a week"."""
    (start, end), value = match.span(), Fraction(1)
    if match["andhalf"]:
        value += _HALF
    elif qualified(match.string, start, end, "en").qualifier is None:
        return None
    unit = time_units("en")[match["single"]]
    return Quantity(
        start, end, value, quantum=value % 1 or value, sign=Sign.DURATION, unit=unit, in_words=True
    )


_NOT_A_HALF: Final = (
    *("by ", "in ", "second ", "first ", "other ", "and a ", "better ", "latter ", "this ", "that "),
)


def _half(match: re.Match[str], language: str) -> Quantity | None:
    """Half of something; not "à moitié", "cut by half", "the second half"."""
    before = match.string[max(0, match.start() - 8) : match.start()].lower().replace("\u00a0", " ")
    article = language == "fr" and match.string[match.start()].casefold() in "lu"
    alone = language != "fr" or not before.strip()
    clause = before.endswith("that ") and match.string.startswith(" of ", match.end())  # "say that half of"
    if not article and ((before.endswith(_NOT_A_HALF) and not clause) or not alone):
        return None
    return part_of(*match.span(), 1, 2)


_BY_SOMEBODY: Final = ("par ", "avec ", "chez ", "auprès d’", "auprès d'")


def _somebody(match: re.Match[str], language: str) -> bool:
    """Whether "un tiers" is a third party: "par un tiers"."""
    if language != "fr" or match["one"] != "tiers":
        return False
    before = match.string[max(0, match.start() - 10) : match.start()].lower().replace("\u00a0", " ")
    return before.endswith(_BY_SOMEBODY) and not match.string[
        match.end() : match.end() + 6
    ].strip().startswith(("d", "seul"))


def _worded_ratio(match: re.Match[str], part: Fraction, language: str) -> Quantity | None:
    whole, _ = read_number(match["whole"], language)
    if not whole or part >= whole or (part > 1 and side(language) == "en" and counted_in(match, language)):
        return None
    words = not match["whole"][0].isdigit()
    return part_of(*match.span(), int(part), int(whole))._replace(in_words=words)


def _collected(match: re.Match[str], language: str) -> Quantity:
    """About so many: "une centaine", "une quinzaine de jours", "half a million"."""
    name, (start, end) = match["collective"] or match["halfscale"], match.span()
    if match["halfscale"]:
        scale = SCALES[side(language)].get(name) or scale_of(name, language)
        return Quantity(start, end, Fraction(scale, 2), quantum=Fraction(scale, 10), in_words=True)
    unit = time_units(language)[match["collected"]] if match["collected"] else None
    return Quantity(
        start,
        end,
        Fraction(COLLECTIVES[side(language)][name]),
        sign=Sign.DURATION if unit else None,
        qualifier=Qualifier.ABOUT,
        unit=unit,
        in_words=True,
    )


def _worded_scaled(match: re.Match[str], value: Fraction, language: str) -> Quantity:
    """Millions in words: "un million et demi", "two million euros"."""
    scale, sign, end = scale_of(match["scale"], language), sign_of(match["unit"]), match.end()
    if sign is Sign.TIMES:  # "seen a million times" is a count
        sign, end = None, match.end("scale")
    return Quantity(
        match.start(),
        end,
        (value + (_HALF if match["more"] else 0)) * scale,
        quantum=Fraction(scale, 10 if match["more"] else 1),
        sign=sign,
        unit=_time(match, language),
        in_words=True,
    )


def _time(match: re.Match[str], language: str) -> str | None:
    return time_units(language)[match["time"].lower()] if match["time"] else None


def _worded_count(  # noqa: PLR0911 - one for each way to be none
    match: re.Match[str], value: Fraction, language: str
) -> Quantity | None:
    """A number in words, with its unit if it has one."""
    (start, end), text = match.span(), match.string
    if per_mille(match["unit"]):
        return Quantity(start, end, value / 10, 1, Fraction(1, 10), Sign.PERCENT, in_words=True)
    sign, unit = sign_of(match["unit"]), _time(match, language)
    if value == 1 and not _one_counts(match, sign, language):
        return None
    if sign is None and (factor := multiplied(text, start, value, language)):
        return Quantity(start, end, factor, quantum=min(factor, Fraction(1)), sign=Sign.TIMES, in_words=True)
    if sign is None and _not_counted(match, value, language):
        return None
    if unit == "year" and aged(text, start, language):
        return None
    if sign is Sign.TIMES and match["words"].casefold() in _IDIOMS:
        return None
    if match["more"]:  # "two and a half hours"
        return Quantity(start, end, value + _HALF, quantum=_HALF, sign=sign, unit=unit, in_words=True)
    if sign is Sign.TIMES:
        unit = often(match["unit"], text, end, language)
    return Quantity(start, end, value, sign=sign, unit=unit, in_words=True)


_IDIOMS: Final = frozenset({"cent", "mille", "a hundred", "a thousand"})  # "cent fois sur le métier"


def _one_counts(match: re.Match[str], sign: Sign | None, language: str) -> bool:
    """Whether "un" is no article: in "un pour cent", "une heure", "d’un point de plus"."""
    if sign is Sign.DURATION:
        return _time(match, language) != "day"
    more = _points_more(language).match(match.string, match.end())
    return sign is Sign.PERCENT or (sign is Sign.POINTS and bool(more))


@functools.cache
def _points_more(language: str) -> re.Pattern[str]:
    words = (
        "de plus|de moins|de pourcentage|supplémentaire"
        if language == "fr"
        else "more|less|up|down|higher|lower"
    )
    return re.compile(rf"{SPACE}(?:{words.replace(' ', SPACE)})\b")


def _not_counted(match: re.Match[str], value: Fraction, language: str) -> bool:
    """Whether a bare number in words counts nothing that was measured."""
    (start, end), text = match.span(), match.string
    if _own_parts(language).match(text, end) or base_of_parts(text, start, value):
        return True
    return match["words"].casefold() == "neuf" and language == "fr" and _new(text, start, end)


@functools.cache
def _own_parts(language: str) -> re.Pattern[str]:
    if language == "fr":
        words = (
            "tendances|défis|chapitres|leçons|sections|mercis|raisons|façons|(?:premi|derni|prochain)[a-zè]*"
        )
    else:
        words = "trends|challenges|chapters|lessons|sections|ways|reasons|thanks|first|last|best|largest|next"
    return re.compile(rf"{SPACE}(?:{words})\b")


def _new(text: str, start: int, end: int) -> bool:
    """Whether "neuf" is new: it counts before a plural, after a qualifier or an article, or alone."""
    if text[max(0, start - 4) : start].rstrip()[-1:] in {
        "",
        ",",
        ":",
        ";",
        "(",
        "«",
    } or followed_by_plural().match(text, end):
        return False
    if text[max(0, start - 5) : start].lower().endswith(("les ", "des ", "ces ", "ses ")):
        return False
    return qualified(text, start, end, "fr").qualifier is None
