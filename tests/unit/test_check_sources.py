"""Rules on what figures rest on."""

from __future__ import annotations

from datetime import date

import pytest

from tests.content import STUDY, linked, page, told

REPORT = "content/2014-tendances/report.md"
TREND = "content/2014-tendances/1-t.md"
CHECKED = "checked: primary\n"


def unchecked(front: str, **files: str) -> list[str]:
    """What is said where a trend of a report uses a figure that nobody has checked."""
    report = page("", f"title: T\nyear: 2014{front}")
    trend = page("[[pour]]", "title: T\nnumber: 1")
    return told({"content/studies/e.yaml": STUDY.replace(CHECKED, ""), REPORT: report, TREND: trend, **files})


def test_a_report_accepts_what_nobody_checked() -> None:
    """For itself and its trends; a page that uses the figure as well has not accepted it."""
    accepted = "\nunverified: accepted"
    assert unchecked("") == ["studies/e.yaml:1:1 unverified"]
    assert unchecked(accepted) == []
    assert unchecked(f"{accepted}\nkey_figures: [pour]") == []
    assert unchecked(accepted, **{"content/pages/p.md": page("[[pour]]")}) == [
        "studies/e.yaml:1:1 unverified"
    ]


def test_only_a_report_accepts() -> None:
    """By a word that says so."""
    assert unchecked("\nunverified: yes") == [
        "2014-tendances/report.md:4:13 bad-value",
        "studies/e.yaml:1:1 unverified",
    ]
    files = {"content/pages/p.md": page("", "title: T\nunverified: accepted")}
    assert unchecked("\nunverified: accepted", **files) == ["pages/p.md:3:1 unknown-key"]


DUE = STUDY.replace("note:", "due: 2027-06, note:")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 6, 1), []),
        (date(2027, 6, 30), []),
        (date(2027, 7, 1), ["studies/e.yaml:4:71 overdue"]),
    ],
)
def test_a_newer_figure_is_due_when_its_date_is_past(today: date, expected: list[str]) -> None:
    """A month is past on the first day of the next."""
    files = {"content/studies/e.yaml": DUE}
    assert told(files, today=today) == expected
    assert list(linked(files, today=today).value.overdue) == ["pour"] * len(expected)


def test_what_is_replaced_is_not_due() -> None:
    """The newer figure is there."""
    both = DUE.replace("note:", "superseded_by: neuf, note:")
    both += "  neuf: {value: 70, unit: percent, label: des clients sont pour, note: n}\n"
    assert told({"content/studies/e.yaml": both}, today=date(2030, 1, 1)) == []


REPLACED = STUDY.replace("note:", "superseded_by: neuf, note:") + (
    "  neuf: {value: 70, unit: percent, label: des clients sont pour, note: n}\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (page("Ils\nsont [[pour]] [[pour]]."), ["5:6", "5:15"]),
        (page("![[pour|Dont [[pour]].]]"), ["4:1", "4:14"]),
        (page("60 % [@e#pour]"), ["4:1"]),
        (page("", 'title: T\nsummary: "Ils sont [[pour]]."'), ["3:20"]),
        (page("[[neuf]]"), []),
        (page("[[pour]], puis [[neuf]]."), []),
        (page("> [!notes]\n> [[pour]]"), []),
        (page("[[pour]]", "title: T\nchecks: {superseded-used: off}"), []),
    ],
)
def test_a_text_that_uses_what_is_replaced_is_told(text: str, expected: list[str]) -> None:
    """At each mention; not for the speaker's notes, nor where the page says that it is on purpose."""
    files = {"content/studies/e.yaml": REPLACED, "content/pages/p.md": text}
    assert told(files) == [f"pages/p.md:{place} superseded-used" for place in expected]


def test_a_key_figure_that_is_replaced_is_told() -> None:
    """Where the report names it."""
    report = page("", "title: T\nyear: 2014\nkey_figures: [pour]")
    assert told({"content/studies/e.yaml": REPLACED, REPORT: report}) == [
        "2014-tendances/report.md:4:15 superseded-used"
    ]


@pytest.mark.parametrize(("year", "expected"), [(2015, 0), (2016, 1), (2017, 1)])
def test_a_report_of_before_could_not_know(year: int, expected: int) -> None:
    """Neither it nor its trends, nor an article, are told of a figure of a later year."""
    files = {
        "content/studies/e.yaml": REPLACED.replace("value: 70", "value: 70, period: 2016-05"),
        REPORT: page("[[pour]]", f"title: T\nyear: {year}"),
        TREND: page("[[pour]]", "title: T\nnumber: 1"),
        "content/articles/a.md": page("[[pour]]", f"title: T\npublished: {year}-12-01"),
    }
    assert [one.rpartition(" ")[2] for one in told(files)] == ["superseded-used"] * 3 * expected


def test_a_translation_is_told_for_itself() -> None:
    """In its own file."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\n"
        "checks: {outdated-translation: off, translation-mismatch: off}\n",
        "content/studies/e.yaml": REPLACED,
        "content/pages/p.md": page("Texte."),
        "content/pages/p.en.md": page("They are [[pour]]."),
    }
    assert told(files) == ["pages/p.en.md:4:10 superseded-used"]


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        ("[avant]", []),
        ("[neuf]", ["studies/e.yaml:4:76 duplicate-id/alias"]),
        ("[pour]", ["studies/e.yaml:4:76 duplicate-id/alias"]),
        ("[avant, avant]", ["studies/e.yaml:4:83 duplicate-id/alias"]),
        ("[../avant]", ["studies/e.yaml:4:76 bad-id"]),
    ],
)
def test_an_old_id_leads_to_one_figure(aliases: str, expected: list[str]) -> None:
    """It is an id, and no other figure's, nor another one's old one."""
    study = STUDY.replace("note:", f"aliases: {aliases}, note:")
    study += "  neuf: {value: 70, unit: percent, label: x, note: n}\n"
    assert told({"content/studies/e.yaml": study}) == expected


def test_an_old_id_leads_to_one_series() -> None:
    """A figure may have the same id; each has a folder of its own."""
    chart = "title: T, form: multiple-answers, points: [pour, neuf], note: n"
    study = STUDY + "  neuf: {value: 70, unit: percent, label: x, note: n}\nseries:\n"
    study += f"  a: {{{chart}, aliases: [pour, avant]}}\n  b: {{{chart}, aliases: [a]}}\n"
    assert told({"content/studies/e.yaml": study}) == ["studies/e.yaml:8:82 duplicate-id/alias"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"a": "b", "b": "c"}, []),
        ({"a": "a"}, ["studies/e.yaml:4:64 bad-value/circle"]),
        ({"a": "b", "b": "a"}, ["studies/e.yaml:5:64 bad-value/circle"]),
        ({"a": "b", "b": "c", "c": "b"}, ["studies/e.yaml:6:64 bad-value/circle"]),
    ],
)
def test_figures_do_not_replace_one_another_in_a_circle(row: dict[str, str], expected: list[str]) -> None:
    """Once for all of it; what only leads into it is not at fault."""
    figures = [
        f"  {name}: {{value: 1, unit: count, label: x, note: n, superseded_by: {row.get(name, '')}}}\n"
        if name in row
        else f"  {name}: {{value: 1, unit: count, label: x, note: n}}\n"
        for name in "abc"
    ]
    files = {"content/studies/e.yaml": f"title: T\nchecked: primary\nstatistics:\n{''.join(figures)}"}
    assert told(files) == expected
