"""What a code means, why it is told and what to do, for the terminal and as the reference's pages."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from generator.catalogue import say
from generator.catalogue.explained import EXPLAINED, SECTIONS
from generator.catalogue.explained.explanation import Excerpts, Words
from generator.codes import CODES, meaning
from generator.diagnostics import Severity

_WIDTH: Final = 96
_WIDE: Final = 120
_BOLD: Final = "\x1b[1m{}\x1b[0m"


def explain(code: str, language: str, *, colour: bool = False) -> str:
    """All there is to say of a code, as text. `code` is one of CODES."""
    found = EXPLAINED[code]
    told = (
        _bold(f"{code}{_weight(code, language)}", colour=colour),
        meaning(code, language),
        "",
        *_wrapped(_spoken(found.why, language)),
        "",
        *_example(found.bad, "explain.bad", language, colour=colour),
        *_example(found.good, "explain.good", language, colour=colour),
        *_wrapped(f"→ {_spoken(found.mend, language)}"),
    )
    return "\n".join(told) + "\n"


def listing(language: str, *, colour: bool = False) -> str:
    """Every code with its meaning, section by section."""
    width = max(map(len, CODES))
    sections = []
    for title, codes in SECTIONS:
        lines = (f"  {code:{width}}  {meaning(code, language)}" for code in codes)
        sections.append("\n".join([_bold(_spoken(title, language), colour=colour), *lines]))
    return "\n\n".join([*sections, say(language, "explain.one")]) + "\n"


def document(language: str) -> str:
    """The same as Markdown: a heading for each section and code, its example as code."""
    return "\n".join(line for part in _document(language) for line in part)


def _document(language: str) -> Iterator[list[str]]:
    for title, codes in SECTIONS:
        yield [f"## {_spoken(title, language)}", ""]
        for code, found in codes.items():
            what = f"**{meaning(code, language)}**{_weight(code, language)} {_spoken(found.why, language)}"
            yield [f"### {code}", "", *_paragraph(what), ""]
            yield [*_example(found.bad, "explain.bad", language, colour=False)]
            yield [*_example(found.good, "explain.good", language, colour=False)]
            yield [*_paragraph(f"→ {_spoken(found.mend, language)}"), ""]


def _example(excerpts: Excerpts, key: str, language: str, *, colour: bool) -> Iterator[str]:
    for path, text in excerpts.items():
        yield _bold(say(language, key, path=path), colour=colour)
        yield ""
        yield from (f"    {line}" for line in _lines(text, language))
        yield ""


def _lines(text: str | Words, language: str) -> list[str]:
    """An excerpt, line by line; a sign that nobody would see is named."""
    shown = text if isinstance(text, str) else _spoken(text, language)
    return shown.replace("\u202e", "<U+202E>").splitlines()


def _weight(code: str, language: str) -> str:
    return say(language, "explain.warning") if CODES[code] is Severity.WARNING else ""


def _spoken(words: Words, language: str) -> str:
    return words[0] if language == "fr" else words[1]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _paragraph(text: str) -> list[str]:
    """Lines of Markdown: signs that would mean something there, or at the start of a line, are escaped."""
    lines = textwrap.wrap(re.sub(r"[\[\]<]|(?<=\])\(|\\", r"\\\g<0>", text), _WIDE)
    return [re.sub(r"^(?:[#>+-]|\d+(?=\.))", r"\\\g<0>", line) for line in lines]


def _bold(text: str, *, colour: bool) -> str:
    return _BOLD.format(text) if colour else text
