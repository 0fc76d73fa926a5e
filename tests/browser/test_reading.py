"""What a reader does with a page: asks whose a number is, reads on, takes a citation along."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

TREND = "2011-tendances/le-client-sera-influent/"
STUDY = "etudes/nielsen-confiance-2013/"
CARD = ".source-card"


def number(page: Page) -> Locator:
    """The page's second number; its study is the third reference."""
    return page.locator("a.stat", has_text="53")


def test_a_pointer_over_a_number_shows_its_source(page: Page, own: str) -> None:
    """Value, meaning, base, reference and record, without leaving the text; away from it the card goes."""
    page.goto(own + TREND)
    number(page).hover()
    card = page.locator(CARD)
    expect(card).to_contain_text("53")
    expect(card).to_contain_text("Base : internautes")
    expect(card).to_contain_text("Scanblog et Opened Mind")
    expect(card.locator("a.record")).to_be_visible()
    box, mark = card.bounding_box(), number(page).bounding_box()
    assert box is not None
    assert mark is not None
    assert abs(box["y"] - mark["y"]) < 300
    card.hover()
    page.wait_for_timeout(400)
    expect(card).to_have_count(1)
    page.mouse.move(5, 5)
    expect(card).to_have_count(0)


def test_a_citation_mark_shows_its_reference(page: Page, own: str) -> None:
    """As the list of references has it, and Escape puts it away."""
    page.goto(own + TREND)
    page.locator("#cite-2").hover()
    expect(page.locator(CARD)).to_contain_text("Forrester, 2010")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_keys_read_a_card_and_go_on_with_the_text(page: Page, own: str) -> None:
    """A number that has the focus is described by its card; the next Tab is the next link of the text."""
    page.goto(own + TREND)
    page.locator(".opening a").last.focus()
    page.keyboard.press("Tab")
    described = page.locator("#c-avis-deja-consultes")
    expect(described).to_be_focused()
    expect(described).to_have_attribute("aria-describedby", "source-card")
    expect(page.locator("#source-card")).to_contain_text("Testntrust")
    page.keyboard.press("Tab")
    expect(page.locator("#cite-1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(page.locator("#cite-1")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#ref-1$"))


def test_a_finger_asks_first_and_follows_then(browser: Browser, own: str) -> None:
    """The first touch shows the card inside the window, its link leads to the figure's page."""
    with browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.goto(own + TREND)
        number(page).tap()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        assert page.url.endswith(TREND)
        box = card.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        card.locator("a").first.tap()
        expect(page).to_have_url(re.compile("chiffres/prise-parole-aucune/$"))


@pytest.mark.parametrize(("width", "shown"), [(1280, True), (390, False)])
def test_wide_windows_have_sources_in_the_margin(page: Page, own: str, width: int, *, shown: bool) -> None:
    """Each beside the line that cites it first, none over another, and nobody hears them twice."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(own + TREND)
    notes = page.locator(".margin-note")
    assert notes.count() == page.locator(".reference-list > li").count() == 5
    expect(notes.first).to_be_visible(visible=shown)
    expect(notes.first).to_have_attribute("aria-hidden", "true")
    if shown:
        page.evaluate("document.fonts.ready")
        boxes = [one.bounding_box() for one in notes.all()]
        marks = [page.locator(f"#cite-{rank}").bounding_box() for rank in range(1, 6)]
        for box, mark in zip(boxes, marks, strict=True):
            assert box is not None
            assert mark is not None
            assert -12 <= box["y"] - mark["y"] < 80
            assert box["x"] > mark["x"] + mark["width"]
        bottoms = [box["y"] + box["height"] for box in boxes if box]
        assert all(bottom <= box["y"] for bottom, box in zip(bottoms, boxes[1:], strict=False) if box)


def test_a_citation_is_copied(browser: Browser, own: str) -> None:
    """As it stands there; the button says so."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(own + STUDY)
        page.locator("#cite .copy").first.click()
        expect(page.locator("#cite .copy").first).to_have_text("Copié")
        said = page.locator("#cite details > p").first.text_content()
        assert page.evaluate("navigator.clipboard.readText()") == said


def test_without_scripts_all_of_it_is_there(browser: Browser, own: str) -> None:
    """Numbers lead to their pages, marks to the references, which have the figures taken from each study."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(own + TREND)
        expect(page.locator("#ref-3 .taken li")).to_have_count(4)
        page.locator("#cite-3").click()
        assert page.url.endswith("#ref-3")
        number(page).click()
        assert page.url.endswith("chiffres/prise-parole-aucune/")


def test_keys_alone_change_year_and_language(page: Page, own: str) -> None:
    """By Tab and Enter, on the same theme and the same text."""
    page.goto(own + TREND)
    tab_to(page, page.locator(".switcher a", has_text="2014"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("2014-tendances/le-client-sera-trace/$"))
    tab_to(page, page.locator('.masthead a[hreflang="en"]'))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("en/2014-tendances/"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_keys_alone_copy_a_citation(browser: Browser, own: str) -> None:
    """The button is on the way, and says what it did."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(own + STUDY)
        button = page.locator("#cite .copy").first
        tab_to(page, button)
        page.keyboard.press("Enter")
        expect(button).to_have_text("Copié")
        assert page.evaluate("navigator.clipboard.readText()")


def tab_to(page: Page, goal: Locator) -> None:
    """Press Tab until there, seeing at each step where one is."""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.checkVisibility()")
        if goal.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(goal)
