"""What slides say."""

from __future__ import annotations

from pathlib import Path

from generator.decks import Role, outline
from generator.slides.fill import deck_view, sections
from generator.slides.views import DeckView
from tests.program import SMALL, edition_of, small_site

BASE = "https://exemple.org/"
TREND = "content/2025-rapport/01-une-tendance.md"
DECK = "content/2025-rapport/deck.yaml"
STUDY = "content/studies/enquete.yaml"


def view(folder: Path, language: str = "fr", **files: str) -> DeckView:
    """The deck of the small site's report."""
    edition = edition_of(small_site(folder, **files), base_url=BASE)
    report = edition.site.reports["2025-rapport"]
    deck = edition.site.decks.get(report.id)
    return deck_view(edition, report, outline(edition.site, report, deck).slides, language, deck)


def test_every_slide_has_a_title_and_every_figure_its_source(tmp_path: Path) -> None:
    """With notes that name the study, how it was made, and whether it may be shown."""
    deck = view(tmp_path)
    assert all(slide.title for slide in deck.slides)
    shown = [slide for slide in deck.slides if slide.charts]
    assert shown
    for slide in shown:
        assert [line.study for line in slide.sources] == ["enquete"]
        assert slide.sources[0].href == f"{BASE}etudes/enquete/"
        assert [note.title for note in slide.notes] == ["Source", "Méthode", "Peut-on le montrer\u202f?"]
        assert "Une enquête" in slide.notes[0].paragraphs[0]


def test_a_deck_says_where_the_report_is(tmp_path: Path) -> None:
    """And whose it is, from its file or the site's."""
    deck = view(
        tmp_path,
        **{DECK: "title: Ce soir\nevent: {fr: Le salon, en: The fair}\ndate: 2027-02-04\nspeaker: Ana\n"},
    )
    assert (deck.title, deck.event, deck.date, deck.speaker) == (
        "Ce soir",
        "Le salon",
        "4 février 2027",
        "Ana",
    )
    assert deck.slides[0].title == "Ce soir"
    assert deck.address == f"{BASE}2025-rapport/"
    english = view(tmp_path / "en", "en", **{DECK: "event: {fr: Le salon, en: The fair}\n"})
    assert english.event == "The fair"
    assert english.slides[-1].title == "Thank you. Questions?"


def test_slides_of_the_file_say_what_they_say(tmp_path: Path) -> None:
    """Marks in them are figures; a quotation is what was typed; notes come first."""
    deck = """\
slides:
  - {figure: pour, title: "Oui, à [[pour]]", notes: "Attendre."}
  - {quote: Enfin quelqu'un, by: Ana}
  - {table: avis}
"""
    slides = {one.id: one for one in view(tmp_path, **{DECK: deck}).slides}
    assert slides["slide-1"].title == "Oui, à 60\u202f%"
    assert slides["slide-1"].notes[0].paragraphs == ("Attendre.",)
    quotation = slides["slide-2"].quotation
    assert quotation is not None
    assert quotation.paragraphs == ("Enfin quelqu’un",)
    assert slides["slide-2"].title == "Ce que dit Ana"
    found = slides["slide-3"].table
    assert found is not None
    assert [row[-1] for row in found.rows] == ["60\u202f%", "30\u202f%"]


def test_the_sources_are_those_of_the_slides_before(tmp_path: Path) -> None:
    """Each once, as a whole reference that leads to the study."""
    sources = next(one for one in view(tmp_path).slides if one.role is Role.SOURCES)
    assert [(one.text[:22], one.href) for one in sources.references] == [
        ("Institut Exemple, 2025", f"{BASE}etudes/enquete/")
    ]


def test_time_is_shared_out(tmp_path: Path) -> None:
    """Whole budget, in steps of five seconds; nothing for the sources."""
    deck = view(tmp_path, **{DECK: "minutes: 10\n"})
    seconds = [slide.seconds for slide in deck.slides]
    assert abs(sum(seconds) - 600) <= 5 * len(seconds)
    assert all(one % 5 == 0 for one in seconds)
    assert next(one for one in deck.slides if one.role is Role.SOURCES).seconds == 0


def test_slides_of_a_trend_are_a_section(tmp_path: Path) -> None:
    """In order, under its title."""
    names = [name for name, _ in sections(view(tmp_path).slides)]
    assert names == ["", "Une tendance", ""]


def test_what_a_licence_says_stands_in_the_notes(tmp_path: Path) -> None:
    """Where the study's file says it."""
    deck = view(tmp_path, **{STUDY: SMALL[STUDY] + "licence: CC BY 4.0\n"})
    figure = next(slide for slide in deck.slides if slide.charts)
    assert figure.notes[-1].paragraphs == ("CC BY 4.0",)


def test_a_caveat_is_the_first_thing_to_say(tmp_path: Path) -> None:
    """A chart's stands in the notes of its slide: on a slide nobody would have time to read it."""
    study = SMALL[STUDY].replace(
        "    form: multiple-answers", "    caveat: Peu de réponses.\n    form: multiple-answers"
    )
    deck = view(tmp_path, **{STUDY: study})
    (slide,) = [slide for slide in deck.slides if slide.id == "une-tendance/avis"]
    assert slide.notes[0] == ("À lire avec prudence", ("Peu de réponses.",))
