"""Sources that say it themselves: "X annonce que", "X, qui …, estime", "…, rappelle X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extract import credit_words as words
from generator.extract.credit import Credit, Form
from generator.extract.full_names import full_name, with_house
from generator.extract.names import Name, is_person
from generator.extract.source_names import year_of
from generator.extract.subjects import COMMON_NOUN
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
    r"|in|with|from|to|than|like|comme|sans|entre|(?<!tandis\s)(?<!alors\s)(?<!puis)que)|(?<!\w)d[’'])\s?(?:(?:le|la|les|the|un"
    r"|une|l[’'])\s?)?$"
)
_AT_HOME = Pattern(  # "chez X, on indique que", "quant à X, elle table sur"
    r"(?i),?\s(?:on|l[’']on|(?P<again>elle|il|ils|elles|it|they|celui-ci|celle-ci))(?=\s)"
)
_AS_FOR = Pattern(r"(?i)\b(?:quant\s(?:à|aux?)|as\sfor|pour)\s(?:(?:la|le|les|the)\s|l[’'])?$")
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
    rf"(?i:(?:,|»|”|\"|\b(?:ce|ceux|celui|celles?|chiffres?|données|résultats?|étude|enquête|constat|dixit)\s(?:là\s)?qu[e’']|\bcomme|\bcomme\sl[e’']|\bcomme\snous\sl[e’']"
    rf"|\bas)\s?(?:(?:le|l[’']|nous"
    rf"|nous\sl[e’']|y|en)\s?)?(?:(?P<own>{words.OWN})|(?P<report>{words.REPORT}))(?:-t-(?:il"
    rf"|elle|on))?\s(?P<subject>(?:(?:le|la|les|the"
    rf"|l[’'])\s?)?(?:[a-zà-ÿ’'-]+\s){{0,5}}?))(?=[A-ZÀ-Þ]|[a-z]{{1,3}}[A-Z-])"
)
# After a quotation, and at the end, whatever somebody does is saying.
_QUOTED_BY = Pattern(
    r"(?:[»”\"]\s?,?\s|,\s(?=[^,;.()]{3,70}(?:,[^,;.()]{1,70})?[.!?»\s]*$))"
    rf"(?!(?i:{words.NO_SAYING})\b)(?!\w+ment\b)(?!told\b|[ldsn][’'])[a-zà-ÿ’']+(?:e|t|d|ent|s|ed)(?:-t-(?:il|elle"
    rf"|on))?\s(?!(?:par|by|de|du|à|en|dans|sur|pour|of|in|at|to|for)\b)(?:(?:le|la|les|the"
    rf"|l[’'])\s?)?(?:[a-zà-ÿ’'-]+\s){{0,5}}?(?=[A-ZÀ-Þ])"
)
_IN_STUDY = Pattern(
    rf"(?i)^\W*(?:in|dans|for|pour)\s(?:its|their|an?|the|this|son|sa|ses|leur|une?|le|la"
    rf"|cette)\b[^.;:]{{0,30}}{words.STUDY}\b"
)
_BEHIND = Pattern(r"(?i)[,»”\"]\s?(?:(?:the|le|la|les)\s|l[’'])?$")
_CLOSING = Pattern(
    r"(?:\s(?:us|me|nous))?(?:\s(?:in|last|this|on|dans|en|hier|lundi)\s[^,.;]{1,40})?\s?(?:[.,;)]|$)"
)
_AS = Pattern(r"(?i)\bas\s(?:the\s)?$")


def speaking(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Sources that speak: "X annonce que", "X, qui …, estime", "…, rappelle X"."""
    yield from _in_a_medium(sentence, known)
    yield from _inverted(sentence, known)
    yield from _itself(sentence, known)
    for name in known:
        if _COLON.match(sentence, name.end):
            said = with_house(sentence, name, known)
            yield Credit(Form.OWN, said, name.start, name.end, name.start, len(sentence))
    yield from _quoted(sentence, known)
    yield from _colon(sentence, known)
    for index, name in enumerate(known):
        verb = _verb(sentence, name, known)
        if verb and not _crowd(sentence, name, verb):
            yield _as_subject(sentence, known, index, verb)


