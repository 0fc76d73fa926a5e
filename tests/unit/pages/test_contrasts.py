"""The page of what two audiences answered, and the link from a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outputs import contrasts
from generator.pages.contrasts import charts_of, contrasts_link, contrasts_page
from generator.pages.here import Here
from tests.program import published
from tests.years import place, text

FIGURES = "".join(
    f"  pour-{who}: {{value: {value}, unit: percent, label: des {who} en veulent, audience: {audience}, "
    "indicator: achat}\n"
    for who, audience, value in (("clients", "customers", 66), ("entreprises", "companies", 47))
)
STUDY = "title: Livraison\npublisher: bva\ndate: 2016\nchecked: primary\nstatistics:\n" + FIGURES
SERIES = """\
series:
  pour: {title: Les clients en veulent plus, form: comparison, caveat: Prudence., points: [
    {stat: pour-clients, label: Pour, group: Clients},
    {stat: pour-entreprises, label: Pour, group: Entreprises}]}
"""
TEXT = {"content/2016-tendances/02-livrer.md": text("[[pour-clients]], [[pour-entreprises]]", title="Livrer")}


def here(
    folder: Path, series: str = SERIES, path: str = "contrastes/", language: str = "fr", **more: str
) -> Here:
    """A page of a site with that study."""
    return place(folder, path, language, **{"content/studies/livraison.yaml": STUDY + series, **TEXT, **more})


def test_a_series_is_shown_with_its_differences(tmp_path: Path) -> None:
    """Its chart, then a row for each pair; each value leads to its figure."""
    page = contrasts_page(here(tmp_path))
    (one,) = page.contrasts
    assert (one.title.text, one.title.href) == ("Les clients en veulent plus", "../series/pour/")
    assert one.chart is not None
    assert one.table is not None
    assert one.table.header == ("Sujet", "Clients", "Entreprises", "Écart")
    assert [[cell.text for cell in row] for row in one.table.rows] == [
        ["Pour", "66\u202f%", "47\u202f%", "+19\u00a0pts"]
    ]
    assert one.table.rows[0][1].href == "../chiffres/pour-clients/"
    assert (one.apart, one.caveat, one.sources) == ((), "", ())  # the chart has caveat and sources


def test_without_a_difference_the_reason_stands_below(tmp_path: Path) -> None:
    """Once for all rows that it is the reason of."""
    rough = STUDY.replace("value: 47,", "value: 47, qualifier: nearly,")
    page = contrasts_page(here(tmp_path, **{"content/studies/livraison.yaml": rough + SERIES}))
    (one,) = page.contrasts
    assert one.table is not None
    assert one.table.rows[0][3].text == "non calculé"
    assert one.apart == ("Écart non calculé\u00a0: l’une des valeurs n’est connue qu’à peu près.",)


def test_what_is_no_pair_stands_side_by_side(tmp_path: Path) -> None:
    """Under who was asked, with the indicator's caveat and why nothing is subtracted."""
    (one,) = contrasts_page(here(tmp_path, "")).contrasts
    assert (one.title.text, one.chart, one.table) == ("Achat en ligne", None, None)
    assert [(side.title, [card.value for card in side.figures]) for side in one.sides] == [
        ("Clients", ["66\u202f%"]),
        ("Entreprises", ["47\u202f%"]),
    ]
    assert one.caveat == "Des clients seulement."
    assert one.apart == ("Écart non calculé\u00a0: rien ne dit que ces chiffres mesurent la même chose.",)


def test_a_report_that_uses_them_leads_there(tmp_path: Path) -> None:
    """Also where only its trends do; another report does not."""
    start = here(tmp_path, path="2016-tendances/")
    link = contrasts_link(start, "2016-tendances")
    assert link is not None
    assert link.text == "Ce que répondent clients et entreprises"
    page, _, anchor = link.href.partition("#")
    assert page == "../contrastes/"
    assert anchor == contrasts_page(start.at("contrastes/")).contrasts[0].anchor
    assert contrasts_link(start, "2011-tendances") is None


def test_a_chart_is_shown_once(tmp_path: Path) -> None:
    """Though three audiences are compared two and two; the others have its caveat and sources in words."""
    experts = FIGURES.splitlines()[0].replace("pour-clients", "pour-experts").replace("customers", "experts")
    series = SERIES.replace(
        "\n    {stat: pour-entreprises",
        "\n    {stat: pour-experts, label: Pour, group: Experts},\n    {stat: pour-entreprises",
    )
    found = here(tmp_path, **{"content/studies/livraison.yaml": f"{STUDY}{experts}\n{series}"})
    page = contrasts_page(found)
    assert [one.chart is None for one in page.contrasts] == [False, True, True]
    assert [one.caveat for one in page.contrasts] == ["", "Prudence.", "Prudence."]
    assert len({one.anchor for one in page.contrasts}) == 3
    assert [str(ref) for ref in charts_of(found)] == ["series:pour"]


def test_a_site_without_them_has_no_page(tmp_path: Path) -> None:
    """Nor a link to one."""
    found = place(tmp_path, "2016-tendances/")
    assert [*contrasts.plan(found.edition)] == []
    assert contrasts_link(found, "2016-tendances") is None


@pytest.mark.parametrize(("language", "path"), [("fr", "contrastes"), ("en", "en/contrasts")])
def test_it_is_published_in_each_language(tmp_path: Path, language: str, path: str) -> None:
    """In the footer and the sitemap."""
    here(tmp_path, **{"content/site.yaml": "title: S\nlanguages: [fr, en]\n"})
    assert published(tmp_path, base_url="https://example.org/").written
    html = (tmp_path / f"output/{path}/index.html").read_text("utf-8")
    assert f'<html lang="{language}">' in html
    assert f"https://example.org/{path}/<" in (tmp_path / "output/sitemap.xml").read_text("utf-8")
    home = (tmp_path / "output" / ("" if language == "fr" else "en") / "index.html").read_text("utf-8")
    assert f'href="{path.removeprefix("en/")}/"' in home
