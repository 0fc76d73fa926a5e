"""The pictures by which links to pages are shown elsewhere."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from generator.edition import Edition
from generator.executors import SerialExecutor
from generator.models import Kind, Ref
from generator.outputs import socialcards
from generator.pages.here import Here
from generator.pages.socialcards import Card, CardBar, card_of, site_card
from generator.plan import plan
from generator.render import Printed, Renderer, print_artifact
from generator.serve.drawing import Drawers
from generator.serve.pages import Pages
from tests.program import BILINGUAL, SMALL, edition_of, own_site, picture, small_site

BASE = "https://exemple.org/tendances/"
CONFIG = "content/site.yaml"
STUDY = "content/studies/enquete.yaml"
FIGURE, SERIES = Ref(Kind.STATISTIC, "pour"), Ref(Kind.SERIES, "avis")


def edition(folder: Path, base_url: str | None = BASE, **changed: str) -> Edition:
    """That of a small site."""
    return edition_of(small_site(folder, **changed), base_url=base_url)


def card(of: Edition, ref: Ref) -> Card:
    """What a card says."""
    return card_of(Here(of, "fr", of.urls.of(ref, "fr")), ref).card


def test_a_figure_s_card_says_number_meaning_and_source(tmp_path: Path) -> None:
    """Which are the words of the picture for whoever does not see it."""
    found = card(edition(tmp_path), FIGURE)
    assert (found.value, found.label) == ("60\u202f%", "des clients sont pour")
    assert found.alt == "60\u202f% des clients sont pour – Source\u00a0: Institut Exemple, 2025"


def test_a_chart_s_card_shows_its_values_as_bars(tmp_path: Path) -> None:
    """From zero: the lengths are in proportion to the values."""
    found = card(edition(tmp_path), SERIES)
    assert found.title == "Deux clients sur trois sont pour"
    assert [(bar.text, bar.length) for bar in found.bars] == [("60\u202f%", 1000), ("30\u202f%", 500)]


def test_values_on_no_common_scale_have_no_bars(tmp_path: Path) -> None:
    """Each stands as a number, with what it is."""
    text = SMALL[STUDY].replace("value: 30, unit: percent", "value: 30, unit: count, noun: clients")
    found = card(edition(tmp_path, **{STUDY: text}), SERIES)
    assert not found.bars
    assert [fact.text for fact in found.facts] == ["60\u202f%", "30 clients"]


def test_each_page_names_a_card_that_is_there(tmp_path: Path) -> None:
    """Its own or the site's, with size and words; cards have one size."""
    of = edition(tmp_path)
    with Drawers(1) as drawers:
        pages = Pages(of, drawers)
        for path in (
            "",
            "2025-rapport/",
            "2025-rapport/une-tendance/",
            "chiffres/pour/",
            "series/avis/",
            "etudes/",
        ):
            page = pages.find(f"{path}index.html")
            assert page
            said = dict(
                re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', page.content.decode())
            )
            assert said["twitter:card"] == "summary_large_image"
            assert said["og:image:alt"]
            picture = pages.find(said["og:image"].removeprefix(BASE))
            assert picture, path
            size = Image.open(io.BytesIO(picture.content)).size
            assert size == (1200, 630) == (int(said["og:image:width"]), int(said["og:image:height"]))


def test_a_card_has_another_address_when_its_figure_changes(tmp_path: Path) -> None:
    """And the same one as long as only others do."""

    def place(folder: str, ref: Ref, study: str) -> str:
        of = edition(tmp_path / folder, **{STUDY: study})
        return card_of(Here(of, "fr", of.urls.of(ref, "fr")), ref).path

    after = SMALL[STUDY].replace("value: 30", "value: 31")
    assert place("a", FIGURE, SMALL[STUDY]) == place("b", FIGURE, after)
    other = Ref(Kind.STATISTIC, "contre")
    assert place("c", other, SMALL[STUDY]) != place("d", other, after)


@pytest.mark.parametrize("base_url", [None, BASE])
def test_none_where_the_site_does_not_want_them(tmp_path: Path, base_url: str | None) -> None:
    """Or has no address: none is made, and none is named."""
    config = SMALL[CONFIG] if base_url is None else f"{SMALL[CONFIG]}cards: false\n"
    of = edition(tmp_path, base_url, **{CONFIG: config})
    assert not [one for one in plan(of) if one.output == socialcards.NAME]
    with Drawers(1) as drawers:
        page = Pages(of, drawers).find("chiffres/pour/index.html")
    assert page
    assert b"og:image" not in page.content


