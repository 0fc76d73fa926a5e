"""Figures typed in prose, found by their shape, whatever the language.

A figure is what needs a source: a percentage, a ratio, a multiple, points, an amount with its unit, a count
of ten or more. Years, dates, hours, ages, numbers of pages, of lists and in names are none. Small counts
and durations are only candidates: whether they are figures shows where their study is known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.prose.patterns import Pattern
from generator.prose.tokens import CITED


class Figure(NamedTuple):
    """The span of a figure. `noun` is what a small count or a duration counts; "" for all others."""

    start: int
    end: int
    noun: str = ""


_S: Final = r"\s"  # a class of the spaces that are typed takes twice as long to compile
_GROUPED: Final = "\\d{1,3}(?:[^\\S\\n]\\d{3})+(?!\\d)|\\d{1,3}(?:[.,]\\d{3})+(?![\\d])"
_NUMBER: Final = rf"(?:(?:{_GROUPED})(?:[.,]\d{{1,6}})?|\d{{1,15}}(?:[.,]\d{{1,6}})?)"
_SMALL_WORDS: Final = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten"
_MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.|"
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
_SCALES: Final = "milliards?|millions?|milliers?|mille|billions?|trillions?|thousand"
_MONEY: Final = (
    rf"[€$£¥]|(?:[kM]|Mds?)[€$£]|(?:d[’'])?(?:euros?|dollars?|livres(?:{_S}sterling)?|pounds?|EUR|USD)\b"
)
_DURATION: Final = (
    "minutes?|min|secondes?|seconds?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|nuits?"
)
_PER: Final = rf"(?!{_S}(?:(?:de|d[’']|of){_S}?\w+{_S})?(?:par|chaque|per|every|each)\b)"
# "Un résumé sur trois lignes" is no ratio: a noun in the plural says that the second number counts.
_COUNTED: Final = (
    r"(?!(?:dans|sans|plus|moins|pas|vers|depuis|après|mais|très|jamais|ans|sous|hors)\b)[^\W\d]+(?<![éu])s\b"
)
# Nor are "3 brands in 10 countries".
_COUNTED_IN: Final = (
    r"(?!(?:is|was|has|does|less|always|sometimes|across|as|this|his|its|us|perhaps|years)\b)[a-z]+s\b"
)
_START = Pattern("[\\d+\u2212×x€$£½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞-]")
_DIGITS = Pattern(
    rf"""(?<![\w.,:/\#@+\u2212-])(?:
    (?P<other>
        \d{{1,2}}(?:,{_S}?\d{{1,2}})*(?:er)?(?:{_S}?(?:[-–]|et|and|au|ou|à|or|to){_S}?\d{{1,2}})?{_S}(?:{_MONTHS})(?!\w)
      | \d{{4}}-\d\d(?:-\d\d)?(?!\w) | \d+(?:/\d+){{2,}} | \d+(?:\.\d+){{2,}}
      | (?:19|20)\d\d(?:{_S}?[-–/]{_S}?(?:\d{{4}}|\d\d))?
        (?![\w]|[.,]?\d|{_S}?(?:%|[€$£]|(?:{_SCALES}|points?)\b))
      | \d{{1,2}}{_S}?[hj](?:{_S}?/{_S}?\d+[hj]?|{_S}?\d\d)?(?!\w) | \d{{1,2}}:\d\d | \d{{1,2}}{_S}?[ap]\.?m\b
      | (?:24/24|24/7|7/7)(?!\w)
      | \d{{1,3}}{_S}?(?:-|–|à|et|ou|to|and|or){_S}?\d{{1,3}}{_S}?(?:ans|years?|year-olds?)\b
      | (?:{_NUMBER}){_S}?-?(?:ans?|années?|years?|year-olds?)\b
      | \d{{1,3}}{_S}(?:et{_S}plus|et{_S}moins|and{_S}over|and{_S}under)\b
      | \d{{1,2}}[-–]\d{{1,2}}(?!\d|[.,/]\d|{_S}?(?:%|{_MONEY}|(?:points?|{_SCALES})\b))
      | \d+(?:er|re|ère|[eè]me|e|[ᵉʳ]+|st|nd|rd|th)(?!\w)
      | \+\d\d(?:[ .]?\d){{6,}} | 0[ \u00a0\u202f]\d{{3}}(?:[ \u00a0\u202f]\d\d){{3}}
      | 0\d(?:[ .\u00a0\u202f]?\d)*(?![.,]\d|{_S}?%)
      | 3\d\d\d(?=[.,;:!?)]?(?:\s|$))(?<=(?:au|le){_S}\d{{4}})
      | 3\d{_S}\d\d(?=[.,;:!?)]?(?:\s|$))(?<=(?:au|le){_S}\d\d{_S}\d\d) | \d{{3}}-\d{{4}}(?!\w)
      | \d{{1,4}}(?:{_S}?(?:bis|ter))?,?{_S}(?:rue|avenue|boulevard|place|quai|impasse|street|road)\b
      | \d{{1,5}}{_S}(?:[A-Z][a-z]+{_S}){{1,3}}(?:Street|Avenue|Road|Square|Lane)\b
      | \d{{5}}{_S}(?=[A-ZÀ-Ý]) | \d+{_S}?(?:°|degrés|degrees) | \d+{_S}?[×x]{_S}?\d+(?!\w)
    )
  | (?P<ratio>(?P<part>\d{{1,4}})(?:{_S}[^\W\d]+(?:[’'-][^\W\d]+)*){{0,3}}?{_S}
        (?:sur|(?<!s{_S})in|(?<=s{_S})in(?!{_S}\d{{1,4}}{_S}{_COUNTED_IN})|out{_S}of){_S}
        (?!(?:19|20)\d\d(?!\w))(?P<whole>\d{{1,4}}|{_SMALL_WORDS})(?![\w%]|{_S}?%|[.,/]\d))
  | (?P<figure>
        [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞](?!\w)
      | [1-9]\d?/[1-9]\d?(?={_S}(?:de|du|des|d[’']|of)(?!\w))
      | [+\u2212-]?{_S}?{_NUMBER}{_S}?(?:%|(?:pour{_S}cent|per{_S}?cent|p\.{_S}?cent)\b)(?!\w)
      | \d{{1,3}}[.,]\d{{1,2}}/\d{{1,3}}(?![\w/])
      | [+\u2212-]?{_NUMBER}(?:{_S}|-)(?:percentage[ -])?(?:points?|pts?)\b
        (?!{_S}(?:de{_S}(?:vente|contact|vue)|forts?|faibles?|of{_S}sale))
      | {_NUMBER}{_S}(?:{_SCALES})\b(?:{_S}?(?:{_MONEY}))?
      | {_NUMBER}{_S}?(?:{_MONEY})(?!\w)
      | [€$£]{_NUMBER}(?:{_S}?(?:million|billion|thousand|[kmM]|bn)\b)?(?!\w)
      | [×x]{_S}?\d{{1,4}}(?:[.,]\d{{1,2}})?(?!\w)
      | {_NUMBER}{_S}(?:fois|times)(?={_S}(?:plus|moins|supérieure?s?|more|less|as|higher|fewer|larger)\b)
    )
  | (?P<length>{_NUMBER})(?:{_S}(?P<unit>{_DURATION})\b{_PER})
  | (?P<count>{_NUMBER})(?![\w%]|[.,/:]\d)
    )""",
    re.VERBOSE,
)
_WORDS = Pattern(
    rf"""(?<![\w-])(?:
      (?:une?|one|{_SMALL_WORDS})(?P<of>(?:{_S}[^\W\d]+(?:[’'-][^\W\d]+)*){{1,3}}?)?{_S}(?:sur|in|out{_S}of){_S}
        (?!(?:19|20)\d\d)(?:\d{{1,4}}|{_SMALL_WORDS})(?![\w%]|[.,/]\d)(?(of)(?!{_S}{_COUNTED}))
    | (?:la{_S}moitié(?!{_S}du{_S}temps)|(?:un|deux){_S}tiers|(?:un|trois){_S}quarts?|half
        |(?:a|one|two){_S}thirds?|(?:a|one|three){_S}quarters?)
        (?={_S}(?:(?:de|du|des|of)\b|d[’'](?!heure)))
    | (?:multipli[^\W\d]+){_S}(?:par|by){_S}(?:\d{{1,4}}(?:[.,]\d+)?|{_SMALL_WORDS})(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What most paragraphs have not, and every figure in words has; it is quickly found.
_HINTS: Final = ("moitié", "tiers", "quart", "alf", "third", "ultipl")
_RATIOS: Final = tuple(Pattern(rf"{joint}{_S}(?:\d|{_SMALL_WORDS})") for joint in ("sur", " in", " out of"))
# What makes a bare number the name or the place of something.
_NAMED = Pattern(
    rf"""(?:
      (?<!\w)(?:pp?\.|pages?|chap(?:itre|ter|\.)|section|fig(?:ure|\.)|tableau|table|web|version|v\.?|n[°ºoᵒ]\.?|numéros?
        |number|№|art(?:icle|\.)|étape|step|échelle{_S}de{_S}\d{{1,3}}{_S}à|scale{_S}of{_S}\d{{1,3}}{_S}to|flight|vol
        |saison|season|épisode|episode|tome|vol(?:ume|\.)|ligne|line|top
        |salle|bureau|room|gate|série|series|défi|tendance|trend|taille|size|code|loi|années|aged?(?:{_S}\d{{1,2}}{_S}(?:to|and|-))?|âgée?s?{_S}de
        |âgée?s?{_S}de{_S}\d{{1,2}}{_S}[àa-]|{_MONTHS}){_S}?
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_LISTED_BEFORE = Pattern(rf"(?<!\w)(?:les|nos|vos|mes|ces|the|our|my|these){_S}$|^$", re.IGNORECASE)
_LISTED = Pattern(
    rf"{_S}(?:tendances|défis|enjeux|points|idées|conseils|raisons|clés|règles|commandements|étapes"
    r"|trends|challenges|points|ideas|tips|reasons|rules|keys|steps)\b"
)
_NAME = Pattern(rf"(?:[\w»”)]|,){_S}[A-ZÀ-Ý][\w’'-]*{_S}$|(?<!\w)[A-Z]{{2,}}{_S}$|[a-z][A-Z]\w*{_S}$")
_WHOLE = Pattern(rf"(?<!\w)(?:[Ss]ur|[Oo]ut{_S}of){_S}$")
_QUALIFIED = Pattern(
    rf"""(?<![\w-])(?:pas{_S}(?:plus|moins){_S}de|(?:plus|moins|près|autour){_S}d(?:es?|u)|au{_S}(?:moins|plus|maximum)|jusqu[’']à
      |presque|quasiment|environ|quelque|à{_S}peu{_S}près|(?:no|not)?{_S}?(?:more|less|fewer){_S}than|at{_S}(?:least|most)
      |up{_S}to|nearly|almost|about|around|roughly|over|under|exceeds?|close{_S}to|approach(?:es)?
      |dépass(?:e|ent)(?:{_S}les)?|(?:approch|frôl|avoisin)(?:e|ent)(?:{_S}les)?){_S}$|(?<!\w)(?:plus|moins|près){_S}d[’']$""",
    re.VERBOSE | re.IGNORECASE,
)
_CITED = Pattern(rf"{_S}?{CITED}")
_RANK = Pattern(rf"(?<!\w)[nN](?:[ᵒ°º]|o\.){_S}?$")
_NOUN = Pattern(rf"{_S}([^\W\d]+)")
_LOOK_BACK: Final = 24
_SMALL: Final = 10


def figures(text: str) -> Iterator[Figure]:
    """The figures of `text` in order, each with the qualifier before it ("plus de 20 %")."""
    found = [figure for match in _matches(text) if (figure := _figure(match))]
    if any(hint in text for hint in _HINTS) or any(ratio.search(text) for ratio in _RATIOS):
        found = [*_worded(text, found)]
    for start, end, noun in found:
        before = max(0, start - _LOOK_BACK)
        qualifier = None if noun else _QUALIFIED.search(text[before:start])
        yield Figure(before + qualifier.start() if qualifier else start, end, noun)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What begins with a digit or a sign; where those stand is quickly found."""
    at = 0
    while start := _START.search(text, at):
        match = _DIGITS.match(text, start.start())
        if match:
            yield match
        at = match.end() if match else start.end()


def _worded(text: str, digits: list[Figure]) -> list[Figure]:
    """The figures in digits, and those in words: "un téléphone sur trois", "multiplié par 9"."""
    words = [Figure(*match.span()) for match in _WORDS.finditer(text)]
    starts = [word.start for word in words]

    def free(one: Figure) -> bool:
        before = bisect_left(starts, one.end)
        return not before or words[before - 1].end <= one.start

    return sorted([*filter(free, digits), *words])


def _figure(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    if match["other"]:
        return None
    if match["figure"]:
        return Figure(start, end)
    if match["ratio"]:
        whole = match["whole"]
        if not whole.isdigit() or int(match["part"]) <= int(whole):  # "Article 4 sur 10" is none
            named = _NAMED.search(match.string[max(0, start - _LOOK_BACK) : start])
            return None if named else Figure(start, end)
        return _count(match.string, start, match.end("part"))
    if match["unit"]:
        return Figure(start, end, match["unit"].casefold())
    return _count(match.string, start, end)


def _count(text: str, start: int, end: int) -> Figure | None:
    """A bare number: a figure from ten on, with decimals, or before a citation; else it counts something."""
    before, typed = text[max(0, start - _LOOK_BACK) : start], text[start:end]
    cited = _CITED.match(text, end)
    if cited and (rank := _RANK.search(before)):
        return Figure(start - len(rank[0]), end)
    if _NAMED.search(before) or (_LISTED_BEFORE.search(before) and _LISTED.match(text, end)):
        return None
    digits = "".join(sign for sign in typed if sign.isdigit())
    if len(digits) != len(typed) and "." not in typed:
        return Figure(start, end)  # grouped, or with a decimal comma
    if _NAME.search(before) or (typed in {"100", "1000"} and _WHOLE.search(before)):
        return None
    large = len(typed.partition(".")[0]) > 1 and int(digits) >= _SMALL
    noun = None if large or cited else _NOUN.match(text, end)
    return Figure(start, end, noun[1].casefold() if noun else "") if large or cited or noun else None
