"""The same site for Hugo and Pelican: a page for each that Trendbook writes, at the same address.

Trends have the same texts, their links resolved; the pages of statistics, studies and the rest have short
ones from the same records. Each generator makes lists in its own way. The themes stand in `themes/`.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus import Corpus, Named, Study, Trend
from figures import Series, Statistic
from synthetic import ABOUT, DESCRIPTION, TITLE, write

THEMES = Path(__file__).resolve().parent / "themes"
HOME = "index.html"
NOT_FOUND = "404.html"
BIBLIOGRAPHY = "bibliographie"
ABOUT_PAGE = "a-propos"
LISTS: Mapping[str, str] = {
    "chiffres": "Chiffres",
    "etudes": "Études",
    "series": "Graphiques",
    "instituts": "Instituts",
    "marques": "Marques",
    "indicateurs": "Indicateurs",
    "themes": "Thèmes",
}
"""The folders of records, each with a page that lists them."""
_TYPED = re.compile(r"(\d+ %) \[@([\w-]+)#([\w-]+)\]")
_CITED = re.compile(r"\[@([\w-]+)\]")
_LINK = re.compile(r"!?\[\[(?:brand:)?([\w-]+)(?:\|([^\]]*))?\]\]")
_BOX = re.compile(r"^> \[!key\]$", re.MULTILINE)


class Page(NamedTuple):
    """A page with a text. `folder` is a report's, one of LISTS or none; without `name` it is the folder's."""

    folder: str
    name: str
    title: str
    body: str

    @property
    def address(self) -> str:
        """Its folder in the site, from the root."""
        return "/".join(part for part in (self.folder, self.name) if part)


def pages_of(corpus: Corpus) -> Iterator[Page]:
    """Every page with a text of its own."""
    links = _links(corpus)
    used = _uses(corpus)
    yield Page("", ABOUT_PAGE, "À propos", ABOUT)
    for report in corpus.reports:
        yield Page(report.id, "", report.title, _resolved(report.body, links))
    for trend in corpus.trends:
        yield Page(trend.report, trend.id, trend.title, _trend(trend, links))
    for study in corpus.studies:
        yield Page("etudes", study.id, study.title, _study(study, links))
    for one in corpus.statistics:
        yield Page("chiffres", one.id, f"{one.shown} {one.label}", _statistic(one, links, used))
    for series in corpus.series:
        yield Page("series", series.id, series.title, _series(series, links))
    for folder, table in _tables(corpus):
        yield from (Page(folder, one.id, one.name, _named(one, links, used)) for one in table)


def lists_of(corpus: Corpus) -> list[str]:
    """The folders that have something to list."""
    return [folder for folder in LISTS if folder != "series" or corpus.series]


def addresses(corpus: Corpus) -> frozenset[str]:
    """The paths of all HTML pages that each generator should write."""
    folders = [*(page.address for page in pages_of(corpus)), *lists_of(corpus), BIBLIOGRAPHY]
    return frozenset({HOME, NOT_FOUND, *(f"{folder}/index.html" for folder in folders)})


def write_hugo(folder: Path, corpus: Corpus) -> None:
    """Hugo's site: a section for each report and each kind of record."""
    shutil.copytree(THEMES / "hugo", folder / "themes" / "plain")
    lists = lists_of(corpus)
    write(folder / "hugo.json", json.dumps(_hugo_settings(lists), ensure_ascii=False, indent=2) + "\n")
    write(folder / "content" / "_index.md", _hugo_front(title=TITLE))
    write(folder / f"content/{BIBLIOGRAPHY}.md", _hugo_front(title="Bibliographie", layout="bibliography"))
    for name in lists:
        write(folder / f"content/{name}/_index.md", _hugo_front(title=LISTS[name]))
    for page in pages_of(corpus):
        kind = {} if page.name else {"report": True}
        write(hugo_file(folder, page), f"{_hugo_front(title=page.title, **kind)}{page.body}\n")


