"""What a line takes of a terminal, and how a long one is broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.columns import columns, fitted


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("", 0),
        ("Étude", 5),
        ("e\u0301tude", 5),
        ("消费者", 6),
        ("\u200eab\u200d", 2),
        ("\x1b[1mab\x1b[0m", 2),
        ("62\u202f%", 4),
    ],
)
def test_columns_are_counted_as_they_are_seen(text: str, taken: int) -> None:
    """Wide characters take two, combining marks and styles none."""
    assert columns(text) == taken


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("un deux", ["un deux"]),
        ("un deux trois quatre", ["un deux", "  trois", "  quatre"]),
        ("  un deux trois", ["  un deux", "    trois"]),
        ("abcdefghijklmn", ["abcdefghij", "  klmn"]),
        ("消费者研究院消费者", ["消费者研究", "  院消费者"]),
        ("\x1b[1mabc\x1b[0m  def ghi", ["\x1b[1mabc\x1b[0m  def", "  ghi"]),
        ("voir https://exemple.fr/etude ici", ["voir", "  https://exemple.fr/etude", "  ici"]),
        ("62\u202f% des gens", ["62\u202f% des", "  gens"]),
    ],
)
def test_a_line_is_broken_between_words(line: str, lines: list[str]) -> None:
    """Within one only where it fits no line; within an address never."""
    assert fitted(line, 10) == lines


@given(st.text("ab é消\u0301"), st.integers(4, 20))
def test_nothing_is_lost_and_all_fits(text: str, width: int) -> None:
    """But for spaces, and for lines indented beyond what is there."""
    line = text.lstrip(" ")
    lines = fitted(line, width)
    assert "".join("".join(lines).split()) == "".join(line.split())
    assert all(columns(one.rstrip(" ")) <= width for one in lines)
