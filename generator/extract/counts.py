"""Which bare numbers are counts, rates or marks: by the noun behind them, or by the number before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from generator.extract.scores import graded
from generator.numbers.quantities import Quantity
from generator.prose.patterns import AnyCase, Pattern
from generator.vocabularies import Qualifier, Unit

if TYPE_CHECKING:
    from generator.extract.kept import Figure

_SMALL: Final = 10
_GREAT: Final = 10_000  # no year, no number of a page

_NOUN = Pattern(r"\s?(?:[«“\"]\s?)?(?P<noun>[^\W\d_][\w’'-]*)")
_NO_NOUN_WORDS: Final = """
    hors en au aux à dans chez pour sur cette ce cet ces un une des il elle ils elles on que qui dont et
    ou or and in at on outside for this last a an the from by with to of de du d’ d' l’ l' la le les est
    sont is are was were se s’ puis mais par avec contre against not but as when if que qu’ ne n’ y ni
    bis ter auparavant avant hier alors previously before earlier
"""
_NO_NOUN: Final = frozenset(_NO_NOUN_WORDS.split())
_JOINED = AnyCase(
    r"(?:\b(?:contre|à|et|puis|ou|dont|to|and|or|against|versus|vs\.?|de|from|then|plus\sde"
    r"|rather\sthan|instead\sof|au\slieu\sde|près\sde|environ|about|another|encore)|[,:(=])\s?$"
)


def counted(text: str, one: Quantity, said: Qualifier | None, before: Sequence[Figure]) -> Unit | None:
    """What a bare number counts, None where it is no figure; `before` are those of the sentence so far."""
    if one.per:
        return Unit.RATE if not one.in_words or one.value > _FEW else None
    if graded(text, one):
        return Unit.SCORE
    noun = _NOUN.match(text, one.end)
    word = noun["noun"].casefold() if noun else ""
    counts = bool(word) and word not in _NO_NOUN and not word.startswith(_ELIDED)
    score = bool(before) and before[-1].unit is Unit.SCORE
    if score and not counts and (one.decimals or _compared(text, one)):
        return Unit.SCORE
    grouped = any(sign in text[one.start : one.end] for sign in " .,\u00a0\u202f")
    large = abs(one.value) >= 1000 or one.value.denominator != 1  # noqa: PLR2004 - no number of a list
    if abs(one.value) < _SMALL and one.value.denominator == 1:
        return _few(text, one, said, before, counts=counts)
    if (
        counts
        or (word[:2] in {"de", "d’", "d'", "of"} and (large or one.in_words))
        or _alone(text, one, before, grouped=grouped and large)
    ):
        return Unit.COUNT
    return None


_ELIDED: Final = ("l’", "l'", "d’", "d'", "n’", "qu’", "s’")
_FEW: Final = 2
_COMPARED = AnyCase(
    r"\b(?:contre|à|et|to|and|against|versus|from|au\slieu\sde|compared\s(?:with|to))\s(?:(?:à|de)\s)?$"
)


def _compared(text: str, one: Quantity) -> bool:
    return bool(_COMPARED.search(text, max(0, one.start - 20), one.start))


def _few(
    text: str, one: Quantity, said: Qualifier | None, before: Sequence[Figure], *, counts: bool
) -> Unit | None:
    """Less than ten of something: only where the sentence states it as what was found."""
    if one.value < _FEW:
        return None
    bounded = _AT_MOST.match(text, one.end) or said in _LIMITS
    if counts and (bounded or (said is Qualifier.MORE_THAN and not one.in_words)):
        return Unit.COUNT
    if counts and (not one.in_words or said is not None) and _EACH.match(text, one.end):
        return Unit.RATE
    listed = before and before[-1].unit in {Unit.COUNT, Unit.RATE} and _follows(text, one, before[-1])
    stated = counts and (_averaged(text, one) or _in_places(text, one) or _told(text, one))
    only = not one.in_words and (
        _ONLY_ARE.search(text, max(0, one.start - 40), one.start)
        or (
            counts
            and not _COUNTERS.match(text, one.end)
            and _GOT.search(text, max(0, one.start - 70), one.start)
        )
        or _PART_OF.search(text, max(0, one.start - 80), one.start)
        or _AS_WHOLE.search(text[max(0, one.start - 12) : one.end + 60])
    )
    return Unit.COUNT if listed or stated or only or _did(text, one) else None


_ONLY_ARE = AnyCase(
    r"\b(?:(?:ils|elles)\s(?:ne\s|n[’'])(?:sont|étaient)\s(?:plus\s)?que|they\s(?:are|were)\sonly)\s$"
)


# What somebody found or has, typed in figures: "j’ai reçu 5 mots", "notre équipe compte 9 personnes".
_GOT = AnyCase(
    r"\b(?:ai|avons|a|ont)\s(?:[a-zà-ÿ’'-]+\s){0,3}?(?:reçu|vu|compté|relevé|trouvé|rencontré|visité|testé|formé"
    r"|recruté|embauché|perdu|identifié|recensé|dénombré)\s(?:l[’']an\s(?:passé|dernier)\s|cette\sannée\s)?$"
    r"|\b(?:compt(?:e|ent|ons)|employ(?:ons|ez)|emploi(?:e|ent)|mobilis(?:e|ent|ons))\s$"
    r"|\b(?:i|we|they|he|she|it|has|have)\s(?:saw|seen|met|counted|found|visited|tested|hired|trained|lost|received"
    r"|employ|employs)\s$"
)
_COUNTERS = AnyCase(r"\s(?:commentaires?|comments?|likes?|vues?|views?|partages?|shares?|tweets?)\b")
_AS_WHOLE = AnyCase(r"\b(?:sur|of|parmi)\s\d+\s[^.;:!?()\d]{3,40},\s\d+\s")


def _did(text: str, one: Quantity) -> bool:
    """Whether so many of those told before did something: "Neuf ont répondu", "6 of them"."""
    if _DID_SO.match(text, one.end) and _OPENING.fullmatch(text, 0, one.start):
        return True
    return not one.in_words and bool(_OF_THEM.match(text, one.end))


_DID_SO = Pattern(
    r"\s(?:seulement\s|only\s)?(?:n[’']ont|n[’']avaient|ont|avaient|never|had|were|have|did|failed)\b"
)
_OPENING = Pattern(r"\W*(?:[^.;:!?()\d]{2,32},\s)?")
_AT_MOST = AnyCase(
    r"\s[^\W\d]+\s(?:(?:au\s)?(?:grand\s)?(?:maximum|plus|minimum)|at\s(?:most|least))\b(?!\s(?:de"
    r"|d[’']|que))"
)
_LIMITS: Final = frozenset({Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.LESS_THAN})
_EACH = AnyCase(
    r"\s(?:[^\W\d]+\s){1,3}?(?:par|per|pour\schaque|for\s(?:each|every))\s(?:clients?|client[eè]le"
    r"|personnes?|foyers?|ménages?|habitants?|conseillers?|agents?|commandes?|visites?|contacts?"
    r"|magasins?|utilisateurs?|abonnés?|salariés?|employés?|paniers?|têtes?|tête|appels?|demandes?"
    r"|incidents?|dossiers?|sessions?|internautes?|customers?|heads?|households?|orders?|visits?"
    r"|stores?|employees?|users?|persons?|calls?|advisers?|advisors?|shoppers?|contract|home)\b"
)
_FROM = AnyCase(
    r"\b(?:à|to|contre|against|versus|from|dont|of\swhich|including|rather\sthan|instead\sof|au\slieu\sde)\s$"
)
_LISTED = Pattern(
    r"[^.:;!?()]{0,64}(?:,\s|\s(?:et|and|puis|then)\s|,\s(?:et|and|puis)\s)(?:seulement\s|only\s)?"
)
_OF = Pattern(r"(?:\s[^\W\d]+){0,4}\s(?:de|dans|of|in|from|across)\s")
_DID = Pattern(
    r"\s(?:n[’']|ne\s|ont\b|avaient\b|étaient\b|sont\b|seulement\b|only\b|never\b|did\b|had\b|were\b|have\b"
    r"|are\b|failed\b|[a-zà-ÿ]{2,}aient\b)"
)


def _follows(text: str, one: Quantity, last: Figure) -> bool:
    """Whether a count goes on with a small one: "12 ont répondu et 3 n’ont rien dit", "from 14 to 6"."""
    if _FROM.search(text, max(0, one.start - 10), one.start):
        return True
    of = not one.in_words and _OF.fullmatch(text, last.end, one.start) and _PLACES.match(text, one.end)
    if of or _OF_IT.search(text, max(0, one.start - 60), one.start):
        return True
    listed, did = _LISTED.fullmatch(text, last.end, one.start), _DID.match(text, one.end)
    if listed:
        return not one.in_words or bool(did)
    again = _AGAIN.search(text, max(0, one.start - 48), one.start) and _ENDS.match(text, one.end)
    return not one.in_words and bool(again or (did and text[: one.start].endswith(": ")))


_AVERAGE = AnyCase(
    r"\b(?:en\smoyenne|moyen(?:ne)?s?|average[sd]?|on\saverage|typical(?:ly)?|médian\w*|median)\b"
    r"[^.;:!?()\d]{0,60}$"
)
_ON_AVERAGE = AnyCase(r"\s[^.;:!?()\d]{0,40}\b(?:en\smoyenne|on\saverage)\b")


def _averaged(text: str, one: Quantity) -> bool:
    """Whether a small count is an average: "the average household owns six devices"."""
    return bool(_AVERAGE.search(text, max(0, one.start - 90), one.start) or _ON_AVERAGE.match(text, one.end))


_PLACES = AnyCase(
    r"\s(?:(?P<tongues>langues|languages)|pays|enseignes|magasins|boutiques|sites|centres|agences"
    r"|villes|régions|filiales"
    r"|entrepôts|usines|plateformes|marchés|continents|countries|stores|shops|centres|centers"
    r"|banques|marques|entreprises|opérateurs|branches|cities|warehouses|markets|banks|brands|companies"
    r"|retailers|chains)\b"
)
_AMONG = AnyCase(
    r"\b(?:dans|en|sur|à\stravers|répartis\w*\sentre|in|across|through|over|on|compte|possède|exploite"
    r"|gère"
    r"|ouvert|fermé|créé|opened|closed|operates|runs"
    r"|parle|speaks?)\s$"
)


def _in_places(text: str, one: Quantity) -> bool:
    """Whether it tells how far something reaches: "répond en 9 langues", "dans 7 enseignes"."""
    places = _PLACES.match(text, one.end)
    if places is None or (one.in_words and not places["tongues"]):
        return False
    return bool(_AMONG.search(text, max(0, one.start - 24), one.start))


_HEARD = AnyCase(
    r"\b(?:racont|parl|confi|recommand|tell|told|talk|speak)\w*\s(?:[^.;:!?()\d]{0,32}\s)?(?:à|to)\s$"
    r"|\b(?:tells?|told)\s$|\b[^\W\d]+[éuis]e?s?\spar\s$|\b[^\W\d]+ed\sby\s$"
)
_PEOPLE = AnyCase(r"\s(?:autres\s|other\s)?(?:personnes|proches|amis|people|friends|others|acquaintances)\b")


def _told(text: str, one: Quantity) -> bool:
    """Whether so many hear of something: "en parle à neuf personnes"."""
    return bool(_PEOPLE.match(text, one.end) and _HEARD.search(text, max(0, one.start - 60), one.start))


def _alone(text: str, one: Quantity, before: Sequence[Figure], *, grouped: bool) -> bool:
    """Whether a number counts although no noun follows it."""
    joined = _JOINED.search(text, max(0, one.start - 12), one.start)
    again = _AGAIN.search(text, max(0, one.start - 48), one.start) and _CLAUSE_END.match(text, one.end)
    if before and before[-1].unit in {Unit.COUNT, Unit.RATE} and (joined or again):
        return True
    return (
        grouped
        or one.value >= _GREAT
        or _comes_to(text, one)
        or _those(text, one)
        or bool(_IN_ALL.match(text, one.end))
        or bool(_VALUED.search(text, max(0, one.start - 32), one.start) and _THE_NUMBER.match(text, one.end))
        or bool(_PART_OF.search(text, max(0, one.start - 80), one.start))
    )


_IN_ALL = AnyCase(r"\s(?:en\stout|au\stotal|in\s(?:all|total)|altogether)\b")
# "Évalue à 320 le nombre de programmes."
_VALUED = AnyCase(
    r"\b(?:évalu|estim|chiffr|port|put|estimat)\w*\s(?:à|at)\s(?:plus\sde\s|environ\s|about\s)?$"
)
_THE_NUMBER = AnyCase(r"\s(?:le\s(?:nombre|total)|the\s(?:number|total))\b")
# "Sur 100 appels, 71 sont résolus."
_PART_OF = AnyCase(r"\b(?:sur|of|parmi)\s(?:les\s|the\s|ces\s)?\d+\s[^.;:!?()\d]{3,60},\s$")


# In "happy customers tell 24 people, others tell 15" the noun is not said again.
_AGAIN = Pattern(r"[;,:]\s(?:[^\W\d]+\s){1,4}$")
_ENDS = Pattern(r"\s?(?:[.;,)!?](?!\d)|$)|\s(?:et|and)\b")
_CLAUSE_END = Pattern(r"\s?(?:[.;,)!?]|$)")
_THE = AnyCase(r"\b(?:les|the|these|those|ces)\s$")
_OF_THEM = Pattern(
    r"\s(?:d[’']entre\s(?:eux|elles|les|nous)|of\s(?:them|those|us)|sur\s(?:les|ces)\s\d+|of\sthe\s\d+)\b"
)
_WHO = Pattern(r"\s(?:qui|d[’']entre|who|that|of\s(?:them|those))\b")
# "Ils sont 22 à se relayer", "elle en emploie 150".
_THEY_ARE = AnyCase(
    r"\b(?:ils|elles|nous|they|we)\s(?:ne\s|n[’'])?(?:sont|étaient|seront|sommes|étions|serons|are|were)\s"
    r"(?:(?:aujourd[’']hui|désormais|maintenant|déjà|encore|plus\sde|près\sde|environ|now|still"
    r"|already|only|plus\sque|que)\s){0,2}$"
)
_OF_IT = AnyCase(
    r"\b(?:il|elle|ils|elles|on)\s(?:n[’'])?en\s[^\W\d]+\s(?:désormais\s|aujourd[’']hui\s|plus\sde\s)?$"
    r"|\ben\s(?:ai|a|avons|ont|avait|avaient)\s[^\W\d]+[éuist]\s$"
    r"|\ben\s(?:a|ont|avait|avaient|aura|offr\w+|coût\w+|propos\w+|dénombr\w+|compt\w+|déclar\w+|emploi\w*|employ\w+|revendiqu\w+|annonc\w+"
    r"|recens\w+|dénombr\w+|reçoi\w+|recev\w+|envoi\w+|envoy\w+|trait\w+|possèd\w+|gèr\w+|vis\w+"
    r"|prévoi\w*|prévoy\w+|rest\w+|vend\w*|livr\w+|ouvr\w+|utilis\w+|install\w+|accueill\w+|fabriqu\w+)\s"
    r"(?:(?:désormais|aujourd[’']hui|déjà|encore|plus\sde|près\sde|environ|moins\sde|que|plus\sque)\s){0,2}$"
)


def _those(text: str, one: Quantity) -> bool:
    """Whether a number stands for what it counts: "les 14 qui l’ont gardé", "ils sont 22 à répondre"."""
    if _OF_THEM.match(text, one.end):
        return True
    start = max(0, one.start - 60)
    if _THEY_ARE.search(text, start, one.start) or _OF_IT.search(text, start, one.start):
        return True
    return bool(_THE.search(text, max(0, one.start - 6), one.start) and _WHO.match(text, one.end))


_COMES_TO = AnyCase(
    r"\b(?:passé\w*|passe|passent|went|rose|grew|fell|from|de|atteint|atteignent)\s(?:de\s|from\s)?$"
)
_TO = Pattern(r"\s(?:à|to)\s\d")


def _comes_to(text: str, one: Quantity) -> bool:
    """Whether a bare number is the first of two: "est passé de 130 à 410"."""
    return bool(_COMES_TO.search(text, max(0, one.start - 24), one.start) and _TO.match(text, one.end))
