"""The words by which a sentence says who is behind its figures, in French and in English together."""

from __future__ import annotations

from typing import Final

STUDY: Final = (
    r"(?:[ée]tudes?|enquêtes?|sondages?|baromètres?|observatoires?|rapports?|panels?"
    r"|livres?\sblancs?|palmarès|classements?|indices?\sannuels?"
    r"|témoignages?|exposés?|panoramas?|observations?|chiffres|données|statistiques|travaux|analyses?|typologies?|recensements?|census"
    r"|stud(?:y|ies)|surveys?|polls?|reports?|research|barometers?|(?:white\s?)?papers?|numbers"
    r"|figures|data|rankings?|analysis)"
)
MONTH: Final = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\."
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan"
    r"|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
    r"|printemps|été|automne|hiver|spring|summer|autumn|winter|fin|début|mi)"
)


def _alternatives(stems: str) -> str:
    return "|".join(stems.split())


def _verbs(stems: str) -> str:
    """French verbs in -er after their stems: said now, was saying, said, will say."""
    return rf"(?:{_alternatives(stems)})(?:e|ent|ait|aient|a|èrent|era|eront|ant)"


# What institutes do; and what somebody says of himself.
_REPORT_STEMS: Final = (
    "rapport rappell rappel révèl révél indiqu montr démontr estim constat observ évalu chiffr "
    "mesur soulign précis ajout analys étudi scrut répertori not relèv relev confirm considèr "
    "considér calcul anticip dévoil signal expliqu mentionn évoqu situ pronostiqu projett projet tabl "
    "pens jug dénombr parl cit détaill résum enseign point diagnostiqu alert quantifi décel décèl "
    "comment crédit attribu dénonc déplor regrett dress document détect dépist extrapol "
    "suggèr suggér récapitul rappel décrypt décortiqu envisag imagin augur estimer sond interrog "
    "imput compar chronométr recoup corrobor nuanc tempèr tempér titr"
)
_OWN_STEMS: Final = (
    "annonç annonc rétorqu répliqu admett avou racont martel insist réclam recens déclar "
    "affirm revendiqu assur communiqu avanc comptabilis s['’]engag pari certifi confi clam jur "
    "témoign plaid ironis ambitionn espèr espér proclam prétend concéd concèd répèt répét"
)
_PAST: Final = (
    r"(?:(?:a|ont|avait|avaient|aurait|vient\sde|viennent\sde)\s|vien(?:t|nent)\sd[’'])(?:\w+ment\s"
    r"|ainsi\s|déjà\s|d[’']ailleurs\s|aussi\s|elle-même\s|lui-même\s)?"
)
_REPORT_PAST: Final = (
    rf"(?:(?:{_alternatives(_REPORT_STEMS)})(?:é|er)|établi|conclu|prévu|prédit|appris|recensé|dit|écrit|vu|contrôlé|inspecté|audité|trouvé|enquêté|visité|suivi|compté(?=\s?[:.,])"
    r"|publier|passé\s(?:au\scrible|en\srevue|\d[\d\s.]*\s?appels)|compilé|recueilli|questionné|testé|épluché"
    r"|sollicité|mené|conduit|réalisé|publié(?=\s(?:son|sa|ses|le|la|les|une?)\s)"
    r"|fait\s(?:les|ses|le|leurs)\s(?:comptes?|calculs?|point|tests?)|(?:fait|mené|tenté)\sl[’']expérience|(?:tir|sonn)(?:é|er)\s(?:la\ssonnette\sd[’']|l[’'])alarme"
    r"|rendu\s(?:son|leur)\sverdict|rendre\s(?:son|leur)\sverdict|donné\sl[’']alerte|mis\sen\s(?:lumière|évidence|avant)"
    r"|(?:fait|faire)\sparaître|pris\sla\sparole|témoigné|partagé|présenté(?!\s(?:à|aux?)\s)|fait\srêver"
    r"|(?:ouvert|conclu|clos|clôturé|lancé)\s(?:le\sbal|les\sdébats|la\s(?:journée|matinée|séance|soirée)))"
)
_OWN_PAST: Final = (
    rf"(?:(?:{_alternatives(_OWN_STEMS)})(?:é|er)|promis|promettre|décrété|garanti|indiqué"
    r"|fait\s(?:savoir|part|état))"
)
_REPORT_MORE: Final = (
    r"attend(?:ent)?(?=\s(?:\d|près|plus|environ|quelque|entre))|"
    r"prévoi(?:t|ent)|prévoyai(?:t|ent)|prédi(?:t|sent)|conclu(?:t|ent)|établi(?:t|ssent)"
    r"|met(?:tent|tait)?\sen\s(?:avant|lumière|évidence|garde|exergue)|voi(?:t|ent)(?=\s)|s[’']atten(?:d|dent)\sà"
    rf"|(?:va|vont)\s(?:jusqu[’']à\s)?(?:{_alternatives(_REPORT_STEMS)}|dire|prédi|prévoi|conclu)(?:er|re|r)?\b"
    r"|(?:a|ont|avait|avaient)\s(?:préféré|choisi\sd[e’']|voulu|tenu\sà|décidé\sd[e’']|fait|pu)\s?(?:interroger|sonder|questionner"
    r"|mesurer|calculer|compter|chiffrer|savoir|évaluer|tester|vérifier)"
    r"|donne(?:nt)?(?=\s\d)|(?:donn|livr)e(?:nt)?\s(?:ses|les|leurs|un|le)\s(?:chiffres?|résultats?|verdict|taux)|soutien(?:t|nent)|averti(?:t|ssent)"
    r"|arriv(?:e|ent|ait)\s(?:à|aux?)\s(?:la\smême|le\smême|mêmes?|un\schiffre|une\sconclusion)|tir(?:e|ent)\sla\ssonnette"
    r"|sonn(?:e|ent)\sl[’']alarme|enfonc(?:e|ent)\sle\sclou|abonde(?:nt)?|aboutit|abouti(?:t|ssent)\sà|parvien(?:t|nent)\sà"
    r"|fai(?:t|saient|sait)\s(?:savoir|valoir|remarquer|observer|part|le\scalcul|les\scomptes|ses\scomptes|le\s(?:même\s)?constat)"
    r"|ren(?:d|dent)\scompte|croi(?:t|ent)\ssavoir|tir(?:e|ent)\sla\smême\sconclusion|va\sdans\sle\smême\ssens"
    r"|appren(?:d|nent|ait|aient)|fai(?:t|saient|sait)\sétat\sde|font\sétat\sde"
    r"|di(?:t|sent|sait|saient)|écri(?:t|vent|vait)|atteste(?:nt)?|va\s(?:encore\s)?plus\sloin"
    r"|est\splus\s(?:prudent"
    r"|optimiste|pessimiste|sévère)e?|publi(?:e|ent|ait)\s(?:[^.;:,]{0,40}\s)?(?:son|sa|ses|le"
    r"|la|les|une?)\s(?:\w+\s)?(?:étude|enquête|baromètre|classement|palmarès|rapport|chiffres"
    r"|résultats|observatoire|indice|panorama|index|bilan|(?=(?-i:[A-ZÀ-Þ])))"
    r"|s['’](?:est|étaient|était|sont)\s(?:amusé|essayé|livré|penché|attaché|intéressé|attelé)e?s?\s(?:à|au|aux|sur)\b"
    r"|(?:est|sont)\svenue?s?\s(?:nous\s)?[a-zà-ÿ]+er|répon(?:d|dent)(?=\s?[:,])"
)
_OWN_MORE: Final = (
    r"(?:se\s)?di(?:t|sent)\s(?:avoir|être|[a-zà-ÿ]+[ei]r\b)|"
    r"admet(?:tent)?|reconnaî(?:t|ssent)|répond(?:ent)?\s(?=que|qu[’'])|prévien(?:t|nent)|"
    r"promet(?:tent|tait|taient)?|décrèt(?:e|ent|ait)|garanti(?:t|ssent|ssait)|s['’]engage(?:nt"
    r"|ait|aient)?|s['’]est\sengagée?|s['’]attribue(?:nt)?"
    r"|présent(?:e|ent|ait|aient)\s(?:ses|les|leurs|des|son)\s(?:premiers\s|propres\s"
    r"|derniers\s)?(?:chiffres|résultats|statistiques|données|bilan)"
    r"|se\s(?:fixe|donne|vante|targue|félicite)|claim(?:s|ed)?|promis(?:es|ed)|pledge[sd]?"
    r"|announc(?:es|ed)|boast(?:s|ed)?|declare[sd]?|guarantee[sd]?|commit(?:s|ted)\sto|says\sit"
    r"|vows?|vowed|undertakes|admit(?:s|ted)|insist(?:s|ed)|repl(?:ies|ied)|responds"
    r"|acknowledge[sd]"
    r"|aim(?:s|ed)?\sto|plan(?:s|ned)?\sto|hope[sd]?\sto|target(?:s|ed)|brag(?:s|ged)|tout(?:s|ed)|trumpet(?:s|ed)|swears?|swore|confess(?:es|ed)"
    r"|set\sitself|is\scommitted\sto|commits?\sitself|aspires?\sto"
)
_ENGLISH: Final = (
    r"says?|said|reports?|reported|finds?|found|estimate[sd]?|predict(?:s|ed)?|forecast(?:s|ed)?"
    r"|expect(?:s|ed)?|reveal(?:s|ed)?|show(?:s|ed)|puts?|note[sd]?|adds|added"
    r"|state[sd]|reckon(?:s|ed)?|project(?:s|ed)|suggest(?:s|ed)?|conclude[sd]?|recall(?:s|ed)?"
    r"|point(?:s|ed)\sout|calculate[sd]?|observe[sd]?|believe[sd]?|indicate[sd]?|confirm(?:s"
    r"|ed)?|explain(?:s|ed)?|opened\sthe\s(?:day|morning|session|bal)"
    r"|took\sthe\s(?:stage|floor)|walked\sus\sthrough|began\swith|been\s(?:asking|tracking|measuring|surveying|polling|studying)"
    r"|(?:visited|audited|inspected|followed|rang|timed)(?=\s(?:[a-z]+\s){0,2}\d)|interviewed|surveyed|polled|asked|analy[sz]ed|studied|tracked"
    r"|examined|reviewed|tested|looked\sat|measure[sd]|argue[sd]?|(?:dis)?agree[sd]?|told|tells|warn(?:s|ed)?"
    r"|thinks|goes\s(?:even\s)?further|peg(?:s|ged)|sees|saw(?=\s(?:an?\s)?\d)|scores?(?=\s[a-z])|rates?(?=\s[a-z])|rank(?:s|ed)"
    r"|wrote|writes|cites?|cited|quotes?|quoted|argued|conced(?:es|ed)|contend(?:s|ed)|maintain(?:s|ed)|assert(?:s|ed)"
    r"|remark(?:s|ed)|comment(?:s|ed)|stress(?:es|ed)|highlight(?:s|ed)|underline[sd]?|detail(?:s|ed)|disclose[sd]?"
    r"|discover(?:s|ed)|learn(?:s|ed|t)|establish(?:es|ed)|determine[sd]|demonstrate[sd]?|prove[sd]|envisage[sd]?"
    r"|foresees?|anticipate[sd]?|quantif(?:ies|ied)|gauge[sd]?|identif(?:ies|ied)|surveys|polls|remember(?:s|ed)"
    r"|dr(?:ew|aws)\s(?:the\ssame|a\ssimilar)|c(?:ame|omes)\sto|arrive[sd]\sat|sound(?:s|ed)\sthe\salarm"
    r"|(?:ran|runs|did|does|has\sdone)\sthe\s(?:numbers|maths?|sums)|published|publishes|released|cautions?|cautioned|tracks"
    r"|counted(?=\s)|(?:gave|gives|awarded)\sus|counts(?=\s(?:only\s|just\s|some\s)?\d[\d.,]*\s?(?:%|per))|show(?:s|ed)\sdata|told\s(?:its|their|the)|paints|painted|attribute[sd]|blame[sd]|credit(?:s|ed)"
)
OWN: Final = rf"(?:{_verbs(_OWN_STEMS)}|{_PAST}{_OWN_PAST}|{_OWN_MORE})"
REPORT: Final = rf"(?:{_verbs(_REPORT_STEMS)}|{_PAST}{_REPORT_PAST}|{_REPORT_MORE}|{_ENGLISH})"
# Between a name and what it does.
BETWEEN: Final = (
    r"(?:[’']s(?=\s)(?:\s(?!(?:is|was|has|not)\b)[a-z]+){0,4}?)?(?:\s(?:researchers|analysts|economists|experts"
    r"|scientists))?(?:(?:\s(?:des|du|de\sla|de\sl[’']|de|d[’']"
    r"|of)\s?[a-zà-ÿ-]+){1,2})?(?:,(?!\s(?:et|ou|and"
    r"|or)\s)(?:[^,;.:()]|(?<=\d)[,.](?=\d)){1,90},|\s\([^()]{1,60}\))?\s?(?:(?:,\s)?(?:qui"
    r"|which|who)\s)?(?:(?:nous|vous"
    r"|en|y|le|lui|leur|also|recently|now|has|have|had|lui-même|elle-même|aussi|ainsi|ne)\s"
    r"|l[’'](?!\w*\s\w+é)){0,3}"
)
MADE: Final = (
    r"(?:menée?s?|conduite?s?|réalisée?s?|publiée?s?|commandée?s?|signée?s?|produite?s?"
    r"|effectuée?s?|dévoilée?s?|faite?s?|diffusée?s?|présentée?s?|commanditée?s?|livrée?s?"
    r"|conducted|carried\sout|published|commissioned|run|made|done|released|produced|led|undertaken)"
)
ASKED: Final = (
    r"(?:interrogé|sondé|consulté|questionné|interviewé|rencontré)e?s?|(?:surveyed|polled|questioned"
    r"|interviewed|asked|contacted)"
)
ACCORDING: Final = (
    r"(?:toujours\s|encore\s)?(?:selon|d[’']après|à\sen\scroire|à\sen\sjuger\spar|(?:si|comme)\s(?:l[’'])?on\sen\scroit|si\sj[’']en\scrois"
    r"|si\s(?:l[’'])?on\sse\sfie\s(?:à|aux?)|(?<!\w)à\s(?:lire|écouter|entendre|suivre|croire)(?=\s(?:l[’']|l[ae]s?\s)?[A-ZÀ-Þ])"
    r"|aux\s(?:yeux|dires)\s(?:de|d[’']|du|des)|de\sl[’']avis\s(?:de|d[’']|du|des)|de\ssource|dixit|in\sthe\s(?:view|eyes)\sof"
    r"|going\sby|judging\sby|if\syou\s(?:believe|trust)|if\s[a-z]+\s(?:is|are)\sto\sbe\sbelieved"
    r"|according\sto|as\sreported\sby|in\sthe\swords\sof|per)"
)
# A conjunction before "selon X" begins a new statement, which alone is X's.
CONJUNCTION: Final = (
    r"(?:que|qu[’']|et|mais|or|car|and|but|while|tandis\sque|alors\sque|that|whereas)\s?,?\s?"
)
SAME: Final = (
    r"(?:(?:cette|cet|ce|ces|ladite|la\smême|le\smême|les\smêmes|l[’']|la|le|les\s(?=résultats"
    r"|répondants|sondés|personnes)|this|the|the\ssame|that|these)\s?"
    r"(?:récente\s|dernière\s|même\s|same\s|latest\s)?"
    r"(?:[ée]tudes?|enquêtes?|sondages?|baromètres?|observatoires?|rapports?|panels?|résultats"
    r"|institut|auteurs\sde\sl[’']étude|répondants|sondés|personnes\sinterrogées|interviewés"
    r"|stud(?:y|ies)|surveys?|polls?|reports?|research|barometers?|respondents|results|findings"
    r"|institute|pollsters?|authors)"
    r"|il\s(?:en\s)?(?:ressort|résulte|apparaît)|(?:en|à|a)\s(?:y\s)?regard\w+\s(?:de\s)?(?:plus\s)?près|(?:in|à)\s(?:their"
    r"|leurs?)\s(?:view|eyes|yeux)|(?:précise|ajoute|note|souligne|indique|estime|selon"
    r"|d[’']après)\s(?:le\scabinet|l[’']institut|l[’']organisme)|on\sy\s(?:apprend|découvre|lit"
    r"|voit|note)|(?:^"
    r"|\s)(?:respondents|répondants"
    r"|personnes\sinterrogées|sondés))"
)
# Words by which a sentence goes on about what the one before it was about.
GOING_ON: Final = (
    r"(?:(?:et|mais|or|and|but)\s)?(?:autres?\s(?:enseignements?|chiffres?|résultats?|constats?"
    r"|surprise)|même\sconstat|another\s(?:finding|figure|result)|quand\son\sleur"
    r"|interrogée?s?\s|when\sasked|ils|elles|elle|il|ce\s(?:sont"
    r"|chiffre|taux|nombre|dernier)|c[’']est|cela|soit|dont|parmi\s(?:eux|elles|ceux|celles|les)"
    r"|seuls?|seules?|seulement|à\speine|autant|un\schiffre|un\staux"
    r"|les\sautres|d[’']autres|près\sd|plus\sd|moins\sd|en\srevanche|à\sl[’']inverse"
    r"|au\scontraire|de\splus|en\soutre|par\scontre|plus\sprécisément|dans\sle\sdétail|ainsi"
    r"|les\s(?:deux\s)?(?:premi|derni)\w+"
    r"|they|it|these|this|those|only|just|nearly|almost|another|of\s(?:these|those|them)"
    r"|among\s(?:them|these|those)|by\scontrast|conversely|moreover|in\saddition|the\s(?:rest"
    r"|others?|remaining)|a\sfurther)\b"
)
OWN_SUBJECT: Final = (
    r"(?:^|[\s,])(?:l[’']enseigne|la\smarque|le\sgroupe|l[’']entreprise|la\ssociété|le\sservice"
    r"|l[’']opérateur|le\sdistributeur|la\sbanque|le\sconstructeur|l[’']assureur|ses|son|sa"
    r"|leurs?|elle|il(?!\s(?:n[’']y|y\s|faut|existe|s[’']agit|est\s(?:vrai|possible)))"
    r"|ce\ssont|les\sresponsables|les\sdirigeants|la\sdirection|the\s(?:company|brand|firm|group"
    r"|retailer|bank|operator|team|airline)|its|their|it|they)\b"
)
EVENT: Final = r"(?:lors|occasion|extrait|présenté|dévoil|révél|salon|during|at\sthe|presented|unveiled)"
# What is no saying: comparisons, conjunctions, wishes, prepositions.
NO_SAYING: Final = (
    r"(?:plus|moins|autant|aussi|tels?|telles?|ainsi|bien|parce|lors|puis|sans|avant|après"
    r"|pendant|alors|tandis|depuis|ne|pas|même|mêmes|comme|entre|contre|outre|dont|et|ou|où|mais"
    r"|soit|surtout"
    r"|sauf|pour|par|sur|avec|dans|chez|voire|veut|veulent|faut|attend|attendent|souhait\w+"
    r"|espèr\w+|exig\w+|fait\sque|signifi\w+|permet\w*|est|sont|était|a|ont|de|du|des|à|au|aux"
    r"|en|si|les|le|la|une?|son|sa|ses|ces"
    r"|so|such|more|less|than|now|and|or|but|wants?|means?|is|are|was|were|has|have|the|an?|of"
    r"|in|on|at|to|for|with|from|by|as|like|not|those|these|all|ones?|makes|made|ensures?|hopes?"
    r"|wishes|whereas|across|unless|besides|perhaps|whilst|despite|instead|ahead|sometimes|always|products?|services?|features?)"
)
