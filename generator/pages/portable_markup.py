"""Our own markup made fit for other programs: readers of feeds, mail programs.

They know neither our stylesheet nor the page's anchors, so what classes say is said by elements, and what
leads into the page leads to the page's whole address. The markup is what templates and `prose` write: tags
are well-formed, every attribute stands in double quotes, and no other `<` is in the text. So a tag is
matched where it stands, without a parser.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final, NamedTuple, Protocol
from urllib.parse import urljoin, urlsplit

_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_ATTRIBUTE: Final = re.compile(r'([a-z][a-z-]*)="([^"]*)"')
# Anchors that nothing leads to any more, and what leads back to them.
_ANCHORS: Final = re.compile(r'<span id="[^"]*"></span>|<a [^<>]*class="footnote-back"[^<>]*>[^<>]*</a>')
# Who said it, which on the page its place and size tell.
_SAID: Final = re.compile(r"(</blockquote>\s*<figcaption>)")
_EMPTY_LINES: Final = re.compile(r"\n\s*\n+")
_VOID: Final = frozenset({"br", "hr", "img", "wbr", "meta", "link"})
_NOT_KEPT: Final = frozenset({"id", "first", "role", "tabindex"})
# Of what only arranges its cells, so that it is read as no table of data.
_ARRANGED: Final = "presentation"
_RENAMED: Final = {"aside": "blockquote", "section": "div", "details": "div", "summary": "p"}
_CITED: Final = "#ref-"


class Where(Protocol):
    """Where links and pictures lead from the place at which the markup will be read."""

    def link(self, href: str) -> str | None:
        """The address of a link; None where it cannot lead anywhere, so that only its words stay."""

    def picture(self, src: str) -> str:
        """The address of a picture."""


class Online(NamedTuple):
    """A page that is on the web at `page`; `sources` are the addresses of its references by their number."""

    page: str
    sources: tuple[str, ...] = ()

    def link(self, href: str) -> str:
        """The whole address; a citation leads to the study that it names."""
        number = href.removeprefix(_CITED)
        if number != href and number.isdecimal() and 0 < int(number) <= len(self.sources):
            return _joined(self.page, self.sources[int(number) - 1])
        return _joined(self.page, href)

    def picture(self, src: str) -> str:
        """The whole address."""
        return urljoin(self.page, src)


def _joined(page: str, href: str) -> str:
    """As `urljoin`, which takes its time, for the links that pages are full of."""
    if href.startswith(("https://", "http://")):
        return href
    up = 0
    while href.startswith("../", 3 * up):
        up += 1
    rest = href[3 * up :]
    if not up or not page.endswith("/") or "./" in rest or "//" in f"/{rest}":
        return urljoin(page, href)
    above = page.rsplit("/", up + 1)[0]
    return f"{above}/{rest}" if above.count("/") > 1 else urljoin(page, href)


def is_elsewhere(href: str) -> bool:
    """Whether a link names its own scheme: it leads out of the site."""
    return bool(urlsplit(href).scheme) or href.startswith("//")


def portable(html: str, where: Where, *, styled: bool = False) -> str:
    """The markup as others can show it; `styled` keeps classes, for a stylesheet that goes with it."""
    kept = _SAID.sub(r"\1— ", _ANCHORS.sub("", html))
    return _EMPTY_LINES.sub("\n", _Rewriting(where, styled=styled).of(kept)).strip()


class _Rewriting:
    """One pass over the tags; `open` holds what ends each element that was begun."""

    def __init__(self, where: Where, *, styled: bool) -> None:
        self.where = where
        self.styled = styled
        self.open: list[str] = []

    def of(self, html: str) -> str:
        return _TAG.sub(self._tag, html)

    def _tag(self, found: re.Match[str]) -> str:
        closing, name, rest = found.groups()
        if closing:
            return self.open.pop() if self.open else ""
        attributes = {key: unescape(value) for key, value in _ATTRIBUTE.findall(rest)}
        start, end = self._element(name, attributes)
        if name not in _VOID:
            self.open.append(end)
        return start

    def _element(self, name: str, attributes: dict[str, str]) -> tuple[str, str]:
        """What begins an element and what ends it."""
        kind = attributes.get("class", "").partition(" ")[0]
        if name == "a":
            return self._link(attributes)
        if name == "img":
            attributes["src"] = self.where.picture(attributes["src"])
        elif name == "sup" and kind in {"cite", "footnote-ref"}:
            before, after = ("[", "]") if kind == "cite" else ("(", ")")
            return f"{self._start('sup', attributes)}{before}", f"{after}</sup>"
        elif name == "summary" or kind == "callout-title":
            return f"{self._start('p', attributes)}<strong>", "</strong></p>"
        elif kind == "footnotes":
            heading = escape(attributes.get("aria-label", ""), quote=False)
            return f"{self._start('div', attributes)}<p><strong>{heading}</strong></p>", "</div>"
        elif kind.startswith("align-"):
            attributes["align"] = kind.removeprefix("align-")
        name = _RENAMED.get(name, name)
        return self._start(name, attributes), f"</{name}>"

    def _link(self, attributes: dict[str, str]) -> tuple[str, str]:
        address = self.where.link(attributes.get("href", ""))
        if address is None:
            return "", ""
        return self._start("a", attributes | {"href": address}), "</a>"

    def _start(self, name: str, attributes: dict[str, str]) -> str:
        kept = "".join(
            f' {key}="{escape(value)}"'
            for key, value in attributes.items()
            if (key not in _NOT_KEPT or value == _ARRANGED)
            and not key.startswith(("aria-", "data-version"))
            and (self.styled or key != "class")
        )
        return f"<{name}{kept}>"
