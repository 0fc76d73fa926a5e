"""A served page has one script more, and a policy by which that script alone may run."""

from __future__ import annotations

import pytest

from generator.serve.inject import Preview, fault_page, with_preview

HEAD = "<!doctype html><html><head>{meta}<title>T</title></head><body><p>Texte</p></body></html>"
META = '<meta http-equiv="Content-Security-Policy" content="{policy}">'


def page(policy: str) -> str:
    """A page of that policy, as it is served."""
    return with_preview(HEAD.format(meta=META.format(policy=policy)), Preview("abc"), "N")


def test_the_script_stands_at_the_end_of_the_head() -> None:
    """All else is as it was published."""
    html = HEAD.format(meta="")
    served = with_preview(html, Preview("abc", 'Un "brouillon"'), "N")
    tag = (
        '<script src="/__trendbook/preview.js" nonce="N" data-digest="abc" '
        'data-note="Un &quot;brouillon&quot;" defer></script>'
    )
    assert served.replace(tag, "") == html
    assert served.index(tag) < served.index("</head>")


def test_a_page_without_a_head_has_it_at_its_end() -> None:
    """Templates of a site need not write the end tag."""
    assert with_preview("<p>Texte", Preview("a"), "N").startswith("<p>Texte<script src=")


@pytest.mark.parametrize(
    ("policy", "wider"),
    [
        (
            "default-src 'none'; script-src 'none'",
            "default-src 'none'; script-src 'nonce-N'; connect-src 'self'",
        ),
        ("default-src 'self'", "default-src 'self'; script-src 'self' 'nonce-N'; connect-src 'self'"),
        ("script-src 'unsafe-inline'", "script-src 'unsafe-inline' 'self'"),
        ("img-src 'self'", "img-src 'self'"),
        ("connect-src https://a.example; img-src *", "connect-src https://a.example 'self'; img-src *"),
        (
            "script-src 'none'; script-src-elem 'none'",
            "script-src 'nonce-N'; script-src-elem 'nonce-N'",
        ),
    ],
)
def test_a_policy_is_widened_for_the_script_alone(policy: str, wider: str) -> None:
    """What a site's own scripts may do stays as it will be; a policy that forbids nothing stays."""
    assert META.format(policy=wider) in page(policy)


def test_faults_are_text() -> None:
    """What stands in a file never becomes markup."""
    told = fault_page('a.md:1:1: <script>alert("1")</script>', "fr", "N")
    assert "&lt;script&gt;alert" in told
    assert told.count("<script") == 1
