"""The expressions by which quantities are found in French and in English."""

from __future__ import annotations

import functools
import re
from typing import Final

from generator.numbers.cardinals import SPACE, cardinal
from generator.numbers.lookalikes import lookalikes
from generator.numbers.time_units import time_units

VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒"
_CURRENCY: Final = r"(?:US|CA|AU?)?\$(?:US|CA|AU)?|£(?:GB)?|[€¥]|\b(?:EUR|USD|GBP|CHF|CAD|JPY|CNY|AUD)\b"
_CURRENCY_WORDS: Final = r"euros?\b|dollars?\b|livres?\b|pounds?\b|francs?\b|yens?\b|yuans?\b"
_SCALES: Final = {
    "fr": r"(?:mille|milliers?|millions?|milliards?|billions?)\b",
    "en": r"(?:hundred|thousand|millions?|billions?|trillions?)\b",
}
_JOINTS: Final = {"fr": "sur", "en": rf"in|out{SPACE}of"}
# The names of parts, by their denominator.
PARTS: Final = {
    "fr": {
        "moitié": 2,
        "tiers": 3,
        "quart": 4,
        "cinquième": 5,
        "sixième": 6,
        "septième": 7,
        "huitième": 8,
        "neuvième": 9,
        "dixième": 10,
    },
    "en": {
        "half": 2,
        "halve": 2,
        "third": 3,
        "quarter": 4,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
    },
}
COLLECTIVES: Final = {
    "fr": {
        "dizaine": 10,
        "douzaine": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "millier": 1000,
    },
    "en": {"dozen": 12},
}
# After "un tiers", "a third": it is part of something. Else it may be somebody, or the third of a list.
_OF_SOMETHING: Final = {
    "fr": rf"(?={SPACE}(?:des?|du|d’|d')(?!{SPACE}confiance)|{SPACE}?(?:[^\w\s-]|$)"
    rf"|{SPACE}(?:seulement|à|au|ont|en|et|ou|y|ne)(?!\w)|{SPACE}n[’'])",
    "en": rf"(?={SPACE}(?:of|say|said|are|were|have|had|would|will|do|did|use|want|read|think|prefer|in|by|on"
    rf"|who|that|more|less|as|and|or|only|at)\b|{SPACE}?(?:[^\w\s-]|$))",
}


def side(language: str) -> str:
    """French, or English for every other language."""
    return "fr" if language == "fr" else "en"


@functools.cache
def digits_pattern(language: str) -> re.Pattern[str]:
    """For every quantity that begins with digits: the first branch that fits decides what it is."""
    return re.compile(
        rf"""(?<!\w)(?=[\dnN№\#+×x€$£¥UCAEGJ−-]|[{VULGAR}])(?:
            (?=\d|[+])(?P<other>{lookalikes(language)})
          | (?P<year>(?:19|20)\d\d)(?:[-–/](?:\d\d){{1,2}})?
            (?!\w|[.,/]?\d|{SPACE}?(?:%|[€$£]|/\d|{_SCALES[side(language)]}|points?\b
                |pour{SPACE}cent|per{SPACE}?cent|fois\b|times\b))
          | {_ratios(language)}(?P<ratio>)
          | (?P<vulgar>[{VULGAR}])(?P<fraction>)
          | {_figures(language)}(?P<figure>)
        )""",
        re.VERBOSE,
    )


@functools.cache
def plain_pattern(language: str) -> re.Pattern[str]:
    """For the single numbers of what only looked like a ratio."""
    return re.compile(rf"(?<!\w){_figures(language)}", re.VERBOSE)


@functools.cache
def word_trigger(language: str) -> re.Pattern[str]:
    """Where a quantity in words may begin: cheap, and tried at every word."""
    if language == "fr":
        words = (
            r"[Uu]ne?\b|[Dd](?:eux|ix|ouze)\b|[Tt]r(?:ois|eize|ente)\b|[Qq]u(?:atre|inze|arante|atorze)\b"
            r"|[Cc]in(?:q|quante)\b|[Cc]ents?\b|[Ss](?:ix|ept|eize|oixante|eptante)\b|[Hh]uit(?:ante)?\b"
            r"|[Nn](?:euf|onante|uméro)\b|[Oo]nze\b|[Vv]ingts?\b|[Mm]ille\b|[Mm]oitié\b"
            r"|(?:[Ll][ae]|[Dd]u|[Aa]u)[ \u00a0\u202f](?=moitié|tiers|quart|cinqu|dixi)"
        )
    else:
        words = (
            r"[Aa]n?[ \u00a0](?=[a-z])|[Oo]ne\b|[Tt](?:wo|hree|en|welve|hirteen|wenty|hirty)\b"
            r"|[Ff](?:our|ive|ourteen|ifteen|orty|ifty)\b"
            r"|[Ss](?:ix|even)(?:teen|ty)?\b|[Ee](?:ight(?:een|y)?|leven)\b"
            r"|[Nn](?:ine(?:teen|ty)?|umber)\b|[Hh](?:alf|undred)\b"
        )
    return re.compile(rf"(?<![\w-])(?:{words})")


