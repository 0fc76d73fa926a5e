"""YAML → nodes that know their line and column; the only package that reads YAML.

A deliberately small YAML: no aliases, anchors, merge keys or tags, no date or hexadecimal magic,
no key twice. Nothing that an author can type raises: every fault is a diagnostic at the author's
slip, and where the slip can be guessed the guess was tried, so the fix shown is one that works.

A build that knows every file already reads no YAML, so the parts are imported as they are asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.yamlio.characters import bad_characters
    from generator.yamlio.composer import MAX_LENGTH, compose
    from generator.yamlio.frontmatter import FrontMatter, front_matter, node_of
    from generator.yamlio.nodes import (
        Places,
        YamlEntry,
        YamlMapping,
        YamlNode,
        YamlScalar,
        YamlSequence,
        YamlValue,
        find,
        plain,
    )
    from generator.yamlio.split import split_front_matter

_HOMES: Final = {
    "characters": ("bad_characters",),
    "composer": ("MAX_LENGTH", "compose"),
    "frontmatter": ("FrontMatter", "front_matter", "node_of"),
    "nodes": (
        "Places",
        "YamlEntry",
        "YamlMapping",
        "YamlNode",
        "YamlScalar",
        "YamlSequence",
        "YamlValue",
        "find",
        "plain",
    ),
    "split": ("split_front_matter",),
}

__all__ = [
    "MAX_LENGTH",
    "FrontMatter",
    "Places",
    "YamlEntry",
    "YamlMapping",
    "YamlNode",
    "YamlScalar",
    "YamlSequence",
    "YamlValue",
    "bad_characters",
    "compose",
    "find",
    "front_matter",
    "node_of",
    "plain",
    "split_front_matter",
]


def __getattr__(name: str) -> object:
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return found
