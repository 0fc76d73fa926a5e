"""Each save is told, also in folders that come later, until it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import watchfiles

from generator.serve.watching import saves
from tests.program import small_site

if TYPE_CHECKING:
    import pytest


@asynccontextmanager
async def watching(site: Path) -> AsyncIterator[asyncio.Queue[Path]]:
    """The places that are told."""
    ended = asyncio.Event()
    told: asyncio.Queue[Path] = asyncio.Queue()

    async def gather() -> None:
        async for places in saves(site, ended):
            for place in places:
                told.put_nowait(place)

    task = asyncio.create_task(gather())
    await asyncio.sleep(0.5)
    yield told
    ended.set()
    await asyncio.wait_for(task, 10)


async def comes(told: asyncio.Queue[Path], place: Path) -> None:
    """Wait until that place is told."""
    while await asyncio.wait_for(told.get(), 20) != place:
        pass


def test_saves_are_told(tmp_path: Path) -> None:
    """In content/, in sources.yaml, by a program that writes aside and renames, in a new folder."""
    site = small_site(tmp_path / "site").resolve()

    async def check() -> None:
        async with watching(site) as told:
            place = site / "content" / "2025-rapport" / "report.md"
            place.write_text("x", encoding="utf-8")
            await comes(told, place)
            aside = place.with_name(".report.md.tmp")
            aside.write_text("y", encoding="utf-8")
            aside.replace(place)
            await comes(told, place)
            (site / "sources.yaml").write_text("studies: []\n", encoding="utf-8")
            await comes(told, site / "sources.yaml")
            (site / "content" / "neuf").mkdir()
            await comes(told, site / "content" / "neuf")

    asyncio.run(check())


def test_a_folder_that_comes_later_is_watched(tmp_path: Path) -> None:
    """A site has templates of its own from the day on which one is put there."""
    site = small_site(tmp_path / "site").resolve()

    async def check() -> None:
        async with watching(site) as told:
            (site / "templates").mkdir()
            await comes(told, site / "templates")
            await asyncio.sleep(0.5)
            (site / "templates" / "base.html").write_text("x", encoding="utf-8")
            await comes(told, site / "templates" / "base.html")

    asyncio.run(check())


def test_where_the_system_watches_no_more_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are looked at in turn, which takes a moment longer."""
    site = small_site(tmp_path / "site").resolve()
    asked: list[bool | None] = []
    real = watchfiles.awatch

    def awatch(*paths: Path, force_polling: bool | None, **chosen: Any) -> Any:
        asked.append(force_polling)
        if not force_polling:
            raise OSError(28, "OS file watch limit reached")
        return real(*paths, force_polling=True, **chosen)

    async def check() -> None:
        async with watching(site) as told:
            place = site / "content" / "2025-rapport" / "report.md"
            for number in range(60):  # the first look may come after the first save
                place.write_text("x" * number, encoding="utf-8")
                await asyncio.sleep(1)
                if not told.empty():
                    break
            await comes(told, place)

    monkeypatch.setattr(watchfiles, "awatch", awatch)
    asyncio.run(check())
    assert True in asked
