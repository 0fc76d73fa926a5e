"""Editorial rules, and how a site and its pages weigh them."""

from __future__ import annotations

import pytest

from generator.check import SILENCEABLE
from generator.codes import CODES
from generator.diagnostics import Severity
from tests.content import STUDY, diagnosed, page, told

FOLDER = "content/2014-tendances"
SITE = "title: T\nlanguages: [fr]\n"


def report(more: str = "", *trends: str, **numbers: int) -> dict[str, str | bytes]:
    """A report with trends of these front matters, or of these numbers."""
    fronts = [*trends, *(f"title: T\nnumber: {number}" for number in numbers.values())]
    return {
        f"{FOLDER}/report.md": page("", f"title: T\nyear: 2014{more}"),
        **{f"{FOLDER}/{n}-t{n}.md": page("", front) for n, front in enumerate(fronts, 1)},
    }


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("\nsections: {announced: 3}", ["2014-tendances/report.md:4:23 count-mismatch"]),
        ("\nsections: {announced: 2}", []),
        ("\nsections: {announced: 3, partial: true}", []),
        ("\nsections: {numbered: true}", []),
        ("", []),
    ],
)
def test_as_many_sections_as_announced(more: str, expected: list[str]) -> None:
    """Unless the report says that it is partial."""
    assert told(report(more, a=1, b=2)) == expected


def test_a_section_that_cannot_be_read_is_not_missing() -> None:
    """Its own fault is enough; `announced` may be right."""
    files = report("\nsections: {announced: 2}", a=1)
    files[f"{FOLDER}/2-b.md"] = "Sans en-tête.\n"
    assert told(files) == ["2014-tendances/2-b.md:1:1 bad-front-matter/missing"]


@pytest.mark.parametrize(
    ("more", "numbers", "expected"),
    [
        ("", (1, 1), ["2-t2.md:3:9 duplicate-number"]),
        ("", (1, 2), []),
        ("\nsections: {numbered: false}", (1, 1), []),
        ("\nsections: {announced: 2}", (1, 3), ["2-t2.md:3:9 count-mismatch/number"]),
        ("\nsections: {announced: 2}", (1, 0), ["2-t2.md:3:9 count-mismatch/number"]),
        ("\nsections: {announced: 3, partial: true}", (1, 4), ["2-t2.md:3:9 count-mismatch/number"]),
    ],
)
def test_numbers_are_taken_once(more: str, numbers: tuple[int, int], expected: list[str]) -> None:
    """And none is beyond those announced."""
    found = told(report(more, a=numbers[0], b=numbers[1]))
    assert found == [f"2014-tendances/{one}" for one in expected]


@pytest.mark.parametrize(("without", "expected"), [(0, 0), (1, 1), (2, 0), (3, 0)])
def test_one_without_challenges_is_a_slip(without: int, expected: int) -> None:
    """Where most have some; three without are a choice."""
    fronts = ["title: T"] * without + ["title: T\nchallenges: [c]"] * (3 - without)
    found = told(report("", *fronts))
    assert found == ["2014-tendances/1-t1.md:2:1 missing-challenges"] * expected


UNUSED = {
    "content/brands.yaml": "b: {name: B}\n",
    "content/publishers.yaml": "p: {name: P}\n",
    "content/themes.yaml": "t: {title: T}\n",
    "content/indicators.yaml": "i: {title: I}\n",
    "content/studies/e.yaml": "title: T\nstatistics:\n  s: {value: 1, unit: count, label: x}\n",
    "content/series/g.yaml": "title: T\nform: time\npoints: [s]\n",
    "content/studies/f.yaml": "title: T\n",
}


def test_what_nobody_uses_is_told() -> None:
    """Of every kind, at its own place."""
    assert told(UNUSED) == [
        "brands.yaml:1:1 unused/brand",
        "indicators.yaml:1:1 unused/indicator",
        "publishers.yaml:1:1 unused/publisher",
        "series/g.yaml:1:1 unused/series",
        "studies/e.yaml:3:3 unused/stat",
        "studies/f.yaml:1:1 unused/study",
        "themes.yaml:1:1 unused/theme",
    ]


def test_a_note_says_why_something_is_there() -> None:
    """For figures, charts and studies."""
    files = {path: text for path, text in UNUSED.items() if "/s" in path[7:]}
    noted = {
        path: f"{text}note: n\n".replace("label: x", "label: x, note: n") for path, text in files.items()
    }
    assert told(noted) == []


@pytest.mark.parametrize(
    "slip",
    [
        page("[[stat:ss]] [[b]]", "title: T\nthemes: [t"),
        page("[[s]] [[brand:bb]] [[rien", "title: T\nthemes: [t]\nsumary: x"),
    ],
)
def test_what_a_fault_was_about_is_not_unused(slip: str) -> None:
    """Mistyped names and faulty files explain it: one slip, one message."""
    found = told({**UNUSED, "content/pages/page.md": slip})
    assert not {"brand", "theme", "stat"} & {one.partition("unused/")[2] for one in found}
    assert "publishers.yaml:1:1 unused/publisher" in found


