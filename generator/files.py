"""SourceFile: a file of the site as the pure stages see it, and how its bytes become text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from hashlib import sha256

from generator.diagnostics import Checked, Diagnostic, Mark
from generator.frozen import frozen

_BOM = b"\xef\xbb\xbf"


@frozen
class SourceFile:
    """A file: path relative to the site ('/'-separated, NFC), its bytes or how to get them, their SHA-256."""

    path: str
    held: bytes | Callable[[], bytes] = field(compare=False)
    digest: str

    @classmethod
    def of(cls, path: str, content: bytes) -> SourceFile:
        """A file whose bytes are at hand."""
        return cls(path, content, sha256(content).hexdigest())

    @property
    def content(self) -> bytes:
        """The bytes.

        Raises:
            OSError: they were to be read only now, and cannot be, or have changed since the digest was taken.
        """
        return self.held if isinstance(self.held, bytes) else self.held()

    @property
    def text(self) -> str:
        """The text, as `read_text` gives it."""
        return read_text(self.path, self.content).value


def read_text(path: str, content: bytes) -> Checked[str]:
    """UTF-8 as text: a byte order mark is dropped, every kind of line end becomes a line feed.

    Bytes that are not UTF-8 become U+FFFD, and the first of them is reported (`not-utf8`).
    """
    plain = content.removeprefix(_BOM)
    try:
        return Checked(_lines(plain.decode()))
    except UnicodeDecodeError as error:
        before = _lines(plain[: error.start].decode())
        mark = Mark(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        values = {"byte": f"0x{plain[error.start]:02X}"}
        return Checked(
            _lines(plain.decode(errors="replace")), (Diagnostic(code="not-utf8", mark=mark, values=values),)
        )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
