"""A hundred squares, ten by ten: each is one in a hundred of a whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

COUNT: Final = 100
_ACROSS: Final = 10
_CORNER: Final = 2


class Squares(NamedTuple):
    """Where the squares stand, counted from the left, row by row; their side and what parts them, in px."""

    side: float
    gap: float
    from_bottom: bool = False

    @property
    def width(self) -> float:
        """From the first square of a row to the end of its last."""
        return _ACROSS * (self.side + self.gap) - self.gap

    def outline(self, squares: Iterable[int]) -> str:
        """The path of some of them."""
        return "".join(_box(*self.corner(square), self.side, self.side) for square in squares)

    def part(self, square: int, share: float) -> str:
        """The path of the left part of one, so wide that it can be told from nothing and from all."""
        least = self.side / 6
        width = min(max(share * self.side, least), self.side - least)
        return _box(*self.corner(square), width, self.side)

    def corner(self, square: int) -> tuple[float, float]:
        """The left top corner of one."""
        row, column = divmod(square, _ACROSS)
        pitch = self.side + self.gap
        return column * pitch, (_ACROSS - 1 - row if self.from_bottom else row) * pitch


def _box(x: float, y: float, width: float, height: float) -> str:
    """With corners a little round."""
    r = _CORNER
    across, down = width - 2 * r, height - 2 * r
    return (
        f"M{x + r:g},{y:g}h{across:g}q{r},0,{r},{r}v{down:g}q0,{r},-{r},{r}"
        f"h{-across:g}q-{r},0,-{r},-{r}v{-down:g}q0,-{r},{r},-{r}z"
    )
