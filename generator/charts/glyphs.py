"""How wide text is, without asking the machine for a font: the advance widths of Arial and its like.

Widths are thousandths of the font size. Accented letters are as wide as their base letter, give or
take a hair; what the tables do not know counts as a wide letter, so that labels err on the roomy side.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from typing import Final

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
    return sum(_advance(character, bold) for character in text) * size / 1000


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """`text` in as few lines of at most `room` px as it takes, of lengths as even as can be.

    Lines break at ordinary spaces and after hyphens between long parts; a word that is wider than
    `room` is broken where it must. Nothing is ever left out.
    """
    chunks = _chunks(text, size, room, bold=bold)
    lines = _filled(chunks, size, room, bold=bold)
    narrow, wide = 0.0, room
    while len(lines) > 1 and wide - narrow > size / 4:
        middle = (narrow + wide) / 2
        tried = _filled(chunks, size, middle, bold=bold)
        if len(tried) == len(lines) and _widest(tried, size, bold=bold) <= middle:
            wide = middle
        else:
            narrow = middle
    return _filled(chunks, size, wide, bold=bold) if len(lines) > 1 else lines


def roomy(text: str, size: float, *, bold: bool = False) -> float:
    """The width to set aside for `text`, with slack for wider families."""
    return width(text, size, bold=bold) * SLACK


def _advance(character: str, bold: bool) -> int:  # noqa: FBT001 - private, called once per character
    table = _table(bold)
    known = table.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return table.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)


@cache
def _table(bold: bool) -> dict[str, int]:  # noqa: FBT001 - private
    groups = _BOLD if bold else _REGULAR
    return {character: advance for advance, characters in groups.items() for character in characters}


def _chunks(text: str, size: float, room: float, *, bold: bool) -> list[tuple[str, str]]:
    """What may not be parted, each with the glue ("" or a space) that joins it to the one before."""
    return [
        (" " if first and not cut else "", piece)
        for word in text.split(" ")
        if word
        for first, part in _firsts(_HYPHEN.split(word))
        for cut, piece in enumerate(_cut(part, size, room, bold=bold))
    ]


def _firsts(parts: list[str]) -> list[tuple[bool, str]]:
    return [(not index, part) for index, part in enumerate(parts)]


def _cut(part: str, size: float, room: float, *, bold: bool) -> list[str]:
    if width(part, size, bold=bold) <= room or len(part) == 1:
        return [part]
    ends = list(accumulate(_advance(character, bold) * size / 1000 for character in part))
    fits = max(1, sum(end <= room for end in ends))
    return [part[:fits], *(_cut(part[fits:], size, room, bold=bold) if part[fits:] else [])]


def _filled(chunks: list[tuple[str, str]], size: float, room: float, *, bold: bool) -> tuple[str, ...]:
    lines = [""]
    for glue, chunk in chunks:
        longer = lines[-1] + (glue if lines[-1] else "") + chunk
        if lines[-1] and width(longer, size, bold=bold) > room:
            lines.append(chunk)
        else:
            lines[-1] = longer
    return tuple(lines)


def _widest(lines: tuple[str, ...], size: float, *, bold: bool) -> float:
    return max(width(line, size, bold=bold) for line in lines)
