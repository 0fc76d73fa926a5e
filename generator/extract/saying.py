"""Sources that say it themselves: "X annonce que", "X, qui …, estime", "…, rappelle X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract import credit_words as words
from generator.extract.credit import Credit, Form
from generator.extract.names import Name
from generator.extract.source_names import year_of
from generator.extract.studies import full_name
from generator.prose.patterns import Pattern

_VERB = Pattern(rf"(?i)(?P<between>{words.BETWEEN})(?:(?P<own>{words.OWN})|(?P<report>{words.REPORT}))\b")
# Whatever somebody does "that": "X fait valoir que", "X goes on to argue that".
_SAYS_THAT = Pattern(
    rf"(?i)(?P<between>{words.BETWEEN})(?P<own>(?!{words.NO_SAYING}\b)[a-zà-ÿ]{{3,}}(?:\s(?!{words.NO_SAYING}\b)[a-zà-ÿ]+){{0,3}}?)\s(?:que\s"
    rf"|qu[’']|that\s)(?P<report>)"
)
_LATER = Pattern(
    rf"(?i)\s?,?\s(?:qui|which|who)\s[^.;:]{{1,150}}?\b(?:et|and)\s(?:(?P<own>{words.OWN})"
    rf"|(?P<report>{words.REPORT}))\b"
)
_DEPENDS = Pattern(
    r"(?i)(?:\b(?:de|du|des|par|pour|chez|sur|avec|dans|à|au|aux|en|vers|contre|of|by|for|at|on"
    r"|in|with|from|to|than|like|comme|sans|entre|que)|(?<!\w)d[’'])\s?(?:(?:le|la|les|the|un"
    r"|une|l[’'])\s?)?$"
)
_AT_HOME = Pattern(
    r"(?i),?\s(?:on|l[’']on|elle|il|ils|elles|it|they|celui-ci|celle-ci)(?=\s)"
)  # "chez X, on indique que"
_RELATIVE = Pattern(r"(?i)\s?,?\s(?:qui|who|which)\s")
_SUBJECT_HEAD = Pattern(
    r"(?i)(?:l[’']|le\s|la\s|les\s|the\s|^)(?:site|magazine|cabinet|institut|groupe|journal|blog"
    r"|directeur|directrice|président|présidente|responsable|équipes?|dirigeants?|patron"
    r"|fondateur|pdg|observatoire|firm|magazine|head|ceo|founder|director|institute"
    r"|research\sfirm|analystes?|analysts?|consultants?|experts?|chercheurs?|researchers?"
    r"|économistes?|economists?|spécialistes?|ministère|syndicat|fédération|association|agence"
    r"|société|opérateur|éditeur"
    r"|direction|service|université|office|ministry|department|bank|university|agency|maker"
    r"|retailer|operator)s?\s(?:[a-zà-ÿ’'-]+\s){0,4}?(?:(?:de|du|d[’']|des|of|at)\s?(?:la\s"
    r"|l[’']|the\s)?)?$"
)
_INVERTED = Pattern(
    rf"(?i:(?:,|»|”|\"|\bcomme|\bcomme\sl[e’']|\bcomme\snous\sl[e’']|\bas)\s?(?:(?:le|l[’']|nous"
    rf"|nous\sl[e’']|y|en)\s?)?(?:(?P<own>{words.OWN})|(?P<report>{words.REPORT}))(?:-t-(?:il"
    rf"|elle|on))?\s(?P<subject>(?:(?:le|la|les|the"
    rf"|l[’'])\s?)?(?:[a-zà-ÿ’'-]+\s){{0,5}}?))(?=[A-ZÀ-Þ]|[a-z]{{1,3}}[A-Z-])"
)
# After a quotation, and at the end, whatever somebody does is saying.
_QUOTED_BY = Pattern(
    r"(?:[»”\"]\s?,?\s|,\s(?=[^,;.()]{3,70}[.!?»\s]*$))"
    rf"(?!(?i:{words.NO_SAYING})\b)(?!\w+ment\b)[a-zà-ÿ’']+(?:e|t|ent|s|ed)(?:-t-(?:il|elle"
    rf"|on))?\s(?:(?:le|la|les|the|l[’'])\s?)?(?:[a-zà-ÿ’'-]+\s){{0,5}}?(?=[A-ZÀ-Þ])"
)
_ROLE_AT = Pattern(
    r"(?i)\s?,\s(?:[a-zà-ÿ’'&-]+\s){1,8}?(?:chez|de|d[’']|du|at|of|from|for)\s?(?:(?:la|le|les"
    r"|the)\s|l[’'])?$"
)


def _with_house(sentence: str, name: Name, known: list[Name]) -> str:
    """A person with the organisation that is said beside: "Karim Belaïd, associé chez Mercator"."""
    following = next((other for other in known if other.start > name.end), None)
    said = full_name(sentence, name)
    if " " in said and following and _ROLE_AT.match(sentence[name.end : following.start]):
        return f"{said} ({following.text})"
    return said


_IN_STUDY = Pattern(
    rf"(?i)^\W*(?:in|dans|for|pour)\s(?:its|their|an?|the|this|son|sa|ses|leur|une?|le|la"
    rf"|cette)\b[^.;:]{{0,30}}{words.STUDY}\b"
)
_CLOSING = Pattern(r"(?:\s(?:us|me|nous))?\s?(?:[.,;)]|$)")
_AS = Pattern(r"(?i)\bas\s(?:the\s)?$")


def speaking(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Sources that speak: "X annonce que", "X, qui …, estime", "…, rappelle X"."""
    at = {name.start: name for name in known}
    for match in _INVERTED.finditer(sentence):
        name = at.get(match.end())
        if name:
            form = Form.OWN if match["own"] else Form.REPORTS
            yield Credit(form, _with_house(sentence, name, known), match.start(), name.end, 0, len(sentence))
    yield from _itself(sentence, known)
    for name in known:
        if _COLON.match(sentence, name.end):
            yield Credit(
                Form.OWN, _with_house(sentence, name, known), name.start, name.end, name.start, len(sentence)
            )
    ends = {name.end for name in known}
    for match in _QUOTED_BY.finditer(sentence):
        name = at.get(match.end())
        if name and match.start() not in ends:  # behind a name stands an apposition
            yield Credit(
                Form.OWN, _with_house(sentence, name, known), match.start(), name.end, 0, len(sentence)
            )
    for index, name in enumerate(known):
        at_home = _AT_HOME.match(sentence, name.end)
        after = at_home.end() if at_home else name.end
        verb = _VERB.match(sentence, after) or _LATER.match(sentence, name.end) or _says_that(sentence, after)
        if verb is None or verb.end() == name.end:
            continue
        start = max(0, name.start - 60)
        relative = at_home or _RELATIVE.match(sentence, name.end)
        if (
            not relative
            and _DEPENDS.search(sentence, start, name.start)
            and not _SUBJECT_HEAD.search(sentence, start, name.start)
        ):
            continue
        if _crowd(sentence, name, verb):
            continue
        first = _partner(sentence, known, index)
        backwards = (
            _closes(sentence, first, verb)
            or _IN_STUDY.match(sentence[: name.start])
            or _AS.search(sentence, start, name.start)
        )
        yield Credit(
            Form.OWN if verb["own"] else Form.REPORTS,
            sentence[first.start : name.end] if first is not name else _with_house(sentence, name, known),
            first.start,
            name.end,
            0 if backwards else first.start,
            len(sentence),
            year_of(sentence[verb.end() : verb.end() + 40])
            if _IN_PARENTHESES.match(sentence, verb.end())
            else None,
        )