@functools.cache
def words_pattern(language: str) -> re.Pattern[str]:
    """For what begins where `word_trigger` found something."""
    return re.compile(_french_words() if language == "fr" else _english_words(), re.VERBOSE)


def number(language: str) -> str:
    """A number as typed: groups of three parted by spaces (or the language's mark), then decimals."""
    mark, decimal = (r"\.", ",") if language == "fr" else (",", r"\.")
    grouped = rf"\d{{1,3}}(?:[\ \u00a0\u202f\u2009{mark}]\d{{3}}){{1,6}}(?!\d)(?:{decimal}\d{{1,18}})?"
    return rf"(?:{grouped}|\d{{1,30}}(?:[.,]\d{{1,18}})?)"


def _ratios(language: str) -> str:
    """`6 sur 10`, `6 entreprises sur 10`, `3/4`; in English `in`, `out of`."""
    s = SPACE
    return rf"""(?:
        (?P<part>{number(language)}){_nouns(language)}{s}(?P<joint>{_JOINTS[side(language)]}){s}(?P<whole>{_whole(language)}){_alone(language)}
      | (?P<upper>{number(language)})/(?P<lower>(?!0){number(language)})(?![\w/]|[.,]\d)
    )"""


def _nouns(language: str) -> str:
    """Up to three words between a part and its whole, and an apostrophe or hyphen in them."""
    money = (
        rf"(?:million|milliard)s?{SPACE}d(?:[’']euros|e{SPACE}dollars)"  # "2 millions d’euros sur trois ans"
    )
    french = rf"et|ou|à|par|pour|dans|en|que|qui|{money}"
    no = french if language == "fr" else "and|or|to|by|for|from|that|who"
    return rf"(?P<noun>(?:{SPACE}(?!(?:{no})\b)[^\W\d][\w’'-]*){{0,3}}?)"


def _whole(language: str) -> str:
    """What parts are parts of: in digits, or one of the words that wholes have."""
    if language == "fr":
        words = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|cinquante|cent|mille"
    else:
        words = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty"
        words = rf"{words}|(?:a{SPACE})?(?:hundred|thousand)"
    return rf"(?!(?:19|20)\d\d(?!\w))(?:{number(language)}|(?:{words})\b)"


def _alone(language: str) -> str:
    """A whole has no unit of its own: "1 article sur 10 ans" is no ratio."""
    units = "|".join(sorted(time_units(language), key=len, reverse=True))
    return rf"(?![\w%]|{SPACE}?%|[.,/]\d|[\s-](?:{units})\b)"


def _figures(language: str) -> str:
    s, scale = SPACE, _SCALES[side(language)]
    return rf"""
        (?P<before>(?:n[ᵒ°ºo]\.?|N[°ºo]\.?|[Nn]uméro|[Nn]umber|№|\#){s}?)?
        (?P<minus>[-−+]{s}?)?
        (?P<times>[×x]{s}?)?
        (?P<paid>(?:{_CURRENCY}){s}?)?
        (?P<number>{number(language)})(?![.,/]?\d)
        (?:{s}?(?P<scale>{scale}|(?:Mds?|bn|[kM])(?=\b|{s}?[€$£])
            |(?(paid)(?:mn?|tn|[bBK])\b|(?!)))|(?!\w)|(?=h\b|j\b|mn\b|min\b))
        {_unit(language)}
    """


def _unit(language: str) -> str:
    s = SPACE
    units = "|".join(sorted(time_units(language), key=len, reverse=True))
    return rf"""(?:(?:{s}|-)?(?P<unit>[%‰]|×
        |(?:pour{s}(?:cent|mille)|p\.{s}?cent|per{s}?(?:cent|thousand)|points?|pts?|fois|times)\b
        |(?:d(?:e{s}|[’']))?(?P<time>{units})\b
        |(?:d(?:e{s}|[’'])(?:[^\W\d]+{s})?)?(?:{_CURRENCY}|{_CURRENCY_WORDS}))(?!\d))?"""


