"""No two things at one address."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.plan import output, plan
from tests.content import STUDY, Files, diagnosed, page, told
from tests.program import edition_of, small_site

YEAR = page("", "title: T\nyear: 2014")
BILINGUAL = {"content/site.yaml": "title: T\nlanguages: [fr, en]\n"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"content/a/report.md": YEAR, "content/pages/a.md": page("")},
            ["a/report.md:1:1 url-collision"],
        ),
        ({"content/pages/etudes.md": page("")}, ["pages/etudes.md:1:1 url-collision/reserved"]),
        ({"content/pages/assets.md": page("")}, ["pages/assets.md:1:1 url-collision/reserved"]),
        ({"content/pages/bibliographie.md": page("")}, ["pages/bibliographie.md:1:1 url-collision/reserved"]),
        ({"content/pages/errata.md": page("")}, ["pages/errata.md:1:1 url-collision/reserved"]),
        ({"content/etudes/report.md": YEAR}, ["etudes/report.md:1:1 url-collision/reserved"]),
        ({**BILINGUAL, "content/pages/en.md": page("")}, ["pages/en.md:1:1 url-collision/reserved"]),
        ({"content/pages/en.md": page("")}, []),
        ({"content/pages/studies.md": page("")}, []),
        ({"content/articles/a.md": page(""), "content/pages/a.md": page("")}, []),
        (
            {
                "content/etudes/report.md": YEAR,
                "content/etudes/1-enquete.md": page(""),
                "content/studies/enquete.yaml": STUDY,
            },
            ["etudes/1-enquete.md:1:1 url-collision", "etudes/report.md:1:1 url-collision/reserved"],
        ),
    ],
)
def test_an_address_is_taken_once(files: Files, expected: list[str]) -> None:
    """By one record, and never from a page that the site makes itself."""
    assert sorted(told(files)) == expected


def test_two_languages_make_one_slip() -> None:
    """Two texts that collide in both are told once."""
    files = {
        **BILINGUAL,
        **{f"content/a/report{language}.md": YEAR for language in ("", ".en")},
        **{f"content/pages/a{language}.md": page("") for language in ("", ".en")},
    }
    (found,) = (one for one in diagnosed(files) if one.code == "url-collision")
    assert found.values == {"path": "/a/", "other": "content/pages/a.md"}


def test_a_text_may_not_be_called_like_a_page_of_another_language() -> None:
    """English lists stand below en/."""
    files = {
        **BILINGUAL,
        "content/en/report.md": YEAR,
        "content/en/1-studies.md": page(""),
    }
    assert sorted(told(files)) == [
        "en/1-studies.md:1:1 url-collision/reserved",
        "en/report.md:1:1 url-collision/reserved",
    ]


def test_a_plan_is_in_order_of_paths(tmp_path: Path) -> None:
    """Whatever order the parts come in; each artifact names the output that makes its bytes."""
    planned = plan(edition_of(small_site(tmp_path)))
    assert [one.path for one in planned] == sorted(one.path for one in planned)
    assert {one.output for one in planned} >= {"texts", "records", "lists", "data", "assets"}
    assert all(one.output == output(one.output).NAME for one in planned)
