"""Words with capitals that name nobody, or only with others."""

from __future__ import annotations

from typing import Final

# Capitalised words that begin sentences, not names.
_STARTERS_WORDS: Final = """
    celui celle ceux celles tel telle tels telles quant quelqu last next first second third fourth
    fifth sixth seventh
    sauf unless except hormis
    le la les l un une des du de d ce cet cette ces ceci cela c il elle ils elles on nous vous je j tu
    qui que quoi quand quel quelle quels quelles où comme comment pourquoi combien si mais ou et donc or
    ni car puis ensuite enfin ainsi aussi alors aujourd'hui hier demain désormais depuis pendant durant
    avant après selon d'après suivant pour par sur sous dans en avec sans chez entre parmi vers contre
    malgré outre hors dès jusque dixit à au aux plus moins près environ quelque quelques plusieurs
    certains certaines tous toutes tout toute chaque aucun aucune autre autres même seul seule seuls
    seules personne rien chacun beaucoup peu trop très bien mal mieux voici voilà dont lequel laquelle
    toujours jamais encore déjà souvent parfois ici là son sa ses leur leurs mon ma mes notre nos votre
    vos y ne n s se qu lorsque puisque parce afin bref certes cependant pourtant toutefois néanmoins
    d'ailleurs ailleurs d'abord d'autres autant rappelons notons soulignons citons source sources étude
    études etude etudes enquête enquêtes enquete sondage sondages baromètre rapport résultat résultats
    chiffres selon lire voir découvrez retrouvez publié oui non j'en c'est qu'il s'il janvier février
    mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
    vendredi samedi dimanche noël the a an this that these those it they he she we you i there here and
    but or so yet nor if when while where who what which why how as at by for from in into of on onto
    over per to under up with without within about above across after against among around before behind
    below between beyond despite during except inside like near off out since through until upon via not
    no yes all any both each every few many more most much nearly almost only other some several such
    same than then thus too very just even still already also always never often according source study
    survey poll report research figures data results one two three four five six seven eight nine ten
    half another however moreover meanwhile today yesterday tomorrow now his her its their our your my
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday q1 q2 q3 q4 t1 t2 t3 t4 experts analysts customers
    consumers companies people brands respondents studies retailers managers shoppers users marketers
    deux trois quatre cinq six sept huit neuf dix vingt trente consultants economists researchers academics
    scientists regulators critics
"""
STARTERS: Final = frozenset(_STARTERS_WORDS.split())
# Such as may be the first word of a name within a sentence: "Data Citoyenne".
ONLY_FIRST: Final = frozenset(
    ["data", "research", "figures", "results", "customers", "consumers", "people", "brands", "companies"]
)
# Such as name nobody alone: but "Premier Inn".
_ALONE_WORDS: Final = """
    rencontre premier première second seconde troisième deuxième quatrième cinquième dernier dernière
    propos entretien interview repères bilan verdict constat exemple effort delight service attention
    conclusion question réponse objectif motif raison preuve moyenne total attente satisfaction vient
    viennent suit suivent reste restent arrive arrivent méthodologie methodology average online mobile
    shoppers number figure quote chiffre phrase stat
"""
ALONE: Final = frozenset(_ALONE_WORDS.split())
# Peoples, who are asked and not credited; and what is no source at all.
_PEOPLES_WORDS: Final = """
    français française françaises européens européennes américains américaines britanniques allemands
    espagnols italiens belges suisses parisiens québécois canadiens chinois japonais japonaises
    internautes américain européen allemand anglais french europeans european americans american britons
    british germans german spaniards italians canadians chinese japanese internet web france europe
    allemagne espagne italie belgique suisse canada québec japon chine inde brésil portugal pays-bas
    suède germany spain italy belgium switzerland japan china india brazil netherlands sweden ireland
    scotland wales england britain australia asia asie amérique america africa afrique dutch danish
    swedish norwegian irish scottish welsh belgian swiss polish russian indian australian canadian
    brazilian mexican greek austrian portuguese turkish danemark norvège finlande autriche grèce pologne
    irlande écosse russie mexique argentine maroc tunisie algérie turquie corée singapour israël
    luxembourg roumanie hongrie denmark norway finland austria greece poland russia mexico argentina
    morocco turkey korea singapore israel états-unis royaume-uni usa us uk pme tpe eti ceo pdg drh dsi
"""
PEOPLES: Final = frozenset(_PEOPLES_WORDS.split())
# What is abbreviated in texts on customers, and is nobody.
_ACRONYMS_WORDS: Final = """
    crm sms mms svi faq sav roi nps csat rgpd gdpr api seo sem b2b b2c gps qr nfc rfid ia iot http url
    pdf rss wifi cdi cdd tva ttc ht
"""
ACRONYMS: Final = frozenset(_ACRONYMS_WORDS.split())
# Heads of names that go on in small letters: "Association des usagers des banques".
_INSTITUTIONS_WORDS: Final = """
    observatoire ministère institut défenseur défenseure fédération association chambre conseil commission
    office union agence centre autorité direction club syndicat société secrétariat confédération comité
    baromètre cercle collectif cour ligue médiateur médiatrice confrérie académie agora
"""
INSTITUTIONS: Final = frozenset(_INSTITUTIONS_WORDS.split())
# First names that end as plurals do, or that are words.
_FIRST_NAMES_WORDS: Final = """
    faith hope patience autumn summer constance prudence charles jacques georges yves louis nicolas
    thomas lucas françois denis alexis boris régis gilles jules hugues francis chris james dennis agnès
    anaïs inès doris iris mathias matthias elias tobias andreas hans klaus jens lars niels carlos marcos
    ross lewis douglas marcus angus magnus tess bess frances alys gladys phyllis anders curtis travis
    jonas lukas silas ellis harris morris aloïs loïs maïlys nils joris loris yanis anis idris younès
    achilles jess russ gus wes bill justice charity nicholas luis mathis marius miles giles rhys agnes
    ines idriss markus rasmus elvis thaddeus cornelius julius otis amos moses enos thaïs alois matheus
    kris janis
"""
FIRST_NAMES: Final = frozenset(_FIRST_NAMES_WORDS.split())
# Words of which no person's name is made.
_HOUSES_WORDS: Final = """
    la le les air crédit banque bank groupe group research university telecom télécom relay assurances
    bureau office agency authority council institute association board society institution corporation
    mutuelle fédération caisse interactive conseil systems first direct brothers score index promoter
    software media services panel observatoire salon forum salons journées conference summit hotel hôtel
    college royal trust foundation academy associés associates partners consulting consultants frères
    fils études magazine revue hebdo news times info digital digitale mobilité assurance santé
    transports voyages habitat immobilier logistique logistics solutions technologies analytics insight
    insights metrics data retail shop label lab labs studio studios web tech marketing communication
    média médias presse éditions formation international europe crm stores energie énergie mobile france
    express market
"""
HOUSES: Final = frozenset(_HOUSES_WORDS.split())
# Houses whose trade is to count: a heading that names one says whose figures follow.
_COUNTERS_WORDS: Final = """
    ifop ipsos bva csa harris odoxa elabe opinionway yougov gallup pew nielsen nielseniq kantar médiamétrie
    gfk circana insee dares drees ined crédoc credoc xerfi gartner forrester idc statista eurostat ocde oecd
    ons ofcom arcep arcom mckinsey bcg deloitte pwc kpmg ey accenture capgemini viavoice toluna sofres tns
    ipsos-bva mintel euromonitor comscore similarweb edelman eurobaromètre eurobarometer natcen savanta
    opinium comres populus cevipof ofce anses inserm ademe sdes agreste cereq céreq apec
    datareportal obsoco l'obsoco lsa iri fevad cnil cnam ocde onu oms who unicef unesco imf fmi bce ecb
"""
COUNTERS: Final = frozenset(_COUNTERS_WORDS.split())
