"""Pictures within links."""

from __future__ import annotations

from html import unescape
from pathlib import Path

from generator.models import Kind, Ref
from generator.outputs import texts
from tests.program import edition_of, published, small_site

TREND = "content/2025-rapport/01-une-tendance.md"


def test_a_picture_leads_where_its_link_does(tmp_path: Path) -> None:
    """So a film is shown; words beside it and other pictures keep their own ways."""
    picture = (Path(__file__).parents[2] / "golden/faults/missing-alt/content/pages/photo.png").read_bytes()
    film = "Avant. [![Un film](photo.png)](https://exemple.org/film) Après.\n\n![Une photo](photo.png)\n"
    site = small_site(tmp_path, **{TREND: f"---\ntitle: Une tendance\nnumber: 1\n---\n{film}"})
    (site / "content/2025-rapport/photo.png").write_bytes(picture)
    edition = edition_of(site)
    (trend,) = edition.site.trends
    html = texts.render(texts.plan_one(edition, Ref(Kind.TREND, trend), "fr"), edition, {}).decode()
    _, linked, after = html.partition('<a href="https://exemple.org/film" rel="noopener noreferrer"><img ')
    assert linked
    assert after.startswith('src="../photo.png"')
    assert html.count("exemple.org/film") == 1
    assert html.count("<img ") == 2


def test_it_does_so_in_feeds(tmp_path: Path) -> None:
    """By its whole address, as all of a feed."""
    picture = (Path(__file__).parents[2] / "golden/faults/missing-alt/content/pages/photo.png").read_bytes()
    trend = "---\ntitle: T\nnumber: 1\npublished: 2025-02-01\n---\n[![Un film](photo.png)](https://exemple.org/film)\n"
    site = small_site(tmp_path / "site", **{TREND: trend})
    (site / "content/2025-rapport/photo.png").write_bytes(picture)
    published(site, output=tmp_path / "output", base_url="https://exemple.org/")
    feed = unescape((tmp_path / "output/feed.xml").read_text("utf-8"))
    assert '<a href="https://exemple.org/film" rel="noopener noreferrer"><img ' in feed
