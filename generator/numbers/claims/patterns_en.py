"""How English says what changed, by how much, and what comes first: as `patterns_fr`."""

from __future__ import annotations

from typing import Final

from generator.numbers.claims.claim import Sort
from generator.numbers.claims.words_en import ANSWERS, FRACTIONS

_UNIT: Final = r"(?P<u>(?:percentage[-\ ])?points?\b|pts?\b|pp\b|%|per\ ?cent\b)"
_POINTS: Final = r"(?P<u>(?:percentage[-\ ])?points?\b|pts?\b|pp\b)"
_UP: Final = r"""
    rose|risen|rises?|rising|increas\w+|grew|grown|grows?|growing|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?
    |climb\w*|soar\w*|surg\w*|advanc\w*|improv\w+|added|growth|went\ up|gone\ up|goes\ up|leap(?:t|s
    |ed)?|swell\w*|rocket\w*|expand\w*
"""
_DOWN: Final = r"""
    fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin\w+|decreas\w+|lost|loses?|losing|shrank|shrunk
    |shrinks?|slipp?\w*|plung\w*|tumbl\w*|reduc\w+|dipp?\w*|shed|went\ down|gone\ down|goes\ down
    |plummet\w*|slid|slid(?:es?|ing)|cuts?|slashed|trimmed|sank|sunk|slump\w*|crash\w*|contract\w*
"""
_NOT_A_START: Final = r"(?!\ (?:in\ \d{4}\ )?to\ (?:T|\d|about|around|nearly|more))(?!\ of\b)"
_BY_YEAR: Final = (
    r"(?!\ (?:on\ average\ )?(?:a|per|each|every)\ (?:year|month|quarter)\b|\ (?:annually|yearly)\b)"
)
_TOGETHER: Final = r"(?:together|combined|in\ total|altogether|between\ them|in\ all|taken\ together)"
_NOUNS: Final = r"""
    reason|channel|motive|source|expectation|cause|choice|answer|criterion|network|obstacle|priority
    |concern|site|place|driver|complaint
"""
_FORMS: Final = r"""
    (?:(?P<up>increase|rise|gain|jump|growth|improvement|climb|leap|surge|hike)|(?P<down>decrease|drop|fall
    |decline|loss|reduction|dip|slide|slump|plunge|cut)|(?P<gap>gap|difference|lead|margin))
"""

