"""English words around claims: as `words_fr`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from generator.numbers.claims.claim import Sort
from generator.vocabularies import Qualifier

QUALIFIERS: Final = {
    "more than": Qualifier.MORE_THAN,
    "over": Qualifier.MORE_THAN,
    "less than": Qualifier.LESS_THAN,
    "fewer than": Qualifier.LESS_THAN,
    "under": Qualifier.LESS_THAN,
    "nearly": Qualifier.NEARLY,
    "almost": Qualifier.NEARLY,
    "close to": Qualifier.NEARLY,
    "just under": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "at most": Qualifier.AT_MOST,
    "up to": Qualifier.AT_MOST,
    "no more than": Qualifier.AT_MOST,
    "only": Qualifier.ONLY,
    "just": Qualifier.ONLY,
    "slightly more than": Qualifier.MORE_THAN,
    "slightly less than": Qualifier.LESS_THAN,
    "not quite": Qualifier.NEARLY,
    "just over": Qualifier.MORE_THAN,
    "well over": Qualifier.MORE_THAN,
}

FRACTIONS: Final = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "tenth": Fraction(1, 10),
    "two thirds": Fraction(2, 3),
    "three quarters": Fraction(3, 4),
}

ANSWERS: Final = r"""
    cited|used|mentioned|frequent|common|widespread|expected|popular|chosen|quoted|named|preferred
    |requested|wanted|shared|reported|given|favoured|favored|valued|sought|likely|numerous
"""
# What comes after "more" or "as", and before it, in comparisons of how many.
COMPARATOR: Final = r"\b(?:more|less|as)\b"
IN_WHAT: Final = r"""
    \ (?:(?:often|frequently|widely|commonly|readily|regularly|commonly)\ )*(?P<what>[^\W\d][\w-]*)
"""
HOW_MANY: Final = rf"""
    (?:than|as|many|much|often|high|large|great|big|low|small|few|likely|inclined|willing|prone|keen|common
    |prevalent|present|well|again|people|men|women|of|in|to|from|on|at|by|for|with|an?|the|and|or|{ANSWERS}
    |(?!\w*(?:ous|less|ness|us|is)\b)[\w-]+s)\b
