"""What is installed is enough: the package carries its templates, and builds a site from anywhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import __version__
from generator.newfiles import create_files
from generator.starting.site import site_files
from tests.program import ROOT, digests, environment, files_of, published, small_site


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this program, built from a copy so that nothing is left in the project."""
    pytest.importorskip("hatchling")
    project = tmp_path_factory.mktemp("project")
    for name in ("generator", "templates", "starter"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, project)
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", "dist"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "."],
        cwd=project,
        env=environment({"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (found,) = (project / "dist").glob("*.whl")
    return found


@pytest.mark.slow
def test_the_wheel_holds_the_program_its_templates_and_a_starter(wheel: Path) -> None:
    """All of it with its words, and nothing that belongs to this repository's own site or to tests."""
    assert wheel.name == f"trendbook-{__version__}-py3-none-any.whl"
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {f"generator/{path}" for path in files_of(ROOT / "generator") if path.endswith(".py")}
    templates = {f"generator/templates/{path}" for path in files_of(ROOT / "templates")}
    starter = {f"generator/starter/{path}" for path in files_of(ROOT / "starter")}
    assert modules <= names
    assert starter <= names
    assert templates <= names
    words = {f"generator/locales/{path}" for path in files_of(ROOT / "generator/locales")}
    assert words <= names
    known = modules | templates | starter | words
    others = {name for name in names - known if ".dist-info/" not in name}
    assert others == {"generator/serve/preview.js"}


@pytest.mark.slow
def test_an_installed_program_builds_the_same_site(wheel: Path, tmp_path: Path) -> None:
    """Without the repository: from the wheel alone, beside its dependencies."""
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    site = small_site(tmp_path / "site")
    paths = {"PYTHONPATH": f"{installed}:{sysconfig.get_path('purelib')}", "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-P", "-S", "-m", "generator", "build", "--today=2026-11-30"],
        cwd=site,
        env=environment(paths),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = digests(site / "output")
    assert published(small_site(tmp_path / "again")).written
    assert digests(tmp_path / "again/output") == made


@pytest.mark.slow
def test_an_installed_program_makes_a_site_to_start_from(wheel: Path, tmp_path: Path) -> None:
    """The very files that the repository's makes."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    paths = {"PYTHONPATH": f"{tmp_path / 'installed'}:{sysconfig.get_path('purelib')}"}
    done = subprocess.run(
        [sys.executable, "-P", "-S", "-m", "generator", "new", "site", "--lang", "fr"],
        cwd=tmp_path,
        env=environment({**paths, "SOURCE_DATE_EPOCH": "1796000000"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    day = datetime.fromtimestamp(1796000000, UTC).date()
    create_files(tmp_path / "again", site_files("fr", day))
    assert digests(tmp_path / "again") == digests(tmp_path / "site")
