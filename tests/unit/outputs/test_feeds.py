"""Which feeds there are, which texts they list, and what of each they show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from generator.cache import MemoryStore
from generator.edition import Edition
from generator.models import Ref
from generator.outputs import feeds
from generator.outputs.feedfiles import FeedFile
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.subscriptions import subscriptions
from tests.program import edition_of, small_site

BASE = "https://a.example/"
THEMED = {
    "content/themes.yaml": "avis: {title: Avis & notes, description: Ce que disent les clients.}\n",
    "content/2025-rapport/01-une-tendance.md": """\
---
title: Une tendance
number: 1
summary: Un résumé avec [[contre]].
themes: [avis]
challenges: ["Écouter [@enquete]"]
---
Ils sont [[contre]] à refuser, voyez [la méthode](../../pages/methode/) ou [ailleurs](https://b.example/)[^1].

[^1]: Une note.

![[avis]]

> [!key]
> Rien n’est joué.

![[stat:pour]]

| Réponse | Part |
|---|---:|
| Contre | [[contre]] |
""",
}


def made(site: Path) -> dict[str, FeedFile]:
    """All feeds of a site by path."""
    found = {one.path: one.job for one in feeds.plan(edition_of(site, base_url=BASE))}
    return {path: job for path, job in found.items() if isinstance(job, FeedFile)}


def content(site: Path) -> str:
    """What the feed shows of the trend."""
    (entry,) = [one for one in made(site)["feed.xml"].entries if "une-tendance" in one.url]
    return entry.content


def test_nothing_dated_is_no_feed(tmp_path: Path) -> None:
    """Nor is anything without an address."""
    undated = {"content/2025-rapport/report.md": "---\ntitle: Le rapport\nyear: 2025\n---\n[[pour]]\n"}
    site = small_site(tmp_path / "undated", **undated)
    assert list(feeds.plan(edition_of(site, base_url="https://a.example/"))) == []
    assert list(feeds.plan(edition_of(small_site(tmp_path / "dated")))) == []


def test_a_language_without_a_dated_text_has_no_feed(tmp_path: Path) -> None:
    """And no page in it names one."""
    site = small_site(tmp_path, **{"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"})
    edition = edition_of(site, base_url="https://a.example/")
    assert [artifact.path for artifact in feeds.plan(edition)] == ["feed.xml", "feed.json"]
    named = {language: chrome(Here(edition, language, ""), "", "").feed for language in ("fr", "en")}
    assert named == {"fr": "feed.xml", "en": None}


def test_a_translated_trend_has_its_report_s_day(tmp_path: Path) -> None:
    """Even where the report itself is not translated."""
    more = {
        "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n",
        "content/2025-rapport/01-une-tendance.en.md": "---\ntitle: A trend\nnumber: 1\n---\nText.\n",
    }
    assert set(made(small_site(tmp_path, **more))) == {
        *("en/feed.xml", "en/feed.json"),
        *("feed.xml", "feed.json"),
    }


def test_a_trend_has_its_report_s_day(tmp_path: Path) -> None:
    """Unless it has one of its own."""
    feed = made(small_site(tmp_path))["feed.xml"]
    assert [(one.url, one.published) for one in feed.entries] == [
        ("https://a.example/2025-rapport/", date(2025, 6, 1)),
        ("https://a.example/2025-rapport/une-tendance/", date(2025, 6, 1)),
    ]


def test_a_feed_does_not_grow_for_ever(tmp_path: Path) -> None:
    """The newest ones, of all kinds."""
    more = {
        f"content/articles/a{number:02}.md": f"---\ntitle: A{number}\npublished: 2026-01-{number:02}\n---\n"
        for number in range(1, 32)
    }
    feed = made(small_site(tmp_path, **more))["feed.xml"]
    assert len(feed.entries) == 30
    assert feed.entries[0].title == "A31"
    assert all("/articles/" in one.url for one in feed.entries)


def test_each_theme_has_a_feed_of_its_texts(tmp_path: Path) -> None:
    """Those that a dated text has; its page and no other names it."""
    more = {"content/themes.yaml": THEMED["content/themes.yaml"] + "vide: {title: Vide}\n"}
    site = small_site(tmp_path, **{**THEMED, **more})
    found = made(site)
    assert set(found) == {
        *("feed.xml", "feed.json"),
        *("themes/avis/feed.xml", "themes/avis/feed.json"),
    }
    feed = found["themes/avis/feed.xml"]
    assert (feed.title, feed.subtitle) == ("Petit site\u00a0: Avis & notes", "Ce que disent les clients.")
    assert [one.url for one in feed.entries] == [f"{BASE}2025-rapport/une-tendance/"]
    assert [one.themes for one in found["feed.xml"].entries] == [(), ("Avis & notes",)]


def test_a_theme_has_its_own_thirty(tmp_path: Path) -> None:
    """Not those of the thirty newest texts that happen to have it."""
    more = {
        f"content/articles/a{number:02}.md": f"---\ntitle: A{number}\npublished: 2026-01-{number:02}\n---\n"
        for number in range(1, 32)
    }
    found = made(small_site(tmp_path, **{**THEMED, **more}))
    assert len(found["feed.xml"].entries) == 30
    assert [one.title for one in found["themes/avis/feed.xml"].entries] == ["Une tendance"]


def test_a_site_says_how_many_entries_and_how_much_of_each(tmp_path: Path) -> None:
    """`feeds` in site.yaml."""
    settings = "title: Petit site\nlanguages: [fr]\nfeeds: {content: summary, entries: 1}\n"
    found = made(small_site(tmp_path, **{**THEMED, "content/site.yaml": settings}))
    (entry,) = found["feed.xml"].entries
    assert entry.content == ""
    (entry,) = found["themes/avis/feed.xml"].entries
    assert (entry.content, entry.summary) == ("", "Un résumé avec 30\u202f%.")


def test_a_text_is_shown_whole(tmp_path: Path) -> None:
    """Summary, text, challenges, sources and what its numbers stand on, in the order of its page."""
    html = content(small_site(tmp_path, **THEMED))
    said = [
        *("Un résumé avec", "Ils sont", "Deux clients sur trois sont pour", "Rien n’est joué."),
        *("</strong> des clients sont pour", ">Contre<", "Une note.", "Écouter", "Une enquête", "3 chiffres"),
    ]
    places = [html.index(words) for words in said]
    assert places == sorted(places)


def test_a_chart_is_a_picture_with_its_values_in_words(tmp_path: Path) -> None:
    """The one that is published beside it; a single figure is told in words alone."""
    html = content(small_site(tmp_path, **THEMED))
    (picture,) = re.findall(r"<img [^>]*>", html)
    assert f'src="{BASE}series/avis/avis.png"' in picture
    (alt,) = re.findall(r'alt="([^"]*)"', picture)
    assert "60\u202f%" in alt
    assert "30\u202f%" in alt
    assert f'<a href="{BASE}chiffres/pour/"><strong>60\u202f%</strong> des clients sont pour</a>' in html


def test_a_citation_leads_to_its_study_and_a_note_to_its_page(tmp_path: Path) -> None:
    """An anchor would lead nowhere, or into the program that shows the feed."""
    html = content(small_site(tmp_path, **THEMED))
    assert f'<sup>[<a href="{BASE}etudes/enquete/">1</a>]</sup>' in html
    assert f'(<a href="{BASE}2025-rapport/une-tendance/#fn-1">1</a>)' in html
    assert 'href="#' not in html


def test_every_link_is_whole_and_nothing_needs_a_stylesheet(tmp_path: Path) -> None:
    """No script, no style, no class, no name that another page might have."""
    html = content(small_site(tmp_path, **THEMED))
    assert all(
        link.startswith(("https://a.example/", "https://b.example/"))
        for link in re.findall(r'(?:href|src)="([^"]*)"', html)
    )
    assert not re.findall(
        r"<(?:script|style|link|svg|iframe)|\s(?:class|style|id|on\w+|role|aria-\w+)=", html
    )
    assert "<!--" not in html


def bodies(edition: Edition, digest_of: Callable[[Ref, str], str]) -> Iterator[str]:
    """The contents of the main feed."""
    feed = next(subscriptions(edition))
    for artifact in feeds.plan_one(edition, feed, digest_of):
        assert isinstance(artifact.job, FeedFile)
        yield from (entry.content for entry in artifact.job.entries)


def test_an_entry_is_kept_for_as_long_as_nothing_of_it_changes(tmp_path: Path) -> None:
    """By the digest of all that its page depends on: another one makes it anew."""
    edition = edition_of(small_site(tmp_path), base_url=BASE)
    assert isinstance(edition.store, MemoryStore)
    first = list(bodies(edition, lambda ref, _: str(ref)))
    before = edition.store.get
    assert list(bodies(edition, lambda ref, _: str(ref))) == first
    asked: list[str] = []

    def get(kind: str, name: str) -> bytes | None:
        found = before(kind, name)
        asked.extend([kind] if kind == "entry" and found is None else [])
        return found

    edition.store.get = get  # type: ignore[method-assign]
    assert list(bodies(edition, lambda ref, _: str(ref))) == first
    assert asked == []
    list(bodies(edition, lambda ref, _: f"{ref} changed"))
    assert asked == ["entry"] * 2  # both formats show what was made once