def test_whose_feed_is_followed_is_not_unused() -> None:
    """A publisher is there for its feed, be there something of it or not."""
    feed = '{id: institut, url: "https://institut.example/flux", publisher: institut}'
    files = {"content/publishers.yaml": "institut: {name: Institut}\n"}
    assert told(files) == ["publishers.yaml:1:1 unused/publisher"]
    assert told({**files, "sources.yaml": f"feeds: [{feed}]\n"}) == []


def test_what_was_checked_nowhere_is_told_where_it_is_cited() -> None:
    """Not for what nobody shows, and not if `checked:` itself is at fault."""
    study = STUDY.replace("checked: primary\n", "")
    cited = {"content/studies/e.yaml": study, "content/pages/p.md": page("[[pour]]")}
    assert told(cited) == ["studies/e.yaml:1:1 unverified"]
    assert told({"content/studies/e.yaml": study}) == []
    cited["content/studies/e.yaml"] = STUDY.replace("primary", "unverified")
    assert told(cited) == ["studies/e.yaml:2:10 unverified"]
    cited["content/studies/e.yaml"] = STUDY.replace("primary", "primry")
    assert told(cited) == ["studies/e.yaml:2:10 bad-value"]


YEAR = "2011. Une année."


@pytest.mark.parametrize(
    ("site", "own", "severity"),
    [
        ("", "", "warning"),
        ("off", "", None),
        ("error", "", "error"),
        ("", "off", None),
        ("", "error", "error"),
        ("error", "off", None),
        ("off", "warning", "warning"),
        ("off", "error", "error"),
    ],
)
def test_a_page_counts_more_than_the_site(site: str, own: str, severity: str | None) -> None:
    """`checks:` sets a rule for one text, or for all."""
    files = {
        "content/site.yaml": SITE + (f"checks: {{list-number-year: {site}}}\n" if site else ""),
        "content/pages/p.md": page(
            YEAR, "title: T" + (f"\nchecks: {{list-number-year: {own}}}" if own else "")
        ),
    }
    assert [one.severity for one in diagnosed(files)] == ([Severity(severity)] if severity else [])


def test_checks_of_a_page_hold_for_that_page_alone() -> None:
    """Neither for the next one nor for its translation, which has its own."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks: {outdated-translation: off}\n",
        "content/pages/a.md": page(YEAR, "title: T\nchecks: {list-number-year: off}"),
        "content/pages/a.en.md": page(YEAR),
        "content/pages/b.md": page(YEAR),
        "content/pages/c.md": page(YEAR),
        "content/pages/c.en.md": page(YEAR, "title: T\nchecks: {list-number-year: off}"),
    }
    found = [one.partition(":")[0] for one in told(files)]
    assert found == ["pages/a.en.md", "pages/b.md", "pages/c.md"]


@pytest.mark.parametrize("code", sorted(set(CODES) - SILENCEABLE))
def test_what_is_no_matter_of_taste_cannot_be_set(code: str) -> None:
    """A structural fault stays one, and the attempt is told."""
    files = {"content/site.yaml": f"{SITE}checks: {{{code}: off}}\n", "content/pages/p.md": page("[[rien]]")}
    assert told(files) == ["pages/p.md:4:1 unknown-reference", "site.yaml:3:10 unknown-check"]


def test_rules_that_can_be_set_exist() -> None:
    """By their codes."""
    assert set(CODES) >= SILENCEABLE


def test_an_unknown_rule_is_told_where_it_is_typed() -> None:
    """In the site's settings, in a page, in a translation; with the nearest one."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks:\n"
        "  unusd: off\n  outdated-translation: off\n",
        "content/pages/p.md": page("", "title: T\nchecks: {rien: off}"),
        "content/pages/p.en.md": page("", "title: T\nchecks:\n  rien: off"),
    }
    assert told(files) == [
        "pages/p.en.md:4:3 unknown-check",
        "pages/p.md:3:10 unknown-check",
        "site.yaml:4:3 unknown-check",
    ]
    assert [one.suggestion for one in diagnosed(files)] == [None, None, "unused"]


def test_strict_makes_an_error_of_every_warning_but_of_none_that_is_off() -> None:
    """What was silenced on purpose stays silent."""
    files = {
        "content/site.yaml": f"{SITE}checks: {{unused: off}}\n",
        "content/pages/p.md": page(YEAR),
        "content/brands.yaml": "b: {name: B}\n",
    }
    (found,) = diagnosed(files, strict=True)
    assert (found.code, found.severity) == ("list-number-year", Severity.ERROR)


def test_faults_are_in_the_order_of_the_files() -> None:
    """By path, line and column."""
    files = {"content/pages/b.md": page("[[x]] [[y]]\n[[z]]"), "content/pages/a.md": page("[[z]]")}
    marks = [one.mark for one in diagnosed(files)]
    assert marks == sorted(marks)
    assert len(marks) == 4
