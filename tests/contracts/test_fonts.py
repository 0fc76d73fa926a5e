"""The page's typefaces are cut from their packages, and have what the site writes."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from itertools import chain, pairwise

import pytest
from fontTools.ttLib import TTFont

from generator.catalogue import pages, views
from tests.program import ROOT

sys.path.insert(0, str(ROOT / "docs"))

from fonts import CORE, FACES, FOLDER, MORE, cut  # type: ignore[import-not-found] # docs/fonts.py

CSS = (ROOT / "templates" / "assets" / "site.css").read_text(encoding="utf-8")
RULES = {
    found["file"]: found[0]
    for found in re.finditer(r'@font-face \{[^}]*url\("fonts/(?P<file>[^"]+)"\)[^}]*\}', CSS)
}


@pytest.mark.parametrize("name", FACES)
def test_a_font_is_what_its_package_gives(name: str) -> None:
    """Nobody edited it, and cutting it again gives the same bytes."""
    path, family = FACES[name]
    assert (FOLDER / f"{name}.woff2").read_bytes() == cut(path.read_bytes(), CORE, family)


@pytest.mark.parametrize("name", FACES)
def test_a_font_has_another_name_than_the_original(name: str) -> None:
    """The licence keeps the word Source for files that are not modified; it lies beside them."""
    names = {str(record) for record in TTFont(BytesIO((FOLDER / f"{name}.woff2").read_bytes()))["name"].names}
    assert FACES[name][1] in names
    assert not any(re.fullmatch(r"Source \w+.*", one) for one in names)
    assert "Reserved Font Name" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FACES)
def test_the_second_file_is_asked_for_by_its_own_signs(name: str) -> None:
    """Its range in the stylesheet is what it has, so that a page in French never loads it."""
    rule = RULES[f"{name}-more.woff2"]
    parts = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", rule)
    spans = [(int(first, 16), int(last or first, 16)) for first, last in parts]
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert {chr(one) for first, last in spans for one in range(first, last + 1)} == MORE
    assert "unicode-range" not in RULES[f"{name}.woff2"]


def test_every_word_that_pages_say_can_be_set() -> None:
    """No sign of the catalogue or of a template falls out of the typeface, to be an emoji on a phone."""
    templates = (ROOT / "templates").rglob("*.html")
    texts = [*chain.from_iterable(pages.WORDS.values()), *chain.from_iterable(views.WORDS.values())]
    signs = set("".join([*texts, *(path.read_text(encoding="utf-8") for path in templates)]))
    assert signs - CORE - MORE - {"\n"} == set()
