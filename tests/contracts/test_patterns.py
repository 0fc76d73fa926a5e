"""The site of patterns shows all that a template may print, in every look, and says that it is invented."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jinja2 import Environment, Template, nodes
from jinja2.runtime import Macro

from generator.charts.forms import FORMS
from generator.pages import embed_views, page_views, search_views, views, watch_views
from generator.state import Outcome
from tests.program import ROOT, files_of, published, write

FOLDER = ROOT / "templates"
SAMPLE = ROOT / "starter" / "patterns"
SITES = {
    "fr": "title: Un site\nlanguages: [fr]\n",
    "en": """\
title: A site
languages: [en, fr]
brand:
  name: Maison Exemple
  logo: logo.svg
  logo_dark: logo.svg
  light: {c1: "#7A1F5C"}
""",
}
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<path fill="#7A1F5C" d="M0 0h40v20H0z"/></svg>
"""
PATTERNS = "2026-motifs/index.html"
INVENTED = {"fr": "inventé", "en": "invented"}
# Letters are made by a command of their own.
OF_LETTERS = "components/letter.html"
# What a small site cannot have: a hundred entries of feeds; nothing but second-hand figures.
TOO_MUCH = {
    ("WatchMonthView", "more"),
    *(("WatchPage", name) for name in ("archive", "eyebrow", "left_out")),
    *(
        (page, "second_hand")
        for page in (
            *("BibliographyPage", "ComparisonPage", "ContrastsPage"),
            *("HomePage", "ListPage", "TimelinePage"),
        )
    ),
    ("ListPage", "description"),  # no list has one
    # Copies that do not change are made when a site is published.
    *(("EmbedBoxView", name) for name in ("day", "pinned")),
    *(("EmbedPage", name) for name in ("pinned", "rules")),
}


@dataclass
class Seen:
    """What a build printed: templates by title, macros, fields of views that held something."""

    templates: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    macros: set[tuple[str, str]] = field(default_factory=set)
    fields: set[tuple[str, str]] = field(default_factory=set)

    def look(self, view: Any) -> None:
        """Note a view, and those in it."""
        if hasattr(view, "_fields"):
            self.fields |= {(type(view).__name__, name) for name in view._fields if getattr(view, name)}
        if isinstance(view, tuple):
            for one in view:
                self.look(one)


class Built(NamedTuple):
    """A build of the patterns: its language, what was printed, what was said, its pages by path."""

    language: str
    seen: Seen
    outcome: Outcome
    pages: dict[str, str]


def build(language: str, folder: Path) -> Built:
    """The patterns in the look of a site of that language; nobody may have printed a macro before."""
    seen = Seen()
    call, print_page = Macro._invoke, Template.render

    def called(macro: Any, *arguments: Any) -> str:
        seen.macros.add((macro._func.__code__.co_filename, macro.name))
        text: str = call(macro, *arguments)
        return text

    def printed(template: Template, *, page: Any) -> str:
        seen.look(page)
        text = print_page(template, page=page)
        seen.templates[title_of(text)].add(template.name or "")
        return text

    site = write(folder / language, {"content/site.yaml": SITES[language], "content/logo.svg": LOGO})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Macro, "_invoke", called)
        patch.setattr(Template, "render", printed)
        outcome = published(site, output=site / "patterns", patterns=True, strict=True, cache=False)
    files = files_of(site / "patterns")
    pages = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name.endswith(".html")}
    return Built(language, seen, outcome, pages)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Built]:
    """The patterns of a site of each language, by language."""
    return {language: build(language, tmp_path_factory.mktemp("patterns")) for language in SITES}


@pytest.fixture(params=SITES)
def built(both: Mapping[str, Built], request: pytest.FixtureRequest) -> Built:
    """One of them."""
    found: str = request.param
    return both[found]


def test_they_build_without_a_warning(built: Built) -> None:
    """Whichever language comes first: each text notes of which state of the other it is."""
    assert [(one.code, one.mark, one.values) for one in built.outcome.diagnostics] == []
    assert built.outcome.written


