"""Sources that stand in parentheses, or in a line of their own: "(source X 2013)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract.credit import Credit, Form, Means
from generator.extract.lexicon import ACCORDING_WORD, STUDY_OR_FINDINGS
from generator.extract.names import names
from generator.extract.source_names import MONTH, source_name, year_of
from generator.prose.patterns import AnyCase, Pattern

# What stands in parentheses, or behind the sentence.
_PARENTHESIS = Pattern(r"[(\[]([^()\[\]]{3,400})[)\]]?")
_SOURCE = Pattern(
    r"(?i)(?:^|(?P<before>.*?)[\s,;–—-]+)(?:sources?\s?[:=]?|(?:données|chiffres|data|figures)\s?:)\s?(?P<source>.+)$"
)
_STUDY_FIRST = Pattern(rf"(?i)^(?:extraits?\sd[eu’']\s?(?:la\s|l[’'])?)?{STUDY_OR_FINDINGS}\b(?P<source>.*)$")
_STUDY_LAST = Pattern(
    r"(?i)^(?P<source>[^,;]{2,60}?)\s(?:survey|study|poll|report|research|data|figures"
    r"|estimates?)\b(?P<more>[^;]{0,40})$"
)
# A title with its year, then whose it is: "(Panorama Énergie 2016 de l’Union des consommateurs)".
_TITLE_OF_HOUSE = Pattern(
    r"\s[A-ZÀ-Þ][^,;:()]{1,60}?\s(?:19|20)\d\d\s(?:de\s(?:la\s|l[’'])?|du\s|des\s|d[’']|par\s(?:la\s|le\s|l[’'])?|by\s(?:the\s)?)"
    r"(?P<source>[A-ZÀ-Þ].+)$"
)
_ACCORDING_INSIDE = Pattern(rf"(?i)^(?P<again>toujours\s)?(?:{ACCORDING_WORD}|via|by|par)\s(?P<source>.+)$")
# What is said, then whose it is: "(6 in 10 do so – Exemplia, June 2018)".
_CLOSING_DATED = Pattern(
    rf"\s[–—-]\s(?P<source>[A-ZÀ-Þ][\w&’' -]{{1,50}}?),?\s(?:(?i:{MONTH})\s)?(?:19|20)\d\d$"
)
_AGAIN = AnyCase(
    r"(?:idem|ibid(?:em)?|id|même\s(?:source|étude|enquête)|same\s(?:source|study|survey|report))\.?"
)
_DIGIT = Pattern(
    r"\d\s?(?:%|sur\s\d|/\d|in\s\d|out)|\b(?:moitié|tiers|quart|half|third)\b"
    r"|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d[\d ]{3,}"
    r"|\bsur\s(?:dix|deux|trois)\b"
)
# "(Ipsos, mai 2013)": a name with a date.
_DATED = Pattern(
    r"(?P<source>[A-ZÀ-Þ][\w&/’' -]{1,40}?)(?:,\s[«“\"][^»”\"]{1,100}[»”\"])?,?\s"
    rf"(?:(?i:{MONTH})\s)?(?:19|20)\d\d"
)
_NAMED_FIRST = Pattern(
    r"(?P<source>[A-ZÀ-Þ][\w&’' -]{1,60}?)(?:,\s[A-ZÀ-Þ][\w&’' -]{1,40})?(?:,|\s[–—-])"
    rf"\s(?i:[^,;]{{0,40}}{STUDY_OR_FINDINGS})\b"
)
_TITLED_LATER = Pattern(  # "(X, Title of the study, 2014)"
    r"(?P<source>[A-ZÀ-Þ][\w&’'. -]{1,40}?),\s[A-ZÀ-Þ«“][^()]{8,120},\s(?:(?i:[a-zéû]+)\s)?(?:19|20)\d\d$"
)
_EVENT = AnyCase(r"(?:lors|occasion|extrait|présenté|dévoil|révél|salon|during|at\sthe|presented|unveiled)")


def may_stand_apart(sentence: str) -> bool:
    """Whether there are parentheses, dashes or the word "source"; quicker than to look behind them."""
    return "ource" in sentence or bool(_APART.search(sentence))


_APART = Pattern(r"[(\[–—]")


def parenthesised(sentence: str) -> Iterator[Credit]:
    """Sources in parentheses, or in those of what they vouch for: "(8 sur 10 - Source: X)"."""
    for match in _PARENTHESIS.finditer(sentence):
        inner = match[1].strip()
        if source := _SOURCE.search(inner) if "ource" in inner.lower() or ":" in inner else None:
            inside = bool(_DIGIT.search(source["before"] or ""))
            if name := source_name(source["source"]):
                form = Form.INSIDE if inside else Form.PARENTHESIS
                yield _credit(form, name, match, source["source"])
        elif closing := _closing_dated(inner):
            yield _credit(Form.INSIDE, closing["source"], match, inner)
        elif _AGAIN.fullmatch(inner):
            yield Credit(Form.PARENTHESIS, None, *match.span(), 0, len(sentence), means=Means.STUDY)
        elif name := _named_in(inner) or _bare_name(sentence, match):
            yield _credit(Form.PARENTHESIS, name, match, inner)


def _closing_dated(inner: str) -> re.Match[str] | None:
    """Who stands with a date behind what is said in the same parenthesis."""
    match = _CLOSING_DATED.search(inner)
    named = match and names(match["source"]) and not _ANY_DIGIT.search(match["source"])
    return match if match and named and _DIGIT.search(inner, 0, match.start()) else None


def _named_in(inner: str) -> str | None:
    """The name in a parenthesis that does not say "source"."""
    study = _STUDY_FIRST.match(inner) or _STUDY_LAST.match(inner)
    if study and "more" in study.re.groupindex and not names(study["source"]):
        study = None  # "(in a study of 2015)"
    if study and not _EVENT.search(inner):
        house = _TITLE_OF_HOUSE.match(study["source"])
        return source_name(house["source"] if house else study["source"])
    if first := _NAMED_FIRST.match(inner):
        return first["source"]
    titled = _TITLED_LATER.match(inner)
    if titled and names(titled["source"]):
        return titled["source"]
    dated = _DATED.fullmatch(inner)
    if dated and names(dated["source"]):
        return dated["source"]
    said_by = _ACCORDING_INSIDE.match(inner)
    return source_name(said_by["source"], proper=True) if said_by else None


_ALONE = Pattern(
    r"(?:(?:^|[.!?…»)]\s?|[–—-]\s)[Ss]ources?\s?(?::\s?|(?=\s[A-ZÀ-Þ]))"
    r"|[,–—-]\ssources?\s(?::\s)?(?=[A-ZÀ-Þ]))(?P<source>[^()]{2,160})$"
)
_BEHIND_A_DASH = Pattern(r"\s[–—]\s(?P<source>[A-ZÀ-Þ][^()\d.;:–—]{1,40},?\s(?:19|20)\d\d)\W*$")


_ONCE_MORE = Pattern(r",?\s(?:again|once\smore|encore|toujours)$")  # "(Exemplia again)"
_BARE = Pattern(r"[A-ZÀ-Þ][\w&’'.-]+(?:\s(?:[&/]\s)?[A-ZÀ-Þ][\w&’'.-]+){0,3}")
_TITLED = Pattern(
    r"[A-Z][\w&’'.-]+(?:\s[A-Z][\w&’'.-]+){0,2},\s[A-Z][\w’'-]+(?:\s(?:of\s|the\s|and\s)*[A-Z][\w’'-]+){1,5}"
)
PLACES: Final = frozenset(
    {
        "paris",
        "lyon",
        "lille",
        "france",
        "londres",
        "london",
        "usa",
        "uk",
        "états-unis",
        "etats-unis",
        "europe",
    }
)
_ANY_DIGIT = Pattern(r"\d")
_LAST = Pattern(r"[\s.!?»”\"]*$")


def _bare_name(sentence: str, match: re.Match[str]) -> str | None:
    """The name alone in parentheses with which a sentence with figures ends: "… 90 % (Exemplia)."."""
    inner = _ONCE_MORE.sub("", match[1].strip())
    if (
        not (_BARE.fullmatch(inner) or _TITLED.fullmatch(inner))
        or inner.split()[0].casefold() in PLACES
        or not names(inner)
    ):
        return None
    apart = not sentence[: match.start()].strip()  # a sentence of its own, behind the one for which it stands
    ends = _LAST.match(sentence, match.end()) and (apart or _ANY_DIGIT.search(sentence, 0, match.start()))
    return inner if ends else None


_CLOSING = Pattern(r"\s[–—]\s(?P<source>[A-ZÀ-Þ][\w&’'.-]*(?:\s[A-ZÀ-Þ&][\w&’'.-]*){0,4})[\s.]*$")


_ANY_NUMBER = AnyCase(r"\d|\b(?:une?|deux|trois|quart|tiers|moitié|one|two|three|half|third|quarter)\b")


def _closing_name(sentence: str) -> re.Match[str] | None:
    """A name of several words, or in capitals, that closes a sentence with figures behind a dash."""
    match = _CLOSING.search(sentence) if "–" in sentence or "—" in sentence else None
    if match is None or not _ANY_NUMBER.search(sentence, 0, match.start()):
        return None
    said = match["source"].rstrip(".")
    found = names(said)
    whole = len(found) == 1 and found[0].text == said and said.casefold() not in PLACES
    return match if whole and (" " in said or said.isupper()) else None


def alone(sentence: str) -> Iterator[Credit]:
    """A source behind a sentence, without parentheses: "Source : X, 2013"."""
    if (
        (
            match := _ALONE.search(sentence)
            if "ource" in sentence
            else _BEHIND_A_DASH.search(sentence) or _closing_name(sentence)
        )
        and "(" not in sentence[: match.start()].rsplit(")", 1)[-1]
        and (name := source_name(match["source"]))
    ):
        yield _credit(Form.PARENTHESIS, name, match, match["source"])


def _credit(form: Form, name: str, match: re.Match[str], said: str) -> Credit:
    low, high = (match.start(), match.end()) if form is Form.INSIDE else (0, len(match.string))
    return Credit(form, name, match.start(), match.end(), low, high, year_of(said))
