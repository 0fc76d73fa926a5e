"""Proper names in a sentence: institutes, brands, persons, media."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from generator.extract.common_words import is_common
from generator.extract.name_words import (
    ACRONYMS,
    ALONE,
    COUNTERS,
    FIRST_NAMES,
    HOUSES,
    INSTITUTIONS,
    ONLY_FIRST,
    PEOPLES,
    STARTERS,
)
from generator.prose.patterns import Pattern


class Name(NamedTuple):
    """A proper name between `start` and `end` of a sentence."""

    text: str
    start: int
    end: int


_CAPITAL: Final = (
    r"(?:[A-ZÀ-ÖØ-ÞŒ](?:[’'](?=[A-ZÀ-ÖØ-Þ]))?[\w&+]*(?:[-.](?=\w)[\w&]+"
    r"|(?<=\w\w)[’'](?!s\b)(?=[\w])[\w]+)*|[a-z]{1,3}-?[A-Z][\w-]*|[a-z]{4,8}[A-Z][a-z]{2,}[\w-]*|\d{1,2}[A-Z]\w*)"
)
_INNER: Final = (
    r"(?:de\sla\s|de\sl[’']|des\s|du\s|de\s|d[’']|of\sthe\s|of\s|for\s|pour\s|&\s|van\s|von\s|la\s"
    r"|le\s|les\s"
    r"|and\s(?=[A-Z]\w+\s(?:Authority|Office|Agency|Commission|Institute|Council|Association"
    r"|Board|Bureau)\b))"
)
_NAME = Pattern(
    rf"(?<!\w)(?:Which\?|(?<![’'])\d\d\s(?:[Mm]illions\sde\sconsommateurs|Millions|Minutes)(?!\w)"
    rf"|(?<![’'-])(?:[LDld][’'](?=[A-ZÀ-Þ])|(?:[A-ZÀ-Þ]\.\s?){{2,3}}(?=[A-ZÀ-Þ][a-zà-ÿ]))?{_CAPITAL}(?:(?:\s(?:{_INNER})?|/){_CAPITAL}){{0,6}}"
    rf"|(?<=[’'])(?<!\w\w[’']){_CAPITAL}(?:(?:\s(?:{_INNER})?|/){_CAPITAL}){{0,6}})"
)

_OF_WHAT = Pattern(
    r"(?:\s(?:nationale?|générale?|française?|européen(?:ne)?|mondiale?))?"
    r"(?:\s(?:(?:des|du|de\sla|de|et\sde\sla|et\sdes?|et\sdu)\s|(?:de\sl|d|et\sde\sl)[’'])[a-zà-ÿ-]+){1,3}"
    r"(?:\s(?:publi(?:que|c)s?|rur(?:al|ale|ales|aux)|soci(?:al|ale|ales|aux)|civile?s?|agricoles?|routière|médicales?"
    r"|privée?s?|territoriales?|familiales?|sanitaires?|supérieure?s?|locaux|locales?"
    r"|clients?|[a-zà-ÿ]{2,}(?:iques?|elles?|aires?|ienn?e?s?|ale?s?|aux))(?![\w-]))?"
)
# The same all in small letters: "le syndicat des centres d’appels".
_SMALL = Pattern(
    r"(?<![\w’'])(?:(?:[Ll]e|[Ll]a|[Ll]es|du|au|de|of|the)\s|[LlDd][’'])(?P<name>(?:syndicat|con?fédération|fédération"
    r"|observatoire|ministère|association|défenseur|baromètre)(?:\s[a-zà-ÿ]+(?:al|ale|aise?|enne?))?"
    r"\s(?:(?:des|du|de\sla|de)\s|(?:de\sl|d)[’'])[a-zà-ÿ-]{3,}"
    r"(?:\s(?:(?:des|du|de\sla|de)\s|(?:de\sl|d)[’'])[a-zà-ÿ-]+)?)(?!\s?[A-ZÀ-Þ])(?!(?:\s[a-zà-ÿ-]+){0,2}\s(?:de\s(?:la\s|l[’'])?|du\s|d[’'])[A-ZÀ-Þ])(?!\w)"
)
# A noun has an article there; what has none is a name, however it is written: "selon lesitemarketing, …".
_WITHOUT_ARTICLE = Pattern(
    r"(?<!\w)(?:[Ss]elon|[Dd][’']après)\s(?!(?:celui|celle|ceux|celles|lui|elle|eux|elles)-)"
    r"(?P<name>[a-zà-ÿ][\w.-]{3,}\w)(?=\s?[,.;:)!?](?!\w)|\s(?:soit|qui)\s)"
)
_NOBODY_WORDS: Final = """
    elles certains certaines plusieurs beaucoup nombre experts spécialistes analystes chacun chacune
