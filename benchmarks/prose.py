"""Invented texts of some 600 words in which each statistic is cited once."""

from __future__ import annotations

import random
from collections.abc import Sequence

from figures import TYPED, Statistic
from invented import phrase, sentences, words


def introduction(source: random.Random, trends: Sequence[str]) -> str:
    """A report's opening, which names its first trends."""
    links = " ".join(f"{phrase(source, 4)} [[{one}]] {words(source, 5)}." for one in trends)
    return f"{_paragraph(source, 60)}\n\n{links}\n"


def body_of(
    source: random.Random,
    statistics: Sequence[Statistic],
    charts: Sequence[str],
    *,
    brands: Sequence[str],
    trend: str,
) -> str:
    """A trend's text: paragraphs, headings, a list, a table, a box, and its charts if it has some."""
    cited = [_cited(source, place, one) for place, one in enumerate(statistics)]
    named, again = (f"{phrase(source, 3)} [[brand:{one}]] {words(source, 5)}." for one in brands)
    linked = f"{phrase(source, 3)} [[{trend}|{words(source, 3)}]] {words(source, 4)}."
    embeds = [f"![[{one}]]" for one in charts] or ["", ""]
    blocks = [
        _paragraph(source, 50, cited[0], cited[1]),
        embeds[0],
        _heading(source),
        _paragraph(source, 44, cited[2], named, _stressed(source)),
        "\n".join(f"- {phrase(source, 12)}" for _ in range(4)),
        _paragraph(source, 50, cited[3]),
        _heading(source),
        _paragraph(source, 40, cited[4], linked),
        embeds[1],
        f"> [!key]\n> {_paragraph(source, 26)}",
        _paragraph(source, 46, cited[5], again),
        _table(source),
        _heading(source),
        _paragraph(source, 56, f"{phrase(source, 9)} [@{statistics[0].study}]."),
        _paragraph(source, 30, _stressed(source)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _cited(source: random.Random, place: int, one: Statistic) -> str:
    """A sentence with a statistic: by its id, or typed with a citation that names it."""
    mark = f"{one.value} % [@{one.study}#{one.id}]" if place in TYPED else f"[[{one.id}]]"
    return f"{phrase(source, 4)} {mark} {words(source, 5)}."


def _stressed(source: random.Random) -> str:
    return f"{phrase(source, 3)} **{words(source, 2)}** {words(source, 2)} *{words(source, 1)}*."


def _paragraph(source: random.Random, count: int, *among: str) -> str:
    """Sentences of `count` words in all, and others set among them."""
    said = sentences(source, count)
    for one in among:
        said.insert(source.randint(0, len(said)), one)
    return " ".join(said)


def _heading(source: random.Random) -> str:
    return f"## {phrase(source, 4)}"


def _table(source: random.Random) -> str:
    rows = [" | ".join(phrase(source, 1) for _ in range(3)) for _ in range(4)]
    return "\n".join(f"| {row} |" for row in (rows[0], "--- | --- | ---", *rows[1:]))
