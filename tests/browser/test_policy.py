"""A browser that heeds the policy has nothing to complain of, and no other page can show one of ours."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from generator.build import build
from generator.outputs import headers
from tests.program import BILINGUAL, copied, options_of

PAGES = (
    *("", "2025-velo/", "2025-velo/rouler/", "chiffres/roulent-chaque-semaine-2023/", "etudes/"),
    *("series/freins-2025/", "donnees/", "bibliographie/", "veille/", "en/data/"),
    *("recherche/?q=v%C3%A9lo", "en/search/?q=bikes"),
)
FIGURE = "chiffres/roulent-chaque-semaine-2023/"


class _Host(SimpleHTTPRequestHandler):
    """A host that says beside each file what `_headers` tells it to."""

    def end_headers(self) -> None:
        """The lines of all rules that fit the address."""
        rules = (Path(self.directory) / headers.PATH).read_text(encoding="utf-8").splitlines()
        fits = False
        for line in rules:
            if line.startswith("/"):
                fits = bool(re.fullmatch(re.escape(line).replace(r"\*", ".*"), f"/carnets{self.path}"))
            elif fits:
                name, _, value = line.strip().partition(": ")
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in two languages with charts, tables, pictures and feeds, served with its headers."""
    site = copied(BILINGUAL, tmp_path_factory.mktemp("site"))
    assert build(options_of(site), lambda _done, _steps: None, record=True).written
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site / "output"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_refused(page: Page, address: str, path: str) -> None:
    """Styles, fonts, drawings and scripts of every kind of page are what its policy lets through."""
    answer = page.goto(f"{address}{path}")
    assert answer
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    page.wait_for_load_state("networkidle")
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"


def test_what_slipped_in_does_not_run(browser: Browser, address: str) -> None:
    """An inline script, a handler: the policy of the page alone stops them."""
    slipped = "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">"
    with browser.new_context() as context:
        page = context.new_page()
        html = page.request.get(address).text()
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy"[^>]*>', html)
        page.route(
            f"{address}slipped/",
            lambda route: route.fulfill(
                content_type="text/html", body=f"{policy}<title>ours</title>{slipped}"
            ),
        )
        page.goto(f"{address}slipped/")
        page.wait_for_load_state("networkidle")
        expect(page).to_have_title("ours")


class _Other(BaseHTTPRequestHandler):
    """Another site, whose pages are a frame of the address after the question mark, as high as that says."""

    def do_GET(self) -> None:
        """Its page."""
        html = f"""<iframe src="{self.path.partition("?")[2]}" width="480" height="80"></iframe><script>
            addEventListener("message", ({{ data }}) => {{
              if (data.type === "trendbook:height") document.querySelector("iframe").height = data.height;
            }});</script>"""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def other() -> Iterator[str]:
    """The address of another site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Other) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def framing(page: Page, other: str, address: str) -> Frame:
    """What a frame of another site shows of an address."""
    page.goto(f"{other}?{address}")
    page.wait_for_load_state("networkidle")
    assert len(page.frames) == 2
    return page.frames[1]


@pytest.mark.parametrize("path", ["2025-velo/", FIGURE])
def test_nobody_frames_a_page(browser: Browser, other: str, address: str, path: str) -> None:
    """A page of another site that tries shows nothing of ours."""
    with browser.new_context() as context:
        page = context.new_page()
        assert framing(page, other, f"{address}{path}").url.startswith("chrome-error:")


@pytest.mark.parametrize("path", [f"integrer/{FIGURE}", "integrer/series/freins-2025/"])
def test_a_figure_shows_in_a_frame_of_another_site(page: Page, other: str, address: str, path: str) -> None:
    """It has its style, and tells the page around it how high it is."""
    shown = framing(page, other, f"{address}{path}")
    expect(shown.locator("h1")).to_be_visible()
    assert shown.evaluate("getComputedStyle(document.body).margin") == "0px"
    page.wait_for_function("document.querySelector('iframe').height > 150")
    overflow = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    assert shown.evaluate(overflow) <= 0


def test_a_copy_of_a_day_shows_in_a_frame_of_another_site(page: Page, other: str, address: str) -> None:
    """Its own style counts, and its script, whatever the server says beside it."""
    figure = page.request.get(f"{address}{FIGURE}").text()
    (copy,) = re.findall(r"/(pins/[0-9a-f]{32}/)", figure)
    shown = framing(page, other, f"{address}{copy}")
    expect(shown.locator(".pinned")).to_be_visible()
    assert shown.evaluate("getComputedStyle(document.body).margin") == "0px"
    page.wait_for_function("document.querySelector('iframe').height > 150")