def _inverted(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Behind what they say, with a verb that says so: "…, estime le cabinet X"."""
    at = {name.start: name for name in known}
    for match in _INVERTED.finditer(sentence):
        name = at.get(match.end())
        if name and not _TOLD.search(match[0]):
            study = _OF_INSTITUTE.search(match["subject"])
            form = Form.OWN if match["own"] and not study else Form.REPORTS
            yield Credit(form, with_house(sentence, name, known), match.start(), name.end, 0, len(sentence))


_TOLD = Pattern(r"(?i)\b(?:told|tells)\s")  # "…, told the Financial Times"
_OF_INSTITUTE = Pattern(rf"(?i)\b(?:cabinet|institut|agence|note|{words.STUDY}|firm|institute)\b")


def _quoted(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Behind a quotation, with any verb: "« … », sourit X"."""
    at, ends = {name.start: name for name in known}, {name.end for name in known}
    for match in _QUOTED_BY.finditer(sentence):
        name = at.get(match.end())
        if name and match.start() not in ends:  # behind a name stands an apposition
            said = with_house(sentence, name, known)
            yield Credit(Form.OWN, said, match.start(), name.end, 0, len(sentence))


_OF_HOUSE = Pattern(r"\s(?:(?:of|at|from|de|du|chez)\s(?:the\s|la\s|l[’'])?|d[’'])")


def _person_of(sentence: str, name: Name, known: list[Name]) -> Name | None:
    """Of whom a name is only the house: "Anne Lacey at Warwick found"."""
    return next(
        (
            other
            for other in known
            if other.end < name.start
            and is_person(other.text)
            and _OF_HOUSE.fullmatch(sentence, other.end, name.start)
        ),
        None,
    )


def _verb(sentence: str, name: Name, known: list[Name]) -> re.Match[str] | None:
    """The verb of which a name is the subject, if it is one of saying."""
    at_home = _AT_HOME.match(sentence, name.end)
    if at_home and at_home["again"] and not _AS_FOR.search(sentence, max(0, name.start - 20), name.start):
        at_home = None
    after = at_home.end() if at_home else name.end
    verb = _VERB.match(sentence, after) or _LATER.match(sentence, name.end) or _says_that(sentence, after)
    if verb is None and _APPOSED.search(sentence, max(0, name.start - 60), name.start):
        return _VERB.match(sentence, name.end + 1) if sentence[name.end : name.end + 2] == ", " else None
    if verb is None or verb.end() == name.end or at_home or _RELATIVE.match(sentence, name.end):
        return verb
    start = max(0, name.start - 60)
    depends = _DEPENDS.search(sentence, start, name.start)
    if depends and _NOTE_THAT.search(sentence, start, name.start):
        return verb
    if depends and (_SPOKESMAN.fullmatch(sentence, 0, name.start) or _person_of(sentence, name, known)):
        return verb
    return None if depends and not _SUBJECT_HEAD.search(sentence, start, name.start) else verb


# "la note que X s’attribue"
_NOTE_THAT = Pattern(
    r"(?i)\b(?:note|score|chiffre|taux|part|nombre|pourcentage|délai|figure|number|rate|share)\s(?:que\s|qu[’']|that\s)(?:(?:le|la|les|the)\s|l[’'])?$"
)
# Somebody of an organisation: "A spokesman for X said"; but not its customers.
_SPOKESMAN = Pattern(
    r"\W*(?:(?:[Uu]ne?|[Ll][ea]|[Aa]n?|[Tt]he|[Ss]on|[Ss]a)\s|[Ll][’'])(?!client|consommat|usag|utilisat|abonné|custom|user|consum|chiffre|taux|nombre|part\b|site|forum"
    r"|page|compte|appli|number|share|rate|forum|app\b|website)[a-zà-ÿ-]+(?:\s[a-zà-ÿ’'-]+){0,4}?\s(?:(?:for|at|of|from|de|du|chez|des)\s(?:la\s|l[’']|the\s)?|d[’'])"
)
_APPOSED = Pattern(
    r"(?:^|[.;:]\s|[»”]\s)\W*(?:Le\s|La\s|L[’']|Son\s|Sa\s|Its\s|Their\s|The\s)[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){0,4},\s$"
)


def _as_subject(sentence: str, known: list[Name], index: int, verb: re.Match[str]) -> Credit:
    name, first = known[index], _partner(sentence, known, index)
    if person := _person_of(sentence, name, known):
        first = person
    backwards = (
        _closes(sentence, first, verb)
        or _IN_STUDY.match(sentence[: name.start])
        or _AS.search(sentence, max(0, name.start - 60), name.start)
    )
    dated = _IN_PARENTHESES.match(sentence, verb.end())
    return Credit(
        Form.OWN if verb["own"] else Form.REPORTS,
        f"{first.text} ({name.text})"
        if person
        else sentence[first.start : name.end]
        if first is not name
        else with_house(sentence, name, known),
        first.start,
        name.end,
        0 if backwards else first.start,
        len(sentence),
        year_of(sentence[verb.end() : verb.end() + 40]) if dated else None,
    )


_IN_MEDIUM = Pattern(
    rf"(?:[,»”\"])\s?(?:(?i:{words.OWN}|{words.REPORT})|[a-zà-ÿ]+(?:e|t))\s(?:dans|à|au|aux|devant|in|to)\s(?:(?:le|la|les|the)\s|[Ll][’'])?"
    r"(?:[a-zà-ÿ]+\s){0,2}$"
)
_AND_WHO = Pattern(r"\s(?:(?:le|la|les|the)\s|l[’'])?(?:[a-zà-ÿ’'-]+\s){0,9}?(?:[a-zà-ÿ’'-]+,\s)?")


def _in_a_medium(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Who says it to somebody, behind it: "« … », avoue dans Y la fondatrice X"."""
    for medium, name in pairwise(known):
        told = _IN_MEDIUM.search(sentence, max(0, medium.start - 60), medium.start)
        if told and _AND_WHO.fullmatch(sentence, medium.end, name.start):
            yield Credit(Form.OWN, full_name(sentence, name), told.start(), name.end, 0, len(sentence))


# "X a fait les comptes : 62 % …": whatever X did, it found what follows, unless that is its own business.
_CLAUSE = Pattern(
    r"(?:,[^,;:.()]{1,90},)?\s(?!(?:est|sont|était|is|are|was|reste|arrive|compte|comptait|affiche|obtient|fait\smieux|ferme|domine"
    r"|devance|progresse|recule|baisse|gagne|perd|vend|emploie|réduit|ouvre|lance|propose|teste|passe|améliore|mise"
    r"|n[e’']|has|had|have|a\s(?:réduit|baissé|gagné|perdu|vendu|ouvert|lancé|testé|investi|formé|équipé|choisi|changé"
    r"|amélioré|installé|revu|supprimé|progressé|embauché|recruté|déployé|mis\sen)|cut|grew|remains|leads|comes|does)\b)[a-zà-ÿ’']{1,}\s"
    r"[^;:.()\d]{0,90}?\s?:\s(?=[^;]{0,80}?(?:\d\s?%|\bsur\s(?:deux|trois|quatre|cinq|dix|\d)|percent|\bin\s(?:two|three|four|five|ten)))"
)


def _colon(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Whose finding stands behind a colon: "X a fait les comptes : 62 % …"."""
    if known and ": " in sentence and _leads(sentence, known[0].start):
        match = _CLAUSE.match(sentence, known[0].end)
        if match and not COMMON_NOUN.match(sentence, known[0].end):
            yield Credit(
                Form.REPORTS,
                full_name(sentence, known[0]),
                known[0].start,
                known[0].end,
                match.end(),
                len(sentence),
            )


def _leads(sentence: str, start: int) -> bool:
    """Whether a name that begins at `start`, or somebody of that name, is the subject of a sentence."""
    return bool(_FIRST.fullmatch(sentence, 0, start) or _SPOKESMAN.fullmatch(sentence, 0, start))


_FIRST = Pattern(
    r"(?i)[\s«“\"'(•*–—-]*(?:(?:la|le|les|the)\s|l[’'])?(?:(?:site|magazine|cabinet|institut|groupe|journal|blog|ministère|syndicat|agence|société|firm|magazine)\s)?"
)
_COLON = Pattern(r"(?:\s\([^()]{1,40}\)|,[^,;:.()«\"]{1,80})?\s?:\s?[«“\"]")  # "X, patron de Y : « …"
_ITSELF = Pattern(
    r"(?i)\b(?:(?:the|l[’']|la\s|le\s)\s?(?:retailer|company|brand|firm|bank|chain|airline"
    r"|operator|group|enseigne|marque|banque|groupe|entreprise|société|opérateur|distributeur)"
    rf"\s(?:{words.OWN}|says|said|claims|reports|expects|estimates|reckons|predicts)|(?:il|elle"
    rf"|it)\s(?:{words.OWN}|says|reckons)|(?:selon|d[’']après|assure|affirme|annonce"
    rf"|précise|indique)\s"
    r"(?:l[’']enseigne|la\smarque|la\sbanque|le\sgroupe|l[’']entreprise|la\ssociété"
    r"|l[’']opérateur|le\sdistributeur)"
    rf"|(?<=[,»]\s)(?:{words.OWN}|{words.REPORT})\s(?:sa|son|ses|leurs?|its|their)\s[a-zà-ÿ-]+)\b"
)


def _itself(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """A brand that was named before: "…, the retailer says"."""
    for match in _ITSELF.finditer(sentence):
        before = [name for name in known if name.end <= match.start()]
        if before:
            begins = not sentence[: before[0].start].strip(" «“\"'(•-–—*")
            said = before[0] if begins else before[-1]
            yield Credit(Form.OWN, said.text, match.start(), match.end(), 0, len(sentence))


_IN_PARENTHESES = Pattern(r"\s?\(")


def _closes(sentence: str, name: Name, verb: re.Match[str]) -> bool:
    """Whether who says it stands behind it: "…, IDC estimates."."""
    behind = bool(_BEHIND.search(sentence, max(0, name.start - 8), name.start))
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


_ALLIED = Pattern(
    r"\s(?:et|and|&)\s(?:(?:le|la|les|the)\s|l[’'])?(?:[a-z-]+\s){0,3}?(?:(?:[Ii]nstitut|[Uu]niversit[éy]|cabinet"
    r"|agence|groupe|école)\s(?:de\s(?:la\s)?|du\s|d[’']|of\s)?)?"
)


def _partner(sentence: str, known: list[Name], index: int) -> Name:
    """The first of two names that say the same: "A et B rappelaient"."""
    if index and _ALLIED.fullmatch(sentence, known[index - 1].end, known[index].start):
        return known[index - 1]
    return known[index]
