"""Files become records; what is wrong has its place, and says nothing twice."""

from __future__ import annotations

import pytest

from generator.cache import MemoryStore
from generator.frontmatter import Article, Page, Trend
from generator.models import Kind, Ref, SeriesFile, Study
from generator.settings import Config, Sources
from generator.values import LocalText
from generator.vocabularies import SourceCheck
from tests.content import STUDY, Files, brief, decoded, page, told

FILES = {
    "content/brands.yaml": "orange: {name: Orange}\n",
    "content/studies/etude.yaml": STUDY,
    "content/series/avis.yaml": "title: Avis\nform: comparison\npoints: [pour]\n",
    "content/2014-tendances/report.md": page("Corps.", "title: Tendances\nyear: 2014"),
    "content/2014-tendances/05-trace.md": page("Corps.\n", "title: Tracé\nnumber: 5"),
    "content/articles/lire.md": page("Corps.", "title: Lire"),
    "content/pages/methode.en.md": page("Body.", "title: Method"),
    "sources.yaml": "studies: [content/studies/*.yaml]\n",
}


def found(files: Files) -> list[str]:
    """The faults of decoding alone, in order."""
    return sorted(brief(one) for one in decoded(files).diagnostics)


def test_every_file_gives_its_records() -> None:
    """With what the path says: ids, report, slug, language."""
    corpus = decoded(FILES).value
    by_type = {type(record): record for record in corpus.records}
    assert isinstance(trend := by_type[Trend], Trend)
    assert (trend.id, trend.report, trend.slug) == ("2014-tendances/trace", "2014-tendances", "trace")
    assert (trend.body, trend.body_line, trend.number) == ("Corps.\n", 5, 5)
    assert isinstance(translation := by_type[Page], Page)
    assert (translation.id, translation.language) == ("methode", "en")
    assert isinstance(study := by_type[Study], Study)
    assert study.statistics[0].study == "etude"
    assert isinstance(series := by_type[SeriesFile], SeriesFile)
    assert series.series.points[0].stat == "pour"
    assert len(corpus.records) == 7


def test_a_study_is_a_file_that_sources_yaml_lists() -> None:
    """By a glob; a list of other addresses is for fetching."""
    files = {**FILES, "sources.yaml": 'studies: [content/etudes/*.yaml, "https://exemple.org/a.yaml"]\n'}
    files["content/etudes/autre.yaml"] = "title: Autre\n"
    studies = [one.id for one in decoded(files).value.records if isinstance(one, Study)]
    assert studies == ["autre"]


def test_other_files_are_kept_as_pictures() -> None:
    """By their paths."""
    corpus = decoded({**FILES, "content/pages/a.png": b"\x89PNG"}).value
    assert set(corpus.pictures) == {"content/pages/a.png"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (page("", "title: T\nsumary: x"), "p.md:3:1 unknown-key"),
        ("\ufeff" + page("", "title: T\nsumary: x"), "p.md:3:1 unknown-key"),
        (page("", "title: T\nsumary: x").replace("\n", "\r\n"), "p.md:3:1 unknown-key"),
        (page("", "title: T\nsumary: x").replace("\n", "\r"), "p.md:3:1 unknown-key"),
        (page("", "\n# note\ntitle: T\nsumary: x"), "p.md:5:1 unknown-key"),
        (
            page("", "title: >\n  T\n  U\n\nimage: {file: a.png, alt: b, credit: [c]}"),
            "p.md:6:38 wrong-type/text",
        ),
        (page("", "title: T\nimage:\n  file: a.png"), "p.md:3:1 missing-key"),
        (page("", "title: T\nthemes:\n  - a\n  - {b: c}"), "p.md:5:5 wrong-type/text"),
        (page("", 'title: "T"   \nchecks: {unused: "non"}'), "p.md:3:18 bad-value"),
        (page("", "title: T\nimage: {file: 日本.png, alt: é, credt: x}"), "p.md:3:31 unknown-key"),
    ],
)
def test_a_fault_stands_where_it_was_typed(text: str, expected: str) -> None:
    """Front matter, folded texts, comments, byte order marks and every kind of line end counted."""
    assert found({"content/pages/p.md": text}) == [f"pages/{expected}"]


def test_a_fault_within_a_study_stands_under_its_id() -> None:
    """In the author's map, not in our list."""
    study = (
        STUDY + "series:\n  avis:\n    title: T\n    form: time\n    points: [pour, {stat: pour, lable: x}]\n"
    )
    assert found({"content/studies/e.yaml": study}) == ["studies/e.yaml:9:33 unknown-key"]


