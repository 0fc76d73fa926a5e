"""Twenty faults in ten files of this repository's own site come out in one run, and nothing is published."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.codes import CODES
from tests.program import TODAY, files_of, run
from tests.site.conftest import Built


@dataclass(frozen=True)
class Slip:
    """`old` of a file becomes `new`, of which `at` is the place that must be shown; "" is the whole."""

    path: str
    old: str
    new: str
    code: str
    at: str = ""


SITE, PUBLISHERS = "content/site.yaml", "content/publishers.yaml"
BVA, MARKESS = (
    "content/studies/bva-observatoire-services-clients.yaml",
    "content/studies/markess-canaux-2010.yaml",
)
NIELSEN, REPORT = "content/studies/nielsen-confiance-2013.yaml", "content/2014-tendances/report.md"
TRACE, LEGER = (
    "content/2014-tendances/05-le-client-sera-trace.md",
    "content/2011-tendances/06-le-client-sera-leger.md",
)
ARTICLE, METHOD = "content/articles/lire-beaucoup-croire-a-moitie.md", "content/pages/methode.md"

SLIPS = (
    Slip(SITE, "licence_url:", "license_url:", "unknown-key", "license_url"),
    Slip(SITE, '"page:a-propos"', '"page:a-porpos"', "unknown-reference"),
    Slip(PUBLISHERS, "\nbva: {name: BVA,", "\nbva: {nom: BVA,", "unknown-key", "nom"),
    Slip(PUBLISHERS, "\nkpam:", "\ncarrefour: {name: Carrefour}\nkpam:", "duplicate-key", "carrefour"),
    Slip(BVA, "unit: percent", "unit: %", "yaml-syntax", "%"),
    Slip(BVA, "form: breakdown", "form: breakdwon", "bad-value", "breakdwon"),
    Slip(MARKESS, "\ndate: 2010\n", "\ndate: 2010-13\n", "bad-date", "2010-13"),
    Slip(MARKESS, "fr: Canaux d'interaction", "fr: Canaux : d'interaction", "yaml-syntax", ": d'"),
    Slip(NIELSEN, "\nkind: survey", "\nurl: www.exemple.org\nkind: survey", "bad-url", "www.exemple.org"),
    Slip(NIELSEN, "value: 84", "value: beaucoup", "wrong-type", "beaucoup"),
    Slip(REPORT, "  - tripadvisor-avis\n", "  - tripadvisor-avi\n", "unknown-reference", "tripadvisor-avi"),
    Slip(REPORT, "ordres de grandeur", "<b>ordres</b> de grandeur", "raw-html", "<b>"),
    Slip(TRACE, "number: 5", "number: 11", "count-mismatch", "11"),
    Slip(
        TRACE,
        "8 % [@sensduclient-2014-observations]",
        "7 % [@sensduclient-2014-observations]",
        "number-mismatch",
    ),
    Slip(LEGER, "number: 6", "number: 5", "duplicate-number", "5"),
    Slip(LEGER, "\n---\n", "\n---\nVoir [[boulanger]].\n\n", "ambiguous-id", "[[boulanger]]"),
    Slip(ARTICLE, "> [!à retenir]", "> [!à retenirr]", "unknown-callout", "à retenirr"),
    Slip(
        ARTICLE,
        "\n## Ce qui a changé",
        "\n![Une vitrine](vitrine.png)\n\n## Ce qui a changé",
        "bad-image",
        "![",
    ),
    Slip(METHOD, "## La base\n", "## La base\n\nVoir [ce site](javascript:alert(1)).\n", "bad-link", "[ce"),
    Slip(METHOD, "## Les totaux\n", "## Les totaux\n\nUn total[^1].\n", "unknown-footnote", "[^1]"),
)


def planted(site: Path) -> set[tuple[str, int, int, str]]:
    """Make the slips; where each must be told."""
    expected = set()
    for path in dict.fromkeys(slip.path for slip in SLIPS):
        mine = [slip for slip in SLIPS if slip.path == path]
        text = (site / path).read_text(encoding="utf-8")
        for slip in mine:
            assert slip.old in text, f"{path} has changed: plant another slip than {slip.old!r}"
            text = text.replace(slip.old, slip.new, 1)
        (site / path).write_text(text, encoding="utf-8", newline="\n")
        for slip in mine:
            offset = text.index(slip.new) + (slip.new.index(slip.at) if slip.at else 0)
            line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
            expected.add((path, line, column, slip.code))
    return expected


def test_there_are_twenty_slips_in_ten_files() -> None:
    """Of kinds that are no mere variants of one another."""
    assert len(SLIPS) == 20
    assert len({slip.path for slip in SLIPS}) == 10
    assert len({slip.code for slip in SLIPS} & set(CODES)) >= 15


@pytest.fixture(scope="module")
def faulty(
    own: Built, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, set[tuple[str, int, int, str]]]:
    """A copy of the published site in which the slips were made since."""
    site = tmp_path_factory.mktemp("faulty") / "site"
    shutil.copytree(own.folder, site)
    return site, planted(site)


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_come_out_at_once(command: str, faulty: tuple[Path, set[tuple[str, int, int, str]]]) -> None:
    """Each once, at its line and column, and nothing else; the exit code is 1 and the site stands."""
    site, expected = faulty
    before = standing(site)
    result = run(command, "--format", "json", "--today", str(TODAY), site=site)
    found = json.loads(result.stdout)["diagnostics"]
    told = [(one["path"], one["line"], one["column"], one["code"]) for one in found]
    assert sorted(told) == sorted(expected)
    assert {one["severity"] for one in found} == {"error"}
    assert result.returncode == 1
    assert result.stderr == ""
    assert standing(site) == before


def test_they_are_readable(faulty: tuple[Path, set[tuple[str, int, int, str]]]) -> None:
    """Each with its line and what to do, and their number at the end."""
    site, expected = faulty
    result = run("check", "--today", str(TODAY), site=site)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert result.stderr.rstrip().endswith("20 erreurs")
    for path, line, column, code in expected:
        (head,) = (one for one in result.stderr.split("\n") if one.startswith(f"{path}:{line}:{column}: "))
        assert head.endswith(f"[{code}]")
    assert result.stderr.count("\n    → ") >= len(expected)


def standing(site: Path) -> dict[str, tuple[int, bytes]]:
    """Every published file with its time and its bytes."""
    return {
        name: (path.stat().st_mtime_ns, path.read_bytes()) for name, path in files_of(site / "output").items()
    }
