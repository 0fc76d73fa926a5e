"""What readers find: words in any form, figures with sources, by year, by keyboard; nobody else is asked."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.program import SMALL, published, small_site
from tests.serving import Server

MANY = "et puis, " * 60
FILES = {
    "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n",
    "content/studies/ancienne.yaml": """\
title: Enquête ancienne
publisher: institut-exemple
date: 2012
checked: primary
statistics:
  patience: {value: 71, unit: percent, label: {fr: des clients patientaient, en: of customers were waiting}}
""",
    "content/studies/enquete.yaml": SMALL["content/studies/enquete.yaml"],
    "content/articles/attente.md": """\
---
title: "L'accueil"
published: 2024-03-01
---
Personne n'aime l'attente : 1 004 personnes l'ont dit, « sans <détour> & sans fard ».
""",
    "content/articles/attente.en.md": """\
---
title: Welcome
---
Nobody likes to wait; customers say so.
""",
    "content/articles/long.md": f"---\ntitle: Long\n---\nAu début, {MANY}une autruche, {MANY}et fin.\n",
    **{
        f"content/articles/note-{number:02}.md": f"---\ntitle: Note {number}\n---\nUn client de plus.\n"
        for number in range(12)
    },
}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in a folder of its host: its address."""
    host = tmp_path_factory.mktemp("host")
    outcome = published(
        small_site(tmp_path_factory.mktemp("site"), **FILES), output=host / "sous" / "dossier"
    )
    assert outcome.written, outcome.diagnostics
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(host)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sous/dossier/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def search(page: Page, site: str) -> Iterator[Page]:
    """The search page, open; nothing but the site may be asked for anything."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}recherche/")
    expect(page.get_by_role("searchbox")).to_be_visible()
    yield page
    assert [url for url in asked if not url.startswith((site, "data:"))] == []


def look_for(page: Page, words: str) -> None:
    """Type words, and wait until the page has answered."""
    page.get_by_role("searchbox").fill(words)
    expect(page).to_have_url(re.compile(r"[?&]q="))


def test_words_are_found_in_any_form(search: Page) -> None:
    """French ones: a plural, without accents, behind an elided article, in capitals."""
    status = search.get_by_role("status")
    for words, found in (
        ("client", "3 chiffres, 13 textes et 1 fiche."),
        ("CLIENTS", "3 chiffres, 13 textes et 1 fiche."),
        ("attente", "1 texte."),
        ("l’attente", "1 texte."),
        ("l'attente", "1 texte."),
        ("ENQUETE", "3 chiffres, 1 texte et 2 fiches."),
        ("introuvable", "Aucun résultat. Essayez d’autres mots, ou moins de mots."),
    ):
        look_for(search, words)
        expect(status).to_have_text(found)


def test_a_figure_is_a_result_of_its_own(search: Page) -> None:
    """Large its value, then what it measures, whose it is and from when."""
    look_for(search, "patientaient")
    card = search.locator(".search-found .figures > li")
    expect(card).to_contain_text("71\u202f%")
    expect(card).to_contain_text("des clients patientaient")
    expect(card).to_contain_text("Institut Exemple, 2012")


def test_a_text_shows_the_words_around(search: Page) -> None:
    """As they are typed and set: what looks like markup is none, and French keeps its spaces."""
    look_for(search, "autruches")
    expect(search.locator(".search-excerpt")).to_have_text(re.compile("^… .*autruche.* …$"))
    look_for(search, "attente")
    expect(search.get_by_role("heading", name="L’accueil")).to_be_visible()
    excerpt = search.locator(".search-excerpt")
    expect(excerpt.locator("mark")).to_have_text("l’attente")
    expect(excerpt).to_have_text(
        "Personne n’aime l’attente\u00a0: 1\u202f004 personnes l’ont dit,"
        " «\u00a0sans <détour> & sans fard\u00a0»."
    )


def test_results_are_narrowed_down(search: Page) -> None:
    """By year, by publisher, by kind; how many there are of each kind stands beside it."""
    look_for(search, "clients")
    status = search.get_by_role("status")
    search.get_by_label("Année").select_option("2012")
    expect(status).to_have_text("1 chiffre.")
    search.get_by_label("Année").select_option("")
    search.get_by_label("Institut ou éditeur").select_option(label="Institut Exemple")
    expect(status).to_have_text("3 chiffres, 1 texte et 1 fiche.")
    search.get_by_label("Institut ou éditeur").select_option("")
    expect(search.get_by_label("Articles")).to_have_accessible_name("Articles 12")
    search.get_by_label("Articles").check()
    expect(status).to_have_text("12 textes.")
    expect(search).to_have_url(re.compile(r"\?q=clients&kind=article$"))
    search.get_by_role("searchbox").fill("")
    expect(status).to_have_text("14 textes.")  # all of a kind, without a word


def test_a_figure_is_reached_by_keyboard(search: Page) -> None:
    """Without a mouse from the first key on; the way back leads to the same results."""
    search.keyboard.type("patientaient")
    expect(search.get_by_role("status")).to_have_text("1 chiffre.")
    for _ in range(40):
        search.keyboard.press("Tab")
        if search.evaluate("document.activeElement.closest('.figures') !== null"):
            break
    search.keyboard.press("Enter")
    expect(search).to_have_url(re.compile("/sous/dossier/chiffres/patience/$"))
    expect(search.get_by_role("heading", level=1)).to_contain_text("71")
    search.go_back()
    expect(search.get_by_role("searchbox")).to_have_value("patientaient")
    expect(search.get_by_role("status")).to_have_text("1 chiffre.")


def test_an_address_says_what_is_looked_for(search: Page, site: str) -> None:
    """So that it can be sent to others; what it cannot mean is passed over."""
    search.goto(f"{site}recherche/?q=clients&kind=stat&year=2012&publisher=personne")
    expect(search.get_by_role("searchbox")).to_have_value("clients")
    expect(search.get_by_label("Chiffres")).to_be_checked()
    expect(search.get_by_label("Année")).to_have_value("2012")
    expect(search.get_by_role("status")).to_have_text("1 chiffre.")


def test_more_is_shown_when_asked_for(search: Page) -> None:
    """And whoever asked by keyboard goes on at the first new one."""
    look_for(search, "client")
    items = search.get_by_role("list").filter(has=search.get_by_role("heading", name="Note")).locator("> li")
    expect(items).to_have_count(8)
    search.get_by_role("button", name="Plus de textes").press("Enter")
    expect(items).to_have_count(13)
    expect(items.nth(8).get_by_role("link")).to_be_focused()
    expect(search.get_by_role("button", name="Plus de textes")).to_be_hidden()


def test_each_language_has_its_own(search: Page, site: str) -> None:
    """English words are found by English forms, in English texts."""
    search.goto(f"{site}en/search/")
    status = search.get_by_role("status")
    expect(search.get_by_role("searchbox")).to_be_visible()
    look_for(search, "waits")
    expect(status).to_have_text("1 figure and 1 text.")
    look_for(search, "attente")
    expect(status).to_have_text("Nothing found. Try other words, or fewer.")


def test_without_scripts_the_page_says_so(browser: Browser, site: str) -> None:
    """And leads to all lists; there is no form that does nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}recherche/")
        expect(page.get_by_text("La recherche a besoin de JavaScript.")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_hidden()
        page.locator(".search-lists").get_by_role("link", name="Chiffres").click()
        expect(page).to_have_url(f"{site}chiffres/")


def test_every_page_leads_to_it(page: Page, site: str) -> None:
    """By a link of its masthead."""
    page.goto(f"{site}chiffres/patience/")
    page.get_by_role("banner").get_by_role("link", name="Rechercher").click()
    expect(page).to_have_url(f"{site}recherche/")


def test_the_preview_finds_what_was_saved(page: Page, tmp_path: Path) -> None:
    """Its index is made when the page is asked for, of the texts as they are then."""
    with Server(small_site(tmp_path / "site", **FILES)) as server:
        page.goto(f"{server.address}recherche/?q=attente")
        expect(page.get_by_role("status")).to_have_text("1 texte.")
        with page.expect_request(re.compile("/__trendbook/events")):
            page.goto(f"{server.address}articles/attente/")
        server.save("content/articles/attente.md", "---\ntitle: L'accueil\n---\nUne girafe attend.\n")
        expect(page.get_by_text("Une girafe attend.")).to_be_visible()
        page.goto(f"{server.address}recherche/?q=girafes")
        expect(page.get_by_role("status")).to_have_text("1 texte.")
