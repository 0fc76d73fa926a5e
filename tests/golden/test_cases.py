"""Whole sites, compared with what is expected of them, file by file."""

from __future__ import annotations

import io
import os
import shutil
import struct
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.manifest import MANIFEST
from generator.pagefind import FACETS
from generator.pages.shelves import FOLDER
from tests.program import ROOT, copied, files_of, published

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())
STYLESHEETS = ("assets/site.css", "assets/embed.css")
ASSETS = "assets/"
"""The theme's own files, of which a case keeps no copy."""
STYLED = "bilingual"
"""The case whose stylesheets and data package are compared; those of the others have to be there."""
DATA = ("donnees/", "en/data/")
ZIP = b"PK\x03\x04"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_as_expected(name: str, tmp_path: Path) -> None:
    """Every file byte for byte; of what is compressed, which may change, only what is in it.

    Of a search index its facets, which name each page of it by a digest of its words.

    A case without expectation gets it here, and fails in CI. UPDATE_GOLDEN writes it anew.
    """
    site = copied(CASES / name, tmp_path)
    outcome = published(site, today=date(2026, 1, 31), strict=True)
    assert outcome.written, [(found.code, found.mark) for found in outcome.diagnostics]
    made = {path: comparable(file.read_bytes()) for path, file in files_of(site / "output").items()}
    del made[MANIFEST]
    made = {path: content for path, content in made.items() if not path.startswith(FOLDER) or FACETS in path}
    for path in [
        path for path in made if path.startswith(ASSETS) and path not in STYLESHEETS and FACETS not in path
    ]:
        assert made.pop(path) == (ROOT / "templates" / path).read_bytes()
    if name != STYLED:
        for path in STYLESHEETS:
            del made[path]
        packages = [path for path in made if path.startswith(DATA) and not path.endswith("index.html")]
        assert packages
        for path in packages:
            del made[path]
    expected = CASES / name / "expected"
    if os.environ.get("UPDATE_GOLDEN") or not (expected.exists() or os.environ.get("CI")):
        rewrite(expected, made)
    known = {path: file.read_bytes() for path, file in files_of(expected).items()}
    assert sorted(made) == sorted(known), "`make golden` writes what is expected anew"
    for path, content in made.items():
        assert text_of(content) == text_of(known[path]), f"{path} differs; `make golden` writes it anew"


def comparable(content: bytes) -> bytes:
    """The content; of a PNG only that it is one, and its size; of an archive the names of its files."""
    if content.startswith(ZIP):
        with ZipFile(io.BytesIO(content)) as archive:
            return "".join(f"{name}\n" for name in archive.namelist()).encode()
    if not content.startswith(PNG):
        return content
    width, height = struct.unpack(">II", content[16:24])
    return f"PNG, {width} × {height}\n".encode()


def text_of(content: bytes) -> list[str] | bytes:
    """The lines of a text, which are compared one by one; what is no text, as it is."""
    try:
        return content.decode().split("\n")
    except UnicodeDecodeError:
        return content


def rewrite(folder: Path, files: dict[str, bytes]) -> None:
    """Make the folder hold these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def test_expectations_stay_small_enough_to_read() -> None:
    """A case is a few records: its diff is read by people."""
    for name in NAMES:
        assert sum(file.stat().st_size for file in files_of(CASES / name / "expected").values()) < 2_000_000
