"""Saves, as the system tells of them. The only module that knows watchfiles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.inputs import FETCHED, SHIPPED

if TYPE_CHECKING:
    from watchfiles import Change

_FOLDERS: Final = ("content", "templates", "snapshots")
_FILES: Final = frozenset({"sources.yaml", *FETCHED, *_FOLDERS})
# Milliseconds: a save is over when nothing more came for a step; a stream of them is cut after a while.
_STEP: Final = 10
_LONGEST: Final = 200
_GAP: Final = 0.5  # seconds


async def saves(root: Path, ended: asyncio.Event) -> AsyncIterator[set[Path]]:
    """The places that each save of the site in `root` touched, until it has `ended`."""
    watch = _Watch(root, ended)
    tasks = [asyncio.create_task(watch.above()), asyncio.create_task(watch.within())]
    try:
        while (places := await _next(watch.coming, tasks)) is not None:
            yield places
    finally:
        watch.end()
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


class _Watch:
    """Two watches: one over the site's own folder, which says when there are other folders for the other."""

    def __init__(self, root: Path, ended: asyncio.Event) -> None:
        self.coming: asyncio.Queue[set[Path] | None] = asyncio.Queue()
        self._root = root
        self._ended = ended
        self._others = asyncio.Event()  # the folders are other ones now

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()
        self._others.set()

    async def above(self) -> None:
        """Tell of files in the site's own folder."""
        async for places in _changes([self._root], recursive=False, stop=self._ended):
            if named := {place for place in places if place.name in _FILES}:
                self.coming.put_nowait(named)
                if any(place.name in _FOLDERS for place in named):
                    self._others.set()
        self.end()
        self.coming.put_nowait(None)

    async def within(self) -> None:
        """Tell of files in its folders."""
        while not self._ended.is_set():
            self._others = asyncio.Event()
            async for places in _changes(_watched(self._root), recursive=True, stop=self._others):
                self.coming.put_nowait(places)
            # What is saved until the others are watched would be told by nobody.
            asyncio.get_running_loop().call_later(_GAP, self.coming.put_nowait, {self._root / "content"})


async def _next(
    coming: asyncio.Queue[set[Path] | None], tasks: Iterable[asyncio.Task[None]]
) -> set[Path] | None:
    """What comes next; raises what a task raised."""
    got = asyncio.ensure_future(coming.get())
    done, _ = await asyncio.wait([got, *tasks], return_when=asyncio.FIRST_COMPLETED)
    if got in done:
        return got.result()
    got.cancel()
    for task in tasks:
        if task.done():
            task.result()
    return None


async def _changes(watched: list[Path], *, recursive: bool, stop: asyncio.Event) -> AsyncIterator[set[Path]]:
    try:
        async for places in _told(watched, recursive=recursive, stop=stop, polling=False):
            yield places
    except (OSError, RuntimeError):  # the system watches no more folders: look at them in turn
        async for places in _told(watched, recursive=recursive, stop=stop, polling=True):
            yield places


async def _told(
    watched: list[Path], *, recursive: bool, stop: asyncio.Event, polling: bool
) -> AsyncIterator[set[Path]]:
    from watchfiles import awatch

    async for found in awatch(
        *watched,
        force_polling=polling or None,
        watch_filter=_wanted,
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=1000,
        stop_event=stop,
        recursive=recursive,
        ignore_permission_denied=True,
    ):
        yield {Path(place) for _, place in found}


def _wanted(_change: Change, _path: str) -> bool:
    """Everything: which files are none of a site's is known where files are read."""
    return True


def _watched(root: Path) -> list[Path]:
    return list(_folders(root))


def _folders(root: Path) -> Iterator[Path]:
    yield from (root / name for name in _FOLDERS if (root / name).is_dir())
    if SHIPPED.parent != root:
        yield SHIPPED  # who works on the theme sees it change
