"""What a language has to claim with, as expressions; each is compiled when it is first asked for."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Final

from generator.numbers.claims import patterns_en, patterns_fr, words_en, words_fr
from generator.numbers.claims.claim import Sort
from generator.numbers.claims.numerals import numeral

_RANGE: Final = "\ue000-\uf8fe"


def words(language: str) -> ModuleType:
    """The words of a language: `words_fr`, `words_en`."""
    return words_fr if language == "fr" else words_en


@functools.cache
def gates(language: str) -> Mapping[Sort | None, re.Pattern[str]]:
    """Words without which there is no claim of a sort; None stands for changes in points and percent."""
    return {
        sort: re.compile(source, re.VERBOSE | re.IGNORECASE) for sort, source in words(language).GATES.items()
    }


def patterns(
    language: str, sorts: Collection[Sort | None]
) -> Iterator[tuple[Sort | None, bool, re.Pattern[str]]]:
    """Those for some sorts of claims, in the order in which they are tried; see `patterns_fr`."""
    for sort, timed, source in (patterns_fr if language == "fr" else patterns_en).PATTERNS:
        if sort in sorts:
            yield sort, timed, expression(source, language)


@functools.cache
def compiled(language: str, name: str) -> re.Pattern[str]:
    """One of a language's expressions, by its name in its module of words."""
    return expression(getattr(words(language), name), language)


@functools.cache
def transitions(language: str) -> Sequence[tuple[re.Pattern[str], bool]]:
    """Expressions for "de T à T", and whether the first is the earlier."""
    return [(expression(source, language), forward) for source, forward in words(language).TRANSITIONS]


@functools.cache
def expression(source: str, language: str) -> re.Pattern[str]:
    """A pattern compiled: its T, Q and N are a statistic, a qualifier that may be there, a number."""
    qualifiers = sorted(words(language).QUALIFIERS, key=len, reverse=True)
    known = "|".join(word.replace(" ", r"\ ") for word in qualifiers)
    filled = re.sub(r"\[[^\[\]]*\]", _with_range, source)
    filled = re.sub(r"(?<![A-Za-z])T(?![A-Za-z])", f"(?-i:[{_RANGE}])", filled)
    optional = rf"(?:(?P<q>{known})(?:\ |(?<=')))?"
    filled = re.sub(r"Q(?=\s*(?:\(\?|une?|an?\b))", lambda _: optional, filled)
    filled = filled.replace("(?P<n>N)", "(?P<n>" + numeral(language).replace(" ", "\\ ") + ")")
    return re.compile(filled, re.VERBOSE | re.IGNORECASE)


def _with_range(found: re.Match[str]) -> str:
    """A class that names T. Case is of no matter to it, and would be looked up for each of its characters."""
    return f"(?-i:{found[0].replace('T', _RANGE)})" if "T" in found[0] else found[0]
