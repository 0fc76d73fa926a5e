"""What `trendbook explain` says around its explanations."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "explain.warning": (" (avertissement)", " (warning)"),
    "explain.bad": ("Fautif, {path}\u00a0:", "At fault, {path}:"),
    "explain.good": ("Corrigé, {path}\u00a0:", "Mended, {path}:"),
    "explain.one": (
        "trendbook explain CODE en dit plus, avec un exemple.",
        "trendbook explain CODE says more, with an example.",
    ),
    "explain.unknown": (
        "Aucune faute n’a le code «\u00a0{code}\u00a0». trendbook explain les donne tous.",
        "No fault has the code “{code}”. trendbook explain lists them all.",
    ),
    "explain.suggestion": (
        "Aucune faute n’a le code «\u00a0{code}\u00a0». Vouliez-vous dire\u00a0: {known}\u202f?",
        "No fault has the code “{code}”. Did you mean: {known}?",
    ),
}
