"""Take the README's pictures of the site anew: python docs/screenshots.py. It needs Chromium."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.program import own_site, published  # noqa: E402 - it stands beside this folder

COLOURS = 128  # enough for pages of text, and a third of the bytes


class Shot(NamedTuple):
    """A page as a window shows it: its path, width and height in CSS pixels."""

    path: str
    width: int = 1280
    height: int = 1400
    scheme: str = "light"
    scale: int = 1


SHOTS = {
    "trend": Shot("2011-tendances/le-client-sera-influent/", height=1260),
    "home": Shot(""),
    "statistic": Shot("chiffres/avis-deja-consultes/"),
    "study": Shot("etudes/nielsen-confiance-2013/"),
    "indicator": Shot("indicateurs/canal-contact/"),
    "search": Shot("recherche/?q=confiance"),
    "phone": Shot("2011-tendances/le-client-sera-experiences/", 512, 560, "dark", 2),
}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the library's name
        """Nothing."""


def main() -> None:
    """Below 100 kB each."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        output = Path(folder) / "output"
        published(own_site(Path(folder) / "site"), output=output)
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=output)) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for name, shot in SHOTS.items():
                picture = _taken(browser, shot, f"http://127.0.0.1:{server.server_port}/")
                (ROOT / "docs" / "images" / f"{name}.png").write_bytes(picture)
            browser.close()
            server.shutdown()


def _taken(browser: Browser, shot: Shot, address: str) -> bytes:
    with browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=shot.scale,
        color_scheme=shot.scheme,  # type: ignore[arg-type] # one of its words
    ) as context:
        page = context.new_page()
        page.goto(address)  # for the typefaces
        page.goto(address + shot.path)
        page.wait_for_load_state("networkidle")
        picture = Image.open(io.BytesIO(page.screenshot()))
    packed = io.BytesIO()
    picture.convert("RGB").quantize(COLOURS).save(packed, "PNG", optimize=True)
    return packed.getvalue()


if __name__ == "__main__":
    main()
