"""What generators are compared by says as much: the words of each kind of page beside ours."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import markdown
import pytest

import naive
from bodies import SAME_INDICATOR
from corpus import corpus
from folders import FEW
from generator.pages import lists, studies
from index import index_of
from measure import written
from peers import BIBLIOGRAPHY, addresses, hugo_file, pages_of, pelican_file, write_hugo, write_pelican
from references import bibtex, csl, ris
from synthetic import write_site
from tests.program import published
from words import LEAST, MOST, kind_of, ratios, seen, unlike

MADE = corpus(FEW + 2, charts=False)  # lists by letter, too


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A synthetic site, built."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder, MADE)
    published(folder)
    return folder


@pytest.fixture(scope="module")
def ours(site: Path) -> dict[str, int]:
    """The words of each of our pages."""
    return dict(written(site / "output").pages)


def test_pelicans_pages_say_as_much(tmp_path: Path, ours: dict[str, int]) -> None:
    """Each kind between 0.8 and 1.1 times our words, and none more than ours."""
    write_pelican(tmp_path, MADE)
    pages = {path: len(seen(html)) for path, html in filled(tmp_path)}
    assert pages.keys() == addresses(MADE)
    compared(pages, ours)


def test_the_plain_scripts_pages_say_as_much(tmp_path: Path, site: Path, ours: dict[str, int]) -> None:
    """By the same measure."""
    naive.main(site, tmp_path)
    pages = written(tmp_path).pages
    assert pages.keys() == addresses(MADE)
    compared(dict(pages), ours)


def test_hugos_texts_are_pelicans(tmp_path: Path) -> None:
    """What differs is the front matter; Hugo's templates are counted when the benchmark runs."""
    write_hugo(tmp_path / "hugo", MADE)
    write_pelican(tmp_path / "pelican", MADE)
    for page in pages_of(MADE):
        texts = [hugo_file(tmp_path / "hugo", page), pelican_file(tmp_path / "pelican", page)]
        assert [file.read_text(encoding="utf-8").partition("\n\n")[2] for file in texts] == [
            f"{page.body}\n",
            f"{page.body}\n",
        ]


def test_limits_are_ours() -> None:
    """Of how many figures a page shows, and of how many names stand in a list without letters."""
    assert (SAME_INDICATOR, FEW) == (studies.SAME_INDICATOR, lists.FEW)


def test_citations_of_studies_are_those_of_our_files(site: Path) -> None:
    """In all three formats, but for typography."""
    index = index_of(MADE)
    for study in MADE.studies:
        file = site / "output" / "etudes" / study.id / study.id
        ref = index.study(study)
        texts = {".bib": bibtex(ref), ".ris": ris(ref), ".json": csl(ref)}
        for suffix, text in texts.items():
            assert plain(text) == plain(file.with_suffix(suffix).read_text(encoding="utf-8"))


def test_citations_of_figures_are_those_of_our_pages(site: Path) -> None:
    """In all three formats, but for typography."""
    index = index_of(MADE)
    for one in MADE.statistics:
        html = (site / "output" / "chiffres" / one.id / "index.html").read_text(encoding="utf-8")
        ref = index.figure(one)
        found = [plain(unescape(text)) for text in re.findall(r"<pre>(.*?)</pre>", html, re.DOTALL)]
        assert found == [plain(text) for text in (bibtex(ref), ris(ref), csl(ref))]


def test_only_what_a_reader_sees_is_counted() -> None:
    """No markup, no scripts, no head; entities are characters."""
    html = '<head><title>x</title></head><body class="y"><p>Un&nbsp;mot<br>d&#39;ici</p><script>z</script>'
    assert seen(html) == ["Un", "mot", "d", "ici"]


def test_kinds_of_pages_follow_from_their_addresses() -> None:
    """Reports and trends have folders of their own."""
    paths = ("index.html", "404.html", "rapport-0000/index.html", "rapport-0000/x/index.html")
    assert [kind_of(path) for path in paths] == ["front page", "404.html", "report", "trend"]
    assert [kind_of(path) for path in ("themes/index.html", "themes/x/index.html")] == [
        "themes",
        "one of themes",
    ]


def compared(pages: dict[str, int], ours: dict[str, int]) -> None:
    """Each kind of page has about as many words as ours, and not more."""
    assert (LEAST, MOST) == (0.8, 1.1)
    assert list(unlike(pages, ours)) == []
    assert max(ratios(pages, ours).values()) <= 1


def plain(text: str) -> str:
    """Without white space, which typography and formats set in other ways."""
    return re.sub(r"\s", "", text)


def filled(folder: Path) -> Iterator[tuple[str, str]]:
    """Pelican's pages as it would fill its theme, by their paths."""
    settings = runpy.run_path(str(folder / "pelicanconf.py"))
    loader = jinja2.FileSystemLoader(folder / "theme" / "templates")
    theme = jinja2.Environment(loader=loader)  # noqa: S701 - Pelican does not escape either
    texts = list(read(folder / "content", settings))
    articles = [text for text in texts if text.category]
    site = {**settings, "articles": articles, "pages": [text for text in texts if not text.category]}

    def page(template: str, **more: Any) -> str:
        return theme.get_template(template).render({**site, **more})

    for text in texts:
        kind = "article" if text.category else "page"
        yield f"{text.url}index.html", page(f"{kind}.html", **{kind: text})
    for name in settings["LISTS"]:
        listed = [one for one in articles if one.category.name == name]
        yield f"{name}/index.html", page("category.html", articles=listed, category=listed[0].category)
    yield "index.html", page("index.html")
    yield f"{BIBLIOGRAPHY}/index.html", page("bibliography.html")
    yield "404.html", page("404.html")


def read(content: Path, settings: dict[str, Any]) -> Iterator[SimpleNamespace]:
    """Texts with the fields of their front matter; those in a folder of records are articles."""
    reader = markdown.Markdown(extensions=[*settings["MARKDOWN"]["extension_configs"]])
    for file in sorted(content.rglob("*.md")):
        html = reader.reset().convert(file.read_text(encoding="utf-8"))
        fields = {name: value for name, [value] in vars(reader)["Meta"].items()}
        folder = file.parent.name
        category = SimpleNamespace(name=folder, url=f"{folder}/") if folder in settings["LISTS"] else None
        url = fields.pop("url", f"{folder}/{file.stem}/")
        yield SimpleNamespace(**fields, content=html, url=url, category=category)
