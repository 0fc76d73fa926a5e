"""What blogs make of HTML beside HTML: shortcodes, paragraphs without tags, the mark behind a teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple

_MORE: Final = re.compile(
    r"<!--\s*more\b[^<>]{0,200}-->|<a\s+name\s*=\s*[\"']?more[\"']?\s*(?:/>|>(?:\s*</a>)?)"
    r"|<span\s+id\s*=\s*[\"']more-\d+[\"']\s*(?:/>|>(?:\s*</span>)?)",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_PRE: Final = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL | re.IGNORECASE)
_BLOCK: Final = (
    r"address|article|aside|blockquote|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li"
    r"|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|iframe|details|summary"
)
_AROUND: Final = re.compile(rf"\s*(</?(?:{_BLOCK})\b[^<>]*>)\s*", re.IGNORECASE)
_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")
_STARTS: Final = re.compile(rf"</?(?:{_BLOCK})\b", re.IGNORECASE)
_OPENING: Final = re.compile(
    r"\[(?P<name>(?:wp_)?caption|embed|gallery|playlist|audio|video|youtube|vimeo|sourcecode|code)"
    r"(?P<rest>(?:[\s=:][^\[\]]{0,2000})?)\]",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(
    r"([\w-]{1,40})\s*=\s*(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'\]]{1,1000}))"
)
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>\[\]]{1,1000}")
_PICTURE_END: Final = re.compile(r"^.*?<img\b[^<>]*>(?:\s*</a>)?", re.DOTALL | re.IGNORECASE)


class Read(NamedTuple):
    """HTML as it was meant. `has_teaser`: a mark said that its beginning stands for it in lists.

    `shortcodes` are those of which nothing could be made.
    """

    html: str
    has_teaser: bool
    shortcodes: tuple[str, ...] = ()


def read_markup(body: str, *, has_breaks: bool) -> Read:
    """A body as HTML alone; `has_breaks`: an empty line begins a paragraph, and a line break is one."""
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    has_teaser = _MORE.search(text) is not None
    text = _COMMENT.sub("", _MORE.sub("\n\n" if has_breaks else "", text))
    left: list[str] = []
    text = "".join(_shortcodes(text, left))
    return Read(_paragraphs(text) if has_breaks else text, has_teaser, tuple(dict.fromkeys(left)))


def _shortcodes(text: str, left: list[str]) -> Iterator[str]:
    """The text with each shortcode as HTML."""
    done = 0
    unclosed: set[str] = set()
    while found := _OPENING.search(text, done):
        yield text[done : found.start()]
        name, rest = found["name"].lower(), found["rest"]
        closing = f"[/{found['name']}]"
        end = -1 if name in unclosed else text.find(closing, found.end())
        if end < 0:
            unclosed.add(name)
            inner, done = "", found.end()
        else:
            inner, done = text[found.end() : end], end + len(closing)
        made = _made(name, rest, inner)
        if made is None:
            left.append(name)
        yield made or ""
    yield text[done:]


def _made(name: str, rest: str, inner: str) -> str | None:
    """The HTML of a shortcode; None where what it showed is not in it."""
    said = {one[1].lower(): one[2] or one[3] or one[4] or "" for one in _ATTRIBUTE.finditer(rest)}
    if name.endswith("caption"):
        picture = _PICTURE_END.match(inner)
        if not picture:
            return inner
        words = said.get("caption") or inner[picture.end() :]
        return f"\n\n<figure>{picture[0]}<figcaption>{words}</figcaption></figure>\n\n"
    if name in {"sourcecode", "code"}:
        return f"\n\n<pre>{inner if '&lt;' in inner else escape(inner, quote=False)}</pre>\n\n"
    address = _ADDRESS.search(inner) or _ADDRESS.search(rest)
    return f'\n\n<p><a href="{escape(address[0])}">{escape(address[0])}</a></p>\n\n' if address else None


def _paragraphs(text: str) -> str:
    """As WordPress's `wpautop`: paragraphs at empty lines, line breaks at line ends."""
    parts = _PRE.split(text)
    return "".join(part if index % 2 else _filled(part) for index, part in enumerate(parts))


def _filled(text: str) -> str:
    spaced = _AROUND.sub(r"\n\n\1\n\n", text)
    made = []
    for part in _BLANK.split(spaced):
        words = part.strip()
        if words:
            made.append(words if _STARTS.match(words) else f"<p>{'<br>'.join(words.split(chr(10)))}</p>")
    return "\n".join(made)
