"""The one value that is passed along."""

from __future__ import annotations

import pytest

from generator.models import Kind, Ref
from tests.content import linked, page

FILES = {
    "content/site.yaml": "title: T\nlanguages: [fr, en]\n",
    "content/2014-tendances/report.md": page("Corps.", "title: Rapport\nyear: 2014\nsummary: Un résumé"),
    "content/2014-tendances/report.en.md": page("Body.", "title: Report\nyear: 2014"),
    "content/2014-tendances/1-ici.md": page("Corps.", "title: Ici"),
    "content/articles/lire.md": page("Corps.", "title: Lire"),
    "content/pages/methode.md": page("Corps.", "title: Méthode"),
}
SITE = linked(FILES).value
REPORT = Ref(Kind.REPORT, "2014-tendances")


@pytest.mark.parametrize(
    ("ref", "title"),
    [
        (REPORT, "Rapport"),
        (Ref(Kind.TREND, "2014-tendances/ici"), "Ici"),
        (Ref(Kind.ARTICLE, "lire"), "Lire"),
        (Ref(Kind.PAGE, "methode"), "Méthode"),
    ],
)
def test_a_name_leads_to_its_text(ref: Ref, title: str) -> None:
    """As written in the site's own language, which is what its readers get."""
    assert SITE.original(ref).title == title
    assert SITE.written(ref, "fr") == SITE.original(ref)


def test_a_reader_gets_a_text_in_their_language_or_none() -> None:
    """Never a mixture."""
    written = SITE.written(REPORT, "en")
    assert written
    assert written.title == "Report"
    assert SITE.written(Ref(Kind.PAGE, "methode"), "en") is None


def test_linked_texts_are_found_by_language_and_field() -> None:
    """The site's own language has no name of its own there."""
    body = SITE.text(REPORT, "en", "body")
    assert body
    assert body.text == "Body."
    summary = SITE.text(REPORT, "fr", "summary")
    assert summary
    assert summary.text == "Un résumé"
    assert SITE.text(REPORT, "en", "summary") is None
