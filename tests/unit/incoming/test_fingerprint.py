"""Fingerprints are near for nearly the same text, and far for another."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from generator.incoming.fingerprint import FAR, FEWEST, alike, distance, fingerprint, stable
from tests.linkserver import OTHER, PROSE

TEXTS = [
    re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())[:600]
    for path in sorted(Path("docs/how-to").glob("*.md"))
    if path.stat().st_size > 1_500
]


def of(words: list[str]) -> str:
    """The fingerprint of a text long enough to have one."""
    found = fingerprint(words)
    assert found
    assert re.fullmatch("[0-9a-f]{16}", found)
    return found


def test_what_is_different_each_time_is_left_out() -> None:
    """Dates, counters, tokens."""
    assert stable(["lu", "3241", "fois", "a1b2", "x" * 40]) == ("lu", "fois")


def test_a_short_text_has_none() -> None:
    """Of a few words it would say nothing."""
    assert fingerprint(["mot"] * (FEWEST - 1)) is None
    assert fingerprint(["mot"] * FEWEST)


def test_texts_are_told_apart() -> None:
    """Pages of this project’s own guide from one another; a tenth of new words is no other text."""
    assert len(TEXTS) > 5
    prints = [of(words) for words in TEXTS]
    pairs = [(one, other) for index, one in enumerate(prints) for other in prints[:index]]
    assert all(distance(one, other) >= FAR for one, other in pairs)
    for words, other in pairwise(TEXTS):
        tenth = len(words) // 10
        assert distance(of(words), of([*words[tenth:], *other[:tenth]])) < FAR
        assert distance(of(words), of([*words[:tenth], *other[tenth:]])) >= FAR


def test_nearly_the_same_is_alike() -> None:
    """For pages that are compared word by word."""
    page, other = PROSE.split(), OTHER.split()
    assert alike(page, [*page, "Réf.", "7f3a"])
    assert alike([], ["123"])
    assert not alike(page, other)
    assert not alike(page, [])