def test_a_card_that_is_remembered_is_not_drawn_again(tmp_path: Path) -> None:
    """Nor does a page wait for it."""
    of = edition(tmp_path)
    (artifact,) = socialcards.plan_one(of, FIGURE, "fr")
    assert print_artifact(artifact, of).waits
    printed: list[Printed] = [print_artifact(artifact, of)]
    (made,) = Renderer(of, SerialExecutor()).render(printed)
    assert print_artifact(artifact, of).content == made.content


@pytest.mark.parametrize("site", ["own", "bilingual"])
def test_cards_of_whole_sites_stay_small(tmp_path: Path, site: str) -> None:
    """With all kinds of charts, with long words and a logo: below 40 kB each."""
    of = edition_of(own_site(tmp_path) if site == "own" else BILINGUAL, base_url=BASE)
    cards = [*socialcards.plan(of)]
    for ref in of.site.refs((Kind.SERIES, Kind.REPORT)):
        cards += socialcards.plan_one(of, ref, of.site.config.language)
    assert len(cards) > 5
    for one in cards:
        assert len(socialcards.render(one, of, {})) < 40_000, one.path


def test_a_site_s_card_is_that_of_its_front_page(tmp_path: Path) -> None:
    """With its title, and no name below that says the same."""
    of = edition(tmp_path)
    found = site_card(Here(of, "fr", "")).card
    assert (found.title, found.site) == ("Petit site", "Petit site")


LONG = "des clients qui attendent une réponse immédiate la trouvent plus souvent au téléphone qu’ailleurs"


@pytest.mark.parametrize(
    "made",
    [
        Card(eyebrow="Chiffre", site="Un site", value="60\u202f%", label="oui"),
        Card(
            "Chiffre",
            LONG,
            before="plus de",
            value="60\u202f%",
            label=f"{LONG}, {LONG}",
            lead=LONG,
            source=LONG * 3,
        ),
        Card(
            "Chiffre",
            "Un site",
            value="987\u202f654\u202f321\u202f000 milliards",
            label=LONG,
            before="environ",
        ),
        Card("Rapport", "Un site", title=f"{LONG} {LONG}", lead=LONG * 4),
        Card("Rapport", "Un site", title="anticonstitutionnellement" * 4),
        Card(
            "",
            "Un site",
            title=LONG,
            bars=tuple(CardBar(f"{LONG} {n}", "84\u202f%", 900, n % 3) for n in range(5)),
        ),
        Card(
            "",
            "Un site",
            title=LONG,
            facts=tuple(CardBar(LONG, LONG, 0, 0) for _ in range(4)),
            more="et 3 autres",
        ),
    ],
)
def test_nothing_runs_into_what_is_below_or_off_the_edge(tmp_path: Path, made: Card) -> None:
    """However long words are: the line above the source is whole, and the margin is empty."""
    of = edition(tmp_path)
    (artifact,) = socialcards.plan_one(of, FIGURE, "fr")
    job = artifact.job
    assert isinstance(job, socialcards.CardJob)
    content = socialcards.render(artifact._replace(job=job._replace(card=made)), of, {})
    shown = Image.open(io.BytesIO(content)).convert("RGB")
    line = {shown.getpixel((x, 541)) for x in range(84, 1116)}
    assert line == {(122, 133, 148)}
    margin = {shown.getpixel((x, y)) for x in range(1124, 1200) for y in range(0, 630, 2)}
    assert margin == {(244, 241, 234)}
    above = {shown.getpixel((x, 538)) for x in range(84, 1116)}
    assert above == {(244, 241, 234)}


def test_a_logo_stands_on_the_card(tmp_path: Path) -> None:
    """Drawn or painted, in the place of the name; a broken one leaves the name there."""
    config = f"{SMALL[CONFIG]}brand: {{logo: marque.png}}\n"
    cards = []
    for name, content in (("whole", picture(240, 60)), ("cut", picture(240, 60)[:80])):
        site = small_site(tmp_path / name, **{CONFIG: config})
        (site / "content" / "marque.png").write_bytes(content)
        of = edition_of(site, base_url=BASE)
        (artifact,) = socialcards.plan_one(of, FIGURE, "fr")
        cards.append(socialcards.render(artifact, of, {}))
    assert cards[0] != cards[1]
    plain = edition(tmp_path / "plain")
    (artifact,) = socialcards.plan_one(plain, FIGURE, "fr")
    assert cards[1] == socialcards.render(artifact, plain, {})
