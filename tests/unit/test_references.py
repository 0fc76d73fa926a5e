"""Fields that name other records."""

from __future__ import annotations

import pytest

from generator.references import is_address
from tests.content import CONFIG, STUDY, Files, page, told


def faults(files: Files) -> list[str]:
    """What is said but `unused`."""
    return [one for one in told(files) if "unused" not in one]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("studies/e.yaml", "title: T\npublisher: rien\n", "2:12 unknown-reference/publisher"),
        ("studies/e.yaml", "title: T\nco_publishers:\n  - rien\n", "3:5 unknown-reference/publisher"),
        ("studies/e.yaml", "title: T\ncommissioned_by: rien\n", "2:18 unknown-reference/publisher"),
        (
            "studies/e.yaml",
            "title: T\nvia: {title: V, publisher: rien}\n",
            "2:28 unknown-reference/publisher",
        ),
        (
            "studies/e.yaml",
            STUDY.replace("note:", "indicator: rien, note:"),
            "4:77 unknown-reference/indicator",
        ),
        (
            "studies/e.yaml",
            STUDY.replace("note:", "superseded_by: rien, note:"),
            "4:81 unknown-reference/stat",
        ),
        (
            "studies/e.yaml",
            "title: T\nderived:\n  d: {change: [rien], as: points}\n",
            "3:16 unknown-reference/stat",
        ),
        ("series/s.yaml", "title: T\nform: time\npoints: [rien]\n", "3:10 unknown-reference/stat"),
        ("series/s.yaml", "title: T\nform: time\npoints:\n  - stat: rien\n", "4:11 unknown-reference/stat"),
        ("brands.yaml", "a: {name: A, publisher: rien}\n", "1:25 unknown-reference/publisher"),
        ("pages/p.md", page("", "title: T\nthemes: [rien]"), "3:10 unknown-reference/theme"),
        ("pages/p.en.md", page("", "title: T\nbrands: [rien]"), "3:10 unknown-reference/brand"),
        (
            "2014/report.md",
            page("", "title: T\nyear: 2014\nkey_figures: [rien]"),
            "4:15 unknown-reference/stat",
        ),
        (
            "2014/report.md",
            page("", "title: T\nyear: 2014\nafter: {title: A, study: rien}"),
            "4:26 unknown-reference/study",
        ),
    ],
)
def test_a_field_names_what_exists(path: str, text: str, expected: str) -> None:
    """Every field that names a record is looked up, in every file that may have it."""
    files: dict[str, str | bytes] = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks: {outdated-translation: off}\n",
        "content/pages/p.md": page(""),
        f"content/{path}": text,
    }
    assert faults(files) == [f"{path}:{expected}"]


def test_the_derived_figures_of_a_series_file_have_their_parts() -> None:
    """They name figures of any study."""
    series = "title: T\nform: time\npoints: [pour]\nderived:\n  d: {change: [pour, rien], as: points}\n"
    files = {"content/studies/e.yaml": STUDY, "content/series/s.yaml": series}
    assert faults(files) == ["series/s.yaml:5:22 unknown-reference/stat"]


def test_a_feed_has_a_publisher_that_exists() -> None:
    """sources.yaml is checked with the rest."""
    feed = 'feeds:\n  - {id: a, url: "https://exemple.org/flux", publisher: rien}\n'
    assert faults({"sources.yaml": feed}) == ["sources.yaml:2:57 unknown-reference/publisher"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("page:p", []),
        ("p", []),
        ("2014", []),
        ("/flux.xml", []),
        ("https://exemple.org", []),
        ('"#haut"', []),
        ("mailto:nous@exemple.org", []),
        ("rien", ["unknown-reference"]),
        ("page:rien", ["unknown-reference/page"]),
        ("brouillon", ["draft-reference"]),
        ("double", ["ambiguous-id"]),
    ],
)
def test_a_menu_leads_to_what_exists(target: str, expected: list[str]) -> None:
    """To a record by any of its names, or to an address."""
    files: dict[str, str | bytes] = {
        "content/site.yaml": f"{CONFIG['content/site.yaml']}navigation:\n  - {{label: L, to: {target}}}\n",
        "content/pages/p.md": page(""),
        "content/pages/double.md": page(""),
        "content/articles/double.md": page(""),
        "content/pages/brouillon.md": page("", "title: T\nstatus: draft"),
        "content/2014-tendances/report.md": page("", "title: T\nyear: 2014"),
    }
    assert faults(files) == [f"site.yaml:4:20 {one}" for one in expected]


@pytest.mark.parametrize("target", ["p", "page:p", "2014-tendances/ici", "httpsx", ""])
def test_a_name_is_no_address(target: str) -> None:
    """Only what starts as one is."""
    assert not is_address(target)


def test_a_field_may_name_no_draft() -> None:
    """A reader would not find it."""
    files = {
        "content/site.yaml": f"{CONFIG['content/site.yaml']}navigation: [{{label: L, to: p}}]\n",
        "content/pages/p.md": page("", "title: T\npublish: 2999-01-01"),
    }
    assert faults(files) == ["site.yaml:3:29 draft-reference/scheduled"]
