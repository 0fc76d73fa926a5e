"""Whether a sentence has any word of which a claim could be made, asked before anything else."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import ModuleType
from typing import Final

from generator.numbers.claims import words_en, words_fr
from generator.numbers.claims.claim import Sort

OF_ONE: Final = frozenset({Sort.MAJORITY, Sort.RANK})
"""What may be claimed of a single figure."""


# Each word of the gates of OF_ONE holds one of these; to look for them is quicker.
_HINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": (
        *("majorit", "minorit", "plupart", "moitié", "deux", "plus", "moins", "tête", "premi", "derni"),
        *("principa", "meilleur", "second", "ième"),
    ),
    "en": (
        *("most", "majorit", "minorit", "half", "least", "est", "top", "first", "last", "second", "third"),
        *("four", "fif", "main", "lead", "number", "rank"),
    ),
}


def words(language: str) -> ModuleType:
    """How a language says what changed."""
    return words_fr if language == "fr" else words_en


@functools.cache
def gates(language: str) -> Mapping[Sort | None, re.Pattern[str]]:
    """Words without which there is no claim of a sort; None stands for changes in points and percent."""
    return {
        sort: re.compile(source, re.VERBOSE | re.IGNORECASE) for sort, source in words(language).GATES.items()
    }


def may_claim(sentence: str, named: int, language: str) -> bool:
    """Whether a sentence that names so many figures can claim anything of them; as typed, markup and all."""
    if named != 1:
        return named > 1
    typed = sentence.casefold()
    return any(hint in typed for hint in _HINTS["fr" if language == "fr" else "en"])
