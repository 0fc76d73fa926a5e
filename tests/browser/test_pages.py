"""Every kind of page: what it fetches and weighs, that it stands still, prints, and needs no script."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_accessibility import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request, Response

PATHS = [path for paths in PAGES.values() for path in paths]
READABLE = [path for path in PATHS if not path.startswith("recherche/")]
# What scripts put beside the text, and what they make of it.
TEXT = """() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll(".margin-note, .copy, .source-card").forEach((one) => one.remove());
  return main.textContent.replace(/\\s+/g, " ").trim();
}"""
LINKS = "() => [...document.querySelectorAll('main a[href]')].map((one) => one.href)"
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => setTimeout(() => done(sum), 300));
})"""
CUT = """(height) => [...document.querySelectorAll("main :is(figure, .callout, .figures > li)")]
  .filter((one) => one.checkVisibility())
  .filter((one) => getComputedStyle(one).breakInside !== "avoid"
    || one.getBoundingClientRect().height > height)
  .map((one) => one.id || one.className)"""
CLIPPED = """() => [...document.querySelectorAll("main figure :is(svg, img, table)")]
  .filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => one.closest("figure").id)"""
A4 = (718, 1047)  # CSS pixels between the margins of the print style, 210 and 297 mm less 20


def text_and_links(page: Page, address: str) -> tuple[str, list[str]]:
    """What a page's main part says, and where it leads."""
    page.goto(address)
    return page.evaluate(TEXT), page.evaluate(LINKS)


def test_nothing_comes_from_elsewhere_and_nothing_complains(page: Page, own: str) -> None:
    """Each page is made of the site's own files, all of which are there."""
    asked: list[str] = []
    failed: list[str] = []

    def answered(response: Response) -> None:
        if response.status >= 400 and "404" not in response.request.url:
            failed.append(f"{response.status} {response.url}")

    def asks(request: Request) -> None:
        if not request.url.startswith((own, "data:", "blob:")):
            asked.append(request.url)

    page.on("request", asks)
    page.on("response", answered)
    for path in PATHS:
        page.goto(own + path)
        page.wait_for_load_state("networkidle")
    assert asked == []
    assert failed == []


def test_every_page_is_whole_without_scripts(browser: Browser, own: str) -> None:
    """The same words, the same links; scripts only put beside them what is there already."""
    with browser.new_context() as with_scripts, browser.new_context() as without:
        without.route("**/*.js", lambda route: route.abort())
        scripted, plain = with_scripts.new_page(), without.new_page()
        for path in READABLE:
            assert text_and_links(plain, own + path) == text_and_links(scripted, own + path), path


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(browser: Browser, own: str, width: int) -> None:
    """Not when the typefaces come, nor when the script does (W3C Layout Instability: a sum of 0)."""
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        moved = {}
        for path in READABLE:
            page = context.new_page()  # without typefaces from before
            page.goto(own + path)
            moved[path] = round(page.evaluate(SHIFT), 3)
            page.close()
        assert {path: shift for path, shift in moved.items() if shift} == {}


def loaded(page: Page, address: str) -> list[Response]:
    """All that makes up a page."""
    found: list[Response] = []

    def answered(response: Response) -> None:
        found.append(response)

    page.on("response", answered)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return found


def weight(answer: Response) -> int:
    """The bytes that a server sends, which packs what is not packed already; pictures do not count."""
    kind = answer.request.resource_type
    if kind == "image":
        return 0
    return len(answer.body() if kind == "font" else gzip.compress(answer.body()))


def test_a_page_is_light(browser: Browser, own: str) -> None:
    """As servers send it, below 100 kB with all that it loads but pictures (the site's budget)."""
    weights = {}
    for path in READABLE:
        with browser.new_context() as context:
            weights[path] = sum(map(weight, loaded(context.new_page(), own + path)))
    assert {path: size for path, size in weights.items() if size > 100_000} == {}


def test_paper_cuts_no_chart(browser: Browser, own: str) -> None:
    """Nor does any stand out of the sheet; each is lower than one."""
    width, height = A4
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        for path in READABLE:
            page.goto(own + path)
            assert page.evaluate(CUT, height) == [], path
            assert page.evaluate(CLIPPED) == [], path
