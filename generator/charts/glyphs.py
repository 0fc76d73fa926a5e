"""How wide text is, without asking the machine for a font: the advance widths of Arial and its like.

Widths are thousandths of the font size. Accented letters are as wide as their base letter, give or
take a hair; what the tables do not know counts as a wide letter, so that labels err on the roomy side.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

# Families set wider than Arial (Inter, Source Sans at the same size) still fit when this is added.
SLACK: Final = 1.06

_REGULAR: Final = {
    191: "'",
    222: "ijl‘’‚ł",
    278: " \u00a0\u202f!,./:;I[\\]ft·ıìíîïĩīĭ|",
    333: "()-`r‹›“”„¡²³¹{}",
    350: '•"ºª',
    400: "°*",
    469: "^",
    500: "Jcksvxyz",
    549: "÷±≤≥≈≠",
    556: "#$0123456789?L_abdeghnopqu«»–€£§†đðþ",
    584: "+<=>~×\u2212µ",
    611: "FTZßø¿",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwĐÐ",
    778: "GOQØ©®",
    833: "Mm½¼¾",
    889: "%æ",
    944: "Wœ",
    1000: "…—ÆŒ™→‰@",
}
_BOLD: Final = {
    238: "'",
    278: " \u00a0\u202f,./I\\ijl‘’‚·łı|",
    333: "!()-:;[]`ft‹›¡²³¹•",
    389: "*r{}°ºª",
    474: '"',
    500: "z“”„",
    549: "÷±≤≥≈≠",
    556: "#$0123456789J_aceksvxy«»–€£§†",
    584: "+<=>^~×\u2212µ",
    611: "?FLTZbdghnopqußøđðþ¿",
    667: "EPSVXYÞ",
    722: "&ABCDHKNRUĐÐ",
    778: "GOQwØ©®",
    833: "M½¼¾",
    889: "%mæ",
    944: "Wœ",
    1000: "…—ÆŒ™→‰@",
}
_UNKNOWN: Final = 1000
_HYPHEN: Final = re.compile(r"(?<=\w{3}-)(?=\w{3})")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of `text` in px at `size` px."""
    return _advances(text, bold=bold) * size / 1000


def line_count(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """How many lines `wrap` makes of `text`."""
    return len(_filled(_chunks(text, size, room, bold=bold), size, room, space=_table(bold)[" "]))


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """`text` in as few lines of at most `room` px as it takes, of lengths as even as can be.

    Lines break at ordinary spaces and after hyphens between long parts; a word that is wider than
    `room` is broken where it must. Nothing is ever left out.
    """
    chunks = _chunks(text, size, room, bold=bold)
    space = _table(bold)[" "]
    lines = _filled(chunks, size, room, space=space)
    narrow, wide = 0.0, room
    while len(lines) > 1 and wide - narrow > size / 4:
        middle = (narrow + wide) / 2
        tried = _filled(chunks, size, middle, space=space)
        if len(tried) == len(lines) and max(line.advance for line in tried) * size / 1000 <= middle:
            wide = middle
        else:
            narrow = middle
    if len(lines) > 1:
        lines = _filled(chunks, size, wide, space=space)
    return tuple(line.text for line in lines)


def roomy(text: str, size: float, *, bold: bool = False) -> float:
    """The width to set aside for `text`, with slack for wider families."""
    return width(text, size, bold=bold) * SLACK


def _advances(text: str, *, bold: bool) -> int:
    return sum(map(_table(bold).__getitem__, text))


class _Table(dict[str, int]):
    """The advance of each character; of one that is not in the tables it is worked out once."""

    def __missing__(self, character: str) -> int:
        if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
            found = 0
        else:
            found = self.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)
        self[character] = found
        return found


@cache
def _table(bold: bool) -> _Table:  # noqa: FBT001 - private
    groups = _BOLD if bold else _REGULAR
    return _Table({character: advance for advance, characters in groups.items() for character in characters})


class _Piece(NamedTuple):
    """What may not be parted; `glue` ("" or a space) joins it to the piece before on a line."""

    glue: str
    text: str
    advance: int


def _chunks(text: str, size: float, room: float, *, bold: bool) -> list[_Piece]:
    return [
        _Piece("" if place or cut else " ", piece, _advances(piece, bold=bold))
        for word in text.split(" ")
        if word
        for place, part in enumerate(_HYPHEN.split(word))
        for cut, piece in enumerate(_cut(part, size, room, bold=bold))
    ]


def _cut(part: str, size: float, room: float, *, bold: bool) -> list[str]:
    if width(part, size, bold=bold) <= room or len(part) == 1:
        return [part]
    table = _table(bold)
    ends = list(accumulate(table[character] * size / 1000 for character in part))
    fits = max(1, sum(end <= room for end in ends))
    return [part[:fits], *(_cut(part[fits:], size, room, bold=bold) if part[fits:] else [])]


class _Line(NamedTuple):
    text: str
    advance: int


def _filled(chunks: list[_Piece], size: float, room: float, *, space: int) -> list[_Line]:
    lines: list[_Line] = []
    text, advance = "", 0
    for piece in chunks:
        longer = advance + (space if text and piece.glue else 0) + piece.advance
        if text and longer * size / 1000 > room:
            lines.append(_Line(text, advance))
            text, advance = piece.text, piece.advance
        else:
            text, advance = text + (piece.glue if text else "") + piece.text, longer
    return [*lines, _Line(text, advance)]
