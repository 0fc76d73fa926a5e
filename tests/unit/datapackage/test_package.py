"""What is in a package, and that what is in it is so."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.catalogue import knows
from generator.catalogue.data import WORDS
from generator.datapackage.package import Package, package, report_csv
from generator.datapackage.page import data_page
from generator.pages.here import Here
from generator.pages.report_data import report_data
from tests.datapackages import faults, resources, rows
from tests.program import BILINGUAL, SMALL, copied, edition_of, small_site

BASE = "https://a.example/"
ERRATA = """\
errata:
  - {statistic: contre, date: 2026-02-03, from: 31, to: 30, reason: Une faute de frappe.}
"""
STUDY = """\
title: Une enquête
publisher: institut-exemple
date: 2010-Q4
checked: secondary
licence: Licence Ouverte 2.0
via: {title: Un article, author: Camille Dupont, date: 2011}
method: {sample: 1004, sampling: probability, fieldwork: 2010-11-02/2010-11-09, deff: 1.2}
statistics:
  pour: {value: "60,50", unit: percent, label: '=SOMME(A1) des clients', quote: "Une ligne.\\n- Une autre."}
  contre: {value: 3/10, unit: ratio, label: des clients sont contre, base: clients}
series:
  avis:
    title: Deux clients sur trois sont pour
    form: multiple-answers
    points: [pour, {stat: contre, label: Contre}]
"""


def made(site: Path, language: str = "fr", base_url: str | None = None) -> Package:
    """The package of a site in a language."""
    edition = edition_of(site, base_url=base_url)
    return package(Here(edition, language, edition.urls.data(language)))


def one(site: Path) -> Package:
    """That of a site with something in each field that could go wrong."""
    text = "---\ntitle: Le rapport\nyear: 2025\npublished: 2025-06-01\nkey_figures: [pour]\n---\n[[contre]]\n"
    trend = (
        "---\ntitle: Une tendance\nnumber: 1\n---\nIls sont [[contre]] à refuser [@enquete].\n\n![[avis]]\n"
    )
    files = {
        "content/studies/enquete.yaml": STUDY.replace(
            "derived:\n  ecart: {change: [pour, contre], as: times}\n", ""
        ),
        "content/2025-rapport/report.md": text,
        "content/2025-rapport/01-une-tendance.md": trend,
        "content/errata.yaml": ERRATA.replace("from: 31, to: 30", "from: 3/9, to: 3/10"),
    }
    return made(small_site(site, **files))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("base_url", [None, BASE])
def test_it_is_a_data_package(tmp_path: Path, language: str, base_url: str | None) -> None:
    """Descriptor, schemas, rows, keys: all that version 1 asks."""
    assert faults(made(copied(BILINGUAL, tmp_path), language, base_url).files) == []


def test_every_table_is_there_even_without_rows(tmp_path: Path) -> None:
    """So that a program that reads one need not ask whether it is."""
    small, large = made(small_site(tmp_path / "a")), made(copied(BILINGUAL, tmp_path / "b"))
    assert faults(small.files) == []
    assert [table.name for table in small.tables] == [table.name for table in large.tables]
    assert {*resources(small.files)} == {
        *("studies", "statistics", "series", "observations", "derived", "errata", "publishers", "brands"),
        *("indicators", "themes", "texts", "citations", "study_citations"),
    }


def test_a_figure_is_what_its_study_says(tmp_path: Path) -> None:
    """Values with a decimal point, of how many, in words, of whom, how sure."""
    found = one(tmp_path)
    assert faults(found.files) == []
    pour, contre = rows(found.files, "statistics")
    assert (pour["value"], pour["unit"], pour["shown"], pour["sample"]) == (
        "60.50",
        "percent",
        "60,50\u202f%",
        "1004",
    )
    assert (contre["value"], contre["of"], contre["shown"], contre["sample"]) == (
        "3",
        "10",
        "3\u00a0sur\u00a010",
        "",
    )
    low, high = Decimal(pour["interval_low"]), Decimal(pour["interval_high"])
    assert low < Decimal("60.5") < high
    assert contre["interval_low"] == ""
    assert pour["page"] == "../chiffres/pour/"


def test_a_study_says_how_it_is_known(tmp_path: Path) -> None:
    """Dates as they are known, and as days; its licence; where it was read."""
    (study,) = rows(one(tmp_path).files, "studies")
    assert (study["date"], study["date_start"], study["date_end"]) == ("2010-Q4", "2010-10-01", "2010-12-31")
    assert (study["fieldwork_start"], study["fieldwork_end"]) == ("2010-11-02", "2010-11-09")
    assert (study["licence"], study["checked"]) == ("Licence Ouverte 2.0", "secondary")
    assert (study["via_title"], study["via_author"], study["via_date"]) == (
        "Un article",
        "Camille Dupont",
        "2011",
    )
    assert (study["deff"], study["date_inferred"]) == ("1.2", "false")


def test_a_use_is_told_once_with_its_place(tmp_path: Path) -> None:
    """In prose, in a chart, as a key figure; a study that is cited beside no figure of its own too."""
    found = one(tmp_path)
    uses = {(use["statistic"], use["text"], use["place"]) for use in rows(found.files, "citations")}
    assert uses == {
        ("pour", "report:2025-rapport", "key-figure"),
        ("contre", "report:2025-rapport", "prose"),
        ("contre", "trend:2025-rapport/une-tendance", "prose"),
        ("contre", "trend:2025-rapport/une-tendance", "chart"),
        ("pour", "trend:2025-rapport/une-tendance", "chart"),
    }
    assert [use["text"] for use in rows(found.files, "study_citations")] == [
        "trend:2025-rapport/une-tendance"
    ]
    texts = {text["id"]: text for text in rows(found.files, "texts")}
    trend = texts["trend:2025-rapport/une-tendance"]
    assert (trend["report"], trend["year"], trend["number"], trend["published"]) == (
        *("report:2025-rapport", "2025", "1", "2025-06-01"),
    )


def test_points_of_a_series_are_in_order(tmp_path: Path) -> None:
    """Each under its own words, else under the figure's."""
    found = one(tmp_path)
    points = [(row["position"], row["statistic"], row["label"]) for row in rows(found.files, "observations")]
    assert points == [("1", "pour", "'=SOMME(A1) des clients"), ("2", "contre", "Contre")]
    (erratum,) = rows(found.files, "errata")
    assert (erratum["old"], erratum["old_of"], erratum["new"], erratum["new_of"]) == ("3", "9", "3", "10")


