"""Records become a site: who is shown, who uses whom, what does not hold together."""

from __future__ import annotations

from datetime import date

import pytest

from generator.link import names_of
from generator.models import Kind, Ref
from generator.site import Place, Site, Use
from tests.content import STUDY, Files, brief, decoded, linked, page

REPORT = page("Le rapport.", "title: Tendances\nyear: 2014")
TREND = Ref(Kind.TREND, "2014-tendances/ici")
FOLDER = "content/2014-tendances"


def site(files: Files, *, today: date = date(2026, 11, 22), drafts: bool = False) -> Site:
    """The site that these files make without a fault."""
    found = linked(files, today=today, drafts=drafts)
    assert [brief(one) for one in found.diagnostics] == []
    return found.value


def faults(files: Files, *, today: date = date(2026, 11, 22)) -> list[str]:
    """What linking says."""
    return sorted(brief(one) for one in linked(files, today=today).diagnostics)


def test_sections_without_numbers_follow_their_files() -> None:
    """By the number before the file's name, as a number and not as text; a typed number counts more."""
    found = site(
        {
            f"{FOLDER}/report.md": page("", "title: T\nyear: 2014\nsections: {numbered: false}"),
            f"{FOLDER}/10-alpha.md": page("", "title: T"),
            f"{FOLDER}/9-zeta.md": page("", "title: T"),
            f"{FOLDER}/20-eta.md": page("", "title: T\nnumber: 1"),
        }
    )
    assert [found.trends[one].slug for one in found.trends_of["2014-tendances"]] == ["eta", "zeta", "alpha"]


def test_records_are_in_the_order_of_the_pages() -> None:
    """Reports and articles the newest first, trends by their number, brands by name."""
    found = site(
        {
            "content/brands.yaml": "z: {name: abeille}\na: {name: Zèbre}\n",
            "content/2011-tendances/report.md": page("", "title: T\nyear: 2011"),
            f"{FOLDER}/report.md": REPORT,
            f"{FOLDER}/1-zeta.md": page("", "title: T\nnumber: 1"),
            f"{FOLDER}/2-alpha.md": page("", "title: T\nnumber: 2"),
            "content/articles/ancien.md": page("", "title: T\npublished: 2020-01-01"),
            "content/articles/recent.md": page("", "title: T\npublished: 2021-01-01"),
            "content/articles/sans-date.md": page("", "title: T"),
        }
    )
    assert list(found.reports) == ["2014-tendances", "2011-tendances"]
    assert found.trends_of == {"2014-tendances": ("2014-tendances/zeta", "2014-tendances/alpha")}
    assert list(found.articles) == ["recent", "ancien", "sans-date"]
    assert list(found.brands) == ["z", "a"]


def test_uses_say_by_whom_and_where() -> None:
    """Prose, summaries, captions, challenges, charts with their points, front matter."""
    study = STUDY + "series:\n  avis: {title: T, form: time, points: [pour]}\n"
    front = 'title: T\nsummary: "[[pour]]"\nthemes: [a]\nbrands: [b]\nchallenges: ["[[pour]]"]'
    found = site(
        {
            "content/brands.yaml": "b: {name: B}\n",
            "content/themes.yaml": "a: {title: A}\n",
            "content/studies/etude.yaml": study,
            f"{FOLDER}/report.md": page("", "title: T\nyear: 2014\nkey_figures: [pour]"),
            f"{FOLDER}/1-ici.md": page("[[pour]] [@etude]\n\n![[avis]]\n\n![[stat:pour]]\n", front),
        }
    )
    report = Ref(Kind.REPORT, "2014-tendances")
    assert found.uses[Ref(Kind.STATISTIC, "pour")] == tuple(
        sorted(
            [
                Use(report, Place.KEY_FIGURE),
                *(Use(TREND, place) for place in (Place.PROSE, Place.SUMMARY, Place.CHALLENGE, Place.CHART)),
            ]
        )
    )
    assert found.uses[Ref(Kind.SERIES, "avis")] == (Use(TREND, Place.CHART),)
    assert found.uses[Ref(Kind.STUDY, "etude")] == (Use(TREND, Place.PROSE),)
    assert found.uses[Ref(Kind.THEME, "a")] == (Use(TREND, Place.FRONT_MATTER),)
    assert found.series_of == {"pour": ("avis",)}


