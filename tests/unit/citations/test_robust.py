"""References and citations of what is dead lead to its copy, and keep the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from generator.citations.export import bibtex, cite_statistic, cited_study, csl_json, ris
from generator.citations.reference import PartKind, reference
from generator.citations.robust import Fate, fate_of, in_words
from generator.citations.scholarly import study_json_ld
from generator.incoming.notes import Copy, Note
from generator.models import Publisher, Statistic, Study
from generator.values import Amount, LocalText
from generator.vocabularies import Unit

ADDRESS = "https://a.example/etude"
OWN = "https://archive.example/own"
FOUND = "https://web.archive.org/web/20250102030405/https://a.example/etude"
DAY = date(2025, 1, 2)
SINCE = date(2026, 11, 3)
DEAD = {ADDRESS: Note(SINCE, None, Copy(FOUND, DAY))}
ALONE = {ADDRESS: Note(SINCE)}
STUDY = Study(id="etude", title=LocalText.of("Une étude"), url=ADDRESS)
NOBODY: Mapping[str, Publisher] = {}


@pytest.mark.parametrize(
    ("archived", "links", "expected"),
    [
        (None, {}, Fate()),
        (OWN, {}, Fate(None, Copy(OWN))),
        (FOUND, {}, Fate(None, Copy(FOUND, DAY))),
        (None, DEAD, Fate(SINCE, Copy(FOUND, DAY))),
        (OWN, DEAD, Fate(SINCE, Copy(OWN))),
        (None, ALONE, Fate(SINCE)),
        (None, {ADDRESS: Note(changed=SINCE, copy=Copy(FOUND, DAY))}, Fate()),
        (None, {ADDRESS: Note(SINCE, None, Copy("javascript:alert(1)", DAY))}, Fate(SINCE)),
        ("javascript:alert(1)", {}, Fate()),
    ],
)
def test_an_authors_copy_counts_more(archived: str | None, links: dict[str, Note], expected: Fate) -> None:
    """One that was found is shown of what is dead, and only if it may be a link."""
    assert fate_of(ADDRESS, archived, links) == expected


def test_what_is_said_is_short() -> None:
    """In both languages."""
    assert in_words(Fate(SINCE, Copy(FOUND, DAY)), "fr") == "archive du 2 janvier 2025"
    assert in_words(Fate(SINCE), "fr") == "lien mort depuis le 3 novembre 2026"
    assert in_words(Fate(None, Copy(OWN)), "fr") == "archive"
    assert in_words(Fate(SINCE), "en") == "link dead since 3 November 2026"
    assert in_words(Fate(), "fr") == ""


def test_a_reference_leads_to_the_copy() -> None:
    """Beside the address, which knows its copy as well."""
    address, copy = (
        part for part in reference(STUDY, NOBODY, "fr", links=DEAD).parts if part.kind is PartKind.LINK
    )
    assert (address.text, address.url, address.copy) == (ADDRESS, ADDRESS, Copy(FOUND, DAY))
    assert (copy.text, copy.url) == ("archive du 2 janvier 2025", FOUND)


def test_a_reference_says_that_there_is_none() -> None:
    """In few words; the address stays a link."""
    found = reference(STUDY, NOBODY, "fr", links=ALONE)
    assert found.plain.endswith(f"{ADDRESS} (lien mort depuis le 3 novembre 2026)")
    assert [part.url for part in found.parts if part.kind is PartKind.LINK] == [ADDRESS]


def test_every_format_names_the_copy_besides_the_address() -> None:
    """BibTeX in a note, RIS as a text to read, CSL under `custom`, schema.org as `archivedAt`."""
    tex = bibtex([STUDY], NOBODY, "en", DEAD)
    assert f"url = {{{ADDRESS}}}" in tex
    assert f"note = {{Archived copy: {FOUND}}}" in tex
    lines = ris([STUDY], NOBODY, "en", DEAD).split("\r\n")
    assert {f"UR  - {ADDRESS}", f"L2  - {FOUND}"} <= {*lines}
    (entry,) = csl_json([STUDY], NOBODY, "en", DEAD)
    assert (entry["URL"], entry["custom"]) == (ADDRESS, {**_custom(entry), "archive": FOUND})
    node = study_json_ld(STUDY, NOBODY, "en", None, DEAD)
    assert (node["url"], node["archivedAt"]) == (ADDRESS, FOUND)


def _custom(entry: Mapping[str, object]) -> dict[str, object]:
    custom = entry["custom"]
    assert isinstance(custom, dict)
    return custom


def test_what_is_alive_is_cited_as_before() -> None:
    """Byte for byte."""
    for links in ({}, {ADDRESS: Note(changed=SINCE)}):
        assert bibtex([STUDY], NOBODY, "fr", links) == bibtex([STUDY], NOBODY, "fr")
        assert reference(STUDY, NOBODY, "fr", links=links) == reference(STUDY, NOBODY, "fr")


def test_a_copy_of_a_study_is_none_of_a_figures_page() -> None:
    """A figure that has its own address has no copy of that."""
    figure = Statistic(
        id="pour", study="etude", value=Amount.parse("60"), unit=Unit.PERCENT, label=LocalText.of("sont pour")
    )
    cited = cited_study(replace(STUDY, statistics=(figure,)), NOBODY, "fr", DEAD)
    own = cite_statistic(figure, cited, "Site", "fr", "https://site.example/pour/")
    assert FOUND not in own.bibtex
    assert "L2" not in own.ris
    assert f"L2  - {FOUND}" in cite_statistic(figure, cited, "Site", "fr").ris
