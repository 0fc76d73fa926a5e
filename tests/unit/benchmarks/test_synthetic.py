"""Synthetic sites: the same one every time, of the size asked for, without a fault, and invented."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from corpus import corpus
from figures import COUNT, TYPED
from generator import build as line
from generator.plan import plan
from generator.vocabularies import SeriesForm
from peers import addresses
from synthetic import files, write_site
from tests.program import ROOT, digests, edition_of, options_of

TEN = corpus(10, charts=True)


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the process hashes with."""
    for seed in ("1", "2"):
        command = [
            sys.executable,
            str(ROOT / "benchmarks/synthetic.py"),
            str(tmp_path / seed),
            "--trends",
            "12",
        ]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert digests(tmp_path / "1") == digests(tmp_path / "2")


def test_a_larger_site_is_a_smaller_one_and_more() -> None:
    """A trend, its study and its figures do not depend on how many there are."""
    larger = corpus(24, charts=True)
    assert larger.trends[:10] == TEN.trends
    assert larger.studies[:5] == TEN.studies
    assert larger.reports[:1] == TEN.reports


@pytest.mark.parametrize(("trends", "reports", "studies"), [(1, 1, 1), (10, 1, 5), (11, 2, 6), (100, 10, 50)])
def test_a_site_has_the_size_asked_for(trends: int, reports: int, studies: int) -> None:
    """Ten trends a report, a study for two trends, six statistics and two charts a trend."""
    made = corpus(trends, charts=True)
    assert (len(made.trends), len(made.reports), len(made.studies)) == (trends, reports, studies)
    assert (len(made.statistics), len(made.series)) == (6 * trends, 2 * trends)
    assert len(list(files(made))) == trends + reports + studies + 7
    assert made.publishers
    assert made.brands
    assert made.indicators
    assert made.themes


def test_texts_have_some_six_hundred_words() -> None:
    """As a trend of a real report."""
    assert all(540 <= len(trend.body.split()) <= 660 for trend in TEN.trends)


def test_each_statistic_is_cited_once_in_its_trend() -> None:
    """Most by id, two typed before a citation that names them."""
    for place, one in enumerate(TEN.statistics):
        text = TEN.trends[place // COUNT].body
        typed = place % COUNT in TYPED
        assert text.count(f"[[{one.id}]]") == (not typed)
        assert text.count(f"{one.value} % [@{one.study}#{one.id}]") == typed


def test_charts_take_all_forms() -> None:
    """Of four to six points, and each shown in its trend."""
    assert {one.form for one in TEN.series} == set(SeriesForm.typed())
    assert all(4 <= len(one.points) <= 6 for one in TEN.series)
    for place, one in enumerate(TEN.series):
        assert TEN.trends[place // 2].body.count(f"![[{one.id}]]") == 1


def test_without_charts_there_is_no_series_and_no_embed() -> None:
    """What is left is what generators without charts can be compared with."""
    made = corpus(10, charts=False)
    assert made.series == ()
    assert [name for name, text in files(made) if "![[" in text or "\nseries:" in text] == []


def test_a_site_says_that_it_is_invented() -> None:
    """Nobody should take its figures for true."""
    found = dict(files(TEN))
    assert "inventé" in found["content/site.yaml"]
    assert "tirés au sort" in found["content/pages/a-propos.md"]


def test_words_belong_to_no_statistic() -> None:
    """No digit stands in a text but in values, ids and citations."""
    for trend in TEN.trends:
        rest = re.sub(r"\[\[.*?\]\]|\d+ % \[@.*?\]|\[@.*?\]", "", trend.body)
        assert not re.search(r"\d", rest)


@pytest.mark.parametrize("charts", [True, False])
def test_a_report_passes_the_strict_check(tmp_path: Path, *, charts: bool) -> None:
    """No error and no warning."""
    write_site(tmp_path, corpus(10, charts=charts))
    assert line.check_only(options_of(tmp_path, strict=True)).diagnostics == ()


@pytest.mark.parametrize("charts", [True, False])
def test_peers_are_asked_for_the_pages_that_trendbook_writes(tmp_path: Path, *, charts: bool) -> None:
    """At the same addresses, no more and no less, but for the page of the data."""
    made = corpus(11, charts=charts)
    write_site(tmp_path, made)
    planned = plan(edition_of(tmp_path))
    own = {"donnees/index.html"}  # nobody else gives the data away
    assert {one.path for one in planned if one.path.endswith(".html")} - own == addresses(made)


def test_ids_are_unique_over_all_kinds() -> None:
    """So that texts can name them without their kind."""
    tables = (TEN.trends, TEN.studies, TEN.statistics, TEN.series, TEN.publishers, TEN.brands, TEN.themes)
    ids = sorted(one.id for table in tables for one in table)
    assert [name for name, same in groupby(ids) if len(list(same)) > 1] == []
