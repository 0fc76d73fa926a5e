"""Which posts of an export come in, and why the others do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from generator.importing.export import Post, State
from generator.importing.files import origin_of

_HIDDEN: Final = {
    State.PRIVATE: "private",
    State.PROTECTED: "protected",
    State.TRASHED: "trashed",
}


class Chosen(NamedTuple):
    """Posts to be written, those that are there with the paths of their files, the others with the reason."""

    new: tuple[Post, ...]
    there: tuple[tuple[Post, str], ...]
    left: tuple[tuple[Post, str], ...]


def choose(posts: Iterable[Post], imported: Mapping[str, Collection[str]], *, private: bool) -> Chosen:
    """Each post once; of two of one name the one that was changed last."""
    best: dict[str, Post] = {}
    twice: list[Post] = []
    for post in posts:
        name = origin_of(post)
        known = best.get(name) if name else None
        if known is None:
            best[name or f"\0{len(best)}"] = post
        elif _later(post, known):
            best[name] = post
            twice.append(known)
        else:
            twice.append(post)
    new, there = [], []
    left = [(post, "twice") for post in twice]
    for name, post in best.items():
        texts = [path for path in imported.get(name, ()) if path.endswith(".md")]
        why = _why_left(post, name, private=private)
        if texts:
            there.append((post, texts[0]))
        elif why:
            left.append((post, why))
        else:
            new.append(post)
    return Chosen(tuple(new), tuple(there), tuple(left))


def _why_left(post: Post, name: str, *, private: bool) -> str:
    if name.startswith("\0"):
        return "nameless"
    if post.is_cut:
        return "too-large"
    if not post.title.strip() and not post.body.length:
        return "empty"
    return "" if private else _HIDDEN.get(post.state, "")


def _later(one: Post, other: Post) -> bool:
    if one.updated is None or other.updated is None:
        return other.updated is None and one.updated is not None
    return one.updated > other.updated
