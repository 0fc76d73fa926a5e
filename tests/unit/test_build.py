"""The line: what each command gets from it."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from generator import build as line
from generator.lock import BuildLock, LockHeld
from generator.models import Kind, Ref
from tests.program import digests, edition_of, options_of, published, small_site, write

FAULT = {"content/pages/faute.md": "---\ntitle: Faute\n---\n[[nulle-part]]\n"}


def test_a_build_tells_its_steps(tmp_path: Path) -> None:
    """Up to the last, of as many as are known by then; none, where nothing is to be done."""
    told: list[tuple[int, int]] = []
    assert line.build(
        options_of(small_site(tmp_path)), lambda done, steps: told.append((done, steps))
    ).written
    assert told == sorted(told)
    assert all(done <= steps for done, steps in told)
    assert len(set(told)) > 1
    assert told[-1][0] == told[-1][1]
    told.clear()
    assert line.build(options_of(tmp_path), lambda done, steps: told.append((done, steps))).unchanged
    assert told == []


def test_a_site_that_cannot_be_written_is_built_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a read-only disk there is no cache, and the lock is with the user's own things."""
    site, made = small_site(tmp_path / "site"), Path.mkdir

    def mkdir(self: Path, *given: Any, **named: Any) -> None:
        if site in self.parents:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))
        made(self, *given, **named)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    assert published(site, output=tmp_path / "published").written
    (lock,) = (tmp_path / "user/trendbook/locks").iterdir()
    assert (tmp_path / "published/index.html").exists()
    assert not (site / ".trendbook").exists()
    with BuildLock(lock), pytest.raises(LockHeld):
        published(site, output=tmp_path / "published")


def test_a_fault_is_told_with_the_text_it_is_in(tmp_path: Path) -> None:
    """And nothing is written, not even a note of what was made."""
    outcome = published(write(small_site(tmp_path), FAULT))
    assert outcome.failed
    assert outcome.written is None
    assert outcome.texts == {"content/pages/faute.md": FAULT["content/pages/faute.md"]}
    assert not (tmp_path / "output").exists()
    assert not list((tmp_path / ".trendbook").glob("state-*"))


def test_a_look_writes_nothing(tmp_path: Path) -> None:
    """Neither with faults nor without."""
    before = digests(small_site(tmp_path))
    assert line.check_only(options_of(tmp_path)).diagnostics == ()
    assert digests(tmp_path) == before
    assert line.check_only(options_of(write(tmp_path, FAULT))).failed


def test_a_look_needs_no_lock(tmp_path: Path) -> None:
    """Faults can be read while a build is running; a second build has to wait."""
    small_site(tmp_path)
    with BuildLock(tmp_path / ".trendbook/build.lock"):
        assert not line.check_only(options_of(tmp_path)).failed
        with pytest.raises(LockHeld):
            published(tmp_path)


def test_a_fault_of_a_template_is_one_of_the_site(tmp_path: Path) -> None:
    """With its file and line; the old site stands."""
    published(small_site(tmp_path))
    before = digests(tmp_path / "output")
    write(tmp_path, {"templates/pages/home.html": "\n{{ page.nothing }}\n"})
    outcome = published(tmp_path)
    (found,) = outcome.diagnostics
    assert found.code == "template-fault"
    assert (found.mark.path, found.mark.line) == ("templates/pages/home.html", 2)
    assert outcome.texts["templates/pages/home.html"] == "\n{{ page.nothing }}\n"
    assert digests(tmp_path / "output") == before


def test_an_edition_counts_its_records(tmp_path: Path) -> None:
    """What there is none of has no list."""
    edition = edition_of(small_site(tmp_path))
    assert edition.counts[Kind.STATISTIC] == 2
    assert edition.counts[Kind.BRAND] == 0
    assert edition.urls.of(Ref(Kind.SERIES, "avis"), "fr") == "series/avis/"
    assert str(edition.dates["pour"]) == "2025"
