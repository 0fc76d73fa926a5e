"""What comes with the program beside its code: the theme, and what a new site starts with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder of that name: in the package where the program is installed, else in the repository."""
    return next(folder for folder in (_PACKAGE / name, _PACKAGE.parent / name) if folder.is_dir())
