"""What was read → the edition that is to be published, or why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import edition_of, published, small_site, write


@pytest.mark.parametrize("typed", ["https://a.example", "https://a.example/", "https://a.example//"])
def test_an_address_ends_in_one_slash(tmp_path: Path, typed: str) -> None:
    """However it was typed."""
    assert edition_of(small_site(tmp_path), base_url=typed).site.config.base_url == "https://a.example/"


def test_two_texts_with_one_address_are_a_fault(tmp_path: Path) -> None:
    """As is a text with the address of a list."""
    texts = {"content/pages/etudes.md": "---\ntitle: Études\n---\n"}
    outcome = published(write(small_site(tmp_path), texts))
    assert [found.code for found in outcome.diagnostics] == ["url-collision"]
