"""How French says what changed, by how much, and what comes first.

Each pattern is what may be claimed (None: points or percent, as its unit says), whether something changed
over time, and an expression with the groups that `find` reads: `n` a number, `u` its unit, `q` a qualifier
before it, `up`, `down` and `gap` which way. In it T stands for a statistic that the sentence names, N for a
number, Q for a qualifier that may stand there (`vocabulary`). The first that fits takes its place.
"""

from __future__ import annotations

from typing import Final

from generator.numbers.claims.claim import Sort
from generator.numbers.claims.words_fr import ANSWERS, FRACTIONS

_UNIT: Final = r"(?P<u>points?\b(?:\ de\ pourcentage)?|pts?\b|%|pour\ ?cent\b)"
_POINTS: Final = r"(?P<u>points?\b(?:\ de\ pourcentage)?|pts?\b)"
_UP: Final = r"""
    augment\w*|progress\w*|grimp\w*|bond(?:i|is|it|issent|ir)?|hauss\w*|croît|croissent|cr[uû]
    |croissance|accr\w+|explos\w*|flamb\w*|redress\w*|mont(?:e|ent|é|ée|és|ées)|remont\w*|gagn\w*|gain
    |pris|prend|prennent|envol\w*|amélior\w*|repren\w*|repris
"""
_DOWN: Final = r"""
    baiss\w*|recul\w*|perd\w*|perte|diminu\w*|chut\w*|régress\w*|dégringol\w*|descend\w*|décroît|décru
    |repli\w*|tomb(?:e|ent|é|ée|és|ées)|rédui\w*|réduction|fléchi\w*|cèd\w*|cédé\w*|érod\w*|contract\w*
    |effondr\w*|fond(?:u|ue|us|ent|re)?|plong\w*|effrit\w*|raccourci\w*|rabot\w*
"""
# "de 57 % à 81 %" is where it starts; "9 % des clients" is a share.
_NOT_A_START: Final = r"""
    (?!\ (?:à|jusqu'à)\ ?(?:T|\d|environ|près|plus))(?!\ (?:des|du|de\ la|de\ l'|d'entre|de\ ses
    |de\ leurs|de\ ceux)\b)
"""
_BY_YEAR: Final = r"(?!\ (?:en\ moyenne\ )?(?:par\ an\b|par\ mois|chaque\ année|l'an\b|annuels?))"
_TOGETHER: Final = r"""
    (?:au\ total|en\ tout|ensemble|en\ cumulé|additionnés|cumulés|à\ (?:eux|elles)\ (?P<parts>deux|trois
    |quatre|cinq)|à\ (?:eux|elles)\ (?:seuls|seules))
"""
_NOUNS: Final = r"""
    raison|canal|motif|source|attente|cause|choix|réponse|critère|réseau|frein|moyen|usage|motivation
    |irritant|site|lieu|priorité
"""

