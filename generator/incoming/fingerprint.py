"""A text's fingerprint: near for texts that are nearly the same, far for others.

Charikar's simhash, 64 bits, over pairs of neighbouring words. Words with digits, and very long ones, are
left out: dates, counters and session tokens differ each time a page is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import Final

_BITS: Final = 64
_LONG: Final = 25
_MOST: Final = 4_000  # pairs: of longer texts the start will do
FEWEST: Final = 30  # words: of fewer, a fingerprint says little
FAR: Final = 18
"""From how many different bits on a text has changed a lot: about a third of it."""
_ALIKE: Final = 0.9


def stable(words: Iterable[str]) -> tuple[str, ...]:
    """The words that are the same each time a page is asked for."""
    return tuple(word for word in words if len(word) <= _LONG and not any(map(str.isdigit, word)))


def fingerprint(words: Sequence[str]) -> str | None:
    """Sixteen hexadecimal digits; None of a text of so few words that they would say nothing."""
    kept = stable(words)
    if len(kept) < FEWEST:
        return None
    pairs = list(dict.fromkeys(pairwise(kept)))[:_MOST]
    counts = [0] * _BITS
    for pair in pairs:
        digest = int.from_bytes(blake2b(" ".join(pair).encode(), digest_size=8).digest(), "big")
        for bit in range(_BITS):
            counts[bit] += 1 if digest >> bit & 1 else -1
    return f"{sum(1 << bit for bit, count in enumerate(counts) if count > 0):016x}"


def distance(one: str, other: str) -> int:
    """How many of the bits of two fingerprints differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts are nearly the same: nine of ten of their pairs of words."""
    first, second = set(_pairs(one)), set(_pairs(other))
    if not first and not second:
        return True
    return len(first & second) >= _ALIKE * len(first | second)


def _pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    kept = stable(words)
    return pairwise(("", *kept)) if kept else ()
