"""A real browser: Debian's Chromium, installed where possible; else the tests are left out loudly."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.program import own_site, published, small_site

expect.set_options(timeout=60_000)  # a busy machine is no fault
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program."""
    found = _found() or _installed()
    if found is None:
        pytest.skip("NO BROWSER: install chromium (apt-get install chromium) to run tests/browser")
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of a module; it has an event loop, which no other may be beside."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty window, in which no page may say that something went wrong."""
    with browser.new_context(viewport={"width": 900, "height": 600}) as context:
        said: list[str] = []
        found = context.new_page()
        found.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        found.on("pageerror", lambda error: said.append(str(error)))
        found.set_default_timeout(60_000)
        yield found
        # Browsers count it as an error that a page is answered with one, or that a server is away.
        assert [
            line for line in said if not re.search("status of (404|500)|ERR_CONNECTION|ERR_INCOMPLETE", line)
        ] == []


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of this repository's own site, as plain files below a sub-path."""
    folder = tmp_path_factory.mktemp("own")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder / "public")) as server:
        address = f"http://127.0.0.1:{server.server_port}/tendances/"
        output = folder / "public" / "tendances"
        outcome = published(own_site(folder / "site"), output=output, base_url=address)
        assert outcome.written, [(found.code, found.mark) for found in outcome.diagnostics]
        Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture(scope="session")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of patterns in the shipped look."""
    folder = tmp_path_factory.mktemp("patterns")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder / "public")) as server:
        outcome = published(small_site(folder / "site"), output=folder / "public", patterns=True)
        assert outcome.written, [(found.code, found.mark) for found in outcome.diagnostics]
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the library's name
        """Nothing."""


def _found() -> str | None:
    return next((place for name in _NAMES if (place := shutil.which(name))), None)


def _installed() -> str | None:
    """Install it, one process at a time, where this one may."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    import fcntl

    with (Path(tempfile.gettempdir()) / "trendbook-chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if found := _found():
            return found
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "-qq", "update"],
            ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium"],
        ):
            done = subprocess.run(command, env=quiet, capture_output=True, timeout=900, check=False)
            if done.returncode:
                return None
    return _found()
