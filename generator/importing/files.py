"""A post, a theme, a comment as the files of a site that an author would have typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.fetch.clean import one_line, plain
from generator.importing.export import Comment, Post, State
from generator.importing.prose import Prose, escaped
from generator.incoming.addresses import safe_link
from generator.targetpaths import is_safe
from generator.yamlio.characters import without_bad_characters
from generator.yamlio.writing import Line, Raw, Remark, Rows, quoted, write

MAX_ORIGIN: Final = 300
_MAX_COMMENT: Final = 10_000
_MAX_NAME: Final = 80
_DRAFTS: Final = frozenset({State.DRAFT, State.PRIVATE, State.PROTECTED, State.TRASHED})


class Place(NamedTuple):
    """Where a text goes, and what its front matter has that the post has not: themes, a number."""

    path: str
    title: str
    themes: Sequence[str] = ()
    alias: str = ""
    more: tuple[Line, ...] = ()


def text_file(post: Post, place: Place, prose: Prose, today: date) -> str:
    """The whole file: front matter, an empty line, Markdown."""
    head = write(_front(post, place, prose, today))
    return f"---\n{head}---\n\n{prose.body}\n" if prose.body else f"---\n{head}---\n"


def _front(post: Post, place: Place, prose: Prose, today: date) -> Iterator[Line]:
    yield Line("title", escaped(place.title))
    yield from place.more
    if summary := prose.lead or summary_of(post, prose):
        yield Line("summary", summary)
    if author := one_line(post.author, _MAX_NAME):
        yield Line("author", author)
    day = post.published.date() if post.published else None
    if day:
        yield Line("published", Raw(day.isoformat()))
    if post.updated and day and post.updated.date() > day:
        yield Line("updated", Raw(post.updated.date().isoformat()))
    if post.state in _DRAFTS:
        yield Line("status", Raw("draft"))
    elif day and (day > today or post.state is State.SCHEDULED):
        yield Line("publish", Raw(day.isoformat()))
    elif post.state is State.SCHEDULED:  # nobody knows for when
        yield Line("status", Raw("draft"))
    if place.themes:
        yield Line("themes", Raw(f"[{', '.join(place.themes)}]"))
    if place.alias:
        yield Line("aliases", Raw(f"[{quoted(place.alias)}]"))
    yield Line("imported", Raw(quoted(origin_of(post))))


def report_lines(year: int, announced: int, *, is_whole: bool) -> tuple[Line, ...]:
    """What only a report's front matter has."""
    sections = f"{{announced: {announced}{'' if is_whole else ', partial: true'}}}"
    return (Line("year", Raw(str(year))), Line("sections", Raw(sections)))


def report_file(title: str, lines: Sequence[Line]) -> str:
    """A report that has no introduction."""
    return f"---\n{write((Line('title', escaped(title)), *lines))}---\n"


def summary_of(post: Post, prose: Prose) -> str:
    """An excerpt that its author wrote, and that does not begin the text anyway."""
    words = one_line(post.excerpt, 600)
    return "" if not words or words.rstrip("…")[:100] in plain(prose.body, 5_000) else escaped(words)


def origin_of(post: Post) -> str:
    """What a post is called for ever, as it may stand in a file."""
    return one_line(post.origin, MAX_ORIGIN)


def alias_of(link: str) -> str:
    """The path of an old address, which leads to the new one; "" where the query says what is meant."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return ""
    path = unquote(parts.path, errors="replace")
    is_odd = "\ufffd" in path or without_bad_characters(path) != path
    if parts.query or is_odd or not is_safe(path.strip("/")):
        return ""
    return f"/{path.lstrip('/')}"


def address_of(link: str) -> str:
    """The old address, where it is a whole one."""
    return safe_link(link) or ""


def themes_file(titles: Mapping[str, str]) -> str:
    """Themes by their ids."""
    return write(Line(name, (Line("title", title),)) for name, title in titles.items())


def publishers_file(names: Mapping[str, str]) -> str:
    """Publishers by their ids."""
    return write(Line(name, (Line("name", title),)) for name, title in names.items())


def comments_file(comments: Sequence[Comment], remark: str) -> str:
    """Name, day and words of each; nothing else that was known of who wrote it."""
    rows = Rows(_comment(one) for one in comments)
    return write((Remark(remark), Line("comments", rows)))


def _comment(one: Comment) -> Mapping[str, str]:
    author = one_line(one.author, _MAX_NAME)
    row: dict[str, str] = {}
    if author and "@" not in author:
        row["author"] = author
    if one.written:
        row["date"] = Raw(one.written.date().isoformat())
    return {**row, "text": Raw(quoted(comment_text(one)))}


def comment_text(one: Comment) -> str:
    """Its words in plain lines."""
    return plain(one.text, _MAX_COMMENT)
