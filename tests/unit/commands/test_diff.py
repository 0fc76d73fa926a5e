"""`trendbook diff`: two reports compared, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import call, write
from tests.unit.test_comparison import FILES

DAY = {"SOURCE_DATE_EPOCH": "1796000000"}  # 30 November 2026


@pytest.fixture
def compared(tmp_path: Path) -> Path:
    """A site of two editions."""
    write(tmp_path, {"content/site.yaml": "title: Un site\nlanguages: [fr]\n", **FILES})
    return tmp_path


def test_as_text(compared: Path) -> None:
    """Counts first, then what is due, each class with its figures, and the themes."""
    done = call("diff", "--site", compared, "2026-tendances", "2027-tendances", env=DAY)
    assert done.exit_code == 0
    counts = "Mis à jour\u00a0: 1, inchangés\u00a0: 1, nouveaux\u00a0: 1, non repris\u00a0: 1"
    assert done.stdout.splitlines()[:7] == [
        "2026-tendances → 2027-tendances",
        f"Indicateurs\u00a0: 4. {counts}",
        "Chiffres sans indicateur, qui ne se suivent pas\u00a0: 1, puis 0",
        "",
        "Chiffres à renouveler (2)",
        "  attendu depuis\u00a0: juin 2026  30\u202f% regardent le prix [[prix-2025]]",
        "  attendu\u00a0: juin 2027  66\u202f% attendent [[attente-2026]]",
    ]
    assert "    2027  66\u202f% attendent [[attente-2026]]\n    =     65\u202f% attendent" in done.stdout
    assert "Thèmes qui continuent (1)\n  theme:argent  Argent\n" in done.stdout


def test_as_data(compared: Path) -> None:
    """One object, whose counts add up."""
    done = call("diff", "--site", compared, "2026", "2027", "--format", "json")
    found = json.loads(done.stdout)
    assert (found["earlier"], found["later"]) == ("2026-tendances", "2027-tendances")
    assert sum(found["counts"].values()) == len(found["indicators"])
    assert found["indicators"][0] == {
        "id": "attente",
        "standing": "updated",
        "earlier": ["attente-2025"],
        "later": ["attente-2025", "attente-2026"],
        "follows": {"attente-2026": "attente-2025"},
    }
    assert found["due"][1] == {"id": "attente-2026", "due": "2027-06", "overdue": False}
    assert found["without_indicator"] == {"earlier": 1, "later": 0}


@pytest.mark.parametrize(
    ("typed", "told"), [("2027-tendence", "2027-tendances"), ("rien", "2027-tendances, 2026-tendances")]
)
def test_a_report_that_is_none(compared: Path, typed: str, told: str) -> None:
    """What may have been meant is told."""
    done = call("diff", "--site", compared, "2026-tendances", typed)
    assert done.exit_code == 1
    assert told in done.stderr