def test_every_kind_of_page_is_there_and_found_from_one(built: Built) -> None:
    """The page of all patterns leads to an example of each template of pages."""
    page = built.pages[PATTERNS]
    section = re.search(r'id="(?:chaque-sorte-de-page|every-kind-of-page)".*?</table>', page, re.DOTALL)
    assert section
    found: set[str] = set()
    for href in re.findall(r'href="([^"#:]*)"', section[0]):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(PATTERNS), href))
        path = target if target.endswith(".html") else posixpath.normpath(f"{target}/index.html")
        found |= built.seen.templates[title_of(built.pages[path])]
    assert found == {f"pages/{one.name}" for one in (FOLDER / "pages").iterdir()}


def test_every_component_is_printed(built: Built) -> None:
    """Each macro of templates/components is called."""
    environment = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)
    macros = {
        (path.relative_to(FOLDER).as_posix(), macro.name)
        for path in (FOLDER / "components").iterdir()
        for macro in environment.parse(path.read_text(encoding="utf-8")).find_all(nodes.Macro)
    }
    assert {one for one in macros - built.seen.macros if one[0] != OF_LETTERS} == set()


def test_every_field_of_every_view_holds_something(both: Mapping[str, Built]) -> None:
    """So each part of a template that may be missing is there once."""
    fields = {
        (name, one)
        for module in (views, page_views, embed_views, watch_views, search_views)
        for name, view in vars(module).items()
        for one in getattr(view, "_fields", ())
    }
    seen = {one for built in both.values() for one in built.seen.fields}
    assert fields - seen == TOO_MUCH


def test_every_form_of_chart_is_drawn_on_one_page(built: Built) -> None:
    """Under the headings of the page of all patterns."""
    page = built.pages[PATTERNS]
    assert {form.FORM for form in FORMS} == set(re.findall(r'class="chart-figure chart-([a-z-]+)"', page))


@pytest.mark.parametrize("language", SITES)
def test_every_directive_is_typed(language: str) -> None:
    """Each call-out and each element of HTML that docs/reference/prose.md has."""
    reference = (ROOT / "docs/reference/prose.md").read_text(encoding="utf-8")
    text = (SAMPLE / f"content/2026-motifs/report.{language}.md").read_text(encoding="utf-8")
    callouts = _section(reference, "Call-outs")
    rows = [
        set(re.findall(r"\[![^\]]+\]", line)) for line in callouts.splitlines() if line.startswith("| `[!")
    ]
    assert len(rows) > 3
    assert [row for row in rows if not any(f"> {name}" in text for name in row)] == []
    elements = set(re.findall(r"`<([a-z]+)>", _section(reference, "HTML"))) - {"br", "wbr"}
    assert {one for one in elements if f"<{one}" not in text} == set()


def test_every_page_says_that_it_is_invented(built: Built) -> None:
    """Whoever comes from anywhere is not taken in; decks say it of their speaker."""
    for path, page in built.pages.items():
        language = re.search(r'<html lang="(\w\w)"', page)
        assert language, path
        assert INVENTED[language[1]] in re.sub("<[^>]*>", "", page.partition("<body")[2]), path


def test_languages_lead_to_one_another(built: Built) -> None:
    """The language of the site whose look it is comes first."""
    other = "en" if built.language == "fr" else "fr"
    page = built.pages[PATTERNS]
    assert f'<html lang="{built.language}">' in page
    assert f'href="../{other}/2026-motifs/"' in page
    assert f'<html lang="{other}">' in built.pages[f"{other}/2026-motifs/index.html"]


def test_a_site_s_brand_is_shown(both: Mapping[str, Built]) -> None:
    """Its logo at the head of pages."""
    assert 'class="logo"' in both["en"].pages["index.html"]
    assert 'class="logo"' not in both["fr"].pages["index.html"]


def test_addresses_of_other_sites_lead_to_nobody() -> None:
    """All names are of .example, but for the archive of the web that copies are in."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in SAMPLE.rglob("*")
        if path.suffix in {".md", ".yaml", ".json"}
    ]
    hosts = {host for text in texts for host in re.findall(r"https?://([^/\"<\s)]+)", text)}
    assert {host for host in hosts if not host.endswith(".example")} <= {"web.archive.org", "jsonfeed.org"}


def title_of(page: str) -> str:
    """What a page is called; "" for a text that is printed for other programs."""
    found = re.search("<title>(.*?)</title>", page)
    return found[1] if found else ""


def _section(page: str, title: str) -> str:
    """What stands below a heading."""
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
