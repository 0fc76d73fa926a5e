"""A deck as a file."""

from __future__ import annotations

from pathlib import Path

from tests.program import call


def test_a_deck_is_written(site: Path, tmp_path: Path) -> None:
    """Where it is asked for, and its name is told."""
    target = tmp_path / "salon.html"
    done = call("deck", "--site", site, "2025", "--lang", "en", "--out", target)
    assert done.exit_code == 0, done.output
    assert str(target) in done.stdout
    assert '<html lang="en">' in target.read_text(encoding="utf-8")


def test_what_is_wrong_leaves_no_file(site: Path, tmp_path: Path) -> None:
    """The message says what there is; faults of the content are shown as by a build."""
    target = tmp_path / "x.html"
    done = call("deck", "--site", site, "2030-rapport", "--out", target)
    assert done.exit_code == 1
    assert "2025-rapport" in done.stderr
    (site / "content/2025-rapport/deck.yaml").write_text("trends: [rien]\n", encoding="utf-8")
    done = call("deck", "--site", site, "--out", target)
    assert done.exit_code == 1
    assert "[bad-slide]" in done.stderr
    assert not target.exists()
