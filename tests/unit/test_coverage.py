"""Whose the numbers of a text are."""

from __future__ import annotations

import pytest

from generator.coverage import Coverage, coverage_of, covered
from generator.models import Kind, Ref
from tests.content import linked, page

STUDIES = {
    f"content/studies/{name}.yaml": (
        f"title: T\n{how}\nstatistics:\n"
        f"  {name}-60: {{value: 60, unit: percent, label: d, note: n}}\n"
        f"  {name}-70: {{value: 70, unit: percent, label: d, note: n}}\n"
        f"series:\n  s-{name}: {{title: S, form: multiple-answers, points: [{name}-60]}}\n"
    )
    for name, how in (
        ("lue", "checked: primary"),
        ("citee", "checked: secondary"),
        ("vague", "checked: unverified"),
        ("rien", "kind: unsourced\nchecked: secondary"),
    )
}
PAGE = Ref(Kind.PAGE, "p")


def counted(body: str, front: str = "title: Page") -> Coverage:
    """The numbers of a page."""
    site = linked({**STUDIES, "content/pages/p.md": page(body, front)}).value
    return coverage_of(site, PAGE, "fr")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rien à compter en 2026.", Coverage()),
        ("Ils sont [[lue-60]], puis [[lue-60|six sur dix]].", Coverage(sourced=2)),
        ("Ils sont 60 % [@lue].", Coverage(sourced=1)),
        ("Ils sont 60 % [@citee], ou [[citee-60]].", Coverage(second_hand=2)),
        ("Ils sont [[vague-60]].", Coverage(unverified=1)),
        ("Ils sont [[rien-60]].", Coverage(unsourced=1)),
        ("Ils sont 60 %.", Coverage(unsourced=1)),
        ("Ils sont 60 % [@own] ou 61 % [@nous].", Coverage(own=2)),
        ("De [[lue-60]] à [[lue-70]], soit 10 points de plus.", Coverage(sourced=3)),
        ("De [[lue-60]] à [[citee-70]], soit 10 points de plus.", Coverage(sourced=1, second_hand=2)),
        ("De 60 % [@lue] à 70 % [@nous], soit 10 points de plus.", Coverage(sourced=1, own=2)),
        ("Ils sont [[series:s-lue|cette série]] [@lue].", Coverage()),
        ("![[s-lue]]", Coverage()),
        ("![[s-lue|Ils sont [[citee-60]] et 12 %]]", Coverage(second_hand=1, unsourced=1)),
        ("> [!notes]\n> Dire [[lue-60]] et 12 %.", Coverage()),
        ("`60 %` et <!-- 12 % -->", Coverage()),
    ],
)
def test_each_number_is_counted_once(body: str, expected: Coverage) -> None:
    """By how far a reader can follow it; what no page shows, and what a chart shows, is not counted."""
    assert counted(body) == expected
    assert counted(body).numbers == sum(expected)


def test_summaries_and_challenges_count() -> None:
    """Every text of a record is read, in its own language."""
    files = {
        **STUDIES,
        "content/site.yaml": "title: S\nlanguages: [fr, en]\n",
        "content/r/report.md": page("[[lue-60]]", 'title: R\nyear: 2026\nsummary: "[[citee-60]]"'),
        "content/r/01-t.md": page("12 %", 'title: T\nchallenges: ["13 %"]'),
        "content/r/01-t.en.md": page("12%"),
        "content/pages/a.md": page("[[lue-60]]"),
    }
    site = linked(files).value
    assert [(str(one.by), one.language, one.coverage) for one in covered(site)] == [
        ("report:r", "", Coverage(sourced=1, second_hand=1)),
        ("trend:r/t", "", Coverage(unsourced=2)),
        ("trend:r/t", "en", Coverage(unsourced=1)),
        ("page:a", "", Coverage(sourced=1)),
    ]


def test_texts_together() -> None:
    """A report and its trends are summed sort by sort."""
    assert Coverage(1, 2, 3, 4, 5).plus(Coverage(own=1)) == Coverage(1, 2, 3, 5, 5)
