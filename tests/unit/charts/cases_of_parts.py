"""Breakdowns that are drawn as parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.models import Statistic
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import Case, Words, case, statistic

ONE_BAR = case(
    "lieux",
    SeriesForm.BREAKDOWN,
    ("Où l’on commente", "Where people comment"),
    [
        statistic("forums", "29", ("Forums de consommateurs", "Consumer forums")),
        statistic("twitter", "32", "Twitter"),
        statistic("autres", "8", ("Autres forums", "Other forums")),
        statistic("facebook", "31", "Facebook"),
    ],
)
LEADERS = case(
    "part-du-lion",
    SeriesForm.BREAKDOWN,
    ("Un canal prend presque tout", "One channel takes nearly all"),
    [
        statistic("tel", "79", ("Téléphone, fixe ou mobile", "Telephone, fixed or mobile")),
        statistic("web", "8", ("Site web et espace client", "Web site and customer area")),
        statistic("boutique", "7", ("Point de vente", "Shop")),
        statistic("mail", "6", ("Courrier électronique ou formulaire", "E-mail or form")),
    ],
)
AGREEMENT: Final[Sequence[Words]] = (
    ("Pas du tout d’accord", "Strongly disagree"),
    ("Plutôt pas d’accord", "Rather disagree"),
    ("Ni l’un ni l’autre", "Neither"),
    ("Plutôt d’accord", "Rather agree"),
    ("Tout à fait d’accord", "Strongly agree"),
)
ONE_SCALE = case(
    "une-question",
    SeriesForm.BREAKDOWN,
    ("Six sur dix paieraient plus", "Six in ten would pay more"),
    [
        statistic(f"pas-{place}", value, label)
        for place, (label, value) in enumerate(zip(AGREEMENT, ("6", "14", "19", "41", "20"), strict=True))
    ],
    scale=True,
)


def _rows(rows: Sequence[tuple[Words, str]]) -> list[Statistic]:
    """A statistic for each row and part, from values parted by spaces."""
    return [
        statistic(f"ligne-{row}-{part}", value, label)
        for row, (label, values) in enumerate(rows)
        for part, value in enumerate(values.split())
    ]


LIKERT = case(
    "reparabilite",
    SeriesForm.BREAKDOWN,
    ("La réparabilité convainc, la donnée inquiète", "Repair convinces, data worries"),
    _rows(
        [
            (("L’IA améliore le service client", "AI improves customer service"), "21 25 24 22 8"),
            (("Je paierais plus pour un produit réparable", "I would pay more for repair"), "6 14 19 41 20"),
            (("Les marques respectent mes données", "Brands respect my data"), "24 33 22 17 4"),
            (("Je fais confiance aux avis en ligne", "I trust online reviews"), "12 27 20 32 9"),
        ]
    ),
    groups=AGREEMENT,
    scale=True,
)
FOUR_STEPS = case(
    "satisfaction-canaux",
    SeriesForm.BREAKDOWN,
    ("Satisfaits du téléphone", "Satisfied with the telephone"),
    _rows(
        [
            (("Téléphone", "Telephone"), "2,5 10 62,5 25"),
            (("Assistant conversationnel", "Conversational assistant"), "22 38 31 9"),
        ]
    ),
    groups=[
        ("Jamais", "Never"),
        ("Parfois", "Sometimes"),
        ("Souvent", "Often"),
        ("Toujours", "Always"),
    ],
    scale=True,
)
THREE_STEPS = case(
    "trois-echelons",
    SeriesForm.BREAKDOWN,
    ("Mieux qu’avant", "Better than before"),
    _rows([(("Délai", "Delay"), "20 45 35"), (("Prix", "Price"), "51 40 9")]),
    groups=[("Moins bien", "Worse"), ("Pareil", "The same"), ("Mieux", "Better")],
    scale=True,
)
STACKED = case(
    "canal-selon-age",
    SeriesForm.BREAKDOWN,
    ("Le téléphone garde les aînés", "The telephone keeps its elders"),
    _rows(
        [
            (("18–34 ans", "18 to 34"), "22 31 40 7"),
            (("35–49 ans", "35 to 49"), "35 33 25 8"),
            (("50 ans et plus", "50 and over"), "58 22 9 11"),
        ]
    ),
    groups=[
        ("Téléphone", "Telephone"),
        ("Courriel", "E-mail"),
        ("Messagerie", "Messaging"),
        ("Boutique", "Shop"),
    ],
)
TWO_PARTS = case(
    "oui-non",
    SeriesForm.BREAKDOWN,
    ("Le service pèse dans le choix", "Service weighs in the choice"),
    _rows([(("Assurance", "Insurance"), "71 29"), (("Énergie", "Energy"), "48 52")]),
    groups=[("Oui", "Yes"), ("Non", "No")],
)
CASES: Mapping[str, Case] = {
    "one-bar": ONE_BAR,
    "leaders": LEADERS,
    "one-scale": ONE_SCALE,
    "likert": LIKERT,
    "four-steps": FOUR_STEPS,
    "three-steps": THREE_STEPS,
    "stacked": STACKED,
    "two-parts": TWO_PARTS,
}
