"""How the file of a study to be finished looks."""

from __future__ import annotations

from generator.drafting.drafts import (
    PointDraft,
    SeriesDraft,
    StatisticDraft,
    StudyDraft,
    Unwritten,
    ViaDraft,
    write_study,
)
from generator.vocabularies import Qualifier, SeriesForm, StudyKind, Unit
from tests.content import told

PUBLISHERS = {"content/publishers.yaml": "bva: {name: BVA}\njournal: {name: Le Journal}\n"}
BVA = {"content/publishers.yaml": "bva: {name: BVA}\n"}
STATISTIC = StatisticDraft(
    "raccrochent", "62", Unit.PERCENT, "des clients raccrochent", "62 %", "62 % raccrochent."
)
STUDY = StudyDraft(
    title="Attente : où en est-on ?",
    publisher="bva",
    kind=StudyKind.BAROMETER,
    date="2026-11",
    date_inferred=True,
    accessed="2026-11-22",
    language="fr",
    via=ViaDraft("Un article", "journal", "A. Auteur", "2026-11-21", "https://journal.example/a"),
    statistics=(
        STATISTIC._replace(qualifier=Qualifier.ABOUT, is_whole=False),
        STATISTIC._replace(id="rappel", put_off="Personne n’est cité."),
    ),
    unwritten=(Unwritten("5 pesos", "Il coûte 5 pesos.", "dont la monnaie n’est pas connue"),),
    head=("Tiré d’un flux.",),
    remarks={"url": ("url: à chercher",), "title": ("Le titre ?",)},
)
FILE = """\
# Tiré d’un flux.
# Le titre ?
title: "Attente : où en est-on ?"
publisher: bva
kind: barometer
date: 2026-11
date_inferred: true
# url: à chercher
accessed: 2026-11-22
language: fr
checked: unverified
via:
  title: Un article
  publisher: journal
  author: A. Auteur
  date: 2026-11-21
  url: https://journal.example/a
# Chaque clé est l’identifiant à citer entre [[ ]]\u00a0: changez-la avant de vous en servir. Un chiffre
# dont aucun texte ne se sert s’enlève, ou dit pourquoi il est là dans note.
statistics:
  raccrochent:
    value: 62
    unit: percent
    qualifier: about
    # À récrire\u00a0: la suite de la valeur, pour faire une phrase avec elle.
    label: des clients raccrochent
    quote: 62 % raccrochent.
  # Personne n’est cité.
  # rappel:
  #   value: 62
  #   unit: percent
  #   label: des clients raccrochent
  #   quote: 62 % raccrochent.
# Non repris\u00a0: 5 pesos, dont la monnaie n’est pas connue. «\u00a0Il coûte 5 pesos.\u00a0»
"""


def test_a_study_file_is_made_for_finishing_by_hand() -> None:
    """In the order of the reference, with comments where something is left to do."""
    assert write_study(STUDY, "fr") == FILE.replace("62 % raccrochent.", '"62 % raccrochent."')


def test_series_are_lists_of_their_figures() -> None:
    """As they stand, or put off."""
    points = (PointDraft("raccrochent", "Raccrochent : oui"), PointDraft("rappel"))
    series = SeriesDraft("attente", "Deux chiffres", SeriesForm.COMPARISON, points)
    statistics = (STATISTIC, STATISTIC._replace(id="rappel"))
    study = StudyDraft(title="x", statistics=statistics, series=(series,))
    block = (
        "series:\n  attente:\n    title: Deux chiffres\n    form: comparison\n    points:\n"
        '      - {stat: raccrochent, label: "Raccrochent : oui"}\n      - {stat: rappel}\n'
    )
    text = write_study(study, "fr")
    assert text.endswith(block)
    assert {one.partition(" ")[2] for one in told({"content/studies/x.yaml": text})} == {
        "unused/series",
        "unused/stat",
    }
    put_off = write_study(study._replace(series=(series._replace(put_off="Plus tard."),)), "fr")
    assert "# series:\n#   # Plus tard.\n#   attente:\n#     title: Deux chiffres\n" in put_off


def test_it_is_a_study() -> None:
    """What is only there to be finished is no fault; that nothing uses it yet is told."""
    file = {"content/studies/attente.yaml": write_study(STUDY, "fr")}
    assert told({**PUBLISHERS, **file}) == ["studies/attente.yaml:21:3 unused/stat"]


def test_words_of_another_language_say_so() -> None:
    """A French site does not pass English for French."""
    text = write_study(STUDY._replace(language="en", via=None), "fr")
    assert '\ntitle: {en: "Attente : où en est-on ?"}\n' in text
    assert '\n    label: {en: "des clients raccrochent"}\n' in text
    assert told({**BVA, "content/studies/attente.yaml": text}) == ["studies/attente.yaml:15:3 unused/stat"]
    assert "\ntitle: {" not in write_study(STUDY._replace(language="de"), "fr")


def test_where_no_figure_stands_their_key_is_put_off_as_well() -> None:
    """An empty `statistics:` would be a fault; without its signs the block is right."""
    study = STUDY._replace(statistics=STUDY.statistics[1:], unwritten=(), via=None)
    text = write_study(study, "fr")
    assert text.endswith(
        "\n# statistics:\n#   # Personne n’est cité.\n#   rappel:\n#     value: 62\n#     unit: percent\n"
        '#     label: des clients raccrochent\n#     quote: "62 % raccrochent."\n'
    )
    head, _, block = text.partition("# statistics:\n")
    finished = head + "statistics:\n" + "".join(line[2:] + "\n" for line in block.splitlines())
    file = {"content/studies/attente.yaml": finished}
    assert told({**BVA, **file}) == ["studies/attente.yaml:14:3 unused/stat"]
