"""The contract between views and shipped templates, held by filling every view with marked values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, meta, nodes
from markupsafe import escape

from generator.catalogue import knows
from generator.catalogue import pages as words
from generator.charts.style import PALETTE
from generator.pages import embed_views, page_views, portable_views, search_views, views, watch_views
from generator.theme import render

FOLDER = Path(__file__).parents[2] / "templates"
FOLDERS = ("base.html", "pages", "components", "partials", "feeds", "letters")
TEMPLATES = {
    path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(FOLDER.rglob("*.html"))
    if path.relative_to(FOLDER).parts[0] in FOLDERS
}
CSS = (FOLDER / "assets" / "site.css").read_text(encoding="utf-8")
PAGES: dict[str, Any] = {
    "pages/home.html": page_views.HomePage,
    "pages/report.html": page_views.ReportPage,
    "pages/comparison.html": page_views.ComparisonPage,
    "pages/trend.html": page_views.TrendPage,
    "pages/text.html": page_views.TextPage,
    "pages/study.html": page_views.StudyPage,
    "pages/statistic.html": page_views.StatisticPage,
    "pages/untranslated.html": page_views.UntranslatedPage,
    "pages/moved.html": page_views.MovedPage,
    "pages/series.html": page_views.SeriesPage,
    "pages/entity.html": page_views.EntityPage,
    "pages/indicator.html": page_views.IndicatorPage,
    "pages/timeline.html": page_views.TimelinePage,
    "pages/contrasts.html": page_views.ContrastsPage,
    "pages/bibliography.html": page_views.BibliographyPage,
    "pages/list.html": page_views.ListPage,
    "pages/errata.html": page_views.ErrataPage,
    "pages/data.html": page_views.DataPage,
    "pages/watch.html": watch_views.WatchPage,
    "pages/search.html": search_views.SearchPage,
    "pages/embed.html": embed_views.EmbedPage,
    "pages/not_found.html": page_views.NotFoundPage,
}
# What is printed for other programs, in which no page stands around a text.
ELSEWHERE: dict[str, Any] = {
    "feeds/entry.html": portable_views.PortableText,
    "letters/letter.html": portable_views.LetterView,
}
PRINTED = {**PAGES, **ELSEWHERE}
_MODULES = (views, page_views, embed_views, watch_views, search_views, portable_views)
VIEWS: dict[str, Any] = {
    name: found
    for module in _MODULES
    for name, found in vars(module).items()
    if getattr(found, "__module__", "") in {one.__name__ for one in _MODULES}
}
FIELDS = {name for view in VIEWS.values() for name in view._fields}


def types_of(view: Any) -> dict[str, str]:
    """The fields of a view with their types as written."""
    return {name: kind.__forward_arg__ for name, kind in view.__annotations__.items()}


# Classes that the Markdown of texts becomes, and its numbers and citations.
BY_PROSE = {
    *("stat", "cite", "quote", "callout-method", "table"),
    *("footnotes", "footnote-ref", "align-right", "align-center"),
}
# The one page that has a form, which its script reads; and the one that is shown in frames of other sites:
# without a menu, and with its style in itself where it is to stay as it is.
ALLOWED = {"pages/search.html": {"<form>"}, "pages/embed.html": {"no way past the menu", "<style>"}}
# Fields that no template needs: what they hold reaches the page in another way.
UNUSED: set[tuple[str, str]] = set()


@dataclass
class Sampler:
    """Makes views in which each text is one of a kind; `printed` is what must be found on the page."""

    full: bool
    flags: bool = True
    printed: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    top: str = ""

    def view(self, kind: str) -> Any:
        """A view of that class."""
        values = {}
        for name, annotation in types_of(VIEWS[kind]).items():
            self.top = name if VIEWS[kind] in PRINTED.values() else self.top
            values[name] = self.value(annotation, kind, name)
        return VIEWS[kind](**values)

    def value(self, kind: str, owner: str, name: str) -> Any:
        """A value for a field of `owner` whose annotation is `kind`."""
        if kind.endswith(" | None"):
            return self.value(kind.removesuffix(" | None"), owner, name) if self.full else None
        if kind.startswith("tuple["):
            inner = kind.removeprefix("tuple[").removesuffix("]").removesuffix(", ...")
            return tuple(self.value(inner, owner, name) for _ in range(3)) if self.full else ()
        if kind in VIEWS:
            return self.view(kind)
        return self.leaf(kind, owner, name)

    def leaf(self, kind: str, owner: str, name: str) -> Any:
        """A text, number or flag, and how it looks on a page."""
        if kind == "bool":
            return self.flags
        number = len(self.printed) + 1000
        samples: dict[str, tuple[Any, str]] = {
            "str": (f"<{number}>&\"'", str(escape(f"<{number}>&\"'"))),
            "Html": (f"<b>{number}</b>", f"<b>{number}</b>"),
            "int": (number + 90_000, str(number + 90_000)),
        }
        value, shown = samples[kind]
        self.printed[shown] = (self.top, owner, name)
        return value if self.full or kind == "int" else ""


@cache
def filled(template: str, *, flags: bool = True) -> tuple[str, dict[str, tuple[str, str, str]]]:
    """The page made of a view that is full of everything, and what its texts look like there."""
    sampler = Sampler(full=True, flags=flags)
    view = sampler.view(PRINTED[template].__name__)
    return render(TEMPLATES, template, view), sampler.printed


each_page = pytest.mark.parametrize("template", PAGES)
each_print = pytest.mark.parametrize("template", PRINTED)
each_template = pytest.mark.parametrize("template", TEMPLATES)


def test_one_template_for_each_page_view() -> None:
    """Every page view has its template, and every template of a page its view."""
    assert {name for name in TEMPLATES if name.startswith("pages/")} == set(PAGES)
    assert {view.__name__ for view in PAGES.values()} == {name for name in VIEWS if name.endswith("Page")}


@each_page
def test_every_field_of_a_page_is_used(template: str) -> None:
    """What a builder computes for a page reaches its reader."""
    html, printed = filled(template)
    used = {top for shown, (top, _, _) in printed.items() if shown in html}
    assert set(PAGES[template]._fields) == used


def test_every_field_of_every_view_is_printed_somewhere() -> None:
    """No view carries what no template shows."""
    used = {
        (owner, name)
        for template in PRINTED
        for shown, (_, owner, name) in filled(template)[1].items()
        if shown in filled(template)[0]
    }
    texts = {
        (owner, name)
        for owner, view in VIEWS.items()
        for name, annotation in types_of(view).items()
        if annotation != "bool" and not any(inner in annotation for inner in VIEWS)
    }
    assert texts - used <= UNUSED


def test_flags_are_shown() -> None:
    """A current link and a header cell are marked as such, the others are not."""
    assert 'aria-current="page"' in filled("pages/home.html")[0]
    assert "aria-current" not in filled("pages/home.html", flags=False)[0]
    assert '<th scope="row">' in filled("pages/series.html")[0]
    assert '<th scope="row">' not in filled("pages/series.html", flags=False)[0]


@each_print
def test_text_is_escaped(template: str) -> None:
    """Nothing that an author typed as plain text becomes markup."""
    html, _ = filled(template)
    assert not re.search(r"<\d{4}>", html)


@each_page
def test_page_of_an_empty_view(template: str) -> None:
    """All that may be missing may be missing at once."""
    view = Sampler(full=False, flags=False).view(PAGES[template].__name__)
    checked = Page.of(render(TEMPLATES, template, view))
    assert {*checked.faults} <= ALLOWED.get(template, set())


@each_template
def test_templates_know_the_page_and_nothing_else(template: str) -> None:
    """`page`, `say` and `once` are all there is; a component does not even have the page."""
    allowed = {"say", "once"} if template.startswith("components/") else {"say", "once", "page"}
    tree = parsed(template)
    macros = {name for found in tree.find_all(nodes.FromImport) for name in found.names}
    macros |= {macro.name for macro in tree.find_all(nodes.Macro)}
    assert meta.find_undeclared_variables(parsed(template)) - macros <= allowed


@each_template
def test_templates_only_name_fields_of_views(template: str) -> None:
    """A name after a dot is a field of a view, or one of Jinja's about its loop."""
    names = {found.attr for found in parsed(template).find_all(nodes.Getattr)}
    assert names <= FIELDS | {"first", "last"}


