"""Words that begin sentences without an article, and name nobody: "Delivery comes first", "Panier moyen :".

Of those that are well-known brands, media or charities as well ("Target", "Free", "Mirror") none is here.
"""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
    account accuracy add admin advertising advice adviser advisor agent aggregator airline airport alert
    algorithm ambition analyst anger answer anybody anxiety apology app apparel appliance appointment
    approach area argument article attention attitude audience auditor authenticity automation autumn
    availability awareness baggage balance ban bank banker banking bargain basket behaviour behavior
    benefit bereavement bill billing blame blog boss bot branch brand branding bread breakdown breakfast
    broadband browser bureaucracy business buyer call caller cancellation candidate capacity car card
    care career cash cashier chain change channel chaos chapter charge charity chart chat chatbot check
    checkout chief child childcare choice christmas churn cinema city civility claim clarity cleaner
    client clinic clinician closure clothes clothing coaching code coffee colleague college commerce
    commitment communication commuter company compare compensation competence competition complainant
    complaint complexity compliance computer concern conference confidence confusion connection consent
    consistency consumer contact contactless content contract control convenience conversation
    conversion cookie cooperation cost councillor count country coupon courier courtesy coverage
    criticism culture curiosity customer cyber damage data date day dealer debt decision decline
    dedication delay delegate delegation delight delivery demand dentist department deposit design desk
    device dialogue diet difference diner director discount dissatisfaction distance diversity doctor
    donation donor doubt driver drop duty earning ease economy editor education efficiency effort
    electricity email emergency emotion empathy employee employer employment encryption energy
    engagement engineer enquiry entertainment enthusiasm environment error evening event everyday
    evidence exam excellence exchange excuse executive expectation expense experience expert expertise
    failure fairness faith fall family fashion fear feature fee feedback female festival fiction figure
    film finance finding flexibility flight follower food football footfall forecast forgery form fraud
    freedom frequency friend friendliness frustration fuel fulfilment fulfillment fun fund furniture gas
    gender generation generosity gift glitch goal goodwill goods gossip governance graduate gratitude
    greed grief grocery growth guest guidance guilt habit half hand happiness hardware headline headset
    health healthcare heart help holiday home homeowner honesty hope hospital hospitality hotel hour
    house household housing humour humor hygiene identity illness image inclusion income independence
    industry inertia inflation information infrastructure innovation insight inspector installation
    insurance insurer integration integrity intention interest interface internet interview inventory
    investigation investment investor invoice isolation issue item jargon journalist journey judge
    justice keyword kindness kitchen knowledge lack landlord language laptop laughter law lawyer leader
    leadership leakage learner learning lease legislation lesson letter liability library licence
    license life lighting litigation living loan local location locker loneliness longevity lounge
    loyalty luck luggage luxury magazine mail mailing maintenance majority male management manager
    manner manufacturer map margin market marketer marketing marketplace material maternity meaning
    media member membership memory menu merchandise merchant message method middle millennial minute
    mistake mobile mobility moderation monitoring month morale morning mortgage mother motivation
    motorist mould movement multichannel music mystery name navigation need neighbour neighbor network
    news night nobody noise nostalgia notice novelty nurse nutrition offer official omnichannel openness
    operator opinion opportunity optimism order organisation organization outcome outage outlet
    outsourcing overtime owner ownership package packaging page pain panel paper paperwork parcel park
    parking participant participation partner partnership passenger passion password patience patient
    pay payment payroll peace pension people perception performance permission persistence
    personalisation personalization personnel petrol pharmacist pharmacy phone photo phrase pickup
    picture pilot place plan planner planning plastic platform player pleasure plumber plumbing podcast
    police policy politeness pollution portal position post postage poverty power practice practitioner
    praise prediction preference presence pressure prevention price pricing pride print priority privacy
    prize problem procedure process procurement producer product production productivity professional
    profit progress project promise promotion property proof proportion protection proximity psychology
    publicity publisher punctuality purchase purchaser quality quarter question questionnaire queue
    quota radio rail rain rate rating reach reaction reader reading reality reason reassurance receipt
    reception receptionist recipe recognition recommendation record recovery recruiter recruitment
    recycling redress reduction refund refusal regulation rejection relationship relevance reliability
    relief religion remote renewal rent rental repair repeat repetition replacement reply reporter
    representative reputation request requirement resale research reservation residence resident
    resilience resistance resolution resource respect respondent response responsibility restaurant
    result retail retailer retailing retention retirement return revenue review reviewer reward rider
    risk ritual rival road robot room routine rudeness rule rumour rumor safety salary sale salesperson
    sample sanction satisfaction saving scepticism skepticism scale scandal schedule school screen
    script search season seat secrecy section sector security segmentation selection self seller seminar
    senior sentiment server service session settlement share shareholder shipping shock shop shopkeeper
    shopper shopping shortage sickness sign simplicity sleep smartphone smile snow social software
    solidarity solution somebody speaker speed spending spokesman sport spring staff staffing stage
    standard start statistic stock storage storm story strategy stream streaming street stress student
    subscriber subscription success suggestion summer supermarket supervisor supplier supply support
    surprise surveillance suspicion sustainability switching symptom system table tablet talent tariff
    task tax taxi taxpayer tea teacher teaching technician technique technology teenager telephone
    television temperature temptation tenant tenderness tension terminal terror text thank thanks theft
    theory therapy thing thinking ticket tip tolerance tone tool topic total tourism tourist town
    tradition traffic train trainee trainer training transaction transfer transparency transport travel
    traveller treatment trouble trust truth tuition turnover tutor uncertainty understanding
    unemployment university update upgrade urgency usage user utility vacancy vaccination value vehicle
    vendor venue verification version victim video viewer village violence virtue visibility vision
    visit visitor voice volume volunteer voter voucher wage wait waiter waiting warranty waste water
    weather web website wedding week weekend welcome welfare wheel winter wisdom woman work worker
    workforce workload workplace workshop world worry writer writing year yield youth zeal ready lovely
    sorry sure fine great good bad better worse right wrong nice true false happy sad rude polite cheap
    fast slow easy hard simple strange funny odd likely different similar little long short human
    personal digital physical regular loyal angry unhappy younger older bigger smaller fewer less look
    see read write take make give keep put let go come think remember forget try tell listen send buy
    sell choose pick stop stay leave open close turn imagine consider perhaps maybe hotelier
    restaurateur baker butcher grocer florist barber hairdresser mechanic electrician farmer bookseller
    optician publican hello yes wow oops ouch exactly