_FRACTIONS: Final = "|".join(FRACTIONS).replace(" ", r"[-\ ]")
PATTERNS: Final[tuple[tuple[Sort | None, bool, str], ...]] = (
    (
        None,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\ [\w'-]+){{0,4}}?\ (?:by|of|is|was|amounts\ to
            |reached)\ Q(?P<n>N)[-\ ]?{_UNIT}{_NOT_A_START}{_BY_YEAR}
        """,
    ),
    (
        None,
        True,
        rf"""
            \b(?:(?P<up>{_UP}|up)|(?P<down>{_DOWN}|down))(?:\ (?:by|another
            |a\ further))?\ Q(?P<n>N)[-\ ]?{_UNIT}{_NOT_A_START}{_BY_YEAR}
        """,
    ),
    (
        None,
        False,
        rf"\b(?:an?|the|this|that|its|their)\ Q(?P<n>N)[-\ ]?{_UNIT}[-\ ](?:\w+\ )?{_FORMS}\b{_BY_YEAR}",
    ),
    (
        None,
        False,
        rf"""
            \bQ(?P<n>N)[-\ ]?{_UNIT}\ (?:(?P<up>more|higher|above|ahead|up|greater|larger|extra)|
            (?P<down>fewer|less|lower|below|behind|down|smaller)|(?P<gap>apart|of\ difference))\b
        """,
    ),
    (None, True, rf"(?:^|(?<=[\s(,:]))(?P<sign>[+-])\ ?(?P<n>N)[-\ ]?{_UNIT}(?![\w-])"),
    (
        None,
        False,
        rf"""
            \b(?P<gap>gap|difference|margin|lead|that\ is|i\.e\.|or)\b
            (?:\ of)?\ Q(?P<n>N)[-\ ]?{_POINTS}(?!\ of\b)
        """,
    ),
    (None, False, rf"(?<=[T)])\ (?P<gap>by)\ Q(?P<n>N)\ ?{_POINTS}"),
    (None, False, rf"\bQ(?P<n>N)[-\ ]?{_POINTS}(?:\ \w+)?\ (?P<gap>separate)\b"),
    (
        Sort.PERCENT,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\ [\w'-]+){{0,4}}?\ (?:by|in)\ Q(?:an?\ |one\ )?
            (?P<frac>{_FRACTIONS})\b(?!\ (?:of|a)\b)
        """,
    ),
    (
        Sort.PERCENT,
        True,
        rf"\b(?:(?P<up>up)|(?P<down>down))\ Q(?:an?\ |one\ )(?P<frac>{_FRACTIONS})\b(?!\ (?:of|a)\b)",
    ),
    (
        Sort.PERCENT,
        False,
        r"""
            \bQ(?:an?|one)\ (?P<frac>third|quarter|fifth|half)\ (?:(?P<up>more|higher)|(?P<down>fewer
            |less|lower))\b
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            (?<!\bto\ )(?<!\bbe\ )\b(?P<between>(?:more\ than|almost|nearly|about|roughly|well\ over
            |less\ than|not\ quite)\ )?(?:(?P<multiple>doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing)|
            (?P<halved>halv(?:ed|ing)))\b
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:saw|sees?|seen|seeing)\ (?:[\w'-]+\ ){1,4}?(?P<between>(?:almost|nearly|more\ than)\ )?
            (?P<multiple>double|triple|treble|quadruple)\b
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?P<between>(?:more\ than\ |almost\ |nearly\ )?(?:a\ )?)(?P<fold>two|three|four|five|six
            |seven|eight|nine|ten)-?fold\b
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:(?P<up>multipli|increas|grew|grown|rose|risen|gone\ up|went\ up)|(?P<down>divid|fell|fallen
            |reduc|decreas|dropp|shrank))\w*(?:\ [\w'-]+){0,2}?\ by\ a\ factor\ of\ Q(?P<n>N)\b(?![.,]\d)
        """,
    ),
    (
        Sort.TIMES,
        True,
        r"""
            \b(?:(?P<up>multipli)|(?P<down>divid))\w*(?P<between>(?:\ [\w'-]+){0,2}?)\ by\ Q
            (?P<n>N)\b(?![.,]\d)
        """,
    ),
    (
        Sort.PLACES,
        True,
        r"""
            \b(?:(?P<up>gain\w*|climb\w*|rose|rises?|risen|up|mov\w+\ up|jump\w*)|(?P<down>lost|los(?:es?
            |ing)|fell|fallen|falls?|dropp?\w*|slip\w*|down|mov\w+\ down))(?:\ [\w'-]+){0,3}?\ (?:by\ )?Q
            (?P<n>N)\ (?:places?|spots?|positions?|ranks?)\b
        """,
    ),
    (
        Sort.AMOUNT,
        True,
        rf"""
            \b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\ [\w'-]+){{0,4}}?\ by\ Q
            (?P<n>N)\ (?!points?|pts?|per|percent|percentage|times|in|to)(?P<noun>[a-z]+)\b
        """,
    ),
    (Sort.PERCENT, False, r"\b(?P<frac>half)\ (?P<up>as\ (?:many|much|long|high|large)\ again)\b"),
    (
        Sort.TIMES,
        False,
        r"""
            \b(?P<q>almost\ |nearly\ |about\ |roughly\ |more\ than\ |over\ |less\ than\ |only\ )?
            (?:(?P<multiple>twice|double|triple|thrice)|(?P<part>half|(?:an?|one)\ (?:third|quarter|fifth
            |tenth)))\ (?:as\ (?:\w+)|(?:the|its|their)\ (?:\w+\ )?(?:share|number|rate|proportion|level
            |figure|percentage))\b
        """,
    ),
    (
        Sort.TIMES,
        False,
        r"""
            \bQ(?P<n>N)(?P<half>\ and\ a\ half)?\ times\ (?:(?P<up>as\ \w+|more|higher|greater|larger
            |the\ (?:\w+\ )?(?:share|number|rate|proportion|level|figure))|(?P<down>fewer|less
            |lower|smaller))\b
        """,
    ),
    (Sort.TIMES, True, r"(?<!\w)(?P<up>[×x])\ ?(?P<n>\d+(?:\.\d+)?)(?![\w%])"),
    (
        Sort.AMOUNT,
        False,
        r"""
            \bQ(?P<n>N)(?!\ (?:times|points?|pts?|thirds?|quarters?)\b)(?:\ (?P<noun>[a-z]+))?
            \ (?:(?P<up>more)|(?P<down>fewer|less))\b
        """,
    ),
    (
        Sort.SUM,
        False,
        rf"\b{_TOGETHER}\b[^;.\d]{{0,60}}?\ Q(?P<n>N)\ ?(?P<u>%|per\ ?cent\b)",
    ),
    (
        Sort.SUM,
        False,
        rf"""
            \bQ(?P<n>N)\ ?(?P<u>%|per\ ?cent\b)?[^;:.T\d]{{0,25}}?\ (?:{_TOGETHER}
            |for\ the\ (?P<parts>two|three))\b
        """,
    ),
    (
        Sort.SUM,
        False,
        r"""
            \b(?:add(?:s|ing)?\ up\ to|for\ a\ total\ of|a\ total\ of|total(?:s|ling|ing)?|sum(?:s
            |ming)?\ to|account\ for\ a\ total\ of)\ Q(?P<n>N)\ ?(?P<u>%|per\ ?cent\b)
        """,
    ),
    (Sort.ORDER, False, r"\b(?:(?P<up>ahead\ of)|(?P<down>behind))\b(?=[^;.])"),
    (
        Sort.ORDER,
        False,
        r"""
            (?<!times\ )\b(?:(?P<up>more|higher|greater|larger)|(?P<down>less|fewer|lower|smaller))
            (?:\ [\w'-]+){0,5}?(?:\ \(?T\)?)?\ than\b
            (?!\ (?:T|\d|ever|half|expected|before|previously|doubl|tripl|one
            |two|three|four|five|six|seven|eight|nine|ten
            |an?\ (?:third|quarter|half|fifth|sixth|eighth|tenth)))
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            \b(?P<up>outnumber|outrank|surpass|beat|overtak|exceed|outpac)(?:s|es|ed|e|en)?\b(?!\ (?:T
            |\d))
        """,
    ),
    (
        Sort.ORDER,
        False,
        r"""
            \b(?:(?P<up>leads?)|(?P<down>trails?))\ (?!to\b|by\b|with\b|on\b|in\b|at\b|T|\d
            |the\ (?:list|ranking|field|way|pack)\b)
        """,
    ),
    (Sort.ORDER, False, r"\b(?P<up>followed)\ (?:closely\ )?by\b(?!\ (?:T|\d|more|less|nearly|about))"),
    (
        Sort.MAJORITY,
        False,
        r"""
            (?<!\bthe\ )(?<!\bat\ )(?<!\bits\ )(?<!\btheir\ )(?<!\bour\ )(?<!\bhis\ )(?<!\bher\ )
            (?<!'s\ )(?<!\bin\ )(?<!\bfor\ )(?<!\bsecond\ )\b(?P<up>most(?=\ of\ (?!all\b|the\ time
            |these\ cases)|\ (?!of\b|often|likely|cases|importan|notabl|recent|common|cited|popular)
            (?:\w+\ ){0,2}?(?!\w*(?:less|ness|us)\b)(?:\w+[^s\W]s|people|women|men|French|British)\b)|
            (?:a|the)\ (?:\w+\ )?majority\ (?=of\b)|more\ than\ half|over\ half)
        """,
    ),
    (
        Sort.MAJORITY,
        False,
        r"""
            (?<!\bin\ )\b(?:(?P<up>an?\ (?:\w+\ )?majority)|(?P<down>a\ (?:small\ )?minority|(?:less
            |fewer)\ than\ half|under\ half))\b
        """,
    ),
    (
        Sort.RANK,
        False,
        rf"""
            (?<!of\ )(?<!among\ )\b(?:the|our|their|its)\ (?P<nth>second|third|fourth|fifth)?[-\ ]?(?:
            (?P<up>most)|(?P<down>least))[-\ ](?:often\ |frequently\ |commonly\ |widely\ )?
            (?:{ANSWERS})\b
        """,
    ),
    (
        Sort.RANK,
        False,
        r"""
            \b(?:(?P<up>com(?:es|e|ing)\ (?:out\ )?(?:first|top|(?P<nth>second|third|fourth|fifth))|rank
            (?:s|ed|ing)?\ (?:first|(?P<nth_>second|third|fourth|fifth))|top(?:s|ped)\ the\ (?:list
            |ranking)|leads\ the\ (?:list|ranking|field))|(?P<down>com(?:es|e|ing)\ last|rank(?:s|ed
            |ing)?\ last))\b
        """,
    ),
    (
        Sort.RANK,
        False,
        r"""
            \bthe\ (?:(?P<up>highest|largest|biggest|greatest|top)|(?P<down>lowest|smallest))\ (?:share
            |rate|score|figure|proportion|percentage|level|result)\b
        """,
    ),
    (
        Sort.RANK,
        False,
        rf"\b(?P<up>(?:the|their|our)\ (?:top|first|main|leading|number\ one|biggest)\ (?:{_NOUNS}))\b",
    ),
)
