"""Exports of Blogger: the old one (`blog-….xml`, kinds as categories) and that of Takeout (`feed.atom`)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.importing.dates import moment
from generator.importing.export import MAX_BODY, Comment, Export, Other, Post, Sort, Spool, State
from generator.importing.xmlread import Node, read

_KIND: Final = "http://schemas.google.com/g/2005#kind"
_LABEL: Final = "http://www.blogger.com/atom/ns#"
_SORTS: Final = {"post": Sort.POST, "page": Sort.PAGE}
_STATES: Final = {
    "LIVE": State.PUBLIC,
    "": State.PUBLIC,
    "DRAFT": State.DRAFT,
    "SCHEDULED": State.SCHEDULED,
    "SOFT_TRASHED": State.TRASHED,
    "TRASHED": State.TRASHED,
    "DELETED": State.TRASHED,
}
_SPAM: Final = frozenset({"SPAM_COMMENT", "SPAM", "REPORTED_SPAM", "NOT_PUBLISHED", "HIDDEN", "PENDING"})


def read_blogger(file: Path, spool: Spool, *, recover: bool = False) -> Export:
    """All of an export; bodies go to the spool.

    Raises:
        Broken: it is no XML.
        OSError: it cannot be read.
    """
    found = read(file, 1, lambda: _Entries(spool), recover=recover)
    assert isinstance(found, _Entries)  # noqa: S101 - as made
    return Export(tuple(found.posts), tuple(found.comments), tuple(found.others), found.home)


class _Entries:
    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self.posts: list[Post] = []
        self.comments: list[Comment] = []
        self.others: list[Other] = []
        self.home = ""

    def take(self, piece: Node, *, cut: bool) -> None:
        if piece.tag == "link" and piece.attributes.get("rel") == "alternate":
            self.home = piece.attributes.get("href", "")
        if piece.tag != "entry":
            return
        kind = _kind(piece)
        if sort := _SORTS.get(kind):
            self.posts.append(self._post(piece, sort, cut=cut))
        elif kind == "comment":
            self.comments.append(_comment(piece))
        else:
            name = piece.first("title") or piece.first("id")
            self.others.append(Other(kind if kind in {"settings", "template"} else "entry", name))

    def _post(self, entry: Node, sort: Sort, *, cut: bool) -> Post:
        body = entry.first("content") or entry.first("summary")
        origin = entry.first("id").strip()
        link, published = _link(entry), moment(entry.first("published"))
        return Post(
            sort=sort,
            origin=origin,
            key=origin,
            title=entry.first("title"),
            state=_state(entry),
            body=self._spool.put(body[:MAX_BODY]),
            link=link,
            slug=(link or entry.first("blogger:filename")).rpartition("/")[2].partition(".htm")[0],
            published=published,
            updated=moment(entry.first("updated")) or moment(entry.first("blogger:created")) or published,
            author=_author(entry),
            labels=tuple(_labels(entry)),
            is_cut=cut or len(body) > MAX_BODY,
        )


def _kind(entry: Node) -> str:
    """What an entry is: post, page, comment, settings, template, or what else it is called."""
    if said := entry.first("blogger:type"):
        return said.strip().lower()
    for one in entry.all("category"):
        if one.attributes.get("scheme") == _KIND:
            return one.attributes.get("term", "").rpartition("#")[2].lower()
    return "post"  # of the blog's feed, saved as a file: it has nothing else


def _state(entry: Node) -> State:
    drafts = [one.first("app:draft").strip().lower() for one in entry.all("app:control")]
    if "yes" in drafts:
        return State.DRAFT
    return _STATES.get(entry.first("blogger:status").strip().upper(), State.PRIVATE)


def _link(entry: Node) -> str:
    """The old address; in Takeout's layout its path alone."""
    for one in entry.all("link"):
        if one.attributes.get("rel") == "alternate":
            return one.attributes.get("href", "")
    return entry.first("blogger:filename").strip()


def _author(entry: Node) -> str:
    return next((one.first("name") for one in entry.all("author")), "")


def _labels(entry: Node) -> list[str]:
    """The categories that are no kinds."""
    return [
        one.attributes.get("term", "")
        for one in entry.all("category")
        if one.attributes.get("scheme", _LABEL) != _KIND
        and not one.attributes.get("term", "").startswith("http://schemas.google.com/blogger/")
    ]


def _comment(entry: Node) -> Comment:
    replied = entry.all("thr:in-reply-to")
    of = replied[0].attributes.get("ref", "") if replied else entry.first("blogger:parent")
    state = entry.first("blogger:status").strip().upper()
    is_draft = _state(entry) is not State.PUBLIC
    why = "spam" if state in _SPAM else "unapproved" if is_draft else ""
    text = entry.first("content") or entry.first("summary")
    return Comment(of.strip(), _author(entry), text, moment(entry.first("published")), why)
