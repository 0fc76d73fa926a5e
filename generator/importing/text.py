"""A file as text: UTF-8 with or without its mark, UTF-16 or UTF-32 with theirs; nothing is guessed."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from generator.importing.outcome import Refused

LARGEST: Final = 20_000_000
"""Bytes of a file of references or of a table: more than any holds."""
# The marks of UTF-32 start as those of UTF-16 do.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(file: Path) -> str:
    r"""What the file says; its lines end in "\n".

    Raises:
        Refused: too large, or in another encoding; the first place that shows it is named.
        OSError: it cannot be read.
    """
    with file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Refused("too-large", file=file.name, most=str(LARGEST // 1_000_000))
    mark, encoding = next((one for one in _MARKS if content.startswith(one[0])), (b"", "utf-8"))
    body = content[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as fault:
        before = body[: fault.start].decode(encoding, "replace")
        line, column = place_of(before, len(before))
        byte = f"0x{body[fault.start]:02X}"
        raise Refused(
            "encoding",
            file=file.name,
            line=str(line),
            column=str(column),
            byte=byte,
            encoding=encoding.upper(),
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def place_of(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of a place in a text."""
    before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
