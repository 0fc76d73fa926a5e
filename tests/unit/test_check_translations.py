"""Translations are held to their originals: their age, their figures, their front matter."""

from __future__ import annotations

import pytest

from generator.frontmatter import Page
from generator.translations import stamp
from tests.content import STUDY, diagnosed, page, told

SITE = {"content/site.yaml": "title: T\nlanguages: [fr, en]\n"}
NOTED = stamp(Page(id="p", title="Page", body="Avant.\n\nSuite.\n"))


def texts(french: str, english: str = f"title: Page\noriginal: {NOTED}") -> dict[str, str]:
    """A page, and its translation with this front matter."""
    return {
        **SITE,
        "content/pages/p.md": page(french),
        "content/pages/p.en.md": page("Before.\n\nMore.\n", english),
    }


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("Avant.\n\nSuite.\n", f"title: Page\noriginal: {NOTED}", []),
        ("Avant.\n\nFin.\n", f"title: Page\noriginal: {NOTED}", ["pages/p.en.md:3:11 outdated-translation"]),
        ("Avant.\n", f"title: Page\noriginal: {NOTED}", ["pages/p.en.md:3:11 outdated-translation/removed"]),
        ("Avant.\n\nSuite.\n", "title: Page", ["pages/p.en.md:2:1 outdated-translation/unknown"]),
        ("Avant.\n\nFin.\n", "title: Page\nchecks: {outdated-translation: off}", []),
    ],
)
def test_a_translation_is_as_recent_as_its_original(french: str, english: str, expected: list[str]) -> None:
    """What changed since is told at what the translation notes; a page may silence it."""
    assert told(texts(french, english)) == expected


def test_what_changed_is_named_with_the_note_to_paste() -> None:
    """File and line of each passage, in the front matter too."""
    front = "title: Une page\nsummary: Un chapô"
    original = {**texts(""), "content/pages/p.md": page("Avant.\n\nFin.\n", front)}
    (found,) = diagnosed(original)
    assert found.values["places"] == "content/pages/p.md:2, content/pages/p.md:3, content/pages/p.md:7"
    now = Page(id="p", title="Une page", summary="Un chapô", body="Avant.\n\nFin.\n")
    assert found.values["stamp"] == stamp(now)


def test_with_the_note_pasted_nothing_is_told() -> None:
    """The hint mends what it is a hint for."""
    (found,) = diagnosed(texts("Avant.\n\nFin.\n"))
    assert told(texts("Avant.\n\nFin.\n", f"title: Page\noriginal: {found.values['stamp']}")) == []


def test_a_slip_of_a_link_is_told_once() -> None:
    """What a translation lacks because its own link leads nowhere is that one fault, wherever it stands."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks: {outdated-translation: off}\n",
        "content/studies/etude.yaml": STUDY,
        "content/pages/p.md": page("Ils sont [[pour]]."),
        "content/pages/p.en.md": page("They are [[poru]]."),
    }
    assert told(files) == ["pages/p.en.md:4:10 unknown-reference"]
    turned = {**files, "content/pages/p.md": page("[[poru]]"), "content/pages/p.en.md": page("[[pour]]")}
    assert told(turned) == ["pages/p.md:4:1 unknown-reference"]


REPORT = "title: R\nyear: 2026\nkey_figures: [pour]\nsections: {word: tendance, announced: 3, partial: true}"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (REPORT.replace("tendance", "trend"), []),
        (REPORT.replace("2026", "2025"), ["2026-r/report.en.md:3:7 translation-mismatch/field"]),
        (REPORT.replace("[pour]", "[]"), ["2026-r/report.en.md:4:14 translation-mismatch/field"]),
        (REPORT.replace("3", "4"), ["2026-r/report.en.md:5:39 translation-mismatch/field"]),
    ],
)
def test_front_matter_says_the_same_of_both(front: str, expected: list[str]) -> None:
    """Years, numbers, key figures; words may differ."""
    files = {
        **SITE,
        "content/studies/etude.yaml": STUDY,
        "content/2026-r/report.md": page("", REPORT),
        "content/2026-r/report.en.md": page("", f"{front}\nchecks: {{outdated-translation: off}}"),
    }
    assert told(files) == expected


@pytest.mark.parametrize(
    ("french", "english", "same"),
    [
        ("102 % en tout", "102% in all", True),
        ("102 % en tout", "103% in all", False),
        ("1 500 clients", "1,500 customers", True),
        ("3,7 cartes", "3.7 cards", True),
        ("3,7 cartes", "37 cards", False),
        ("le 17 janvier 2011", "17 January 2011", True),
        ("les 3 canaux", "all three channels", True),
        ("en 2011 et 2012", "in 2011", False),
        ("sans nombre", "in 1999", False),
    ],
)
def test_texts_side_by_side_have_the_same_numbers(french: str, english: str, same: bool) -> None:  # noqa: FBT001
    """Each in its notation; small ones may be written out in one of them."""
    study = STUDY + f'note: {{fr: "{french}", en: "{english}"}}\n'
    found = told({**SITE, "content/studies/etude.yaml": study})
    assert found == ([] if same else ["studies/etude.yaml:5:7 translation-mismatch/words"])


def test_every_record_s_texts_are_looked_at() -> None:
    """Of site.yaml, statistics, points of series, the method; each told where it stands."""
    apart = '{fr: "en 2011", en: "in 2012"}'
    files = {
        "content/site.yaml": f"title: T\nlanguages: [fr, en]\nsubtitle: {apart}\n",
        "content/themes.yaml": f"t: {{title: {apart}}}\n",
        "content/studies/etude.yaml": STUDY.replace("des clients sont pour", apart)
        + "series:\n  s:\n    title: S\n    form: multiple-answers\n    note: n\n"
        + f"    points: [{{stat: pour, label: {apart}}}]\n"
        + f"method: {{population: {apart}}}\n",
        "content/pages/p.md": page("Page.", "title: Page\nthemes: [t]\nchecks: {}"),
    }
    found = [line.partition(" ")[0] for line in told(files) if "translation-mismatch/words" in line]
    assert [line.rpartition(":")[0] for line in found] == [
        "site.yaml:3",
        "studies/etude.yaml:4",
        "studies/etude.yaml:10",
        "studies/etude.yaml:11",
        "themes.yaml:1",
    ]
