"""The site of patterns, from the command line."""

from __future__ import annotations

from pathlib import Path

from generator.terminal import CONTENT_FAULT, USAGE
from tests.program import call, digests, small_site


def test_it_is_written_beside_the_site(tmp_path: Path) -> None:
    """Whatever is wrong with the content; a second call changes nothing, and `--out` says where else."""
    site = small_site(tmp_path, **{"content/pages/faute.md": "---\ntitle: [\n---\n"})
    done = call("patterns", "--site", site)
    assert done.exit_code == 0, done.stderr
    assert "patterns" in done.output
    before = digests(site / "patterns")
    assert "2026-motifs/index.html" in before
    assert "2025-rapport/index.html" not in before
    assert not (site / "output").exists()
    assert call("patterns", "--site", site).exit_code == 0
    assert digests(site / "patterns") == before
    assert call("patterns", "--site", site, "--out", tmp_path / "elsewhere").exit_code == 0
    assert digests(tmp_path / "elsewhere").keys() == before.keys()


def test_where_it_cannot_be(tmp_path: Path) -> None:
    """A folder that is no site, and a look that has a fault."""
    assert call("patterns", "--site", tmp_path).exit_code == USAGE
    site = small_site(tmp_path, **{"content/site.yaml": "title: A\nbrand: {logo: a.svg}\n"})
    assert call("patterns", "--site", site).exit_code == CONTENT_FAULT
