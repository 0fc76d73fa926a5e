"""What has the shape of a quantity and is none: dates, hours, ages, pages, names, places in a list."""

from __future__ import annotations

import functools
import re
from typing import Final

from generator.numbers.cardinals import SPACE
from generator.numbers.cldr import conventions

_LOOK_BACK: Final = 48
_LABEL: Final = 16  # characters: more than the longest of them

# What a number belongs to that stands right before it.
_LABELS: Final = {
    "fr": r"pp?\.|pages?|chapitres?|sections?|figures?|fig\.|tableaux?|graphiques?|annexes?|tome|web|années"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|versions?|articles?|questions?"
    r"|étapes?|niveaux?|tendances?|défis?|épisodes?|parties?|réf\.|bus|salle|route"
    r"|chaînes?|norme|loi|taille|code|agenda|horizon|saison|édition|top|génération",
    "en": r"pp?\.|pages?|chapters?|sections?|figures?|fig\.|tables?|charts?|appendix|volume|web|versions?"
    r"|articles?|questions?|steps?|levels?|trends?|challenges?|episodes?|parts?|ref\.|line|room|route"
    r"|channel|standard|size|code|agenda|season|edition|top|generation|aged?|phase|gate|flight",
}
_AGES: Final = {
    "fr": r"âgée?s?{s}(?:de|d[’']au|entre){s}(?:plus{s}de{s}|moins{s}de{s}|moins{s})?"
    r"|(?<!\w)(?:les|des|aux|chez){s}(?:plus|moins){s}de{s}",
    "en": r"(?<!\w)(?:over|under)-|(?<!\w)the{s}(?:over|under)[ -]?|(?<!\w)aged{s}(?:over|under|between){s}",
}
# Names of products and such, whose number is part of the name: iPhone 4, ISO 9001, Windows 10.
_NAMED: Final = (
    r"(?:(?<!\w)[a-z]*[A-Z]+[a-z]+[A-Z]\w*|(?<!\w)[a-z]{1,2}[A-Z]\w*|(?<!\w)[A-Z]{2,}|Windows|Galaxy|Android"
    r"|Office|Firefox|Chrome|Iphone|Ipad|Xbox|Playstation|Kindle|Nexus|Airbus|Boeing|Area|Route"
    r"|Formule|Formula"
    r"|Canal|France|Studio|Studios|Covid)[ \u00a0-]$"
)
_YEARS_AFTER: Final = {"fr": "ans", "en": "years?|year-olds?"}


@functools.cache
def lookalikes(language: str) -> str:
    """The source of an expression for what begins with a digit and is no quantity."""
    names = conventions(language)
    months = "|".join(
        f"[{name[0].upper()}{name[0]}]{re.escape(name[1:])}" for name in (*names.months, *names.short_months)
    )
    s, side = SPACE, "fr" if language == "fr" else "en"
    years, more = _YEARS_AFTER[side], _OF_LANGUAGE[side].replace("{s}", s)
    return rf"""
        \d{{1,2}}(?:er|ᵉʳ|st|nd|rd|th)?(?:{s}?(?:[-–]|au|et|to|and){s}?\d{{1,2}})?{s}(?:{months})(?!\w)(?:,?{s}\d{{4}})?
      | \d{{4}}-\d\d(?:-\d\d)?(?!\w) | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\w) | \d+(?:/\d+){{2,8}}(?!\w)
      | 24{s}?(?:h|heures?|hours?){s}?(?:/|sur{s}){s}?(?:24|7)(?:{s}?h)?(?![\w%]) | 24/7(?![\w%])
      | 7{s}?(?:j|jours?|days?){s}?(?:/|sur{s}){s}?7(?:{s}?j)?(?![\w%])
      | \d{{1,2}}{s}?(?:h|:){s}?\d\d(?!\w)
      | \d{{1,2}}{s}?h?{s}?(?:[-–]|à{s}|et{s}){s}?\d{{1,2}}{s}?h(?!\w)
      | \d{{1,2}}{s}?(?:h|heures?){s}(?:à|et){s}(?:midi|minuit)(?!\w)
      | \d{{1,3}}(?:,{s}\d{{1,3}}){{0,6}}{s}?(?:-|–|à|et|ou|to|and|or){s}?\d{{1,3}}[ -]?(?:{years})(?!\w)
      | \d{{1,3}}(?:{s}(?:ans|years))?{s}(?:et{s}plus|et{s}moins|and{s}over|and{s}under)(?!\w)
      | \d{{1,3}}(?:{s}|-)(?:years?{s}old|years?-olds?|year-olds?)(?!\w)
      | {_VERSION[side]}\d{{1,6}}(?:\.\d{{1,6}}){{2,6}}(?!\w)
      | (?<=[^\W\d]{s})\d\.0(?![\d/%]|{s}?(?:[^\W\d]|%|[€$£]))
      | \d+(?:er|re|ère|[eè]me|e|[ᵉʳ]+|st|nd|rd|th)(?!\w)
      | \d{{1,4}}{s}?(?:°|degrés?|degrees?)(?!\w)
      | 0\d(?:[ \u00a0\u202f.-]?\d\d){{4}}(?!\d) | 0[ \u00a0]?8\d\d(?:[ \u00a0\u202f]\d{{3}}){{2}}(?!\d)
      | 0\d{{2,4}}(?:[ \u00a0-]\d{{3,4}}){{1,2}}(?!\d)
      | \+\d{{1,3}}[ \u00a0.]\(?\d{{1,4}}\)?(?:[ \u00a0\u202f.-]\d{{2,4}}){{2,5}}(?!\d)
      | \d{{5}}{s}[A-ZÉÎ][a-zéèî]
      | {more}
    """


