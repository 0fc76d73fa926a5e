"""Posts that count themselves ("5/10") as a report with its trends."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from generator.drafting.naming import unused
from generator.importing.export import Post, Sort
from generator.prose.slug import slug

_NUMBER: Final = re.compile(
    r"\s*[\[(#]?\s*(?<![\d/.,])(?:n[°ºo]\s*)?(\d{1,2})\s*/\s*(\d{1,2})(?![\d/%]|[.,]\d)\s*[\])]?\s*"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_AROUND: Final = " \t\u00a0\u202f:–—-|,.()[]"
_ENDS: Final = ":–—-|"
_MOST: Final = 50
_FEWEST: Final = 2
_FEWEST_ALONE: Final = 3  # posts that have nothing but numbers in common
_GAP: Final = timedelta(days=150)


class Part(NamedTuple):
    """A post of a series: its number, and its title without what all of them have."""

    post: Post
    number: int
    title: str


class Series(NamedTuple):
    """A report: its folder's name, its year, how many parts it announced; the post that sums it up."""

    id: str
    title: str
    year: int
    announced: int
    parts: tuple[Part, ...]
    recap: Post | None = None


def series_of(
    posts: Iterable[Post],
    title_of: Callable[[Post], str],
    links_of: Callable[[Post], Collection[str]],
    taken: Collection[str],
) -> list[Series]:
    """The series among posts. `links_of` are the addresses that a post leads to."""
    dated = [one for one in posts if one.sort is Sort.POST and one.published]
    numbered: dict[tuple[int, str], list[tuple[Post, int, str]]] = defaultdict(list)
    for post in dated:
        title = title_of(post)
        found = _NUMBER.search(title)
        if found and 1 <= int(found[1]) <= int(found[2]) <= _MOST and int(found[2]) >= _FEWEST_ALONE:
            year = _YEAR.search(title)
            bare = f"{title[: found.start()].rstrip(_AROUND)}\0{title[found.end() :].lstrip(_AROUND)}"
            numbered[int(found[2]), year[0] if year else ""].append((post, int(found[1]), bare))
    ids = set(taken)
    found_series = []
    for (announced, _), members in numbered.items():
        for group in _groups(members):
            made = _made(group, announced, ids)
            if len(group) < _FEWEST_ALONE and made.title.isdecimal():
                continue
            ids.add(made.id)
            parts = {one.post.origin for one in made.parts}
            found_series.append(made._replace(recap=_recap(made, dated, parts, links_of)))
    return found_series


def _groups(members: list[tuple[Post, int, str]]) -> Iterator[list[tuple[Post, int, str]]]:
    """Members that followed one another; a number that comes again begins another series."""
    group: list[tuple[Post, int, str]] = []
    for one in sorted(members, key=_by_moment):
        before = group[-1][0].published if group else None
        apart = before and one[0].published and one[0].published - before > _GAP
        if apart or one[1] in {number for _, number, _ in group}:
            if len(group) >= _FEWEST:
                yield group
            group = []
        group.append(one)
    if len(group) >= _FEWEST:
        yield group


def _by_moment(member: tuple[Post, int, str]) -> float:
    published = member[0].published
    return published.timestamp() if published else 0.0


def _made(group: Sequence[tuple[Post, int, str]], announced: int, taken: Collection[str]) -> Series:
    titles = [bare for _, _, bare in group]
    heads, tails = zip(*(title.split("\0", 1) for title in titles), strict=True)
    stem, own = _shared(heads, tails)
    years = [int(found[0]) for title in titles if (found := _YEAR.search(title))]
    last = max(post.published.year for post, _, _ in group if post.published)
    year = max(set(years), key=years.count) if years else last
    words = " ".join(slug(stem, "series").split("-")[:6])
    name = slug(words if str(year) in words else f"{year} {words}")
    name = name if name.startswith(str(year)) else slug(f"{year} {name.replace(str(year), '')}")
    parts = (
        Part(post, number, title or bare.replace("\0", " ").strip())
        for (post, number, bare), title in zip(group, own, strict=True)
    )
    ordered = tuple(sorted(parts, key=lambda part: part.number))
    return Series(unused(name, taken), stem or str(year), year, announced, ordered)


def _shared(heads: Sequence[str], tails: Sequence[str]) -> tuple[str, list[str]]:
    """What the titles have in common, and what each has of its own."""
    for common, other in ((heads, tails), (tails, heads)):
        if len({slug(one, "") for one in common}) == 1 and all(other) and common[0]:
            return common[0], [*other]
    whole = [f"{head} {tail}".strip() for head, tail in zip(heads, tails, strict=True)]
    words = [one.split() for one in whole]
    shared = 0
    while all(len(one) > shared + 1 for one in words) and len({one[shared].casefold() for one in words}) == 1:
        shared += 1
    ends = [at for at, word in enumerate(words[0][:shared], 1) if word[-1] in _ENDS]
    shared = ends[-1] if ends else shared
    stem = " ".join(words[0][:shared]).strip(_AROUND)
    return stem, [" ".join(one[shared:]).strip(_AROUND) for one in words]


def _recap(
    made: Series, posts: Iterable[Post], parts: Collection[str], links_of: Callable[[Post], Collection[str]]
) -> Post | None:
    """The first post that is none of the parts, came when they had begun and leads to most of them."""
    addresses = {_bare(one.post.link) for one in made.parts if one.post.link}
    begun = min(one.post.published for one in made.parts if one.post.published)
    if not addresses:
        return None
    for post in posts:
        near = post.published and begun <= post.published <= begun + 3 * _GAP
        if post.origin in parts or not near:
            continue
        if len({_bare(link) for link in links_of(post)} & addresses) * 2 > len(addresses):
            return post
    return None


def _bare(link: str) -> str:
    return link.partition("://")[2].partition("#")[0].rstrip("/") or link
