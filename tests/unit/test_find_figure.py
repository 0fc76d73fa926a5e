"""Finding a figure by its number and whoever published it."""

from __future__ import annotations

import pytest

from generator.find_figure import Fit, find_figures
from generator.site import Site
from tests.content import diagnosed, linked, page

FILES = {
    "content/publishers.yaml": """\
nielsen: {name: Nielsen, aliases: [The Nielsen Company]}
bva: {name: BVA}
""",
    "content/studies/nielsen-2013.yaml": """\
title: Étude mondiale sur la confiance
publisher: nielsen
date: 2013-09
checked: primary
statistics:
  confiance-proches: {value: 84, unit: percent, label: font confiance à leurs proches}
  confiance-avis: {value: 68, unit: percent, label: font confiance aux avis}
""",
    "content/studies/nielsen-2010.yaml": """\
title: Étude mondiale
publisher: nielsen
date: 2010
checked: primary
statistics:
  proches-2010: {value: 84, unit: percent, label: croient leurs proches}
  amis-2010: {value: 84, unit: percent, label: croient leurs amis}
""",
    "content/studies/immediatete.yaml": """\
title: Les motifs
publisher: bva
checked: primary
statistics:
  immediatete: {value: 84, unit: percent, label: citent l'immédiateté}
  plus: {value: 12000, unit: count, noun: appels, label: par jour, qualifier: more-than}
""",
}


@pytest.fixture(scope="module")
def site() -> Site:
    """Three studies that have one number."""
    return linked(FILES).value


def pastes(site: Site, query: str, fit: Fit = Fit.BOTH, language: str = "fr") -> list[str]:
    """What is offered, spaces made plain."""
    offers = find_figures(site, tuple(query.split()), language)
    return [" ".join(one.paste.split()) for one in offers if one.fit is fit]


@pytest.mark.parametrize(
    "query", ["84 nielsen 2013", "nielsen 84 % 2013", "2013 NIELSEN 84", "proches confiance nielsen 84"]
)
def test_words_may_be_in_any_order(query: str, site: Site) -> None:
    """Name, year, a word of the label; with or without the sign."""
    assert pastes(site, query) == ["84 % [@nielsen-2013]"]


def test_a_number_that_a_study_has_twice_is_named(site: Site) -> None:
    """What is pasted means one figure."""
    ids = ["amis-2010", "proches-2010"]
    assert pastes(site, "84 nielsen 2010") == [f"84 % [@nielsen-2010#{one}]" for one in ids]


def test_a_name_may_be_mistyped(site: Site) -> None:
    """As long as it is nearly that; a short one is not guessed."""
    assert pastes(site, "84 nielson 2013") == ["84 % [@nielsen-2013]"]
    assert pastes(site, "84 bvb") == []


def test_the_nearest_of_who_is_named_comes_next(site: Site) -> None:
    """Whoever remembers 80 means 84, and sees that it is not 80."""
    assert pastes(site, "80 nielsen 2013") == []
    assert pastes(site, "80 nielsen 2013", Fit.NAME) == ["84 % [@nielsen-2013]", "68 % [@nielsen-2013]"]


def test_beside_one_that_has_it_only_near_misses_are_offered(site: Site) -> None:
    """Whoever typed 84 and sees it needs no 68."""
    assert pastes(site, "84 nielsen 2013", Fit.NAME) == []
    assert pastes(site, "83 nielsen", Fit.NAME)[0] == "84 % [@nielsen-2010#amis-2010]"


def test_the_number_of_somebody_else_is_offered_where_the_name_fits_none(site: Site) -> None:
    """It may have been another institute; not where the one named has it."""
    assert "84 % [@immediatete]" in pastes(site, "84 ipsos", Fit.NUMBER)
    assert pastes(site, "84 bva", Fit.NUMBER) == []


def test_without_a_name_the_number_alone_counts(site: Site) -> None:
    """All that have it, and nothing that is merely near."""
    assert len(pastes(site, "84")) == 4
    assert pastes(site, "84", Fit.NAME) == []


@pytest.mark.parametrize("query", ["nielsen 2013", "trois nielsen", "confiance"])
def test_words_without_a_number_are_no_figure(query: str, site: Site) -> None:
    """A year is part of a name."""
    assert find_figures(site, tuple(query.split()), "fr") == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_offered_can_be_pasted(language: str, site: Site) -> None:
    """In a sentence it is bound to its figure: nothing is said of it."""
    queries = ("84 nielsen 2010", "84 nielsen 2013", "68 nielsen", "84 bva", "12000 bva", "12 000 appels bva")
    offers = [one for query in queries for one in find_figures(site, tuple(query.split()), language)]
    assert len(offers) > len(queries)
    body = "\n\n".join(f"Clients: {one.paste}." for one in offers)
    config = {"content/site.yaml": f"title: S\nlanguages: [{language}]\n"}
    faults = diagnosed({**FILES, **config, "content/pages/page.md": page(body)})
    assert [one for one in faults if one.code != "unused"] == []
