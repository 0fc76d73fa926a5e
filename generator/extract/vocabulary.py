"""The words by which sentences say who is behind their figures, in French and in English.

Lists of single words are parted by spaces, in which a plus stands for the space of a phrase; lists of phrases
by semicolons. Apostrophes are straight, letters small.
"""

from __future__ import annotations

from typing import Final

from generator.extract.tags import Tag

# Verbs in -er by their stems: what institutes do; what somebody says of himself.
REPORT_ER: Final = """
    trouv rapport rappell rappel révèl révél indiqu montr démontr estim constat observ évalu chiffr mesur
    soulign précis ajout analys étudi scrut répertori not relèv relev confirm considèr considér calcul
    anticip dévoil signal expliqu mentionn évoqu situ pronostiqu projett projet tabl pens jug dénombr
    cit détaill résum enseign diagnostiqu alert quantifi décel décèl comment crédit attribu dénonc
    dénonç déplor regrett dress document détect dépist extrapol suggèr suggér récapitul décrypt
    décortiqu envisag imagin augur sond interrog interrogé imput compar chronométr recoup corrobor nuanc
    tempèr tempér titr racont épingl attest argu remarqu atterr abond recommand estimai conseill publi
    diffus rapproch vérifi invoqu synthétis
"""
OWN_ER: Final = """
    annonç annonc rétorqu répliqu avou martel insist réclam recens déclar affirm revendiqu assur
    communiqu avanc comptabilis pari certifi confi clam jur témoign plaid ironis ambitionn espèr espér
    proclam prétend concéd concèd répèt répét engag souri vant félicit targu gliss lanc lâch rassur
    promett expos ambition
"""
REPORT_FINITE: Final = """
    prévoit; prévoient; prévoyait; prévoyaient; prédit; prédisent; prédisait; conclut; concluent;
    concluait; établit; établissent; soutient; soutiennent; avertit; avertissent; apprend; apprennent;
    apprenait; apprenaient; dit; disent; disait; disaient; dira; écrit; écrivent; écrivait; voit; voient;
    voyait;
    croit; croient; attend; attendent; s'attend à; s'attendent à; aboutit; aboutissent; parvient;
    parviennent; décrit; décrivent; traduit; définit; rejoint; rend compte; rendent compte; parle de;
    parlent de; parlait de; parle d'; place; placent; donne; donnent; classe; liste; pointe; pointent;
    livre ses chiffres; livre les résultats; dresse la liste; répond que; répondent que; répondait que;
    met en avant; mettent en avant; met en lumière; mettent en lumière; met en évidence; mettent en
    évidence; met en garde; mettent en garde; met en exergue; fait savoir; font savoir; fait valoir;
    font valoir; fait remarquer; font remarquer; fait observer; fait état de; font état de; fait part
    de; font part de; fait le calcul; fait les comptes; fait ses comptes; fait le même constat; tire la
    sonnette d'alarme; tirent la sonnette d'alarme; sonne l'alarme; sonnent l'alarme; enfonce le clou;
    va plus loin; va encore plus loin; rend publique; rend public; rend publics; rend publiques; va dans
    le même sens; arrive à la même conclusion; retient; s'est amusé à; s'est penché sur; s'est penchée
    sur; s'intéresse à; s'intéresse aux; s'est intéressé à; s'est intéressée à; s'est intéressé aux;
    reprend; reprennent; est plus prudent; est plus sévère; est plus optimiste; est venu raconter; est
    venue raconter; prend la parole; relaie; relaient; relaye; en atteste; en attestent; va jusqu'à
    prédire; va jusqu'à dire; suit; vient confirmer
"""
OWN_FINITE: Final = """
    admet; admettent; reconnaît; reconnaissent; prévient; préviennent; promet; promettent; promettait;
    décrète; décrètent; garantit; garantissent; se dit; se disent; s'engage; s'engagent; s'attribue;
    s'est engagé; s'est engagée; s'est donné; s'est donnée; s'est fixé; s'est fixée; se fixe; se donne;
    se vante; se targue; se félicite; se réjouit; se souvient; s'étonne; s'agace; s'enthousiasme;
    soupire; sourit; ironise; présente ses chiffres; présente ses résultats; présentait ses chiffres;
    présentait ses résultats; présente les chiffres; présente les résultats; présentait les chiffres;
    présentait les résultats; maintient; jure; renchérit;
    poursuit; reprend-; conclut-; tranche; résume
"""
# Participles that report only behind "a": "a testé", but not "teste".
REPORT_PARTICIPLES: Final = """
    établi; conclu; prévu; prédit; appris; dit; écrit; vu; contrôlé; inspecté; audité; trouvé; enquêté;
    visité; suivi; compilé; questionné; testé; épluché; sollicité; mené; conduit; réalisé;
    découvert; publié; passé au crible; passé en revue; fait les comptes; fait ses comptes; fait leurs
    comptes; fait le calcul; fait ses calculs; fait le point; fait le test; fait l'expérience; mené
    l'expérience; tenté l'expérience; rendu public; rendu publique; rendre public; rendre publique;
    rendu publics; rendu publiques; tiré la sonnette d'alarme; sonné l'alarme; sonner l'alarme; tirer la
    sonnette d'alarme; livrer ses chiffres; rendu son verdict; donné l'alerte; mis en lumière; mis en
    évidence; mis en avant; fait paraître; pris la parole; témoigné; partagé; présenté; ouvert le bal;
    ouvert les débats; ouvert la journée; compté; demandé; cherché à savoir; voulu savoir; voulu
    mesurer; fait rêver; analysé; décrit; posé la question; posé la même question; refait le calcul;
    fait parler
"""
OWN_PARTICIPLES: Final = """
    promis; décrété; garanti; fait savoir; fait part; fait état; reconnu; admis; prévenu
"""
ENGLISH_REPORT: Final = """
    report find estimate predict forecast expect reveal show note add state reckon project suggest
    conclude recall calculate observe believe indicate confirm explain survey poll interview analyse
    analyze study track examine review test measure argue compile warn peg rank cite quote contend
    assert remark comment stress highlight underline detail disclose discover learn establish determine
    demonstrate remind consider envisage anticipate gauge identify remember attribute blame credit
    publish release caution paint describe document record uncover ascribe audit inspect monitor compare
    recount
"""
ENGLISH_OWN: Final = """
    claim promise pledge announce boast declare guarantee insist admit acknowledge vow tout trumpet
    confess target reply respond brag swear maintain hope aim concede
"""
ENGLISH_REPORT_MORE: Final = """
    holds in his; holds in her; goes on to say; went on to say; likes to remind; is to be
    believed; are to be believed; is right; are right; done the sums; done the maths; done the math; run
    the numbers; likes to say; says; said; say; found; find; shown; puts; put; saw; sees; shared;
    questioned; quizzed; think; thinks; thought; tells; told; wrote; writes; foresees; foresaw; goes
    further; goes even further; go further; goes higher; go higher; points out; pointed out; point out;
    points to; pointed to; worked out; works out; counted; followed; visited; timed; placed; listed;
    named; valued; rated; rates; values; listened to; looked at; looks at; has been asking; have been
    asking; has been tracking; has been measuring; arrives at; arrived at; sounded the alarm; took the
    stage; took the floor; walked us through; opened the day; opened the morning; opened the session;
    began with; rang; agrees; disagrees; agreed; ran the numbers; did the maths; did the math; did the
    sums; proved; proves; agree; disagree; drew the same; draws the same; learnt; gave us; gives us;
    awarded us; asked; chose to ask; quantifies; quantified; crunched the numbers; made headlines; set
    out to measure; put it at; counts only; counts just; teaches; taught
"""
ENGLISH_OWN_MORE: Final = """
    says it; said it; aims to; aimed to; plans to; planned to; hopes to; hoped to; undertakes; swore;
    swears; commits to; committed to; is committed to; set itself; sets itself; aspires to; prides
    itself; told me
"""
STUDY: Final = """
    étude études etude etudes enquête enquêtes enquete sondage sondages baromètre baromètres
    observatoire observatoires rapport rapports panel panorama palmarès classement classements typologie
    recensement consultation questionnaire test livre+blanc livres+blancs benchmark vague study studies
    survey surveys poll polls report barometer barometers white+paper whitepaper paper ranking rankings
    comparatif comparatifs comparison comparisons
    document documents
    foi+request foi+requests information+request information+requests
    census testing indice experiment experiments expérience expériences trial trials tracker bulletin
"""
# Of these only a name makes a study: "les chiffres de X".
FINDINGS: Final = """
    count communiqué communiqués press+release estimation chiffres données statistiques statistique travaux
    verdict analyse analyses observations résultats témoignage exposé bilan décompte pointage chiffrage
    conclusions tally audit recherches calculs estimations relevés mesures comptages note notes dires
    figures data numbers research analysis results findings statistics estimates work calculations
    reports
"""
RESPONDENTS: Final = """
    répondants répondantes sondés sondées interviewés panélistes enquêtés interrogés interrogées
    respondents panellists interviewees
"""
POINTING: Final = """
    même source; same source; il en ressort; il ressort; il en résulte; il apparaît; il en ressortait;
    on y apprend; on y découvre que; on y lit que; personnes interrogées; personnes sondées; clients
    interrogés; consommateurs interrogés; français interrogés; those surveyed; those polled; those
    questioned; those asked; people surveyed; people polled; consumers surveyed; of those polled; when
    asked; a closer look at; on closer inspection; looking more closely; look closer; look at the
    results more closely; à y regarder de plus près; en y regardant de plus près; en regardant de plus
    près; on apprend
"""
HOUSES: Final = """
    ministre préfecture rectorat médiateur médiatrice
    cabinet institut groupe site magazine journal quotidien hebdomadaire mensuel blog agence enseigne
    marque banque société entreprise compagnie opérateur assureur distributeur fabricant constructeur
    éditeur transporteur fournisseur chaîne start-up réseau plateforme association fédération syndicat
    organisme gouvernement government ombudsman ministère mutuelle mairie ville service direction
    université école laboratoire autorité
    régulateur voyagiste hôtelier géant filiale maison spécialiste prestataire bailleur gendarme
    pionnier firm company group retailer bank operator brand chain airline agency maker paper newspaper
    website app federation union ministry department university institute regulator watchdog charity
    supplier vendor insurer publisher carrier consultancy startup platform network office team lab
    school council utility manufacturer consumer+group think+tank trade+body research+firm pollster
    équipe équipes marketplace concurrent rival leader enseignes cabinets confrère pure+player operateur
    jeune+pousse câblo-opérateur e-commerçant cybermarchand loueur agrégateur
"""
PERSONS: Final = """
    directeur directrice responsable responsables président présidente pdg dg patron patronne fondateur
    fondatrice cofondateur cofondatrice dirigeant dirigeante dirigeants chef cheffe porte-parole auteur
    autrice auteurs chercheur chercheuse chercheurs professeur économiste consultant consultante
    consultants analyste analystes expert experte experts spécialistes sociologue psychologue secrétaire
    gérant gérante manager associé associée ministre maire délégué déléguée intéressé intéressée
    ingénieur ingénieurs enquêteurs équipes conseillère universitaire director head chief founder
    founders organisers organizers organisateurs president chair chairman ceo boss owner spokesman
    spokeswoman spokesperson author authors
    researcher researchers professor economist economists analyst analysts scientist scientists
    engineers officer executive lecturer academic secretary minister partner psychologist man woman
"""
# Who are asked and not credited; and what shows something and is nobody.
CROWDS: Final = """
    residents parents teachers drivers owners fans riders workers tenants landlords locals commuters habitants
    riverains enseignants automobilistes
    client clients cliente clientes clientèle consommateur consommateurs consommatrices internaute
    internautes français utilisateur utilisateurs usager usagers visiteurs voyageurs passagers acheteur
    acheteurs acheteuses salariés employés assurés abonnés patients citoyens adhérents membres lecteurs
    gens everybody everyone nobody somebody people personne chacun personnes jeunes femmes hommes
    seniors décideurs entreprises marques conseillers vendeurs téléconseillers managers foyers ménages
    public majorité moitié tiers quart plupart marché marchés tendance chiffre taux part nombre ventes
    croissance site+web page compte forum note score délai pourcentage proportion courbe graphique
    tableau résultat moyenne demande usage customer customers consumer consumers user users shopper
    shoppers adults guests buyers subscribers employees staff passengers members readers households
    companies brands retailers agents advisers majority half third quarter rest market trend figure
    number share rate average chart graph sales growth website account app demand women men
"""
ACCORDING: Final = """
    selon; toujours selon; d'après; toujours d'après; encore selon; à en croire; à en juger par; si l'on
    en croit; si on en croit; comme l'on en croit; si j'en crois; si l'on se fie à; aux yeux de; aux
    yeux des; aux yeux du; aux dires de; aux dires du; de l'avis de; de l'avis du; de l'avis des; de
    source; dixit; à lire; à écouter; à entendre; à suivre; de l'aveu de; de l'aveu d'; de l'aveu du; de
    l'aveu même de; à l'entendre; à les entendre; à l'en croire; à l'écouter; in their view; in his
    view; in her view; in its view; in their eyes; à leurs yeux; à ses yeux; à
    son avis; à leur avis; according to; on the count of; by the count of; on the estimate of; by the
    estimate of; by the reckoning of; in the view of; in the eyes of; in the words of; going by; judging
    by; if you believe; if one believes; if we believe; if one is to believe; if we are to believe; if
    you trust; as reported by; as per; still according to; à croire; aux termes de
"""
MADE: Final = """
    mené conduit réalisé publié signé produit effectué dévoilé fait diffusé présenté livré mis+en+ligne
    établi compilé orchestré piloté pilotée paru mesuré calculé recensé chiffré relevé collecté estimé
    constaté évalué observé rédigé confié+à lancé édité proposé
"""
COMMISSIONED: Final = """
    commandé commandité financé sponsorisé parrainé initié
"""
ASKED: Final = """
    interrogé sondé consulté questionné interviewé rencontré enquêté suivi
"""
ENGLISH_MADE: Final = """
    conducted; carried out; published; run; made; done; released; produced; led; undertaken; signed;
    written; put together; presented;
    issued
"""
ENGLISH_COMMISSIONED: Final = """
    commissioned; funded; sponsored; paid for; ordered
"""
ENGLISH_ASKED: Final = """
    surveyed; polled; questioned; interviewed; asked; contacted; quizzed
"""
RELAYS: Final = """
    citant cité citée cités cite citent citait rappelant rappelle reprend reprenant reprise repris
    reprises relaie relaye relayant relayé relayée relayés rapporte citing quoting quotes cites quoted
    cited reporting relaying
"""
FRENCH_CLOSED: Final = {
    Tag.DEFINITE: """
        le la les l' the
    """,
    Tag.INDEFINITE: """
        un une d'autres plusieurs certains certaines
    """,
    Tag.THIS: """
        ce cet cette ces ledit ladite cedit même
    """,
    Tag.ITS: """
        son sa ses leur leurs
    """,
    Tag.OUR: """
        notre nos mon ma mes
    """,
    Tag.PRONOUN: """
        ce+dernier cette+dernière ces+derniers il elle ils elles celui-ci celle-ci ceux-ci celles-ci lui
        eux
    """,
    Tag.ONE: """
        on
    """,
    Tag.WE: """
        nous je j'
    """,
    Tag.BY: """
        par
    """,
    Tag.OF: """
        de d' des du
    """,
    Tag.AT: """
        chez du+côté+de du+côté+d' du+côté+du du+côté+des côté
    """,
    Tag.PREPOSITION: """
        sur pour dans avec sans à au aux en vers contre entre parmi auprès depuis pendant lors malgré
        sous via comme concernant outre hors avant après dès jusqu' jusque envers face lorsqu' lorsque
    """,
    Tag.THAT: """
        que qu'
    """,
    Tag.WHO: """
        qui dont où lequel laquelle lesquels
    """,
    Tag.AND: """
        et & ou
    """,
    Tag.BUT: """
        quant+à quant+aux quant+au mais or car tandis+que alors+que puisque puisqu' quand si
    """,
    Tag.HAVE: """
        a+beau ont+beau a ont avait avaient aurait auraient ai avons veut peut vont va ayant
    """,
    Tag.COMES: """
        vient+de viennent+de vient+du viennent+du vient+des vient+d' provient+de provient+du provient+d'
        proviennent+de proviennent+du proviennent+des émane+de émane+du émanent+de sort+de sort+des
        sortent+de est+signé est+signée nous+vient+de
    """,
    Tag.BE: """
        est sont était étaient sera seront serait fut furent être été
    """,
    Tag.CLITIC: """
        y en ne n' se s' le l' lui leur nous m' me vous t' te
    """,
    Tag.ADVERB: """
        puis donc ensuite enfin d'abord place+ensuite+à ainsi déjà d'ailleurs aussi encore récemment toujours
        également pas plus moins très bien même elle-même lui-même en+ligne désormais aujourd'hui hier
        volontiers notamment souvent seulement
    """,
    Tag.OTHER_VERB: """
        il+y+a il+n'y+a il+y+avait il+y+en+a il+n'y+en+avait il+n'y+en+a il+faut il+existe il+s'agit
        il+est+possible il+est+vrai compte comptait emploie reste dispose possède vend ouvre lance gère
        traite exploite a+réduit fait font perd gagne progresse recule baisse tombe atteint dépasse
        passe arrive vaut pèse représente doit doivent peuvent sait savent permet devient tient fédère
        regroupe
    """,
}
ENGLISH_CLOSED: Final = {
    Tag.DEFINITE: """
        the
    """,
    Tag.INDEFINITE: """
        a an another some several one
    """,
    Tag.THIS: """
        this these that+same the+same those
    """,
    Tag.ITS: """
        its their his her
    """,
    Tag.OUR: """
        our my
    """,
    Tag.PRONOUN: """
        it he she they him them the+latter
    """,
    Tag.WE: """
        we i us
    """,
    Tag.BY: """
        by
    """,
    Tag.OF: """
        of from
    """,
    Tag.AT: """
        at
    """,
    Tag.PREPOSITION: """
        on for in with about among to into within than like against between over during through via as
        since without after before under across regarding
    """,
    Tag.THAT: """
        that
    """,
    Tag.WHO: """
        who which whose whom where
    """,
    Tag.AND: """
        and & or
    """,
    Tag.BUT: """
        as+for when if but while whereas because so although though yet
    """,
    Tag.HAVE: """
        has have had having
    """,
    Tag.COMES: """
        comes+from came+from come+from comes+courtesy+of came+courtesy+of is+from are+from was+from
        is+taken+from are+taken+from
    """,
    Tag.BE: """
        is are was were be been being
    """,
    Tag.CLITIC: """
        not
    """,
    Tag.ADVERB: """
        first next finally also recently now already still even just only never once again however often
        then therefore meanwhile online largely further itself himself herself has+been have+been
        for+the+record on+the+whole at+the+time in+the+end by+the+way to+be+fair in+fact
    """,
    Tag.OTHER_VERB: """
        there+is there+are there+was there+were employs runs operates owns sells opens opened closed
        launched grew fell rose dropped does did do can could will would should may might must makes
        made takes took gets got needs remains
    """,
}
# Such as who only publishes it may do with a study.
PUBLISHED: Final = """
    publié publiée publiés publiées diffusé diffusée dévoilé dévoilée présenté présentée relayé relayée
    paru parue published released
"""
# Verbs that are nouns as well, and verbs only right behind who does it: "X note", "la note".
AMBIGUOUS: Final = """
    place classe liste pointe note cite titre chiffre mesure
"""
# What is no saying, although "that" follows it.
NO_SAYING: Final = """
    plus moins autant aussi bien parce lors puis sans avant après pendant alors tandis même comme outre
    soit sauf pour voire veut veulent faut souhaite souhaitent espère fait exige permet signifie sure so
    such more less than now and or wants want means mean make makes made ensure hope hopes wish in all
    those the given way time day fact products
"""
# By what something differs, and who has not counted it: "selon l’âge", "according to the size".
FRAMES: Final = """
    indice indices index usage âge humeur heure importance cas type canal niveau pays secteur secteurs
    taille règle méthode formule saison catégorie tranche besoins whether how size age sector country
"""
# Such as stand behind their maker without a sign: "the X report".
ENGLISH_STUDIES: Final = """
    study survey poll report barometer research data figures numbers paper analysis ranking index
"""
# Words with which a sentence goes on about what the one before it was about.
GOING_ON: Final = """
    dernier point; dernier chiffre; dernier enseignement; autre point; enfin; finally; lastly; one last;
    autre enseignement; autres enseignements; autre chiffre; autre résultat; autre constat; autre
    surprise; même constat; premier enseignement; another finding; another figure; another result; quand
    on leur; interrogés; interrogées; when asked; asked; ce sont; ce chiffre; ce taux; ce nombre; ce
    dernier; c'est; cela; soit; dont; parmi eux; parmi elles; parmi ceux; parmi celles; parmi les; seul;
    seule; seuls; seules; seulement; à peine; autant; un chiffre; un taux; les autres; d'autres; près
    de; près d'; plus de; plus d'; moins de; moins d'; en revanche; à l'inverse; au contraire; de plus;
    en outre; par contre; plus précisément; dans le détail; ainsi; les deux premiers; les premiers; les
    derniers; these; this; those; only; just; nearly; almost; another; of these; of those; of them;
    among them; among these; among those; by contrast; conversely; moreover; in addition; the rest; the
    others; the other; the remaining; a further
"""
# Words with which a sentence only says whose figures stand before it: "C’est ce que montre une étude de X".
BACK: Final = """
    c'est ce que; c'est ce qu'; c'est du moins ce que; c'est en tout cas ce que; c'est le constat; c'est
    le résultat; c'est l'un des; c'est la part; c'est la proportion; c'est le taux; c'est le nombre;
    c'est le pourcentage; c'est le chiffre; voilà ce que; voilà ce qu'; tel est; tels sont; telle est;
    telles sont; soit la; soit le; soit l'; ce chiffre; cette donnée; ce résultat; ce constat; this
    figure; that figure; this number; the figure; la part; le chiffre; le taux; le nombre; la
    proportion; le montant; le temps; la note; le score; le délai; le prix; le coût; ces chiffres; ces
    données; ces résultats; that is the; that's the; this is the; it is the; it's the; what; that comes
    courtesy; this comes courtesy; that is what; this is what; that comes from; that came from; this
    comes from; it comes from; that one comes from; this figure comes from; that figure comes from; the
    figure comes from; so says; so say; these are the; the figures come from; the figures are from; the
    numbers come from; these figures come from; these numbers come from
"""
# What who asks people does.
ASKING: Final = """
    asking; polling; surveying; interrogé; sondé; questionné; enquêté; publie; publié; publier; dévoile;
    dévoilé; dévoiler; rend publique; rendu publique; rendre publique; rendu public; rendre public; rend
    public; surveyed; polled; interviewed; asked; released; published; unveils; unveiled; releases;
    publishes; voulu savoir; cherché à savoir; posé la question; wanted to know; étude; enquête;
    baromètre; sondage
"""
# Such as are themselves where nobody was named: "the union says".
INSTITUTIONS: Final = """
    ministre préfecture rectorat médiateur médiatrice
    syndicat fédération régulateur ministère mairie gouvernement regulator ombudsman ministry union
    government
"""
# Of these none is a house that was named before: "Orange perd des clients. Le ministère annonce".
OF_STATE: Final = """
    ministre ministère mairie gouvernement préfecture rectorat médiateur médiatrice ministry government
"""
# Houses that count and ask: what they did in a sentence with figures is a study.
ASKERS: Final = """
    cabinet institut association fédération magazine mensuel organisme observatoire consultancy institute
    charity watchdog magazine regulator pollster
"""
# Houses that sell, and whose figures are about themselves.
SELLERS: Final = """
    enseigne marque banque opérateur assureur distributeur fabricant constructeur transporteur fournisseur
    chaîne compagnie mutuelle voyagiste hôtelier bailleur retailer bank operator brand chain airline
    supplier insurer carrier utility manufacturer
"""
# Houses that are somebody's, and not he: "la marque d’Orange".
OWNED: Final = "marque filiale concurrent rival enseigne brand subsidiary"
