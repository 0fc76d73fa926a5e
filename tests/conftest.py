"""For all tests: nothing is read from, or left in, the folders of whoever runs them; nor their language."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import chdir
from importlib import import_module
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import settings

# How long an example takes depends on what else the machine does.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Tests start in a French site, on machines of any language. In this process commands speak English.
with TemporaryDirectory() as _nowhere, chdir(_nowhere), patch.dict(os.environ, {"LC_ALL": "C"}):
    import_module("generator.terminal")


@pytest.fixture(scope="session", autouse=True)
def _own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Caches of the user that a build may keep go into a temporary folder."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("caches"))
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before


_MISSING = {
    "NO BROWSER": (
        "tests in a browser did not run: there is no Chromium here, and it could not be installed",
        "(that takes root and apt-get). Install it: apt-get install chromium",
    ),
    "NO OFFICE": (
        "tests of decks as an office shows them did not run: there is no LibreOffice here, or no pdftotext.",
        "Install them: apt-get install libreoffice-impress poppler-utils",
    ),
}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, at the very end, that nobody has looked at any page or deck."""
    skipped = terminalreporter.stats.get("skipped", [])
    for name, (what, how) in _MISSING.items():
        left_out = [one for one in skipped if name in str(one.longrepr)]
        if left_out:
            terminalreporter.section(name, sep="!", red=True, bold=True)
            terminalreporter.line(f"{len(left_out)} {what}")
            terminalreporter.line(how)