def test_what_is_computed_is_there_with_its_parts(tmp_path: Path) -> None:
    """As a number, and as the site shows it."""
    study = (
        f"{SMALL['content/studies/enquete.yaml']}derived:\n  ecart: {{change: [contre, pour], as: ratio}}\n"
    )
    found = made(small_site(tmp_path, **{"content/studies/enquete.yaml": study}))
    assert faults(found.files) == []
    (row,) = rows(found.files, "derived")
    assert (row["study"], row["measure"], row["statistics"]) == ("enquete", "ratio", "contre pour")
    assert (row["value"], row["shown"]) == ("2", "2")


def test_a_formula_is_a_text_in_csv_and_itself_in_json(tmp_path: Path) -> None:
    """And a cell is one line."""
    found = one(tmp_path)
    row = rows(found.files, "statistics")[0]
    assert row["label"] == "'=SOMME(A1) des clients"
    assert row["quote"] == "Une ligne. - Une autre."
    figure = json.loads(found.files["data.json"])["statistics"][0]
    assert (figure["label"], figure["quote"]) == ("=SOMME(A1) des clients", "Une ligne.\n- Une autre.")


def test_json_has_the_same_rows_with_their_types(tmp_path: Path) -> None:
    """Numbers as numbers, what is not known as null; of all tables."""
    found = made(copied(BILINGUAL, tmp_path))
    every = json.loads(found.files["data.json"])
    assert list(every) == [table.name for table in found.tables]
    for table in found.tables:
        assert len(every[table.name]) == len(rows(found.files, table.name))
        assert all(list(row) == [field.name for field in table.fields] for row in every[table.name])
    values = {row["id"]: row["value"] for row in every["statistics"]}
    assert all(isinstance(value, int | float) for value in values.values())


def test_the_archive_holds_the_package_and_nothing_of_when_it_was_made(tmp_path: Path) -> None:
    """All files that the descriptor names, the descriptor and the readme; the same bytes each time."""
    site = copied(BILINGUAL, tmp_path)
    found, again = made(site), made(site)
    assert found.files == again.files
    with ZipFile(io.BytesIO(found.files["donnees.zip"])) as archive:
        assert {*archive.namelist()} == {*found.files} - {"donnees.zip", "data.json"}
        assert all(archive.read(name) == found.files[name] for name in archive.namelist())
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert "data.zip" in made(site, "en").files


def test_words_are_those_of_the_language(tmp_path: Path) -> None:
    """Names of columns are the same in both."""
    site = copied(BILINGUAL, tmp_path)
    french, english = (resources(made(site, language).files) for language in ("fr", "en"))
    assert french["statistics"]["title"] == "Chiffres"
    assert english["statistics"]["title"] == "Figures"
    names = [[field["name"] for field in one["statistics"]["schema"]["fields"]] for one in (french, english)]
    assert names[0] == names[1]
    assert made(site, "en").files["README.md"].decode().startswith("# Data: Cycling notebooks\n")


