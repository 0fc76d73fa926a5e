"""The words by which a sentence points to whom another one named, or turns to somebody else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.extract import vocabulary as words
from generator.extract.lexicon import STUDY_WORD, any_phrase
from generator.prose.patterns import AnyCase, Pattern


# A sentence is asked the same for each of its figures, of which there may be hundreds.
@lru_cache(maxsize=64)
def search(pattern: Pattern | AnyCase, text: str) -> re.Match[str] | None:
    """Where a pattern stands in a sentence."""
    return pattern.search(text)


@lru_cache(maxsize=64)
def match(pattern: Pattern | AnyCase, text: str) -> re.Match[str] | None:
    """Whether a sentence begins with a pattern."""
    return pattern.match(text)


PEOPLE = AnyCase(
    r"(?:%|\b(?:sur|in|out\sof)\s(?:deux|trois|quatre|cinq|dix|two|three|four|five|ten|\d+))\s(?:des|de\snos|d[’']entre|of\s(?:the\s|all\s)?)\s?"
    r"(?:clients?|français|consommat|internaut|répondants|sond|personnes|utilisat|acheteu|salari|entreprises|customers|consumers"
    r"|shoppers|people|respondents|adults|users|buyers|companies|eux|elles|them|those)"
)
SAME = AnyCase(
    r"(?<!\w)(?:dans\s(?:cette|la\smême|l[’'])\s?|(?:cette|ce|la\smême|le\smême|this|that|the\ssame)\s"
    rf"(?:récente\s|dernière\s|latest\s)?){STUDY_WORD}\b"
)
_SAME_STUDY: Final = rf"(?:{STUDY_WORD}|pointage|comptage|décompte|tally)"
SAME_AGAIN = AnyCase(
    rf"(?:\b(?:ce|cette|le|la|the|that|this)\smême\s|\bthe\ssame\s|^\W*(?:même|same)\s){_SAME_STUDY}\b"
    r"|\b(?:ces|these|those)\s(?:mêmes|same)\s(?!(?:\w+\s)?(?:années?|years?|jours|days|mois|months|raisons|reasons)\b)"
    r"[a-zà-ÿ]{4,}"
)


def same_again(text: str) -> bool:
    """Whether a sentence speaks of the same study as one before: "lors de ce même pointage"."""
    return ("ême" in text or "same" in text) and bool(search(SAME_AGAIN, text))


def foreseen(text: str) -> bool:
    """Whether a sentence is about a year to come."""
    return any(year in text for year in _YEARS) and bool(search(HORIZON, text))


_YEARS: Final = (" ans", "\u00a0ans", "\u202fans", "année", "20", "year")
GOING_ON = AnyCase(rf"^[\s«“\"'(•-]*(?:(?:et|mais|or|and|but)\s)?(?:{any_phrase(words.GOING_ON)})(?!\w)")
# What people say, and nobody has counted.
RUMOUR = AnyCase(
    r"(?<!\w)(?:on\s(?:(?:nous|vous|en)\s)?(?:lit|entend|dit|répète|raconte|prétend|parle)\s(?:souvent|partout|beaucoup"
    r"|toujours|volontiers|parfois|que)|dit-on|paraît-il|il\sparaît\s(?:\w+\s){0,2}qu(?:e\b|[’'](?=\w))|on\s(?:murmure|chuchote|soupçonne)|on\sparle\sd(?:e\s|[’'])(?=\d|près|environ|plus\sd|quelque)|(?:d[’']où|from\swhere)\s(?:il|elle|ce|cela|ça|it|that)\s(?:\w+\s)?(?:vient|sort|provient|comes|came)|(?:il\sest|c[’']est)\sde\snotoriété|(?:it\sis|is)\soften\s(?:said"
    r"|quoted|claimed|repeated)|they\ssay|you\soften\s(?:hear|read)|people\s(?:often\s)?say|(?:is|are)\s(?:often\s)?(?:said|thought|believed|rumou?red|reputed)\sto|legend\shas\sit|la\slégende|un\s(?:confrère|ami|collègue|voisin)\squi|a\s(?:friend|colleague)\swho)\b"
)
BYLINE = AnyCase(r"^[^.!?]{0,60}\b(?:by|par)\s[a-zà-öø-þ][^.!?]{2,60}$")
CASE = AnyCase(r"\b(?:case\sstudy|étude\sde\scas)\b")
BARE_SHARE = AnyCase(
    r"\W*(?:(?:plus|près|moins)\sd(?:e\s|[’'])|environ\s|(?:more|less)\sthan\s|nearly\s|almost\s|about\s)?"
    r"(?:(?:un|la|a|one|deux|two)\s(?:tiers|quart|moitié|third|quarter)s?|half|\d[\d.,]*\s?%)\s(?!d[eu]s?\b|d[’']|of\b)[a-zà-ÿ]"
)
OF_THEM = AnyCase(
    r"\b(?:d[’']entre\s(?:eux|elles)|parmi\s(?:eux|elles|ceux-ci|celles-ci)|of\s(?:them|those|these|whom))\b"
)
# A share of what is somebody's own: "X n’enregistre que 4 % de ses commandes par téléphone".
OF_ITS = AnyCase(
    r"(?:%|\bsur\s\w+|\b(?:moitié|tiers|quarts?))\s(?:de|d[’']|of)\s?(?:ses|leurs?|sa|son|its|their)\b"
)
# Of whom a study says how he did in it.
RESULT = AnyCase(
    r"\b(?:arriv(?:e|ent)|devanc\w+|obtien\w+|recueill\w+|remport\w+|décroch\w+|domin\w+|ferm\w+\sla\smarche|se\s(?:classe|hisse|place)\w*"
    r"|plafonn\w+|culmin\w+|totalis\w+|(?:est|sont)\scité\w*|citations|suffrages|came\s(?:first|second|third|last|top)|ahead\sof|behind"
    r"|follows?|tops?|topped|leads?|scores?|scored|ranks?|ranked|mentions|votes)\b"
)
BEST = AnyCase(
    r"\b(?:slowest|fastest|quickest|best|worst|cheapest|dearest|(?:came|comes)\s(?:first|second|third|last)"
    r"|(?:le|la)\splus\s(?:rapide|lente?|chère?|efficace)|(?:le|la)\s(?:meilleure?|pire)|arrive\sen\stête|lanterne\srouge)\b"
)
# What somebody did is nobody's finding: "Orange a réduit de 20 %".
ACTED = Pattern(
    r"[\s«“\"'(•*–—-]*(?:(?:La|Le|Les|The|la|le|les)\s|[Ll][’'])?[A-ZÀ-Þ][\w&.’'-]*(?:\s[A-ZÀ-Þ][\w&.’'-]*){0,3}\s(?:y\s|en\s|l[’']|s[’'])?"
    r"(?:(?:a|ont)\s(?:\w+ment\s|déjà\s|ainsi\s)?(?:réduit|baissé|diminué|gagné|perdu|économisé|augmenté|formé|investi|ouvert|fermé|lancé"
    r"|installé|embauché|recruté|supprimé|voté|adopté|instauré|vendu|racheté|doublé|équipé|divisé|multiplié)|(?:has\s|have\s)?(?:cut|reduced|saved|opened"
    r"|closed|hired|trained|invested|launched|lost|gained|sold|doubled|halved|increased|raised))\b"
)
METHOD = AnyCase(
    r"\b(?:échantillon|analysé|interrogé|recueilli|relevé|étudié|répondant|messages?"
    r"|conversations?|tweets|verbatims?|réponses|enquêt|questionnaires?|entretiens"
    r"|mesuré|measur(?:ed|ing)|sample|respondents|interviews?|surveyed|survey|analy[sz]ed|collected)"
)
AVERAGE = AnyCase(r"\b(?:en\smoyenne|moyen(?:ne)?s?|médiane?s?|average|median)\b")
# What is foreseen of a year to come, no survey found: "dans quatre ans, ils pèseront 40 %".
_IN_YEARS: Final = (
    r"\b(?:dans|d[’']ici|à\sl[’']horizon|by|within)\s(?:à\s)?(?:\w+\s)?(?:ans|années|years|20\d\d)\b"
)
_WILL: Final = (
    r"\b(?:[a-zà-ÿ]{2,}ront|sera|aura|fera|pèsera|représentera|atteindra|comptera|passera|dépassera|deviendra"
    r"|(?<!they\s)(?<!she\s)(?<!he\s)(?<!we\s)will)\b"
)
HORIZON = AnyCase(rf"{_IN_YEARS}[^.;:]{{0,120}}{_WILL}|{_WILL}[^.;:]{{0,80}}{_IN_YEARS}")
# Who leads a ranking, or closes it: "En tête, la page X : 160 000 fans".
RANKED = AnyCase(
    r"\b(?:[ed][en]\stête|première?\s(?:place|marche|position|du\s(?:classement|palmarès))|numéro\s(?:un|1)|n°\s?1"
    r"|vainqueurs?|lauréat\w*|gagnant\w*|champion\w*|podium|bonnet\sd[’']âne|derni(?:er|ère)\s(?:du|de\sla\sliste)"
    r"|lanterne\srouge|caracol\w+|mèn\w+\sla\sdanse|pole\sposition|winners?|at\sthe\s(?:top|bottom)|top\s(?:of|spot)|(?:first|second|third)\splace"
    r"|number\sone|runners?-up)(?!\w)"
)
HEARSAY = AnyCase(r"\b(?:[a-zà-ÿ]{2,}r(?:ait|aient)|might)\b")  # said of nobody's study
ANOTHER = Pattern(r";\s(?:(?:la|le|les|the)\s|l[’'])?[A-ZÀ-Þ]")
QUOTED = Pattern(r"\s*[«“\"]")
CLOSED = Pattern(r"[.!?…:;,][»”\"’')\s]*$")
# A sentence that only says whose figures stand before it: "C’est ce que montre une étude de X".
BACK = AnyCase(rf"^[\s«“\"'(•-]*(?:{any_phrase(words.BACK)})(?!\w)")
DEMONSTRATIVE = AnyCase(
    r"[\s«“\"'(•-]*(?:ce|cet|cette|ces|this|that|these|those)\s(?!dernière?s?|année|semaine|fois|mois|jour|matin|year|week|month|time|day|morning)[a-zà-ÿ]{4,}"
)
THESE = AnyCase(
    r"\W*(?:ces\s(?:\w+\s)?(?:chiffres|données|résultats)|these\s(?:\w+\s)?(?:figures|numbers|data))\b"
)
ASKING = AnyCase(rf"(?<!\w)(?:{any_phrase(words.ASKING)})(?!\w)")
SAMPLED = AnyCase(
    r"\b(?:auprès\sd|parmi|interrog\w+|sond(?:er|é|ée|és|ées)|among|surveyed|polled|poll|to\ssurvey|interviewed|answers\sfrom)\D{0,24}\d"
)
THERE = Pattern(
    r"^[^,.;:]{0,40}[A-ZÀ-Þ][\w’-]+\sy\s"
)  # "Jeanne Petit y dirige", where a house was named before
METHODS = AnyCase(
    r"\W*(?:méthodologie|methodologie|méthode|methodology|method|about\sthe\s(?:study|survey|research)|l[’']étude\sen\sbref)\b"
)
