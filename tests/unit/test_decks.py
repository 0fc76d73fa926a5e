"""The outline of a deck."""

from __future__ import annotations

import pytest

from generator.decks import outline, outline_of
from generator.models import Kind, Ref
from tests.content import Files, linked, page, told

STUDY = """\
title: Une étude
checked: primary
statistics:
  pour: {value: 60, unit: percent, label: des clients sont pour}
  contre: {value: 30, unit: percent, label: des clients sont contre}
  muets: {value: 10, unit: percent, label: des clients se taisent}
series:
  avis: {title: Les avis, form: multiple-answers, points: [pour, contre]}
"""
QUOTE = "> [!quote] Ana, cliente\n> Enfin.\n"
FILES: Files = {
    "content/studies/e.yaml": STUDY,
    "content/r/report.md": page("Voici.", "title: R\nyear: 2027\nkey_figures: [contre]"),
    "content/r/1-a.md": page(
        f"Ils sont [[pour]], ou [[contre]].\n\n![[avis]]\n\n![[stat:muets]]\n\n{QUOTE}",
        "title: A\nnumber: 1\nchallenges: [Agir]",
    ),
    "content/r/2-b.md": page("Rien de chiffré.", "title: B\nnumber: 2"),
}


def slides(deck: str = "", trends: tuple[str, ...] = ()) -> list[str]:
    """The ids of the slides, with what they are."""
    files = {**FILES, "content/r/deck.yaml": deck} if deck else FILES
    site = linked(files).value
    return [one.id for one in outline(site, site.reports["r"], site.decks.get("r"), trends).slides]


def test_a_report_has_a_deck_without_a_file() -> None:
    """Each trend with its key figure, its charts, its quotes and its challenges."""
    site = linked(FILES).value
    found = outline(site, site.reports["r"], None)
    assert [(one.id, str(one.role)) for one in found.slides] == [
        ("cover", "cover"),
        ("points", "points"),
        ("a", "section"),
        ("a/contre", "figure"),
        ("a/avis", "chart"),
        ("a/muets", "figure"),
        ("a/quote-1", "quote"),
        ("a/challenges", "points"),
        ("b", "section"),
        ("sources", "sources"),
        ("closing", "closing"),
    ]
    assert found.slides[1].refs == (Ref(Kind.STATISTIC, "contre"),)
    assert found.amiss == ()


def test_trends_are_chosen_by_number_name_or_id() -> None:
    """In the order of the talk; what is typed after the command counts more than the file."""
    assert slides("trends: ['2', a]")[2:4] == ["b", "a"]
    assert slides("trends: [r/b]")[1:] == ["b", "sources", "closing"]
    assert slides("trends: [r/b]", ("1",))[1] == "a"


@pytest.mark.parametrize(
    ("deck", "expected"),
    [
        ("trends: [a]\nleave_out: [challenges, figure, chart, cover]", "a a/quote-1 sources closing"),
        ("leave_out: [points, quote, a/avis]", "cover a a/contre a/muets a/challenges b sources closing"),
        ("trends: [b]\nslides: [{title: Et puis}]", "cover b slide-1 sources closing"),
        ("trends: [b]\nslides: [{after: cover, title: T}]", "cover slide-1 b sources closing"),
        ("trends: [b]\nslides: [{before: cover, figure: pour}]", "slide-1 cover b sources closing"),
        ("trends: [b]\nslides: [{replace: points, points: [Un]}]", "cover points b sources closing"),
        (
            "trends: [b]\nslides: [{title: S}, {after: slide-1, title: T}]",
            "cover b slide-1 slide-2 sources closing",
        ),
    ],
)
def test_slides_are_left_out_added_and_replaced(deck: str, expected: str) -> None:
    """By their ids, or by what they are."""
    assert " ".join(slides(deck)) == expected


