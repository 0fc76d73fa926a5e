"""Series whose values are counted in their drawing: squares, persons, discs; and ranks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.models import Statistic
from generator.vocabularies import Audience, Qualifier, SeriesForm, Unit
from tests.unit.charts.building import CLIENTS, DECIDERS, PHONE, WEB, Case, Words, case, statistic

MESSAGE: Words = ("ce que retient un auditeur", "what a listener keeps")
USERS: Words = ("internautes", "internet users")


RULE = case(
    "regle",
    SeriesForm.RULE,
    ("Ce qui passe dans un message", "What a message conveys"),
    [
        statistic("mots", "7", ("les mots", "words"), base=MESSAGE),
        statistic("voix", "38", ("la voix", "voice"), base=MESSAGE),
        statistic("corps", "55", ("le corps", "body"), base=MESSAGE),
    ],
)
UNEQUAL_RULE = case(
    "regle-inegale",
    SeriesForm.RULE,
    ("Presque tous regardent", "Almost all look on"),
    [
        statistic("actifs", "1", ("Contributeurs actifs", "Active contributors"), base=USERS),
        statistic("parfois", "9", ("Contributeurs occasionnels", "Occasional contributors"), base=USERS),
        statistic("spectateurs", "90", ("Spectateurs", "Onlookers"), base=USERS),
    ],
)
RULE_OF_FOUR = case(
    "regle-de-quatre",
    SeriesForm.RULE,
    ("Une journée de travail", "A working day"),
    [
        statistic("appels", "40", ("Appels", "Calls"), base=("temps de travail", "working time")),
        statistic(
            "messages",
            "30",
            ("Messages écrits", "Written messages"),
            base=("temps de travail", "working time"),
        ),
        statistic(
            "formation",
            "10",
            ("Formation et échanges avec les autres équipes", "Training and talks with other teams"),
            base=("temps de travail", "working time"),
        ),
        statistic("attente", "20", ("Attente", "Waiting"), base=("temps de travail", "working time")),
    ],
)
RULE_OF_BARS = case(
    "regle-sans-tout",
    SeriesForm.RULE,
    ("Ce qui passe dans un message", "What a message conveys"),
    [
        statistic("mots-2", "7", ("les mots", "words"), base=MESSAGE),
        statistic("voix-2", "38", ("la voix", "voice"), base=MESSAGE),
    ],
)


def _ranks(columns: Mapping[str, Sequence[Words]], *, dated: bool = False, first: int = 1) -> list[Statistic]:
    """For each column the names in their order."""
    return [
        statistic(
            f"{column}-{rank}",
            str(rank),
            name,
            unit=Unit.RANK,
            period=column if dated else None,
            base=("attentes des clients", "what customers expect"),
        )
        for column, names in columns.items()
        for rank, name in enumerate(names, first)
    ]


HUMAN: Words = ("Joindre un humain", "Reaching a human")
PRICE: Words = ("Prix transparent", "Clear prices")
TERM: Words = ("Délai tenu", "Deadlines kept")
REPAIR: Words = ("Réparabilité", "Repairability")
LOYALTY: Words = ("Fidélité récompensée", "Loyalty rewarded")
RANKS = case(
    "classement",
    SeriesForm.RANKING,
    ("Classement", "Ranking"),
    _ranks({"rang": [HUMAN, PRICE, TERM]}),
)
RANKS_APART = case(
    "classement-partiel",
    SeriesForm.RANKING,
    ("Des rangs que l’on connaît", "The ranks that are known"),
    [
        *_ranks({"haut": [HUMAN, PRICE]}),
        *_ranks({"milieu": [TERM]}, first=2),
        *_ranks(
            {
                "bas": [
                    (
                        "Un seul interlocuteur pour toutes les demandes, du devis à la réclamation",
                        "One contact",
                    )
                ]
            },
            first=14,
        ),
    ],
)
RANKS_OVER_TIME = case(
    "classement-dates",
    SeriesForm.RANKING,
    ("« Joindre un humain » prend la tête", "“Reaching a human” takes the lead"),
    _ranks(
        {
            "2023": [PRICE, TERM, HUMAN, REPAIR, LOYALTY],
            "2024": [PRICE, HUMAN, TERM, REPAIR, LOYALTY],
            "2025": [HUMAN, PRICE, TERM, LOYALTY, REPAIR],
        },
        dated=True,
    ),
)
RANKS_THAT_LEAVE = case(
    "classement-sorties",
    SeriesForm.RANKING,
    ("Deux entrées, une sortie", "Two come, one goes"),
    _ranks(
        {
            "2021": [PRICE, LOYALTY, TERM],
            "2022": [PRICE, TERM],
            "2023": [TERM, PRICE, HUMAN],
            "2024": [HUMAN, TERM, PRICE, REPAIR],
            "2025": [HUMAN, PRICE, TERM, REPAIR],
        },
        dated=True,
    ),
)
RANKS_BY_GROUP = case(
    "classement-groupes",
    SeriesForm.RANKING,
    ("Clients et décideurs", "Customers and decision makers"),
    _ranks({"a": [HUMAN, PRICE, TERM], "b": [PRICE, REPAIR, HUMAN]}),
    groups=[CLIENTS, CLIENTS, CLIENTS, DECIDERS, DECIDERS, DECIDERS],
)
ONE_HOUR: Words = (
    "des clients attendent une réponse en moins d’une heure",
    "of customers expect an answer in less than an hour",
)
WAFFLE = case(
    "une-heure",
    SeriesForm.BREAKDOWN,
    ("Une heure, pas plus", "An hour, no more"),
    [statistic("heure", "62", ONE_HOUR, base=("1\u202f204 clients, France", "1,204 customers, France"))],
)
QUALIFIED_WAFFLE = case(
    "plus-de-vingt",
    SeriesForm.MULTIPLE_ANSWERS,
    ("Quand c’est urgent", "When it is urgent"),
    [
        statistic(
            "urgence",
            "20",
            (
                "des Français citent l’immédiateté de la réponse parmi leurs raisons de choisir un canal",
                "of the French name an immediate answer among their reasons to choose a channel",
            ),
            qualifier=Qualifier.MORE_THAN,
            base=(
                "Français de quinze ans et plus ayant écrit à une entreprise",
                "the French who wrote to a company",
            ),
        )
    ],
)
HARDLY_ANY = case(
    "presque-rien",
    SeriesForm.RULE,
    ("Presque personne n’écrit", "Hardly anyone writes"),
    [statistic("auteurs", "0,4", ("des lecteurs écrivent", "of readers write"))],
)
ALMOST_ALL = case(
    "presque-tous",
    SeriesForm.RULE,
    ("Presque tous lisent", "Almost all read"),
    [
        statistic(
            "lecteurs", "99,6", ("des abonnés lisent sans écrire", "of subscribers read and do not write")
        )
    ],
)
PERSONS = case(
    "six-sur-dix",
    SeriesForm.COMPARISON,
    (
        "Six clients sur dix attendent une réponse dans l’heure",
        "Six customers in ten expect an answer within the hour",
    ),
    [
        statistic(
            "dans-l-heure",
            "6/10",
            ("attendent une réponse dans l’heure", "expect an answer within the hour"),
            unit=Unit.RATIO,
            audience=Audience.CUSTOMERS,
            base=("clients interrogés", "customers asked"),
        )
    ],
)
HALF = case(
    "plus-d-un-sur-deux",
    SeriesForm.COMPARISON,
    ("La moitié des sites, et un peu plus", "Half of the sites, and some more"),
    [
        statistic(
            "sites",
            "1/2",
            ("répond aux avis de ses clients", "answers its customers’ reviews"),
            unit=Unit.RATIO,
            qualifier=Qualifier.MORE_THAN,
            base=("sites marchands", "online shops"),
        )
    ],
)
PERSONS_BY_CHANNEL = case(
    "canaux-sur-dix",
    SeriesForm.MULTIPLE_ANSWERS,
    ("Le téléphone pour huit clients sur dix", "The telephone for eight customers in ten"),
    [
        statistic(
            f"sur-dix-{value}",
            f"{value}/10",
            label,
            unit=Unit.RATIO,
            audience=Audience.CUSTOMERS,
            qualifier=qualifier,
        )
        for value, label, qualifier in (
            ("3", WEB, None),
            ("8", PHONE, None),
            (
                "5",
                (
                    "Courrier électronique ou formulaire du site de l’entreprise",
                    "E-mail or the web site’s form",
                ),
                Qualifier.MORE_THAN,
            ),
        )
    ],
)
DISCS_BY_TRADE = case(
    "secteurs-sur-quatre",
    SeriesForm.COMPARISON,
    ("Trois banques sur quatre répondent", "Three banks in four answer"),
    [
        statistic(
            f"sur-quatre-{value}",
            f"{value}/4",
            label,
            unit=Unit.RATIO,
            audience=Audience.COMPANIES,
            base=("entreprises de service", "service companies"),
        )
        for value, label in (
            ("3", ("Banques", "Banks")),
            ("1", ("Assurances", "Insurers")),
            ("0", ("Énergie", "Energy")),
        )
    ],
)
COUNTED: Mapping[str, Case] = {
    "rule": RULE,
    "unequal-rule": UNEQUAL_RULE,
    "rule-of-four": RULE_OF_FOUR,
    "rule-of-bars": RULE_OF_BARS,
    "ranks": RANKS,
    "ranks-apart": RANKS_APART,
    "ranks-over-time": RANKS_OVER_TIME,
    "ranks-that-leave": RANKS_THAT_LEAVE,
    "ranks-by-group": RANKS_BY_GROUP,
    "waffle": WAFFLE,
    "qualified-waffle": QUALIFIED_WAFFLE,
    "hardly-any": HARDLY_ANY,
    "almost-all": ALMOST_ALL,
    "persons": PERSONS,
    "half": HALF,
    "persons-by-channel": PERSONS_BY_CHANNEL,
    "discs-by-trade": DISCS_BY_TRADE,
}
