"""What click says of a command line is said in French too."""

from __future__ import annotations

import ast
import gettext
import os
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from generator.catalogue.clicked import FRENCH
from generator.terminal import USAGE
from tests.program import ROOT, run, small_site

COMPILED = ROOT / "generator/locales/fr/LC_MESSAGES/messages.mo"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A French site."""
    return small_site(tmp_path)


def compiled() -> bytes:
    """The table as gettext reads it."""
    catalog = Catalog(locale="fr", domain="messages", creation_date=None, revision_date=None)
    for said, french in FRENCH.items():
        catalog.add(said, french)
    stream = BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def entries(content: bytes) -> dict[object, str]:
    """What gettext finds in a compiled file, but for its head."""
    found = gettext.GNUTranslations(BytesIO(content))._catalog  # type: ignore[attr-defined]
    return {key: text for key, text in found.items() if key}


def test_the_compiled_file_is_that_of_the_table() -> None:
    """UPDATE_GOLDEN=1 compiles it anew."""
    if os.environ.get("UPDATE_GOLDEN") or not COMPILED.exists():
        assert not os.environ.get("CI")
        COMPILED.parent.mkdir(parents=True, exist_ok=True)
        COMPILED.write_bytes(compiled())
    assert entries(COMPILED.read_bytes()) == entries(compiled())


def test_click_says_what_is_translated() -> None:
    """Words that another version of click does not have are told, not lost."""
    sources = Path(click.__file__).parent.glob("*.py")
    trees = [ast.parse(path.read_text("utf-8")) for path in sources]
    said = {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    asked = {text for key in FRENCH for text in ((key,) if isinstance(key, str) else key)}
    assert asked <= said


@pytest.mark.parametrize(
    "typed",
    [
        ["chek"],
        ["check", "--frmat", "x"],
        ["check", "--format", "x"],
        ["check", "--jobs", "0"],
        ["check", "a", "b"],
        ["check", "--site"],
        ["check", "--strict=3"],
        ["check", "--site", "sources.yaml"],
        ["where"],
    ],
    ids=" ".join,
)
def test_a_mistyped_command_is_told_in_the_site_s_language(typed: list[str], site: Path) -> None:
    """French in a French site, whatever the system speaks; English in an English one."""
    english = ("Error", "Usage", "Try", "Missing", "Invalid", "No such", "Did you", "not one of", "is a file")
    french = run(*typed, site=site, env={"LANG": "en_GB.UTF-8"})
    assert french.returncode == USAGE
    assert "Erreur\u00a0: " in french.stderr
    assert not [word for word in english if word in french.stderr]
    (site / "content/site.yaml").write_text("title: Site\nlanguage: en\n", encoding="utf-8")
    told = run(*typed, site=site, env={"LANG": "fr_FR.UTF-8"}).stderr
    assert "Error: " in told
    assert "Usage: " in told or "--site" in told or "--strict" in told


def test_help_is_all_in_one_language(site: Path) -> None:
    """Its headings are click's, the rest is ours."""
    told = run("check", "--help", site=site, env={"LANG": "en_GB.UTF-8"}).stdout
    assert told.startswith("Utilisation\u00a0: ")
    assert "Afficher cette aide." in told
    assert "Commandes:" in run("--help", site=site, env={"LANG": "en_GB.UTF-8"}).stdout
