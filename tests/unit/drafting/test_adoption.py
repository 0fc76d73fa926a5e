"""An entry of a feed becomes the study of whoever is credited."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.drafting.adoption import Adoption, Room, adopted
from generator.incoming.entries import Entry, Snapshot
from generator.incoming.publishers import KnownPublishers
from generator.models import Publisher
from generator.settings import Feed
from generator.yamlio import compose, plain
from tests.arrivals import FIGURES, NOW, TITLE, entry, figure, with_figures
from tests.content import told

PUBLISHERS = (
    Publisher(id="institut-exemple", name="Institut Exemple"),
    Publisher(id="journal", name="Le Journal"),
)
OWN = Feed(id="institut", url="https://institut.example/rss", publisher="institut-exemple")
JOURNAL = Feed(id="journal", url="https://journal.example/rss", publisher="journal")
STRANGER = Feed(id="ailleurs", url="https://ailleurs.example/rss")


def made(one: Entry, feed: Feed = OWN, into: str | None = None, **room: Any) -> Adoption:
    """The study of an entry on a French site."""
    given = {"language": "fr", "publishers": KnownPublishers(PUBLISHERS), "studies": (), "statistics": ()}
    snapshot = Snapshot(feed=feed.id, title="Un flux", language="fr")
    return adopted(snapshot, one, feed, Room(**{**given, **room}), into)


def data(adoption: Adoption) -> dict[str, Any]:
    """What its file says; it has no faults."""
    names = "".join(f"{one.id}: {{name: {json.dumps(one.name)}}}\n" for one in PUBLISHERS)
    path = f"content/studies/{adoption.id}.yaml"
    faults = told({"content/publishers.yaml": names, path: adoption.text})
    assert [one for one in faults if not one.partition(" ")[2].startswith("unused")] == []
    found = plain(compose(adoption.text, path).value)  # type: ignore[arg-type]
    assert isinstance(found, dict)
    return found


def test_the_feeds_publisher_has_the_study_that_it_announces() -> None:
    """With address, day, the day on which it was read, and its credited figures with their quotes."""
    adoption = made(entry())
    found = data(adoption)
    statistics = found.pop("statistics")
    assert adoption.id == "institut-exemple-attente-telephone-2026"
    assert found == {
        "title": TITLE,
        "publisher": "institut-exemple",
        "date": "2026-11-20",
        "url": "https://institut.example/1",
        "accessed": "2026-11-22",
        "language": "fr",
        "checked": "unverified",
    }
    assert list(statistics) == ["raccrochent-attente", "preferent-rappeles"]
    assert statistics["preferent-rappeles"] == {
        "value": "4/10",
        "unit": "ratio",
        "qualifier": "more-than",
        "label": "préfèrent être rappelés",
        "base": "clients",
        "locator": "annonce, caractères 135 à 151",
        "quote": "Plus de 4 clients sur 10 préfèrent être rappelés",
    }


def test_the_offsets_are_those_of_what_was_read() -> None:
    """A later version can look there again."""
    one = entry()
    locator = data(made(one))["statistics"]["raccrochent-attente"]["locator"]
    start, end = (int(word) for word in locator.split() if word.isdigit())
    assert one.reading[start:end] == "62 %"


def test_a_figure_that_nobody_is_credited_for_waits() -> None:
    """As a comment: it is the author who knows whether it is the study's."""
    adoption = made(entry())
    assert (len(adoption.cited), adoption.left) == (2, 1)
    assert "  # cout-depasse:\n  #   value: 12000000\n" in adoption.text
    assert "n’attribue ce chiffre à personne" in adoption.text


def test_a_text_that_relays_a_study_is_what_it_was_read_in() -> None:
    """The study is of whom it credits; its title, address and day are not known."""
    one = entry("a", "journal", title="On n’attend plus", author="A. Auteur")
    adoption = made(one, JOURNAL)
    found = data(adoption)
    assert adoption.id == "institut-exemple-attend-2026"
    assert found["publisher"] == "institut-exemple"
    assert found["title"] == "Étude Institut Exemple"
    assert (found["date"], found["date_inferred"], "url" in found) == ("2026-11", True, False)
    assert found["via"] == {
        "title": "On n’attend plus",
        "publisher": "journal",
        "author": "A. Auteur",
        "date": "2026-11-20",
        "url": "https://journal.example/a",
    }
    assert "# url: l’adresse de l’étude elle-même" in adoption.text


def test_a_year_in_the_credit_is_the_studys() -> None:
    """And then it is no guess; a reference says it once."""
    figures = [{**FIGURES[0], "source_year": 2024}]
    found = data(made(with_figures(entry(feed="journal"), figures), JOURNAL))
    assert (found["title"], found["date"], "date_inferred" in found) == (
        "Étude Institut Exemple",
        2024,
        False,
    )


