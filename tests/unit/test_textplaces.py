"""Where what a text says stands in its file."""

from __future__ import annotations

import pytest

from generator.link import link
from generator.models import Kind, Ref
from generator.textplaces import place_of
from tests.content import STUDY, TODAY, decoded, page

BODY = "Une ligne.\n\nIls sont [[pour]].\n\n![[pour|Dont [[pour]], ici]]\n"


@pytest.mark.parametrize(
    ("front", "field", "place"),
    [
        ("title: T", "body", (6, 10)),
        ('title: "À [[pour]]"', "title", (2, 11)),
        ("title: T\nsummary: >-\n  Plié,\n  puis [[pour]].", "summary", (5, 8)),
        ('title: T\nsummary: "«\\u00a0[[pour]]\\u00a0»"', "summary", (3, 18)),
        ("title: T", "caption", (8, 14)),
    ],
)
def test_a_mark_stands_where_it_was_typed(front: str, field: str, place: tuple[int, int]) -> None:
    """In the body after the front matter; in YAML, folded or escaped as it may be; in a caption."""
    files = {"content/studies/e.yaml": STUDY, "content/pages/p.md": page(BODY, front)}
    corpus = decoded(files).value
    site = link(corpus, today=TODAY, drafts=True).value
    ref = Ref(Kind.PAGE, "p")
    (text_id,) = [one for one in site.texts if one.field.partition("/")[0] == field]
    text = site.texts[text_id]
    found = place_of(corpus.origins, site.original(ref), text_id, text, text.marks[0].mark)
    assert (found.path, found.line, found.column) == ("content/pages/p.md", *place)
    source = files["content/pages/p.md"].split("\n")[found.line - 1]
    assert source[found.column - 1 :].startswith("[[pour]]")
