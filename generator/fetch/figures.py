"""Where figures of an entry are looked for: one call, so that whatever finds figures can be put here."""

from __future__ import annotations

from collections.abc import Mapping


def figures_in(_reading: str, _language: str | None) -> list[Mapping[str, object]]:
    """The figures of an entry's title and text as plain data; offsets count in `reading`."""
    return []