def _hugo_settings(lists: Sequence[str]) -> dict[str, object]:
    """No feeds, no taxonomies, no sitemap: what Trendbook's site does not have either."""
    return {
        "baseURL": "/",
        "defaultContentLanguage": "fr",
        "title": TITLE,
        "theme": "plain",
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "robotstxt"],
        "params": {"description": DESCRIPTION, "lists": {name: LISTS[name] for name in lists}},
    }


def _hugo_front(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n\n"


def write_pelican(folder: Path, corpus: Corpus) -> None:
    """Pelican's site: records are articles, listed by category; texts are pages."""
    shutil.copytree(THEMES / "pelican", folder / "theme")
    lists = lists_of(corpus)
    write(folder / "pelicanconf.py", _pelican_settings(lists))
    contents = _contents(corpus)
    for page in pages_of(corpus):
        listed = "" if page.name else contents[page.folder]
        write(pelican_file(folder, page), f"{_pelican_front(page)}\n{page.body}\n{listed}")


def hugo_file(folder: Path, page: Page) -> Path:
    """Where Hugo finds a page."""
    return folder / "content" / (f"{page.address}.md" if page.name else f"{page.folder}/_index.md")


def pelican_file(folder: Path, page: Page) -> Path:
    """Where Pelican finds a page."""
    place = page.address if page.folder in LISTS else f"pages/{page.address.replace('/', '--')}"
    return folder / "content" / f"{place}.md"


def _contents(corpus: Corpus) -> dict[str, str]:
    """The trends of each report as a list, which Hugo makes by itself."""
    listed: dict[str, str] = {}
    for trend in corpus.trends:
        line = f"- [{trend.title}](/{trend.report}/{trend.id}/)\n"
        listed[trend.report] = listed.get(trend.report, "\n## Tendances\n\n") + line
    return listed


def _pelican_settings(lists: Sequence[str]) -> str:
    """Neither feeds nor pages that Trendbook's site does not have."""
    settings = {
        "SITENAME": TITLE,
        "DESCRIPTION": DESCRIPTION,
        "SITEURL": "",
        "TIMEZONE": "UTC",
        "DEFAULT_LANG": "fr",
        "PATH": "content",
        "THEME": "theme",
        "ARTICLE_PATHS": list(lists),
        "PAGE_PATHS": ["pages"],
        "STATIC_PATHS": [],
        "LISTS": {name: LISTS[name] for name in lists},
        "ARTICLE_URL": "{category}/{slug}/",
        "ARTICLE_SAVE_AS": "{category}/{slug}/index.html",
        "CATEGORY_URL": "{slug}/",
        "CATEGORY_SAVE_AS": "{slug}/index.html",
        "DIRECT_TEMPLATES": ["index", "bibliography", "404"],
        "BIBLIOGRAPHY_SAVE_AS": f"{BIBLIOGRAPHY}/index.html",
        "AUTHOR_SAVE_AS": "",
        "TAG_SAVE_AS": "",
        "DEFAULT_PAGINATION": False,
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": None,
        "TRANSLATION_FEED_ATOM": None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
    }
    return "".join(f"{name} = {value!r}\n" for name, value in settings.items())


def _pelican_front(page: Page) -> str:
    if page.folder in LISTS:
        return f"Title: {page.title}\nDate: 2026-01-01\nSlug: {page.name}\n"
    report = "" if page.name else "Report: yes\n"
    address = page.address
    slug = address.replace("/", "--")
    return f"Title: {page.title}\nSlug: {slug}\nURL: {address}/\nSave_as: {address}/index.html\n{report}"


class _Link(NamedTuple):
    words: str
    address: str

    def __str__(self) -> str:
        return f"[{self.words}](/{self.address}/)"


def _links(corpus: Corpus) -> dict[str, _Link]:
    """What a text may link to, by id."""
    found = {trend.id: _Link(trend.title, f"{trend.report}/{trend.id}") for trend in corpus.trends}
    found |= {study.id: _Link(study.title, f"etudes/{study.id}") for study in corpus.studies}
    found |= {one.id: _Link(one.shown, f"chiffres/{one.id}") for one in corpus.statistics}
    found |= {one.id: _Link(one.title, f"series/{one.id}") for one in corpus.series}
    for folder, table in _tables(corpus):
        found |= {one.id: _Link(one.name, f"{folder}/{one.id}") for one in table}
    return found


def _tables(corpus: Corpus) -> tuple[tuple[str, tuple[Named, ...]], ...]:
    return (
        ("instituts", corpus.publishers),
        ("marques", corpus.brands),
        ("indicateurs", corpus.indicators),
        ("themes", corpus.themes),
    )


def _uses(corpus: Corpus) -> dict[str, list[str]]:
    """Ids of who uses something, by its id."""
    used: dict[str, list[str]] = {}
    for trend in corpus.trends:
        for name in (*trend.themes, trend.brand, *_mentioned(trend)):
            used.setdefault(name, []).append(trend.id)
    for study in corpus.studies:
        used.setdefault(study.publisher, []).append(study.id)
    for one in corpus.statistics:
        used.setdefault(dict(one.more)["indicator"], []).append(one.id)
    return used


def _mentioned(trend: Trend) -> Iterator[str]:
    """Statistics that a text shows or types."""
    found = (*_LINK.findall(trend.body), *((typed[2], "") for typed in _TYPED.findall(trend.body)))
    return (name for name, _ in found if name.startswith("chiffre-"))


def _resolved(body: str, links: Mapping[str, _Link]) -> str:
    """Plain Markdown: links to figures, texts and brands, charts as links to their pages."""
    text = _TYPED.sub(lambda found: f"[{found[1]}](/chiffres/{found[3]}/) ({links[found[2]]})", body)
    text = _CITED.sub(lambda found: f"({links[found[1]]})", text)
    text = _LINK.sub(
        lambda found: str(links[found[1]]._replace(words=found[2] or links[found[1]].words)), text
    )
    return _BOX.sub("> **À retenir**", text)


def _trend(trend: Trend, links: Mapping[str, _Link]) -> str:
    parts = (
        f"*{trend.summary}*",
        _resolved(trend.body, links),
        "## Enjeux",
        "\n".join(f"- {one}" for one in trend.challenges),
        _linked("Thèmes", [*trend.themes, trend.brand], links),
    )
    return "\n\n".join(parts)


def _statistic(one: Statistic, links: Mapping[str, _Link], used: Mapping[str, Sequence[str]]) -> str:
    rows = [("Étude", links[one.study]), *one.more, ("Note", one.note)]
    return f"{_rows(rows)}\n\n{_linked('Où ce chiffre sert', used.get(one.id, ()), links)}"


def _study(study: Study, links: Mapping[str, _Link]) -> str:
    rows = [("Institut", links[study.publisher]), ("Date", study.year), ("Personnes", study.sample)]
    listed = [*(one.id for one in study.statistics), *(one.id for one in study.series)]
    return f"{_rows(rows)}\n\n{_linked('Ce que dit cette étude', listed, links)}"


def _series(series: Series, links: Mapping[str, _Link]) -> str:
    return _rows([(point.label, links[point.statistic]) for point in series.points])


def _named(one: Named, links: Mapping[str, _Link], used: Mapping[str, Sequence[str]]) -> str:
    return f"{one.description}\n\n{_linked('Où cela sert', used.get(one.id, ()), links)}"


def _rows(rows: Iterable[tuple[str, object]]) -> str:
    return "\n".join(("| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)))


def _linked(heading: str, names: Iterable[str], links: Mapping[str, _Link]) -> str:
    return "\n".join((f"## {heading}", "", *(f"- {links[name]}" for name in names)))
