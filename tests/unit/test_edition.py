"""What pages may say of one another, and what stays each text's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import ledger
from generator.corrections import recorded
from generator.edition import facts_digest
from generator.site import TextId
from tests.program import SMALL, TODAY, edition_of, small_site, write

TREND = "content/2025-rapport/01-une-tendance.md"


def digest(site: Path) -> str:
    """The digest of a site's facts."""
    return facts_digest(edition_of(site).facts(), "tool")


def test_facts_have_no_bodies(tmp_path: Path) -> None:
    """No page can show another one's text by mistake: it is not there."""
    facts = edition_of(small_site(tmp_path)).facts().site
    assert all(one.body == "" for one in (*facts.reports.values(), *facts.trends.values()))
    assert {text_id.field for text_id in facts.texts} == {"title", "summary"}
    assert isinstance(next(iter(facts.texts)), TextId)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("à refuser", "à dire non", True),
        ("Ils sont", "\n\nIls sont", True),
        ("title: Une tendance", "title: Autrement", False),
        ("summary: Un résumé.", "summary: Un autre.", False),
        ("[[contre]]", "certains", False),
        ("number: 1", "number: 2", False),
    ],
)
def test_what_a_text_is_to_others(tmp_path: Path, old: str, new: str, *, same: bool) -> None:
    """Its title, summary, place and links; not its words."""
    before = digest(small_site(tmp_path))
    assert old in SMALL[TREND]
    after = digest(write(tmp_path, {TREND: SMALL[TREND].replace(old, new)}))
    assert (after == before) is same


def test_what_was_published_is_no_fact(tmp_path: Path) -> None:
    """Publishing does not make the next build print anything again; an erratum does."""
    before = digest(small_site(tmp_path))
    site = edition_of(tmp_path).site
    write(tmp_path, {ledger.PATH: ledger.write(recorded(site, TODAY))})
    assert len(edition_of(tmp_path).site.published) == 2
    assert digest(tmp_path) == before
    entry = "{statistic: pour, date: 2026-11-03, from: 61, to: 60, reason: R}"
    write(tmp_path, {"content/errata.yaml": f"errata:\n  - {entry}\n"})
    assert digest(tmp_path) != before


def test_templates_and_the_program_are_facts(tmp_path: Path) -> None:
    """Everything is made anew where they change."""
    edition = edition_of(small_site(tmp_path))
    assert facts_digest(edition.facts(), "tool") != facts_digest(edition.facts(), "another tool")
    write(tmp_path, {"templates/assets/site.css": "p {}\n"})
    assert digest(tmp_path) != facts_digest(edition.facts(), "tool")