def test_a_file_is_checked_whole() -> None:
    """A slip in its YAML that can be repaired hides nothing, and what follows from it is not told."""
    text = "title: Une étude : la suite\nchecked: primry\nmethod: sample: 12\nkind: survy\n"
    assert found({"content/studies/e.yaml": text}) == [
        "studies/e.yaml:1:18 yaml-syntax/colon",
        "studies/e.yaml:2:10 bad-value",
        "studies/e.yaml:3:15 yaml-syntax/colon",
        "studies/e.yaml:4:7 bad-value",
    ]


def test_a_record_is_saved_without_its_faulty_parts() -> None:
    """So that later stages find what else is wrong, and not the same again."""
    study = """\
title: Une étude
checked: primry
method: {sample: mille, country: FR}
statistics:
  pour: {value: 60, unit: percents, label: sont pour}
  contre: {value: 30, unit: percent, label: sont contre, sampel: 12}
  abstention: 10
"""
    corpus = decoded({"content/studies/e.yaml": study}).value
    (saved,) = (one for one in corpus.records if isinstance(one, Study))
    assert saved.checked is SourceCheck.UNVERIFIED
    assert (saved.method.sample, saved.method.country) == (None, LocalText.of("FR"))
    assert [one.id for one in saved.statistics] == ["contre"]
    assert {Ref(Kind.STATISTIC, "pour"), Ref(Kind.STATISTIC, "abstention")} <= corpus.declared


@pytest.mark.parametrize(
    "broken",
    [
        'title: "a\\q"\nstatistics:\n    pour:\n        value: 60\n',
        'title: "a\\q"\nstatistics: {pour: {value: 60}}\n',
        'title: "a\\q"\n\tstatistics:\n\t\tpour:\n',
        "title: T\nstatistics:\n  pour: 60\n",
        "title: T\nstatistics:\n  pour: {value: 60, unit: percents, label: x}\n",
        "title: T\nstatistics:\n  pour:\n",
        "title: T\nstatistics:\n  pour: {value: 60, label: x}\n",
    ],
)
def test_a_faulty_study_still_declares_its_figures(broken: str) -> None:
    """One slip, one message: nobody says that they are missing."""
    files = {
        "content/studies/etude.yaml": broken,
        "content/pages/p.md": page(
            "[[pour]], [[stat:pour|60 %]], 60 % [@etude#pour] et [@etude].\n\n![[pour]]\n"
        ),
    }
    assert {one.rpartition(" ")[0].partition(":")[0] for one in told(files)} == {"studies/etude.yaml"}
    assert len(told(files)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/brands.yaml", 'orange: {name: "\\q"}\n'),
        ("content/brands.yaml", "orange: Orange\n"),
        ("content/brands.yaml", "orange: {nam: Orange}\n"),
        ("content/pages/autre.md", page("Corps.", 'title: "\\q"')),
        ("content/pages/autre.md", "Sans en-tête.\n"),
        ("content/pages/autre.md", page("Corps.", "titre: Autre")),
    ],
)
def test_what_links_to_a_faulty_file_is_not_faulty(path: str, text: str) -> None:
    """The faults of a file are its own."""
    files = {
        "content/brands.yaml": "orange: {name: Orange}\n",
        "content/pages/autre.md": page("Corps."),
        "content/pages/p.md": page("[[brand:orange]] et [[autre]].", "title: T\nbrands: [orange]"),
        path: text,
    }
    assert {f"content/{one.partition(':')[0]}" for one in told(files)} == {path}


def test_faulty_front_matter_hides_nothing_of_the_body() -> None:
    """Neither a wrong key nor YAML that cannot be read at all."""
    for front in ("title: T\nsumary: x", 'title: "\\q"', "year: deux mille"):
        lines = told({"content/pages/p.md": page("Voir [[rien]].\n", front)})
        assert [one for one in lines if one.endswith("unknown-reference")] == [
            f"pages/p.md:{len(front.splitlines()) + 3}:6 unknown-reference"
        ]


