"""Exports of WordPress (WXR): items with their state, comments and whatever else plugins put there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.importing.dates import moment
from generator.importing.export import MAX_BODY, Comment, Export, Other, Post, Sort, Spool, State
from generator.importing.xmlread import Node, read
from generator.incoming.addresses import canonical

_SORTS: Final = {"post": Sort.POST, "page": Sort.PAGE}
_STATES: Final = {
    "publish": State.PUBLIC,
    "inherit": State.PUBLIC,
    "": State.PUBLIC,
    "draft": State.DRAFT,
    "auto-draft": State.DRAFT,
    "pending": State.DRAFT,
    "future": State.SCHEDULED,
    "private": State.PRIVATE,
    "trash": State.TRASHED,
}
_OTHERS: Final = {
    "attachment": "attachment",
    "nav_menu_item": "menu",
    "revision": "revision",
    "custom_css": "settings",
    "wp_global_styles": "settings",
    "wp_template": "template",
    "wp_template_part": "template",
    "wp_navigation": "menu",
    "wp_block": "block",
}
_LABELS: Final = frozenset({"category", "post_tag"})
_NO_LABELS: Final = frozenset({"uncategorized", "non-classe", "non-classe-fr", "sans-categorie"})
_UNSHOWN: Final = {"0": "unapproved", "spam": "spam", "trash": "trashed", "post-trashed": "trashed"}
_BLOCKS: Final = "<!-- wp:"


def read_wordpress(file: Path, spool: Spool, *, recover: bool = False) -> Export:
    """All of an export; bodies go to the spool.

    Raises:
        Broken: it is no XML.
        OSError: it cannot be read.
    """
    found = read(file, 2, lambda: _Items(spool), recover=recover)
    assert isinstance(found, _Items)  # noqa: S101 - as made
    posts = tuple(one._replace(author=found.authors.get(one.author, one.author)) for one in found.posts)
    return Export(posts, tuple(found.comments), tuple(found.others), found.home, tuple(found.pictures))


class _Items:
    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self.posts: list[Post] = []
        self.comments: list[Comment] = []
        self.others: list[Other] = []
        self.pictures: list[str] = []
        self.authors: dict[str, str] = {}
        self.home = ""

    def take(self, piece: Node, *, cut: bool) -> None:
        if piece.tag in {"link", "wp:base_blog_url"} and piece.words.strip():
            self.home = piece.words.strip()
        elif piece.tag == "wp:author":
            name = piece.first("wp:author_display_name").strip()
            self.authors[piece.first("wp:author_login").strip()] = name
        elif piece.tag == "item":
            self._item(piece, cut=cut)

    def _item(self, item: Node, *, cut: bool) -> None:
        kind = item.first("wp:post_type").strip()
        title = item.first("title")
        if sort := _SORTS.get(kind or "post"):
            self.posts.append(self._post(item, sort, cut=cut))
            self.comments += (_comment(one, self.posts[-1].key) for one in item.all("wp:comment"))
            return
        self.others.append(Other(_OTHERS.get(kind, "item"), title or kind))
        comments = len(item.all("wp:comment"))
        self.others += [Other("comment", title, "of-no-text")] * comments
        if kind == "attachment" and (address := item.first("wp:attachment_url").strip()):
            self.pictures.append(address)

    def _post(self, item: Node, sort: Sort, *, cut: bool) -> Post:
        body = item.first("content:encoded") or item.first("description")
        number = item.first("wp:post_id").strip()
        link = item.first("link").strip()
        home = canonical(self.home).rstrip("/") if self.home else ""
        origin = f"{home}#{number}" if home and number else item.first("guid").strip() or link
        published = moment(item.first("wp:post_date_gmt")) or moment(item.first("wp:post_date"))
        return Post(
            sort=sort,
            origin=origin,
            key=number or origin,
            title=item.first("title"),
            state=_state(item),
            body=self._spool.put(body[:MAX_BODY]),
            link=link,
            slug=item.first("wp:post_name").strip(),
            published=published or moment(item.first("pubDate")),
            updated=moment(item.first("wp:post_modified_gmt")) or moment(item.first("wp:post_modified")),
            author=item.first("dc:creator").strip(),
            labels=tuple(_labels(item)),
            excerpt=item.first("excerpt:encoded"),
            has_breaks=_BLOCKS not in body,
            is_cut=cut or len(body) > MAX_BODY,
        )


def _state(item: Node) -> State:
    state = _STATES.get(item.first("wp:status").strip().lower(), State.PRIVATE)
    if item.first("wp:post_password") and state in {State.PUBLIC, State.SCHEDULED}:
        return State.PROTECTED
    return state


def _labels(item: Node) -> list[str]:
    return [
        one.words
        for one in item.all("category")
        if one.attributes.get("domain", "category") in _LABELS
        and one.attributes.get("nicename", "") not in _NO_LABELS
    ]


def _comment(node: Node, of: str) -> Comment:
    why = _UNSHOWN.get(node.first("wp:comment_approved").strip().lower(), "")
    if node.first("wp:comment_type").strip().lower() in {"pingback", "trackback"}:
        why = "pingback"
    written = moment(node.first("wp:comment_date_gmt")) or moment(node.first("wp:comment_date"))
    return Comment(of, node.first("wp:comment_author"), node.first("wp:comment_content"), written, why)
