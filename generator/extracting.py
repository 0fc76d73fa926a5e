"""`trendbook extract`: a file or the standard input, read; its figures, as they are printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.drafting.credited import credited_studies, format_studies
from generator.extract.blocks import blocks
from generator.extract.extract import extract
from generator.extract.listing import format_json, format_text
from generator.extract.plain import LIMIT, Form, form_of, read_plain

_BYTES: Final = 4 * LIMIT + 4
_FORMS: Final = {
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".txt": Form.PLAIN,
}
_TITLE: Final = 120
_BYTES_LOOKED_AT: Final = 4000
_CONTROLS: Final = 0.02  # a share of control characters that no text has
_TAB, _RETURN, _SPACE = b"\t\r "


class NotTextError(ValueError):
    """A file that holds no text."""


class Given(NamedTuple):
    """A text to read: what it is called, in what it is written, whether it went on."""

    text: str
    name: str
    form: Form
    cut: bool


def read(name: str) -> Given:
    """The text of a file, or of the standard input where `name` is "-"; UTF-8, else Windows-1252.

    Raises:
        OSError: it cannot be read.
        NotTextError: it holds no text.
    """
    if name == "-":
        raw = sys.stdin.buffer.read(_BYTES)
    else:
        with Path(name).open("rb") as file:
            raw = file.read(_BYTES)
    head = raw[:_BYTES_LOOKED_AT]
    if sum(byte < _TAB or _RETURN < byte < _SPACE for byte in head) > len(head) * _CONTROLS:
        raise NotTextError(name)
    text = _decoded(raw)
    form = _FORMS.get(Path(name).suffix.lower()) or form_of(text)
    return Given(text[:LIMIT], name, form, cut=len(text) > LIMIT)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")
    except UnicodeDecodeError as error:
        if len(raw) == _BYTES and error.start > _BYTES - 4:  # cut within a letter
            return raw[: error.start].decode("utf-8")
        return raw.decode("cp1252", errors="replace")


def report(
    given: Given, form: str, said_in: str, *, source: str | None = None, language: str | None = None
) -> str:
    """The figures of a text as "text", "json" or "yaml"; those credited to `source`, if given."""
    found = extract(given.text, given.form, language, (source,) if source else ())
    if source is not None:
        found = [one for one in found if one.source and source.casefold() in one.source.casefold()]
    if form == "json":
        return format_json(found)
    if form == "yaml" and found:
        return format_studies(credited_studies(found, _title(given), said_in), said_in)
    if not found and source:
        told = say(said_in, "extract.none-by", source=source, file=given.name) + "\n"
    else:
        told = format_text(found, given.text, given.name, said_in)
    return f"# {told}" if form == "yaml" else told


def _title(given: Given) -> str:
    """The first words of a text, which are its title; else what it is called."""
    for block in blocks(read_plain(given.text[:_BYTES], given.form).text):
        words = " ".join("".join(sentence.text for sentence in block.sentences).split())
        if words:
            return words if len(words) <= _TITLE and words[-1] != "." else Path(given.name).name
    return Path(given.name).name
