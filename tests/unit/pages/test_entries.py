"""What a search finds of each page."""

from __future__ import annotations

import pytest

from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages.entries import Entry, entry_of_record, entry_of_text
from generator.pages.here import Here
from tests.program import SMALL, edition_of, small_site

FILES = {
    "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n",
    "content/publishers.yaml": """\
institut-exemple: {name: Institut Exemple, aliases: [IE], kind: institut de sondage}
revue: {name: La Revue}
""",
    "content/indicators.yaml": "attente: {title: Attente, description: Le temps., caveat: Très vite.}\n",
    "content/brands.yaml": "marque: {name: Marque, note: Elle vend.}\n",
    "content/studies/relayee.yaml": """\
title: {fr: Une étude relayée, en: A relayed study}
publisher: institut-exemple
date: 2012
checked: secondary
via: {title: Un article, publisher: revue, date: 2013}
method: {population: des adultes, question: "Qu'attendez-vous ?"}
authors: [A. Auteur]
statistics:
  patience:
    value: 71
    unit: percent
    qualifier: more-than
    label: des clients patientaient
    base: des clients d'une banque
    indicator: attente
    period: 2011
""",
    "content/2025-rapport/report.md": """\
---
title: Le rapport
year: 2025
published: 2025-06-01
---
Un mot.
""",
    "content/2025-rapport/01-une-tendance.md": """\
---
title: "Une *tendance*"
number: 1
summary: Le résumé.
challenges: ["Tenir [[pour]]"]
---
## Un titre

Ils sont [[contre]] à refuser, dit l'étude [@relayee].

![[avis]]

> [!notes]
> Ce que dit l'orateur.
""",
    "content/pages/a-propos.md": "---\ntitle: À propos\n---\nNous.\n",
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A site with a page of each kind."""
    return edition_of(small_site(tmp_path_factory.mktemp("site"), **FILES))


def record(edition: Edition, kind: Kind, name: str, language: str = "fr") -> Entry:
    """What is found of a record."""
    return entry_of_record(Here(edition, language, "recherche/"), Ref(kind, name))


def text(edition: Edition, kind: Kind, name: str) -> Entry:
    """What is found of a text."""
    ref = Ref(kind, name)
    written = edition.site.written(ref, "fr")
    assert written
    return entry_of_text(Here(edition, "fr", edition.urls.of(ref, "fr")), written)


def test_a_trend_is_found_by_its_whole_text(edition: Edition) -> None:
    """But not by what the speaker alone says; and under the publishers of the studies it rests on."""
    found = text(edition, Kind.TREND, "2025-rapport/une-tendance")
    assert found == Entry(
        path="2025-rapport/une-tendance/",
        kind="trend",
        title="Une tendance",
        content="Le résumé. Un titre. Ils sont 30\u202f% à refuser, dit l’étude. "
        "Deux clients sur trois sont pour. Tenir 60\u202f%.",
        about="Le rapport (2025)",
        year="2025",
        publishers=("institut-exemple", "revue"),
    )


def test_other_texts_say_when(edition: Edition) -> None:
    """A report its year, unless its title has it; a page nothing."""
    report, page = text(edition, Kind.REPORT, "2025-rapport"), text(edition, Kind.PAGE, "a-propos")
    assert (report.about, report.year, report.publishers) == ("2025", "2025", ())
    assert (page.about, page.year, page.path, page.content) == ("", "", "a-propos/", "Nous.")


def test_a_figure_says_all_that_must_be_known(edition: Edition) -> None:
    """Its value as it is set, what it measures, whose it is, when, and that it is second-hand."""
    assert record(edition, Kind.STATISTIC, "patience") == Entry(
        path="chiffres/patience/",
        kind="stat",
        title="des clients patientaient",
        content="des clients d’une banque. Une étude relayée. Attente. Institut Exemple.",
        value="plus de 71\u202f%",
        about="Auteur, 2012, cité par La Revue, 2013 · Institut Exemple",
        note="de seconde main",
        year="2011",
        publishers=("institut-exemple", "revue"),
    )


def test_a_study_is_found_by_what_it_asked(edition: Edition) -> None:
    """Whom, and by whom; and under who relayed it."""
    found = record(edition, Kind.STUDY, "relayee", "en")
    assert found.title == "A relayed study"
    assert found.path == "en/studies/relayee/"
    assert "A. Auteur. Institut Exemple." in found.content
    assert "Revue" not in found.content
    assert (found.year, found.note) == ("2012", "second-hand")


def test_a_series_is_found_by_its_points(edition: Edition) -> None:
    """And has the year of its study."""
    found = record(edition, Kind.SERIES, "avis")
    assert (found.kind, found.year, found.about) == ("series", "2025", "Institut Exemple, 2025")
    assert found.publishers == ("institut-exemple",)


def test_what_is_named_is_found_by_its_names(edition: Edition) -> None:
    """And by what is said of it."""
    assert record(edition, Kind.PUBLISHER, "institut-exemple")[2:4] == (
        "Institut Exemple",
        "institut de sondage. IE.",
    )
    assert record(edition, Kind.PUBLISHER, "revue").publishers == ("revue",)
    assert record(edition, Kind.INDICATOR, "attente").content == "Le temps. Très vite."
    assert record(edition, Kind.BRAND, "marque")[1:4] == ("brand", "Marque", "Elle vend.")


def test_the_small_site_has_no_search() -> None:
    """What the other tests build is made faster without an index."""
    assert "search: false" in SMALL["content/site.yaml"]
