"""HTML as a tree that Markdown can say: pictures and films as addresses, notes apart, no layout.

The one module that adapts Beautiful Soup, with `convert`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urljoin

from generator.fetch.clean import structured
from generator.importing.spoken import BLOCKS, parsed
from generator.incoming.addresses import safe_link
from generator.prose.tree import RESERVED
from generator.yamlio.characters import without_bad_characters

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_MAX_TAGS: Final = 60_000
_MAX_ENTITIES: Final = 200_000
_MAX_DEPTH: Final = 200
_TAG: Final = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*?(/?)>")
_ALONE_WORDS: Final = "area base br col embed hr img input link meta param source track wbr"
_ALONE: Final = frozenset(_ALONE_WORDS.split())
_INLINE: Final = (
    "b",
    "strong",
    "i",
    "em",
    "a",
    "del",
    "ins",
    "mark",
    "small",
    "sub",
    "sup",
    "cite",
    "code",
    "kbd",
)
_BREAKING: Final = frozenset({*BLOCKS, "br"})
_FILMS: Final = ("iframe", "video", "audio", "embed")
_NO_MEANING: Final = ("u", "span", "q", "abbr")
_RENAMED: Final = {
    "strong": "b",
    "em": "i",
    "strike": "del",
    "s": "del",
    "samp": "code",
    "tt": "code",
    **dict.fromkeys(("center", "dl", "dt", "dd", "figure", "figcaption", "details", "summary"), "div"),
}
_MAIL: Final = re.compile(r"mailto:[^\s<>()\"]{3,200}")
_SPACES: Final = re.compile("[\u00a0\u202f\u2007\u2009]")
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|avif)(?:$|[?#])", re.IGNORECASE)
_SIGN: Final = re.compile(r"[\[(]?\s*(?:\d{1,3}|\*{1,3}|[ivx]{1,5})\s*[\])]?")
_LEADING_SIGN: Final = re.compile(r"^\s*[\[(]?\s*\d{1,3}\s*[\])]?[.:]?\s*")


class TooMuch(Exception):  # noqa: N818 - it says what is the case
    """Markup that would keep a reader busy for minutes."""


class Shown(NamedTuple):
    """What a picture becomes: a file beside the text, or "" where its address is linked."""

    file: str
    alt: str


class Tree(NamedTuple):
    """The text, its footnotes in order, the addresses of its pictures and how many are not described."""

    root: BeautifulSoup
    notes: tuple[Tag, ...]
    pictures: tuple[str, ...]
    undescribed: int


ShowPicture = Callable[[str], str]
"""The address of a picture → the file beside the text that has it, or ""."""


def tree_of(html: str, base: str, words: Callable[[str], str], show: ShowPicture) -> Tree:
    """The tree of a text that had the address `base`; `words` are the catalogue's.

    Raises:
        TooMuch: it is too deep, or has too many tags.
    """
    _check(html)
    root = parsed(structured(RESERVED.sub("", without_bad_characters(html))))
    return _Maker(root, base, words, show).tree()


def _check(html: str) -> None:
    if html.count("<") > _MAX_TAGS or html.count("&") > _MAX_ENTITIES:
        raise TooMuch
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _ALONE and not tag[3]:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > _MAX_DEPTH:
                raise TooMuch


class _Maker:
    def __init__(
        self, root: BeautifulSoup, base: str, words: Callable[[str], str], show: ShowPicture
    ) -> None:
        self._root = root
        self._base = base
        self._words = words
        self._show = show
        self._pictures: dict[str, None] = {}
        self._undescribed = 0

    def tree(self) -> Tree:
        self._captions()
        notes = self._notes()
        for film in self._root.find_all(_FILMS):
            self._film(film)
        for picture in self._root.find_all("img"):
            self._picture(picture)
        for link in self._root.find_all("a"):
            self._link(link)
        self._simpler()
        return Tree(self._root, notes, tuple(self._pictures), self._undescribed)

    def _captions(self) -> None:
        """Blogger puts a picture and its caption into a table."""
        for table in self._root.find_all("table", class_="tr-caption-container"):
            caption = table.find(class_="tr-caption")
            picture = table.find("img")
            if picture is None:
                continue
            link = picture.find_parent("a")
            figure = self._root.new_tag("figure")
            table.insert_before(figure)
            figure.append((link or picture).extract())
            if caption is not None:
                caption.name = "figcaption"
                figure.append(caption.extract())
            if not table.get_text(strip=True):
                table.decompose()

    def _notes(self) -> tuple[Tag, ...]:
        """Signs that lead to a paragraph, or an item, that leads back."""
        named = {one.get("id") or one.get("name"): one for one in self._root.find_all(re.compile("."))}
        found: list[Tag] = []
        for sign in self._root.find_all("a", href=re.compile("^#.")):
            if sign.decomposed:  # a link back, which went with its note's sign
                continue
            target = named.get(str(sign["href"])[1:])
            if target is None or sign.parent is None or not _SIGN.fullmatch(sign.get_text(strip=True)):
                continue
            note = target if target.name in {"li", "p", "div"} else target.find_parent(["li", "p", "div"])
            if note is None or sign in note.find_all("a") or any(note is one for one in found):
                continue
            back = note.find("a", href=re.compile("^#."))
            if back is None or named.get(str(back["href"])[1:]) is None:
                continue
            _strip_sign(note, back)
            found.append(note)
            mark = self._root.new_tag("fnref", attrs={"n": str(len(found))})
            outer = sign.parent if sign.parent.name == "sup" else sign
            outer.replace_with(mark)
        for note in found:
            parent = note.parent
            note.extract()
            if parent is not None and parent.name in {"ol", "ul"} and not parent.get_text(strip=True):
                parent.decompose()
        return tuple(found)

    def _film(self, film: Tag) -> None:
        source = film.get("src") or next((one.get("src") for one in film.find_all("source")), None)
        address = self._address(str(source or ""))
        if not address:
            film.unwrap()
            return
        paragraph = self._root.new_tag("p")
        link = self._root.new_tag("a", href=address)
        link.string = " ".join(str(film.get("title") or "").split()) or self._words("film")
        paragraph.append(link)
        film.replace_with(paragraph)

    def _picture(self, picture: Tag) -> None:
        """The picture itself where it is at hand, in the size that its link leads to; else its address."""
        link = picture.find_parent("a")
        address = self._address(str(picture.get("src") or ""))
        larger = self._address(str(link.get("href") or "")) if link is not None else ""
        if link is not None and _PICTURE.search(larger) and not link.get_text(strip=True):
            address = larger
            if len(link.find_all("img")) == 1:
                link.unwrap()
        if not address:
            picture.decompose()
            return
        self._pictures[address] = None
        alt = " ".join(str(picture.get("alt") or picture.get("title") or "").split())
        self._undescribed += not alt
        alt = alt or self._words("picture")
        if file := self._show(address):
            picture.attrs = {"src": file, "alt": alt}
            return
        made = self._root.new_tag("span" if picture.find_parent("a") else "a", href=address)
        made.string = self._words("picture-of").format(alt=alt) if alt != self._words("picture") else alt
        picture.replace_with(made)

    def _link(self, link: Tag) -> None:
        address = str(link.get("href") or "")
        found = address if _MAIL.fullmatch(address) else self._address(address)
        if address.startswith("#") or not found:
            link.unwrap()
        else:
            link.attrs = {"href": found}

    def _address(self, typed: str) -> str:
        if not typed.strip():
            return ""
        try:
            whole = urljoin(self._base, typed.strip())
        except ValueError:
            return ""
        return safe_link(whole.replace(" ", "%20")) or ""

    def _simpler(self) -> None:
        """One name for what is the same; nothing within words that only a paragraph may hold."""
        for one in self._root.find_all(list(_RENAMED)):
            one.name = _RENAMED[one.name]
        for one in self._root.find_all(_NO_MEANING):
            one.unwrap()
        for one in self._root.find_all("table"):
            if len(one.find_all(["td", "th"])) <= 1 or one.find("table") is not None:
                _unwrap_table(one)
        self._inline()
        self._root.smooth()
        for text in self._root.find_all(string=_SPACES):
            if text.find_parent("pre") is None:
                text.replace_with(_SPACES.sub(" ", text))
        for one in self._root.find_all(["b", "i"]):
            _joined(one)
        self._root.smooth()

    def _inline(self) -> None:
        for one in self._root.find_all(_INLINE):
            breaks = any(getattr(inner, "name", None) in _BREAKING for inner in one.descendants)
            if one.name == "a":
                for block in one.find_all(_BREAKING) if breaks else ():
                    block.insert_after(" ")
                    block.unwrap()
            elif breaks or one.find_parent(one.name) is not None:
                one.unwrap()


def _strip_sign(note: Tag, back: Tag) -> None:
    """A note's text without the number that it begins with and the link back."""
    outer = back.parent if back.parent is not None and back.parent.name == "sup" else back
    if outer is not note:
        outer.decompose()
    first = note.find(string=re.compile(r"\S"))
    if first is not None and _LEADING_SIGN.match(first):
        first.replace_with(_LEADING_SIGN.sub("", first, count=1))


def _unwrap_table(table: Tag) -> None:
    for one in table.find_all(["thead", "tbody", "tfoot", "tr", "td", "th", "caption"]):
        if one.find_parent("table") is table:
            one.name = "div"
    table.name = "div"


def _joined(one: Any) -> None:  # noqa: ANN401 - Beautiful Soup's siblings are of many classes
    """What stands directly behind another one of its name is part of that."""
    before = one.previous_sibling
    if before is not None and getattr(before, "name", None) == one.name:
        for child in list(one.children):
            before.append(child.extract())
        one.decompose()
