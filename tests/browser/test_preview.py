"""What a blogger sees while writing: pages that change by themselves, and faults over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.program import SMALL, run, small_site
from tests.serving import Server

TREND = "content/2025-rapport/01-une-tendance.md"
STUDY = "content/studies/enquete.yaml"
PAGE = "2025-rapport/une-tendance/"
LONG = SMALL[TREND] + "\nUn paragraphe de plus.\n" * 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A small site with a long page."""
    with Server(small_site(tmp_path / "site", **{TREND: LONG})) as found:
        yield found


def opened(page: Page, server: Server, path: str = PAGE) -> None:
    """Go to a page and wait until it listens; a mark is left that a new page would not have."""
    with page.expect_request(re.compile("/__trendbook/events")):
        page.goto(server.address + path)
    page.evaluate("() => { window.mark = 'same page' }")


def stays(page: Page) -> bool:
    """Whether the page was never left."""
    return bool(page.evaluate("() => window.mark === 'same page'"))


def test_a_save_changes_the_page_where_it_is_read(page: Page, server: Server) -> None:
    """Its words, its title, its charts; the window stays where it was."""
    opened(page, server)
    page.evaluate("() => scrollTo(0, 700)")
    server.save(TREND, LONG.replace("title: Une tendance", "title: Un autre titre") + "\nLe dernier mot.\n")
    expect(page.get_by_text("Le dernier mot.")).to_be_attached()
    expect(page).to_have_title(re.compile("Un autre titre"))
    assert page.evaluate("() => scrollY") == 700
    server.save(STUDY, SMALL[STUDY].replace("value: 30", "value: 37"))
    expect(page.locator("svg").first).to_contain_text("37")
    assert stays(page)


def test_styles_are_exchanged_without_the_page(page: Page, server: Server) -> None:
    """And without a moment in which it has none."""
    opened(page, server)
    server.save("templates/assets/site.css", "body { background: rgb(1, 2, 3) }")
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    expect(page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert stays(page)


def test_a_fault_shows_over_the_page_and_goes_away(page: Page, server: Server) -> None:
    """It says what `check` says; the last good page is beneath it."""
    opened(page, server)
    fault = page.locator("trendbook-preview .fault")
    expect(fault).to_be_hidden()
    server.save(TREND, LONG + "\nVoir [[nulle-part]].\n")
    expect(fault).to_be_visible()
    assert fault.locator("pre").text_content() == run("check", "--site", server.site, "--drafts").stderr
    expect(page.get_by_role("heading", name="Une tendance")).to_be_visible()
    page.keyboard.press("Escape")
    expect(fault).to_be_hidden()
    server.save(TREND, LONG + "\nVoir [[nulle-part]] encore.\n")
    expect(fault).to_be_visible()
    server.save(TREND, LONG + "\nC'est réparé.\n")
    expect(page.get_by_text("réparé")).to_be_attached()
    expect(fault).to_be_hidden()
    assert stays(page)


def test_a_fault_quotes_text_and_never_runs_it(page: Page, server: Server) -> None:
    """A file may hold anything."""
    opened(page, server)
    server.save(TREND, LONG + '\n[[<img src="x" onerror="window.ran=1">]]\n')
    expect(page.locator("trendbook-preview pre")).to_contain_text("onerror")
    assert page.locator("trendbook-preview img").count() == 0
    assert page.evaluate("() => window.ran") is None


def test_a_site_that_is_faulty_from_the_start(page: Page, tmp_path: Path) -> None:
    """Its faults are the page, until there is one."""
    with Server(small_site(tmp_path / "site", **{TREND: "---\ntitle: [\n---\n"})) as server:
        opened(page, server)
        expect(page.locator("body > pre")).to_contain_text(f"{TREND}:2:")
        server.save(TREND, "---\ntitle: Une tendance\nnumber: un\n---\n")
        expect(page.locator("body > pre")).to_contain_text(f"{TREND}:3:")
        expect(page.locator("trendbook-preview .fault")).to_be_hidden()
        server.save(TREND, SMALL[TREND])
        expect(page.get_by_role("heading", name="Une tendance")).to_be_visible()
        expect(page.locator("trendbook-preview .fault")).to_be_hidden()


def test_drafts_and_scheduled_texts_are_marked(page: Page, server: Server) -> None:
    """As long as they are."""
    opened(page, server)
    note = page.locator("trendbook-preview .note")
    expect(note).to_be_hidden()
    server.save(TREND, LONG.replace("number: 1", "number: 1\nstatus: draft"))
    expect(note).to_contain_text("Brouillon")
    server.save(TREND, LONG.replace("number: 1", "number: 1\npublish: 2999-01-17"))
    expect(note).to_contain_text("17 janvier 2999")
    server.save(TREND, LONG)
    expect(note).to_be_hidden()


def test_a_page_with_scripts_of_its_own_is_loaded_anew(page: Page, server: Server) -> None:
    """Its scripts may hold on to what would be exchanged; where they may run at all is the site's policy."""
    opened(page, server)
    script = "<script>window.ran = 1</script>"
    template = f"<html><head><title>T</title></head><body>{{{{ page.chrome.title }}}}{script}</body></html>"
    server.save("templates/pages/trend.html", template)
    expect(page.locator("body")).to_have_text(re.compile("^Une tendance"))
    page.wait_for_function("() => window.ran === 1")
    assert not stays(page)


def test_a_server_that_was_started_again_is_found_again(page: Page, tmp_path: Path) -> None:
    """The page that is open shows what was saved meanwhile."""
    site = small_site(tmp_path / "site")
    with Server(site) as server:
        opened(page, server)
        port = str(server.port)
    (site / TREND).write_text(SMALL[TREND] + "\nEntretemps.\n", encoding="utf-8")
    with Server(site, "--port", port):
        expect(page.get_by_text("Entretemps.")).to_be_attached()
