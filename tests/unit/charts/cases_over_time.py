"""Series over time that take the forms of many lines, and of two dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.vocabularies import SeriesForm, Unit
from tests.unit.charts.building import Case, case, over_time, statistic

YEARS: Final = ("2019", "2020", "2021", "2022", "2023", "2024", "2025")
PANELS = case(
    "satisfaction-secteurs",
    SeriesForm.TIME,
    ("Le commerce reste devant, l’énergie rattrape", "Shops stay ahead, energy catches up"),
    over_time(
        {
            "energie": (("Énergie", "Energy"), ("41", "38", "35", "37", "41", "45", "47")),
            "commerce": (("Commerce", "Shops"), ("61", "63", "66", "64", "67", "70", "72")),
            "banque": (("Banque", "Banks"), ("52", "54", "55", "53", "57", "61", "64")),
            "transport": (("Transport", "Transport"), ("55", "44", "46", "50", "52", "51", "56")),
            "assurance": (("Assurance", "Insurance"), ("49", "50", "48", "47", "48", "51", "53")),
            "telecoms": (("Télécoms", "Telecoms"), ("38", "37", "40", "41", "43", "44", "46")),
        },
        YEARS,
    ),
)
BROKEN_PANELS = case(
    "secteurs-rompus",
    SeriesForm.TIME,
    ("Cinq secteurs, une question qui change", "Five sectors, a question that changes"),
    over_time(
        {
            "commerce": (("Commerce", "Shops"), ("61", "63", "55", "58")),
            "collectivites": (
                (
                    "Collectivités et établissements publics d’enseignement",
                    "Local authorities and public education",
                ),
                ("3", "2", "5", "4,5"),
            ),
            "banque": (("Banque", "Banks"), ("52", "54", None, "49")),
            "energie": (("Énergie", "Energy"), ("41", "38", "33", None)),
            "telecoms": (("Télécoms", "Telecoms"), (None, "37", "31", "36")),
        },
        ("2010-11", "2011-11", "2012-11", "2013-11"),
    ),
    breaks=["2012"],
)
CROSSING = case(
    "messagerie-devant-boutique",
    SeriesForm.TIME,
    ("La messagerie passe devant la boutique", "Messaging overtakes the shop"),
    over_time(
        {
            "courriel": (("Courriel", "E-mail"), ("74", "66")),
            "telephone": (("Téléphone", "Telephone"), ("67", "61")),
            "boutique": (("Boutique", "Shop"), ("52", "55")),
            "messagerie": (("Messagerie instantanée", "Instant messaging"), ("41", "58")),
            "assistant": (("Assistant conversationnel", "Conversational assistant"), ("36", "33")),
            "visio": (("Visio avec un conseiller", "Video call with an adviser"), ("22", "31")),
        },
        ("2024", "2025"),
    ),
)
CLOSE_CROSSING = case(
    "rang-serre",
    SeriesForm.TIME,
    ("Quatre attentes se tiennent", "Four expectations close together"),
    over_time(
        {
            "delai": (("Délai", "Delay"), ("51", "50,5")),
            "prix": (("Prix", "Price"), ("50", "49")),
            "suivi": (
                (
                    "Suivi de la commande jusqu’à la livraison à domicile",
                    "Order tracking until delivery at home",
                ),
                ("50", "48"),
            ),
            "humain": (("Parler à un humain", "Talking to a human"), ("49", "47")),
            "retour": (("Retour gratuit", "Free returns"), ("4", "2,5")),
            "emballage": (("Emballage", "Packaging"), ("3", "2,8")),
        },
        ("2010-11", "2012-11"),
    ),
)
# Close together at the end, so that their names must part.
FOUR_LINES = case(
    "quatre-canaux",
    SeriesForm.TIME,
    ("Quatre canaux", "Four channels"),
    over_time(
        {
            f"canal-{number}": (
                (f"Canal {number}", f"Channel {number}"),
                (str(20 + number), "30", str(40 + number)),
            )
            for number in range(4)
        },
        ("2010", "2011", "2012"),
    ),
)
# A count, between whose dates no change is taken.
TRIPLED = case(
    "trois-fois-plus",
    SeriesForm.TIME,
    ("Trois fois plus d’agents virtuels", "Three times as many virtual agents"),
    [
        statistic(
            f"agents-{year}",
            value,
            ("Agents virtuels inscrits au concours", "Virtual agents in the contest"),
            unit=Unit.COUNT,
            noun=("agents", "agents"),
            period=year,
        )
        for year, value in (("2010", "13"), ("2016", "39"))
    ],
)
# The later first, and each named after its date: the row has the series' name.
FALLEN = case(
    "recul",
    SeriesForm.TIME,
    ("La boutique recule", "The shop declines"),
    over_time({"boutique": (("Boutique", "Shop"), ("41,5", "67"))}, ("2012-11", "2010-11")),
    labels=[("en 2012", "in 2012"), ("en 2010", "in 2010")],
)
CASES: Mapping[str, Case] = {
    "tripled": TRIPLED,
    "fallen": FALLEN,
    "four-lines": FOUR_LINES,
    "panels": PANELS,
    "broken-panels": BROKEN_PANELS,
    "crossing": CROSSING,
    "close-crossing": CLOSE_CROSSING,
}
