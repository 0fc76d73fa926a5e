"""The words by which a sentence points to whom another one named, or turns to somebody else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.extract import credit_words as words
from generator.prose.patterns import Pattern


# A sentence is asked the same for each of its figures, of which there may be hundreds.
@lru_cache(maxsize=64)
def search(pattern: Pattern, text: str) -> re.Match[str] | None:
    """Where a pattern stands in a sentence."""
    return pattern.search(text)


@lru_cache(maxsize=64)
def match(pattern: Pattern, text: str) -> re.Match[str] | None:
    """Whether a sentence begins with a pattern."""
    return pattern.match(text)


PEOPLE = Pattern(
    r"(?i)(?:%|\b(?:sur|in|out\sof)\s(?:deux|trois|quatre|cinq|dix|two|three|four|five|ten|\d+))\s(?:des|de\snos|d[’']entre|of\s(?:the\s|all\s)?)\s?"
    r"(?:clients?|français|consommat|internaut|répondants|sond|personnes|utilisat|acheteu|salari|entreprises|customers|consumers"
    r"|shoppers|people|respondents|adults|users|buyers|companies|eux|elles|them|those)"
)
SAME = Pattern(
    rf"(?i)(?<!\w){words.SAME}\b|(?<!\w)(?:selon|d[’']après|according\sto)\s(?:lui|elle|eux|elles"
    rf"|them|him|her)\b"
)
GOING_ON = Pattern(rf"(?i)^[\s«“\"'(•-]*{words.GOING_ON}")
OWN_SUBJECT = Pattern(rf"(?i){words.OWN_SUBJECT}")
# What people say, and nobody has counted.
RUMOUR = Pattern(
    r"(?i)(?<!\w)(?:on\s(?:(?:nous|vous|en)\s)?(?:lit|entend|dit|répète|raconte|prétend|parle)\s(?:souvent|partout|beaucoup"
    r"|toujours|volontiers|parfois|que)|dit-on|paraît-il|(?:il\sest|c[’']est)\sde\snotoriété|(?:it\sis|is)\soften\s(?:said"
    r"|quoted|claimed|repeated)|they\ssay|you\soften\s(?:hear|read)|people\s(?:often\s)?say|(?:is|are)\s(?:often\s)?(?:said|thought|believed|rumou?red|reputed)\sto|legend\shas\sit|la\slégende|un\s(?:confrère|ami|collègue|voisin)\squi|a\s(?:friend|colleague)\swho)\b"
)
SOMEBODY = Pattern(r"[\s«“\"'(•*–—-]*(?:Une?|An?)\s[a-zà-ÿ-]+(?:,?\s(?:qui|who)\b|,\s[^,]{1,60},)")
# A share of what was counted before: "Plus d’un tiers concernent Internet".
SHE_SAYS = Pattern(rf"(?i),\s(?:{words.OWN}|{words.REPORT}|dit|poursuit|reconnaît)-(?:t-)?(?:elle|il)s?\b")
OURS = Pattern(
    rf"(?i)\b(?:(?:notre|nos|our)\s(?:[a-zà-ÿ-]+\s){{0,2}}(?:{words.STUDY}|vague|wave|index|indice|panel|observatoire)"
    r"|nous\s(?:avons|venons\sd[e’'])\s?(?:interrog|sond|questionn|mesur|analys|recens)(?:é|er)|we\s(?:have\s)?(?:surveyed|asked|polled|interviewed|analy[sz]ed))\b"
)
# "Selon lui", "d’après le groupe": whoever was named last.
BY_HIM = Pattern(
    r"(?i)(?<!\w)(?:selon|d[’']après|according\sto)\s(?:(?P<him>lui|elle|eux|elles|him|her|them)|(?:le|la|cet|cette|ce|the)\s(?P<kind>groupe|cabinet|institut"
    r"|enseigne|marque|banque|société|agence|quotidien|journal|magazine|site|syndicat|organisme|fabricant|constructeur|distributeur"
    r"|transporteur|compagnie|chaîne|start-up|chercheuse?|firm|company|group|bank|agency|magazine|paper|retailer|researchers?)"
    r"|l[’'](?:institut|enseigne|opérateur|assureur|entreprise|agence|éditeur|association|organisme|auteur|étude(?=\s?,)))\b"
)
RESEARCHERS = Pattern(
    r"(?i)\b(?:cabinet|institut|auteur|autrice|chercheu|professeur|association|syndicat|consultant|analyst|expert|économiste"
    r"|research|professor|author|economist|s?he\b|lui\b|elle\b)"
)
HE = Pattern(r"(?i)s?he\b")
ONE_READS = Pattern(r"(?i)\bon\sy\s")  # in a chapter, perhaps
BYLINE = Pattern(r"(?i)^[^.!?]{0,60}\b(?:by|par)\s[A-ZÀ-Þ][^.!?]{2,60}$")
CASE = Pattern(r"(?i)\b(?:case\sstudy|étude\sde\scas)\b")
BARE_SHARE = Pattern(
    r"(?i)\W*(?:(?:plus|près|moins)\sd(?:e\s|[’'])|environ\s|(?:more|less)\sthan\s|nearly\s|almost\s|about\s)?"
    r"(?:(?:un|la|a|one|deux|two)\s(?:tiers|quart|moitié|third|quarter)s?|half|\d[\d.,]*\s?%)\s(?!d[eu]s?\b|d[’']|of\b)[a-zà-ÿ]"
)
OF_THEM = Pattern(
    r"(?i)\b(?:d[’']entre\s(?:eux|elles)|parmi\s(?:eux|elles|ceux-ci|celles-ci)|of\s(?:them|those|these|whom))\b"
)
# "Le réseau revendique", "le même éditeur constate": whoever it is that was named last.
CROWDS: Final = (
    r"(?:client|consommat|internaute|français|utilisat|visiteu|voyageu|usag|patient|public|achet|assuré|abonné|salarié"
    r"|conseill|vend|marché|chiffre|tendance|taux|résultat|graphique|tableau|plupart|majorité|moitié|tiers|part\b|nombre"
    r"|customer|consumer|user|market|chart|trend|man|woman|public|majority|rest|average|moyenne|figure|number)"
)
THE_ONE_SAYS = Pattern(
    rf"(?:^[\s«“\"'(•*–—-]*|[,;:]\s|\b(?:et|mais|or|and|but)\s)(?i:(?:its|their|ses|leurs?|son|sa)\s(?=(?:ingénieur|analyste|expert|équipe|chercheu|économiste|dirigeant|patron|porte-parole|président|directeur|directrice|engineer|research|analyst|team|economist|spokes|boss|chief|head|data|own\s))|l[’']|l[ae]\s|ce(?:t|tte)?\s|the\s|this\s)(?:même\s|same\s)?"
    rf"(?!(?:[a-zà-ÿ-]+\s)?{CROWDS})(?P<study>{words.STUDY}(?=\s))?[a-zà-ÿ-]{{0,30}}(?:\s(?!(?:de|du|des|et|que|qui|a|of|and)\s)[a-zà-ÿ-]+){{0,2}}?(?:,[^,;.:()]{{1,80}},)?(?:\s[a-zà-ÿ]+(?:ais|aise|ain|aine|ien|ienne|ique|als?|ale|ois|oise))?"
    rf"\s(?:(?:nous|y|en|lui|leur|also|now)\s|l[’'])?(?:{words.OWN}|{words.REPORT})\b"
)
# Of whom a study says how he did in it.
RESULT = Pattern(
    r"(?i)\b(?:arriv(?:e|ent)|devanc\w+|obtien\w+|recueill\w+|remport\w+|décroch\w+|domin\w+|ferm\w+\sla\smarche|se\s(?:classe|hisse|place)\w*"
    r"|plafonn\w+|culmin\w+|totalis\w+|(?:est|sont)\scité\w*|citations|suffrages|came\s(?:first|second|third|last|top)|ahead\sof|behind"
    r"|follows?|tops?|topped|leads?|scores?|scored|ranks?|ranked|mentions|votes)\b"
)
BEST = Pattern(
    r"(?i)\b(?:slowest|fastest|quickest|best|worst|cheapest|dearest|(?:came|comes)\s(?:first|second|third|last)"
    r"|(?:le|la)\splus\s(?:rapide|lente?|chère?|efficace)|(?:le|la)\s(?:meilleure?|pire)|arrive\sen\stête|lanterne\srouge)\b"
)
# What somebody did is nobody's finding: "Orange a réduit de 20 %".
ACTED = Pattern(
    r"[\s«“\"'(•*–—-]*(?:(?:La|Le|Les|The|la|le|les)\s|[Ll][’'])?[A-ZÀ-Þ][\w&.’'-]*(?:\s[A-ZÀ-Þ][\w&.’'-]*){0,3}\s(?:y\s|en\s|l[’']|s[’'])?"
    r"(?:(?:a|ont)\s(?:\w+ment\s|déjà\s|ainsi\s)?(?:réduit|baissé|diminué|gagné|perdu|économisé|augmenté|formé|investi|ouvert|fermé|lancé"
    r"|installé|embauché|recruté|supprimé|vendu|racheté|doublé|équipé|divisé|multiplié)|(?:has\s|have\s)?(?:cut|reduced|saved|opened"
    r"|closed|hired|trained|invested|launched|lost|gained|sold|doubled|halved|increased|raised))\b"
)
AGAIN = Pattern(
    rf"(?i)^\W*(?:(?:elle|il|ils|elles|it|they)\s(?:[a-zà-ÿ]+\s)?(?:{words.OWN}|{words.REPORT})"
    rf"|(?:selon|d[’']après|according\sto)\s(?:elle|lui|eux|it|them)|(?:{words.SAME})\s)"
)
AT = Pattern(r"(?:At|Chez|In)\s(?=[A-ZÀ-Þ])")
IT_SAYS = Pattern(
    rf"(?i)(?:^|,?\s)(?:s?he\s(?:{words.OWN}|{words.REPORT})|(?:the\s(?:company|brand|firm|group|retailer|bank|operator|team|airline"
    rf"|chain)|it|they)\s(?:also\s|now\s)?(?:{words.OWN}|says?|said|finds?|found|reports?|expects?|estimates?"
    rf"|reckons?|predicts?)"
    rf"|(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|elle"
    rf"|il)\s(?:{words.OWN}|dit|{words.REPORT})"
    rf"|(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|the\s(?:company|brand|firm|group))"
    rf"\s[^.;:]{{1,90}}\s(?:et|and)\s{words.OWN}"
    rf"|(?:its|their|son|sa|ses|leur)\s(?:[a-zà-ÿ-]+\s){{0,3}}(?P<study>{words.STUDY}|edition|édition))\b"
)
THERE = Pattern(r"\sy\s")  # "Jeanne Petit y dirige", where somebody else was named before
WHOSE = Pattern(r"\s?[A-ZÀ-Þ][\w&.-]*(?:\s[A-ZÀ-Þ][\w&.-]*){0,3},\s(?:dont|où|qui|where|whose|who|which)\b")
METHOD = Pattern(
    r"(?i)\b(?:échantillon|analysé|interrogé|recueilli|relevé|étudié|répondant|messages?"
    r"|conversations?|tweets|verbatims?|réponses|enquêt|questionnaires?"
    r"|sample|respondents|interviews?|surveyed|analy[sz]ed|collected)"
)
ELSEWHERE = Pattern(
    r"[\s«“\"'(•*–—-]*(?:[Cc]hez|[AÀ]\sla|[AÀ]\sl[’']|[Cc]ôté|[Dd]u\scôté\sd[eu]|[Cc]e(?:lui|lle)s?\s(?:de|d[’'])|\b[Aa]t)\s?(?=[A-ZÀ-Þ])"
)
AT_OTHERS = Pattern(r"(?:[Cc]hez|[Cc]e(?:lui|lle)s?\s(?:de|d[’'])|\b[Aa]t)\s?(?=[A-ZÀ-Þ])")
THE_LATTER = Pattern(
    rf"(?i)^\W*(?:ce\sdernier|cette\sdernière|celui-ci|celle-ci|the\slatter)\s(?:{words.OWN}"
    rf"|{words.REPORT})\b"
)


HEARSAY = Pattern(r"(?i)\b(?:[a-zà-ÿ]{2,}r(?:ait|aient)|would|might)\b")  # said of nobody's study
ANOTHER = Pattern(r";\s(?:(?:la|le|les|the)\s|l[’'])?[A-ZÀ-Þ]")
QUOTED = Pattern(r"\s*[«“\"]")
CLOSED = Pattern(r"[.!?…:;,][»”\"’')\s]*$")
