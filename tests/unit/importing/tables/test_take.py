"""A table of figures taken in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import check_only
from generator.terminal import CONTENT_FAULT, USAGE
from tests.program import call, digests, options_of, published, write

if TYPE_CHECKING:
    from click.testing import Result

TABLE = """\
Canaux préférés;;
Canal;2012 (%);Note
Téléphone;51,5;en baisse
Courriel;25
Boutique;23,5
Source : BVA
"""
STUDY = """\
# Mon étude, à moi
title:   "Observatoire"   # sic
checked: primary

statistics:
  attente:
    value: 62
    unit: percent
    label: des clients attendent   # 62 !
  # en réserve

# les séries
series:
  avis:
    title: Avis
    form: comparison
    points: [attente]
# fin
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A French site with one study, written by hand."""
    files = {
        "content/site.yaml": "title: Site\nlanguage: fr\nchecks: {unused: off}\n",
        "content/studies/bva-2010.yaml": STUDY,
        "sources.yaml": "studies:\n  - content/studies/*.yaml\n",
    }
    return write(tmp_path / "site", files)


def taken(site: Path, study: str, text: str | bytes = TABLE, *more: str) -> Result:
    """The import of a table of that text."""
    file = site.parent / "canaux.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return call("import", file, "--study", study, "--site", site, *more)


def test_a_study_that_does_not_exist_is_made(site: Path) -> None:
    """To be checked and finished, with its figures and a series; in good order as it stands."""
    done = taken(site, "canaux-2012")
    assert done.exit_code == 0, done.output
    assert "Pris\u00a0: 3 chiffres, 1 série." in done.output
    text = (site / "content/studies/canaux-2012.yaml").read_text("utf-8")
    assert "title: Canaux préférés\n" in text
    assert "checked: unverified\n" in text
    assert "# Du tableau\u00a0: Source : BVA\n" in text
    assert (
        "  telephone:\n    value: 51.5\n    unit: percent\n    label: Téléphone\n    note: en baisse\n"
        in text
    )
    assert "form: breakdown\n" in text
    assert check_only(options_of(site, cache=False)).diagnostics == ()


def test_a_study_that_stands_gets_lines_and_loses_none(site: Path) -> None:
    """Below its statistics and its series; comments, quotes and spaces as they were."""
    done = taken(site, "bva-2010")
    assert done.exit_code == 0, done.output
    text = (site / "content/studies/bva-2010.yaml").read_text("utf-8")
    lines = iter(text.splitlines())
    assert all(line in lines for line in STUDY.splitlines())  # all of them, in their order
    assert text.index("telephone:") < text.index("# les séries") < text.index("canaux-preferes:")
    assert check_only(options_of(site, cache=False)).diagnostics == ()


@pytest.mark.parametrize("study", ["bva-2010", "canaux-2012"])
def test_a_second_run_changes_no_file(study: str, site: Path) -> None:
    """Neither of a new study nor of one that stood; nor once its author has worked on it."""
    taken(site, study)
    before = digests(site)
    assert "Déjà là\u00a0: 3 chiffres." in taken(site, study).output
    assert digests(site) == before
    path = site / f"content/studies/{study}.yaml"
    finished = path.read_text("utf-8").replace(
        "label: Téléphone\n", "label: des clients préfèrent le téléphone\n"
    )
    path.write_text(
        finished.replace("  courriel:", "  prefere-courriel:").replace(
            "stat: courriel", "stat: prefere-courriel"
        ),
        "utf-8",
    )
    before = digests(site)
    assert "Déjà là\u00a0: 3 chiffres." in taken(site, study).output
    assert digests(site) == before


def test_a_row_more_is_added_alone(site: Path) -> None:
    """With a series of all of them: the one that stands is its author's."""
    taken(site, "canaux-2012")
    before = (site / "content/studies/canaux-2012.yaml").read_text("utf-8")
    told = json.loads(taken(site, "canaux-2012", TABLE + "Visio;2\n", "--format", "json").output)
    assert [(one["sort"], one["name"], one["fate"]) for one in told["entries"]] == [
        ("statistic", "telephone", "there"),
        ("statistic", "courriel", "there"),
        ("statistic", "boutique", "there"),
        ("statistic", "visio", "written"),
        ("series", "canaux-preferes-2", "written"),
    ]
    lines = iter((site / "content/studies/canaux-2012.yaml").read_text("utf-8").splitlines())
    assert all(line in lines for line in before.splitlines())


