"""Old addresses of figures and texts."""

from __future__ import annotations

from pathlib import Path

from generator.outputs import moved
from generator.pages.here import Here
from generator.pages.moved import moved_page
from tests.program import SMALL, edition_of, small_site

STUDY = "content/studies/enquete.yaml"
TREND = "content/2025-rapport/01-une-tendance.md"
BASE = "https://exemple.org/"


def test_a_renamed_figure_is_found_at_its_old_address(tmp_path: Path) -> None:
    """In the folder of figures, in each language; nothing is made of a figure that has none."""
    text = SMALL[STUDY].replace("sont pour}", "sont pour, aliases: [oui]}")
    planned = moved.plan(edition_of(small_site(tmp_path, **{STUDY: text}), base_url=BASE))
    assert [one.path for one in planned] == ["chiffres/oui/index.html"]


def test_a_renamed_series_is_found_at_its_old_address(tmp_path: Path) -> None:
    """In the folder of series; the page there says what it is called."""
    text = SMALL[STUDY].replace("  avis:\n", "  avis:\n    aliases: [opinions]\n")
    edition = edition_of(small_site(tmp_path, **{STUDY: text}), base_url=BASE)
    (planned,) = moved.plan(edition)
    assert planned.path == "series/opinions/index.html"
    assert edition.site.series["avis"].title.get("fr") in moved.render(planned, edition, {}).decode()


def test_a_text_is_found_where_it_stood_on_another_site(tmp_path: Path) -> None:
    """An address that ends in a file's name is that file; any other is a folder with a page."""
    old = "aliases: [/2014/01/billet.html, billets/12/, /notre%20avis, /caf%C3%A9.html]"
    text = SMALL[TREND].replace("number: 1", f"number: 1\n{old}")
    edition = edition_of(small_site(tmp_path, **{TREND: text}), base_url=BASE)
    planned = {one.path: one for one in moved.plan(edition)}
    assert [*planned] == [
        "2014/01/billet.html",
        "billets/12/index.html",
        "notre avis/index.html",
        "café.html",
    ]
    html = moved.render(planned["2014/01/billet.html"], edition, {}).decode()
    assert '<meta http-equiv="refresh" content="0; url=../../2025-rapport/une-tendance/">' in html
    assert f'<link rel="canonical" href="{BASE}2025-rapport/une-tendance/">' in html


def test_an_old_address_leads_to_what_stands_elsewhere_now(tmp_path: Path) -> None:
    """For readers and for search engines."""
    edition = edition_of(small_site(tmp_path), base_url=BASE)
    figure = next(ref for ref in edition.site.refs() if ref.id == "pour")
    view = moved_page(Here(edition, "fr", "chiffres/oui/"), figure)
    assert (view.to.text, view.to.href) == ("60\u202f% des clients sont pour", "../pour/")
    assert view.chrome.canonical == f"{BASE}chiffres/pour/"
