"""The pages of publishers, brands and themes."""

from __future__ import annotations

from pathlib import Path

from generator.pages.entities import entity_page
from generator.pages.page_views import EntityPage
from tests.years import place, text


def brand(folder: Path, name: str = "orange", **changed: str) -> EntityPage:
    """The page of a brand."""
    here = place(folder, f"marques/{name}/", **changed)
    return entity_page(here, here.site.brands[name])


def publisher(folder: Path, name: str, **changed: str) -> EntityPage:
    """The page of a publisher."""
    here = place(folder, f"instituts/{name}/", **changed)
    return entity_page(here, here.site.publishers[name])


def texts(found: EntityPage) -> list[tuple[str, list[tuple[str, str]]]]:
    """The texts of a page by year: title and address."""
    return [(year.year, [(one.title, one.href) for one in year.texts]) for year in found.years]


def test_a_brand_s_mentions_stand_by_year(tmp_path: Path) -> None:
    """Each leads to the sentence that names it, or to a text that only its front matter says is about it."""
    found = brand(tmp_path)
    assert texts(found) == [
        ("2016", [("Mobilité", "../../2016-tendances/mobilite/#b-orange")]),
        ("2014", [("Trace", "../../2014-tendances/trace/")]),
        ("2011", [("Ici", "../../2011-tendances/ici/#b-orange")]),
    ]
    assert [one.summary for one in found.years[2].texts] == ["Où."]


def test_first_and_last_year_are_said(tmp_path: Path) -> None:
    """Those of reports; an article is not counted, but stands in the list with the year it came out."""
    rows = {row.name: row.text for row in brand(tmp_path).rows}
    assert rows["Dans les rapports"] == "de 2011 à 2016, 3 textes"
    found = brand(tmp_path / "ikea", "ikea")
    assert {row.name: row.text for row in found.rows}["Dans les rapports"] == "en 2016, 1 texte"
    assert [year for year, _ in texts(found)] == ["2026", "2016"]


def test_a_page_that_stands_outside_the_years_comes_last(tmp_path: Path) -> None:
    """Under a word that says so."""
    more = {"content/pages/a-propos.md": text("[[brand:ikea]]", title="À propos")}
    assert texts(brand(tmp_path, "ikea", **more))[-1] == (
        "Sans date",
        [("À propos", "../../a-propos/#b-ikea")],
    )


def test_a_brand_that_nobody_names_has_no_years(tmp_path: Path) -> None:
    """Nor a first one."""
    found = brand(
        tmp_path,
        "muette",
        **{"content/brands.yaml": "muette: {name: Muette}\norange: {name: O}\nikea: {name: I}\n"},
    )
    assert (found.years, found.rows) == ((), ())


def test_a_brand_that_publishes_has_its_studies_and_figures(tmp_path: Path) -> None:
    """Those of the publisher that it is; another brand has none."""
    found = brand(tmp_path)
    assert [group.anchor for group in found.groups] == ["studies", "figures"]
    assert [card.value for card in found.groups[1].figures] == ["60\u202f%"]
    assert brand(tmp_path / "ikea", "ikea").groups == ()


def test_a_publisher_s_figures_say_where_they_are_used(tmp_path: Path) -> None:
    """By year, with the values that each text uses."""
    found = publisher(tmp_path, "bva")
    assert [(year.year, [(one.title, one.note) for one in year.texts]) for year in found.years] == [
        ("2014", [("Trace", "40\u202f%, 52\u202f%")]),
        ("2011", [("Tendances 2011", "40\u202f%"), ("Ici", "40\u202f%")]),
    ]
    assert found.years[0].texts[0].href.endswith("/trace/#c-achat-2011")
    assert {row.name: row.text for row in found.rows} == {
        "Activité": "institut",
        "Dans les rapports": "de 2011 à 2014, 3 textes",
    }


def test_many_values_are_counted(tmp_path: Path) -> None:
    """A line holds five."""
    many = "".join(f"  n{n}: {{value: {n}, unit: percent, label: des n{n}}}\n" for n in range(1, 8))
    study = "title: Beaucoup\npublisher: bva\nchecked: primary\nstatistics:\n" + many
    body = " ".join(f"[[n{n}]]" for n in range(1, 8))
    found = publisher(
        tmp_path,
        "bva",
        **{"content/studies/beaucoup.yaml": study, "content/2016-tendances/02-b.md": text(body, title="B")},
    )
    (card,) = found.years[0].texts
    assert card.note.endswith("et 2 autres")
    assert card.note.count("%") == 5


def test_who_only_relays_is_not_credited_with_what_others_found(tmp_path: Path) -> None:
    """Its page lists the studies, but no text uses a figure of its own."""
    relay = (
        "title: Relayée\npublisher: bva\nchecked: secondary\nvia: {title: Dit, publisher: csa}\n"
        "statistics:\n  r: {value: 3, unit: percent, label: des r}\n"
    )
    found = publisher(
        tmp_path,
        "csa",
        **{"content/studies/relais.yaml": relay, "content/2016-tendances/02-b.md": text("[[r]]", title="B")},
    )
    assert "Relayée" in [link.text for link in found.groups[0].links]
    assert [year for year, _ in texts(found)] == ["2026"]


def test_a_theme_has_its_texts_by_year(tmp_path: Path) -> None:
    """With what each of them says of itself."""
    here = place(tmp_path, "themes/mobile/")
    found = entity_page(here, here.site.themes["mobile"])
    assert texts(found) == [
        ("2016", [("Mobilité", "../../2016-tendances/mobilite/")]),
        ("2011", [("Ici", "../../2011-tendances/ici/")]),
    ]
    assert found.years[1].texts[0].summary == "Où."
