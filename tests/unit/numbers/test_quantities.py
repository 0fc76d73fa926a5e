"""Which numbers sentences state, and what in them only looks like one: data in words/read_*.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.numbers.parse import find_quantities

_FOLDER = Path(__file__).parent / "words"


def _sentences() -> list[tuple[str, str, list[str]]]:
    found = []
    for language in ("fr", "en"):
        for line in (_FOLDER / f"read_{language}.txt").read_text("utf-8").splitlines():
            if not line.startswith("#"):
                numbers, sentence = line.split(" | ", 1)
                found.append((language, sentence, [] if numbers == "none" else numbers.split("; ")))
    return found


@pytest.mark.parametrize(("language", "sentence", "numbers"), _sentences())
def test_what_a_sentence_states(language: str, sentence: str, numbers: list[str]) -> None:
    """Percents, ratios, multiples, points, amounts, counts and ranks; no look-alike."""
    assert [sentence[one.start : one.end] for one in find_quantities(sentence, language)] == numbers
