"""The words of a page, read in one pass."""

from __future__ import annotations

from time import process_time

import pytest

from generator.fetch.visible import is_text, visible

PAGE = """<!doctype html><html><head><title>Un &eacute;t&eacute; </title><style>a {color: red}</style>
<script>if (a < b) { "</p>" }</script></head><body><nav><a href=/>Menu</a></nav><h1>Bonjour <b>vous</b></h1>
<p title="caché">Il y a 3 < 4 mots<br>ici<!-- cache > --> et l&agrave;</p>
<svg><title>Dessin</title></svg></body>"""


def test_what_a_reader_sees_is_read() -> None:
    """Not scripts, styles, menus, comments, drawings, nor attributes."""
    found = visible(PAGE.encode(), "text/html; charset=utf-8")
    assert (found.title, found.heading) == ("Un été", "Bonjour vous")
    assert found.words == ("bonjour", "vous", "il", "y", "a", "3", "4", "mots", "ici", "et", "là")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<p>Été</p>".encode(), "text/html"),
        ("<p>Été</p>".encode("latin-1"), "text/html; charset=ISO-8859-1"),
        ("<p>Été</p>".encode("latin-1"), "text/html"),
        (b"<meta charset='latin-1'>" + "<p>Été</p>".encode("latin-1"), "text/html"),
        ("<p>Été</p>".encode("utf-16"), "text/html"),
        ("<p>Été</p>".encode(), "text/html; charset=inconnu"),
        ("<p>Été</p>".encode(), "text/html; charset=utf-7"),
        (b"\xef\xbb\xbf" + "<p>Été</p>".encode(), "text/html; charset=latin-1"),
        ("Été".encode(), "text/plain"),
    ],
)
def test_letters_are_those_that_were_meant(body: bytes, content_type: str) -> None:
    """By mark, header or page; else UTF-8, else what Windows writes."""
    assert visible(body, content_type).words == ("été",)


@pytest.mark.parametrize(
    "unit",
    [
        b"<",
        b"<a",
        b"<!--",
        b"&",
        b"<script>",
        b"</",
        b"<h1>",
        b"&#1",
        b"a ",
        b"<title>",
        b"\0",
        b"\xff",
        b"<p a='",
    ],
)
def test_no_body_takes_long(unit: bytes) -> None:
    """Whatever it is, it is read once, and only its start."""
    start = process_time()
    visible(unit * (5_000_000 // len(unit)), "text/html")
    assert process_time() - start < 5


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("text/html; charset=utf-8", True),
        ("application/xhtml+xml", True),
        ("", True),
        ("application/pdf", False),
        ("image/png", False),
        ("application/octet-stream", False),
    ],
)
def test_files_are_no_text(content_type: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """What its server does not name may be one."""
    assert is_text(content_type) is expected
