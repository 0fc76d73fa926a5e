"""The JSON Schemas that the content's files name for editors."""

from __future__ import annotations

import json
import re

import pytest

from generator.schema import schemas
from tests.program import ROOT

YAML = sorted([*(ROOT / "content").rglob("*.yaml"), ROOT / "sources.yaml"])


@pytest.mark.parametrize("name", schemas())
def test_schemas_are_current(name: str) -> None:
    """schemas/ is what `make schemas` writes."""
    written = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == schemas()[name]


@pytest.mark.parametrize("path", YAML, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_yaml_file_names_its_schema(path: object) -> None:
    """An editor completes and checks each file without being set up."""
    file = ROOT / str(path)
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, first
    assert (file.parent / found[1]).resolve().is_file()
