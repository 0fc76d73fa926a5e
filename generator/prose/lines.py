"""What a line begins with: the questions that decide where blocks start and end."""

from __future__ import annotations

import re
from itertools import accumulate, takewhile

from generator.prose.blocks import Line
from generator.prose.patterns import Pattern

_ITEM_MARKER = r"(?:[-+*]|\d{1,3}[.)])"
FENCE = Pattern(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$")
_ANY_FENCE = Pattern(rf"(?:[ \t]*(?:>|{_ITEM_MARKER}(?=[ \t])))*[ \t]*(`{{3,}}(?=[^`]*$)|~{{3,}})")
HEADING = Pattern(r"[ \t]*(#{1,6})(?:[ \t]+|$)")
RULE = Pattern(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$")
UNDERLINE = Pattern(r"[ \t]*(=+|-+)[ \t]*$")
# Four digits are a year, not a list's number.
_ITEM = Pattern(r"([ \t]*)([-+*]|(\d{1,3})([.)]))(?=[ \t]|$)([ \t]*)")
YEAR = Pattern(r"\d{4}[.)](?=[ \t])")
QUOTE = Pattern(r"[ \t]*>[ \t]?")
FOOTNOTE = Pattern(r"[ \t]*\[\^([^\[\]\s^]+)\]:[ \t]*")
DEFINITION = Pattern(
    r"[ \t]*\[([^\[\]^@][^\[\]]*)\]:[ \t]*(<[^<>]*>|[^\s<]\S*)"
    r"""(?:[ \t]+("[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
DETAILS = Pattern(
    r"[ \t]*<details((?:\s[^<>]*)?)>[ \t]*(?:(?=<summary[\s>]).*</summary[ \t]*>[ \t]*)?$", re.IGNORECASE
)
DETAILS_END = Pattern(r"[ \t]*</details[ \t]*>[ \t]*$", re.IGNORECASE)
_COMMENT_OR_CODE = Pattern(r"^(?:[ \t]|>|[-+*][ \t]|\d{1,3}[.)][ \t])*(`{3,}|~{3,})|(`+)|<!--", re.MULTILINE)
_LONGEST_CODE = 2_000


def source_lines(text: str) -> list[Line]:
    """The lines of `text`, without their ends."""
    raw = text.split("\n")
    starts = accumulate((len(line) + 1 for line in raw), initial=0)
    return [Line(start, line.rstrip("\r")) for start, line in zip(starts, raw, strict=False)]


def without_comments(text: str) -> str:
    """The text with HTML comments blanked out, all other offsets kept."""
    if "<!--" not in text:
        return text
    pieces, done, at = [], 0, 0
    while found := _COMMENT_OR_CODE.search(text, at):
        if found[1] or found[2]:
            at = _code_end(text, found)
            continue
        end = text.find("-->", found.start() + 4)
        if end < 0:
            break
        pieces += [text[done : found.start()], re.sub(r"[^\n]", " ", text[found.start() : end + 3])]
        done = at = end + 3
    return "".join((*pieces, text[done:]))


def _code_end(text: str, opened: re.Match[str]) -> int:
    """Where the code that starts at `opened` ends; just after the mark where it is none."""
    if opened[1]:
        closing = re.compile(rf"^[ \t>]*{re.escape(opened[1])}[`~]*[ \t]*$", re.MULTILINE)
        closed = closing.search(text, opened.end())
        return closed.end() if closed else len(text)
    paragraph_end = text.find("\n\n", opened.end())
    limit = len(text) if paragraph_end < 0 else paragraph_end
    limit = min(limit, opened.end() + _LONGEST_CODE)
    closed = re.compile(rf"(?<!`){opened[2]}(?!`)").search(text, opened.end(), limit)
    return closed.end() if closed else opened.end()


def trimmed(line: Line) -> Line:
    """The line without the white space before its text."""
    return line.cut(len(line.text) - len(line.text.lstrip(" \t")))


def stripped(line: Line) -> Line:
    """The line without the white space around its text."""
    left = trimmed(line)
    return Line(left.start, left.text.rstrip(" \t"))


def is_blank(line: Line) -> bool:
    """Whether nothing stands on the line."""
    return not line.text.strip(" \t")


def indent_of(text: str) -> int:
    """The columns of white space before the text; a tab reaches to the next multiple of four."""
    columns = 0
    for sign in takewhile(lambda sign: sign in " \t", text):
        columns += 1 if sign == " " else 4 - columns % 4
    return columns


def dedented(line: Line, columns: int) -> Line:
    """The line without `columns` columns of white space, or as many as it has."""
    width = reached = 0
    while reached < columns and width < len(line.text) and line.text[width] in " \t":
        reached += 1 if line.text[width] == " " else 4 - reached % 4
        width += 1
    return line.cut(width)


def list_marker(text: str) -> re.Match[str] | None:
    """The marker of a list, if the line begins with one."""
    return None if RULE.match(text) else _ITEM.match(text)


def interrupts(text: str) -> bool:
    """Whether a line ends the paragraph before it."""
    words = text.lstrip(" \t")
    if words[:1] in "`~#>-*_+<0123456789":
        item = list_marker(text)
        return bool(
            words.startswith(">")
            or FENCE.match(text)
            or HEADING.match(text)
            or RULE.match(text)
            or (item and text[item.end() :].strip() and item[3] in (None, "1"))
            or DETAILS.match(text)
            or DETAILS_END.match(text)
        )
    return bool(FOOTNOTE.match(text)) if words.startswith("[^") else False


def continues(previous: Line, line: Line) -> bool:
    """Whether `line`, outside its container, goes on with the paragraph at the container's end."""
    if is_blank(previous) or is_blank(line) or interrupts(line.text) or list_marker(line.text):
        return False
    if DEFINITION.match(line.text):
        return False
    text = previous.text
    while found := QUOTE.match(text) or list_marker(text):
        text = text[found.end() :]
    return bool(text.strip()) and not (HEADING.match(text) or RULE.match(text) or FENCE.match(text))


def opens_container(text: str) -> bool:
    """Whether the line begins a quote, a list, a footnote or `<details>`."""
    words = text.lstrip(" \t")
    if words[:1] in ">[<":
        return bool(words[0] == ">" or FOOTNOTE.match(text) or DETAILS.match(text))
    return bool(list_marker(text))


class FenceState:
    """Whether the lines read so far leave a fence open."""

    def __init__(self) -> None:
        self.fence = ""

    def read(self, text: str) -> None:
        """Go on with the next line."""
        found = _ANY_FENCE.match(text)
        if not found:
            return
        if not self.fence:
            self.fence = found[1]
        elif found[1].startswith(self.fence) and not text[found.end() :].strip():
            self.fence = ""