def test_only_what_exists_is_used() -> None:
    """Neither what a field names in vain nor the points of a faulty chart."""
    study = STUDY + "series:\n  avis: {title: T, form: time, points: [pour, rien]}\n"
    files = {
        "content/studies/etude.yaml": study,
        f"{FOLDER}/report.md": page("![[avis]]", "title: T\nyear: 2014\nkey_figures: [rien]\nbrands: [rien]"),
    }
    assert {str(ref) for ref in linked(files).value.uses} == {"series:avis", "stat:pour"}


def test_studies_are_listed_by_all_who_had_a_part_in_them() -> None:
    """Publisher, co-publishers, who ordered it, who relayed it: each once."""
    publishers = "".join(f"{name}: {{name: {name}}}\n" for name in ("a", "b", "c"))
    study = (
        "title: T\npublisher: a\nco_publishers: [b, a]\ncommissioned_by: c\nvia: {title: V, publisher: b}\n"
    )
    found = site({"content/publishers.yaml": publishers, "content/studies/s.yaml": study})
    assert found.studies_of == {"a": ("s",), "b": ("s",), "c": ("s",)}


@pytest.mark.parametrize(
    ("front", "day", "drafts", "shown"),
    [
        ("title: T", date(2026, 1, 1), False, True),
        ("title: T\nstatus: draft", date(2026, 1, 1), False, False),
        ("title: T\nstatus: draft", date(2026, 1, 1), True, True),
        ("title: T\npublish: 2027-01-17", date(2027, 1, 16), False, False),
        ("title: T\npublish: 2027-01-17", date(2027, 1, 17), False, True),
        ("title: T\npublish: 2027-01-17", date(2027, 1, 16), True, True),
        ("title: T\nstatus: draft\npublish: 2026-01-01", date(2027, 1, 1), False, False),
    ],
)
def test_a_draft_waits_for_its_day(front: str, day: date, drafts: bool, shown: bool) -> None:  # noqa: FBT001
    """`status: draft` for ever, `publish:` until that day; all are shown where drafts are asked for."""
    found = site({"content/articles/a.md": page("", front)}, today=day, drafts=drafts)
    assert ("a" in found.articles) is shown


def test_a_draft_report_keeps_its_trends() -> None:
    """They have no page to stand on."""
    files = {
        f"{FOLDER}/report.md": page("", "title: T\nyear: 2014\nstatus: draft"),
        f"{FOLDER}/1-ici.md": page("[[rien]]"),
        f"{FOLDER}/1-ici.en.md": page("[[rien]]"),
        "content/pages/p.md": page("[[2014]], [[ici]], [[2014-tendances]]"),
    }
    assert faults(files) == [f"pages/p.md:4:{column} draft-reference" for column in (1, 11, 20)]
    found = linked(files).value
    assert (found.trends, found.reports, found.translations) == ({}, {}, {})


def test_a_draft_translation_hides_only_itself() -> None:
    """The original is out; and a draft original hides its translations."""
    config = "title: T\nlanguages: [fr, en]\n"
    files = {
        "content/site.yaml": config,
        "content/pages/a.md": page(""),
        "content/pages/a.en.md": page("", "title: T\nstatus: draft"),
        "content/pages/b.md": page("", "title: T\nstatus: draft"),
        "content/pages/b.en.md": page(""),
    }
    found = site(files)
    assert (list(found.pages), found.translations) == (["a"], {})
    assert len(site(files, drafts=True).translations) == 2