@each_template
def test_templates_do_not_compute(template: str) -> None:
    """No arithmetic, no sorting, no filter but those that print and count: views are ready to print."""
    tree = parsed(template)
    logic = (nodes.And, nodes.Or, nodes.Not)
    operators = tree.find_all((nodes.BinExpr, nodes.UnaryExpr))
    assert [node for node in operators if not isinstance(node, logic)] == []
    assert {found.name for found in tree.find_all(nodes.Filter)} <= {"safe", "length"}
    assert not any(found.with_context for found in tree.find_all(nodes.FromImport))
    assert list(tree.find_all(nodes.Import)) == []


def test_words_are_known_and_used() -> None:
    """Templates say only what the catalogue has, and the catalogue has no word that nobody says."""
    said = {
        key.value
        for template in TEMPLATES
        for call in parsed(template).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "say"
        for key in call.args[1:]
        if isinstance(key, nodes.Const)
    }
    assert [key for key in sorted(said) if not knows(key)] == []
    assert {key for key in words.WORDS if key.startswith("pages.")} == said


@each_template
def test_attributes_are_quoted(template: str) -> None:
    """Every attribute's value stands in double quotes, so that escaping suffices."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", TEMPLATES[template], flags=re.DOTALL)
    text = re.sub(r'"[^"<>]*"', '""', re.sub(r"\{\{.*?\}\}", "x", text, flags=re.DOTALL))
    tags = re.findall(r"<[a-z][^>]*>", text)
    assert [tag for tag in tags if re.search(r'=(?!"")|""[^\s>]', tag)] == []


@each_page
def test_page_is_well_made(template: str) -> None:
    """Balanced tags, one h1, no heading level skipped, no id twice, nothing dangling, no inline script."""
    assert {*Page.of(filled(template)[0]).faults} <= ALLOWED.get(template, set())


@each_page
def test_page_forbids_what_it_does_not_need(template: str) -> None:
    """The policy stands before anything that could load."""
    html, printed = filled(template)
    (policy,) = [shown for shown, (_, *field) in printed.items() if field[1] == "policy"]
    head = html[: html.index("<title>")]
    assert f'http-equiv="Content-Security-Policy" content="{policy}"' in head
    assert not re.search("<(?:link|script|img)", head[: head.index(policy)])


def test_stylesheet_asks_nobody() -> None:
    """No picture or sheet comes from elsewhere, fonts are the theme's own, and it stays small."""
    assert "@import" not in CSS
    named = set(re.findall(r"url\(([^)]*)\)", CSS))
    assert named == {f'"fonts/{path.name}"' for path in (FOLDER / "assets" / "fonts").glob("*.woff2")}
    assert len(CSS.encode()) < 29_500


