"""When the site will change by itself."""

from __future__ import annotations

import json
from pathlib import Path

from tests.program import SMALL, call, small_site

TREND = "content/2025-rapport/01-une-tendance.md"
REPORT = "content/2025-rapport/report.md"
STUDY = "content/studies/enquete.yaml"


def test_the_next_day_comes_first_and_says_if_it_will_fail(tmp_path: Path) -> None:
    """A text that appears while its study is still under embargo would stop that day's build."""
    files = {
        TREND: SMALL[TREND].replace("number: 1", "number: 1\npublish: 2027-01-17"),
        REPORT: SMALL[REPORT].replace("[[pour]]", "peu"),
        STUDY: f"embargo: 2027-01-20\n{SMALL[STUDY]}",
    }
    folder = small_site(tmp_path, **files)
    done = call("next", "--site", folder, "--today", "2026-12-01")
    assert done.exit_code == 0, done.output
    first, second = done.stdout.split("\n\n")
    assert first.splitlines()[0] == "17 janvier 2027"
    assert "trend:2025-rapport/une-tendance  Une tendance" in first
    assert "trendbook check --today 2027-01-17" in first
    assert second.splitlines()[0] == "20 janvier 2027"
    assert "study:enquete" in second
    assert "check" not in second
    found = json.loads(call("next", "--site", folder, "--today", "2026-12-01", "--format", "json").stdout)
    assert found["next"] == "2027-01-17"
    assert [(one["day"], one["reason"], one["errors"] > 0) for one in found["changes"]] == [
        ("2027-01-17", "scheduled", True),
        ("2027-01-20", "embargo", False),
    ]
    failed = call("check", "--site", folder, "--today", "2027-01-17")
    assert failed.exit_code == 1


def test_a_site_that_rests(site: Path) -> None:
    """Says so, and has no next day."""
    assert "ne changera pas" in call("next", "--site", site).stdout
    found = json.loads(call("next", "--site", site, "--format", "json").stdout)
    assert (found["next"], found["changes"]) == (None, [])