def test_a_text_has_its_translations() -> None:
    """Under the same id; the site's own language may be typed in the name or not."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [en, fr]\n",
        "content/pages/about.en.md": page("Body.", "title: About"),
        "content/pages/about.fr.md": page("Corps.", "title: À propos"),
    }
    found = site(files)
    ref = Ref(Kind.PAGE, "about")
    titles = [one.title for one in (found.written(ref, "en"), found.written(ref, "fr")) if one]
    assert titles == ["About", "À propos"]
    assert found.written(ref, "de") is None


def test_a_language_that_the_site_has_not_is_a_fault() -> None:
    """Nobody would see the text."""
    files = {"content/pages/a.md": page(""), "content/pages/a.en.md": page("")}
    assert faults(files) == ["pages/a.en.md:1:1 unknown-language/text"]


def test_a_translation_without_original_is_a_fault() -> None:
    """And its trends have no report, which is the same fault."""
    files = {
        "content/site.yaml": "title: T\nlanguages: [fr, en]\n",
        f"{FOLDER}/report.en.md": REPORT,
        f"{FOLDER}/1-ici.md": page(""),
    }
    assert faults(files) == ["2014-tendances/report.en.md:2:1 missing-file/original"]


def test_a_folder_without_report_is_one_fault() -> None:
    """Whatever it holds; a report that cannot be read is there."""
    files = {f"{FOLDER}/{n}-a{n}.md": page("", f"title: T\nnumber: {n}") for n in (1, 2, 3)}
    assert faults(files) == ["2014-tendances/1-a1.md:2:1 missing-file/report"]
    assert faults({**files, f"{FOLDER}/report.md": "Sans en-tête.\n"}) == []


def test_an_id_is_taken_once() -> None:
    """By the first file in order; across files, kinds apart, languages apart."""
    files = {
        "content/studies/a.yaml": STUDY + "series:\n  avis: {title: T, form: time, points: [pour]}\n",
        "content/studies/b.yaml": STUDY.replace("pour:", "contre:"),
        "content/series/avis.yaml": "title: T\nform: time\npoints: [contre]\n",
        "content/series/contre.yaml": "title: T\nform: time\npoints: [contre]\n",
        "content/pages/p.md": page(""),
        "content/pages/p.fr.md": page(""),
        f"{FOLDER}/report.md": REPORT,
        f"{FOLDER}/1-ici.md": page(""),
        f"{FOLDER}/2-ici.md": page("[[rien]]", "title: T\nthemes: [rien]"),
    }
    assert faults(files) == [
        "2014-tendances/2-ici.md:2:1 duplicate-id",
        "2014-tendances/2-ici.md:3:10 unknown-reference/theme",
        "2014-tendances/2-ici.md:5:1 unknown-reference",
        "pages/p.md:2:1 duplicate-id",
        "studies/a.yaml:6:3 duplicate-id",
    ]


def test_what_pages_call_by_name_is_what_linking_called_by_name() -> None:
    """The index for rendering resolves what was resolved."""
    files = {
        "content/brands.yaml": "orange: {name: Orange}\n",
        "content/studies/e.yaml": STUDY,
        f"{FOLDER}/report.md": REPORT,
        f"{FOLDER}/1-ici.md": page("[[orange]] [[pour]] [[2014]]"),
    }
    corpus = decoded(files).value
    index = names_of(corpus, site(files))
    assert index.resolve("orange") == Ref(Kind.BRAND, "orange")
    assert index.resolve("pour") == Ref(Kind.STATISTIC, "pour")
    assert index.resolve("2014") == Ref(Kind.REPORT, "2014-tendances")
    assert index.resolve("ici") == TREND


def test_nothing_of_a_study_is_shown_before_its_embargo_ends() -> None:
    """Neither it nor its figures nor its charts; a text that uses one is a fault until that day."""
    study = f"embargo: 2027-01-20\n{STUDY}series:\n  s: {{title: S, form: ranking, points: [pour]}}\n"
    files = {"content/studies/e.yaml": study, "content/pages/p.md": page("Ils sont [[pour]]. ![[s]]")}
    before, on = (linked(files, today=day) for day in (date(2027, 1, 19), date(2027, 1, 20)))
    assert not (before.value.studies)
    assert not (before.value.statistics)
    assert not (before.value.series)
    assert [found.message_key for found in before.diagnostics] == ["draft-reference/embargo"] * 2
    assert {found.values["day"] for found in before.diagnostics} == {"2027-01-20"}
    assert [*on.value.studies] == ["e"]
    assert on.diagnostics == ()
    assert linked(files, today=date(2027, 1, 19), drafts=True).diagnostics == ()