def _french_words() -> str:
    s, count = SPACE, cardinal("fr")
    parts = "|".join(name for name in PARTS["fr"] if name != "moitié")
    collectives = "|".join(COLLECTIVES["fr"])
    of = _OF_SOMETHING["fr"]
    return rf"""
        [Nn]uméro{s}(?P<rank>{count})
      | (?:[Uu]ne|(?P<threequarters>[Tt]rois))?{s}?(?:(?<=[Uu]ne{s})demi-(?P<half>heure|journée)\b)
      | (?P<quarters>[Uu]n|[Tt]rois){s}quarts?{s}d[’'](?P<quartered>heure)\b
      | (?:(?:[Ll]a|[Uu]ne){s})?[Mm](?P<moitie>oitié)\b(?!{s}(?:moins|plus|prix))
      | (?:[Uu]n(?={s}(?:(?:{parts})\b{of}|quart\b(?!-|{s}de{s}(?:finale|siècle|tour)|{s}d[’']heure)))
          |(?:[Ll]e|[Dd]u|[Aa]u)(?={s}(?:{parts}){s}d(?:es?\b|u\b|[’']))){s}(?P<one>{parts})\b
      | [Uu]ne?{s}(?P<collective>{collectives})\b
          (?:{s}d(?:e{s}|[’'])(?P<collected>secondes|minutes|heures|jours|semaines|mois)\b)?
      | (?:[Uu]n{s})?demi-(?P<halfscale>million|milliard)\b
      | (?P<words>{count})(?:
            {s}(?P<denominator>{parts})s?\b
          | {_nouns("fr")}{s}sur{s}(?P<whole>{_whole("fr")}){_alone("fr")}
          | (?:{s}(?P<scale>(?:milliers?|millions?|milliards?|billions?)\b)(?P<more>{s}et{s}demie?\b)?
              |(?!-[^\W\d]))
            {_unit("fr")}
        )
    """


def _english_words() -> str:
    s, count = SPACE, cardinal("en")
    parts = "|".join(name for name in PARTS["en"] if name not in {"half", "halve"})
    of = _OF_SOMETHING["en"]
    return rf"""
        [Nn]umber{s}(?P<rank>{count})
      | (?:[Hh]alf{s}an?{s}|[Aa]{s}half-)(?P<half>hour|day|minute|year)\b
      | (?:(?P<quarters>[Aa]|[Tt]hree){s})quarters?{s}of{s}an{s}(?P<quartered>hour)\b
      | [Aa]n?{s}(?P<single>second|minute|hour|week|month|year)\b(?P<andhalf>{s}and{s}a{s}half\b)?
      | (?:[Hh]alf{s}a{s}|[Aa]{s}half{s})(?P<halfscale>million|billion|dozen)\b
      | (?:[Aa]{s}|[Oo]ne{s})?[Hh](?P<moitie>alf)\b(?!-|{s}(?:past|price|term|as|an?{s}))
      | [Aa]{s}(?P<one>{parts})\b{of}
      | (?:[Aa]{s})(?P<collective>dozen)\b(?P<collected>(?!))?
      | (?P<words>[Aa](?={s}(?:million|billion|trillion)\b)|{count})(?:
            (?:{s}|-)(?P<denominator>{parts})s?\b(?!{s}(?:party|parties)|-)
          | {_nouns("en")}{s}(?P<joint>{_JOINTS["en"]}){s}(?P<whole>{_whole("en")}){_alone("en")}
          | (?P<more>{s}and{s}a{s}half\b)?(?:{s}(?P<scale>(?:millions?|billions?|trillions?)\b)
              |(?!-(?!(?:second|minute|hour|day|week|month|year|point))[^\W\d]))
            {_unit("en")}
        )
    """


@functools.cache
def per_pattern(language: str) -> re.Pattern[str]:
    """After a number: by what time it is counted ("photos par jour")."""
    units = "|".join(sorted(time_units(language), key=len, reverse=True))
    s = SPACE
    if language == "fr":
        no, per = "et|ou|que|qui|dans|pour|sur", rf"par|chaque|à{s}la|tous{s}les|toutes{s}les"
        extra = "(?!)"
    else:
        no, per = "and|or|that|who|within|for", "per|each|every|an?"
        extra = "daily|weekly|monthly|yearly"
    return re.compile(
        rf"""(?:{s}(?!(?:{no}|{per})\b)[«“"]?{s}?[^\W\d][\w’'-]*{s}?[»”"]?){{0,5}}?{s}
            (?:(?:{per}){s}(?P<per>{units})(?!{s}(?:ago|earlier|later|before|after)\b)|(?P<adverb>{extra}))\b""",
        re.VERBOSE,
    )


@functools.cache
def more_pattern(language: str) -> re.Pattern[str]:
    """After "9 fois": what makes it a multiple, not how often."""
    words = (
        "plus|moins|mieux|supérieure?s?|inférieure?s?"
        if language == "fr"
        else "more|less|as|higher|lower|bigger|better|faster|longer"
    )
    return re.compile(rf"{SPACE}(?:{words})\b")
