"""Schemas as files."""

from __future__ import annotations

import json
from pathlib import Path

from generator.terminal import ENVIRONMENT
from tests.program import call, digests, files_of


def test_schemas_are_written(tmp_path: Path) -> None:
    """Each is JSON, and a second call writes the same."""
    done = call("schema", tmp_path / "schemas")
    assert done.exit_code == 0
    files = files_of(tmp_path / "schemas")
    assert "study.schema.json" in files
    assert all(json.loads(path.read_bytes()) for path in files.values())
    before = digests(tmp_path / "schemas")
    assert call("schema", tmp_path / "schemas").exit_code == 0
    assert digests(tmp_path / "schemas") == before


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """What is said is of schemas: no site was to be written."""
    (tmp_path / "file").touch()
    done = call("schema", tmp_path / "file" / "schemas")
    assert done.exit_code == ENVIRONMENT
    assert "schemas" in done.stderr
    assert "site" not in done.stderr