"""
_NOBODY: Final = frozenset(_NOBODY_WORDS.split())
_ELIDED: Final = frozenset({"l’", "l'", "d’", "d'"})
_KEPT_ARTICLES: Final = frozenset({"choisir", "monde", "figaro", "parisien", "point", "échos"})
_ARTICLES: Final = frozenset({"le", "la", "les", "que"})


@cache
def known_names(given: frozenset[str]) -> re.Pattern[str] | None:
    """A pattern of the names that are known beforehand: as a whole, whatever is written small in them."""
    capital = (name for name in map(str.strip, given) if len(name) > 1 and not name.islower())
    longest = sorted(capital, key=len, reverse=True)
    spelled = [_spelled(name) for name in longest]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)") if spelled else None


def _spelled(name: str) -> str:
    words = [re.escape(word).replace("’", "'").replace("'", "[’']") for word in name.split()]
    joined = r"\s".join(words)
    return f"(?i:{joined})" if len(words) > 1 else joined


def names(sentence: str, common: Container[str] = (), known: re.Pattern[str] | None = None) -> list[Name]:
    """The proper names of a sentence in order.

    `common` are the words that the text has in small letters too: one of those only begins a sentence.
    `known` finds names that are certain.
    """
    found = _capitalised(sentence, common)
    certain = [Name(match[0], *match.span()) for match in known.finditer(sentence)] if known else []
    for pattern in _small_ones(sentence):
        certain += [
            Name(match["name"], *match.span("name"))
            for match in pattern.finditer(sentence)
            if _apart(certain, match.start("name"), match.end("name")) and not _is_noun(match["name"])
        ]
    if not certain:
        return found
    others = [one for one in found if _apart(certain, one.start, one.end)]
    return sorted((*certain, *others), key=lambda one: one.start)


def _is_noun(name: str) -> bool:
    """Whether what is written small behind "selon" is a word: "selon disponibilité"."""
    return name in _NOBODY or is_common(name, "fr")


def _small_ones(sentence: str) -> Iterator[Pattern]:
    """Which patterns of names in small letters may be there; quicker than to look for them."""
    if "elon " in sentence or "après " in sentence:
        yield _WITHOUT_ARTICLE
    if (
        "édération" in sentence
        or "association" in sentence
        or "ministère" in sentence
        or "observatoire" in sentence
        or "syndicat" in sentence
        or "baromètre" in sentence
        or "défenseur" in sentence
    ):
        yield _SMALL


def _apart(names_: Collection[Name], start: int, end: int) -> bool:
    return all(end <= one.start or one.end <= start for one in names_)


def _capitalised(sentence: str, common: Container[str]) -> list[Name]:
    found: list[Name] = []
    for match in _NAME.finditer(sentence):
        name = _trimmed(sentence, match.start(), match.end())
        if name is not None and not (_common(name.text.lower(), common) and _begins(sentence, name.start)):
            owned = found and _owns(sentence, found[-1], name)
            found += [_owned(found.pop(), name)] if owned else _person_and_house(name)
    return found


def _common(word: str, common: Container[str]) -> bool:
    """Whether the text has a word in small letters too, be it in the other number."""
    return word in common or f"{word}s" in common or (word.endswith("s") and word[:-1] in common)


_OF_HOUSE = Pattern(r"\s(?:of\sthe|of|for)\s")


def _person_and_house(name: Name) -> list[Name]:
    """Two names of one that joins a person with a house: "Jeanne Petit of Exemplia"."""
    match = _OF_HOUSE.search(name.text)
    if match is None or not is_person(name.text[: match.start()]):
        return [name]
    middle = name.start + match.start(), name.start + match.end()
    return [
        Name(name.text[: match.start()], name.start, middle[0]),
        Name(name.text[match.end() :], middle[1], name.end),
    ]


_PERSON = Pattern(
    r"(?:(?:Professor|Dr|Prof|Mr|Mrs|Ms|Sir)\.?\s)?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
    r"(?:\s(?:de|du|van|von|Mc)?\s?[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]|\s[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]+)?){1,2}"
)


_PARTICLES: Final = frozenset(["le", "la", "les", "de", "du", "des", "van", "von"])
_NO_PERSONS: Final = (INSTITUTIONS | STARTERS | HOUSES) - _PARTICLES


@lru_cache(maxsize=256)  # a text has the same names again and again
def is_person(name: str) -> bool:
    """Whether a name looks like that of a person: two words, of which none is an institution's."""
    name = name.partition(" (")[0]
    first, *rest = name.casefold().split() or [""]
    *_, given = first.split("-")  # "Jean-Louis"
    plural = given.endswith("s") or is_common(first)  # "Rayons Magazine", "Consumer Signals"
    known = (
        first in STARTERS
        or (plural and given not in FIRST_NAMES)
        or not _NO_PERSONS.isdisjoint((first, *rest))
    )
    return not known and bool(_PERSON.fullmatch(name))


