"""BibTeX and biblatex."""

from __future__ import annotations

import pytest

from generator.importing.references.bibtex import read
from generator.importing.references.reference import Reference, Unread


def one(text: str) -> Reference:
    """The only reference of a text."""
    (found,) = read(text, "fr")
    assert isinstance(found, Reference)
    return found


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (r"{L'{\'E}tude des fran\c{c}ais}", "L'Étude des français"),
        (r"{L'\'Etude, l'\oe uvre, \^{\i}le, na\"{\i}f, \`a}", "L'Étude, l'œuvre, île, naïf, à"),
        (r"{{BVA} et les {SMS}}", "BVA et les SMS"),
        (r"{84\,\% \& 5\,\$ \#1}", "84 % & 5 $ #1"),
        (r"{Un \emph{bon} \textbf{titre} --- enfin}", "Un bon titre — enfin"),
        ('"Entre guillemets"', "Entre guillemets"),
        ("{Sur\n   deux lignes}", "Sur deux lignes"),
        ("{Déjà en Unicode : œuvre}", "Déjà en Unicode : œuvre"),
        (r"{a {unbalanced \textbackslash} x}", "a unbalanced \\ x"),
    ],
)
def test_latex_is_read(typed: str, title: str) -> None:
    """Accents in all their spellings, braces, commands that only dress words."""
    found = one(f"@misc{{a, title = {typed}}}")
    assert " ".join(found.title.split()) == title


def test_strings_and_what_is_put_together_of_them() -> None:
    """Names without quotes, in any case; pieces joined by #."""
    found = one("""
@string{bva = {BVA Group}}
@string(OBS = "Observatoire")
@techreport{a, title = obs # " des services " # {clients}, institution = bva,
  year = 2010, month = "15~" # oct}
""")
    assert found.title == "Observatoire des services clients"
    assert found.makers == ("BVA Group",)
    assert found.date == "2010-10-15"


def test_a_part_has_what_the_whole_says() -> None:
    """By crossref, in any order and case; the whole itself is no study of its own."""
    part, whole = read(
        """
@inproceedings{part, crossref = {Whole}, title = {The part}, pages = {1--2}}
@proceedings{whole, title = {The whole}, year = 2001, publisher = {ACM}, url = {https://whole.example}}
""",
        "fr",
    )
    assert isinstance(part, Reference)
    assert (part.title, part.container, part.date, part.makers, part.url) == (
        "The part",
        "The whole",
        "2001",
        ("ACM",),
        None,
    )
    assert whole == Unread("whole", 3, "whole")


def test_a_circle_of_parents_ends() -> None:
    """Each is read."""
    found = read(
        "@misc{a, title = A, crossref = {b}}\n@misc{b, title = {B}, crossref = {a}, year = 2001}", "fr"
    )
    assert [entry.key for entry in found] == ["a", "b"]


def test_organisations_are_told_from_persons() -> None:
    """By their braces; "and others" is nobody."""
    found = one(
        "@misc{a, title = {T}, author = {{Institut X and Y} and Dupont, Jean and Marie Curie and others}}"
    )
    assert found.makers == ("Institut X and Y",)
    assert found.persons == ("Dupont, Jean", "Marie Curie")


def test_addresses_are_taken_letter_for_letter() -> None:
    """What LaTeX would take for a comment or a sub-script is part of them."""
    found = one(
        r"@online{a, title = {T}, url = {https://a.example/x_y%20z?q=1\&r=\_2}, doi = {10.1000/a\_b}}"
    )
    assert found.url == "https://a.example/x_y%20z?q=1&r=_2"
    assert found.doi == "10.1000/a_b"
    assert one(r"@misc{a, title={T}, howpublished = {\url{https://a.example/}}}").url == "https://a.example/"


def test_the_rest_of_biblatex() -> None:
    """Date ranges, day of access, language, keywords, subtitle, journal."""
    found = one("""
@article{a, title = {T}, subtitle = {Enfin}, journaltitle = {Revue}, date = {2010-09-02/2010-09-09},
  urldate = {2020-01-02}, langid = {french}, keywords = {avis, clients; SMS}, abstract = {R.}}
""")
    assert (found.title, found.container, found.date) == ("T: Enfin", "Revue", "2010-09-02/2010-09-09")
    assert (found.accessed, found.language, found.keywords) == (
        "2020-01-02",
        "fr",
        ("avis", "clients", "SMS"),
    )
    assert found.abstract == "R."


def test_one_that_is_damaged_hides_no_other() -> None:
    """It is told with its line, as is one whose key is there already, and one without a title."""
    found = read(
        """% a list
@misc{a, title = {A}}
@misc{broken, title = {never closed
@misc{a, title = {Again}}
@misc{untitled, year = 2010}
@misc{b, title = {B}}
""",
        "fr",
    )
    assert [(type(entry), entry.line) for entry in found] == [
        (Reference, 2),
        (Unread, 3),
        (Unread, 4),
        (Unread, 5),
        (Reference, 6),
    ]
    assert [entry.why for entry in found if isinstance(entry, Unread)] == ["unreadable", "twice", "no-title"]
