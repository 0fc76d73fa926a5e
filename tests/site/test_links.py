"""Every link leads somewhere, wherever the site is served."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

from generator.manifest import MANIFEST
from generator.pages.shelves import FOLDER
from tests.program import BILINGUAL, copied, files_of, own_site, published
from tests.site.conftest import Built
from tests.site.crawl import Page, is_inside, pages_of

SUB_PATH = "some/sub/path"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A plain web server on this machine; its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def test_no_link_is_broken_below_a_sub_path(own: Built, tmp_path: Path) -> None:
    """A reader who follows every link from the front page gets every file, and no page without its anchor."""
    (tmp_path / SUB_PATH).parent.mkdir(parents=True)
    (tmp_path / SUB_PATH).symlink_to(own.output)
    with served(tmp_path) as address:
        start = f"{address}{SUB_PATH}/"
        reached: dict[str, Page | None] = {}
        waiting, fragments = [start], set()
        while waiting:
            url = waiting.pop()
            if url in reached:
                continue
            with urlopen(url, timeout=10) as answer:  # noqa: S310 - this machine's own server
                assert answer.url == url, "a redirection"
                kind, content = answer.headers["Content-Type"], answer.read()
            reached[url] = page = Page(url, content.decode()) if "html" in kind else None
            fonts = re.findall(r'url\("([^"]+)"\)', content.decode()) if "css" in kind else []
            for href in page.references() if page else fonts:
                if is_inside(href):
                    target, fragment = urldefrag(urljoin(url, href))
                    assert target.startswith(start), f"{url}: {href}"
                    waiting.append(target)
                    fragments.add((url, target, fragment))
    for url, target, fragment in fragments:
        page = reached[target]
        assert not fragment or (page and fragment in page.ids), f"{url}: {target}#{fragment}"
    shown = {urlsplit(url).path.removeprefix(f"/{SUB_PATH}/") for url in reached}
    files = {f"{path}index.html" if path.endswith("/") or not path else path for path in shown}
    # What the search looks into is asked for by its script.
    left = {path for path in files_of(own.output) if not path.startswith(FOLDER)} - files
    assert left == {"404.html", "_headers", MANIFEST, "assets/fonts/OFL.txt"}


def test_no_link_is_broken(built: Built) -> None:
    """The same, by looking at the files: links and anchors of both languages."""
    files = set(files_of(built.output))
    for page in built.pages.values():
        if page.address == "404.html":
            continue
        for href in filter(is_inside, page.references()):
            path, fragment = page.to(href)
            assert path in built.pages or path in files, f"{page.address}: {href}"
            assert not fragment or fragment in built.pages[path].ids, f"{page.address}: {href}"


def test_only_the_page_for_lost_readers_has_links_from_the_root(own: Built, tmp_path: Path) -> None:
    """It is shown at any depth; all others can be moved with the site."""
    for page in own.pages.values():
        inside = [href for href in page.references() if is_inside(href)]
        if page.address == "404.html":
            assert all(href.startswith(("/", "#")) for href in inside)
        else:
            assert not [href for href in inside if href.startswith("/")], page.address
    folder = own_site(tmp_path / "site")
    assert published(folder, base_url="https://site.example/a/b").written
    lost = pages_of(folder / "output")["404.html"]
    links = [href for href in lost.references() if is_inside(href) and not href.startswith("#")]
    assert links
    for href in links:
        assert href.startswith("/a/b/")
        path = href.removeprefix("/a/b/")
        assert (folder / "output" / path).exists()


def test_a_site_without_pages_of_a_kind_has_no_link_to_them(tmp_path: Path) -> None:
    """Lists that would be empty are neither made nor linked."""
    folder = copied(BILINGUAL, tmp_path / "site")
    for name in ("articles/relire.md", "articles/relire.en.md"):
        (folder / "content" / name).unlink()
    assert published(folder).written
    pages = pages_of(folder / "output")
    assert "articles/" not in pages
    assert "articles/" not in {page.to(href)[0] for page in pages.values() for href in page.references()}
