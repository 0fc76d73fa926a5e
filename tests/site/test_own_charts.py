"""Charts that authors draw themselves, on a whole site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.state import CACHE_FOLDER
from tests.program import digests, files_of, published, run, small_site, write

CHART = "content/2025-rapport/charts/propre.py"
SPEC = "content/2025-rapport/charts/trace.yaml"
TREND = "content/2025-rapport/01-une-tendance.md"
MODULE = """\
import altair as alt

TITLE = "Un dessin"
POINTS = ["pour", {"stat": "contre", "label": "Contre"}]


def chart(points):
    return alt.Chart(points).mark_point(color="c2").encode(alt.X("value:Q"), alt.Y("label:N"))
"""
YAML = """\
title: Un tracé
usermeta: {points: [pour, contre]}
data: {name: points}
mark: bar
encoding:
  x: {field: value, type: quantitative}
  y: {field: label, type: nominal}
"""
TEXT = "---\ntitle: Une tendance\nnumber: 1\n---\n![[chart:propre]]\n\n![[trace]]\n\n![[avis]]\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a module and a specification."""
    return write(small_site(tmp_path), {CHART: MODULE, SPEC: YAML, TREND: TEXT})


def test_a_chart_file_has_all_that_a_series_has(site: Path) -> None:
    """A page, files, a table; its figures know where they are shown."""
    assert published(site).written
    made = files_of(site / "output")
    assert {
        f"series/propre/{name}"
        for name in ("index.html", *(f"propre.{end}" for end in ("svg", "png", "csv", "json")))
    } <= made.keys()
    trend = made["2025-rapport/une-tendance/index.html"].read_text("utf-8")
    assert trend.count('<svg xmlns="http://www.w3.org/2000/svg" class="chart-680"') == 3
    assert 'class="f-c2" fill="#D9541E"' in trend
    assert "Un tracé" in trend
    assert "une-tendance" in made["series/propre/index.html"].read_text("utf-8")
    assert "une-tendance" in made["chiffres/pour/index.html"].read_text("utf-8")


def test_two_processes_draw_what_one_draws(site: Path) -> None:
    """A module is run in the process that draws."""
    assert published(site).written
    done = run("build", "--today=2026-11-30", "--jobs=2", "--output", site / "other", site=site)
    assert done.returncode == 0, done.stderr
    assert digests(site / "other") == digests(site / "output")


def test_a_module_that_fails_stops_publication(site: Path) -> None:
    """The site that stands is still whole; every faulty chart is told once, in the author's terms."""
    assert published(site).written
    before = digests(site / "output")
    broken = MODULE.replace("alt.Y", "points.y")
    write(site, {CHART: broken, SPEC.replace("trace", "autre"): YAML.replace("mark: bar", "mark: bars")})
    write(site, {TREND: TEXT + "\n![[autre]]\n"})
    for command in (["build"], ["build", "--jobs=2"], ["build", "--no-cache"], ["check"]):
        done = run(*command, "--today=2026-11-30", site=site)
        said = done.stdout + done.stderr
        assert done.returncode == 1
        assert "Traceback" not in said
        assert said.count("[chart-fault]") == 2
        assert f"{CHART}:8:1" in said
        assert "autre.yaml:4:7" in said
    assert digests(site / "output") == before


def test_nothing_changed_means_nothing_drawn(site: Path) -> None:
    """A second build touches no file, and runs no module."""
    assert published(site).written
    before = {path: file.stat().st_mtime_ns for path, file in files_of(site / "output").items()}
    assert published(site).unchanged
    assert {path: file.stat().st_mtime_ns for path, file in files_of(site / "output").items()} == before
    shutil.rmtree(site / CACHE_FOLDER)
    assert published(site).unchanged


@pytest.mark.parametrize(
    ("path", "old", "new", "name"),
    [(CHART, '"c2"', '"c1"', "propre"), (SPEC, "mark: bar", "mark: {type: bar, color: c3}", "trace")],
)
def test_an_edited_chart_is_drawn_anew(site: Path, path: str, old: str, new: str, name: str) -> None:
    """Its drawings change wherever they are shown, and nothing else does."""
    assert published(site).written
    before = digests(site / "output")
    (site / path).write_text((site / path).read_text("utf-8").replace(old, new), "utf-8")
    assert published(site).written
    after = digests(site / "output")
    changed = {file for file in after if after[file] != before.get(file)} - {".trendbook.json"}
    assert changed == {
        f"series/{name}/index.html",
        f"series/{name}/{name}.svg",
        f"series/{name}/{name}.png",
        "2025-rapport/une-tendance/index.html",
    }
    assert published(site, output=site / "fresh", cache=False).written
    assert {k: v for k, v in digests(site / "fresh").items() if k != ".trendbook.json"} == {
        k: v for k, v in after.items() if k != ".trendbook.json"
    }
