"""Which record a path holds, and what its file declares."""

from __future__ import annotations

import pytest

from generator.frontmatter import Article, Page, Report, Trend
from generator.models import Brand, Erratum, Kind, Ref, SeriesFile, Study
from generator.settings import Config, Deck, Sources
from generator.shapes import Draft, Shape, shape_of
from generator.validate import Fault


def shape(path: str) -> Shape:
    """The shape of a path that has one."""
    found = shape_of(path, lambda one: one.startswith("content/studies/"))
    assert found
    return found


@pytest.mark.parametrize(
    ("path", "record", "kind", "name"),
    [
        ("content/site.yaml", Config, None, ""),
        ("sources.yaml", Sources, None, ""),
        ("content/errata.yaml", Erratum, None, ""),
        ("content/brands.yaml", Brand, Kind.BRAND, ""),
        ("content/studies/bva-2010.yaml", Study, Kind.STUDY, "bva-2010"),
        ("content/series/motifs.yaml", SeriesFile, Kind.SERIES, "motifs"),
        ("content/series/motifs.yml", SeriesFile, Kind.SERIES, "motifs"),
        ("content/articles/lire.md", Article, Kind.ARTICLE, "lire"),
        ("content/articles/lire.en.md", Article, Kind.ARTICLE, "lire"),
        ("content/pages/methode.md", Page, Kind.PAGE, "methode"),
        ("content/2014-tendances/report.md", Report, Kind.REPORT, "2014-tendances"),
        ("content/2014-tendances/report.en.md", Report, Kind.REPORT, "2014-tendances"),
        ("content/2014-tendances/deck.yaml", Deck, None, "2014-tendances"),
        ("content/2014-tendances/05-le-client.md", Trend, Kind.TREND, "2014-tendances/le-client"),
        ("content/2014-tendances/le-client.en.md", Trend, Kind.TREND, "2014-tendances/le-client"),
        ("content/2014-tendances/2015-suite.md", Trend, Kind.TREND, "2014-tendances/suite"),
    ],
)
def test_a_path_says_what_it_holds(path: str, record: type, kind: Kind | None, name: str) -> None:
    """The folder gives the kind, the file's name the id, without number and language."""
    found = shape(path)
    assert (found.record, found.kind, found.id) == (record, kind, name)
    assert found.prose is path.endswith(".md")


@pytest.mark.parametrize(
    "path",
    [
        "content/studies/note.md",
        "content/series/note.md",
        "content/2014/images/a.png",
        "content/notes.txt",
        "content/studies.yaml",
        "content/a/b/c.md",
    ],
)
def test_other_files_are_no_content(path: str) -> None:
    """Pictures and notes lie beside it."""
    assert shape_of(path, lambda _: False) is None


def test_a_language_in_the_name_is_the_language_of_the_text() -> None:
    """And of nothing else: a name with another suffix keeps it."""
    assert dict(shape("content/pages/methode.en.md").extra) == {"language": "en"}
    assert dict(shape("content/pages/methode.md").extra) == {"language": ""}
    assert shape("content/pages/methode.de.md").id == "methode.de"


def test_what_a_file_declares_does_not_depend_on_its_being_valid() -> None:
    """The ids of a study's figures are declared by their keys alone."""
    raw = {"statistics": {"pour": 84, "contre": None}, "series": {"avis": {}}, "title": []}
    assert set(shape("content/studies/e.yaml").declares(raw)) == {
        Ref(Kind.STUDY, "e"),
        Ref(Kind.STATISTIC, "pour"),
        Ref(Kind.STATISTIC, "contre"),
        Ref(Kind.SERIES, "avis"),
    }
    assert set(shape("content/brands.yaml").declares({"orange": None})) == {Ref(Kind.BRAND, "orange")}
    assert set(shape("content/studies/e.yaml").declares({"statistics": []})) == {Ref(Kind.STUDY, "e")}
    assert set(shape("content/site.yaml").declares({"title": "x"})) == set()


def test_only_some_files_hold_names_of_their_own() -> None:
    """Of the others, the path says all."""
    assert shape("content/studies/e.yaml").holds == {Kind.STATISTIC, Kind.SERIES}
    assert shape("content/brands.yaml").holds == {Kind.BRAND}
    assert shape("content/pages/p.md").holds == frozenset()
    assert shape("content/site.yaml").holds == frozenset()


def drafts(path: str, raw: dict[str, object]) -> tuple[list[Draft], list[Fault]]:
    """What the data of a file gives."""
    found = list(shape(path).drafts(raw))
    return [one for one in found if isinstance(one, Draft)], [one for one in found if isinstance(one, Fault)]