_COLON = Pattern(r"(?:,[^,;:.()«\"]{1,80})?\s?:\s?[«“\"]")  # "X, patron de Y : « …"
_ITSELF = Pattern(
    r"(?i)\b(?:(?:the|l[’']|la\s|le\s)\s?(?:retailer|company|brand|firm|bank|chain|airline"
    r"|operator|group|enseigne|marque|banque|groupe|entreprise|société|opérateur|distributeur)"
    rf"\s(?:{words.OWN}|says|said|claims|reports)|(?:selon|d[’']après|assure|affirme|annonce"
    rf"|précise|indique)\s"
    r"(?:l[’']enseigne|la\smarque|la\sbanque|le\sgroupe|l[’']entreprise|la\ssociété"
    r"|l[’']opérateur|le\sdistributeur))\b"
)


def _itself(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """A brand that was named before: "…, the retailer says"."""
    for match in _ITSELF.finditer(sentence):
        before = [name for name in known if name.end <= match.start()]
        if before:
            yield Credit(Form.OWN, before[-1].text, match.start(), match.end(), 0, len(sentence))


_IN_PARENTHESES = Pattern(r"\s?\(")


def _closes(sentence: str, name: Name, verb: re.Match[str]) -> bool:
    """Whether who says it stands behind it: "…, IDC estimates."."""
    behind = sentence[: name.start].rstrip().endswith((",", "»", "”", '"'))
    return behind and bool(_CLOSING.match(sentence, verb.end()))


def _says_that(sentence: str, start: int) -> re.Match[str] | None:
    match = _SAYS_THAT.match(sentence, start)
    return match if match and not _ONLY.search(match[0]) else None


_ONLY = Pattern(r"(?i)\bn(?:e\s|[’'])")


def _crowd(sentence: str, name: Name, verb: re.Match[str]) -> bool:
    """Whether a capital only begins the sentence: "Managers expect", "Internautes et clients estiment"."""
    if name.start > 0 and sentence[: name.start].strip(" «“\"'("):
        return False
    return (
        " " not in name.text
        and name.text.endswith("s")
        and name.text[1:].islower()
        and bool(_PLURAL_VERB.search(verb[0]))
    )


_PLURAL_VERB = Pattern(
    r"(?i)\b(?:\w+ent|ont\s.*|disent|say|find|report|expect|claim|show|believe|estimate|predict"
    r"|state|promise|announce)$"
)


_ALLIED = Pattern(r"\s(?:et|and|&)\s(?:l[’']|le\s|la\s|the\s)?(?:[Ii]nstitut\s)?")


def _partner(sentence: str, known: list[Name], index: int) -> Name:
    """The first of two names that say the same: "A et B rappelaient"."""
    if index and _ALLIED.fullmatch(sentence, known[index - 1].end, known[index].start):
        return known[index - 1]
    return known[index]