def test_the_search_page_s_files_ask_nobody() -> None:
    """They stay small, and what was found is never read as markup."""
    script = (FOLDER / "assets" / "search.js").read_text(encoding="utf-8")
    sheet = (FOLDER / "assets" / "search.css").read_text(encoding="utf-8")
    assert not re.search(r"https?:|innerHTML|insertAdjacent|document\.write|eval|localStorage|cookie", script)
    assert not re.search(r"url\(|@import", sheet)
    assert set(re.findall(r"var\((--\w+)", sheet)) <= set(re.findall(r"(--[a-z]+):", CSS)) | {
        f"--{token}" for token in PALETTE.light
    }
    assert len(script.encode()) < 8_000
    assert len(sheet.encode()) < 4_000


def test_what_others_frame_asks_nobody() -> None:
    """Its sheet has the site's own typefaces, as soon as they come, and its tokens; all of it is small."""
    script = (FOLDER / "assets" / "embed.js").read_text(encoding="utf-8")
    sheet = (FOLDER / "assets" / "embed.css").read_text(encoding="utf-8")
    assert not re.search(r"https?:|innerHTML|insertAdjacent|document\.write|eval|localStorage|cookie", script)
    assert "@import" not in sheet
    faces = re.findall(r"@font-face \{[^}]*\}", sheet)
    assert faces
    assert {re.sub("swap|optional", "", face) for face in faces} <= {
        re.sub("swap|optional", "", face) for face in re.findall(r"@font-face \{[^}]*\}", CSS)
    }
    assert set(re.findall(r"var\((--\w+)", sheet)) <= set(re.findall(r"(--[a-z]+):", CSS)) | {
        f"--{token}" for token in PALETTE.light
    }
    assert len(script.encode()) < 1_000
    assert len(sheet.encode()) < 8_000


