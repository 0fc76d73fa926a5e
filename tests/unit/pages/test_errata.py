"""Published figures that were corrected, as pages show them."""

from __future__ import annotations

from pathlib import Path

from generator.pages.errata import errata_of, errata_page
from generator.pages.here import Here
from tests.program import edition_of, small_site

ERRATA = """\
errata:
  - {statistic: pour, date: 2026-11-10, from: 62, to: 61, reason: Une faute.}
  - {statistic: pour, date: 2026-11-10, from: 61, to: 60, reason: Une autre.}
  - {statistic: contre, date: 2026-11-10, from: 31, to: 30, reason: Une faute.}
  - {statistic: pour, date: 2026-11-09, from: 63, to: 62, reason: La première.}
"""


def here(folder: Path, path: str = "errata/") -> Here:
    """A page of the small site: that of all errata, if no other is asked for."""
    return Here(edition_of(small_site(folder, **{"content/errata.yaml": ERRATA})), "fr", path)


def test_each_erratum_has_an_anchor_of_its_own(tmp_path: Path) -> None:
    """Two of one figure and day are numbered in the order of their file, so that a new one renames none."""
    found = errata_page(here(tmp_path)).errata
    assert [one.anchor for one in found] == [
        "contre-2026-11-10",
        "pour-2026-11-10-2",
        "pour-2026-11-10",
        "pour-2026-11-09",
    ]


def test_the_newest_is_first(tmp_path: Path) -> None:
    """So that what was published reads backwards from what holds now."""
    found = errata_of(here(tmp_path), ["pour"])
    assert [one.change for one in found] == [
        "61\u202f% → 60\u202f%",
        "62\u202f% → 61\u202f%",
        "63\u202f% → 62\u202f%",
    ]


def test_a_figure_is_named_but_on_its_own_page(tmp_path: Path) -> None:
    """There the title says what was corrected."""
    (everywhere, *_) = errata_of(here(tmp_path / "a"), ["pour"])
    assert (everywhere.figure.text, everywhere.figure.href) == ("des clients sont pour", "../chiffres/pour/")
    (own, *_) = errata_of(here(tmp_path / "b", "chiffres/pour/"), ["pour"])
    assert own.figure == ("", "", *own.figure[2:])
