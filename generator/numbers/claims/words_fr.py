"""French words around claims: qualifiers, comparisons, what went from where to where, what undoes a claim."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from generator.numbers.claims.claim import Sort
from generator.vocabularies import Qualifier

QUALIFIERS: Final = {
    "plus de": Qualifier.MORE_THAN,
    "plus d'": Qualifier.MORE_THAN,
    "plus que": Qualifier.MORE_THAN,
    "un peu plus de": Qualifier.MORE_THAN,
    "un peu plus d'": Qualifier.MORE_THAN,
    "un peu moins de": Qualifier.LESS_THAN,
    "un peu moins d'": Qualifier.LESS_THAN,
    "de l'ordre de": Qualifier.ABOUT,
    "largement": Qualifier.MORE_THAN,
    "moins de": Qualifier.LESS_THAN,
    "moins d'": Qualifier.LESS_THAN,
    "près de": Qualifier.NEARLY,
    "près d'": Qualifier.NEARLY,
    "pas loin de": Qualifier.NEARLY,
    "presque": Qualifier.NEARLY,
    "quasiment": Qualifier.NEARLY,
    "quasi": Qualifier.NEARLY,
    "pratiquement": Qualifier.NEARLY,
    "environ": Qualifier.ABOUT,
    "quelque": Qualifier.ABOUT,
    "autour de": Qualifier.ABOUT,
    "à peu près": Qualifier.ABOUT,
    "au moins": Qualifier.AT_LEAST,
    "pas moins de": Qualifier.AT_LEAST,
    "au plus": Qualifier.AT_MOST,
    "pas plus de": Qualifier.AT_MOST,
    "jusqu'à": Qualifier.AT_MOST,
    "seulement": Qualifier.ONLY,
    "à peine": Qualifier.NEARLY,
}

FRACTIONS: Final = {
    "moitié": Fraction(1, 2),
    "tiers": Fraction(1, 3),
    "quart": Fraction(1, 4),
    "cinquième": Fraction(1, 5),
    "dixième": Fraction(1, 10),
    "trois quarts": Fraction(3, 4),
    "deux tiers": Fraction(2, 3),
}

ANSWERS: Final = r"""
    cit|utilis|mentionn|fréquent|répandu|attendu|demand|évoqu|choisi|employ|courant|invoqu|privilégi
    |plébiscit|partag|populaire|appréci|nombreu[xs]|nommé|recherché|préféré|sollicité|pratiqué
