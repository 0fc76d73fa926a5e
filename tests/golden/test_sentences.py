"""Sentences of bloggers and consultants through the whole check: only what is wrong is told.

Each folder of sentences/ is a small site in one language, with the sentences that its one page holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.content import diagnosed, page

_HERE = Path(__file__).parent / "sentences"
_PAGE = "content/pages/essai.md"
_FIRST = 4  # lines of front matter, and one


def _rows(language: str) -> list[tuple[str, str]]:
    """What is told of each sentence ("ok" where nothing is), and the sentence."""
    lines = (_HERE / language / "sentences.txt").read_text("utf-8").splitlines()
    rows = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(expected, sentence) for expected, _, sentence in rows]


def _told(language: str, sentences: Sequence[str]) -> Mapping[int, list[str]]:
    """What is told of each sentence, by its place."""
    root = _HERE / language
    files = {str(one.relative_to(root)): one.read_bytes() for one in sorted(root.rglob("*.yaml"))}
    found = defaultdict(list)
    for one in diagnosed({**files, _PAGE: page("\n\n".join(sentences))}):
        assert one.mark.path == _PAGE, one
        found[(one.mark.line - _FIRST) // 2].append(one.message_key)
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_wrong_is_told_and_nothing_else(language: str) -> None:
    """No alarm about a sentence that is right, and a wrong one is told for what it is."""
    rows = _rows(language)
    found = _told(language, [sentence for _, sentence in rows])
    told = ["+".join(found[at]) or "ok" for at in range(len(rows))]
    assert [*zip(told, (sentence for _, sentence in rows), strict=True)] == rows


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_kinds_are_many(language: str) -> None:
    """Two hundred sentences, no two alike, a third of them wrong."""
    rows = _rows(language)
    assert len({sentence for _, sentence in rows}) == len(rows) >= 200
    assert sum(expected != "ok" for expected, _ in rows) >= len(rows) / 3
