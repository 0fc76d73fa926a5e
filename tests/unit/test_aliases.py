"""Which old addresses can lead on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.aliases import Alias
from generator.models import Kind, Ref
from generator.targetpaths import is_safe
from tests.content import STUDY, page, told

BILINGUAL = {"content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks: {outdated-translation: off}\n"}


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("/2014/01/x.html", []),
        ("/2014/01/x", []),
        ("https://exemple.org/x.html", ["bad-value/alias"]),
        ("//exemple.org/x.html", ["bad-value/alias"]),
        ("/?p=12", ["bad-value/alias"]),
        ("/a#b", ["bad-value/alias"]),
        ("/../x.html", ["bad-value/alias"]),
        ("/con/x.html", ["bad-value/alias"]),
        ("/a%00b", ["bad-value/alias"]),
        ("/", ["bad-value/alias"]),
        ("/b/", ["url-collision/alias"]),
        ("/B", ["url-collision/alias"]),
        ("/chiffres/pour/", ["url-collision/alias"]),
        ("/a/", ["url-collision/own"]),
        ("/etudes/", ["url-collision/alias-reserved"]),
        ("/sitemap.xml", ["url-collision/alias-reserved"]),
        ("/b/index.html/x", ["url-collision/alias"]),
    ],
)
def test_where_a_redirect_can_be(alias: str, expected: list[str]) -> None:
    """At a path that is nobody's, which a server of files can show on every system."""
    files = {
        "content/pages/a.md": page("", f"title: A\naliases: ['{alias}']"),
        "content/pages/b.md": page(""),
        "content/studies/e.yaml": STUDY,
    }
    assert told(files) == [f"pages/a.md:3:11 {code}" for code in expected]


def test_one_old_address_leads_to_one_text() -> None:
    """The second that claims it is told whose it is, and where it is typed, in its own language's file."""
    files = {
        **BILINGUAL,
        "content/pages/a.md": page("", "title: A\naliases: [/x.html]"),
        "content/pages/a.en.md": page("", "title: A\naliases: [/X.html]"),
        "content/pages/b.md": page("", "title: B\naliases: [/y.html, /x.html, /y.html]"),
    }
    assert sorted(told(files)) == [
        "pages/a.en.md:3:11 url-collision/own",
        "pages/b.md:3:20 url-collision/alias",
        "pages/b.md:3:29 url-collision/own",
    ]


@given(st.text())
def test_whatever_is_typed_no_file_leaves_the_site(typed: str) -> None:
    """An old address comes from another blog's export; it is a safe path or nothing."""
    file = Alias(Ref(Kind.PAGE, "a"), "fr", 0, typed).file
    assert file is None or is_safe(file)
