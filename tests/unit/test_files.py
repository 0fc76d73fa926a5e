"""Bytes become text the same way whoever typed them, and faults get their place."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic, Mark
from generator.files import SourceFile, read_text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        ("é\nœ".encode(), "é\nœ"),
        (b"\xef\xbb\xbfa\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r\rc", "a\nb\n\nc"),
        (b"a\n\r\nb", "a\n\nb"),
    ],
)
def test_every_editor_gives_the_same_text(content: bytes, text: str) -> None:
    """A byte order mark is dropped; line ends of every system become line feeds."""
    read = read_text("a.md", content)
    assert read.value == text
    assert read.diagnostics == ()
    assert SourceFile.of("a.md", content).text == text


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"\xe9t\xe9", 1, 1, "0xE9"),
        (b"caf\xe9", 1, 4, "0xE9"),
        ("été\n".encode() + b"caf\xe9", 2, 4, "0xE9"),
        (b"\xef\xbb\xbfa\xff", 1, 2, "0xFF"),
        (b"a\r\nbc\xff\n", 2, 3, "0xFF"),
        (b"a\rb\r\xff", 3, 1, "0xFF"),
        (b"ok\n\xc3", 2, 1, "0xC3"),
        ("h\u00e9\U0001f600".encode() + b"\x80", 1, 4, "0x80"),
    ],
)
def test_the_first_bad_byte_has_its_place(content: bytes, line: int, column: int, byte: str) -> None:
    """Lines and columns count characters as an editor shows them."""
    read = read_text("a.md", content)
    assert read.diagnostics == (
        Diagnostic(code="not-utf8", mark=Mark("a.md", line, column), values={"byte": byte}),
    )
    assert "\ufffd" in read.value