_POSSESSIVE = Pattern(r"[’']s?\s")
_TITLED = Pattern(r"\b(?:Survey|Report|Study|Poll|Barometer|Index|Panel)\b")


def _owns(sentence: str, one: Name, two: Name) -> bool:
    return bool(_POSSESSIVE.fullmatch(sentence, one.end, two.start))


def _owned(one: Name, two: Name) -> Name:
    """One name of two: "Accenture’s Pulse Survey" is Accenture, "Wharton’s Peter Fader" both."""
    text = one.text if _TITLED.search(two.text) else f"{two.text} ({one.text})"
    return Name(text, one.start, two.end)


# Behind these a name may begin with any word: "l’association Un Plus Bio".
_OF_HOUSE_NAMED = Pattern(
    r"\b(?:association|collectif|ong|fondation|magazine|mouvement|agence|cabinet|revue|média|charity|campaign\sgroup|think\stank)"
    r"\s[«“\"]?$"
)


def _starts(sentence: str, word: str, start: int, *, more: bool) -> bool:
    """Whether a word only begins a sentence, and no name of which there is `more`."""
    if word not in STARTERS:
        return False
    if not more or _begins(sentence, start):
        return True
    return word not in ONLY_FIRST and not _OF_HOUSE_NAMED.search(sentence, max(0, start - 24), start)


def _trimmed(sentence: str, start: int, end: int) -> Name | None:
    """The name without the words before it that only begin a sentence."""
    elided = sentence[start : start + 2].casefold() in _ELIDED
    if elided and (sentence[start].islower() or _begins(sentence, start)):
        start += 2
    while start < end:
        word, after = _first_word(sentence, start, end)
        plain = word.casefold().replace("’", "'").rstrip(".")
        following, _ = _first_word(sentence, after, end)
        if plain in _ARTICLES and following and not _drops(plain, following, begins=_begins(sentence, start)):
            break
        if plain.removesuffix("s") in INSTITUTIONS and _OF_WHAT.match(sentence, start + len(word)):
            break
        if not _starts(sentence, plain, start, more=after < end) and not (
            word.isdigit() and after < end and sentence[after:end][:1].islower()
        ):
            break
        start = after
    if sentence[start : start + 2].casefold() in _ELIDED and sentence[start].islower():
        start += 2
    text = sentence[start:end].strip(" .-’'&").removesuffix(" I")
    if _is_none(sentence, start, text):
        return None
    first = sentence.index(text, start)
    after = first + len(text)
    head = text.removeprefix("La ").split(" ", 1)[0].casefold()
    if head.removesuffix("s") in INSTITUTIONS and (more := _OF_WHAT.match(sentence, after)):
        after = more.end()
    return Name(sentence[first:after], first, after)


def _is_none(sentence: str, start: int, text: str) -> bool:
    """Whether words with capitals name nobody."""
    if not text or text.casefold() in _NO_NAMES or len(text) < 2 or text.isdigit():  # noqa: PLR2004 - an initial
        return True
    if _ORDINARY.fullmatch(text) and _begins(sentence, start) and not _LISTED.match(sentence, start):
        return True
    if " " in text:
        return False
    several = text.casefold().endswith("s") and _many(sentence, start)
    if text.casefold() in ALONE or (several and not _houses(sentence, start, text)):
        return True
    labels = text.casefold() not in _SURE and bool(_LABEL.match(sentence, start))
    return labels and _begins(sentence, start)