def test_a_figure_that_differs_is_told_and_left(site: Path) -> None:
    """Both values, and the line of the table."""
    taken(site, "canaux-2012")
    before = digests(site)
    said = taken(site, "canaux-2012", TABLE.replace("51,5", "52,5")).output
    assert "«\u00a0telephone\u00a0» vaut 51.5 dans l’étude et 52.5 ligne 3 du tableau" in said
    assert digests(site) == before


def test_an_id_of_another_study_is_not_taken(site: Path) -> None:
    """The study's name stands before it, as often as the table is taken in."""
    taken(site, "canaux-2012")
    taken(site, "canaux-2013")
    text = (site / "content/studies/canaux-2013.yaml").read_text("utf-8")
    assert "  canaux-2013-telephone:\n" in text
    assert "Déjà là\u00a0: 3 chiffres." in taken(site, "canaux-2013").output
    assert check_only(options_of(site, cache=False)).diagnostics == ()


@pytest.mark.parametrize(
    "text", ["title: A\nstatistics: {a: {value: 1, unit: count, label: x}}\n", "{title: A}\n"]
)
def test_where_lines_cannot_be_added_they_are_to_be_pasted(text: str, site: Path) -> None:
    """The file stays; what goes into it is said."""
    write(site, {"content/studies/serree.yaml": text})
    before = digests(site)
    done = taken(site, "serree")
    assert done.exit_code == 0
    assert "Collez-y\u00a0:\nstatistics:\n  telephone:\n    value: 51.5\n" in done.output
    assert "Aucun fichier n’est écrit." in done.output
    assert digests(site) == before


def test_a_link_is_not_written_through(site: Path) -> None:
    """It may lead to a file that others have as well."""
    real = site.parent / "elsewhere.yaml"
    real.write_text(STUDY, encoding="utf-8")
    (site / "content/studies/bva-2010.yaml").unlink()
    (site / "content/studies/bva-2010.yaml").symlink_to(real)
    assert taken(site, "bva-2010").exit_code in {0, USAGE, CONTENT_FAULT}
    assert real.read_text("utf-8") == STUDY


@pytest.mark.parametrize(
    ("study", "code", "said"),
    [
        ("Été", USAGE, "a–z"),
        ("../x", USAGE, "a–z"),
        ("con", USAGE, "a–z"),
        ("abimee", CONTENT_FAULT, "trendbook check"),
    ],
)
def test_what_is_no_study_is_refused(study: str, code: int, said: str, site: Path) -> None:
    """A name that is none, a file that cannot be read."""
    write(site, {"content/studies/abimee.yaml": "title: [\n"})
    before = digests(site)
    done = taken(site, study)
    assert (done.exit_code, said in done.stderr) == (code, True)
    assert digests(site) == before


def test_the_study_must_be_named(site: Path) -> None:
    """Nobody else knows whose figures they are."""
    file = write(site.parent, {"t.csv": TABLE}) / "t.csv"
    done = call("import", file, "--site", site)
    assert (done.exit_code, "--study" in done.stderr) == (USAGE, True)


def test_a_table_of_data_is_refused(site: Path) -> None:
    """More figures than anybody reads."""
    rows = "".join(f"r{n};{n}\n" for n in range(501))
    done = taken(site, "trop", f"a;b\n{rows}")
    assert (done.exit_code, "501" in done.stderr) == (CONTENT_FAULT, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings(encoding: str, site: Path) -> None:
    """UTF-8 with and without its mark, UTF-16 with it; without, or in Latin-1, it is refused."""
    done = taken(site, "canaux-2012", TABLE.replace("\n", "\r\n").encode(encoding))
    assert done.exit_code == (CONTENT_FAULT if encoding == "utf-16-le" else 0)
    assert (site / "content/studies/canaux-2012.yaml").exists() is (encoding != "utf-16-le")


def test_latin_1_is_refused_with_its_place(site: Path) -> None:
    """As spreadsheets of Windows save it."""
    done = taken(site, "canaux-2012", TABLE.encode("latin-1"))
    assert (done.exit_code, "canaux.csv:1:10" in done.stderr) == (CONTENT_FAULT, True)
    assert "CSV UTF-8" in done.stderr


def test_what_is_written_can_be_published(site: Path) -> None:
    """With its chart, in a text."""
    taken(site, "canaux-2012")
    write(site, {"content/pages/page.md": "---\ntitle: Page\n---\n[[telephone]].\n\n![[canaux-preferes]]\n"})
    outcome = published(site)
    assert not outcome.failed
    assert {one.code for one in outcome.diagnostics} <= {"unverified"}
