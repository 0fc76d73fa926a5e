"""Where figures of an entry are looked for, and in which form its snapshot keeps them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.extract.extract import extract
from generator.extract.listing import as_data
from generator.extract.plain import Form
from generator.values import LANGUAGES


def figures_in(reading: str, language: str | None) -> list[Mapping[str, object]]:
    """The figures of an entry's title and text as plain data; offsets count in `reading`.

    `language` is what the feed says; of one that is not read here, each paragraph's is guessed.
    """
    spoken = (language or "")[:2]
    found = extract(reading, Form.PLAIN, spoken if spoken in LANGUAGES else None)
    return [{name: value for name, value in as_data(one).items() if value is not None} for one in found]
