"""What `trendbook extract` says."""

from typing import Final

WORDS: Final = {
    "extract.none": ("Aucun chiffre dans {file}.", "No figures in {file}."),
    "extract.none-by": (
        "Aucun chiffre attribué à {source} dans {file}.",
        "No figures credited to {source} in {file}.",
    ),
    "extract.nobody": ("sans source", "no source"),
    "extract.total": (
        "Chiffres\u00a0: {n}, attribués\u00a0: {credited}, sources\u00a0: {sources}.",
        "Figures: {n}, credited: {credited}, sources: {sources}.",
    ),
    "extract.unsourced": ("Sans source dans «\u00a0{title}\u00a0»", "No source in “{title}”"),
    "extract.publisher": ("Dans content/publishers.yaml\u00a0:", "In content/publishers.yaml:"),
    "extract.locator": ("caractères {start} à {end}", "characters {start} to {end}"),
    "extract.cut": (
        "Le texte est long\u00a0: seuls ses {n} premiers caractères ont été lus.",
        "The text is long: only its first {n} characters were read.",
    ),
    "extract.unreadable": (
        "{file} ne peut pas être lu\u00a0: {reason}.",
        "{file} cannot be read: {reason}.",
    ),
    "extract.binary": ("{file} n’est pas un texte.", "{file} is not a text."),
}
