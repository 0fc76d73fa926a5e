"""What nobody sees in a text from elsewhere."""

from __future__ import annotations

import unicodedata

import pytest

from generator.incoming.unseen import UNSEEN

KEPT = "\t\n\r\x85\u2028\u2029\u200c\u200d"


def test_controls_and_what_steers_text_are_unseen() -> None:
    """All but those that end lines, the joiners of emoji and of Persian, and signs of Arabic and Syriac."""
    unseen = {"Cc", "Cf", "Cs"}
    signs = (chr(code) for code in range(0x3000) if unicodedata.category(chr(code)) in unseen)
    left = {sign for sign in signs if not UNSEEN.fullmatch(sign)} - set(KEPT)
    assert {unicodedata.name(sign).split()[0] for sign in left} == {"ARABIC", "SYRIAC"}


@pytest.mark.parametrize("sign", [*KEPT, "a", "é", "\xa0", "\u202f", "\u2019", "\ufffd", "\u0301", "😀", "ع"])
def test_what_is_seen_or_needed_stays(sign: str) -> None:
    """Spaces of numbers, accents, letters of any script; and the sign that a letter was lost."""
    assert not UNSEEN.search(sign)
