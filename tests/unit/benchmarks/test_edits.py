"""What benchmarks edit leaves a site without a fault, and changes it each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import corpus
from edits import Edits, Subject
from generator import build as line
from suites import OWN, subject_of
from synthetic import write_site
from tests.program import digests, options_of, own_site

MADE = corpus(2, charts=True)
ALL: tuple[Callable[[Edits], None], ...] = (
    Edits.trend,
    Edits.note,
    Edits.value,
    Edits.trend_template,
    Edits.base_template,
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A synthetic site."""
    write_site(tmp_path, MADE)
    return tmp_path


@pytest.mark.parametrize("edit", ALL, ids=[edit.__name__ for edit in ALL])
def test_an_edit_changes_one_file_each_time(site: Path, edit: Callable[[Edits], None]) -> None:
    """To what it never was before, so that no cache knows it."""
    edits = Edits(site, subject_of(MADE))
    known = [digests(site)]
    for _ in range(3):
        edit(edits)
        known.append(digests(site))
    seen = {name: {found[name] for found in known} for name in known[0]}
    assert sorted(map(len, seen.values()))[-2:] == [1, 4]


def test_edited_a_synthetic_site_has_no_fault(site: Path) -> None:
    """No text contradicts the new value."""
    edited(site, subject_of(MADE))
    assert line.check_only(options_of(site, strict=True)).diagnostics == ()


@pytest.mark.slow
def test_edited_this_repositorys_site_has_no_fault(tmp_path: Path) -> None:
    """The figure that benchmarks change is quoted in no other words."""
    edited(own_site(tmp_path), OWN)
    assert line.check_only(options_of(tmp_path, strict=True)).diagnostics == ()


def test_a_statistic_that_is_not_there_is_no_silent_edit(site: Path) -> None:
    """A benchmark that changes nothing would measure nothing."""
    subject = subject_of(MADE)
    with pytest.raises(LookupError, match="chiffre-9"):
        Edits(site, Subject(subject.trend, subject.study, "chiffre-9")).value()


def edited(site: Path, subject: Subject) -> None:
    """Every edit twice."""
    edits = Edits(site, subject)
    for edit in ALL * 2:
        edit(edits)
