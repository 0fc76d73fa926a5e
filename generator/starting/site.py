"""The files of a new site: those of starter/, moved to the year in which somebody starts.

In starter/ names that begin with a dot are spelled `dot-`, so that they mean nothing where they lie; the
reports are of 2026, their studies of the year before, and what is published is of the first of January.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from generator import __version__
from generator.schema import schema_files
from generator.shipped import shipped
from generator.starting.naming import edition_year

SCHEMAS: Final = ".vscode/schemas"
_YEAR: Final = 2026
_YEARS: Final = re.compile(rf"\b({_YEAR - 1}|{_YEAR}|{_YEAR + 1})\b")
_PUBLISHED: Final = f"published: {_YEAR}-01-01"


def site_files(language: str, today: date) -> dict[str, bytes]:
    """The files of a site to start from, by path; `language` is "fr" or "en"."""
    by = edition_year(today) - _YEAR
    folder = shipped("starter") / language
    places = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*") if one.is_file()}
    files = {
        _path(path, by): _text(place.read_text(encoding="utf-8"), by, today)
        for path, place in places.items()
        if not path.startswith(".")  # what is left there where somebody builds it
    }
    files |= {f"{SCHEMAS}/{name}": text for name, text in schema_files().items()}
    return {path: text.encode() for path, text in sorted(files.items())}


def _path(path: str, by: int) -> str:
    parts = (re.sub("^dot-", ".", part) for part in PurePosixPath(_moved(path, by)).parts)
    return "/".join(parts)


def _text(text: str, by: int, today: date) -> str:
    day = f"published: {today.isoformat()}"
    pieces = text.replace("-VERSION-", f"-{__version__}-").split(_PUBLISHED)
    return day.join(_moved(piece, by) for piece in pieces)


def _moved(text: str, by: int) -> str:
    return _YEARS.sub(lambda found: str(int(found[0]) + by), text)
