"""Labels side by side that must not touch: how far each moves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

LABEL_DISTANCE = 19.0


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as close to `wanted` as can be, no two closer than their heights allow (19 px at least).

    `wanted` is ascending. All stay between `low` and `high` if there is room, else they run over `high`.
    """
    gaps = [max(LABEL_DISTANCE, (first + second) / 2) for first, second in pairwise(heights)]
    offsets = list(accumulate(gaps, initial=0.0))[: len(wanted)]
    if not offsets:
        return []
    ceiling = max(low, high - offsets[-1])
    level = _isotonic([place - offset for place, offset in zip(wanted, offsets, strict=True)])
    return [min(max(place, low), ceiling) + offset for place, offset in zip(level, offsets, strict=True)]


def _isotonic(values: Sequence[float]) -> list[float]:
    """The nearest ascending sequence in least squares: neighbours out of order share their mean."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            earlier, several = blocks.pop()
            total, count = total + earlier, count + several
        blocks.append((total, count))
    return [total / count for total, count in blocks for _ in range(count)]