def test_a_file_that_could_not_be_loaded_declares_what_it_can() -> None:
    """Its path says its id; what may stand in it is not missed."""
    files = {"content/pages/p.md": page("[[pour]], [@etude], [[stat:contre]], [[autre]], [[brand:orange]].")}
    unread = ["content/studies/etude.yaml", "content/pages/autre.md"]
    assert told(files, unread=unread) == ["pages/p.md:4:49 unknown-reference/brand"]
    assert told(files, unread=[*unread, "content/brands.yaml"]) == []
    assert decoded({}, unread=["content/site.yaml"]).value.config.languages == ("fr",)


def test_a_site_needs_its_configuration() -> None:
    """It is missing only if it is not there: one that could not be loaded was reported."""
    from generator.cache import NoStore
    from generator.decode import decode

    assert [brief(one) for one in decode([], NoStore()).diagnostics] == ["site.yaml:1:1 missing-file"]
    assert decode([], NoStore(), ["content/site.yaml"]).diagnostics == ()


def test_a_list_may_be_empty_a_text_may_not() -> None:
    """A file of brands with no brand is fine; a page with no front matter to speak of is not."""
    empty = "# yaml-language-server: …\n"
    assert found({"content/brands.yaml": empty, "sources.yaml": empty}) == []
    assert found({"content/pages/p.md": page("Corps.", empty), "content/studies/e.yaml": empty}) == [
        "pages/p.md:1:1 yaml-syntax/empty",
        "studies/e.yaml:1:1 yaml-syntax/empty",
    ]


def test_one_bad_folder_name_is_one_fault() -> None:
    """It is the report's id; its trends are not faulty for it."""
    folder = "content/Tendances 2014"
    files = {
        f"{folder}/report.md": page("", "title: T\nyear: 2014"),
        f"{folder}/01-ici.md": page(""),
        f"{folder}/deck.yaml": "title: T\n",
        "content/pages/Été.md": page(""),
    }
    assert found(files) == ["Tendances 2014/report.md:1:1 bad-id", "pages/Été.md:1:1 bad-id"]


def test_the_cache_changes_nothing() -> None:
    """No store, an empty one and a full one give the same corpus and the same faults."""
    files = {
        **FILES,
        "content/pages/p.md": page("Corps.", "title: T\nsumary: x"),
        "content/themes.yaml": "a: b\n",
    }
    store = MemoryStore()
    cold, warm, without = decoded(files, store), decoded(files, store), decoded(files)
    assert cold == warm == without
    assert repr(cold.value.records) == repr(warm.value.records)


def test_only_a_sound_file_is_remembered() -> None:
    """What was faulty is read again, and told again."""
    store = MemoryStore()
    files = {"content/pages/p.md": page("Corps.", "title: T\nsumary: x")}
    assert len(decoded(files, store).diagnostics) == 1
    assert len(decoded(files, store).diagnostics) == 1
    assert decoded({"content/pages/p.md": page("Corps.")}, store).diagnostics == ()


def test_a_body_is_not_remembered_with_its_front_matter() -> None:
    """An edit of the text alone costs no YAML, and is seen."""
    store = MemoryStore()
    for body in ("Un.", "Deux."):
        (record,) = decoded({"content/pages/p.md": page(body)}, store).value.records
        assert isinstance(record, Page)
        assert record.body == body


def test_a_file_is_remembered_as_what_it_was_read_as() -> None:
    """If sources.yaml now counts it among the studies, it is a study."""
    store = MemoryStore()
    files = {"content/series/a.yaml": "title: A\nform: time\npoints: [x]\n"}
    assert isinstance(decoded(files, store).value.records[0], SeriesFile)
    files["sources.yaml"] = "studies: [content/series/*.yaml]\n"
    assert {one.code for one in decoded(files, store).diagnostics} == {"unknown-key"}


def test_settings_are_saved_around_a_fault() -> None:
    """A slip in site.yaml does not unset the rest of it."""
    config = "title: T\nlanguages: [en, fr]\nlicense: x\nchecks: {unused: off}\nnavigation: [{label: A}]\n"
    corpus = decoded({"content/site.yaml": config}).value
    assert isinstance(corpus.config, Config)
    assert (corpus.config.languages, len(corpus.config.checks)) == (("en", "fr"), 1)
    assert isinstance(corpus.sources, Sources)


def test_two_languages_are_two_records() -> None:
    """Of one id."""
    files = {f"content/articles/a{suffix}.md": page("", f"title: T{suffix}") for suffix in ("", ".en")}
    records = [one for one in decoded(files).value.records if isinstance(one, Article)]
    assert [(one.id, one.language) for one in records] == [("a", "en"), ("a", "")]
