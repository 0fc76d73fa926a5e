"""What a site cites on the web."""

from __future__ import annotations

from datetime import date

from generator.cited import Cited, cited
from generator.models import Kind, Ref
from tests.content import decoded, page

STUDY = """\
title: Une étude
url: https://A.example/étude#p2
doi: https://doi.org/10.1000/ABC
archived: https://archive.example/1
accessed: 2025-01-02
publisher: institut
method: {notice: https://a.example/notice}
via: {title: T, url: https://b.example/billet}
"""
FILES = {
    "content/studies/etude.yaml": STUDY,
    "content/publishers.yaml": "institut: {name: Institut, url: https://institut.example/}\n",
    "content/r/report.md": page(
        "[Un lien](https://lien.example/)",
        "title: R\nyear: 2025\nafter: {title: T, url: https://c.example/}",
    ),
}


def test_what_figures_and_reports_rest_on_is_cited() -> None:
    """As servers are asked for it; not what is merely linked, nor publishers' own sites."""
    found = list(cited(decoded(FILES).value.records))
    study, read = Ref(Kind.STUDY, "etude"), date(2025, 1, 2)
    assert sorted(found, key=lambda one: one.loc) == sorted(
        [
            Cited("https://a.example/%C3%A9tude", study, ("url",), read, has_own=True),
            Cited("https://doi.org/10.1000/abc", study, ("doi",), read, has_own=True),
            Cited("https://b.example/billet", study, ("via", "url"), read, has_own=False),
            Cited("https://a.example/notice", study, ("method", "notice"), read, has_own=False),
            Cited("https://c.example/", Ref(Kind.REPORT, "r"), ("after", "url")),
        ],
        key=lambda one: one.loc,
    )


def test_what_cannot_be_asked_is_not_cited() -> None:
    """A password in an address is nobody's business."""
    files = {"content/studies/etude.yaml": "title: T\nurl: https://moi:secret@a.example/\ndoi: bientôt\n"}
    assert list(cited(decoded(files).value.records)) == []