"""
_FRENCH: Final = """
    achat acheteur accueil adhésion adresse agacement aide ambiance ambition amélioration anecdote
    application appel argent argument assurance avantage avenir banque bénéfice besoin bienveillance
    boutique bug cadeau caisse campagne carte chaîne chaos chargement choix client clientèle coût colère
    colis commande commentaire commerce communication compétence concurrence condition confiance
    confidentialité confort confusion conseiller consommateur consommation contact contenu contrat
    contrôle conversation coupon courage courrier courriel courtoisie création crise critique croissance
    culture curiosité date décision déception défi délai délicatesse demande démarche dématérialisation
    dépense détail développement dialogue difficulté discours discrétion disponibilité distance
    distribution donnée durée échange échec économie écoute effet efficacité égalité élégance embauche
    émotion empathie emploi employé énergie engagement ennui enseigne entraide entreprise envie erreur
    espoir exaspération excellence excuse exigence expédition expérience explication facture facilité
    faiblesse famille fatigue fidélité file fin fluidité force formation formulaire fraude frustration
    gentillesse geste gestion gratuité habitude haine heure honnêteté horaire humeur humour idée
    impatience impression incident indifférence information injustice innovation inquiétude installation
    intelligence internaute intuition investissement ironie joie journée justice langage lassitude
    lecture lenteur limite livraison livreur logiciel magasin maîtrise majorité manque marché marge
    marque matin méfiance mensonge message mesure métier météo minute miracle mission mobilité modernité
    mois moral motivation musique mystère négociation nostalgie notation nouveauté numéro obligation
    obsession offre opération opinion ordinateur organisation orientation outil ouverture paiement
    panier panne parcours pardon paresse parole partage passion patience patron peine pénurie perte
    personnalisation personnel peur photo piste plainte plaisir politesse politique pourcentage pratique
    précision préférence présence pression preuve prévention priorité prise prix problème procédure
    production produit professionnel profit projet promesse promotion propreté protection proximité
    prudence publicité puissance qualité quantité rapidité rareté réactivité réalité réception recette
    réclamation recommandation reconnaissance recrutement réduction réflexion refus regard règle relance
    relation remboursement rémunération rendement renouvellement réparation repos réputation réseau
    réservation respect responsabilité ressource retard retour réunion réussite révolution richesse
    rires risque rumeur sagesse salaire salarié sanction santé savoir sécurité segmentation semaine
    sérénité service simplicité sincérité soin solidarité solitude solution sommeil souci sourire stage
    standard stock stratégie stress succès suivi support surprise surveillance sympathie système
    tablette tarif taux technique technologie téléphone temps tendance tension terrain tolérance ton
    tourisme transparence transport travail tristesse urgence usage utilisateur utilité valeur vendeur
    vente vérité version vie vigilance visite visiteur vitesse voisin volonté volume voyage voyageur
    petit petite petits petites grand grande gros grosse bon bonne bons bonnes mauvais mauvaise nouveau
    nouvelle beau belle vrai vraie faux fausse joli jolie drôle sacré sacrée exigeant exigeante curieux
    curieuse curieuses heureux heureuse sérieux sérieuse nombreux nombreuses bravo merci chapeau dommage
"""
_COMMON: Final = {"en": frozenset(_ENGLISH.split()), "fr": frozenset(_FRENCH.split())}
COMMON: Final = _COMMON["en"] | _COMMON["fr"]


def is_common(word: str, language: str | None = None) -> bool:
    """Whether a word in small letters is one of them, or its plural; of any language where none is given."""
    known = _COMMON.get(language or "", COMMON)
    if word in known or (word.endswith("s") and word[:-1] in known):
        return True
    if word.endswith("ies"):
        return f"{word[:-3]}y" in known
    return word.endswith(("ses", "xes", "ches", "shes")) and word[:-2] in known
