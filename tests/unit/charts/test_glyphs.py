"""Text is measured and wrapped without a font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.glyphs import roomy, width, wrap

TEXTS = st.text(alphabet="aéîœ l'’W-%0\u00a0\u202f!;漢", max_size=60)
ROOMS = st.floats(min_value=5, max_value=400)


def test_widths_are_those_of_arial() -> None:
    """A word's width is the sum of its letters' advances at the size."""
    assert width("Aa", 10) == pytest.approx(6.67 + 5.56)
    assert width("Aa", 10, bold=True) == pytest.approx(7.22 + 5.56)


@pytest.mark.parametrize(
    ("accented", "plain"), [("é", "e"), ("À", "A"), ("ç", "c"), ("e\u0301", "e"), ("ï", "t")]
)
def test_an_accent_takes_no_room(accented: str, plain: str) -> None:
    """Accented letters are as wide as their base, composed or not; ï is as wide as its two dots."""
    assert width(accented, 10) == pytest.approx(width(plain, 10))


def test_unknown_letters_count_as_wide() -> None:
    """A script that the table does not know is given a full square each."""
    assert width("漢字", 10) == pytest.approx(20)


def test_roomy_is_wider() -> None:
    """Room set aside is more than Arial needs, for families set wider."""
    assert roomy("Téléphone", 14) > width("Téléphone", 14)


@given(text=TEXTS, room=ROOMS, bold=st.booleans())
def test_wrapping_loses_nothing(text: str, room: float, bold: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever the room, the lines joined are the text but for ordinary spaces."""
    assert "".join(wrap(text, 14, room, bold=bold)).replace(" ", "") == text.replace(" ", "")


@given(text=TEXTS, room=ROOMS)
def test_lines_fit(text: str, room: float) -> None:
    """No line is wider than the room, unless it is a single letter."""
    assert all(width(line, 14) <= room or len(line) == 1 for line in wrap(text, 14, room))


@given(text=TEXTS, room=ROOMS)
def test_wrapping_is_stable(text: str, room: float) -> None:
    """A line that fits is not wrapped again."""
    assert all(wrap(line, 14, room) == (line,) for line in wrap(text, 14, room) if line.strip(" ") == line)


def test_lines_are_balanced() -> None:
    """Two lines of about one length read better than a full one and a word."""
    assert wrap("Je paierais plus pour un produit réparable", 14, 230) == (
        "Je paierais plus pour",
        "un produit réparable",
    )


@pytest.mark.parametrize("text", ["84\u202f%", "«\u00a0oui\u00a0»", "Qui\u202f?"])
def test_french_spaces_hold(text: str) -> None:
    """A no-break space is not where a line ends, while there is room for what it holds together."""
    assert text in wrap(f"mot {text} mot", 14, width(text, 14) + 1)


def test_a_hyphen_between_long_parts_may_end_a_line() -> None:
    """Long compounds break after their hyphen, short ones (e-mail) do not."""
    assert wrap("sous-estiment", 14, 60) == ("sous-", "estiment")
    assert wrap("un e-mail", 14, 45) == ("un", "e-mail")
