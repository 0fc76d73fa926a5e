"""The same content gives the same bytes, whoever builds it, where, when and with what memory."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.state import CACHE_FOLDER
from tests.program import BILINGUAL, SMALL, copied, digests, own_site, run, small_site, write
from tests.site.conftest import Built

DAY = "--today=2026-11-30"


@pytest.mark.slow
def test_nothing_around_a_build_leaves_a_trace(own: Built, tmp_path: Path) -> None:
    """Time zone, language, seed, folder and number of processes."""
    expected = digests(own.output)
    surroundings = [
        ("a", {"TZ": "Pacific/Kiritimati", "LANG": "C", "PYTHONHASHSEED": "1"}, "--jobs=1"),
        ("a folder/é", {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77"}, "--jobs=2"),
    ]
    for name, env, jobs in surroundings:
        site = own_site(tmp_path / name)
        done = run("build", DAY, jobs, site=site, env={**env, "HOME": str(tmp_path / name)})
        assert done.returncode == 0, done.stderr
        assert digests(site / "output") == expected
        assert not any(
            str(tmp_path).encode() in path.read_bytes() for path in (site / "output").rglob("*.html")
        )


def test_pages_may_be_printed_by_several_processes(tmp_path: Path) -> None:
    """A large site without charts is printed by forks: the same bytes, also after an edit."""
    front = "---\ntitle: T {0}\nnumber: {0}\n---\n*Un* [[pour]].\n"
    trends = {f"content/2025-rapport/{n:02}-t{n}.md": front.format(n) for n in range(2, 60)}
    study = SMALL["content/studies/enquete.yaml"].partition("series:")[0]
    first = "---\ntitle: Une tendance\nnumber: 1\n---\nIls sont [[contre]].\n"
    own = {"content/studies/enquete.yaml": study, "content/2025-rapport/01-une-tendance.md": first}
    found = []
    for jobs in (1, 3):
        site = small_site(tmp_path / str(jobs), **own, **trends)
        for edit in ("", "Encore."):
            write(site, {"content/2025-rapport/01-une-tendance.md": f"{first}{edit}\n"})
            done = run("build", DAY, f"--jobs={jobs}", site=site)
            assert done.returncode == 0, done.stderr
            found.append(digests(site / "output"))
        assert "Rien n’a changé" in run("build", DAY, f"--jobs={jobs}", "--no-cache", site=site).stdout
    assert found[:2] == found[2:]
    assert found[0] != found[1]


@pytest.mark.slow
def test_a_full_a_partial_an_empty_and_no_memory_give_the_same(tmp_path: Path) -> None:
    """The cache is only ever a matter of time."""
    site = copied(BILINGUAL, tmp_path / "site")
    results = []
    for index, choice in enumerate(("--no-cache", "", "", "partial", "empty")):
        if choice == "partial":
            entries = sorted((site / CACHE_FOLDER / "store").rglob("*"))
            for path in [one for one in entries if one.is_file()][::2]:
                path.unlink()
        if choice == "empty":
            shutil.rmtree(site / CACHE_FOLDER)
        options = [choice] if choice.startswith("-") else []
        done = run("build", DAY, "--output", tmp_path / f"output-{index}", *options, site=site)
        assert done.returncode == 0, done.stderr
        results.append(digests(tmp_path / f"output-{index}"))
    assert all(result == results[0] for result in results)


def test_the_day_is_given_not_taken(tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH counts more than the clock, and --today more than both."""
    site = copied(BILINGUAL, tmp_path / "site")
    late = site / "output/articles/plus-tard/index.html"
    expected: list[tuple[dict[str, str], tuple[str, ...], bool]]
    expected = [({}, (), False), ({"SOURCE_DATE_EPOCH": "1893456000"}, (), True)]
    expected += [({"SOURCE_DATE_EPOCH": "1893456000"}, ("--today", "2029-12-31"), False)]
    for env, options, shown in expected:
        done = run("build", "--jobs=1", *options, site=site, env=env)
        assert done.returncode == 0, done.stderr
        assert late.exists() is shown