def test_every_field_has_words(tmp_path: Path) -> None:
    """And no words are left over from fields and tables that are gone."""
    tables = made(small_site(tmp_path)).tables
    used = {f"data.{sort}.{table.name}" for table in tables for sort in ("table", "about")}
    for table in tables:
        for field in table.fields:
            own = f"data.{table.name}.{field.name}"
            used.add(own if knows(own) else f"data.any.{field.name}")
    of_fields = {"any", "table", "about", *(table.name for table in tables)}
    words = {key for key in WORDS if key.startswith("data.")}
    assert {key for key in words if key.split(".")[1] in of_fields} == used


def test_a_licence_is_named_as_programs_know_it(tmp_path: Path) -> None:
    """By its name or its address; one that has neither is told in the readme alone."""
    for number, (typed, expected) in enumerate(
        [
            ("licence: CC BY-SA 4.0", [{"name": "CC-BY-SA-4.0", "title": "CC BY-SA 4.0"}]),
            ("licence: CC0 1.0", [{"name": "CC0-1.0", "title": "CC0 1.0"}]),
            (
                "licence: Maison\nlicence_url: https://a.example/l",
                [{"path": "https://a.example/l", "title": "Maison"}],
            ),
            ("licence: Tous droits réservés", None),
            ("", None),
        ]
    ):
        config = {"content/site.yaml": f"title: Site\nlanguages: [fr]\n{typed}\n"}
        files = made(small_site(tmp_path / str(number), **config)).files
        assert json.loads(files["datapackage.json"]).get("licenses") == expected
        readme = files["LISEZMOI.md"].decode()
        assert ("sous licence" in readme) == bool(typed)


def test_a_report_s_figures_are_a_table_of_their_own(tmp_path: Path) -> None:
    """Each once with its study, those of its trends as well; none for a report without any."""
    more = {"content/2026-vide/report.md": "---\ntitle: Vide\nyear: 2026\n---\nRien.\n"}
    edition = edition_of(small_site(tmp_path, **more))
    here = Here(edition, "fr", "donnees/")
    data = report_data(here, "2025-rapport")
    assert data is not None
    assert (data.path, data.figures) == ("2025-rapport/2025-rapport.csv", ("pour", "contre"))
    found = rows({"figures.csv": report_csv(here, package(here), data).encode()}, "figures")
    assert [(row["id"], row["study_title"], row["study_publisher"], row["study_date"]) for row in found] == [
        ("pour", "Une enquête", "Institut Exemple", "2025"),
        ("contre", "Une enquête", "Institut Exemple", "2025"),
    ]
    assert report_data(here, "2026-vide") is None


def test_the_page_says_what_is_in_it(tmp_path: Path) -> None:
    """How many rows, how large; and for engines that look for data, where it is."""
    edition = edition_of(small_site(tmp_path), base_url=BASE)
    here = Here(edition, "fr", edition.urls.data("fr"))
    found = package(here)
    page = data_page(here, found)
    tables = {table.file.text: (table.rows, table.file.note) for table in page.tables}
    size = len(found.files["errata.csv"])
    assert tables["errata.csv"] == ("0 ligne", f"{size} octets")
    assert tables["statistics.csv"][0] == "2 lignes"
    assert [(link.text, link.href, link.note) for link in page.reports] == [
        ("Le rapport", "../2025-rapport/2025-rapport.csv", "2 chiffres")
    ]
    dataset = json.loads(page.chrome.json_ld or "")
    assert dataset["@type"] == "Dataset"
    named = {one["contentUrl"].removeprefix(f"{BASE}donnees/") for one in dataset["distribution"]}
    assert named == {name for name in found.files if name.endswith((".csv", ".zip", "data.json"))}


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("statistics.csv", ",enquete,", ",nobody,", "statistics: study leads nowhere: nobody"),
        ("statistics.csv", ",percent,", ",per cent,", "statistics: unit: no such word"),
        ("statistics.csv", ",60,", ",60 %,", "statistics: value: 60 % is no number"),
        ("studies.csv", ",2025-01-01,", ",2025,", "studies: date_start: 2025 is no date"),
        ("publishers.csv", "\r\n", "\n", "publishers: line ends"),
        ("datapackage.json", '"unique": true', '"unique": true, "least": 1', "statistics: id: constraints"),
        (
            "datapackage.json",
            '"name": "CC-BY-4.0",',
            '"name": "CC BY 4.0",',
            "a licence without name or path",
        ),
    ],
)
def test_a_broken_package_is_found_out(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    """So that what is checked above can fail."""
    config = {"content/site.yaml": "title: Site\nlanguages: [fr]\nlicence: CC BY 4.0\n"}
    files = dict(made(small_site(tmp_path, **config)).files)
    assert old in files[name].decode()
    files[name] = files[name].decode().replace(old, new).encode()
    assert told in faults(files)
