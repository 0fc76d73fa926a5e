"""What a build leaves for the next one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Mark, Severity
from generator.state import MadePart, Outcome, State, target_of
from tests.program import digests, options_of

PARTS = {"facts": MadePart("d1", {"index.html": "s1", "à/index.html": "s2"})}
OUTCOME = Outcome(
    diagnostics=(
        Diagnostic(
            code="unused",
            variant="brand",
            mark=Mark("content/brands.yaml", 3, 1, 7),
            severity=Severity.WARNING,
            values={"id": "œuvre"},
            suggestion="autre",
        ),
    ),
    texts={"content/brands.yaml": "œuvre: {name: Œuvre}\n"},
    language="en",
    base_url="https://site.example/",
)


def test_a_build_is_remembered(tmp_path: Path) -> None:
    """What was made of what, and what was said; as far as the inputs are the same."""
    options = options_of(tmp_path)
    State(options).save("inputs", PARTS, OUTCOME)
    assert State(options).take_parts() == PARTS
    assert State(options).outcome("inputs") == replace(OUTCOME, unchanged=True)
    assert State(options).outcome("others") is None


def test_each_target_has_its_own(tmp_path: Path) -> None:
    """Two outputs of one site do not take each other's files for their own."""
    first, second = options_of(tmp_path), options_of(tmp_path, output=tmp_path / "preview")
    State(first).save("inputs", PARTS, OUTCOME)
    assert State(second).take_parts() == {}
    assert State(second).outcome("inputs") is None


def test_what_is_saved_does_not_depend_on_order(tmp_path: Path) -> None:
    """So that nothing is rewritten for nothing."""
    turned = {
        name: MadePart(part.digest, dict(reversed(list(part.files.items())))) for name, part in PARTS.items()
    }
    State(options_of(tmp_path)).save("inputs", PARTS, OUTCOME)
    before = digests(tmp_path)
    State(options_of(tmp_path)).save("inputs", turned, OUTCOME)
    assert digests(tmp_path) == before


@pytest.mark.parametrize("end", [b"", b" ", b"}"])
def test_a_byte_more_or_less_makes_it_nothing(tmp_path: Path, end: bytes) -> None:
    """A file that is not as it was written says nothing, rather than something wrong."""
    options = options_of(tmp_path)
    State(options).save("inputs", PARTS, OUTCOME)
    (path,) = (tmp_path / ".trendbook").glob("state-*.json")
    content = path.read_bytes()
    path.write_bytes(content + end if end else content[:-1])
    assert State(options).take_parts() == {}
    assert State(options).outcome("inputs") is None


def test_where_nothing_can_be_saved_nothing_breaks(tmp_path: Path) -> None:
    """The next build makes everything."""
    (tmp_path / ".trendbook").write_text("a file in the place of the folder", "utf-8")
    State(options_of(tmp_path)).save("inputs", PARTS, OUTCOME)
    assert State(options_of(tmp_path)).take_parts() == {}


def test_an_outcome_fails_by_errors_only() -> None:
    """A warning does not stop a build."""
    (warning,) = OUTCOME.diagnostics
    assert not OUTCOME.failed
    assert replace(OUTCOME, diagnostics=(warning, replace(warning, severity=Severity.ERROR))).failed


def test_the_target_knows_what_lies_around_it(tmp_path: Path) -> None:
    """So that nobody publishes into the site's own folders."""
    target = target_of(options_of(tmp_path))
    assert target.folder == tmp_path / "output"
    assert set(target.sources) == {tmp_path / "content", tmp_path / "templates"}
