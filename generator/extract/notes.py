"""Notes: signs in a text that lead to a list of its sources, as "[1]", "(2)", "³" do."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.extract.credit import Credit, Form
from generator.extract.hosts import host_name
from generator.extract.name_words import INSTITUTIONS
from generator.extract.names import names
from generator.extract.plain import NOTE, Anchor, Plain
from generator.extract.source_names import source_name, year_of
from generator.prose.patterns import AnyCase, Pattern


class Place(NamedTuple):
    """Who is credited between two offsets of a text, by what leads away from there."""

    start: int
    end: int
    name: str
    year: int | None
    inside: bool = False  # whether it is only of the figures between them


class Notes(NamedTuple):
    """A text, as long as it was, without the signs of its notes; whom they credit; the notes themselves."""

    text: str
    places: Sequence[Place]
    lines: Sequence[Place]


_LONG: Final = 4  # digits
_LONGEST: Final = 600  # characters of a note


class _Sign(NamedTuple):
    key: str
    start: int
    end: int


_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOW: Final = str.maketrans(_RAISED, "0123456789")
_SEVERAL: Final = (
    r"(?:(?i:source|note|voir\snote|see\snote|réf\.?|ref\.?|cf\.)\s(?:n°\s?)?)?"
    r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,4}"
)
_SIGN = Pattern(
    rf"\[(?P<square>{_SEVERAL})\]"
    rf"|(?P<space>(?<=\S)[ \u00a0\u202f])?\((?P<round>{_SEVERAL}|[{_RAISED}]{{1,3}}|[ivx]{{1,4}}|[a-d])\)"
    rf"|(?P<raised>[{_RAISED}]{{1,3}})"
    r"|(?<=[\w%»”\")])(?P<star>[ \u00a0]?\*{1,3})(?![\w*])"
)
_MAY_HAVE = Pattern(
    rf"\[\d|\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-d]|(?i:source|note|voir|see|r[eé]f)[^()]{{1,12}}\d)\)|[{_RAISED}]|\*[\s.,;:)]"
)
_MEASURE = Pattern(r"(?<![^\W\d_])(?:[kcdmh]?m|CO|ha)$")  # m², CO²
# A note in a line of its own; behind a plain number only below a line that says that sources follow.
_LINE = Pattern(
    r"(?m)^(?P<lead>[^\S\n]{0,8}(?:[-•–][^\S\n])?(?:(?i:sources?|notes?|références?|references?)\s?:\s?)?)"
    rf"(?P<sign>\[\d{{1,3}}\]|\((?:\d{{1,2}}|[{_RAISED}]{{1,3}}|[ivx]{{1,4}}|[a-d])\)|(?i:source|note)\s(?:n°\s?)?\d{{1,2}}(?=\s?[:–—-])|[{_RAISED}]{{1,3}}|\*{{1,3}}(?=[^\W\d_]|\s[A-ZÀ-Þ])"
    r"|(?P<bare>\d{1,3})(?:\s?[.)/:–—-]|(?=\s[A-ZÀ-Þ«“])))"
    r"[^\S\n]{0,4}[:–—-]?[^\S\n]{0,4}(?P<said>\S[^\n]{0,600})$"
)
_ANNOUNCED = Pattern(
    r"(?im)^\W{0,6}(?:(?:nos|les|our|the)\s)?(?:notes?|sources?|références?|references?|bibliograph(?:ie|y)|footnotes?"
    r"|works\scited|citations|renvois)(?:\s(?:et|and|&|de\sbas\sde)\s(?:notes?|sources?|références?|references?|page"
    r"|further\sreading|bibliographie))?\W{0,4}$"
)
_AGAIN = AnyCase(
    r"\W{0,3}(?:ibid(?:em|\.)?|idem|id\.|op\.?\s?cit|même\ssource|same\ssource|same\sas\sabove)(?!\w)"
)


def read_notes(plain: Plain) -> Notes:
    """The notes of a text and what leads to them."""
    text = plain.text
    leading = [one for one in plain.anchors if _key_of(one, text)] if plain.anchors else []
    if not leading and not _MAY_HAVE.search(text):
        return Notes(text, (), ())
    lines = list(_told(plain))
    begin = min((place.start for _, place in lines), default=len(text))
    known: dict[str, Place] = {}
    for key, place in lines:
        known.setdefault(key, place)
    signs = [one for one in _signs(text, leading) if one.start < begin]
    targets = {one.start: one.target for one in leading}
    kept = [one for one in signs if one.key in known or one.start in targets or text[one.start] == "["]
    led = [to for one in kept if (to := _led(one, known, targets)) and to.name]
    return Notes(_without(text, kept), led, [place for _, place in lines if place.name])


def _led(sign: _Sign, known: dict[str, Place], targets: dict[int, str]) -> Place | None:
    """Whom a sign credits: its note, or whose site it leads to."""
    if sign.key in known:
        return known[sign.key]._replace(start=sign.start, end=sign.end)
    host = host_name(targets.get(sign.start, ""))
    return Place(sign.start, sign.end, host, None) if host else None


def _key_of(anchor: Anchor, text: str) -> str:
    """The name of the note to which an anchor leads, if it leads to one."""
    if anchor.target.startswith(NOTE):
        return anchor.target[1:]
    shown = text[anchor.start : anchor.end].translate(_LOW).strip("[]() ")
    return shown if shown.isdigit() and len(shown) < _LONG and anchor.end > anchor.start else ""


def _told(plain: Plain) -> Iterator[tuple[str, Place]]:
    """The notes with their names, in order of place; whom one credits is empty where it names nobody."""
    text, last = plain.text, Place(0, 0, "", None)
    for key, start, end in sorted({*_defined(plain), *_listed(text)}, key=lambda one: one[1]):
        said = text[start : min(end, start + _LONGEST)]
        name = last.name if _AGAIN.match(said) else note_source(said) or _host(plain.anchors, start, end)
        last = Place(start, end, name or "", year_of(said))
        yield key, last


def _defined(plain: Plain) -> Iterator[tuple[str, int, int]]:
    for one in plain.anchors:
        if one.target.startswith(NOTE) and one.target.endswith(":"):
            end = plain.text.find("\n", one.start)
            yield one.target[1:-1], one.start, end if end >= 0 else len(plain.text)


def _listed(text: str) -> Iterator[tuple[str, int, int]]:
    """The notes of lists: those whose sign stands in the text before them, or below "Sources"."""
    tail = _last_lines(text)
    announced = -1  # where a list below such a line may go on
    seen = {one.key: one.start for one in reversed(list(_signs(text, ())))}
    next_ = {_next_word(text, match.end()) for match in _ANNOUNCED.finditer(text)}
    for match in _LINE.finditer(text):
        at = _next_word(text, match.start())
        if match["bare"] and match.start() not in tail and at not in next_ and at != announced:
            continue
        key = _plain_key(match["bare"] or match["sign"])
        if match["bare"] and match.start() in tail and text[seen.get(key, 0)] in "( ":
            continue  # "(1)" may number anything
        if key not in seen or seen[key] >= match.start():
            continue
        announced = _next_word(text, match.end()) if match["bare"] else announced
        first = match.start("said")
        for sign in _signs(text, (), match.start("said"), match.end()):
            if match["bare"] or text[sign.start] != match["sign"][0] or sign.key == key:
                continue
            yield key, first, sign.start
            key, first = sign.key, sign.end
        yield key, first, match.end()


_SPACE = Pattern(r"\s*+")


def _next_word(text: str, at: int) -> int:
    """Where the next word begins."""
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _last_lines(text: str) -> set[int]:
    """Where numbered lines begin with which a text closes: 1, 2, 3 without more between."""
    found: list[re.Match[str]] = []
    for match in _LINE.finditer(text):
        if not match["bare"]:
            continue
        at = _next_word(text, match.start())
        if found and int(match["bare"]) == len(found) + 1 and _next_word(text, found[-1].end()) == at:
            found.append(match)
        else:
            found = [match] if match["bare"] == "1" else []
    closes = found and _next_word(text, found[-1].end()) == len(text)
    return {match.start() for match in found} if closes else set()


def _plain_key(sign: str) -> str:
    """The number of a sign, without what stands around it."""
    number = _FIRST.search(sign.translate(_LOW).strip("[]() \u00a0\u202f"))
    return number[0] if number else sign


def _signs(text: str, leading: Sequence[Anchor], start: int = 0, end: int | None = None) -> Iterator[_Sign]:
    """What may lead to a note, in order of place; a sign for several leads to the first."""
    found = [_Sign(_key_of(one, text), one.start, one.end) for one in leading if not one.target.endswith(":")]
    ends = sorted(one.end for one in found if one.end > one.start)  # of signs that are anchors
    begins = sorted(one.start for one in found if one.end > one.start)
    for match in _SIGN.finditer(text, start, len(text) if end is None else end):
        if match["raised"] and _MEASURE.search(text, max(0, match.start() - 3), match.start()):
            continue
        if bisect_left(begins, match.end()) == bisect_right(ends, match.start()):  # it meets none of them
            found.append(_Sign(_plain_key(match[0]), *match.span()))
    yield from sorted(found, key=lambda one: one.start)


_FIRST = Pattern(r"\d+|\*+|[ivx]+$|[a-d]$")


def _without(text: str, signs: Sequence[_Sign]) -> str:
    """The text with spaces instead of signs."""
    parts, at = [], 0
    for one in signs:
        if one.start < at:
            continue
        parts += [text[at : one.start], " " * (one.end - one.start)]
        at = max(at, one.end)
    return "".join((*parts, text[at:]))


_LEAD = AnyCase(
    r"^\W{0,3}(?:(?:sources?|source\s?:|voir|cf\.?|lire|d[’']après|selon|see|from|données|chiffres|data|figures)\b\s?:?\s?){1,2}"
    r"(?:(?:la|le|les|l[’']|the|de|du|d[’']|des|of)\s?)?"
)
_TITLE_FIRST = Pattern(r"^\W{0,2}[«“\"][^»”\"]{2,200}[»”\"]\s?[,.:–—-]?\s?(?=\S)")
_PARTS = Pattern(r"[,;(]\s?|\s[–—-]\s|(?<=\w\w)[.:]\s")
_MADE_BY = Pattern(r"\b(?:par|by)\s(?:(?:le|la|les|the)\s|l[’'])?(?=[^\W\d_])")
_NUMBER = Pattern(r"\s(?:n°|no\.|n\.|#)\s?\d.*$")


def note_source(said: str) -> str | None:
    """Whom a line like "Ifop pour Exemplia, « Titre », mai 2023" credits."""
    lead = _LEAD.match(said)
    said = said[lead.end() :] if lead else said
    if quoted := _TITLE_FIRST.match(said):
        said = said[quoted.end() :] if names(said[quoted.end() :]) else said
    if "://" in said:
        said = _ADDRESS.sub(" ", said)
    by = _MADE_BY.search(said)
    for part in (*_PARTS.split(said)[:4], said[by.end() :] if by else ""):
        if name := _proper(part):
            return name
    return None


_ADDRESS = Pattern(r"https?://\S+")


def _proper(part: str) -> str | None:
    """The name in a part of a note, with a capital or the head of an institution."""
    name = source_name(_NUMBER.sub("", part)) if part.strip() else None
    if name is None:
        return None
    known = names(name)
    if name[0].isupper() or name.split()[0].casefold() in INSTITUTIONS:
        return name if known else None
    return known[0].text if known else None


def _host(anchors: Sequence[Anchor], start: int, end: int) -> str | None:
    first = bisect_left(anchors, start, key=lambda one: one.start)
    last = bisect_left(anchors, end, key=lambda one: one.start)
    return next(filter(None, (host_name(one.target) for one in anchors[first:last])), None)


def noted(places: Sequence[Place], start: int, length: int, figures: Sequence[int]) -> Iterator[Credit]:
    """The credits of the signs in a sentence that begins at `start`.

    Each is for what stands between the sign before it and itself; signs that come first, for what follows.
    """
    spans = [(min(one.start - start, length), min(one.end - start, length)) for one in places]
    first = bool(figures) and bool(spans) and spans[0][0] <= figures[0]
    for at, (one, (begin, end)) in enumerate(zip(places, spans, strict=True)):
        following = spans[at + 1][0] if at + 1 < len(spans) else length
        low = begin if first and at else 0 if not at else spans[at - 1][1]
        high = following if first or at + 1 == len(spans) else max(begin, 1)
        if one.inside:
            low, high = begin, end
        yield Credit(Form.NOTE, one.name, begin, end, low, high, one.year)
