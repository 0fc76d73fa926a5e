"""Where the posts of a blog go: names that nothing else has, themes for labels, reports for series."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from generator.drafting.naming import unused
from generator.fetch.clean import one_line
from generator.importing.choosing import Chosen
from generator.importing.export import Post, Sort
from generator.importing.files import Place, report_lines
from generator.importing.series import Part, Series, series_of
from generator.prose.slug import slug
from generator.yamlio.writing import Line, Raw

FOLDERS: Final = {Sort.POST: "content/articles", Sort.PAGE: "content/pages"}
_LONGEST: Final = 60
_MAX_LABEL: Final = 80


class Placed(NamedTuple):
    """Each new post with its place, reports first; themes that are new; reports without an introduction.

    `split` are the titles of series of which some came in as articles before: those are left as they are.
    """

    posts: tuple[tuple[Post, Place], ...]
    themes: Mapping[str, str]
    reports: tuple[Place, ...] = ()
    split: tuple[str, ...] = ()


class Room(NamedTuple):
    """What is taken: ids of whatever kind; themes by their titles. `words` are those of the catalogue."""

    ids: set[str]
    themes: dict[str, str]
    words: Callable[[str], str]


def title_of(post: Post, words: Callable[[str], str]) -> str:
    """A post's title in plain words; one without any is called by its day."""
    day = post.published.date().isoformat() if post.published else ""
    return one_line(post.title) or " ".join(filter(None, (words("untitled"), day)))


def id_of(path: str) -> str:
    """The id that the file of a text gives it: a trend's slug, a report's folder."""
    parts = PurePosixPath(path)
    stem = parts.name.split(".")[0]
    number, hyphen, rest = stem.partition("-")
    if stem == "report":
        return parts.parent.name
    is_trend = parts.parent.name not in {"articles", "pages"}
    return rest if is_trend and hyphen and number.isdecimal() else stem


def place(
    chosen: Chosen, room: Room, links_of: Callable[[Post], Collection[str]], *, with_reports: bool
) -> Placed:
    """A place for each new post."""
    return _Placing(chosen, room).placed(links_of, with_reports=with_reports)


class _Placing:
    def __init__(self, chosen: Chosen, room: Room) -> None:
        self._chosen = chosen
        self._room = room
        self._there = {post.origin: path for post, path in chosen.there}
        self._themes: dict[str, str] = {}
        self._reports: list[Place] = []
        self._split: list[str] = []
        self._places: dict[str, Place] = {}

    def placed(self, links_of: Callable[[Post], Collection[str]], *, with_reports: bool) -> Placed:
        if with_reports:
            every = [*self._chosen.new, *(post for post, _ in self._chosen.there)]
            for one in series_of(every, self._title, links_of, self._room.ids):
                self._series(one)
        for post in self._chosen.new:
            if post.origin not in self._places:
                title = self._title(post)
                path = f"{FOLDERS[post.sort]}/{self._id(post.slug, title)}.md"
                self._places[post.origin] = Place(path, title, self._labels(post))
        pairs = [(post, self._places[post.origin]) for post in self._chosen.new]
        pairs.sort(key=lambda pair: not pair[1].path.endswith("/report.md"))
        return Placed(tuple(pairs), self._themes, tuple(self._reports), tuple(self._split))

    def _series(self, series: Series) -> None:
        """What of a series is new goes to its report, which may be there already."""
        parts = [part for part in series.parts if part.post.origin not in self._there]
        paths = [self._there[part.post.origin] for part in series.parts if part.post.origin in self._there]
        folders = {PurePosixPath(path).parts[1] for path in paths} - {"articles", "pages"}
        if paths and not folders:
            self._split += [series.title] if parts else []
            return
        folder = min(folders) if folders else series.id
        self._room.ids.add(folder)
        for part in parts:
            self._places[part.post.origin] = self._trend(folder, part)
        if not folders:
            self._report(series)

    def _report(self, series: Series) -> None:
        is_whole = {part.number for part in series.parts} == {*range(1, series.announced + 1)}
        lines = report_lines(series.year, series.announced, is_whole=is_whole)
        path = f"content/{series.id}/report.md"
        recap = series.recap
        if recap and recap.origin not in self._there and recap.origin not in self._places:
            self._places[recap.origin] = Place(path, self._title(recap), self._labels(recap), more=lines)
        else:
            self._reports.append(Place(path, series.title, more=lines))

    def _trend(self, folder: str, part: Part) -> Place:
        name = self._id(part.title, part.post.slug)
        number = Line("number", Raw(str(part.number)))
        path = f"content/{folder}/{part.number:02}-{name}.md"
        return Place(path, part.title, self._labels(part.post), more=(number,))

    def _title(self, post: Post) -> str:
        return title_of(post, self._room.words)

    def _id(self, *names: str) -> str:
        made = (slug(one, "")[:_LONGEST].strip("-") for one in names)
        found = unused(next(filter(None, made), self._room.words("untitled-id")), self._room.ids)
        self._room.ids.add(found)
        return found

    def _labels(self, post: Post) -> tuple[str, ...]:
        labels = (one_line(label, _MAX_LABEL) for label in post.labels)
        return tuple(dict.fromkeys(self._theme(label) for label in labels if label))

    def _theme(self, label: str) -> str:
        key = folded(label)
        if key not in self._room.themes:
            name = self._room.themes[key] = self._id(label)
            self._themes[name] = label
        return self._room.themes[key]


def folded(title: str) -> str:
    """A theme's title as titles are compared."""
    return slug(title, "") or title.casefold()