def test_key_points_of_one_trend_are_those_of_its_slide() -> None:
    """Without others there is nothing to sum up; one that deck.yaml gives stays."""
    assert "points" in slides()
    assert "points" not in slides("trends: [a]")
    assert "points" in slides("trends: [a]\nslides: [{replace: points, title: Avant tout}]")


def test_no_two_trends_open_with_the_same_figure() -> None:
    """Where the second names another; and what was shown is not shown again."""
    text = "À nouveau [[contre]], [[muets]] et [[pour]].\n\n![[avis]]"
    site = linked({**FILES, "content/r/2-b.md": page(text, "title: B\nnumber: 2")}).value
    ids = [one.id for one in outline(site, site.reports["r"], None).slides]
    assert ids[ids.index("b") :] == ["b", "b/pour", "sources", "closing"]


@pytest.mark.parametrize(
    ("slide", "role"),
    [
        ("figure: pour", "figure"),
        ("charts: [avis]", "chart"),
        ("charts: [avis], text: Voyez", "reading"),
        ("charts: [avis, avis]", "charts"),
        ("table: avis", "table"),
        ("points: [Un]", "points"),
        ("quote: Enfin", "quote"),
        ("title: Et puis", "section"),
        ("replace: a/avis, title: Mieux dit", "chart"),
        ("replace: a/avis, text: Voyez", "reading"),
    ],
)
def test_what_a_slide_shows_says_what_it_is(slide: str, role: str) -> None:
    """One that replaces another and shows nothing keeps what that showed."""
    site = linked({**FILES, "content/r/deck.yaml": f"slides: [{{{slide}}}]"}).value
    found = outline(site, site.reports["r"], site.decks["r"])
    assert [str(one.role) for one in found.slides if one.own == 0] == [role]


@pytest.mark.parametrize(
    ("deck", "fault"),
    [
        ("trends: [c]", "r/deck.yaml:1:10 bad-slide/trend"),
        ("leave_out: [quotes]", "r/deck.yaml:1:13 bad-slide/unknown"),
        ("slides: [{after: nulle-part, title: T}]", "r/deck.yaml:1:18 bad-slide/unknown"),
        ("slides: [{after: a, before: b, title: T}]", "r/deck.yaml:1:10 bad-slide/places"),
        ("slides: [{figure: pour, table: avis}]", "r/deck.yaml:1:10 bad-slide/several"),
        ("slides: [{charts: [avis, avis, avis]}]", "r/deck.yaml:1:10 bad-slide/several"),
        ("slides: [{text: Seul}]", "r/deck.yaml:1:10 bad-slide/empty"),
        ("slides: [{figure: pur}]", "r/deck.yaml:1:19 unknown-reference/stat"),
        ("slides: [{figure: pour, title: 'À 62 %'}]", "r/deck.yaml:1:35 number-mismatch/chart"),
        ("slides: [{points: ['Ils sont [[pur]]']}]", "r/deck.yaml:1:30 unknown-reference"),
        ("slides: [{picture: {file: x.png, alt: X}}]", "r/deck.yaml:1:27 bad-image/missing"),
    ],
)
def test_what_is_asked_for_in_vain_is_told_where_it_stands(deck: str, fault: str) -> None:
    """Numbers of slides are held to the figures that they show."""
    assert fault in told({**FILES, "content/r/deck.yaml": deck})


def test_a_number_that_the_slide_shows_needs_no_citation() -> None:
    """It is bound to the figure, and the figure is used."""
    deck = "slides: [{figure: pour, title: 'À 60 %, ils sont pour', notes: 'Dire 12 % au passage'}]"
    assert [one for one in told({**FILES, "content/r/deck.yaml": deck}) if "deck" in one] == []


def test_figures_alone_make_a_deck() -> None:
    """Between a cover and the sources."""
    refs = [Ref(Kind.STATISTIC, "pour"), Ref(Kind.SERIES, "avis")]
    roles = [str(one.role) for one in outline_of(refs).slides]
    assert roles == ["cover", "figure", "chart", "sources", "closing"]
