"""Every word that the program says, in French and in English.

One module per subject, each with `WORDS`: key → (French, English). Braces are filled by `say`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from generator.catalogue import (
    answers,
    charts,
    citations,
    commands,
    data,
    diagnostics,
    numbers,
    pages,
    views,
    watch,
)

Words = Mapping[str, tuple[str, str]]

_WORDS: Final[Words] = {
    **answers.WORDS,
    **charts.WORDS,
    **citations.WORDS,
    **commands.WORDS,
    **data.WORDS,
    **diagnostics.WORDS,
    **numbers.WORDS,
    **pages.WORDS,
    **views.WORDS,
    **watch.WORDS,
}


def say(language: str, key: str, /, **values: object) -> str:
    """The words for `key` in `language` ("fr", else English), its braces filled from `values`.

    Raises:
        KeyError: no such key, or a value is missing; that is a bug.
    """
    french, english = _WORDS.get(key) or _seldom()[key]
    text = french if language == "fr" else english
    return text.format_map(values) if values or "{" in text else text  # most words have no braces


def knows(key: str) -> bool:
    """Whether the catalogue has `key`."""
    return key in _WORDS or key in _seldom()


@cache
def _seldom() -> Words:
    """The words of what builds have no need of: commands that help, bring in, serve; letters, decks."""
    from generator.catalogue import (
        explain,
        extract,
        fetching,
        importing,
        inbox,
        letters,
        references,
        serving,
        slides,
        starting,
    )

    return {
        **explain.WORDS,
        **extract.WORDS,
        **fetching.WORDS,
        **importing.WORDS,
        **inbox.WORDS,
        **letters.WORDS,
        **references.WORDS,
        **serving.WORDS,
        **slides.WORDS,
        **starting.WORDS,
    }
