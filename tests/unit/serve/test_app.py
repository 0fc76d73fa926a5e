"""What the server answers: the whole site, to whom it is meant for, and nothing beside it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest

from generator.serve.app import App
from generator.serve.guard import Guard
from generator.serve.session import Save, Session
from tests.program import ROOT, SMALL, files_of, published, small_site
from tests.serving import live

TREND = "content/2025-rapport/01-une-tendance.md"
PAGE = "/2025-rapport/une-tendance/"
LINKED = {
    "content/2025-rapport/report.md": SMALL["content/2025-rapport/report.md"].replace(
        "year:", "status: draft\nyear:"
    )
}


class Told(NamedTuple):
    """An answer."""

    status: int
    headers: dict[str, str]
    content: bytes


def scope_of(path: str, method: str = "GET", query: str = "", **headers: str) -> dict[str, Any]:
    """A request, as a server passes it on."""
    given = {"host": "localhost:8000", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }


async def asked(app: App, scope: dict[str, Any]) -> Told:
    """The whole answer."""
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    await app(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Told(sent[0]["status"], headers, b"".join(one.get("body", b"") for one in sent[1:]))


class Served:
    """A site with its server."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.saves: list[Save] = []
        self.app = App(Session(live(site), self.saves.append), Guard("127.0.0.1"))

    def get(self, path: str, method: str = "GET", **headers: str) -> Told:
        """The answer to a request."""
        return asyncio.run(asked(self.app, scope_of(path, method, **headers)))

    async def save(self, name: str, text: str) -> None:
        """Save a file, and have it noticed."""
        (self.site / name).write_text(text, encoding="utf-8")
        await self.app.saved({self.site.resolve() / name})

    @asynccontextmanager
    async def listening(self, page: str) -> AsyncIterator[asyncio.Queue[str]]:
        """The names of the events that a browser showing this page is told."""
        page_now = await asked(self.app, scope_of(page))
        digest = re.search(rb'data-digest="(\w*)"', page_now.content)
        assert digest
        told: asyncio.Queue[str] = asyncio.Queue()

        async def receive() -> MutableMapping[str, Any]:
            await asyncio.Event().wait()
            return {}

        async def send(message: MutableMapping[str, Any]) -> None:
            for event in re.findall(r"event: (\w+)\ndata: (.*)\n", message.get("body", b"").decode()):
                told.put_nowait(" ".join(event))

        scope = scope_of("/__trendbook/events", query=f"page={page}&digest={digest[1].decode()}")
        task = asyncio.create_task(self.app(scope, receive, send))
        assert (await asyncio.wait_for(told.get(), 5)).startswith("faults ")
        yield told
        self.app.hub.end()
        await asyncio.wait_for(task, 5)
        assert not self.app.hub.listeners


@pytest.fixture
def served(tmp_path: Path) -> Served:
    """A small site."""
    return Served(small_site(tmp_path / "site"))


def test_everything_that_is_published_is_served(served: Served) -> None:
    """Pages, charts, data, styles: the bytes of a build, but for the script in pages."""
    published(served.site, drafts=True)
    for name, file in files_of(served.site / "output").items():
        if name == ".trendbook.json":
            continue
        told = served.get(f"/{name}")
        assert told.status == 200, name
        if name.endswith(".html"):
            assert without_preview(told.content.decode()) == file.read_text(encoding="utf-8"), name
        else:
            assert told.content == file.read_bytes(), name


def without_preview(html: str) -> str:
    """A served page as it would be published."""
    html, scripts = re.subn(r'<script src="/__trendbook/preview.js"[^>]*></script>', "", html)
    assert scripts == 1
    html, policies = re.subn(r"(script-src 'self') 'nonce-[^']+'", r"\1", html)
    assert policies == 1
    return html.replace('\\"', '"')


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/series/avis/avis.svg", "image/svg+xml; charset=utf-8"),
        ("/series/avis/avis.png", "image/png"),
        ("/series/avis/avis.csv", "text/csv; charset=utf-8"),
        ("/series/avis/avis.json", "application/json; charset=utf-8"),
        ("/etudes/enquete/enquete.bib", "text/plain; charset=utf-8"),
        ("/__trendbook/preview.js", "text/javascript; charset=utf-8"),
    ],
)
def test_kinds(served: Served, path: str, kind: str) -> None:
    """Nothing is to be guessed or kept by a browser."""
    told = served.get(path)
    assert told.status == 200
    assert told.headers["content-type"] == kind
    assert told.headers["x-content-type-options"] == "nosniff"
    assert told.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "/content/site.yaml",
        "//etc/passwd",
        "/assets/../../content/site.yaml",
        "/%00",
        "/a%00.html",
        "/.trendbook/store",
        "/\\windows",
        "/lien/passwd",
        "/" + "a" * 5000,
        "/%ff%fe",
    ],
)
def test_no_path_leads_out_of_the_site(served: Served, path: str) -> None:
    """An address names a file of the plan, never one of the disk; the answer is the site's page."""
    (served.site / "content" / "lien").symlink_to("/etc")
    told = served.get(path)
    assert told.status == 404
    assert "Page introuvable" in told.content.decode() or "404" in told.content.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_only_reading(served: Served, method: str) -> None:
    """Nothing can be asked of it but to show."""
    told = served.get("/", method)
    assert told.status == 405
    assert told.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/", "/__trendbook/events", "/__trendbook/preview.js", "/nothing"])
