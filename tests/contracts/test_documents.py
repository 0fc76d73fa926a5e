"""The documentation says all that there is, and nothing that there is not."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest

from generator import frontmatter, models, settings, vocabularies
from generator.cli import COMMANDS, command
from generator.codes import CODES
from generator.pages import embed_views, page_views, portable_views, search_views, views, watch_views
from generator.prose.slug import slug
from tests.program import ROOT
from tests.records import RECORDS

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
VIEWS = {
    name: found
    for module in (views, page_views, embed_views, watch_views, search_views, portable_views)
    for name, found in vars(module).items()
    if hasattr(found, "_fields")
}
# A section of content.md, and the records whose fields its tables list, in order.
FIELDS: dict[str, tuple[type, ...]] = {
    "site.yaml": (
        *(settings.Config, settings.NavigationItem, settings.Newsletter),
        *(settings.FeedSettings, settings.BrandStyle, settings.BrandFonts, settings.TypefaceFiles),
    ),
    "sources.yaml": (settings.Sources, settings.Feed),
    "publishers.yaml": (models.Publisher,),
    "brands.yaml": (models.Brand,),
    "indicators.yaml": (models.Indicator,),
    "themes.yaml": (models.Theme,),
    "A study": (models.Study, models.Via, models.Method),
    "A statistic": (models.Statistic,),
    "A series": (models.Series, models.Point),
    "A derived figure": (models.Derived,),
    "Front matter of every text": (frontmatter.Written, frontmatter.Image),
    "report.md": (frontmatter.Report, frontmatter.After, frontmatter.Sections),
    "A trend": (frontmatter.Trend,),
    "Comments": (frontmatter.Comments, frontmatter.Comment),
    "deck.yaml": (settings.Deck,),
    "A slide": (settings.OwnSlide, settings.SlidePicture),
    "errata.yaml": (models.Erratum,),
}
# Keys that are typed in another way than the record's field is called.
TYPED: dict[type, tuple[set[str], set[str]]] = {
    settings.Config: (set(), {"language"}),
    models.Derived: ({"measure"}, {"as"}),
    models.Erratum: ({"old", "new"}, {"from", "to"}),
}


@cache
def sections(name: str) -> dict[str, str]:
    """The text under each heading of a reference page, up to the next one."""
    text = (DOCS / "reference" / name).read_text(encoding="utf-8")
    parts = re.split(r"^#+ +(.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tables(text: str, head: str) -> Iterator[list[str]]:
    """The first column of each table whose first column is called `head`, without its code marks."""
    for table in re.findall(r"(?:^\|.*\n)+", f"{text}\n", flags=re.MULTILINE):
        cells = [row.split("|")[1].strip() for row in table.splitlines()]
        if cells[0] == head:
            yield [cell.strip("`") for cell in cells[2:]]


def own_fields(record: Any) -> set[str]:
    """The fields of a record that authors type and that are not those of every text."""
    names = {one.name for one in dataclasses.fields(record)} - set(getattr(record, "NOT_TYPED", ()))
    inherited = {one.name for one in dataclasses.fields(frontmatter.Written)}
    return (
        names - inherited
        if issubclass(record, frontmatter.Written) and record is not frontmatter.Written
        else names
    )


@pytest.mark.parametrize("section", FIELDS)
def test_every_field_that_authors_type_is_documented(section: str) -> None:
    """Each table of content.md lists the keys of a record, all of them."""
    found = [set(names) for names in tables(sections("content.md")[section], "field")]
    expected = []
    for record in FIELDS[section]:
        otherwise, typed = TYPED.get(record, (set(), set()))
        expected.append(own_fields(record) - otherwise | typed)
    assert found == expected


def test_every_record_is_documented() -> None:
    """A record that authors type has its section; the others are parts of what they type."""
    parts = {models.Ref, models.SeriesFile, models.OwnDrawing, frontmatter.Article, frontmatter.Page}
    known = {record for records in FIELDS.values() for record in records}
    assert set(RECORDS.values()) == known | parts


WORDS = (
    vocabularies.Unit,
    vocabularies.Qualifier,
    vocabularies.Audience,
    vocabularies.StatisticKind,
    vocabularies.StudyKind,
    vocabularies.SourceCheck,
    vocabularies.Mode,
    vocabularies.Sampling,
    vocabularies.SeriesForm,
    vocabularies.Measure,
)


@pytest.mark.parametrize("words", WORDS, ids=[words.__name__ for words in WORDS])
def test_every_word_that_a_field_takes_is_documented(words: type[StrEnum]) -> None:
    """Units, forms, kinds: each of their words stands in content.md."""
    text = (DOCS / "reference" / "content.md").read_text(encoding="utf-8")
    assert [word for word in words if f"`{word}`" not in text] == []


@pytest.mark.parametrize("name", VIEWS)
def test_every_field_of_a_view_is_documented(name: str) -> None:
    """Authors of templates find each one under its class in views.md."""
    (found,) = tables(sections("views.md")[name], "field")
    assert found
    assert set(found) == set(VIEWS[name]._fields)


def test_every_view_of_the_reference_exists() -> None:
    """No class is documented that is gone."""
    assert {
        name
        for name in sections("views.md")
        if re.fullmatch(r"[A-Z]\w+(?:Page|View|Card)|Chrome|Portable\w+", name)
    } == set(VIEWS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_options(name: str) -> None:
    """Under its own heading, or where it shares its options."""
    known = sections("commands.md")
    sharing = name in {"build", "publish", "check"}
    shared = known["Options of build, publish and check"] if sharing else ""
    text = known[name] + shared
    options = [one for one in command(name).params if isinstance(one, click.Option)]
    assert [one.opts[0] for one in options if f"`{one.opts[0]}`" not in text] == []
    if shared:
        assert list(tables(shared, "option")) == [[one.opts[0] for one in options]]


def test_every_code_is_documented() -> None:
    """Under a heading of its own, so that a link can lead to it."""
    for name in ("diagnostics.md", "diagnostics.fr.md"):
        assert set(CODES) <= set(sections(name))


@pytest.mark.parametrize("path", PAGES, ids=[path.relative_to(ROOT).as_posix() for path in PAGES])
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    """To a file that exists, and to a heading that it has."""
    text = re.sub(r"^(```|    ).*?(?:^\1|$)", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = re.sub(r"`[^`\n]*`", "", text)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), f"{path.name}: {target}"
        if anchor:
            assert anchor in anchors(file), f"{path.name}: {target}"


@cache
def anchors(path: Path) -> set[str]:
    """The anchors of a document's headings, as code hosts make them."""
    heads = re.findall(r"^#+ +(.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads} | {
        slug(head) for head in heads
    }


def test_the_output_that_is_shown_is_the_real_one() -> None:
    """What the how-to calls complete is a module of the program, word for word."""
    shown = (DOCS / "how-to" / "add-an-output.md").read_text(encoding="utf-8")
    module = (ROOT / "generator" / "outputs" / "robots.py").read_text(encoding="utf-8")
    assert f"```python\n{module}```\n" in shown
