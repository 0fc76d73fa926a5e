"""Every kind of page holds to WCAG 2.2 AA as far as a program can tell: light and dark, phone and desk."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from tests.program import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A page of each template, some twice where what is on them differs.
PAGES = {
    "home": ["", "404.html"],
    "report": ["2011-tendances/", "2016-defis/", "en/2014-tendances/"],
    "trend": ["2011-tendances/le-client-sera-influent/", "2016-defis/l-hybridation-des-canaux/"],
    "untranslated": ["en/2012-medias-sociaux/", "en/2016-defis/la-mobilite/"],
    "text": ["articles/lire-beaucoup-croire-a-moitie/", "methode/"],
    "statistic": ["chiffres/avis-juges-faux/"],
    "series": ["series/prise-de-parole-2010/"],
    "study": ["etudes/nielsen-confiance-2013/"],
    "entity": ["instituts/nielsen/", "marques/orange/", "themes/mobile/"],
    "indicator": ["indicateurs/twitter-facebook-service/", "indicateurs/canal-contact/"],
    "timeline": ["chronologie/"],
    "contrasts": ["contrastes/"],
    "embed": ["integrer/chiffres/avis-juges-faux/", "integrer/series/prise-de-parole-2010/"],
    "list": ["chiffres/", "etudes/", "indicateurs/", "articles/"],
    "bibliography": ["bibliographie/"],
    "data": ["donnees/"],
    "comparison": ["2014-tendances/changements/"],
    "watch": ["veille/"],
    "search": ["recherche/?q=clients"],
}


# What the repository's own site has none of.
PATTERNS = [
    "2026-motifs/",
    "2026-motifs/ecrire/",
    "chiffres/messagerie-2026/",
    "errata/",
    "en/2026-motifs/",
    "en/2026-motifs/attendre/",
]
each_look = pytest.mark.parametrize(
    ("width", "scheme"), [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
)
each_width = pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920, 2560])


@each_look
def test_no_page_keeps_anybody_out(browser: Browser, own: str, width: int, scheme: str) -> None:
    """Axe finds nothing against WCAG 2.2 A and AA, nor against its own good practice."""
    assert found_on(browser, [own + path for paths in PAGES.values() for path in paths], width, scheme) == []


@each_look
def test_no_pattern_keeps_anybody_out(browser: Browser, patterns: str, width: int, scheme: str) -> None:
    """Nor on pages that have every component."""
    assert found_on(browser, [patterns + path for path in PATTERNS], width, scheme) == []


@each_width
def test_no_page_is_wider_than_the_window(browser: Browser, own: str, width: int) -> None:
    """Nothing has to be scrolled sideways, from small phones to the largest screens."""
    assert wider(browser, [own + path for paths in PAGES.values() for path in paths], width) == []


@each_width
def test_no_pattern_is_wider_than_the_window(browser: Browser, patterns: str, width: int) -> None:
    """Nor where every component is."""
    assert wider(browser, [patterns + path for path in PATTERNS], width) == []


def test_every_template_is_looked_at() -> None:
    """A new kind of page is looked at as well; pages that only lead on are not."""
    kinds = {path.stem for path in (ROOT / "templates" / "pages").glob("*.html")}
    assert kinds - {"moved", "not_found", "errata"} == set(PAGES)


def found_on(browser: Browser, addresses: list[str], width: int, scheme: str) -> list[str]:
    """What axe says against pages."""
    found = []
    with browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,  # axe is put into pages that let no other script in
    ) as context:
        page = context.new_page()
        for address in addresses:
            answer = page.goto(address)
            assert answer is not None
            assert answer.ok, address
            if "/recherche/" in address:
                page.locator(".search-found").last.wait_for()
            page.evaluate(AXE)
            options = {"runOnly": RULES, "resultTypes": ["violations"]}
            said = page.evaluate("options => axe.run(document, options)", options)
            found += [
                f"{address}: {one['id']}: {one['nodes'][0]['target']}: {one['nodes'][0]['failureSummary']}"
                for one in said["violations"]
            ]
    return found


def wider(browser: Browser, addresses: list[str], width: int) -> list[str]:
    """The pages that are wider than a window."""
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        found = []
        for address in addresses:
            page.goto(address)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(address)
        return found