def test_another_name_is_not_answered(served: Served, path: str) -> None:
    """A page elsewhere may have its own name lead here."""
    told = served.get(path, host="evil.example:8000")
    assert told.status == 421
    assert "Petit site" not in told.content.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_another_page_may_not_listen(served: Served, headers: dict[str, str]) -> None:
    """Faults quote drafts."""
    assert served.get("/__trendbook/events", **headers).status == 403


def test_a_folder_without_its_slash(served: Served) -> None:
    """Its links would lead elsewhere."""
    told = served.get(PAGE[:-1])
    assert (told.status, told.headers["location"]) == (307, PAGE)


def test_a_site_that_is_to_be_in_a_folder(tmp_path: Path) -> None:
    """Its page for what is not there has links from the top."""
    config = "title: Petit site\nlanguages: [fr]\nbase_url: https://example.org/sous/ici/\n"
    served = Served(small_site(tmp_path / "site", **{"content/site.yaml": config}))
    assert 'href="/sous/ici/assets/site.css"' in served.get("/rien").content.decode()
    assert served.get("/sous/ici/assets/site.css").status == 200
    assert served.get("/assets/site.css").status == 200
    assert served.get("/feed.xml").headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert served.get("/sitemap.xml").status == 200


def test_a_draft_says_that_it_is_one(tmp_path: Path) -> None:
    """Itself, and what stands in it; not what is published."""
    served = Served(small_site(tmp_path / "site", **LINKED))
    note = 'data-note="Brouillon'
    assert note in served.get("/2025-rapport/").content.decode()
    assert note in served.get(PAGE).content.decode()
    assert note not in served.get("/etudes/enquete/").content.decode()


def test_browsers_are_told_what_concerns_them(served: Served) -> None:
    """A page that changed is told to change, one that did not is left alone; faults come to both and go."""
    theme = (ROOT / "templates/assets/site.css").read_text(encoding="utf-8")

    async def check() -> None:
        async with served.listening(PAGE) as page, served.listening("/etudes/") as other:
            await served.save(TREND, SMALL[TREND] + "\nUn mot.\n")
            assert (await page.get()).startswith("page ")
            assert '"text": ""' in await page.get()
            assert '"text": ""' in await other.get()
            await served.save(TREND, SMALL[TREND] + "\n[[nulle-part]]\n")
            for told in (page, other):
                assert re.search(rf"{TREND}:\d+:1: erreur", await told.get())
            await served.save("templates/assets/site.css", f"{theme}p {{ color: red }}\n")
            assert (await page.get()).startswith("faults ")
            await served.save(TREND, SMALL[TREND] + "\nUn mot.\n")
            assert "styles" in [(await page.get()).split()[0] for _ in range(2)]

    (served.site / "templates/assets").mkdir(parents=True)
    asyncio.run(check())
    assert [save.outcome.failed for save in served.saves] == [False, True, True, False]
    assert [save.mended for save in served.saves] == [False, False, False, True]


def test_a_browser_that_missed_a_save_is_told_when_it_listens(served: Served) -> None:
    """Between a page and its first question a file may be saved; a server may have been started again."""

    async def check() -> str:
        listener = scope_of("/__trendbook/events", query=f"page={PAGE}&digest=old")
        told: list[str] = []

        async def receive() -> MutableMapping[str, Any]:
            await asyncio.Event().wait()
            return {}

        async def send(message: MutableMapping[str, Any]) -> None:
            told.append(message.get("body", b"").decode())
            if "event" in told[-1]:
                served.app.hub.end()

        await asyncio.wait_for(served.app(listener, receive, send), 10)
        return "".join(told)

    assert "event: page" in asyncio.run(check())


def test_faults_alone_where_there_is_no_page_yet(tmp_path: Path) -> None:
    """Every address shows them, in the site's language and as text."""
    served = Served(small_site(tmp_path / "site", **{TREND: "---\ntitle: <b>\n---\n[[nulle-part]]\n"}))
    for path in ("/", PAGE, "/rien"):
        told = served.get(path)
        assert told.status == 500
        assert f"{TREND}:4:1: erreur" in told.content.decode()