# "1.200.000" is a number in French.
_VERSION: Final = {"fr": r"(?!\d{1,3}(?:\.\d{3})+(?![\w.]))", "en": ""}
_OF_LANGUAGE: Final = {
    "fr": r"\d{1,4}(?:{s}(?:bis|ter))?,?{s}(?:rue|avenue|boulevard|bd|place|quai|allée|chemin|impasse)(?!\w)"
    r"|\d{1,2}{s}(?:tendances|défis|chapitres|leçons|sections)(?!\w)"
    r"|\d{1,3}{s}(?:premi|derni|prochain)[a-zè]*(?!\w)",
    "en": r"\d{1,5}{s}(?:[A-Z][a-z]+{s}){1,3}(?:Street|Avenue|Road|Lane|Square|Drive|St|Ave|Rd)\b"
    r"|\d{1,2}{s}(?:trends|challenges|chapters|lessons|sections)(?!\w)"
    r"|\d{1,3}{s}(?:(?:last|next){s}(?!year|month|week|quarter|spring|summer|autumn|winter)|(?:first|best|largest|biggest)(?!\w))|\d{1,2}(?:[.:]\d\d)?{s}?(?:[ap]\.?m\.?|o[’']clock)(?!\w)",
}


def belongs_before(text: str, start: int, language: str) -> bool:
    """Whether the number at `start` belongs to the words before it: "page 12", "juin 14", "iPhone 4"."""
    before = text[max(0, start - _LOOK_BACK) : start]
    last = before[-1:]
    if not before or last in "\n«“\"'([{’":
        return False
    if last == "-" and before[-2:-1].isalpha():
        return True  # Covid-19
    if _labelled(before, language) or (_age().match(text, start) and _of_age(language).search(before)):
        return True
    word = before.split()[-1:]
    if not word or word[0] == word[0].lower():  # a name has capitals
        return False
    if _named().search(before):
        return True
    return bool(_capital().search(before)) and not _counted().match(text, start)


def _labelled(before: str, language: str) -> bool:
    """Whether a text ends in a label, or in a label with numbers: "page ", "pages 3, 5 et "."""
    small = before.lower()
    beside = 0 if _digit().search(small) else max(0, len(small) - _LABEL)
    return bool(_label(language).search(small, beside))


def clock(text: str, start: int, unit: str, language: str) -> bool:
    """Whether hours at `start`, typed as `unit`, are a time of day: "à 14 h", "jusqu’à 20 h"."""
    return language == "fr" and bool(_clock(unit).search(text[max(0, start - _LOOK_BACK) : start]))


def aged(text: str, start: int, language: str) -> bool:
    """Whether years at `start` are somebody's age: "les moins de 30 ans"."""
    return bool(_aged(language).search(text[max(0, start - _LOOK_BACK) : start]))


@functools.cache
def _label(language: str) -> re.Pattern[str]:
    """What a number belongs to, in small letters: many words are found sooner than with `(?i)`."""
    names = conventions(language)
    side = "fr" if language == "fr" else "en"
    months = "|".join(re.escape(name.lower()) for name in (*names.months, *names.short_months))
    more = rf"(?:\d{{1,4}}{SPACE}?(?:[-–,]|à|et|and|to){SPACE}?){{0,3}}"
    return re.compile(rf"(?<!\w)(?:{_LABELS[side]}|{months}){SPACE}?{more}$")


@functools.cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@functools.cache
def _of_age(language: str) -> re.Pattern[str]:
    side = "fr" if language == "fr" else "en"
    return re.compile(rf"(?:{_AGES[side].replace('{s}', SPACE)})$")


@functools.cache
def _age() -> re.Pattern[str]:
    """A number that may be an age: "les moins de 30", but "les plus de 510 000 clients"."""
    return re.compile(rf"\d{{1,2}}(?!\d|[.,]\d|{SPACE}\d{{3}})")


@functools.cache
def _named() -> re.Pattern[str]:
    return re.compile(_NAMED)


@functools.cache
def _capital() -> re.Pattern[str]:
    """A name within a sentence: "la Peugeot 308"."""
    return re.compile(rf"[a-zà-ÿ](?:{SPACE}|[’'])[A-ZÉ][a-zà-ÿ]{{2,}}{SPACE}$")


@functools.cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\d[\d.,\u00a0\u202f]{{0,20}}(?:{SPACE}\d{{3}}|{SPACE}[^\W\d]+[sx]\b)")


@functools.cache
def _clock(unit: str) -> re.Pattern[str]:
    more = "|avant|après|jusqu[’']à|à partir de|depuis" if unit == "h" else ""
    return re.compile(rf"(?<!\w)(?i:(?<!\d{SPACE})à|dès|vers{more}){SPACE}$")


@functools.cache
def _aged(language: str) -> re.Pattern[str]:
    side = "fr" if language == "fr" else "en"
    return re.compile(rf"(?i:{_AGES[side].replace('{s}', SPACE)})$")