_FRACTIONS: Final = "|".join(FRACTIONS).replace(" ", r"\ ")
PATTERNS: Final[tuple[tuple[Sort | None, bool, str], ...]] = (
    # Changes, in points or in percent.
    # Before the next: "gagne près de 5 points" is not "gagne … de 5 points".
    (
        None,
        True,
        rf"""
            \b(?:(?P<up>gagn\w*|pris|prend|prennent|repren\w*|repris)|(?P<down>perd\w*|cèd\w*
            |cédé\w*))\b(?:\ (?:encore|ainsi|donc|même
            |en\ un\ an))?\ Q(?P<n>N)\ ?{_UNIT}{_NOT_A_START}{_BY_YEAR}
        """,
    ),
    (
        None,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b
            (?:\ [\w'-]+){{0,5}}?\ (?:de\ |d')Q(?P<n>N)\ ?{_UNIT}{_NOT_A_START}{_BY_YEAR}
        """,
    ),
    (
        None,
        False,
        rf"""
            \bQ(?P<n>N)\ ?{_UNIT}\ (?:(?P<up>de\ plus|de\ mieux|supplémentaires?|de\ hausse
            |de\ progression|d'augmentation|de\ croissance|plus\ haut|au-dessus|d'avance|supérieure?s?
            |devant|(?:de\ )?gagnés)|(?P<down>de\ moins|(?:de\ )?perdus|de\ baisse|de\ recul|de\ chute
            |de\ retard|plus\ bas|au-dessous|en\ dessous|inférieure?s?|derrière)|(?P<gap>d'écart
            |de\ différence))\b
        """,
    ),
    (None, True, rf"(?:^|(?<=[\s(,:]))(?P<sign>[+-])\ ?(?P<n>N)\ ?{_UNIT}(?![\w-])"),
    (
        None,
        False,
        rf"""
            \b(?:(?P<gap>écart|différence|distance|fossé|marge|soit|c'est))\b
            (?:\ [\w'-]+){{0,2}}?\ (?:de\ |d')?Q(?P<n>N)\ ?{_POINTS}
        """,
    ),
    (None, False, rf"\bQ(?P<n>N)\ ?{_POINTS}(?:\ \w+)?\ (?P<gap>séparent)\b"),
    (
        None,
        False,
        rf"""
            \b(?:(?P<up>supérieure?s?)|(?P<down>inférieure?s?))\ de\ Q(?P<n>N)\ ?{_UNIT}
            (?P<than>\ (?:à|aux?)\b)?
        """,
    ),
    (
        Sort.PERCENT,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\ [\w'-]+){{0,4}}?\ (?:de\ (?:la\ )?|d'
            |la\ )Q(?:une?\ )?(?P<frac>{_FRACTIONS})\b(?!\ d(?:e\b|es\b|u\b|'))
        """,
    ),
    (
        Sort.PERCENT,
        True,
        rf"\b(?:(?P<up>gagn\w*)|(?P<down>perd\w*))\ Qune?\ (?P<frac>{_FRACTIONS})\b(?!\ d(?:e\b|es\b|u\b|'))",
    ),
    (
        Sort.PERCENT,
        False,
        r"\bQune?\ (?P<frac>tiers|quart|cinquième)\ (?:(?P<up>de\ plus)|(?P<down>de\ moins))\b",
    ),
    (Sort.PERCENT, False, r"\b(?P<frac>moitié)\ (?P<up>plus)\b"),
    (None, False, rf"(?<=[T)])\ (?P<gap>de)\ Q(?P<n>N)\ ?{_POINTS}"),
    (
        None,
        True,
        rf"""
            \b(?:(?P<up>hausse|progression|augmentation|croissance)|(?P<down>baisse|recul|diminution|chute))\b
            (?:\ [\w'-]+){{0,3}}?\ (?:atteint|s'élève\ à|avoisine|dépasse)\ Q(?P<n>N)\ ?{_UNIT}
        """,
    ),
    # Ratios.
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:a|ont|ayant|été|avait|avaient|est|sont)(?P<between>
            (?:\ [\w'-]+){0,3}?)\ (?P<multiple>doubl|tripl|quadrupl|quintupl|décupl)ée?s?\b
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            (?<!\bun\ )(?<!\bune\ )(?<!\ble\ )(?<!\bla\ )(?<!\bdu\ )(?<!\bau\ )(?<!\bde\ )(?<!\ben\ )
            (?<!\bcompte\ )\b(?P<multiple>doubl|tripl|quadrupl)(?:e|ent|ant|ait)\b
            (?P<between>\ (?:presque|quasiment|pratiquement))?(?=,|\ \(|\ :|\ en\ |\ entre\ |\ depuis
            |\ pour\ |\ d'une|\ par\ rapport|\.?\s*$)
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:vue?s?|voit|voient|voyait)\ (?:[\w'-]+\ ){1,4}?(?P<between>(?:presque|quasiment)\ )?
            (?P<multiple>doubl|tripl|quadrupl)er\b
        """,
    ),
    (Sort.TIMES, True, r"\b(?P<between>quasi[-\ ])?(?P<multiple>double|triple|quadruple)ment\b"),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:(?P<up>multipli)|(?P<down>divis))(?:ée?s?|e|ent|ant|a|cation|ion)\b(?P<between>
            (?:\ [\w'-]+){0,2}?)\ par\ Q(?P<n>N)(?!\ ?%)
        """,
    ),
    (
        Sort.TIMES,
        False,
        r"""
            \bQ(?P<n>N)\ fois(?P<half>\ et\ demie?)?\ (?:(?P<up>plus|supérieure?s?|mieux)|(?P<down>moins
            |inférieure?s?))\b
        """,
    ),
    (
        Sort.TIMES,
        False,
        r"""
            \b(?P<q>presque\ |quasiment\ |près\ de\ |plus\ de\ )?le\ (?P<multiple>double|triple)
            (?=\ d(?:e\ |u\ |es\ |'))
        """,
    ),
    (Sort.TIMES, False, r"\b(?P<half_as>moitié\ moins)\b"),
    (Sort.TIMES, True, r"(?<!\w)(?P<up>[×x])\ ?(?P<n>\d+(?:[.,]\d+)?)(?![\w%])"),
    # Differences in the unit of both.
    (
        Sort.PLACES,
        False,
        r"\bQ(?P<n>N)\ (?:places?|rangs?)\ (?:(?P<up>gagnée?s|de\ mieux)|(?P<down>perdue?s))\b",
    ),
    (
        Sort.PLACES,
        True,
        r"""
            \b(?:(?P<up>gagn\w*|remont\w*|progress\w*|grimp\w*|bondi\w*)|(?P<down>perd\w*|recul\w*
            |descend\w*|chut\w*|dégringol\w*|rétrograd\w*|cèd\w*|cédé))\b
            (?:\ [\w'-]+){0,3}?\ (?:de\ |d')?Q(?P<n>N)\ (?:places?|rangs?|positions?)\b
        """,
    ),
    (
        Sort.AMOUNT,
        False,
        r"""
            \bQ(?P<n>N)(?!\ (?:tiers|quarts?|points?|pts?|fois)\b)
            (?:\ (?P<noun>[a-zéèêàç]+|€)(?:\ d(?:e\ |')[\w-]+)?)?
            \ (?:(?P<up>(?:de|en)\ plus)|(?P<down>(?:de|en)\ moins)|(?P<gap>d'écart|de\ différence))\b
        """,
    ),
    (
        Sort.AMOUNT,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\ [\w'-]+){{0,4}}?\ (?:de\ |d')Q
            (?P<n>N)\ (?!points?|pts?|pour|fois|à|en|tiers|quarts?)(?P<noun>[a-zéèêàç]+)\b(?!\ à\ )
        """,
    ),
    (
        Sort.AMOUNT,
        True,
        r"""
            \b(?:(?P<up>gagn\w*|pris|prend|prennent)|(?P<down>perd\w*|cèd\w*|cédé\w*))\b
            (?:\ (?:encore|ainsi|donc|même|en\ un\ an))?\ Q
            (?P<n>N)\ (?!points?|pts?|pour|fois|à|en|tiers|quarts?|%)(?P<noun>[a-zéèêàç]+)\b
        """,
    ),
    # Sums.
    (
        Sort.SUM,
        False,
        rf"""
            \b(?:soit|c'est|représent\w+|pèsent|cumul\w+|totalis\w+|réuni\w+|concentr\w+|font
            |rassembl\w+|atteignent)\b(?:\ [\w'-]+){{0,2}}?\ Q(?P<n>N)\ ?(?P<u>%
            |pour\ ?cent\b)?[^;:.T\d]{{0,25}}?\ {_TOGETHER}
        """,
    ),
    (Sort.SUM, False, rf"\b{_TOGETHER}\b[^;.\d]{{0,60}}?\ Q(?P<n>N)\ ?(?P<u>%|pour\ ?cent\b)"),
    (
        Sort.SUM,
        False,
        r"""
            \b(?:cumulent|totalisent|la\ somme\ (?:fait|donne|est\ de|atteint)|pour\ un\ total\ de
            |un\ total\ de)\ Q(?P<n>N)\ ?(?P<u>%|pour\ ?cent\b)
        """,
    ),
    # Order.
    (
        Sort.ORDER,
        False,
        r"""
            (?:(?<=[T),])|(?<=[T),]\ )|\b(?:arriv|pass|plac|situ|rest|demeur|est|sont|étai|loin|juste|bien
            |nettement|largement)\w*\ )(?:(?:loin|bien|juste|nettement|largement|assez)\ )?(?:(?P<up>devant)|
            (?P<down>derrière))\b(?=[^;.])
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            (?<!fois\ )\b(?:(?P<up>plus)|(?P<down>moins))(?!\ d'une?\b|\ de\ T)
            (?:\ [\w'-]+){0,5}?(?:\ \(?T\)?)?\ qu(?:e\b
            |')(?!\ ?(?:jamais|prévu|tout|cela|ça|jadis|T|\d|doubl|tripl|la\ moitié))
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            \b(?:(?P<up>dépass(?:e|ent|é|ait|aient)|devan(?:ce|cent|cé|çait|çaient)|surpass(?:e|ent|é)|l'emporte
            (?:nt)?\ sur))(?!\ ?(?:T|\d|les\ T|largement\ T))\b
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            (?<!fois\ )(?<!points\ )(?<!%\ )\b(?:(?P<up>supérieure?s?)|(?P<down>inférieure?s?))\ (?:à
            |aux?)\b(?!\ (?:T|\d|la\ moitié|la\ moyenne))
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            \b(?P<up>suivie?s?)\ (?:de\ près\ |de\ loin\ )?(?:du|des|par|de|d')(?!\ ?(?:T|\d|plus|moins
            |près))
        """,
    ),
    # Majorities.
    (
        Sort.MAJORITY,
        False,
        r"""
            (?<!\ben\ )(?<!\bà\ )(?<!\bdans\ )\b(?:(?P<up>(?:la|une)\ (?:(?:très\ )?[\w]+\ )?majorité
            (?!\ (?:silencieuse|relative|des\ cas|du\ temps))|la\ plupart(?!\ (?:du\ temps
            |des\ cas))|plus\ de\ la\ moitié|plus\ d'un\w*\ [\w'-]+\ sur\ deux|majoritaires?)|
            (?P<down>une\ (?:petite\ )?minorité|moins\ de\ la\ moitié|moins\ d'un\w*\ [\w'-]+\ sur\ deux
            |minoritaires?))\b
        """,
    ),
    # Ranks.
    (
        Sort.RANK,
        False,
        rf"""
            \b(?:(?P<nth>deuxième|second|seconde|troisième|quatrième|cinquième)(?:\ [\w'-]+){{1,2}}?\ )?
            (?<!des\ )(?<!parmi\ )(?<!parmi)(?:le|la|les(?=\ (?:plus|moins)\ nombreu))\ (?:(?P<up>plus)|
            (?P<down>moins))\ (?:souvent\ |fréquemment\ |largement\ )?(?:{ANSWERS})\w*
        """,
    ),
    (
        Sort.RANK,
        False,
        r"""
            \b(?P<up>(?:arriv|vien|plac|figur|se\ class|rest|est
            |sont)\w*\ (?:largement\ |loin\ |nettement\ )?en\ (?:tête|première\ (?:place|position)))\b
        """,
    ),
    (
        Sort.RANK,
        False,
        r"(?:^|(?<=,\ )|(?<=\.\ ))(?P<up>en\ (?:tête|première\ (?:place|position)))(?=\ ?[,:])",
    ),
    (
        Sort.RANK,
        False,
        r"""
            \b(?P<up>(?:arriv|vien|plac|figur|se\ class|est|sont)\w*)\ (?:en\ )?(?P<nth>deuxième|second
            |seconde|troisième|quatrième|cinquième)(?:\ (?:place|position|rang))?\b(?!\ (?:fois|année
            |trimestre|semestre|lieu))
        """,
    ),
    (
        Sort.RANK,
        False,
        r"""
            \b(?:taux|score|chiffre|part|proportion|pourcentage|résultat)\ (?:le|la)\ (?:
            (?P<up>plus\ (?:élevée?|haute?|forte?|importante?|grande?)|meilleure?)|
            (?P<down>plus\ (?:basse?|faible|petite?)|moins\ (?:élevée?|haute?|forte?|importante?)))\b
        """,
    ),
    (Sort.RANK, False, rf"\b(?P<up>(?:le|la|leur)\ (?:{_NOUNS})\ (?:numéro\ un|n[°ᵒº]\ ?1))\b"),
    (
        Sort.RANK,
        False,
        rf"""
            \b(?P<up>(?:la\ première|le\ premier|leur\ premi(?:er|ère)|le\ principal
            |la\ principale)\ (?:{_NOUNS}))\b
        """,
    ),
    (
        Sort.RANK,
        False,
        r"""
            \b(?P<down>(?:arriv|vien|figur|est|sont)\w*\ (?:bon\ )?(?:derni(?:er|ère)s?
            |en\ dernière\ (?:place|position)))\b(?!\ lieu)
        """,
    ),
)
