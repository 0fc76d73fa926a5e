"""The words around a number that say how it is meant: "plus de", "près de", "environ", "or more"."""

from __future__ import annotations

import functools
import re
from typing import Final, NamedTuple

from generator.numbers.cardinals import SPACE
from generator.vocabularies import Qualifier

_BEFORE: Final = {
    # The longer first, where one ends like another.
    "fr": {
        Qualifier.AT_MOST: "pas plus de|jusqu'à|au plus|au maximum|maximum|jamais plus de|ne dépasse pas"
        "|ne dépassent pas|ne dépassant pas|ne dépasse pas les|n'excède pas|n'excèdent pas",
        Qualifier.AT_LEAST: "pas moins de|au moins|au minimum|minimum|un minimum de|jamais moins de",
        Qualifier.MORE_THAN: "plus de|au-dessus de|au-delà de|dépasse|dépassent|dépassé|dépassant"
        "|dépassait|dépassaient|dépasse les|dépassent les|dépassé les|dépasse la barre des"
        "|supérieur à|supérieure à|supérieurs à|supérieures à|excède|excèdent",
        Qualifier.LESS_THAN: "moins de|au-dessous de|en dessous de|en deçà de|inférieur à|inférieure à"
        "|inférieurs à|inférieures à",
        Qualifier.NEARLY: "près de|presque|quasiment|quasi|pas loin de|pas tout à fait|approche|approchent"
        "|approche les|approchent les|frôle|frôlent|frôle les|frôlent les",
        Qualifier.ABOUT: "environ|quelque|quelques|autour de|à peu près|de l'ordre de|approximativement"
        "|avoisine|avoisinent|avoisine les|avoisinent les"
        "|proche de|proches de|grosso modo|en gros|aux alentours de|aux environs de|à peu de chose près",
        Qualifier.ONLY: "seulement|seul|seule|seuls|seules|uniquement|à peine|tout juste|juste",
    },
    "en": {
        Qualifier.AT_MOST: "no more than|not more than|at most|up to|a maximum of|maximum|does not exceed"
        "|do not exceed|not over|not above|never more than",
        Qualifier.AT_LEAST: "no less than|not less than|no fewer than|not fewer than|at least|a minimum of"
        "|minimum|never less than|never fewer than",
        Qualifier.MORE_THAN: "more than|over|above|exceeds|exceed|exceeded|exceeding|in excess of"
        "|upwards of|greater than|higher than",
        Qualifier.LESS_THAN: "less than|fewer than|under|below|lower than",
        Qualifier.NEARLY: "nearly|almost|not quite|close on|approaching|approaches",
        Qualifier.ABOUT: "about|around|roughly|some|approximately|approx.|circa|close to|in the region of"
        "|on the order of|more or less",
        Qualifier.ONLY: "only|just|barely|merely|a mere|hardly",
    },
}
_AFTER: Final = {
    "fr": {
        Qualifier.AT_LEAST: "au moins|au minimum|minimum|ou plus",
        Qualifier.AT_MOST: "au plus|au maximum|maximum|ou moins",
        Qualifier.ABOUT: "environ|à peu près",
        Qualifier.ONLY: "seulement|à peine",
    },
    "en": {
        Qualifier.AT_LEAST: "or more|at least",
        Qualifier.AT_MOST: "or less|or fewer|at most",
        Qualifier.ABOUT: "or so|or thereabouts",
        Qualifier.ONLY: "only",
    },
}
_LOOK_BACK: Final = 48  # characters: more than the longest of them, and "ne comptent que"
_THAT: Final = ("que ", "qu'")
_NEAR: Final = 4  # characters: as many as tell that it may be one of them


class Qualified(NamedTuple):
    """How a number is meant, and where the words that say so begin and end (the number among them)."""

    qualifier: Qualifier | None
    start: int
    end: int


def qualified(text: str, start: int, end: int, language: str) -> Qualified:
    """The qualifier of the number between `start` and `end`, in the words before it, else after."""
    near = _plain(text[max(0, start - _NEAR) : start])
    endings, only = _endings(language).get(near[-3:], ()), language == "fr" and near.endswith(_THAT)
    if endings or only:  # most numbers have nothing like it before them
        before = _plain(text[max(0, start - _LOOK_BACK) : start])
        for ending, qualifier in endings:
            if before.endswith(ending) and not before[: -len(ending)][-1:].isalnum():
                return Qualified(qualifier, start - len(ending), end)
        if only and _negation().search(before):
            return Qualified(Qualifier.ONLY, start, end)
    if text[end : end + 1].isspace() and (match := _afterwards(language).match(text, end)):
        return Qualified(_after(language)[_plain(match[1])], start, match.end())
    return Qualified(None, start, end)


def _plain(text: str) -> str:
    """Of the same length, with ordinary spaces and apostrophes, in small letters."""
    if not text.isascii():
        text = text.translate(_ORDINARY)
    return text.replace("\n", " ").lower()


# Letters whose small form is two are left out, so that places stay where they are.
_ORDINARY: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'", "\u0130": "I"})


@functools.cache
def _endings(language: str) -> dict[str, tuple[tuple[str, Qualifier], ...]]:
    """By their last three characters, the endings of a text that qualify what follows."""
    side = _side(language)
    endings: list[tuple[str, Qualifier]] = []
    for qualifier, words in _BEFORE[side].items():
        for word in words.split("|"):
            endings += [(form, qualifier) for form in _forms(word, side)]
    endings.sort(key=lambda pair: -len(pair[0]))
    table: dict[str, tuple[tuple[str, Qualifier], ...]] = {}
    for ending, qualifier in endings:
        table[ending[-3:]] = (*table.get(ending[-3:], ()), (ending, qualifier))
    return table


def _forms(word: str, side: str) -> tuple[str, ...]:
    """A qualifier as it stands before a number: elided, or with the article of a fraction."""
    if side == "fr" and word.endswith(" de"):
        return (f"{word} ", f"{word[:-1]}'", f"{word[:-2]}des ", f"{word[:-2]}du ")
    if side == "fr" and word.endswith("à"):
        return (f"{word} ", f"{word[:-1]}aux ", f"{word[:-1]}au ")
    return (f"{word} ",)


@functools.cache
def _negation() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)n(?:e |')[^.;:!?]*qu(?:e |')$")


@functools.cache
def _after(language: str) -> dict[str, Qualifier]:
    kinds = _AFTER[_side(language)]
    return {word: qualifier for qualifier, words in kinds.items() for word in words.split("|")}


@functools.cache
def _afterwards(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(_after(language), key=len, reverse=True)).replace(" ", SPACE)
    return re.compile(rf"{SPACE}({words})(?!\w)(?!{SPACE}(?:de\b|d[’']))")


def _side(language: str) -> str:
    return "fr" if language == "fr" else "en"
