"""Where what is wrong was written."""

from __future__ import annotations

import pytest

from generator.diagnostics import Mark
from generator.models import Kind, Ref
from generator.origins import Origin
from tests.content import STUDY, decoded, page

FILES = {
    "content/brands.yaml": "# marques\norange: {name: Orange, aliases: [FT]}\n",
    "content/studies/etude.yaml": STUDY,
    "content/pages/methode.en.md": page("Body.", "title: Method\nthemes: [a]"),
    "content/pages/methode.md": page("Corps.", "title: Méthode\n\nthemes:\n  - a\n  - b"),
}
ORIGINS = decoded(FILES).value.origins
PAGE = Ref(Kind.PAGE, "methode")


@pytest.mark.parametrize(
    ("ref", "loc", "mark"),
    [
        (Ref(Kind.BRAND, "orange"), (), Mark("content/brands.yaml", 2, 1, 6)),
        (Ref(Kind.BRAND, "orange"), ("aliases", 0), Mark("content/brands.yaml", 2, 34, 2)),
        (Ref(Kind.STATISTIC, "pour"), ("unit",), Mark("content/studies/etude.yaml", 4, 27, 7)),
        (Ref(Kind.STATISTIC, "pour"), ("locator",), Mark("content/studies/etude.yaml", 4, 9, 74)),
        (PAGE, ("themes", 1), Mark("content/pages/methode.md", 6, 5, 1)),
        (PAGE, ("themes", 9), Mark("content/pages/methode.md", 4, 1, 6)),
        (PAGE, ("summary",), Mark("content/pages/methode.md", 2, 1, 5)),
    ],
)
def test_a_value_has_its_place(ref: Ref, loc: tuple[str | int, ...], mark: Mark) -> None:
    """Its line and column in the file; what is missing has the place of what lacks it."""
    found = ORIGINS.mark(ref, *loc, key=not loc)
    assert (found.path, found.line, found.column) == (mark.path, mark.line, mark.column)


def test_messages_name_file_and_line() -> None:
    """Of a value, as editors follow them."""
    assert ORIGINS.place(Ref(Kind.STATISTIC, "pour"), "unit") == "content/studies/etude.yaml:4"


def test_a_translation_has_its_own_file() -> None:
    """Though it comes first in the order of paths."""
    assert ORIGINS.path(PAGE) == "content/pages/methode.md"
    assert ORIGINS.path(PAGE, "en") == "content/pages/methode.en.md"
    found = ORIGINS.mark_at(ORIGINS.translated[PAGE, "en"], ("themes", 0))
    assert found == Mark("content/pages/methode.en.md", 3, 10, 1)


def test_a_file_that_cannot_be_read_has_its_first_line() -> None:
    """There is nothing better to point to."""
    assert ORIGINS.mark_in("content/absent.yaml", ("title",)) == Mark("content/absent.yaml")
    broken = decoded({"content/studies/e.yaml": '"'}).value.origins
    assert broken.mark_at(Origin("content/studies/e.yaml"), ("title",)) == Mark("content/studies/e.yaml")
    assert broken.lost == {"content/studies/e.yaml"}
