"""Texts made to keep the expressions busy."""

from __future__ import annotations

import time

import pytest

from generator.numbers.parse import find_quantities

_LONG = 12_000  # characters: where a quadratic expression takes minutes, a linear one takes a second
_SECONDS = 6


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        *("1 ", "1 234 ", "1,", "1.234", "9", "12, 13, ", "1/", "1h", "+33 1", "0 80", "- ", "× ", "€ ", "½"),
        *("un ", "deux ", "cent ", "quatre-", "vingt-", "un sur ", "un un sur ", "one in ", "a ", "half a "),
        *("ne que ", "plus de ", "multiplié par ", "par un tiers ", "(1/2)", "3 % ", "p. 1, ", "juin ", "aA"),
        *("\u00a0", "a", "a'", "mot ", "iPhone ", "hundred and "),
    ],
)
def test_no_text_takes_long(piece: str, language: str) -> None:
    """Whatever is repeated, reading takes time in proportion to its length."""
    text = piece * (_LONG // len(piece))
    started = time.process_time()
    for hostile in (text, f"un {text}", f"12 {text} par jour", f"{text} 4"):
        find_quantities(hostile, language)
    assert time.process_time() - started < _SECONDS
