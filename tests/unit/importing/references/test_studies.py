"""References become study files, once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import check_only
from generator.models import Study
from tests.content import decoded
from tests.program import call, digests, options_of, write

if TYPE_CHECKING:
    from click.testing import Result

BIB = r"""
@techreport{bva10, author = {{Institut BVA} and Dupont, Jean},
  title = {Observatoire des services clients}, institution = {BVA},
  year = 2010, month = oct, url = {https://bva.example/2010}, keywords = {clients, attente}}
@misc{inconnu, title = {A study in English}, author = {{Example Institute}}, year = 2012, langid = {english},
  url = {javascript:alert(1)}, abstract = {Sixty percent of them.}}
@article{journal, title = {Deux mots}, journal = {Revue}, date = {2013-09-02/2013-09-09}, doi = {10.1000/182}}
@book{sans-rien, title = {Seul un titre}}
"""
PUBLISHERS = "bva: {name: BVA, aliases: [Institut BVA]}\nrevue: {name: Revue}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A French site that knows two publishers."""
    files = {
        "content/site.yaml": "title: Site\nlanguage: fr\nchecks: {unused: off}\n",
        "content/publishers.yaml": PUBLISHERS,
        "sources.yaml": "studies:\n  - content/studies/*.yaml\n",
    }
    return write(tmp_path / "site", files)


def taken(site: Path, text: str, name: str = "refs.bib", *more: str) -> Result:
    """The import of a file of that text."""
    file = site.parent / name
    file.write_text(text, encoding="utf-8")
    return call("import", file, "--site", site, *more)


def studies(site: Path) -> dict[str, Study]:
    """The site's studies, by id; no file has a fault."""
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*.yaml")
        if path.is_file()
    }
    found = decoded(files)
    assert found.diagnostics == ()
    return {one.id: one for one in found.value.records if isinstance(one, Study)}


def test_each_reference_is_a_study_to_be_checked(site: Path) -> None:
    """With publisher, authors, date, address; in a file that has no fault."""
    done = taken(site, BIB)
    assert done.exit_code == 0, done.output
    found = studies(site)
    assert set(found) == {
        "bva-services-2010",
        "example-institute-english-2012",
        "revue-mots-2013",
        "titre",
    }
    bva = found["bva-services-2010"]
    assert (bva.publisher, bva.authors, str(bva.date), bva.url) == (
        "bva",
        ("Dupont, Jean",),
        "2010-10",
        "https://bva.example/2010",
    )
    assert {str(one.checked) for one in found.values()} == {"unverified"}
    assert check_only(options_of(site, cache=False)).diagnostics == ()


def test_what_a_study_has_no_field_for_is_a_comment(site: Path) -> None:
    """Keywords, abstract, an address that is none; a title in another language says in which."""
    taken(site, BIB)
    bva = (site / "content/studies/bva-services-2010.yaml").read_text("utf-8")
    assert "# Notice bva10 de refs.bib." in bva
    assert "# Mots-clés\u00a0: clients, attente\n" in bva
    other = (site / "content/studies/example-institute-english-2012.yaml").read_text("utf-8")
    assert "# Résumé\u00a0: Sixty percent of them.\n" in other
    assert "# Adresse refusée\u00a0: javascript:alert(1)\n" in other
    assert 'title: {en: "A study in English"}' in other
    assert "\nurl:" not in other


def test_a_publisher_that_the_site_does_not_have_is_told(site: Path) -> None:
    """Its entry is to be pasted; publishers.yaml is its author's."""
    said = taken(site, BIB).output
    assert 'example-institute: {name: "Example Institute"}' in said
    study = (site / "content/studies/example-institute-english-2012.yaml").read_text("utf-8")
    assert 'example-institute: {name: "Example Institute"}' in study
    assert (site / "content/publishers.yaml").read_text("utf-8") == PUBLISHERS


def test_a_second_run_changes_no_file(site: Path) -> None:
    """All is there already, also what has neither DOI nor address, also from another program."""
    taken(site, BIB)
    before = digests(site)
    assert "Déjà là\u00a0: 4 études." in taken(site, BIB).output
    csl = [{"id": "x", "type": "article", "title": "Deux mots", "DOI": "https://doi.org/10.1000/182"}]
    assert "Déjà là\u00a0: 1 étude." in taken(site, json.dumps(csl), "refs.json").output
    ris = "TY  - RPRT\nTI  - Seul un titre\nER  -\n"
    ris += "TY  - RPRT\nTI  - x\nUR  - http://www.bva.example/2010/\nER  -\n"
    assert "Déjà là\u00a0: 2 études." in taken(site, ris, "refs.ris").output
    assert digests(site) == before


def test_it_stays_so_once_its_publisher_is_known(site: Path) -> None:
    """The author adds what was told; the reference now means that publisher."""
    taken(site, BIB)
    (site / "content/publishers.yaml").write_text(
        f"{PUBLISHERS}example-institute: {{name: Example Institute}}\n", encoding="utf-8"
    )
    assert "Déjà là\u00a0: 4 études." in taken(site, BIB).output
    study = site / "content/studies/example-institute-english-2012.yaml"
    study.write_text(study.read_text("utf-8") + "publisher: example-institute\n", encoding="utf-8")
    assert "Déjà là\u00a0: 4 études." in taken(site, BIB).output


def test_nothing_that_stands_is_replaced(site: Path) -> None:
    """Another study of that name, even one that cannot be read, stays; the new one has a number."""
    mine = {
        "content/studies/titre.yaml": "title: [",
        "content/studies/revue-mots-2013.yaml": "title: Autre\n",
    }
    write(site, mine)
    taken(site, BIB)
    assert {name: (site / name).read_text("utf-8") for name in mine} == mine
    assert (site / "content/studies/titre-2.yaml").exists()
    assert (site / "content/studies/revue-mots-2013-2.yaml").exists()


def test_a_name_that_some_system_keeps_for_itself_gets_a_number(site: Path) -> None:
    """No file is called con on Windows."""
    taken(site, "@misc{a, title = {Con}}\n@misc{b, title = {Nul}}")
    assert set(studies(site)) == {"con-1", "nul-1"}


def test_two_of_one_file_are_one(site: Path) -> None:
    """By DOI, address, or title with year and publisher; two editions are two."""
    bib = """
@misc{a, title = {Baromètre}, year = 2010, author = {{BVA}}}
@misc{b, title = {BAROMETRE}, year = 2010, author = {{Institut BVA}}}
@misc{c, title = {Baromètre}, year = 2011, author = {{BVA}}}
@misc{d, title = {Autre}, url = {https://a.example/x?utm_source=y}}
@misc{e, title = {Encore}, url = {http://www.a.example/x/}}
@misc{f, title = {Éditorial}, doi = {10.1000/1}}
@misc{g, title = {Éditorial}, doi = {10.1000/2}}
"""
    told = json.loads(taken(site, bib, "refs.bib", "--format", "json").output)
    fates = {one["name"]: one.get("why", one["fate"]) for one in told["entries"]}
    expected = dict.fromkeys("abcdefg", "written") | {"b": "twice", "e": "twice"}
    assert fates == expected


def test_one_that_is_much_like_another_is_told(site: Path) -> None:
    """It is written all the same: its author decides."""
    title = "title: L'observatoire des services clients de BVA"
    write(site, {"content/studies/bva-2010.yaml": f"{title}\npublisher: bva\ndate: 2010-11\n"})
    said = taken(site, BIB).output
    assert "«\u00a0bva10\u00a0» ressemble à l’étude bva-2010" in said
    assert "Pris\u00a0: 4 études." in said


def test_an_author_who_is_no_publisher_stays_one(site: Path) -> None:
    """Part of a name is no name; the whole of one is a publisher's, with or without braces."""
    taken(site, "@misc{a, title = {Un}, author = {Revue, Jean}}\n@misc{b, title = {Deux}, author = {BVA}}")
    found = studies(site)
    (one,) = (study for study in found.values() if study.title.get("fr") == "Un")
    (two,) = (study for study in found.values() if study.title.get("fr") == "Deux")
    assert (one.publisher, one.authors) == (None, ("Revue, Jean",))
    assert (two.publisher, two.authors) == ("bva", ())


def test_a_hostile_reference_is_only_text(site: Path) -> None:
    """Nothing in it can end a value or a comment, or name a path."""
    evil = {
        "id": "../../x\n- y",
        "type": "report",
        "title": "a: b # c\n---\nchecked: primary \u202e\u0000 <script>",
        "publisher": '"}\nchecked: primary',
        "abstract": "x\nchecked: primary",
        "URL": "https://a.example/\nchecked: primary",
        "author": [{"family": "a\nb", "given": '"]'}],
        "issued": {"raw": "2010\nchecked: primary"},
        "language": "fr\nchecked: primary",
    }
    done = taken(site, json.dumps([evil]), "refs.json")
    assert done.exit_code == 0, done.output
    (study,) = studies(site).values()
    assert study.checked == "unverified"
    assert [
        path.parent.name for path in site.rglob("*.yaml") if path.name not in {"site.yaml", "sources.yaml"}
    ] == [
        "content",
        "studies",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("@misc{a, title = {été}}".encode("latin-1"), "refs.bib:1:19"),
        (b"\xef\xbb\xbf@misc{a,\n title = {\xff}}", "refs.bib:2:11"),
        ("@misc{a, title = {x}}".encode("utf-16") + b"\x00", "UTF-16"),
    ],
)
def test_another_encoding_is_refused(content: bytes, said: str, site: Path) -> None:
    """With the place; nothing is written."""
    file = site.parent / "refs.bib"
    file.write_bytes(content)
    before = digests(site)
    done = call("import", file, "--site", site)
    assert done.exit_code == 1
    assert said in done.stderr
    assert digests(site) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_so_are_read(encoding: str, site: Path) -> None:
    """UTF-8 with and without its mark, UTF-16 with it; any line ends."""
    file = site.parent / "refs.bib"
    file.write_bytes("@misc{a,\r\n title = {Été}}\r\n".encode(encoding))
    assert call("import", file, "--site", site).exit_code == 0
    assert [one.title.get("fr") for one in studies(site).values()] == ["Été"]