_SURE: Final = INSTITUTIONS | COUNTERS
_NO_NAMES: Final = PEOPLES | ACRONYMS


def _houses(sentence: str, start: int, text: str) -> bool:
    """Whether a plural is one of institutions that are named: "les Chambres de commerce"."""
    head = text.casefold().removesuffix("s")
    return head in INSTITUTIONS and bool(_OF_WHAT.match(sentence, start + len(text)))


# Nouns without an article, infinitives, participles: "Prix de la bête", "Répondre dans", "Asked by".
_LABEL = Pattern(
    r"""(?x)[A-ZÀ-Þ][a-zà-ÿ]++(?:
      \s(?:(?:moyenn?e?s?|médiane?s?|total|totale|annuel(?:le)?s?|ensuite|loin|également|aussi|supplémentaires?
          |average|(?:de|du|des)\s(?=[a-zà-ÿ’'])|d[’'](?=[a-zà-ÿ]))\b
        |(?:sur|sous|dans|contre|sans|au\sbout)\s(?:les?|la|des?|une?|l[’'])
        |(?:them|him|yourself|your|my|what|how|the)\s)
    | (?<=er|ir|re)\s(?:(?:les?|la|du|des|une?|son|sa|ses|leurs?|dans|en|à|aux?|de|sa)\s|[ld][’'])
    | (?<=ed)\s(?:by|to|on|in|with|from|as)\s
    | -(?:off|up|day|time|term|class|quality|effort|house|based|owned|driven|led|year|hour|minute|line
        |store)\s[a-z]
    | (?<=s)\s(?:(?:are|were|have|who|that|to|about|from|at|with|by)\s
        |(?:now|also|still|often|usually)\s[a-z]+(?<!s)(?<!ed)\s
        |(?:give|spend|send|want|use|buy|get|go|like|prefer|earn|pay|work|live|feel|tend|struggle|do|need|drink|eat
          |read|watch|speak|talk|stay|start|answer|ask|leave|love|hate|sleep|drive|walk|complete|receive)\b)
    | (?<=ing)\s(?:the|an?|someone|somebody|people|staff|customers|employees|more|less|too|just|only|our|your
        |their|with|for|on|in|up)\s
    )"""
)
# Adverbs, participles, requests and questions that begin a sentence: "Menée", "Prenez", "Craignez-vous".
_ORDINARY = Pattern(
    r"[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:ment|antly|ently|ally|arly|edly|ately|[^aiou]ez|ée?s?|[ea]nce|ness|[ts]ion|hood|ship)"
    r"|(?!Sterling|Stirling|Browning|Pickering|Mannering)[A-Z][a-z]{5,}ing"
    r"|[A-ZÀ-Þ][a-zà-ÿ]+-(?:vous|nous|leur|lui|moi|t-on|t-elle|t-il|il|elle|ils|elles|on)"
)

# Names of a list behind a colon, whatever they look like: "les premiers : Playstation, Pampers et Maggi".
_LISTED = Pattern(r"(?<=:\s)[A-ZÀ-Þ][\w-]+,\s[A-ZÀ-Þ]")


def _begins(sentence: str, start: int) -> bool:
    return not sentence[:start].strip(" «“\"'(•-–—*") or sentence[:start].rstrip()[-1:] in ".:!?«“"


def _drops(article: str, following: str, *, begins: bool) -> bool:
    """Whether an article is no part of a name: "Le Crédoc", but "La Poste" and "Les Échos"."""
    if not begins or following.casefold() in _KEPT_ARTICLES:
        return False
    return article != "la" or following.isupper() or following.casefold() in PEOPLES


def _many(sentence: str, start: int) -> bool:
    """Whether a word in the plural stands behind "les": people, not a name."""
    before = sentence[max(0, start - 24) : start].casefold()
    if before.split()[-2:-1] and before.split()[-2] in INSTITUTIONS:
        return False  # "le ministère des Finances"
    return before.endswith(("les ", "des ", "aux ", "ces ")) and not sentence[start:].casefold().startswith(
        "échos"
    )


def _first_word(sentence: str, start: int, end: int) -> tuple[str, int]:
    at = start
    while at < end and sentence[at] == " ":
        at += 1
    stop = sentence.find(" ", at, end)
    stop = end if stop < 0 else stop
    after = stop
    while after < end and sentence[after] == " ":
        after += 1
    return sentence[at:stop], after
