"""Texts name what they name, and what they name in vain has its place."""

from __future__ import annotations

import struct

import pytest

from generator.models import Kind, Ref
from generator.prose.marks import CitationMark, EmbedMark, LinkMark, PictureMark
from generator.site import LinkedMark, LinkedText, Place, Site
from tests.content import STUDY, linked, page, told

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 20, 10) + b"\x08\x02\x00\x00\x00" + b"\0" * 16
)
BASE: dict[str, str | bytes] = {
    "content/brands.yaml": "orange: {name: Orange}\n",
    "content/studies/etude.yaml": f"{STUDY}  contre: {{value: 3/10, unit: ratio, label: x, note: n}}\n"
    "series:\n  pour: {title: T, form: time, points: [pour], note: n}\n",
    "content/studies/autre.yaml": "title: Autre\nnote: n\n",
    "content/2014-tendances/report.md": page("", "title: T\nyear: 2014"),
    "content/2014-tendances/1-ici.md": page(""),
    "content/pages/a.png": PNG,
}
STATISTIC, SERIES, ETUDE = Ref(Kind.STATISTIC, "pour"), Ref(Kind.SERIES, "pour"), Ref(Kind.STUDY, "etude")


def text(body: str) -> LinkedText:
    """A page's linked body, in which nothing is wrong."""
    site = linked({**BASE, "content/pages/p.md": page(body)})
    assert site.diagnostics == ()
    found = site.value.text(Ref(Kind.PAGE, "p"), "fr", "body")
    assert found
    return found


def only(body: str) -> LinkedMark:
    """Its only mark."""
    (mark,) = text(body).marks
    return mark


def faults(body: str, front: str = "title: T") -> list[str]:
    """What is wrong with a page: "line:column code/variant"."""
    found = told({**BASE, "content/pages/p.md": page(body, front)})
    return [one.removeprefix("pages/p.md:") for one in found if "unused" not in one]


@pytest.mark.parametrize(
    ("body", "mark", "refs"),
    [
        ("[[stat:pour]]", LinkMark, (STATISTIC,)),
        ("[[stat:pour|une majorité]]", LinkMark, (STATISTIC,)),
        ("[[2014]]", LinkMark, (Ref(Kind.REPORT, "2014-tendances"),)),
        ("[[ici]]", LinkMark, (Ref(Kind.TREND, "2014-tendances/ici"),)),
        ("[[orange]]", LinkMark, (Ref(Kind.BRAND, "orange"),)),
        ("![[pour]]", EmbedMark, (SERIES,)),
        ("![[stat:pour]]", EmbedMark, (STATISTIC,)),
        ("[@etude, p. 12]", CitationMark, (ETUDE,)),
        ("[@etude#pour]", CitationMark, (STATISTIC,)),
        ("[@etude; @autre; @nous; @own]", CitationMark, (ETUDE, Ref(Kind.STUDY, "autre"), None, None)),
    ],
)
def test_a_mark_names_records(body: str, mark: type, refs: tuple[Ref | None, ...]) -> None:
    """One, or one for each item of a citation; None is the author's own."""
    found = only(body)
    assert isinstance(found.mark, mark)
    assert found.refs == refs


def test_a_picture_is_looked_for_beside_the_text() -> None:
    """And measured by its content."""
    found = only("![Une boutique](a.png)")
    assert isinstance(found.mark, PictureMark)
    assert found.picture
    assert (found.picture.path, found.picture.width, found.picture.height) == ("content/pages/a.png", 20, 10)


