"""Text from elsewhere becomes plain text: the one module that adapts nh3.

No field holds anything that looks like a tag, however it was spelled: nothing depends on whether each
template escapes it, though each does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Final

from generator.incoming.unseen import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_TITLE: Final = 300
MAX_TEXT: Final = 2_000
_MAX_FIELD: Final = 60_000  # of what is longer, nh3 makes minutes
_ROUNDS: Final = 4
_BLOCK: Final = re.compile(
    r"<(?=/?(?:p|div|br|hr|li|ul|ol|dl|dd|dt|tr|td|th|table|h[1-6]|blockquote|pre|section|article|figure"
    r"|figcaption|header|footer|aside)[\s/>])",
    re.IGNORECASE,
)
_TAG_LIKE: Final = re.compile(r"(?<!<)<++(?=[A-Za-z/!?])")  # of "<<b" all goes, or "<b" would be left
_STRUCTURE: Final = """
    a abbr article aside audio b blockquote br caption center cite code dd del details div dl dt em embed
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark ol p pre q s samp
    section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul video
"""
_UNREAD: Final = "script style template noscript textarea select svg math object"
_SPACES: Final = re.compile(r"[ \t\u3000](?:[ \t\u3000]+|(?<=[\t\u3000]))")  # but a space alone
_LINE: Final = re.compile(r"[\r\n\x85\u2028\u2029][\s\u2028\u2029]*")


def plain(markup: str, most: int = MAX_TEXT) -> str:
    """Markup, or text, as plain text in several lines; what is too long ends in "…"."""
    return _shortened(_lines(without_markup(markup[:_MAX_FIELD])), most)


def one_line(markup: str, most: int = MAX_TITLE) -> str:
    """The same in one line, for titles and names."""
    return _shortened(" ".join(_lines(without_markup(markup[:_MAX_FIELD])).split("\n")), most)


def without_markup(text: str) -> str:
    """What a reader would see: tags gone, entities resolved, until nothing looks like a tag."""
    text = UNSEEN.sub("", text)
    for _ in range(_ROUNDS):
        if "<" not in text and "&" not in text:
            return text
        # What hides between the signs of a tag goes first, or the tag would appear when it does.
        text = UNSEEN.sub("", unescape(_cleaner()(_BLOCK.sub("\n<", text))))
    return _TAG_LIKE.sub("", text)


def structured(markup: str) -> str:
    """Markup without all that acts, for a converter that knows what to make of the rest. Never shown so.

    Addresses are http, https, mailto or relative; frames and films are left, for their addresses.
    """
    return _structure()(UNSEEN.sub("", markup))


@cache
def _structure() -> Callable[[str], str]:
    import nh3

    return nh3.Cleaner(
        tags=set(_STRUCTURE.split()),
        clean_content_tags=set(_UNREAD.split()),
        attributes={
            "*": {"id", "class"},
            "a": {"href", "name"},
            "abbr": {"title"},
            "img": {"src", "alt", "title"},
            "ol": {"start"},
            "td": {"colspan"},
            "th": {"colspan"},
            **{name: {"src", "title"} for name in ("iframe", "video", "audio", "source", "embed")},
        },
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    ).clean


@cache
def _cleaner() -> Callable[[str], str]:
    import nh3

    return nh3.Cleaner(tags=set(), link_rel=None).clean


def _lines(text: str) -> str:
    """Composed letters, and spaces as one space, but those of numbers."""
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return _LINE.sub("\n", text).replace(" \n", "\n").strip()


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    head = cut.rpartition(" ")[0]
    return f"{(head if len(head) > most // 2 else cut).rstrip()}…"