def test_stylesheet_only_uses_tokens_that_there_are() -> None:
    """A colour is a token of the charts' style, or is set in the sheet itself."""
    known = {f"--{token}" for token in PALETTE.light} | set(re.findall(r"(--[a-z]+):", CSS))
    assert set(re.findall(r"var\((--\w+)", CSS)) <= known


def test_stylesheet_has_no_dead_rules() -> None:
    """A class that has a rule is one that templates or the prose write."""
    written = BY_PROSE | {
        name
        for template in PAGES
        for html in (filled(template)[0], *TEMPLATES.values())
        for value in re.findall(r'class="([^"]*)"', html)
        for name in re.findall(r"[\w-]+", value)
    }
    script = (FOLDER / "assets" / "site.js").read_text(encoding="utf-8")
    written |= {name for value in re.findall(r'made\("\w+", "([^"]+)"', script) for name in value.split()}
    text = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", CSS, flags=re.DOTALL)
    assert set(re.findall(r"\.([a-zA-Z][\w-]*)", text)) - written == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("paper", ["bg", "paper"])
@pytest.mark.parametrize("text", ["ink", "mut", "c1x", "c2x"])
def test_text_can_be_read(scheme: str, paper: str, text: str) -> None:
    """Text stands out from what it is printed on by 4.5 to 1, in both schemes."""
    colours = getattr(PALETTE, scheme)
    assert contrast(colours[text], colours[paper]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_button_can_be_read(scheme: str) -> None:
    """The one coloured button writes in the page's colour."""
    colours = getattr(PALETTE, scheme)
    assert contrast(colours["bg"], colours["c1"]) >= 4.5


@cache
def parsed(template: str) -> nodes.Template:
    """A template's syntax tree."""
    return Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True).parse(TEMPLATES[template])


VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "source", "wbr"})


class Page(HTMLParser):
    """What is wrong with a page's markup, as sentences."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[int] = []
        self.counts: dict[str, int] = {}

    @classmethod
    def of(cls, html: str) -> Page:
        """The page read to its end."""
        page = cls()
        page.feed(html)
        page.close()
        page.faults += page.whole(html)
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what it opens, names and refers to."""
        attributes = dict(attrs)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.ids += [attributes["id"] or ""] if "id" in attributes else []
        for name in ("aria-labelledby", "aria-describedby"):
            self.references += (attributes.get(name) or "").split("\n")
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.faults += self.of_tag(tag, attributes)
        if tag not in VOID:
            self.open.append(tag)

    def of_tag(self, tag: str, attributes: dict[str, str | None]) -> Iterator[str]:
        """Faults that the tag alone shows."""
        if any(name == "style" or name.startswith("on") for name in attributes):
            yield f"<{tag}> has a style or a handler of its own"
        if tag in {"style", "iframe", "object", "form"}:
            yield f"<{tag}>"
        if tag == "script" and attributes.get("type") != "application/ld+json" and "src" not in attributes:
            yield "an inline script"
        if tag == "img" and not {"alt", "width", "height"} <= set(attributes):
            yield "a picture without alt or size"
        if tag == "th" and "scope" not in attributes:
            yield "a header cell without scope"
        if tag == "a" and "href" not in attributes and "template" not in self.open:
            yield "a link that leads nowhere"

    def handle_endtag(self, tag: str) -> None:
        """It must close what was opened last."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def whole(self, html: str) -> Iterator[str]:
        """Faults that only the whole page shows."""
        if not html.startswith("<!doctype html>\n<html lang="):
            yield "no doctype or language"
        if self.open:
            yield f"left open: {self.open}"
        if [self.counts.get(tag) for tag in ("h1", "main", "title")] != [1, 1, 1]:
            yield "not one h1, main and title"
        if any(below > above + 1 for above, below in pairwise([0, *self.headings])):
            yield f"heading levels {self.headings}"
        ids = [one for one in self.ids if one]
        if len(ids) != len(set(ids)):
            yield f"an id twice: {sorted(one for one in ids if ids.count(one) > 1)}"
        if missing := {one for one in self.references if one} - set(self.ids):
            yield f"reference to no id: {missing}"
        if 'href="#main-content"' not in html or "main-content" not in self.ids:
            yield "no way past the menu"


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two #RRGGBB colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of sRGB."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