def test_what_front_matter_describes_may_be_embedded() -> None:
    """The short form has no room for what a picture shows; the front matter may have said it."""
    assert faults("![[a.png|Une boutique]]", "title: T\nimage: {file: a.png, alt: Une vitrine}") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[[rien]]", ["4:1 unknown-reference"]),
        ("Un.\n\nVoir *[[rien]]*.", ["6:7 unknown-reference"]),
        ("| a | b |\n|---|---|\n| x | [[rien|y]] |", ["6:7 unknown-reference"]),
        ("> [!key]\n> - [[rien]]", ["5:5 unknown-reference"]),
        ("Un [[rien|long\ntexte]].", ["4:4 unknown-reference"]),
        ("Un.[^1]\n\n[^1]: Voir [[rien]].", ["6:12 unknown-reference"]),
        ("[[pour]]", ["4:1 ambiguous-id"]),
        ("![[orange]]", ["4:1 unknown-reference/embed"]),
        ("![[etude]]", ["4:1 unknown-reference/embed"]),
        ("[@rien]", ["4:2 unknown-reference/study"]),
        ("[@etude; voir @rien, p. 3]", ["4:15 unknown-reference/study"]),
        ("[@etude#rien]", ["4:2 unknown-reference/stat"]),
        ("[@autre#pour]", ["4:1 unknown-reference/other-study"]),
        ("[@pour]", ["4:2 unknown-reference/study"]),
        ("[[stat:pour|61 %]]", ["4:1 number-mismatch"]),
        ("[[stat:contre|trois sur dix]]", []),
        ("`[[rien]]`", []),
        ("<!-- [[rien]] -->", []),
        ("![[pour|Voir [[rien]] ici]]", ["4:14 unknown-reference"]),
        ("![Une boutique](b.png)", ["4:1 bad-image/missing"]),
        ("![Une boutique](../../b.png)", ["4:1 bad-image/outside"]),
        ("![[a.png|x]]", ["4:1 missing-alt/embed"]),
        ("![[b.png|x]]", ["4:1 bad-image/missing"]),
        ("![[https://exemple.org/b.png|x]]", ["4:1 bad-link/remote-picture"]),
        ("![x](https://exemple.org/b.png)", ["4:1 bad-link/remote-picture"]),
        ("![x](//exemple.org/b.png)", ["4:1 bad-link/remote-picture"]),
        ("[[rien]] et [[rien]]", ["4:1 unknown-reference", "4:13 unknown-reference"]),
    ],
)
def test_what_is_named_in_vain_has_its_place(body: str, expected: list[str]) -> None:
    """Its line and column in the file, once, wherever in a text it stands."""
    assert faults(body) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ('title: T\nsummary: "Voir [[rien]]"', ["3:16 unknown-reference"]),
        (
            "title: T\nsummary: >\n  Un résumé\n  sur trois lignes,\n  voir [[rien]].",
            ["6:8 unknown-reference"],
        ),
        ("title: T\nsummary: >\n  Un [[rien|mot\n  coupé]] en deux.", ["3:10 unknown-reference"]),
        (
            "title: T\nsummary: 'L''[[rien]] et l''[[rien]]'",
            ["3:14 unknown-reference", "3:29 unknown-reference"],
        ),
        ('title: T\nsummary: "L\'\\x5b[rien]]"', ["3:10 unknown-reference"]),
        ('title: "Voir [[rien]]"', ["2:14 unknown-reference"]),
        ("author: '[[rien]]'\ntitle: T\nsummary: voir [[rien]]", ["4:15 unknown-reference"]),
        ("title: T\nimage: {file: a.png, alt: A, caption: '[[rien]]'}", ["3:40 unknown-reference"]),
        ("title: T\nimage: {file: b.png, alt: A}", ["3:15 bad-image/missing"]),
        ("title: T\nimage: {file: 'http://a/b.png', alt: A}", ["3:15 bad-link/remote-picture"]),
        ("title: T\nimage:\n  file: a.png\n  alt: ' '", ["5:8 missing-alt/front-matter"]),
        ("title: T\nsummary: <b>gras</b>", ["3:10 raw-html/emphasis"]),
    ],
)
def test_front_matter_is_text_too(front: str, expected: list[str]) -> None:
    """A mark in a folded, quoted or escaped text is found where it was typed, else where the text starts."""
    assert faults("", front) == expected


def test_challenges_are_told_apart() -> None:
    """Each has its own place."""
    front = "title: T\nchallenges:\n  - Répondre\n  - Voir [[rien]]\n  - Voir [[rien]]"
    found = told({**BASE, "content/2014-tendances/1-ici.md": page("[[orange]]", front)})
    assert found == [f"2014-tendances/1-ici.md:{line}:10 unknown-reference" for line in (5, 6)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_lines_count_as_the_author_sees_them(start: str, end: str) -> None:
    """With any line ends, and behind a byte order mark."""
    body = start + page("Été : [[rien]]\n\n\t[[rien]] [[orange]]\n", "title: T\nsummary: x").replace(
        "\n", end
    )
    found = told({**BASE, "content/pages/p.md": body.encode()})
    assert found == ["pages/p.md:5:7 unknown-reference", "pages/p.md:7:2 unknown-reference"]


def places(site: Site) -> set[tuple[str, Place]]:
    """Who is used where."""
    return {(str(ref), use.place) for ref, uses in site.uses.items() for use in uses}


def test_a_chart_uses_its_points() -> None:
    """And its caption what it names."""
    site = linked({**BASE, "content/pages/p.md": page("![[pour|Selon [@autre]]]\n")}).value
    assert places(site) == {
        ("series:pour", Place.CHART),
        ("stat:pour", Place.CHART),
        ("study:autre", Place.CAPTION),
    }


def test_notes_for_the_speaker_use_nothing() -> None:
    """No page shows them; what they name must exist all the same."""
    site = linked({**BASE, "content/pages/p.md": page("> [!notes]\n> [[stat:pour]] [[rien]]\n")})
    assert places(site.value) == set()
    assert [one.code for one in site.diagnostics] == ["unknown-reference"]


def test_a_translation_is_checked_like_its_original() -> None:
    """In its own file, and in its own language's numbers."""
    files = {
        **BASE,
        "content/site.yaml": "title: T\nlanguages: [fr, en]\nchecks: {outdated-translation: off}\n",
        "content/pages/p.md": page("[[stat:pour|60,0 %]]"),
        "content/pages/p.en.md": page("[[stat:pour|60.4%]] [[rien]]"),
    }
    found = [one for one in told(files) if "unused" not in one]
    assert found == ["pages/p.en.md:4:1 number-mismatch", "pages/p.en.md:4:21 unknown-reference"]
