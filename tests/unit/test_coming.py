"""When a site changes by itself."""

from __future__ import annotations

from datetime import date

import pytest

from generator.coming import coming
from tests.content import STUDY, linked, page

TODAY = date(2026, 11, 22)


def told(files: dict[str, str | bytes]) -> list[str]:
    """Day, reason and id of all that is coming."""
    found = coming(linked(files, drafts=True).value, TODAY)
    return [f"{one.day} {one.reason} {one.ref}{one.language}" for one in found]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("publish: 2026-11-23", ["2026-11-23 scheduled article:a"]),
        ("publish: 2026-11-22", []),
        ("publish: 2020-01-01", []),
        ("published: 2027-01-01", []),
        ("status: draft\npublish: 2027-01-01", []),
    ],
)
def test_a_text_appears_on_its_day(front: str, expected: list[str]) -> None:
    """Not today or before, and a draft on no day."""
    assert told({"content/articles/a.md": page("", f"title: A\n{front}")}) == expected


@pytest.mark.parametrize(
    ("report", "trend", "expected"),
    [
        ("publish: 2027-01-02", "", {"report:r": "2027-01-02", "trend:r/t": "2027-01-02"}),
        ("publish: 2027-01-02", "publish: 2027-01-01", {"report:r": "2027-01-02", "trend:r/t": "2027-01-02"}),
        ("publish: 2027-01-02", "publish: 2027-01-03", {"report:r": "2027-01-02", "trend:r/t": "2027-01-03"}),
        ("", "publish: 2027-01-03", {"trend:r/t": "2027-01-03"}),
        ("status: draft", "publish: 2027-01-03", {}),
        ("publish: 2027-01-02", "status: draft", {"report:r": "2027-01-02"}),
    ],
)
def test_a_trend_waits_for_its_report(report: str, trend: str, expected: dict[str, str]) -> None:
    """It appears on the later of the two days; the day is the one on which a build shows it."""
    files: dict[str, str | bytes] = {
        "content/r/report.md": page("", f"title: R\nyear: 2027\n{report}"),
        "content/r/1-t.md": page("", f"title: T\n{trend}"),
    }
    found = {str(one.ref): one.day for one in coming(linked(files, drafts=True).value, TODAY)}
    assert {name: day.isoformat() for name, day in found.items()} == expected
    for name, day in found.items():
        kind, _, record = name.partition(":")
        before = linked(files, today=date.fromordinal(day.toordinal() - 1)).value
        assert record not in getattr(before, f"{kind}s")
        assert record in getattr(linked(files, today=day).value, f"{kind}s")


def test_embargoes_end_and_figures_fall_due() -> None:
    """An embargo on its day; a figure that is expected in a month is due when that month is over."""
    study = STUDY.replace("note: Pour les essais.", "due: 2027-06") + "embargo: 2027-01-20\n"
    assert told({"content/studies/e.yaml": study}) == [
        "2027-01-20 embargo study:e",
        "2027-07-01 due stat:pour",
    ]


def test_a_translation_appears_with_its_original_or_after() -> None:
    """It is told apart where it has a day of its own."""
    files: dict[str, str | bytes] = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\n",
        "content/articles/a.md": page("", "title: A\npublish: 2027-01-02"),
        "content/articles/a.en.md": page("", "title: A\npublish: 2027-01-05"),
    }
    assert told(files) == ["2027-01-02 scheduled article:a", "2027-01-05 scheduled article:aen"]
