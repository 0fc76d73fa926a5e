"""Addresses, and the links between them."""

from __future__ import annotations

import posixpath
from urllib.parse import urljoin

import pytest

from generator.models import Kind, Ref
from generator.urls import page_file, relative, urls_of
from tests.content import STUDY, linked, page

FILES = {
    "content/site.yaml": "title: T\nlanguages: [fr, en]\n",
    "content/brands.yaml": "orange: {name: Orange}\n",
    "content/studies/etude.yaml": STUDY,
    "content/2014-tendances/report.md": page("", "title: T\nyear: 2014"),
    "content/2014-tendances/report.en.md": page("", "title: T\nyear: 2014"),
    "content/2014-tendances/1-ici.md": page(""),
    "content/articles/lire.md": page(""),
    "content/pages/methode.md": page(""),
}
URLS = urls_of(linked(FILES).value)


@pytest.mark.parametrize(
    ("ref", "language", "path"),
    [
        (Ref(Kind.REPORT, "2014-tendances"), "fr", "2014-tendances/"),
        (Ref(Kind.REPORT, "2014-tendances"), "en", "en/2014-tendances/"),
        (Ref(Kind.TREND, "2014-tendances/ici"), "fr", "2014-tendances/ici/"),
        (Ref(Kind.TREND, "2014-tendances/ici"), "en", "2014-tendances/ici/"),
        (Ref(Kind.PAGE, "methode"), "fr", "methode/"),
        (Ref(Kind.ARTICLE, "lire"), "fr", "articles/lire/"),
        (Ref(Kind.STUDY, "etude"), "fr", "etudes/etude/"),
        (Ref(Kind.STUDY, "etude"), "en", "en/studies/etude/"),
        (Ref(Kind.STATISTIC, "pour"), "en", "en/figures/pour/"),
        (Ref(Kind.BRAND, "orange"), "fr", "marques/orange/"),
    ],
)
def test_every_record_has_its_address(ref: Ref, language: str, path: str) -> None:
    """In each language; a text that is not translated keeps that of its own."""
    assert URLS.of(ref, language) == path


def test_a_text_has_an_address_only_in_the_languages_it_is_in() -> None:
    """What has words of its own, that is; a figure is in all."""
    assert URLS.has(Ref(Kind.REPORT, "2014-tendances"), "en")
    assert not URLS.has(Ref(Kind.PAGE, "methode"), "en")
    assert URLS.has(Ref(Kind.STATISTIC, "pour"), "en")


def test_the_site_s_own_language_stands_at_the_root() -> None:
    """The others below their code."""
    assert (URLS.home("fr"), URLS.home("en")) == ("", "en/")
    english = urls_of(linked({**FILES, "content/site.yaml": "title: T\nlanguages: [en, fr]\n"}).value)
    assert (english.home("en"), english.home("fr")) == ("", "fr/")
    assert english.listing(Kind.BRAND, "en") == "brands/"
    assert english.bibliography("fr").startswith("fr/")


def test_no_two_records_share_an_address() -> None:
    """Of one language."""
    paths = [path for (_, language), path in URLS.paths.items() if language == "fr"]
    assert len(set(paths)) == len(paths)


PATHS = ["", "en/", "a/", "a/b/", "en/a/", "a.html", "a/b.svg", "feed.xml"]


@pytest.mark.parametrize("start", PATHS)
@pytest.mark.parametrize("target", PATHS)
def test_a_relative_link_leads_there(start: str, target: str) -> None:
    """As a browser follows it, from any depth, below any folder."""
    base = "https://exemple.org/projet/"
    assert urljoin(f"{base}{start}", relative(start, target)) == f"{base}{target}"
    assert not posixpath.isabs(relative(start, target))


def test_a_page_is_a_folder_with_an_index() -> None:
    """So that addresses have no suffix."""
    assert page_file("a/b/") == "a/b/index.html"
    assert page_file("") == "index.html"
