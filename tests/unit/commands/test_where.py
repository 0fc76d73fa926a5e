"""Each place that names something."""

from __future__ import annotations

import json
from pathlib import Path

from tests.program import call


def test_places(site: Path) -> None:
    """With file, line and column."""
    done = call("where", "--site", site, "pour", "avis")
    assert done.exit_code == 0
    assert "content/2025-rapport/report.md:6:18" in done.stdout
    assert "series:avis  1 emploi" in done.stdout


def test_as_data(site: Path) -> None:
    """One value on the output."""
    found = json.loads(call("where", "--site", site, "pour", "--format", "json").stdout)["uses"]
    assert {one["place"] for one in found} == {"prose", "chart", "record"}


def test_an_unknown_id(site: Path) -> None:
    """What may have been meant is told on the error stream; the others are answered."""
    done = call("where", "--site", site, "contr", "pour")
    assert done.exit_code == 1
    assert "contre" in done.stderr
    assert "stat:pour" in done.stdout
