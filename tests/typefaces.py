"""Fonts that tests use: those of the packages, which have a family of each kind."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def sans(style: str) -> bytes:
    """A font of Source Sans Pro: "Regular", "Bold", "It" …."""
    return _font("font_source_sans_pro", f"SourceSansPro-{style}.ttf")


def serif(style: str) -> bytes:
    """A font of Source Serif Pro."""
    return _font("font_source_serif_pro", f"SourceSerifPro-{style}.ttf")


def _font(package: str, name: str) -> bytes:
    found = find_spec(package)
    assert found
    assert found.origin
    return (Path(found.origin).parent / "files" / name).read_bytes()
