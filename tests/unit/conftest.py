"""What tests of several commands start with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import small_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in good order."""
    return small_site(tmp_path)
