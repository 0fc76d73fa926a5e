"""Whom the grammar of a sentence credits."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extract.extract import extract

CASES = yaml.safe_load(Path(__file__).with_name("mentions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["say"][:60] for case in CASES])
def test_whom_a_sentence_credits(case: dict[str, list[str | None]]) -> None:
    """Names as subjects, makers, behind prepositions, in passives; nobody where none is named."""
    found = [one.source for one in extract(str(case["say"]))]
    assert len(found) == len(case["sources"])
    for wanted, got in zip(case["sources"], found, strict=True):
        names = wanted.casefold().split("|") if wanted else []
        assert any(name in got.casefold() for name in names) if got else not names
