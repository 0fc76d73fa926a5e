"""A post's HTML as Markdown, checked: what the page will say is what the post said, or it is said plainer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.fetch.clean import plain
from generator.importing.convert import Target, escaped, to_markdown
from generator.importing.markup import read_markup
from generator.importing.spoken import BLOCKS, Spoken, parsed, spoken
from generator.importing.tree import ShowPicture, TooMuch, Tree, tree_of
from generator.prose.markdown import Words, render
from generator.prose.marks import EmbedMark, LinkMark, PictureMark
from generator.prose.scan import scan, too_large
from generator.prose.stand_ins import Replacement

if TYPE_CHECKING:
    from bs4 import Tag

_LEAD: Final = 600
_FORMATS: Final = ("b", "i", "code", "kbd", "del", "ins", "mark", "small", "sub", "sup", "cite")
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_NO_LEAD: Final = re.compile(r"#|>|[-+*|!`~\\]|\d|\[\^|  \n")
_NO_WORDS: Final = Words({}, "", "", "")


class Manner(NamedTuple):
    """What a text becomes depends on: its old address, the site's language and words, what is at hand."""

    base: str
    language: str
    words: Callable[[str], str]
    show: ShowPicture
    target: Target
    has_breaks: bool = False


class Prose(NamedTuple):
    """Markdown. `lead` is a first paragraph that stood for the text in lists; the body goes on behind it.

    `is_plainer`: its bold, italics and so on are lost; `is_bare`: all but its words and paragraphs.
    """

    body: str
    lead: str = ""
    pictures: tuple[str, ...] = ()
    undescribed: int = 0
    shortcodes: tuple[str, ...] = ()
    is_plainer: bool = False
    is_bare: bool = False


def prose_of(html: str, manner: Manner) -> Prose | None:
    """The text of a post; None where it is more than a page may hold."""
    read = read_markup(html, has_breaks=manner.has_breaks)
    try:
        tree = tree_of(read.html, manner.base, manner.words, manner.show)
        found = _told(tree, manner)
    except (TooMuch, RecursionError):
        found = Prose(_bare(plain(html, len(html) + 1)), is_bare=True)
    if too_large(found.body):
        return None
    lead, body = _lead(found.body) if read.has_teaser and not found.is_bare else ("", found.body)
    return found._replace(lead=lead, body=body, shortcodes=read.shortcodes)


def _told(tree: Tree, manner: Manner) -> Prose:
    meant = spoken(tree.root, *tree.notes)
    made = Prose("", pictures=tree.pictures, undescribed=tree.undescribed)
    body = _whole(tree, manner.target)
    if _says(body, meant, manner.language):
        return made._replace(body=body)
    for one in (tree.root, *tree.notes):
        for tag in one.find_all(_FORMATS):
            tag.unwrap()
        one.smooth()
    body = _whole(tree, manner.target)
    if _says(body, meant, manner.language):
        return made._replace(body=body, is_plainer=True)
    return made._replace(body="\n\n".join(_paragraphs(tree)), is_bare=True)


def _whole(tree: Tree, target: Target) -> str:
    """The text, and its notes behind it."""
    notes = (_note(number, to_markdown(note, target)) for number, note in enumerate(tree.notes, 1))
    return "\n\n".join((to_markdown(tree.root, target), *notes))


def _note(number: int, text: str) -> str:
    lines = re.sub(r"^- |^\d+\. ", "", text).split("\n")
    return "\n".join((f"[^{number}]: {lines[0]}", *(f"    {line}".rstrip() for line in lines[1:])))


def _says(body: str, meant: Spoken, language: str) -> bool:
    """Whether a page made of this Markdown says just that, and names nothing of the site by accident."""
    found = scan(body)
    faults = [one for one in found.faults if one.severity == "error" or one.code == "list-number-year"]
    if faults or any(isinstance(one, EmbedMark) for one in found.marks):
        return False
    shown = [_shown(one) for one in found.marks if isinstance(one, LinkMark | PictureMark)]
    made = render(body, shown, language, words=_NO_WORDS)
    page = parsed("".join(made.parts))
    for one in page.find_all(["sup", "a"], class_=["footnote-ref", "footnote-back"]):
        one.replace_with(" ")
    return not made.faults and spoken(page) == meant


def _shown(mark: LinkMark | PictureMark) -> Replacement:
    """What is there already says its words; a picture says none."""
    text = (mark.text or "") if isinstance(mark, LinkMark) else ""
    return Replacement(mark.start, mark.end, html=escape(text, quote=False) if text else "<br>", plain=text)


def _paragraphs(tree: Tree) -> Iterator[str]:
    """Words alone, with the addresses that they led to."""
    for one in (tree.root, *tree.notes):
        for link in one.find_all("a"):
            link.append(f" ({link.get('href')})")
        _break_blocks(one)
        yield _bare(one.get_text())


def _break_blocks(tree: Tag) -> None:
    for block in tree.find_all([*BLOCKS, "br"]):
        block.insert_before("\n")
        block.insert_after("\n")


def _bare(text: str) -> str:
    """Each line a paragraph, each sign a sign."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(_PUNCTUATION.sub(r"\\\g<0>", line) for line in lines if line)


def _lead(body: str) -> tuple[str, str]:
    """A first paragraph of words that may stand for the text, and what follows it."""
    first, _, rest = body.partition("\n\n")
    if not first or len(first) > _LEAD or "\n" in first or "![" in first or _NO_LEAD.match(first):
        return "", body
    return first, rest.lstrip("\n")


__all__ = ["Manner", "Prose", "escaped", "prose_of"]
