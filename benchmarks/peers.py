"""The same site for Hugo and Pelican: a page for each that Trendbook writes, at the same address.

Pages say what Trendbook's do (`bodies`); front page, lists and bibliography each generator makes by itself,
of what pages say of themselves in `more`. The themes stand in `themes/`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import bodies
from across import TIMELINE, timeline
from corpus import Corpus, Named, Report, Study
from figures import Statistic
from folders import FEW, LISTS
from index import Index, index_of, tables
from references import sentence
from synthetic import ABOUT, DESCRIPTION, TITLE, write

THEMES = Path(__file__).resolve().parent / "themes"
HOME = "index.html"
NOT_FOUND = "404.html"
BIBLIOGRAPHY = "bibliographie"
ABOUT_PAGE = "a-propos"
Fields = dict[str, str]


class Page(NamedTuple):
    """A page with a text. `folder` is a report's, one of LISTS or none; without `name` it is the folder's."""

    folder: str
    name: str
    title: str
    body: str
    more: Fields  # for its front matter

    @property
    def address(self) -> str:
        """Its folder in the site, from the root."""
        return "/".join(part for part in (self.folder, self.name) if part)


def pages_of(corpus: Corpus) -> Iterator[Page]:
    """Every page with a text of its own."""
    index = index_of(corpus)
    yield Page("", ABOUT_PAGE, "À propos", ABOUT, {"description": ABOUT})
    if len(corpus.reports) > 1:
        yield Page("", TIMELINE, "Chronologie", timeline(corpus, index), {"description": TITLE})
    for report in corpus.reports:
        yield Page(report.id, "", report.title, bodies.report_body(report, index), _of_report(report))
    for trend in corpus.trends:
        more = {"description": trend.summary}
        yield Page(trend.report, trend.id, trend.title, bodies.trend_body(trend, index), more)
    for study in corpus.studies:
        yield Page("etudes", study.id, study.title, bodies.study_body(study, index), _of_study(study, index))
    for one in corpus.statistics:
        title = f"{one.shown} {one.label}"
        yield Page("chiffres", one.id, title, bodies.statistic_body(one, index), _of_statistic(one, index))
    for series in corpus.series:
        yield Page("series", series.id, series.title, bodies.series_body(series, index), {"group": ""})
    for folder, table in tables(corpus):
        few = len(table) <= FEW
        yield from (
            Page(folder, one.id, one.name, bodies.named_body(one, index), _of_named(one, index, few=few))
            for one in table
        )


def _of_report(report: Report) -> Fields:
    """What the front page says of it."""
    return {
        "description": report.summary,
        "report": "yes",
        "year": str(report.year),
        "figures": " ".join(report.key_figures),
    }


def _of_study(study: Study, index: Index) -> Fields:
    """What lists and bibliography say of it: below its year, with its date; its reference."""
    ref = index.study(study)
    return {"description": sentence(ref), "group": ref.year, "note": ref.issued, "source": ref.label}


def _of_statistic(one: Statistic, index: Index) -> Fields:
    """What lists say of it: below its study, with its source."""
    study = index.studies[one.study]
    ref = index.study(study)
    return {
        "description": f"{one.shown} {one.label}. {sentence(ref)}",
        "group": study.title,
        "note": bodies.asked(study),
        "study": study.id,
        "source": ref.label,
    }


def _of_named(one: Named, index: Index, *, few: bool) -> Fields:
    """What lists say of it: below its first letter where there are many, how much belongs to it."""
    counts = (len(found.get(one.id, ())) for found in (index.published, index.measures, index.uses))
    group = "" if few else one.name[0]
    return {"description": one.description, "group": group, "note": str(next(filter(None, counts), 0))}


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
    write(folder / "content" / "_index.md", _hugo_front(title=TITLE, description=DESCRIPTION))
    write(folder / f"content/{BIBLIOGRAPHY}.md", _hugo_front(title="Bibliographie", layout="bibliography"))
    for name in lists:
        write(folder / f"content/{name}/_index.md", _hugo_front(title=LISTS[name]))
    for page in pages_of(corpus):
        write(hugo_file(folder, page), f"{_hugo_front(title=page.title, **page.more)}{page.body}\n")


def _hugo_settings(lists: Sequence[str]) -> dict[str, object]:
    """No feeds, no taxonomies, no sitemap: what Trendbook's site does not have either."""
    return {
        "baseURL": "/",
        "defaultContentLanguage": "fr",
        "title": TITLE,
        "theme": "plain",
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "robotstxt"],
        "params": {"lists": {name: LISTS[name] for name in lists}},
    }


def _hugo_front(**fields: str) -> str:
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n\n"


def write_pelican(folder: Path, corpus: Corpus) -> None:
    """Pelican's site: records are articles, listed by category; texts are pages."""
    shutil.copytree(THEMES / "pelican", folder / "theme")
    write(folder / "pelicanconf.py", _pelican_settings(lists_of(corpus)))
    for page in pages_of(corpus):
        fields = {"title": page.title, **_pelican_place(page), **page.more}
        front = "".join(f"{name}: {value}\n" for name, value in fields.items())
        write(pelican_file(folder, page), f"{front}\n{page.body}\n")


def hugo_file(folder: Path, page: Page) -> Path:
    """Where Hugo finds a page."""
    return folder / "content" / (f"{page.address}.md" if page.name else f"{page.folder}/_index.md")


def pelican_file(folder: Path, page: Page) -> Path:
    """Where Pelican finds a page."""
    place = page.address if page.folder in LISTS else f"pages/{page.address.replace('/', '--')}"
    return folder / "content" / f"{place}.md"


def _pelican_settings(lists: Sequence[str]) -> str:
    """Neither feeds nor pages that Trendbook's site does not have; of Markdown what texts need."""
    extensions = ("fenced_code", "footnotes", "meta", "tables")
    settings = {
        "SITENAME": TITLE,
        "DESCRIPTION": DESCRIPTION,
        "SITEURL": "",
        "TIMEZONE": "UTC",
        "DEFAULT_LANG": "fr",
        "PATH": "content",
        "THEME": "theme",
        "MARKDOWN": {
            "extension_configs": {f"markdown.extensions.{name}": {} for name in extensions},
            "output_format": "html5",
        },
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


def _pelican_place(page: Page) -> Fields:
    """Articles stand where their category says; pages say it themselves."""
    if page.folder in LISTS:
        return {"date": "2026-01-01", "slug": page.name}
    address = page.address
    return {"slug": address.replace("/", "--"), "url": f"{address}/", "save_as": f"{address}/index.html"}
