"""Every place that names something, as its author finds it."""

from __future__ import annotations

from generator.diagnostics import Mark
from generator.link import link, names_of
from generator.models import Kind, Ref
from generator.where import Unknown, look_up, where
from tests.content import TODAY, decoded, page

FILES = {
    "content/brands.yaml": "orange: {name: Orange}\n",
    "content/publishers.yaml": "orange: {name: Orange}\n",
    "content/studies/e.yaml": """\
title: T
publisher: orange
checked: primary
statistics:
  pour: {value: 60, unit: percent, label: l}
  contre: {value: 30, unit: percent, label: l, superseded_by: pour}
series:
  avis: {title: S, form: multiple-answers, points: [pour, contre]}
""",
    "content/errata.yaml": (
        "errata:\n  - {statistic: pour, date: 2026-11-10, from: 61, to: 60, reason: Une faute.}\n"
    ),
    "content/r/report.md": page(
        "[[brand:orange]]", 'title: R\nyear: 2026\nsummary: "Ils sont [[pour]]."\nkey_figures: [pour]'
    ),
    "content/r/01-t.md": page(
        "Ligne.\n\nIls sont [[pour|six sur dix]] [@e]\nou 60 % [@e#pour].\n\n![[avis|Ici [[pour]]]]\n\n"
        "> [!notes]\n> Dire [[pour]].\n",
        'title: T\nbrands: [orange]\nchallenges:\n  - "Non"\n  - "Rester à [[pour]]"',
    ),
}


def places(kind: Kind, name: str) -> list[str]:
    """Each place that names a record, on a line."""
    corpus = decoded(FILES).value
    site = link(corpus, today=TODAY, drafts=True).value
    return [
        f"{brief(one.mark)} {one.place} {one.by} {one.typed}" for one in where(site, corpus, Ref(kind, name))
    ]


def brief(mark: Mark) -> str:
    """File, line and column."""
    return f"{mark.path.removeprefix('content/')}:{mark.line}:{mark.column}"


def test_a_figure_is_found_wherever_it_is() -> None:
    """In prose, typed or linked, in summaries, captions, challenges, charts, notes, fields and errata."""
    assert places(Kind.STATISTIC, "pour") == [
        "errata.yaml:2:17 erratum errata pour",
        "r/01-t.md:6:15 challenge trend:r/t [[pour]]",
        "r/01-t.md:10:10 prose trend:r/t [[pour|six sur dix]]",
        "r/01-t.md:11:4 prose trend:r/t 60 %",
        "r/01-t.md:11:9 prose trend:r/t [@e#pour]",
        "r/01-t.md:13:1 chart trend:r/t ![[avis|Ici [[pour]]]]",
        "r/01-t.md:13:13 caption trend:r/t [[pour]]",
        "r/01-t.md:16:8 notes trend:r/t [[pour]]",
        "r/report.md:4:20 summary report:r [[pour]]",
        "r/report.md:5:15 key-figure report:r pour",
        "studies/e.yaml:6:63 record study:e pour",
        "studies/e.yaml:8:53 record study:e pour",
    ]


def test_other_records_too() -> None:
    """A brand in front matter and text, a series by its chart, a publisher by its studies."""
    assert places(Kind.BRAND, "orange") == [
        "r/01-t.md:3:10 front-matter trend:r/t orange",
        "r/report.md:7:1 prose report:r [[brand:orange]]",
    ]
    assert places(Kind.SERIES, "avis") == ["r/01-t.md:13:1 chart trend:r/t ![[avis|Ici [[pour]]]]"]
    assert places(Kind.PUBLISHER, "orange") == ["studies/e.yaml:2:12 record study:e orange"]


def test_a_study_is_found_by_its_figures() -> None:
    """Whoever corrects a study looks at every number that comes from it."""
    found = places(Kind.STUDY, "e")
    assert "r/01-t.md:10:31 prose trend:r/t [@e]" in found
    assert "r/01-t.md:11:4 prose trend:r/t 60 %" in found
    assert "r/01-t.md:13:1 chart trend:r/t ![[avis|Ici [[pour]]]]" in found
    assert len(found) == len(set(found)) == 9


def test_ids_are_looked_up_as_in_links() -> None:
    """What looks like one, or what its words lead to, is offered; what is two things is said to be."""
    corpus = decoded(FILES).value
    site = link(corpus, today=TODAY, drafts=True).value
    found, unknown = look_up(
        site, names_of(corpus, site), ["pour", "stat:pour", "t", "contr", "orange", "zzz"]
    )
    assert found == (Ref(Kind.STATISTIC, "pour"), Ref(Kind.TREND, "r/t"))
    assert unknown == (
        Unknown("contr", suggestions=("contre",)),
        Unknown("orange", known=("brand:orange", "publisher:orange")),
        Unknown("zzz"),
    )


def test_words_lead_to_ids() -> None:
    """Where no id looks like it, its words are looked for as `find` does."""
    files = {"content/themes.yaml": "avis-en-ligne-des-clients: {title: Avis}\n"}
    corpus = decoded(files).value
    site = link(corpus, today=TODAY, drafts=True).value
    _, unknown = look_up(site, names_of(corpus, site), ["clients-avis"])
    assert unknown[0].suggestions == ("theme:avis-en-ligne-des-clients",)
