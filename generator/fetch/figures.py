"""Where figures of an entry are looked for, and in which form its snapshot keeps them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from generator.extract.extract import extract
from generator.extract.listing import as_data
from generator.extract.plain import Form
from generator.prose.patterns import Pattern
from generator.values import LANGUAGES

_PARTS = Pattern(r"\s[–—|·:-]\s|\s:\s|:\s|[|«»]")
_MOST: Final = 6  # words of a name
_CAPITALS = Pattern(r"[A-ZÀ-Þ]|\w[A-Z]")
_SECTION = Pattern(
    r"(?i)^(?:actualités?|actus?|news|blog|le\sblog|articles?|communiqués?|presse|press|études?|studies|publications?"
    r"|rss|flux|feed|all\sposts|latest|home|accueil)\b"
)


def names_in(title: str) -> frozenset[str]:
    """The names in the title of a feed: "Actualités – Observatoire de l’attente"."""
    parts = (part.strip() for part in _PARTS.split(title))
    return frozenset(
        part
        for part in parts
        if _CAPITALS.match(part) and 1 <= len(part.split()) <= _MOST and not _SECTION.match(part)
    )


def figures_in(reading: str, language: str | None, known: Collection[str] = ()) -> list[Mapping[str, object]]:
    """The figures of an entry's title and text as plain data; offsets count in `reading`.

    `language` is what the feed says; of one that is not read here, each paragraph's is guessed. `known` are
    names of whose feed it is: see `names_in`.
    """
    spoken = (language or "")[:2]
    publisher = max(known, key=len, default=None)
    found = extract(reading, Form.PLAIN, spoken if spoken in LANGUAGES else None, known, publisher)
    return [{name: value for name, value in as_data(one).items() if value is not None} for one in found]
