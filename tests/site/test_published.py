"""Publish, change, be stopped, say why, publish again: as an author does it."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.program import digests, run, small_site

RECORD = "content/published.json"
BASE = "https://exemple.org/t/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that has been published on the second of November."""
    site = small_site(tmp_path)
    assert publish(site, "2026-11-02")[0] == 0
    return site


def publish(site: Path, day: str) -> tuple[int, str]:
    """Exit code and words of `trendbook publish`."""
    done = run("publish", "--base-url", BASE, "--today", day, "--jobs", "1", site=site)
    return done.returncode, done.stderr + done.stdout


def change(site: Path, old: str, new: str, name: str = "content/studies/enquete.yaml") -> None:
    """Edit a file of the site."""
    path = site / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def recorded(site: Path) -> dict[str, dict[str, str]]:
    """What the record says of each statistic."""
    found: dict[str, dict[str, str]] = json.loads((site / RECORD).read_bytes())["statistics"]
    return found


def test_what_pages_show_is_recorded(site: Path) -> None:
    """With its value, its unit, and the day."""
    assert recorded(site).keys() == {"pour", "contre"}
    assert recorded(site)["pour"] | {"says": ""} == {
        "value": "60",
        "unit": "percent",
        "published": "2026-11-02",
        "says": "",
    }


def test_publishing_twice_changes_nothing(site: Path) -> None:
    """Neither a page nor the record, nor the day; and a build keeps every page."""
    before = digests(site / "output") | digests(site / "content")
    code, said = publish(site, "2026-11-09")
    assert code == 0
    assert "Rien n’a changé" in said
    assert digests(site / "output") | digests(site / "content") == before


def test_a_failed_build_records_nothing(site: Path) -> None:
    """Nor does a plain build, or a check."""
    before = (site / RECORD).read_bytes()
    change(site, "contre:", "neutre: {value: 10, unit: percent, label: hésitent}\n  contre:")
    change(site, "de satisfaits", "et [[neutre]], [[rien]]", "content/2025-rapport/report.md")
    assert publish(site, "2026-11-03")[0] == 1
    change(site, ", [[rien]]", "", "content/2025-rapport/report.md")
    for command in ("check", "build"):
        assert run(command, "--jobs", "1", site=site).returncode == 0
    assert (site / RECORD).read_bytes() == before
    assert publish(site, "2026-11-03")[0] == 0
    assert recorded(site)["neutre"]["published"] == "2026-11-03"


def test_from_a_change_to_its_erratum(site: Path) -> None:
    """The error has the line to paste; once pasted, every page that shows the figure says what it was."""
    change(site, "value: 60", "value: 58")
    code, said = publish(site, "2026-12-03")
    assert code == 1
    assert "[changed-value]" in said
    pasted = re.search(r"- \{statistic: .*\}", said)
    assert pasted
    entry = pasted[0].replace("…", "Le tableau était faux.")
    (site / "content/errata.yaml").write_text(f"errata:\n  {entry}\n", encoding="utf-8")
    code, said = publish(site, "2026-12-03")
    assert code == 0, said
    assert recorded(site)["pour"] | {"says": ""} == {
        "value": "58",
        "unit": "percent",
        "published": "2026-11-02",
        "says": "",
    }
    shown = "60\u202f% → 58\u202f%"
    output = site / "output"
    telling = {
        path.parent.relative_to(output).as_posix()
        for path in output.rglob("index.html")
        if shown in path.read_text(encoding="utf-8")
    }
    assert telling == {
        "errata",
        "chiffres/pour",
        "etudes/enquete",
        "series/avis",
        "2025-rapport",
        "2025-rapport/une-tendance",
    }
    page = (output / "errata/index.html").read_text(encoding="utf-8")
    assert "Le tableau était faux." in page
    assert "3 décembre 2026" in page
    assert 'id="pour-2026-12-03"' in page
    feed = ET.parse(output / "errata/feed.xml").getroot()  # noqa: S314 - our own
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")] == [
        f"{shown}\u00a0: des clients sont pour"
    ]
    assert f"{BASE}errata/" in (output / "sitemap.xml").read_text(encoding="utf-8")
    assert publish(site, "2026-12-04")[0] == 0


def test_without_errata_there_is_no_page_of_them(site: Path) -> None:
    """Nor a feed, nor a link."""
    assert not (site / "output/errata").exists()
    assert "errata" not in (site / "output/index.html").read_text(encoding="utf-8")


def test_a_damaged_record_stops_everything(site: Path) -> None:
    """It is not written anew over what it promised."""
    change(site, '"60"', "60", RECORD)
    before = (site / RECORD).read_bytes()
    code, said = publish(site, "2026-12-03")
    assert code == 1
    assert "[damaged-record]" in said
    assert (site / RECORD).read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's rights are POSIX ones here")
def test_a_record_that_cannot_be_written_is_told(site: Path) -> None:
    """The site is published; the next run catches up."""
    (site / RECORD).unlink()
    (site / RECORD).mkdir()
    code, said = publish(site, "2026-12-03")
    assert code == 3
    assert RECORD in said
    (site / RECORD).rmdir()
    assert publish(site, "2026-12-03")[0] == 0
    assert (site / RECORD).exists()


def pages_of_copies(site: Path) -> dict[str, str]:
    """The copies of figures that the site has, by their paths."""
    found = sorted((site / "output" / "pins").glob("*/index.html"))
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_a_frame_of_a_day_shows_the_figure_of_that_day(site: Path, tmp_path: Path) -> None:
    """After the figure was corrected, and from a fresh copy of the site, at the same address."""
    before = pages_of_copies(site)
    assert sum("60\u202f%" in page for page in before.values()) == 2  # the figure, and a chart of it
    change(site, "value: 60", "value: 58")
    entry = '- {statistic: pour, date: 2026-11-09, from: 60, to: 58, reason: "Le tableau 4 est corrigé."}'
    (site / "content" / "errata.yaml").write_text(f"errata:\n  {entry}\n", encoding="utf-8")
    code, said = publish(site, "2026-11-09")
    assert code == 0
    assert "pins/" in said
    after = pages_of_copies(site)
    assert {path: after[path] for path in before} == before
    assert len(after) == len(before) + 2
    clone = tmp_path / "clone"
    for name in ("content", "pins"):
        shutil.copytree(site / name, clone / name)
    shutil.copy(site / "sources.yaml", clone)
    assert (
        run("build", "--base-url", BASE, "--today", "2026-12-01", "--jobs", "1", site=clone).returncode == 0
    )
    assert pages_of_copies(clone) == after
    page = (clone / "output" / "chiffres" / "pour" / "index.html").read_text(encoding="utf-8")
    assert "Au 9 novembre 2026" in page


def test_a_copy_that_was_edited_is_not_published(site: Path) -> None:
    """The build stops and names the file."""
    copy = next((site / "pins" / "stat" / "pour").glob("*.html"))
    copy.write_text(copy.read_text(encoding="utf-8").replace("60", "62"), encoding="utf-8")
    done = run("build", "--base-url", BASE, "--jobs", "1", site=site)
    assert done.returncode == 1
    assert "[damaged-pin]" in done.stdout + done.stderr
    assert copy.name in done.stdout + done.stderr
