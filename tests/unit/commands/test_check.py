"""The same messages as a build, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.program import FAULT, WARNING, call, call_build, digests, write

BAD: Mapping[str, bytes] = {
    "content/site.yaml": b"\xff\xfe",
    "content/studies/enquete.yaml": b"a: [" * 2000,
    "content/publishers.yaml": b"- just\n- a list\n",
    "content/2025-rapport/report.md": b"no front matter",
    "content/2025-rapport/01-une-tendance.md": b"---\ntitle: [a\n---\n",
    "content/pages/liens.md": b"---\ntitle: x\n---\n[[ [@ ![[ `` > [!\n" * 50,
    "content/themes.yaml": b"a: &a [*a]\n",
    "content/brands.yaml": b"",
    "content/series/x.yaml": b"form: time\npoints: 7\n",
    "sources.yaml": b"studies: {}\n",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_content_never_shows_a_traceback(site: Path, name: str) -> None:
    """Whatever stands in a file, it is a diagnostic that names the file."""
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(BAD[name])
    done = call("check", "--site", site)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in {0, 1}
    assert (name in done.stderr) == bool(done.exit_code or done.stderr)


def test_it_writes_nothing_at_all(site: Path) -> None:
    """Neither output nor cache nor lock."""
    before = digests(site)
    assert call("check", "--site", site).exit_code == 0
    write(site, FAULT)
    assert call("check", "--site", site).exit_code == 1
    assert digests(site).keys() - before.keys() == set(FAULT)
    assert not (site / ".trendbook").exists()


def test_nor_beside_what_a_build_left(site: Path) -> None:
    """The cache is read as it is, even one of another version."""
    assert call_build(site).exit_code == 0
    write(site, {"templates/partials/colophon.html": "<footer></footer>\n"})
    before = digests(site)
    assert call("check", "--site", site).exit_code == 0
    (pack,) = (site / ".trendbook/store").glob("*.pack")
    pack.write_bytes(b"of another version")
    assert call("check", "--site", site).exit_code == 0
    pack.unlink()
    assert {name: digest for name, digest in before.items() if (site / name).exists()} == digests(site)


def test_it_counts_the_numbers_of_texts(site: Path) -> None:
    """As a table where all is well, and always as data; not among annotations."""
    assert "Chiffres par texte" in call("check", "--site", site).stdout
    assert call("check", "--site", site, "--format", "github").stdout == ""
    found = json.loads(call("check", "--site", site, "--format", "json").stdout)["coverage"]
    assert {"text": "report:2025-rapport", "language": "fr", "numbers": 1, "sourced": 1}.items() <= found[
        0
    ].items()
    assert "coverage" not in json.loads(call_build(site, "--format", "json").stdout)


def test_it_says_what_a_build_says(site: Path) -> None:
    """Word for word."""
    write(site, {**FAULT, **WARNING})
    assert call("check", "--site", site).stderr == call_build(site).stderr


def test_a_template_s_fault_is_found(site: Path) -> None:
    """It is the site's own, and is shown with its line."""
    write(site, {"templates/partials/colophon.html": "<footer>\n{{ page.chrome.nothing }}\n</footer>\n"})
    done = call("check", "--site", site)
    assert done.exit_code == 1
    assert "templates/partials/colophon.html:2" in done.stderr
    assert call_build(site).stderr == done.stderr
    assert not (site / "output").exists()
