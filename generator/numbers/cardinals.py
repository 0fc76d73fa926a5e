"""Numbers written out, from one to thousands: "vingt et un", "quatre-vingt-dix", "two hundred and five"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

SPACE: Final = r"\s"  # of any kind: a set of those few takes far longer to compile
_HUNDRED, _THOUSAND = 100, 1000


def _named(names: str, *values: int) -> dict[str, int]:
    return dict(zip(names.split(), values, strict=True))


_FRENCH: Final = {
    **_named("un une deux trois quatre cinq six sept huit neuf dix", 1, *range(1, 11)),
    **_named("onze douze treize quatorze quinze seize", *range(11, 17)),
    **_named("vingt vingts trente quarante cinquante soixante", 20, *range(20, 61, 10)),
    **_named("septante huitante nonante cent cents mille", 70, 80, 90, 100, 100, 1000),
}
_ENGLISH: Final = {
    **_named("a one two three four five six seven eight nine ten", 1, *range(1, 11)),
    **_named("eleven twelve thirteen fourteen fifteen", *range(11, 16)),
    **_named("sixteen seventeen eighteen nineteen", *range(16, 20)),
    **_named("twenty thirty forty fifty sixty seventy eighty ninety", *range(20, 91, 10)),
    **_named("hundred thousand", 100, 1000),
}
# "Soixante-quinze" and "quatre-vingt-dix-sept": what may follow these goes up to nineteen.
_LONG_TENS: Final = frozenset({60, 80})
_TEN, _TWENTY, _FOUR = 10, 20, 4
_AFTER_TEN: Final = frozenset({7, 8, 9})


def cardinals(language: str) -> Mapping[str, int]:
    """The words that numbers are made of."""
    return _FRENCH if language == "fr" else _ENGLISH


def cardinal(language: str) -> str:
    """A regular expression's source for one number in words; `read_cardinal` says whether it is one."""
    s = SPACE
    if language == "fr":
        first, word = _one_of(_FRENCH, capital=True), _one_of(_FRENCH)
        return rf"(?:{first}\b(?:(?:[-]|{s})(?:et(?:[-]|{s})(?=une?\b|onze\b))?{word}\b){{0,7}})"
    alone = _ENGLISH.keys() - {"a"}
    first, word = _one_of(alone, capital=True), _one_of(alone)
    first = rf"(?:[Aa](?={s}(?:hundred|thousand)\b)|{first}\b)"
    return rf"(?:{first}(?:(?:[-]|{s}(?:and{s}(?!a\b))?){word}\b){{0,7}})"


def _one_of(words: Collection[str], *, capital: bool = False) -> str:
    """One of `words`, where `capital` with or without one: ignoring case costs more to compile."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    if capital:
        ordered = [f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in ordered]
    return f"(?:{'|'.join(ordered)})"


def read_cardinal(words: str, language: str) -> int | None:
    """The number that `words` say, or None where they say none ("trois quatre")."""
    known = cardinals(language)
    tokens = [token for token in words.casefold().replace("-", " ").split() if token not in {"et", "and"}]
    total, current, room, last = 0, 0, _HUNDRED, 0
    for token in tokens:
        value = known.get(token, 0)
        if value == _THOUSAND and not total:
            total, current, room = (current or 1) * _THOUSAND, 0, _HUNDRED
        elif value == _HUNDRED and current < _TEN:
            current, room = (current or 1) * _HUNDRED, _HUNDRED
        elif value == _TWENTY and last == _FOUR and language == "fr":
            current, room, value = current - _FOUR + 80, _TWENTY, 80
        elif 0 < value < room and not (last == _TEN and value not in _AFTER_TEN):
            current, room = current + value, _room_after(value, language)
        else:
            return None
        last = value
    return total + current


def _room_after(value: int, language: str) -> int:
    """What may be added to `value`: numbers below that."""
    if value < _TEN:
        return 0
    if value < _TWENTY:
        return _TEN if value == _TEN and language == "fr" else 0
    return _TWENTY if language == "fr" and value in _LONG_TENS else _TEN