"""
# What comes after "plus", and before it, in comparisons of how many. "Plus de temps" is none.
COMPARATOR: Final = r"\b(?:plus|moins)\b"
IN_WHAT: Final = r"""
    \ (?:(?:souvent|fréquemment|volontiers|largement|régulièrement|massivement|nettement|beaucoup)\ )*
    (?P<what>(?:d'|de\ )?[^\W\d][\w-]*)
"""
HOW_MANY: Final = rf"""
    (?:qu|d(?:e\ |')(?!(?:temps|argent|efforts?|patience|énergie|moyens)\b)|de$|(?:des|du|en|à|aux?|pour|par
    |dans|sur|chez|parmi|ils?|elles?|et|ou|une?|l[ea]s?|ce|cette|ces)\b|{ANSWERS}|présent|élevé|haut|bas|fort|faible
    |important|grand|petit|susceptib|enclin|tenté|prompt|représent|adept|friand|séduit|concern|touch|équip)
"""
HOW_LONG: Final = r"long|lent|tard|d(?:e\ |')(?:temps|minutes|heures|secondes|jours|attente)"
HOW_DEAR: Final = r"cher|chère|coûteu|dépens|d(?:e\ |')(?:argent|euros|dollars)"
CHANGES: Final = r"""
    \b(?:augment|progress|recul|baiss|diminu|mont(?:e|é)|gagn|perd|chut|croît|cr[uû]\b|grimp|accél|ralent)[\w']*[^,;:.T]*$
"""
COSTS: Final = r"\b(?:coût\w+|dure|durent|vaut|valent|rapport\w+|dépens\w+|paie\w*|payent|paye)\b[^,;:.]*$"
# What a change may be made to, and what such an object may be called of any figure.
OBJECT: Final = r"""
    (?:(?<=\ )(?:ses|son|sa|leurs?|nos|notre|mon|ma|mes|vos|votre|l[ae]s?)\ |(?<=\ )l')
    (?P<what>[^\W\d][\w-]*(?:\ [\w-]+){0,2})
"""
NEW_CLAUSE: Final = r"""
    \b(?:et|mais|tandis\ que|alors\ que|pendant\ que)\ (?:nos|notre|leurs?|les?\ |la|l'|des|ses|son|sa|mes|mon
    |ma|vos|votre|une?|ce|cette|ces)\ ?(?P<subject>[^\W\d][\w-]*(?:\ [\w'-]+){0,4})$
"""
COMPLEMENT: Final = r"""
    ^(?:hausse|baisse|augmentation|diminution|progression|recul|chute|réduction|croissance)
    \ d(?:es|u|e\ la|e\ l')\ ?(?P<what>[^\W\d][\w-]*(?:\ [\w-]+){0,2})
"""
PREPOSITION: Final = (
    "d[eu']|des|à|aux?|dans|en|sur|par|pour|que|entre|depuis|chez|et|ou|avec|vers|toutes?|tous"
)
GENERIC: Final = r"""
    ^(?:part|taux|nombre|score|chiffre|niveau|résultat|proportion|pourcentage|note|moyenne|volume|total|valeur
    |ans?\b|année|mois|semaine|jour|trimestre|semestre|période|décennie|même|derni|premi|prochain|moitié|tiers
    |quart|cap\b|deux|trois|quatre|cinq|dix|plupart)
"""
_RISES: Final = r"""
    augment(?:e|ent|é|ée|és|ées|ation)|progress(?:e|ent|é|ion)|grimp(?:e|ent|é|ée)|bondi\w*|hausse|croît
    |croissent|accru\w*|mont(?:e|ent|é|ée|és|ées)|remont(?:e|ent|é|ée)|envol(?:e|ent|é|ée)
    |gagn(?:e|ent|é|ant)\ du\ terrain
"""
_FALLS: Final = r"""
    baiss(?:e|ent|é|ée)|recul(?:e|ent|é)?|diminu(?:e|ent|é|ée|tion)|chut(?:e|ent|é)|régress(?:e|ent|é
    |ion)|dégringol(?:e|ent|é)|descend(?:u|ue|us|ent)?|décroît|repli\w*|tomb(?:e|ent|é|ée|és|ées)|rédui
    (?:t|te|ts|sent)|perd(?:|ent|u|ant)\ du\ terrain
"""
MULTIPLES: Final = {"doubl": 2, "tripl": 3, "quadr": 4, "quint": 5, "décup": 10}
ORDINALS: Final = {"deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5}
THAN: Final = r"""
    (?:(?<=rieur\ )|(?<=rieure\ )|(?<=rieurs\ ))(?:à|aux?)\b|\bqu(?:e\b|')|\bpar\ rapport\ (?:à|aux?)\b
    |\bcomparée?s?\ (?:à|aux?)\b|\bsur\ (?=(?:19|20)\d\d\b)
"""

# From what to what: (an expression with two T, whether the earlier stands first).
TRANSITIONS: Final = (
    (r"\bd(?:'|e\ )(?:[\w'-]+\ ){0,2}?T[^;.T]{0,70}?\b(?:à|jusqu'à)\ (?:[\w'-]+\ ){0,3}?T", True),
    (
        r"""
            T[^;.T]{0,70}?\b(?:contre|au\ lieu\ de|par\ rapport\ (?:à|aux?)|comparée?s?\ (?:à
            |aux?))\ [^;.T]{0,40}?T
        """,
        False,
    ),
    (r"T[^;.T]{0,15}?(?:->|→|⇒|\bpuis\b)[^;.T]{0,15}?T", True),
)
_NEUTRAL: Final = r"(?P<moved>(?:pass|ramen|port|abaiss|relev)(?:e|ent|é|ée|és|ées))|(?P<going>passant)"
MOVES: Final = rf"\b(?:(?P<up>{_RISES})|(?P<down>{_FALLS})|{_NEUTRAL})\b"
# A verb behind the one that moves says what happened: "une baisse des prix a porté le panier de T à T"; but
# "En hausse, le panier est à T".
ANOTHER_VERB: Final = r"""
    \b(?:a|ont|avait|avaient|est|sont|était|étaient|fait|font|porte|portent|mène|mènent|fera|feront|va|vont|reste
    |restent|demeure|s[e']\ ?\w+)\b
"""
FRONTED: Final = r"(?:^|[;:.]\ )en\ (?:\w+\ )?(?:hausse|baisse|recul|progression|diminution|augmentation)$"
OF_VALUES: Final = "augment|hauss|cro[iî]|accru|diminu|baiss|décro|rédui"
# "N'est plus qu'à onze points", "ne devance pas".
DENIED: Final = r"\b(?:ne\ |n')(?:[\w-]+\ ){0,2}$"
SPENT: Final = "gagn|gain|perd|perte|pris|prend"  # of time these may mean less or more
# What begins a clause of its own, of which the figures behind it are.
CLAUSE: Final = r"""
    \b(?:et|mais)\ (?:nos|notre|leurs?|les?\ |la\ |l'|ses|son|sa|mes|mon|ma|vos|votre|une?\ )
    |\b(?:quand|lorsqu|(?:alors|tandis|pendant|depuis|dès|parce|puis)\ ?qu)
"""
# What says that a thing is not so, or not yet.
UNREAL: Final = r"""
    \b(?:pas|jamais|sans|ni|loin\ d|pourrai\w*|dev(?:rai\w*|ait|aient)|doi(?:t|vent)|aurai\w*|serai\w*
    |voudrai\w*|si|s'il\w*|objectif|cible|prévoi\w*|espèr\w*|faut|faudrait|vis(?:e|ent|ait)|promet\w*|failli|ambition\w*
    |imagin\w*)\b
"""
# Without one of these words a sentence has no claim of the sort; None stands for points and percent.
GATES: Final[Mapping[Sort | None, str]] = {
    None: r"%|points?\b|pts?\b|pour\ ?cent",
    Sort.PERCENT: r"moitié|tiers\b|quarts?\b|cinquième|dixième",
    Sort.TIMES: r"fois\b|doubl|tripl|quadrupl|quintupl|décupl|multipli|divis|moitié|[×x]\ ?\d",
    Sort.AMOUNT: r"""
        \b(?:de|en)\ (?:plus|moins)\b|écart|différence|\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix
        |onze|douze|quinze|vingt|trente|quarante|cinquante|cent)\b
    """,
    Sort.PLACES: r"places?\b|rangs?\b|positions?\b",
    Sort.SUM: r"ensemble|total|en\ tout|à\ e(?:ux|lles)|cumul|additionn|somme",
    Sort.ORDER: r"devan|derrière|plus\b|moins\b|dépass|surpass|l'emporte|supérieur|inférieur|suivie?s?\b",
    Sort.MAJORITY: r"majorit|minorit|plupart|moitié|sur\ deux",
    Sort.RANK: r"""
        \bplus\b|numéro\ un|n[°ᵒº]\ ?1|\bmoins\b|en\ tête|premi|derni|principal|meilleure?\b|deuxième|second
        |troisième|quatrième|cinquième
    """,
}
ASIDE: Final = r"\b(?:après|derrière|hormis|sauf|excepté|outre)\b"
# Of whom alone something is said, or in what: "chez les jeunes", "pour la rapidité".
_WHO: Final = r"""
    \ (?P<who>(?:(?!\b(?:est|sont|reste|restent|demeure|arrive|vient|c'est)\b)[^,;:.()T]){1,40})
"""
LIMIT_BEFORE: Final = rf"""
    (?:(?:^|(?<=[;:]\ ))(?:pour|côté|sur|en\ matière\ d\w+|en\ termes?\ d\w+)|\b(?:chez|parmi|auprès\ d\w+))
    {_WHO}
"""
LIMIT_AFTER: Final = rf"""
    (?:^\ (?:[\w'-]+\ ){{0,2}}?(?:pour(?=\ l)|par(?=\ l)|des|chez|parmi|auprès\ d\w+|côté|en\ matière\ d\w+)
    |(?<=T\)\ )(?:pour|sur|en|chez|parmi|auprès\ d\w+|côté)){_WHO}
"""
EVERYBODY: Final = r"""
    client|consommateur|acheteur|internaute|répondant|interrogé|sondé|personne|gens|tous|canau|canal|raison
    |motif|source|attente|cause|choix|réponse|critère|réseau|frein|moyen|usage|irritant|site|lieu|priorité
    |deux|trois|quatre|cinq|six|listes?\b|série|\b(?:19|20)\d\d\b|mois|année|instant|moment|heure
    |^(?:un|deux|trois|quatre|cinq|six|dix|vingt|\d+)\ ans?\b
"""
APPOSED: Final = r"\bsoit\b|\bdonc\b|c'est-à-dire|\best\b|\bsont\b|forment|représentent|constituent"
COPULA: Final = r"\b(?:est|sont|reste|restent|demeure|demeurent|était|étaient)\b|:"
