"""The data that a site gives away are what its pages say."""

from __future__ import annotations

import csv
import io
import json

from generator.models import Kind, Ref
from tests.datapackages import faults, rows
from tests.site.conftest import Built


def packages(built: Built) -> dict[str, dict[str, bytes]]:
    """The files of each package of a site by their names, by language."""
    return {
        language: {
            path.name: path.read_bytes() for path in (built.output / built.urls.data(language)).iterdir()
        }
        for language in built.site.config.languages
    }


def led(built: Built, language: str, page: str) -> str:
    """The path from the root of a page that a package of this language names."""
    base = built.site.config.base_url
    if base:
        assert page.startswith(base)
        return page.removeprefix(base).removeprefix("/")
    return built.pages[built.urls.data(language)].to(page)[0]


def test_each_package_is_one(built: Built) -> None:
    """Descriptor, schemas, rows and keys, of whole sites in each language."""
    for files in packages(built).values():
        assert faults(files) == []


def test_every_record_is_in_it(built: Built) -> None:
    """Whatever has a page of its own, at the address that is told."""
    tables = {
        "studies": Kind.STUDY,
        "statistics": Kind.STATISTIC,
        "series": Kind.SERIES,
        "publishers": Kind.PUBLISHER,
        "brands": Kind.BRAND,
        "indicators": Kind.INDICATOR,
        "themes": Kind.THEME,
    }
    for language, files in packages(built).items():
        for name, kind in tables.items():
            found = {row["id"]: led(built, language, row["page"]) for row in rows(files, name)}
            assert found == {one: built.urls.of(Ref(kind, one), language) for one in built.site.table(kind)}


def test_uses_are_those_that_pages_list(built: Built) -> None:
    """A figure's page leads to each text that its table names, and to no other."""
    for language, files in packages(built).items():
        texts = {row["id"]: led(built, language, row["page"]) for row in rows(files, "texts")}
        told: dict[str, set[str]] = {}
        for row in rows(files, "citations"):
            if row["language"] == language:
                told.setdefault(row["statistic"], set()).add(texts[row["text"]])
        assert told
        for statistic, pages in told.items():
            page = built.pages[built.urls.of(Ref(Kind.STATISTIC, statistic), language)]
            shown = {page.to(href)[0] for section in page.main.all("section") for href in section.links()}
            assert pages <= shown, statistic


def test_a_report_s_figures_are_those_its_pages_show(own: Built) -> None:
    """Each link of a report or trend to a figure is a row of its table."""
    for report in own.site.reports:
        path = own.output / report / f"{report}.csv"
        listed = {row["id"] for row in csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""))}
        folder = own.urls.listing(Kind.STATISTIC, "fr")
        pages = [
            own.pages[f"{report}/"],
            *(own.pages[f"{one}/"] for one in own.site.trends_of.get(report, ())),
        ]
        shown = {
            page.to(link.attributes["href"])[0].removeprefix(folder).rstrip("/")
            for page in pages
            for link in page.main.all("a", "stat")
        }
        assert shown
        assert shown <= listed


def test_json_and_csv_are_the_same(own: Built) -> None:
    """Cell by cell, as far as a CSV file can say it."""
    files = packages(own)["fr"]
    for name, objects in json.loads(files["data.json"]).items():
        for row, found in zip(rows(files, name), objects, strict=True):
            for field, value in found.items():
                text = row[field]
                if value is None:
                    assert text == ""
                elif isinstance(value, bool):
                    assert text == str(value).lower()
                elif isinstance(value, int | float):
                    assert float(text) == value
                else:
                    assert text.removeprefix("'") == " ".join(value.splitlines()).strip() or text == value


def test_sizes_on_the_page_are_those_of_the_files(own: Built) -> None:
    """In thousands of bytes, as people say it."""
    page = own.pages[own.urls.data("fr")]
    text = page.main.text
    size = (own.output / own.urls.data("fr") / "donnees.zip").stat().st_size
    assert f"ZIP, {size / 1000:.0f} ko" in text.replace("\u202f", " ").replace("\u00a0", " ")