def test_a_study_knows_where_each_part_stood() -> None:
    """Maps become lists of records, and a place in a list is one in the map again."""
    raw: dict[str, object] = {"statistics": {"a": {}, "b": {}}, "derived": {"d": {"as": "points"}}}
    ((draft,), faults) = drafts("content/studies/e.yaml", raw)
    assert faults == []
    assert [one["id"] for one in draft.raw["statistics"]] == ["a", "b"]
    assert draft.typed_at(("statistics", 1, "unit")) == ("statistics", "b", "unit")
    assert draft.typed_at(("derived", 0, "measure")) == ("derived", "d", "as")
    assert draft.typed_at(("method", "sample")) == ("method", "sample")


def test_a_series_file_is_a_series_and_what_is_derived() -> None:
    """Its faults stand at the top of the file."""
    raw: dict[str, object] = {
        "title": "T",
        "points": ["a", {"stat": "b"}],
        "derived": {"d": {"as": "points"}},
    }
    ((draft,), _) = drafts("content/series/s.yaml", raw)
    assert draft.raw["series"]["points"] == [{"stat": "a"}, {"stat": "b"}]
    assert draft.typed_at(("series", "points", 0, "stat")) == ("points", 0, "stat")
    assert draft.typed_at(("derived", 0, "change")) == ("derived", "d", "change")


@pytest.mark.parametrize(
    ("path", "raw", "loc", "code", "variant"),
    [
        ("content/pages/p.md", {"body": "x"}, ("body",), "unknown-key", "implied"),
        ("content/pages/p.md", {"language": "fr"}, ("language",), "unknown-key", "implied"),
        ("content/2014/1-a.md", {"report": "x"}, ("report",), "unknown-key", "implied"),
        ("content/studies/e.yaml", {"id": "x"}, ("id",), "unknown-key", "implied"),
        ("content/brands.yaml", {"a": {"id": "x"}}, ("a", "id"), "unknown-key", "implied"),
        ("content/brands.yaml", {"a": "Orange"}, ("a",), "wrong-type", "map"),
        ("content/brands.yaml", {"a": None}, ("a",), "missing-key", "empty"),
        ("content/studies/e.yaml", {"statistics": [1]}, ("statistics",), "wrong-type", "map"),
        (
            "content/studies/e.yaml",
            {"series": {"s": {"points": []}}},
            ("series", "s", "points"),
            "missing-key",
            "empty",
        ),
        ("content/series/s.yaml", {"points": []}, ("points",), "missing-key", "empty"),
        ("content/site.yaml", {"languages": []}, ("languages",), "missing-key", "empty"),
        ("content/site.yaml", {"languages": ["fr", "de"]}, ("languages", 1), "unknown-language", ""),
        ("content/site.yaml", {"language": "de"}, ("language",), "unknown-language", ""),
    ],
)
def test_what_has_no_shape_is_a_fault(
    path: str, raw: dict[str, object], loc: tuple[str | int, ...], code: str, variant: str
) -> None:
    """At its place, before anything is validated."""
    _, (fault,) = drafts(path, raw)
    assert (fault.loc, fault.code, fault.variant) == (loc, code, variant)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"language": "en"}, ["en"]),
        ({"languages": ["en", "fr", "en"]}, ["en", "fr"]),
        ({"languages": ["de", "en"]}, ["en"]),
        ({"languages": ["de"]}, None),
        ({}, None),
    ],
)
def test_a_site_has_languages_that_exist(raw: dict[str, object], expected: list[str] | None) -> None:
    """Each once; one may be typed alone."""
    ((draft,), _) = drafts("content/site.yaml", raw)
    assert draft.raw.get("languages") == expected
    place = ("language",) if "language" in raw else ("languages", 0)
    assert draft.typed_at(("languages", 0)) == place


def test_a_brand_s_colours_are_those_of_the_theme() -> None:
    """Another name would change nothing, or break the stylesheet."""
    raw = {
        "title": "T",
        "brand": {"light": {"c1": "#1B5E20", "papier": "#FFFFFF"}, "dark": {"c9": "#000000"}},
    }
    found = [one for one in shape("content/site.yaml").drafts(raw) if isinstance(one, Fault)]
    assert [(one.code, one.loc, one.suggestion, one.on_key) for one in found] == [
        ("unknown-key", ("brand", "light", "papier"), "paper", True),
        ("unknown-key", ("brand", "dark", "c9"), found[1].suggestion, True),
    ]
