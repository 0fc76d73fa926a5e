"""CSL-JSON, as Zotero exports it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.importing.outcome import Refused
from generator.importing.references.csl import read
from generator.importing.references.reference import Reference, Unread


def one(**item: Any) -> Reference:
    """The only reference of a list of one item."""
    (found,) = read(json.dumps([{"id": "a", "title": "T", **item}]), "fr")
    assert isinstance(found, Reference)
    return found


def test_an_item() -> None:
    """Persons, organisations, addresses; markup is left out."""
    found = one(
        title="L’<i>attente</i> &amp; nous",
        author=[
            {"literal": "Institut BVA"},
            {"family": "Dupont", "given": "Jean"},
            {"family": "Broglie", "given": "Louis", "non-dropping-particle": "de"},
            {"family": "INSEE"},
        ],
        publisher="eBay",
        URL="https://a.example/",
        DOI="10.1000/1",
        language="fr-FR",
        keyword="avis, clients",
        **{"container-title": "Revue"},
    )
    assert found.title == "L’attente & nous"
    assert found.makers == ("Institut BVA", "INSEE", "eBay")
    assert found.persons == ("Dupont, Jean", "de Broglie, Louis")
    assert (found.url, found.doi, found.language) == ("https://a.example/", "10.1000/1", "fr")
    assert (found.keywords, found.container) == (("avis", "clients"), "Revue")


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2010, 10, 5]]}, "2010-10-05"),
        ({"date-parts": [["2010", "10"]]}, "2010-10"),
        ({"date-parts": [[2010]]}, "2010"),
        ({"date-parts": [[2010, 9, 2], [2010, 9, 9]]}, "2010-09-02/2010-09-09"),
        ({"raw": "octobre 2010"}, "2010-10"),
        ({"literal": "5 octobre 2010"}, "2010-10-05"),
        ("2010-10-05", "2010-10-05"),
        ({"date-parts": [[2010, 13]]}, None),
        ({"date-parts": [[None]]}, None),
        ({"date-parts": "2010"}, None),
        ([], None),
        (None, None),
    ],
)
def test_dates(issued: object, date: str | None) -> None:
    """In numbers, as texts, as somebody typed them."""
    assert one(issued=issued).date == date


def test_a_guess_stays_one() -> None:
    """CSL calls it circa."""
    assert one(issued={"date-parts": [[2010]], "circa": True}).is_inferred


def test_what_is_no_item_is_told() -> None:
    """One without a title, or that is none; an object may hold the list."""
    found = read('{"items": [{"id": "a"}, 3,\n {"id": "b", "title": "B"}]}', "fr")
    assert found[:2] == [Unread("a", 1, "no-title"), Unread("", 1, "unreadable")]
    assert found[2].line == 2


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [('[{"id": "a",\n "type" "x"}]', "2", "9"), ("3", "1", "1"), ("[" * 100_000, "1", "1")],
)
def test_json_that_cannot_be_read_is_refused(text: str, line: str, column: str) -> None:
    """With line and column."""
    with pytest.raises(Refused) as found:
        read(text, "fr")
    assert found.value.code == "json"
    assert (found.value.values["line"], found.value.values["column"]) in {(line, column), ("1", "100001")}
