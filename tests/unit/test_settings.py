"""What settings files say."""

from __future__ import annotations

from generator.settings import TOKENS, Config
from generator.values import LocalText


def test_the_first_language_is_the_site_s_own() -> None:
    """French, where none is named."""
    title = LocalText.of("T")
    assert Config(title=title).language == "fr"
    assert Config(title=title, languages=("en", "fr")).language == "en"


def test_a_colour_has_one_name() -> None:
    """No token stands twice in the list of which a site may set each."""
    assert len(set(TOKENS)) == len(TOKENS)
