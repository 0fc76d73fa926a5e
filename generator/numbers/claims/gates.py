"""Whether a sentence has any word of which a claim could be made, asked before anything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.numbers.claims.claim import Sort

OF_ONE: Final = frozenset({Sort.MAJORITY, Sort.RANK})
"""What may be claimed of a single figure."""

# Each of their gates (`vocabulary.gates`) holds one of these words; to look for them is quicker.
_HINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": (
        *("majorit", "minorit", "plupart", "moitié", "deux", "plus", "moins", "tête", "premi", "derni"),
        *("principa", "meilleur", "second", "ième", "numéro", "n°", "nᵒ", "nº"),
    ),
    "en": (
        *("most", "majorit", "minorit", "half", "least", "est", "top", "first", "last", "second", "third"),
        *("four", "fif", "main", "lead", "number", "rank"),
    ),
}


def may_claim(sentence: str, named: int, language: str) -> bool:
    """Whether a sentence that names so many figures can claim anything of them; as typed, markup and all."""
    if named != 1:
        return named > 1
    typed = sentence.casefold()
    return any(hint in typed for hint in _HINTS["fr" if language == "fr" else "en"])
