"""Every record that content is read into, by the name of its class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Final

from generator import frontmatter, models, settings

RECORDS: Final[Mapping[str, type[Any]]] = {
    name: found
    for module in (models, frontmatter, settings)
    for name, found in sorted(vars(module).items())
    if isinstance(found, type) and is_dataclass(found) and found.__module__ == module.__name__
}