def test_a_publisher_that_relays_others_beside_its_own_has_its_own() -> None:
    """What is of others is a comment that names them."""
    figures = [{**FIGURES[0], "source": "Nielsen"}, {**FIGURES[1], "source": "Nielsen"}, FIGURES[0]]
    adoption = made(with_figures(entry(), figures))
    assert data(adoption)["publisher"] == "institut-exemple"
    assert (len(adoption.cited), adoption.left) == (1, 2)
    assert "Ce chiffre est attribué à Nielsen" in adoption.text


def test_of_several_who_are_credited_it_is_of_the_one_with_most() -> None:
    """The first of equals."""
    figures = [{**FIGURES[0], "source": name} for name in ("Nielsen", "Ipsos", "Ipsos", "Nielsen")]
    assert "publishers.yaml\u00a0: nielsen:" in made(with_figures(entry(), figures)).text
    assert "publishers.yaml\u00a0: ipsos:" in made(with_figures(entry(), figures[:3])).text


def test_a_publisher_that_the_site_does_not_know_is_a_hint() -> None:
    """The file says what to add and where; a wrong id would be a fault."""
    figures = [{**FIGURES[0], "source": "l’institut BVA pour eBay"}]
    adoption = made(with_figures(entry(), figures), STRANGER)
    assert "publisher" not in data(adoption)
    assert (
        '# Ajoutez à content/publishers.yaml\u00a0: l-institut-bva: {name: "l’institut BVA"}' in adoption.text
    )
    assert "commissioned_by: ebay" in adoption.text
    assert "Si c’est le site de l’éditeur lui-même" in adoption.text


def test_a_feed_without_credits_is_its_own_publishers() -> None:
    """By its title where the site does not know it."""
    adoption = made(entry(figures=()), STRANGER)
    assert adoption.id == "un-flux-attente-telephone-2026"
    assert '# Ajoutez à content/publishers.yaml\u00a0: un-flux: {name: "Un flux"}' in adoption.text


def test_a_feeds_own_name_in_a_credit_is_no_relay() -> None:
    """Even where the site does not know it."""
    adoption = made(with_figures(entry(), [{**FIGURES[0], "source": "Un flux"}]), STRANGER)
    assert "via" not in data(adoption)
    assert len(adoption.cited) == 1


def test_a_day_that_is_not_known_is_guessed_and_said_to_be() -> None:
    """The month in which the entry was first seen."""
    found = data(made(entry(published=None)))
    assert (found["date"], found["date_inferred"]) == ("2026-11", True)


@pytest.mark.parametrize(
    ("entry_language", "language", "title"),
    [("en", "en", {"en": TITLE}), ("fr-FR", "fr", TITLE), ("de", "de", TITLE), (None, "fr", TITLE)],
)
def test_words_are_in_the_language_of_the_entry(
    entry_language: str | None, language: str, title: object
) -> None:
    """Else of its feed, and a French site is told where they are English."""
    found = data(made(entry(language=entry_language)))
    assert (found["language"], found["title"]) == (language, title)


def test_a_doi_in_the_address_is_kept() -> None:
    """As the reference has it."""
    assert data(made(entry(link="https://doi.org/10.1234/AB")))["doi"] == "10.1234/ab"


def test_ids_that_exist_are_not_taken_again() -> None:
    """Neither the study's nor its figures'; the name given is kept."""
    first = made(entry())
    again = made(entry(), studies={first.id}, statistics={one.id for one in first.cited})
    assert again.id == f"{first.id}-2"
    assert {one.id for one in again.cited}.isdisjoint({one.id for one in first.cited})
    assert made(entry(), into="attente").id == "attente"


def test_an_entry_of_which_nothing_is_known_is_still_a_study() -> None:
    """One line may be enough to cite it."""
    bare = Entry(id="institut-zzzzz", guid="g", title="", first_seen=NOW)
    found = data(made(bare))
    assert found["title"] == "Sans titre (institut)"
    assert "statistics" not in found


def test_an_address_says_nothing_of_whence_readers_come() -> None:
    """What a newsletter adds is not part of a reference."""
    assert (
        data(made(entry(link="https://x.example/1?utm_source=rss&id=2")))["url"] == "https://x.example/1?id=2"
    )


def test_when_it_was_read_is_when_its_words_last_changed() -> None:
    """Since those are the words that are quoted."""
    changed = replace(entry(), changed=NOW.replace(day=25))
    assert data(made(changed))["accessed"] == "2026-11-25"


def test_a_figure_of_an_unknown_unit_is_told_in_a_comment() -> None:
    """Nothing that was found is lost without a word."""
    odd = figure("62 %", value=62, unit="carats", source="Institut Exemple")
    adoption = made(with_figures(entry(), [odd]))
    assert "# Non repris\u00a0: 62 %, dont l’unité n’est pas connue" in adoption.text
    assert (adoption.cited, adoption.left) == ((), 1)
