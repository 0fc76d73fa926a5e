"""The site of patterns takes the look of a site, its language and its brand, and none of its content."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Checked, Diagnostic, Mark
from generator.files import SourceFile
from generator.patterns import patterns
from tests.program import published, small_site

CONFIG = "content/site.yaml"
BRAND = "# Un site\ntitle: Un site\n\nbrand:\n  # la maison\n  logo: marque/logo.svg\nauthor: Ada\n"


def shown(files: Mapping[str, str], *faulty: str) -> tuple[dict[str, str], list[str]]:
    """The texts that are shown in the look of a site with these files, and of which files faults are told."""
    content = tuple(SourceFile.of(path, text.encode()) for path, text in files.items())
    faults = tuple(Diagnostic(code="not-utf8", mark=Mark(path)) for path in faulty)
    found = patterns(Checked(content, faults))
    return (
        {file.path: file.text for file in found.value if not file.path.endswith(".png")},
        [one.mark.path for one in found.diagnostics],
    )


@pytest.mark.parametrize(
    ("config", "languages"),
    [
        ("title: A\nlanguages: [en]\n", "[en, fr]"),
        ("title: A\nlanguage: en\n", "[en, fr]"),
        ("title: A\nlanguages: [fr, en]\n", "[fr, en]"),
        ("title: A\n", "[fr, en]"),
        ("title: A\nlanguages: []\n", "[fr, en]"),
        ("title: A\nlanguage: [[]]\n", "[fr, en]"),
    ],
)
def test_the_site_s_language_comes_first(config: str, languages: str) -> None:
    """Its texts are the originals, which no ending says; what is in the other alone is left out."""
    files, _ = shown({CONFIG: config})
    own, other = languages[1:-1].split(", ")
    assert f"\nlanguages: {languages}\n" in files[CONFIG]
    assert {"content/2026-motifs/report.md", f"content/2026-motifs/report.{other}.md"} <= files.keys()
    assert f"content/2026-motifs/report.{own}.md" not in files
    alone = {"fr": "seulement-ici", "en": "only-here"}
    assert f"content/articles/{alone[own]}.md" in files
    assert not any(alone[other] in path for path in files)


def test_nothing_of_the_content_is_in_it() -> None:
    """Whatever its files are called, and whatever is wrong with them."""
    path = "content/publishers.yaml"
    files, faults = shown({CONFIG: "title: Un site\n", path: "ada: {name: Ada}\n"}, "content/a.md")
    assert "Ada" not in files[path] + files[CONFIG]
    assert faults == []


def test_a_brand_stands_where_it_was_typed() -> None:
    """So that what is wrong with it is told with its line; the files that it names come with it."""
    logo = "content/marque/logo.svg"
    files, faults = shown(
        {CONFIG: BRAND, logo: "<svg/>", "content/marque/b.svg": "<svg/>"}, "content/b.md", logo
    )
    lines = files[CONFIG].splitlines()
    assert lines[3:6] == BRAND.splitlines()[3:6]
    assert lines[:3] == ["", "", ""]
    assert "author: Ada" not in lines
    assert files[logo] == "<svg/>"
    assert "content/marque/b.svg" not in files
    assert faults == [logo]


def test_a_brand_in_braces() -> None:
    """Is taken as well."""
    files, _ = shown({CONFIG: '{title: A, brand: {name: B, light: {c1: "#7A1F5C"}}, language: en}\n'})
    assert files[CONFIG].startswith('brand: {"name": "B", "light": {"c1": "#7A1F5C"}}\n')


@pytest.mark.parametrize("config", ["title: [\n", "- a\n", "brand: {name: &x a}\n"])
def test_a_config_that_cannot_be_read_is_told(config: str) -> None:
    """Rather than that a look is shown which is not the site's."""
    files, _ = shown({CONFIG: config})
    assert files == {CONFIG: config}


def test_a_site_without_a_config_has_no_brand() -> None:
    """It may have templates all the same."""
    files, _ = shown({})
    assert "content/2026-motifs/report.md" in files


def test_faults_of_templates_and_brand_are_told(tmp_path: Path) -> None:
    """At their places in the site's own files."""
    site = small_site(tmp_path, **{CONFIG: BRAND, "templates/pages/text.html": "{{ page.nothing }}\n"})
    done = published(site, output=site / "patterns", patterns=True)
    assert [(one.code, one.mark.path, one.mark.line) for one in done.diagnostics] == [
        ("bad-image", CONFIG, 6)
    ]
    (site / "content/site.yaml").write_text("title: Un site\n", encoding="utf-8")
    done = published(site, output=site / "patterns", patterns=True)
    found = [(one.code, one.mark.path, one.mark.line) for one in done.diagnostics]
    assert found == [("template-fault", "templates/pages/text.html", 1)]
    assert not (site / "patterns").exists()