"""
HOW_LONG: Final = "time|slowly|slow|long|late"
HOW_DEAR: Final = "expensive|costly|money|dear"
CHANGES: Final = r"""
    \b(?:grow|grew|rise|risen|rising|rose|fall|fell|increas|declin|drop|gain|los[et]|climb|chang)[\w']*[^,;:.T]*$
"""
COSTS: Final = r"\b(?:costs?|takes?|took|lasts?|lasted|pays?|paid|earns?|spends?|spent)\b[^,;:.]*$"
# What a change may be made to, and what such an object may be called of any figure.
OBJECT: Final = r"""
    (?<=\ )(?:its|their|our|his|her|my|your|the)\ (?P<what>[^\W\d][\w-]*(?:\ [\w-]+){0,2})
"""
NEW_CLAUSE: Final = r"""
    \b(?:and|but|while|whereas)\ (?:(?:our|their|its|the|his|her|my|your|an?)[ ]
    |(?!(?:this|its|is|was|has|as|thus)\b)
    (?=[a-z]+s\b))(?P<subject>[^\W\d][\w-]*(?:\ [\w'-]+){0,4})$
"""
COMPLEMENT: Final = r"""
    ^(?:rise|fall|drop|increase|decrease|decline|growth|reduction|cut)\ in
    \ (?P<what>[^\W\d][\w-]*(?:\ [\w-]+){0,2})
"""
PREPOSITION: Final = "of|in|to|from|by|on|for|than|as|and|or|at|with|since|over|during|all"
GENERIC: Final = r"""
    ^(?:share|rate|number|score|figure|level|result|proportion|percentage|rating|average|volume|total|value
    |years?\b|months?\b|week|day|quarter|period|decade|same|last|past|first|next|previous|mark|two|three
    |four|five|ten|majority)
"""
_RISES: Final = r"""
    rose|risen|ris(?:es|ing|e)|increas(?:e|es|ed|ing)|grew|grown|grows|jump(?:s|ed)|climb(?:s|ed|ing)
    |soared|surged|up(?=\ from\b)
    |(?:(?<=\bis\ )|(?<=\bare\ )|(?<=\bwas\ )|(?<=\bwere\ )|(?<=\bwent\ )|(?<=\bgone\ ))up(?=\ to\b)
    |gain(?:s|ed|ing)?\ ground
"""
_FALLS: Final = r"""
    fell|fallen|falls?|falling|dropp(?:ed|ing)|drops?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shrank
    |slip(?:s|ped|ping)|plunge[sd]|tumble[sd]|dipped|slump(?:s|ed|ing)|plummet(?:s|ed)|slid(?:es|ing)?
    |down(?=\ (?:from|to)\b)|los(?:es?|t|ing)\ ground
"""
MULTIPLES: Final = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadr": 4,
    "quint": 5,
    "twice": 2,
    "double": 2,
    "thric": 3,
}
ORDINALS: Final = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
THAN: Final = r"""
    \bthan\b|(?:(?<=up\ )|(?<=down\ ))on\b|\bas\b|\bcompared\ (?:with|to)\b|\bthose\ of\b
    |(?<=share\ )of\b|(?<=rate\ )of\b|(?<=number\ )of\b|(?<=proportion\ )of\b|(?<=level\ )of\b
"""

TRANSITIONS: Final = (
    (r"\bfrom\ (?:[\w'-]+\ ){0,3}?T[^;.T]{0,70}?\bto\ (?:[\w'-]+\ ){0,3}?T", True),
    (
        r"""
            T[^;.T]{0,70}?\b(?:from|against|compared\ (?:with|to)|versus|vs\.?|instead\ of)\ (?:(?:an?
            |the|about|around|nearly|just|only|some|over|more\ than|a\ mere)\ )?T
        """,
        False,
    ),
    (r"T[^;.T]{0,70}?\b(?:up|down)\ from\ (?:[\w'-]+\ ){0,4}?\(T", False),
    (r"\b(?:up|down)\ from\ (?:[\w'-]+\ ){0,2}?T,[^;:.T]{0,70}?T", True),
    (r"T[^;.T]{0,70}?\b(?:against|compared\ (?:with|to)|versus|vs\.?|instead\ of)\ [^;.T]{0,40}?T", False),
    (r"T[^;.T]{0,15}?(?:->|→|⇒|\bthen\b)[^;.T]{0,15}?T", True),
)
_NEUTRAL: Final = r"(?P<moved>went|moved|gone|goes|passed)|(?P<going>going|moving)"
MOVES: Final = rf"\b(?:(?P<up>{_RISES})|(?P<down>{_FALLS})|{_NEUTRAL})\b"
DENIED: Final = r"\b(?:no|better)\ $"  # "no more than", "better more calls than more letters"
SPENT: Final = "gain|los|saved"  # of time these may mean less or more
CLAUSE: Final = r"""
    \b(?:while|when|whereas|because|since\ (?!\d|the\b|last\b|then\b|\w+\ \d))
    |\b(?:and|but)\ (?:our|their|its|the|his|her|my|your|an?)[ ]
    |\b(?:and|but)\ (?!by\b)\w+\ (?:has|have|went|goes|is|are)\b
"""
ANOTHER_VERB: Final = r"""
    \b(?:has|have|had|is|are|was|were|took|takes?|brought|brings?|sent|pushed|moved|made|drove|lifted|helped|led|will
    |stands?|remains?|stays?)\b
"""
FRONTED: Final = r"(?:^|[;:.]\ )(?:up|down)$"
OF_VALUES: Final = "increas|decreas|gr[eo]w|shr|declin|up|down|ris"
UNREAL: Final = r"""
    \b(?:not|never|without|nor|could|would|should|might|may|will|if|whether|expects?|aims?|goal|target|expected|supposed|forecast|predicted|planned|hoped
    |far\ from|hardly|hopes?|must|plans?|wants?\ to)\b|n't\b
"""
GATES: Final[Mapping[Sort | None, str]] = {
    None: r"%|points?\b|pts?\b|\bpp\b|per\ ?cent",
    Sort.PERCENT: r"\bhalf\b|third\b|quarters?\b|fifth\b|tenth\b|thirds\b",
    Sort.TIMES: r"""
        \btimes\b|(?:third|quarter|fifth|tenth)\ as\b
        |doubl|tripl|trebl|quadrupl|quintupl|halv|fold\b|multipli|divid|factor|twice|thrice|\bhalf\b
        |[×x]\ ?\d
    """,
    Sort.AMOUNT: r"""
        \bmore\b|fewer|\bless\b|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty
        |thirty|forty|fifty|hundred)\b
    """,
    Sort.PLACES: r"places?\b|spots?\b|positions?\b|ranks?\b",
    Sort.SUM: r"""
        together|combined|total|between\ them|in\ all\b|add(?:s|ing)?\ up|sum(?:s|ming)?\ to|for\ the\ t
    """,
    Sort.ORDER: r"""
        ahead|behind|\bthan\b|outnumb|outrank|surpass|beat|overtak|exceed|outpac|followed|\bleads?\b|\btrails?\b
    """,
    Sort.MAJORITY: r"\bmost\b|majorit|minorit|\bhalf\b",
    Sort.RANK: r"""
        \bmost\b|\bleast\b|highest|largest|biggest|greatest|lowest|smallest|\btop|first|\blast\b|second|third|fourth
        |fifth|\bmain\b|leading|\bleads\b|number\ one|\brank
    """,
}
ASIDE: Final = r"\b(?:after|behind|except|besides|apart\ from)\b"
# Of whom alone something is said, or in what: "among seniors", "on speed".
_WHO: Final = r"""
    \ (?P<who>(?:(?!\b(?:is|are|was|were|remains?|comes?|beats?)\b)[^,;:.()T]){1,40})
"""
LIMIT_BEFORE: Final = rf"""
    (?:^|(?<=[;:]\ ))(?:among|for|on|with|in(?:\ terms\ of)?|when\ it\ comes\ to){_WHO}(?=,)
"""
LIMIT_AFTER: Final = rf"""
    (?:^\ (?:[\w'-]+\ ){{0,2}}?(?:among|for|with|in|on|by(?!\ far))|(?<=T\)\ )(?:on|for|in|with|among)){_WHO}
"""
EVERYBODY: Final = r"""
    customer|consumer|buyer|user|respondent|people|everybody|everyone|all\b|list|ranking|series|channel|reason
    |\b(?:19|20)\d\d\b|\byears?\b|months?\b|now\b|moment|total
"""
APPOSED: Final = r"\bthat\ is\b|\bor\b|\bi\.e\.|\bare\b|\bis\b|\bmake\b|\bform\b"
COPULA: Final = r"\b(?:is|are|was|were|remains?|being)\b|:"
