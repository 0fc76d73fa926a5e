"""A new site: complete, in order, and saying of itself that it is an example."""

from __future__ import annotations

import json
import re
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml

from generator import __version__
from generator.models import Kind, Ref
from generator.newfiles import create_files
from generator.schema import schema_files
from generator.starting.site import SCHEMAS, site_files
from tests.program import edition_of, published

TODAY = date(2026, 11, 30)
INVENTED = re.compile(r"inventé|invented")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "today", [date(2026, 11, 30), date(2027, 1, 2), date(2027, 9, 30), date(2031, 10, 1)]
)
def test_it_builds_without_a_warning(tmp_path: Path, language: str, today: date) -> None:
    """On whatever day somebody starts, drafts and all."""
    create_files(tmp_path / "site", site_files(language, today))
    done = published(tmp_path / "site", today=today, strict=True, drafts=True)
    assert done.diagnostics == ()
    assert done.written


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_holds_one_of_each(tmp_path: Path, language: str) -> None:
    """A report with two trends, two studies, a chart, of which every number leads to a statistic."""
    create_files(tmp_path / "site", site_files(language, TODAY))
    site = edition_of(tmp_path / "site", today=TODAY).site
    assert (len(site.reports), len(site.trends), len(site.studies), len(site.series)) == (1, 2, 2, 1)
    assert all(Ref(Kind.STATISTIC, name) in site.uses for name in site.statistics)
    assert all(site.statistics_of[name] for name in site.indicators)
    (report,) = site.reports.values()
    assert report.year == 2027
    assert report.published == TODAY


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_with_a_figure_says_that_it_is_invented(tmp_path: Path, language: str) -> None:
    """A reader who comes from anywhere is not taken in."""
    create_files(tmp_path / "site", site_files(language, TODAY))
    published(tmp_path / "site", today=TODAY)
    pages = [*(tmp_path / "site/output").rglob("index.html")]
    texts = {
        page: page.read_text(encoding="utf-8").partition("<body>")[2]
        for page in pages
        if page.parent.name not in {"donnees", "data"}
    }
    shown = [page for page, text in texts.items() if re.search(r"\d\s?%", text)]
    assert len(shown) > 10
    assert [page for page in shown if not INVENTED.search(texts[page])] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_editor_has_a_schema_for_each_yaml_file(language: str) -> None:
    """Those that this very program writes, by paths within the site: no network is asked."""
    files = {path: content.decode() for path, content in site_files(language, TODAY).items()}
    settings = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    assert {name: files[f"{SCHEMAS}/{name}"] for name in schema_files()} == schema_files()
    assert settings.keys() <= files.keys()
    typed = [path for path in files if path.startswith("content/") and path.endswith(".yaml")]
    for path in (*typed, "sources.yaml"):
        assert any(fnmatchcase(path, pattern) for pattern in settings.values()), path
    assert "publishers" in files[f"{SCHEMAS}/publishers.schema.json"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_workflow_builds_with_this_program_and_keeps_no_secret(language: str) -> None:
    """Actions by their major version, the program by its own."""
    files = {path: content.decode() for path, content in site_files(language, TODAY).items()}
    workflow = files[".github/workflows/publish.yml"]
    (job,) = yaml.safe_load(workflow)["jobs"].values()
    used = [step["uses"] for step in job["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", one) for one in used)
    assert "secrets." not in workflow
    assert f"wheels/trendbook-{__version__}-py3-none-any.whl" in files["requirements.txt"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_readme_names_what_is_there(language: str) -> None:
    """Each path between backquotes, and each report that a command names but the one to come."""
    files = site_files(language, TODAY)
    readme = files["README.md"].decode()
    for path in re.findall(r"`((?:content|\.vscode|\.github|sources)[^`* ]*)`", readme):
        assert any(name == path or name.startswith(path) for name in files), path
    assert "2027-" in readme
    assert "2026-t" not in readme


def test_what_a_build_left_in_the_starter_is_no_part_of_it() -> None:
    """Names that begin with a dot are spelled otherwise there."""
    names = site_files("fr", TODAY)
    assert ".gitignore" in names
    assert not any(name.startswith((".trendbook", "dot-", "output")) for name in names)
