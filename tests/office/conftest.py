"""LibreOffice, and what reads its pages; without them the tests are left out loudly."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Convert = Callable[[Mapping[str, bytes]], dict[str, Path]]


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Presentations by name → their pages as PDF."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None or shutil.which("pdftotext") is None:
        pytest.skip("NO OFFICE: install libreoffice-impress and poppler-utils to run tests/office")

    def convert(decks: Mapping[str, bytes]) -> dict[str, Path]:
        folder = tmp_path_factory.mktemp("office")
        files = [folder / f"{name}.pptx" for name in decks]
        for file, content in zip(files, decks.values(), strict=True):
            file.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command: list[str | Path] = [office, profile, "--headless", "--convert-to", "pdf"]
        command += ["--outdir", folder, *files]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        return {name: file.with_suffix(".pdf") for name, file in zip(decks, files, strict=True)}

    return convert
