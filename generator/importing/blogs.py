"""A blog's export → the texts of a site, with themes, comments, pictures, and what to look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from generator.catalogue import say
from generator.fetch.clean import one_line
from generator.fetch.client import Asks
from generator.fetch.command import agent, proxy_of
from generator.fetch.courtesy import Courteous
from generator.fetch.transport import Limits, Transport
from generator.frontmatter import Comments
from generator.importing import figures, files, looks
from generator.importing.addresses import Addresses
from generator.importing.blogger import read_blogger
from generator.importing.choosing import choose
from generator.importing.export import Comment, Export, Post, Spool, State
from generator.importing.feeds import read_feed
from generator.importing.job import Job
from generator.importing.outcome import Entry, Fate, Outcome, Refused
from generator.importing.pictures import Pictures
from generator.importing.placing import Placed, Room, folded, id_of, place, title_of
from generator.importing.prose import Manner, prose_of
from generator.importing.redirects import Redirects
from generator.importing.sniff import FileKind
from generator.importing.there import imported
from generator.importing.wordpress import read_wordpress
from generator.importing.xmlread import Broken
from generator.models import Theme
from generator.pictures import MAX_BYTES
from generator.values import LANGUAGES

_GAP: Final = 1.0  # seconds between two pictures of one host
_HREF: Final = re.compile(r"href\s*=\s*[\"']([^\"'<>\s]{1,1000})", re.IGNORECASE)
_SITE_FOLDERS: Final = frozenset({"articles", "pages", "studies", "series", "charts", "images", "report"})


def take_blog(job: Job) -> Outcome:
    """Make texts of posts and pages.

    Raises:
        Refused: the file cannot be read.
        OSError: the disk does not allow it.
    """
    with Spool() as spool:
        return _Moving(job, _read(job, spool), spool).outcome()


def _read(job: Job, spool: Spool) -> Export:
    recover = job.wish.recover
    try:
        if job.kind is FileKind.BLOGGER:
            return read_blogger(job.file, spool, recover=recover)
        if job.kind is FileKind.WORDPRESS:
            return read_wordpress(job.file, spool, recover=recover)
        return read_feed(job.file, spool, job.language, recover=recover)
    except Broken as broken:
        line, column = str(broken.line), str(broken.column)
        raise Refused(
            broken.code, file=job.file.name, detail=broken.detail, line=line, column=column
        ) from None


class _Moving:
    """One blog on its way in."""

    def __init__(self, job: Job, export: Export, spool: Spool) -> None:
        self._job = job
        self._export = export
        self._spool = spool
        self._known = imported(job.writer.site)
        self._chosen = choose(export.posts, self._known, private=job.wish.private)
        self._redirects = Redirects(job.site.corpus, job.today)
        self._room = Room(self._ids(), self._themes(), self._words)
        self._addresses = Addresses(export.home)
        self._pictures = Pictures(job.writer, _transport(job) if job.wish.pictures else None, _agent(job))
        self._entries: list[Entry] = []
        self._looks = looks.Looks()

    def outcome(self) -> Outcome:
        placed = place(self._chosen, self._room, self._links, with_reports=self._job.wish.report)
        self._know(placed)
        if placed.themes:
            figures.new_beside(self._job.writer, "content/themes", files.themes_file(placed.themes))
        for report in placed.reports:
            self._job.writer.new(report.path, files.report_file(report.title, report.more))
        for _, where in placed.posts:
            self._redirects.page(where.path)
        comments = self._comments()
        paths: dict[str, str] = {}
        for number, (post, where) in enumerate(placed.posts):
            self._job.tell(number, len(placed.posts))
            if self._text(post, where, comments.get(post.key, ())):
                paths[post.key] = where.path
        for post, path in self._chosen.there:
            self._entries.append(Entry(post.sort, self._title(post), Fate.THERE, path))
            self._beside(path, comments.get(post.key, ()))
            paths[post.key] = path
        self._left(comments, paths)
        texts = list(self._texts(placed))
        found = figures.figures_in(texts, self._job.language)
        if self._job.wish.figures:
            self._studies(found)
        self._tell(placed, found)
        more = {"pictures": self._looks.pictures(self._export.pictures), "figures": figures.listed(found)}
        return Outcome(self._job.language, self._entries, self._job.writer.files, self._looks.all(), more)

    def _ids(self) -> set[str]:
        """Every name that is taken: none of the new ones may be another's, of whatever kind."""
        content = self._job.writer.site / "content"
        stems = {id_of(path.as_posix()) for path in content.rglob("*") if path.is_file()}
        folders = {path.name for path in content.glob("*") if path.is_dir()}
        return {*self._job.site.room().studies, *stems, *folders, *_SITE_FOLDERS, *self._redirects.reserved}

    def _themes(self) -> dict[str, str]:
        known = [one for one in self._job.site.corpus.records if isinstance(one, Theme)]
        titles = {folded(one.title.get(name)): one.id for one in known for name in LANGUAGES}
        return {**titles, **{one.id: one.id for one in known}}

    def _know(self, placed: Placed) -> None:
        """What is public can be linked where it is now."""
        there = self._chosen.there
        for post, path in (*there, *((post, where.path) for post, where in placed.posts)):
            is_out = post.published is None or post.published.date() <= self._job.today
            if post.state is State.PUBLIC and post.link and is_out:
                self._addresses.add(post.link, id_of(path))

    def _links(self, post: Post) -> list[str]:
        return _HREF.findall(self._spool.get(post.body))

    def _text(self, post: Post, where: files.Place, comments: Iterable[Comment]) -> bool:
        """Write a text and the comments beside it; False where it is more than a page may hold."""
        folder = where.path.rpartition("/")[0]
        manner = Manner(
            base=self._addresses.base(post.link),
            language=self._job.language,
            words=self._words,
            show=self._pictures.beside(folder),
            target=self._addresses.name,
            has_breaks=post.has_breaks,
        )
        prose = prose_of(self._spool.get(post.body), manner)
        if prose is None:
            self._entries.append(Entry(post.sort, where.title, Fate.LEFT, why="too-large"))
            return False
        self._beside(where.path, comments)
        where = where._replace(alias=self._redirects.alias(post.link, where.path))
        self._job.writer.new(where.path, files.text_file(post, where, prose, self._job.today))
        self._entries.append(Entry(post.sort, where.title, Fate.WRITTEN, where.path))
        self._looks.of_text(post, where.path, prose)
        return True

    def _comments(self) -> dict[str, list[Comment]]:
        """Those that stood under each text."""
        found: defaultdict[str, list[Comment]] = defaultdict(list)
        for one in self._export.comments:
            if one.why_left:
                self._entries.append(Entry("comment", self._name(one), Fate.LEFT, why=one.why_left))
            elif not files.comment_text(one):
                self._entries.append(Entry("comment", self._name(one), Fate.LEFT, why="empty"))
            else:
                found[one.of].append(one)
        return found

    def _beside(self, path: str, comments: Iterable[Comment]) -> None:
        """Comments beside a text; a file of them that stands is the author's own."""
        listed = sorted(comments, key=_by_moment)
        if not listed:
            return
        beside = f"{path.removesuffix('.md')}.comments.yaml"
        remark = say(self._job.language, "import.words.comments")
        is_new = self._job.writer.new(beside, files.comments_file(listed, remark))
        known = len(listed) if is_new else self._known_comments(path)
        for number, one in enumerate(listed):
            fate = Fate.WRITTEN if is_new else Fate.THERE if number < known else Fate.LEFT
            why = "comments-stand" if fate is Fate.LEFT else ""
            self._entries.append(Entry("comment", self._name(one), fate, "" if why else beside, why))

    def _known_comments(self, path: str) -> int:
        name = id_of(path)
        every = [one for one in self._job.site.corpus.records if isinstance(one, Comments)]
        return sum(len(one.comments) for one in every if re.split("[:/]", one.id)[-1] == name)

    def _left(self, comments: dict[str, list[Comment]], paths: dict[str, str]) -> None:
        """What is not taken, each with its reason."""
        for post, why in self._chosen.left:
            self._entries.append(Entry(post.sort, self._title(post), Fate.LEFT, why=why))
        for of, listed in comments.items():
            if of not in paths:
                names = map(self._name, listed)
                self._entries += (Entry("comment", name, Fate.LEFT, why="of-no-text") for name in names)
        for other in self._export.others:
            self._entries.append(Entry(other.sort, one_line(other.name), Fate.LEFT, why=other.why))

    def _texts(self, placed: Placed) -> Iterator[figures.Text]:
        """The texts in which figures are looked for, as their files are: also old ones, where it is asked."""
        new = [(post, where.path) for post, where in placed.posts]
        for post, path in (*new, *(self._chosen.there if self._job.wish.figures else ())):
            file = self._job.writer.site / path
            if file.is_file():
                body = file.read_bytes().decode("utf-8", "replace").partition("\n---\n")[2]
                yield figures.Text(
                    path=path,
                    title=self._title(post),
                    origin=files.origin_of(post),
                    body=body,
                    url=files.address_of(post.link),
                    date=post.published.date().isoformat() if post.published else "",
                )

    def _studies(self, found: Iterable[figures.Found]) -> None:
        room = self._job.site.room()
        studies = figures.Studies(self._job.writer, room.publishers, self._room.ids, self._job.language)
        studies.write(found, self._known)

    def _tell(self, placed: Placed, found: list[figures.Found]) -> None:
        self._looks.of_series(placed.split)
        self._looks.of_addresses(self._redirects.refused)
        self._looks.of_pictures(self._pictures.failed, fetched=self._job.wish.pictures)
        self._looks.of_figures(
            sum(len(one.figures) for one in found), len(found), asked=self._job.wish.figures
        )

    def _title(self, post: Post) -> str:
        return title_of(post, self._words)

    def _name(self, comment: Comment) -> str:
        return one_line(comment.author, 80)

    def _words(self, key: str) -> str:
        return say(self._job.language, f"import.words.{key}")


def _by_moment(comment: Comment) -> float:
    return comment.written.timestamp() if comment.written else 0.0


def _transport(job: Job) -> Asks:
    sources = job.site.corpus.sources
    transport = Transport(
        allow_private=frozenset(host.lower() for host in sources.allow_private),
        proxy=proxy_of(sources.proxy),
        limits=Limits(wire=MAX_BYTES, body=MAX_BYTES),
    )
    return Courteous(transport, _GAP).by("GET")


def _agent(job: Job) -> str:
    return agent(job.site.corpus.config.base_url, "picture fetcher")
