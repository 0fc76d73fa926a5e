"""The words of a line as Markdown: signs escaped, links, emphasis, code, marks of citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from generator.prose.patterns import Pattern

_SIGN: Final = Pattern(r"[\\`*_\[\]]")
_ENTITY: Final = Pattern(r"&(?=#?\w+;)")
# What would begin a list, or a heading, a quotation, code, or be a rule.
_BEGINS: Final = Pattern(r"(?m)^(?:(\d{1,9})(?=[.)](?: |$))|([#>]|[+-](?= |$)|[-=]+(?= *$)|~{3,}))")
_MARK: Final = Pattern(r"(?:, )?(\[\^[^\]]+\])")
_STARTS: Final = frozenset("#>+-=~0123456789")


def escaped(text: str) -> str:
    """Plain text, of which no sign means anything within a line."""
    # Most texts have none of these, and looking for a letter takes less than an expression.
    if "[" in text or "_" in text or "*" in text or "]" in text or "`" in text or "\\" in text:
        text = _SIGN.sub(r"\\\g<0>", text)
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;") if "&" in text or "<" in text else text


def beginning(text: str) -> str:
    """The text with no sign at the start of a line that would make something else of it."""
    if "\n" not in text and text[:1] not in _STARTS:
        return text
    return _BEGINS.sub(lambda found: f"{found[1]}\\" if found[1] else _plain(found[2]), text)


def _plain(signs: str) -> str:
    """Signs that begin a line; before some of them programs show the backslash, so the first is an entity."""
    return f"&#{ord(signs[0])};{signs[1:]}" if signs[0] in "=~" else f"\\{signs}"


def linked(words: str, address: str) -> str:
    """A link; `words` are Markdown."""
    if words == address and address.startswith(("https://", "http://")):
        return f"<{address}>"
    return f"[{words}](<{address}>)" if set(address) & set(" ()<>") else f"[{words}]({address})"


def anchored(words: str, href: str, kind: str, link: Callable[[str], str]) -> str:
    """What an `<a>` of our markup is: a link, the mark of a source or a note; nothing if it leads back."""
    if kind == "footnote-back":
        return ""
    number = href.removeprefix("#ref-").removeprefix("#fn-")
    if number != href and number.isdecimal():
        return f"[^note-{number}]" if href.startswith("#fn-") else f"[^{number}]"
    return linked(words, link(href)) if href else words


def cited(words: str) -> str:
    """Marks of sources side by side; in brackets with the page or the words that stand beside them."""
    if words.startswith("[^") and words.find("]") == len(words) - 1:
        return words
    alone = not _MARK.sub("", words).strip()
    return _MARK.sub(r"\1", words) if alone else f" ({words})"


def emphasised(words: str, sign: str) -> str:
    """The sign touches a word on either side."""
    shown = words.strip()
    if not shown:
        return words
    before, _, after = words.partition(shown)
    return f"{before}{sign}{shown}{sign}{after}"


def code(text: str) -> str:
    """A few words of code; `text` is not escaped."""
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{_fence('`', text)}{gap}{text}{gap}{_fence('`', text)}"


def fenced(text: str) -> str:
    """Lines of code."""
    return f"{_fence('```', text)}\n{text}\n{_fence('```', text)}"


def row(cells: Iterable[str]) -> str:
    """A line of a table; its cells are Markdown."""
    shown = (cell.replace("|", "\\|").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(shown)} |"


def _fence(sign: str, text: str) -> str:
    """Enough of the sign that the code does not end early."""
    while sign in text:
        sign += "`"
    return sign
