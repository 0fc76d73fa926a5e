"""What servers are told to say beside each file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.outputs import headers
from generator.pages.policy import NOTHING_MORE, Allowed
from generator.plan import plan
from tests.program import edition_of, small_site

FILES = [
    *("index.html", "404.html", "old.html", "a/index.html", "a/b/index.html", "embeds-2/index.html"),
    *("en/index.html", "en/a/index.html", "en/embeds/x/index.html", "embeds/x/index.html"),
]
EMBED, SEARCH = Allowed(framed=True), Allowed(wasm=True)
KNOWN = {"embeds/": EMBED, "en/embeds/": EMBED, "search/": SEARCH}


def text(site: Path, base_url: str | None = None) -> str:
    """The file."""
    edition = edition_of(site, base_url=base_url)
    (artifact,) = headers.plan(edition)
    return headers.render(artifact, edition, {}).decode()


def fitting(path: str) -> Iterator[Allowed]:
    """What each rule that fits an address says."""
    for pattern, allowed in headers.rules(FILES, KNOWN):
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            yield allowed


def test_one_rule_says_it_all_where_pages_are_alike(tmp_path: Path) -> None:
    """Nothing is guessed, framed or asked for; the policy is the pages' own, and nobody may frame them."""
    found = text(small_site(tmp_path))
    assert found.startswith("/*\n  ")
    assert found.count("\n/") == 0
    for said in (
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "camera=()",
        "default-src 'none'",
        "frame-ancestors 'none'",
    ):
        assert said in found


def test_every_page_has_a_policy(tmp_path: Path) -> None:
    """One, where pages of some folder may do more: lists, old addresses and other languages as well."""
    site = small_site(
        tmp_path,
        **{
            "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n",
            "content/articles/a.md": "---\ntitle: A\naliases: [/2011/03/a.html]\n---\nMot.\n",
        },
    )
    edition = edition_of(site)
    found = text(site).split("\n/")
    policies = [rule.partition("\n")[0] for rule in found if "Content-Security-Policy" in rule]
    pages = [one.path for one in plan(edition) if one.path.endswith(".html")]
    assert "2011/03/a.html" in pages
    for path in (*pages, *(page.removesuffix("index.html") for page in pages)):
        fits = [rule for rule in policies if re.fullmatch(re.escape(rule).replace(r"\*", ".*"), path)]
        assert len(fits) == 1, path
    (search,) = (rule for rule in found if rule.startswith("recherche/*"))
    assert "'wasm-unsafe-eval'" in search


def test_patterns_start_where_the_site_does(tmp_path: Path) -> None:
    """So that they can be taken into the file of the whole host."""
    assert text(small_site(tmp_path), "https://a.example/b/").startswith("/b/*\n")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", NOTHING_MORE),
        ("index.html", NOTHING_MORE),
        ("404.html", NOTHING_MORE),
        ("old.html", NOTHING_MORE),
        ("a/b/index.html", NOTHING_MORE),
        ("embeds-2/", NOTHING_MORE),
        ("en/", NOTHING_MORE),
        ("en/a/", NOTHING_MORE),
        ("embeds/x/", EMBED),
        ("en/embeds/x/index.html", EMBED),
        ("search/", SEARCH),
    ],
)
def test_one_policy_alone_fits_an_address(path: str, expected: Allowed) -> None:
    """Of two, browsers would take what both allow, and an embed could not be framed."""
    assert list(fitting(path)) == [expected]
