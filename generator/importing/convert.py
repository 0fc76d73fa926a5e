"""A tree as Markdown that this program reads as it was meant: the one module that adapts markdownify.

Each sign that Markdown, or a mark of ours, begins with has a backslash: `[[` is two brackets, `2011.` a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag
    from markdownify import MarkdownConverter

_SIGN: Final = re.compile(
    r"(?P<url>(?<!\w)(?:https?://|www\.)[^\s<>\[\]\"«»|`*\\]+)"
    r"|[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|(?<!\S)#|!$"
)
_START: Final = re.compile(r"(\s*)(?:(\d{1,4})(?=[.)](?:\s|$))|(?=>|[|]|[-+=~:](?![^\W_])))")
_TRAILING: Final = re.compile(r" *\n(?: *\n)+")
_BAR: Final = re.compile(r"(?<!\\)\|")
_EMPTY: Final = "\ue0f1"  # an empty line of code while others are counted
_WITHIN: Final = frozenset({"a", "code", "sub", "sup", "fnref", "img"})
_TICKS: Final = re.compile(r"`+")
_PLAIN: Final = re.compile(r"[^|\[\]\\`*_<>&\n]+")

Target = Callable[[str], str]
"""An address → the id of the text of this site that had it, or ""."""


def escaped(text: str) -> str:
    """Words as Markdown of one line: nothing in them is anything but words."""
    return _start(_signs(text))


def to_markdown(tree: Tag, target: Target) -> str:
    """A tree's Markdown, its blocks apart by an empty line."""
    text: str = _converter()(target).convert_soup(tree)
    # Two spaces break a line only where another one follows.
    text = _TRAILING.sub("\n\n", re.sub(r"[ \t]+$", _breaks, text, flags=re.MULTILINE))
    return text.replace(_EMPTY, "").strip("\n").rstrip(" ")


def _breaks(spaces: re.Match[str]) -> str:
    return "  " if len(spaces[0]) > 1 else ""


def _start(text: str) -> str:
    """What at the start of a line would begin a block begins none."""
    found = _START.match(text)
    if not found:
        return text
    return f"{found[0]}\\{text[found.end() :]}"


def destination(address: str) -> str:
    """An address as a link's destination."""
    typed = quote(address, safe="/%:=&?~#+!$,;'@*[]()._-")
    return f"<{typed}>" if "(" in typed or ")" in typed else typed


@cache
def _converter() -> Callable[[Target], MarkdownConverter]:
    from markdownify import MarkdownConverter

    class Converter(MarkdownConverter):
        """The converter of markdownify, with this program's Markdown."""

        def __init__(self, target: Target) -> None:
            super().__init__(
                heading_style="atx",
                bullets="-",
                wrap=True,
                wrap_width=None,
                sub_symbol="<sub>",
                sup_symbol="<sup>",
                table_infer_header=True,
            )
            self._target = target

        def process_text(self, el: PageElement, parent_tags: set[str] | None = None) -> str:
            within = parent_tags or set()
            text: str = super().process_text(el, parent_tags=within)  # type: ignore[misc] # not in its stub
            text = _BAR.sub(r"\|", text) if within & {"td", "th"} else text
            return _start(text) if "_noformat" not in within and _begins(el) else text

        def escape(self, text: str, parent_tags: set[str]) -> str:
            return _signs(text)

        def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            return text if "_noformat" in parent_tags else _tagged(el.name, text)

        convert_ins = convert_mark = convert_small = convert_cite = convert_del

        def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            words = text.strip()
            if "_noformat" in parent_tags or not words:
                return text
            return _around(text, _link(el, words, self._target))

        def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            return f"![{_signs(str(el['alt']))}]({destination(str(el['src']))})"

        def convert_fnref(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            return f"[^{el['n']}]"

        def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            code = el.get_text().strip("\n")
            most = max((len(run) for run in _TICKS.findall(code)), default=0)
            fence = "`" * max(3, most + 1)
            kept = "\n".join(line if line.strip() else _EMPTY for line in code.split("\n"))
            return f"\n\n{fence}\n{kept}\n{fence}\n\n" if code.strip() else ""

    return Converter


def _tagged(name: str, text: str) -> str:
    words = text.strip()
    return _around(text, f"<{name}>{words}</{name}>") if words else text


def _around(text: str, words: str) -> str:
    """The words with the spaces that a text has around its own."""
    return f"{text[: len(text) - len(text.lstrip())]}{words}{text[len(text.rstrip()) :]}"


def _signs(text: str) -> str:
    return _SIGN.sub(lambda sign: sign["url"] or f"\\{sign[0]}", text)


def _begins(el: PageElement) -> bool:
    """Whether a text may stand at the start of a line."""
    return getattr(el.previous_sibling, "name", None) not in _WITHIN


def _link(el: Tag, text: str, target: Target) -> str:
    address, words = str(el.get("href") or ""), el.get_text()
    name = target(address)
    if name and _PLAIN.fullmatch(words.strip()):
        return f"[[{name}|{' '.join(words.split())}]]"
    if words == address and not re.search(r"[<>\s]", address):
        return f"<{address}>"
    return f"[{text}]({destination(address)})" if address else text
