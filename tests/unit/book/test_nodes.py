"""Markup as nodes."""

from __future__ import annotations

from generator.book.nodes import Links, nodes

LINKS = Links(
    study=lambda href: "BVA, 2010" if href == "#ref-1" else "",
    chapter=lambda href: "r/b" if href == "../b/" else "",
    brand=lambda href: "Orange" if href == "../../marques/orange/" else "",
    address=lambda href: href if href.startswith("https:") else "",
)


def test_elements_keep_their_order_and_texts() -> None:
    """What stands between blocks only parts them; spaces between words are words' own."""
    found = nodes("<p>Un <em>mot</em> <strong>fort</strong>.</p>\n<ul>\n<li>a</li>\n</ul>\n", LINKS)
    assert [one["name"] for one in found] == ["p", "ul"]
    assert [one if isinstance(one, str) else one["name"] for one in found[0]["children"]] == [
        *("Un ", "em", " ", "strong", "."),
    ]
    assert [one["name"] for one in found[1]["children"]] == ["li"]


def test_links_say_what_they_lead_to() -> None:
    """A reference of the page, a chapter, a brand, the web."""
    html = '<a href="#ref-1">1</a><a href="../b/">B</a><a href="../../marques/orange/">O</a><a href="https://x.fr">x</a>'
    found = nodes(html, LINKS)
    keys = ("study", "chapter", "brand", "address")
    assert [[one[key] for key in keys] for one in found] == [
        ["BVA, 2010", "", "", ""],
        ["", "r/b", "", ""],
        ["", "", "Orange", ""],
        ["", "", "", "https://x.fr"],
    ]


def test_elements_without_end_hold_nothing() -> None:
    """A line break does not swallow what follows."""
    assert [one if isinstance(one, str) else one["name"] for one in nodes("a<br>b", LINKS)] == [
        "a",
        "br",
        "b",
    ]
