"""The link by which readers tell of an error."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from generator.models import Kind, Ref
from generator.pages.figures import figure_view
from generator.pages.here import Here
from generator.pages.reporting import error_link
from generator.pages.studies import statistic_page
from generator.pages.views import LinkView
from tests.program import edition_of, small_site

BASE = "https://a.example/b/"
SAYS = "60 % & plus « oui »"
FORM = "https://forge.example/new?title={id}&body={page}%20{title}"


def here(folder: Path, report_errors: str = "", base_url: str | None = BASE) -> Here:
    """The page of a trend on a site with this setting."""
    setting = f'report_errors: "{report_errors}"\n' if report_errors else ""
    config = f"title: Site\nlanguages: [fr]\n{setting}"
    edition = edition_of(small_site(folder, **{"content/site.yaml": config}), base_url=base_url)
    return Here(edition, "fr", "2025-rapport/une-tendance/")


def link(folder: Path, report_errors: str, base_url: str | None = BASE) -> LinkView:
    """The link for a figure."""
    found = error_link(here(folder, report_errors, base_url), "pour", SAYS, "fig-pour")
    assert found
    return found


def test_a_site_that_says_nothing_has_none(tmp_path: Path) -> None:
    """Nobody is asked to write to nowhere."""
    page = here(tmp_path)
    assert error_link(page, "pour", "60 %") is None
    assert figure_view(page, Ref(Kind.SERIES, "avis")).error is None


def test_a_mail_says_where_and_what(tmp_path: Path) -> None:
    """As RFC 6068 has it: lines end in CRLF, all is escaped; with room for the reader's words."""
    found = link(tmp_path, "mailto:corrections@a.example")
    assert (found.text, found.outside) == ("Signaler une erreur", False)
    address, _, query = found.href.partition("?")
    assert address == "mailto:corrections@a.example"
    assert not set(query) & set(' +"<>\n')
    fields = {name: unquote(value) for name, _, value in (part.partition("=") for part in query.split("&"))}
    assert fields["subject"] == "Erreur\u00a0: pour"
    assert fields["body"].split("\r\n") == [
        f"Page\u00a0: {BASE}2025-rapport/une-tendance/#fig-pour",
        "Chiffre\u00a0: pour",
        f"«\u00a0{SAYS}\u00a0»",
        *("", "Ce qui ne va pas\u00a0:", ""),
    ]


def test_a_form_is_filled_in(tmp_path: Path) -> None:
    """What stands in its address is escaped, so that it ends no other part of it."""
    found = link(tmp_path, FORM)
    assert found.outside
    parts = urlsplit(found.href)
    assert (parts.hostname, parts.fragment) == ("forge.example", "")
    assert parse_qs(parts.query) == {
        "title": ["pour"],
        "body": [f"{BASE}2025-rapport/une-tendance/#fig-pour {SAYS}"],
    }


def test_without_an_address_the_page_is_told_by_its_path(tmp_path: Path) -> None:
    """Which is enough for those who keep the site."""
    found = link(tmp_path, FORM, base_url=None)
    assert "/2025-rapport/une-tendance/#fig-pour" in unquote(found.href)


def test_each_chart_and_each_figure_has_one(tmp_path: Path) -> None:
    """A chart's says which chart on which page; a figure's own page says which figure."""
    page = here(tmp_path, FORM)
    chart = figure_view(page, Ref(Kind.SERIES, "avis")).error
    assert chart
    assert parse_qs(urlsplit(chart.href).query) == {
        "title": ["avis"],
        "body": [f"{BASE}2025-rapport/une-tendance/#fig-avis Deux clients sur trois sont pour"],
    }
    own = statistic_page(page.at("chiffres/pour/"), page.site.statistics["pour"]).error
    assert own
    (body,) = parse_qs(urlsplit(own.href).query)["body"]
    assert body == f"{BASE}chiffres/pour/ 60\u202f% des clients sont pour"
