"""What browsers let a page do, said once in the page and once by the server."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.policy import NOTHING_MORE, Allowed, allowed_at, places, policy
from tests.program import edition_of, small_site

SEARCH = Allowed(wasm=True)
EMBED = Allowed(framed=True)


def directives(allowed: Allowed, *, header: bool = False) -> dict[str, str]:
    """What the policy says of each sort of thing."""
    parts = (part.partition(" ") for part in policy(allowed, header=header).split("; "))
    return {name: sources for name, _, sources in parts}


@pytest.mark.parametrize("allowed", [NOTHING_MORE, SEARCH, EMBED])
def test_nothing_comes_from_elsewhere_and_nothing_is_inline(allowed: Allowed) -> None:
    """Whatever a page may do, it asks no other host, and no text that got into it runs."""
    said = directives(allowed, header=True)
    assert said["default-src"] == said["object-src"] == said["base-uri"] == said["form-action"] == "'none'"
    assert {word for sources in said.values() for word in sources.split()} <= {
        *("'none'", "'self'", "data:", "*", "'wasm-unsafe-eval'")
    }
    assert [name for name, sources in said.items() if "*" in sources] in ([], ["frame-ancestors"])


def test_scripts_are_the_site_s_own_and_fetch_from_it() -> None:
    """WebAssembly is compiled only where it is needed; what has all in itself fetches nothing."""
    assert directives(NOTHING_MORE)["script-src"] == "'self'"
    assert directives(NOTHING_MORE)["connect-src"] == "'self'"
    assert directives(SEARCH)["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "connect-src" not in directives(Allowed(whole=True))


def test_who_may_frame_a_page_is_for_servers_to_say() -> None:
    """Browsers do not heed it in a page."""
    assert "frame-ancestors" not in directives(EMBED)
    assert directives(NOTHING_MORE, header=True)["frame-ancestors"] == "'none'"
    assert directives(EMBED, header=True)["frame-ancestors"] == "*"


def test_a_place_is_a_folder_in_each_language(tmp_path: Path) -> None:
    """By the words of its addresses."""
    config = {"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"}
    edition = edition_of(small_site(tmp_path, **config))
    assert places(edition) == {"recherche/": SEARCH, "en/search/": SEARCH}
    assert places(edition_of(small_site(tmp_path / "small"))) == {}  # which has no search
    known = places(edition, {"url.watch": SEARCH})
    assert known == {"veille/": SEARCH, "en/watch/": SEARCH}
    assert allowed_at("en/watch/2026-11/", known) == SEARCH
    assert allowed_at("veille-2/", known) == NOTHING_MORE
    assert allowed_at("a/b/", {"a/": SEARCH, "a/b/": EMBED}) == EMBED
