"""What a host says beside each page is what the page says itself, once."""

from __future__ import annotations

import re
from pathlib import Path

from generator.outputs.headers import PATH
from generator.outputs.lists import base_path
from tests.program import BILINGUAL, copied, published
from tests.site.crawl import Page, pages_of

OLD = "aliases: [/2014/01/vieux.html, /vieille-page.html]\n"


def policies(text: str, address: str) -> list[str]:
    """The policies of all rules that fit an address."""
    found, fits = [], False
    for line in text.splitlines():
        if line.startswith("/"):
            fits = bool(re.fullmatch(re.escape(line).replace(r"\*", ".*"), address))
        elif fits and line.strip().startswith("Content-Security-Policy: "):
            found.append(line.partition(": ")[2])
    return found


def own_policy(page: Page) -> str:
    """What the page says."""
    (found,) = [
        one for one in page.tree.all("meta") if one.attributes.get("http-equiv", "").startswith("Content")
    ]
    return found.attributes["content"]


def test_one_rule_fits_each_page_and_says_what_it_says(tmp_path: Path) -> None:
    """Lists, the search, frames and old addresses too; and by either of its addresses."""
    site = copied(BILINGUAL, tmp_path)
    text = site / "content" / "articles" / "relire.md"
    text.write_text(text.read_text("utf-8").replace("---\n", f"---\n{OLD}", 1), "utf-8")
    outcome = published(site)
    assert outcome.written
    rules = (site / "output" / PATH).read_text("utf-8")
    base = base_path(outcome.base_url)
    pages = pages_of(site / "output")
    assert {"2014/01/vieux.html", "vieille-page.html", "donnees/", "veille/"} <= {*pages}
    for address, page in pages.items():
        framed = "/embed/" in f"/{address}" or address.startswith("integrer/")
        who = "*" if framed else "'none'"
        wanted = [f"{own_policy(page)}; frame-ancestors {who}"]
        assert policies(rules, f"{base}{address}") == wanted, address
        if address.endswith("/") or not address:
            assert policies(rules, f"{base}{address}index.html") == wanted, address
