"""References and labels against texts written by hand from ISO 690 and the APA manual."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.citations.addresses import bare_doi, doi_url, safe_url
from generator.citations.labels import label, labels, parenthetical, quoted, suffixes
from generator.citations.names import Name, author_name
from generator.citations.reference import (
    PartKind,
    Reference,
    Style,
    bibliography,
    default_style,
    reference,
)
from generator.models import Publisher, Study
from generator.values import LocalText, PartialDate

_MARKS = {PartKind.TEXT: "{}", PartKind.ITALIC: "*{}*", PartKind.LINK: "<{}>"}


def _expected() -> list[tuple[str, str, str, str]]:
    """From references.txt: study, language, style or "label", text."""
    blocks = Path(__file__).with_name("references.txt").read_text(encoding="utf-8").strip().split("\n\n")
    lines = [(block.partition("\n")[0], line) for block in blocks for line in block.split("\n")[1:]]
    return [(study, line[:2], line[3:11].strip(), line[11:]) for study, line in lines]


def _marked(shown: Reference) -> str:
    return "".join(_MARKS[part.kind].format(part.text) for part in shown.parts)


@pytest.mark.parametrize(("study", "language", "style", "text"), _expected())
def test_references_and_labels(
    studies: Mapping[str, Study],
    publishers: Mapping[str, Publisher],
    study: str,
    language: str,
    style: str,
    text: str,
) -> None:
    """Each study is written as its style and language ask, italics (*…*) and links (<…>) included."""
    cited = studies[study]
    if style == "label":
        assert label(cited, publishers, language) == text
    else:
        assert _marked(reference(cited, publishers, language, Style(style))) == text


@pytest.mark.parametrize("style", Style)
def test_a_title_in_another_language_is_known(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher], style: Style
) -> None:
    """So that it is read out in it; a title that is given once is in whatever language the site is."""
    study = studies["bva-2010"]
    french = replace(study, title=LocalText.of({"fr": "Un titre"}))
    spoken = {one.text: one.language for one in reference(french, publishers, "en", style).parts}
    assert spoken.pop("Un titre") == "fr"
    assert {*spoken.values()} == {""}
    for title in ("Un titre", {"fr": "Un titre", "en": "A title"}):
        known = replace(study, title=LocalText.of(title))
        assert {one.language for one in reference(known, publishers, "en", style).parts} == {""}
    assert {one.language for one in reference(french, publishers, "fr", style).parts} == {""}


def test_every_study_is_expected_in_both_styles(studies: Mapping[str, Study]) -> None:
    """No study of the fixtures is left without its French texts."""
    french = {(study, style) for study, language, style, _ in _expected() if language == "fr"}
    assert french == {(study, style) for study in studies for style in ("iso690", "apa", "label")}


def test_links_carry_their_address_and_plain_text_shows_it(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """A link is http(s) only; in plain text an archived copy is followed by its address."""
    cited = reference(studies["bva-2010"], publishers, "fr")
    links = [part for part in cited.parts if part.kind is PartKind.LINK]
    assert [part.url for part in links] == [
        "https://www.bva.example/osc?a=1&b=2",
        "https://web.archive.org/web/2024/https://www.bva.example/osc",
    ]
    assert cited.plain.endswith(
        "https://www.bva.example/osc?a=1&b=2 "
        "(archive https://web.archive.org/web/2024/https://www.bva.example/osc)"
    )


def test_default_styles() -> None:
    """French pages write ISO 690, English ones APA."""
    assert default_style("fr") is Style.ISO690
    assert default_style("en") is Style.APA


def _twins(*titles: tuple[str, str], date: str | None = "2023") -> list[Study]:
    when = PartialDate.parse(date) if date else None
    return [
        Study(id=identity, title=LocalText.of(title), publisher="insee", date=when)
        for identity, title in titles
    ]


def test_letters_tell_studies_of_one_year_apart(publishers: Mapping[str, Publisher]) -> None:
    """Letters go by title, then id, whatever the order in which the studies come."""
    twins = _twins(("z", "Achats"), ("a", "Ventes"), ("b", "Achats"))
    expected = {"b": "Insee, 2023a", "z": "Insee, 2023b", "a": "Insee, 2023c"}
    assert labels(twins, publishers, "fr") == expected
    assert labels(reversed(twins), publishers, "fr") == expected


def test_letters_of_undated_studies_and_of_many(publishers: Mapping[str, Publisher]) -> None:
    """Undated studies get "s. d.-a"; after z comes aa."""
    undated = labels(_twins(("a", "A"), ("b", "B"), date=None), publishers, "fr")
    assert undated == {"a": "Insee, s.\u00a0d.-a", "b": "Insee, s.\u00a0d.-b"}
    many = suffixes(_twins(*((f"s{n:02}", "T") for n in range(28))), publishers, "fr")
    assert [many[f"s{n:02}"] for n in (0, 25, 26, 27)] == ["a", "z", "aa", "ab"]


def test_a_study_alone_has_no_letter(
    studies: Mapping[str, Study], publishers: Mapping[str, Publisher]
) -> None:
    """Author and year that nobody shares stay bare, however a study was read."""
    assert set(suffixes(studies.values(), publishers, "fr").values()) == {""}


def test_bibliography_is_alphabetical_with_letters(publishers: Mapping[str, Publisher]) -> None:
    """Accents and case do not matter to the order, and letters reach the references."""
    etudes = Study(id="e", title=LocalText.of("Études"), publisher="eptica")
    shown = bibliography([*_twins(("z", "Ventes"), ("a", "Achats")), etudes], publishers, "fr")
    assert [study.id for study, _ in shown] == ["e", "a", "z"]
    assert [made.plain for _, made in shown][1:] == ["Insee, 2023a. Achats.", "Insee, 2023b. Ventes."]


def test_labels_in_a_text() -> None:
    """Several citations share one pair of parentheses."""
    assert (
        parenthetical(["BVA, 2010, p. 12", "Markess, 2010"], "fr")
        == "(BVA, 2010, p. 12\u202f; Markess, 2010)"
    )
    assert parenthetical(["BVA, 2010"], "en") == "(BVA, 2010)"


def test_quotes_within_quotes() -> None:
    """Quotation marks inside a quoted title become the inner ones."""
    assert quoted("Le « client »", "fr") == "«\u00a0Le “client”\u00a0»"
    assert quoted("Le « client »", "en") == "“Le ‘client’”"


def test_a_long_title_that_stands_for_a_name_is_cut_at_a_word(publishers: Mapping[str, Publisher]) -> None:
    """A label stays short where nobody signed."""
    study = Study(id="s", title=LocalText.of("Les internautes et les avis de consommateurs en 2010"))
    assert label(study, publishers, "fr") == "«\u00a0Les internautes et les avis de…\u00a0», s.\u00a0d."


@pytest.mark.parametrize(
    ("typed", "name", "initialled"),
    [
        ("Thierry Spencer", Name("Spencer", "Thierry"), "Spencer, T."),
        ("Spencer, Thierry", Name("Spencer", "Thierry"), "Spencer, T."),
        ("Simone de Beauvoir", Name("de Beauvoir", "Simone"), "de Beauvoir, S."),
        ("Jean-Jacques Rousseau", Name("Rousseau", "Jean-Jacques"), "Rousseau, J.-J."),
        ("La rédaction", Name("La rédaction"), "La rédaction"),
        ("Eptica", Name("Eptica"), "Eptica"),
        ("institut-csa", Name("Institut CSA"), "Institut CSA"),
    ],
)
def test_names(publishers: Mapping[str, Publisher], typed: str, name: Name, initialled: str) -> None:
    """Persons are turned round with their particle; organisations are left whole."""
    assert author_name(typed, publishers) == name
    assert name.initialled == initialled


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" http://example.org ", "http://example.org"),
        ("HTTPS://example.org/é", "HTTPS://example.org/é"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org/a", None),
        ("ftp://example.org/a", None),
        ("https:example.org", None),
        ("https://user:secret@example.org/", None),
        ("https://example.org/a\nb", None),
        ("https://example.org\\@evil.example/", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_links(url: str | None, safe: str | None) -> None:
    """Nothing but http(s) without credentials, and nothing that could leave an attribute."""
    assert safe_url(url) == safe


@pytest.mark.parametrize(
    ("typed", "bare", "url"),
    [
        ("10.1000/XYZ", "10.1000/xyz", "https://doi.org/10.1000/xyz"),
        ("doi: 10.1000/xyz", "10.1000/xyz", "https://doi.org/10.1000/xyz"),
        ("http://dx.doi.org/10.1000/xyz", "10.1000/xyz", "https://doi.org/10.1000/xyz"),
        (
            "10.1002/(sici)1<1::aid>3",
            "10.1002/(sici)1<1::aid>3",
            "https://doi.org/10.1002/(sici)1%3C1::aid%3E3",
        ),
        ("javascript:1", None, None),
        (None, None, None),
    ],
)
def test_dois(typed: str | None, bare: str | None, url: str | None) -> None:
    """A DOI is kept bare and in lower case, and shown at doi.org."""
    assert bare_doi(typed) == bare
    assert doi_url(typed) == url


def test_a_reference_costs_little(studies: Mapping[str, Study], publishers: Mapping[str, Publisher]) -> None:
    """A bibliography of a thousand stays far below a second (0.1 ms each is the aim, 1 ms the alarm)."""
    started = time.process_time()
    for _ in range(20):
        for study in studies.values():
            reference(study, publishers, "fr")
    assert (time.process_time() - started) / (20 * len(studies)) < 0.001
