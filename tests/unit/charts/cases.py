"""Series to draw, one for each form and for each turn that a form can take, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from generator.charts.chart import Chart
from generator.charts.choose import chart_of_statistic
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts import cases_of_margins, cases_of_parts, cases_over_time, cases_without_axis
from tests.unit.charts.building import (
    CLIENTS,
    DECIDERS,
    MAIL,
    PHONE,
    WEB,
    Case,
    case,
    over_time,
    statistic,
)
from tests.unit.charts.counted import COUNTED, PERSONS

ANSWERS = case(
    "motifs-choix-canal",
    SeriesForm.MULTIPLE_ANSWERS,
    ("Motifs de choix d’un canal", "Why customers choose a channel"),
    [
        statistic("immediatete", "84", ("Immédiateté de la réponse", "Immediate answer")),
        statistic("simplicite", "72", ("Simplicité", "Simplicity")),
        statistic("temps", "77", ("Gain de temps", "Time saved")),
    ],
)
BREAKDOWN = case(
    "canaux-contact",
    SeriesForm.BREAKDOWN,
    ("Dernier canal de contact", "Last contact channel"),
    [
        statistic("tel", "51", PHONE),
        statistic(
            "mail",
            "25",
            (
                "Courrier électronique ou formulaire du site de l’entreprise",
                "E-mail or the form on the company’s web site",
            ),
        ),
        statistic("web", "13", ("Site web et espace client", "Web site and customer area")),
        statistic("boutique", "10", ("Point de vente", "Shop"), qualifier=Qualifier.ABOUT),
        statistic("courrier", "3", ("Courrier", "Letter"), qualifier=Qualifier.LESS_THAN),
    ],
)
FALLING = case(
    "evolutions",
    SeriesForm.COMPARISON,
    ("Évolution en un an", "Change in a year"),
    [
        statistic("baisse", "-6", PHONE, unit=Unit.POINTS),
        statistic("hausse", "8", WEB, unit=Unit.POINTS),
    ],
)
THREE_GROUPS = case(
    "ages",
    SeriesForm.COMPARISON,
    ("Selon l’âge", "By age"),
    [statistic(f"age-{value}", value, PHONE) for value in ("30", "40", "50")],
    groups=["18-34", "35-49", "50+"],
)
GROUPED = case(
    "clients-decideurs",
    SeriesForm.COMPARISON,
    ("Clients et décideurs", "Customers and decision makers"),
    [
        statistic(f"{name}-{value}-{index}", value, label)
        for name, label, values in (
            ("tel", PHONE, ("51", "23")),
            ("mail", MAIL, ("10", "24")),
            ("web", WEB, ("13", "24")),
        )
        for index, value in enumerate(values)
    ],
    groups=[CLIENTS, DECIDERS],
)
TWO_DATES = case(
    "avis-avant-achat",
    SeriesForm.TIME,
    ("Avis consultés avant l’achat", "Reviews read before buying"),
    over_time(
        {"avis": (("Internautes qui lisent les avis", "Users who read reviews"), ("68", "76"))},
        ("2010", "2012"),
    ),
)
SEVERAL_ROWS = case(
    "canaux-deux-dates",
    SeriesForm.TIME,
    ("Canaux utilisés", "Channels used"),
    over_time(
        {
            "tel": (PHONE, ("67", "61")),
            "messagerie": (("Messagerie instantanée", "Instant messaging"), ("41", "50")),
            "boutique": (("Boutique", "Shop"), ("52", "52,5")),
        },
        ("2024", "2025"),
    ),
)
LINES = case(
    "canaux-cinq-dates",
    SeriesForm.TIME,
    ("Canaux utilisés au moins une fois", "Channels used at least once"),
    over_time(
        {
            "mail": (("Courriel", "E-mail"), ("83", "78", "74", "70", "66")),
            "tel": (PHONE, ("76", "71", "67", "64", "61")),
            "messagerie": (("Messagerie", "Messaging"), ("18", "33", "41", "50", "58")),
        },
        ("2011", "2012", "2013", "2014", "2015"),
    ),
)
BROKEN_LINE = case(
    "satisfaction",
    SeriesForm.TIME,
    ("Clients satisfaits", "Satisfied customers"),
    over_time(
        {"satisfaits": (("Satisfaits", "Satisfied"), ("57", "61,5", "64", "52", "55"))},
        ("2008", "2009", "2010-10", "2012", "2014"),
    ),
    breaks=["2012"],
)
SIX_LINES = case(
    "six-canaux",
    SeriesForm.TIME,
    ("Six canaux", "Six channels"),
    over_time(
        {
            f"canal-{number}": (
                (f"Canal {number}", f"Channel {number}"),
                (str(20 + number), "30", str(40 + number)),
            )
            for number in range(6)
        },
        ("2010", "2011", "2012"),
    ),
)
CARDS = case(
    "une-minute",
    SeriesForm.PROFILE,
    ("Une journée en ligne", "A day online"),
    [
        statistic(
            "photos",
            "55000000",
            ("sont publiées chaque jour", "are published every day"),
            unit=Unit.COUNT,
            noun=("photos", "photos"),
        ),
        statistic(
            "videos",
            "12000000",
            ("Vidéos vues chaque jour", "Videos seen every day"),
            unit=Unit.COUNT,
            noun=("vidéos", "videos"),
            qualifier=Qualifier.MORE_THAN,
        ),
        statistic(
            "heures",
            "100",
            ("sont mises en ligne", "are uploaded"),
            unit=Unit.RATE,
            noun=("heures", "hours"),
            per=("minute", "minute"),
        ),
    ],
)


GROUPED_CARDS = case(
    "attentes-et-presence",
    SeriesForm.PROFILE,
    ("Ce qu’on attend, ce qu’on trouve", "What is expected, what is found"),
    [
        statistic("attente-a", "46", ("Attente", "Expected")),
        statistic("attente-b", "17", ("Attente", "Expected")),
    ],
    groups=["Facebook", "Twitter"],
)
NUMBER = case(
    "un-chiffre",
    SeriesForm.BREAKDOWN,
    ("Une réponse sur trois canaux", "One answer on three channels"),
    [
        statistic(
            "reponses",
            "98000",
            (
                "sont lues chaque jour par ceux qui hésitent encore avant de choisir un canal",
                "are read every day by those who still hesitate before they choose a channel",
            ),
            unit=Unit.COUNT,
            noun=("réponses", "answers"),
        )
    ],
)
CASES: Mapping[str, Case] = {
    "answers": ANSWERS,
    "breakdown": BREAKDOWN,
    "falling": FALLING,
    "three-groups": THREE_GROUPS,
    "grouped": GROUPED,
    "two-dates": TWO_DATES,
    "several-rows": SEVERAL_ROWS,
    "lines": LINES,
    "broken-line": BROKEN_LINE,
    "six-lines": SIX_LINES,
    "cards": CARDS,
    "grouped-cards": GROUPED_CARDS,
    "number": NUMBER,
    **COUNTED,
    **cases_of_margins.CASES,
    **cases_of_parts.CASES,
    **cases_over_time.CASES,
    **cases_without_axis.CASES,
}
LANGUAGES = ("fr", "en")


def every_chart() -> list[tuple[str, Chart]]:
    """Every case in both languages, and a statistic on its own, with a name for each."""
    charts = [
        (f"{name}-{language}", CASES[name].chart(language)) for name, language in product(CASES, LANGUAGES)
    ]
    alone = {"alone": CARDS.statistics["videos"], "ratio-alone": PERSONS.statistics["dans-l-heure"]}
    singles = [
        (f"{name}-{language}", chart_of_statistic(found, language))
        for (name, found), language in product(alone.items(), LANGUAGES)
    ]
    return [*charts, *singles]
