"""French or English."""

from __future__ import annotations

import pytest

from generator.extract.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il y a dix ans", "fr"),
        ("84 % des clients", "fr"),
        ("N’y croyez pas", "fr"),
        ("84% of customers", "en"),
        ("The customer is always right", "en"),
    ],
)
def test_function_words_tell(text: str, language: str) -> None:
    """Even in a few words."""
    assert language_of(text) == language


def test_nothing_tells() -> None:
    """Then it is what is known otherwise."""
    assert language_of("84 %", "fr") == "fr"
    assert language_of("84 %") == "en"
