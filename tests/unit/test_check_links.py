"""Dead and changed links of what is cited are told where they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from generator.check import check, weigh
from generator.diagnostics import Diagnostic, Severity
from generator.incoming.notes import Copy, Note, Notes
from generator.link import link
from tests.content import TODAY, decoded, page

STUDY = """\
title: Une étude
checked: primary
url: https://a.example/étude
{more}statistics:
  pour: {{value: 60, unit: percent, label: des clients sont pour, note: Essai.}}
"""
ADDRESS = "https://a.example/%C3%A9tude"
DEAD = Note(dead=date(2026, 11, 3))
COPY = Copy("https://web.archive.org/web/20250102030405/https://a.example/", date(2025, 1, 2))


def told(notes: Notes, more: str = "", **files: str) -> list[Diagnostic]:
    """What is told of links in a site with one study."""
    content = {"content/studies/etude.yaml": STUDY.format(more=more)}
    content |= {name.replace("__", "/"): text for name, text in files.items()}
    corpus = decoded(content).value
    site = link(corpus, today=TODAY, drafts=False, notes=notes).value
    found = weigh(check(site, corpus.origins), site, corpus.origins, strict=False)
    return [one for one in found if one.code in {"dead-link", "changed-link"}]


def test_a_dead_link_is_told_at_its_line() -> None:
    """As a warning, with since when."""
    (found,) = told({ADDRESS: DEAD})
    assert (found.code, found.variant, found.severity) == ("dead-link", "", Severity.WARNING)
    assert (found.mark.path, found.mark.line, found.mark.column) == ("content/studies/etude.yaml", 3, 6)
    assert found.values == {"address": ADDRESS, "since": "2026-11-03"}


def test_its_copy_is_told_with_it() -> None:
    """Ready to be pasted."""
    (found,) = told({ADDRESS: DEAD._replace(copy=COPY)})
    assert found.variant == "copy"
    assert (found.values["copy"], found.values["day"]) == (COPY.url, "2025-01-02")


def test_who_names_a_copy_is_not_told() -> None:
    """Readers have it."""
    assert told({ADDRESS: DEAD}, "archived: https://archive.example/1\n") == []


@pytest.mark.parametrize(
    ("more", "address", "place"),
    [
        ("doi: 10.1000/182\n", "https://doi.org/10.1000/182", (4, 6, "")),
        ("method: {notice: https://a.example/n}\n", "https://a.example/n", (4, 18, "other")),
        ("via: {title: T, url: https://b.example/}\n", "https://b.example/", (4, 22, "other")),
    ],
)
def test_all_that_is_cited_is_told(more: str, address: str, place: tuple[int, int, str]) -> None:
    """Only a study's own address has a field for its copy."""
    (found,) = told({address: DEAD}, more)
    assert (found.mark.line, found.mark.column, found.variant) == place


def test_the_original_of_a_report_is_cited_too() -> None:
    """In the report's front matter."""
    report = page("Texte.", "title: Rapport\nyear: 2025\nafter: {title: T, url: https://c.example/}")
    (found,) = told({"https://c.example/": DEAD}, **{"content/r/report.md": report})
    assert (found.mark.path, found.mark.line) == ("content/r/report.md", 4)


def test_a_changed_page_is_told() -> None:
    """A dead one is told as dead alone."""
    (found,) = told({ADDRESS: Note(changed=date(2026, 11, 10))})
    assert (found.code, found.values["changed"]) == ("changed-link", "2026-11-10")
    (found,) = told({ADDRESS: Note(None, date(2026, 11, 10), COPY)})
    assert (found.variant, found.values["copy"], found.values["day"]) == ("copy", COPY.url, "2025-01-02")
    (found,) = told({ADDRESS: Note(None, date(2025, 1, 2), COPY)})
    assert found.variant == ""
    (found,) = told({ADDRESS: DEAD._replace(changed=date(2026, 11, 10))})
    assert found.code == "dead-link"


def test_the_rules_may_be_silenced() -> None:
    """By the site."""
    site = "title: Un site\nlanguages: [fr]\nchecks: {dead-link: off, changed-link: error}\n"
    assert told({ADDRESS: DEAD}, **{"content/site.yaml": site}) == []
    (found,) = told({ADDRESS: Note(changed=date(2026, 11, 10))}, **{"content/site.yaml": site})
    assert found.severity is Severity.ERROR


def test_what_is_not_cited_any_more_is_not_told() -> None:
    """Though the ledger still has it."""
    assert told({"https://a.example/autre": DEAD}) == []
