"""What came of a round, in words: each reason has a sentence, and no sentence is idle."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import pytest

from generator import fetch
from generator.catalogue.fetching import WORDS
from generator.fetch.outcomes import Report, Result, SourceReport
from generator.fetch.report import format_json, line, summary

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PROGRAM = Path(fetch.__file__).parent
PREFIX = "fetch.reason."
# Made of a prefix and what is wrong with an address.
MADE = {
    f"{before}{code}" for before in ("", "redirect-") for code in ("bad-address", "bad-scheme", "credentials")
}


def codes() -> set[str]:
    """The codes that the program names."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(PROGRAM.glob("*.py")))
    named = re.findall(r'(?:Unusable|Failed)\(\s*"([a-z0-9-]+)"', text)
    listed = re.findall(r'^    \d+: "([a-z-]+)"|"code": "([a-z-]+)"|code = "([a-z-]+)"', text, re.MULTILINE)
    either = re.findall(r'"([a-z-]+)" if [^\n]+ else "([a-z-]+)"', text)
    found = {*named, *(one for group in (*listed, *either) for one in group if one)}
    return (found & {key.removeprefix(PREFIX) for key in WORDS} | set(named)) | MADE


def test_each_reason_has_a_sentence_and_each_sentence_a_reason() -> None:
    """In both languages, with the same braces."""
    words = {key.removeprefix(PREFIX): texts for key, texts in WORDS.items() if key.startswith(PREFIX)}
    assert len(words) > 50
    assert codes() == set(words)
    for french, english in words.values():
        assert braces(french) == braces(english)
        assert french.endswith((".", "}")), french
        assert english.endswith((".", "}")), english


def braces(text: str) -> set[str]:
    """The names that a text asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def report(**fields: object) -> SourceReport:
    """What came of a feed."""
    return SourceReport(**{"id": "a", "is_feed": True, "url": "https://exemple.org/", **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            report(result=Result.CHANGED, new=1, changed=2, total=9, passed=3, twice=1),
            "a: 1 new, 2 changed, 9 remembered, 3 left out by keep or drop, 1 twice",
        ),
        (report(result=Result.UNCHANGED), "a: nothing new"),
        (report(result=Result.UNCHANGED, passed=3), "a: nothing new, 3 left out by keep or drop"),
        (report(result=Result.CHANGED, is_feed=False, new=1), "a: study read"),
        (report(result=Result.CHANGED, is_feed=False, changed=1), "a: study changed"),
        (report(result=Result.FRESH, next_check=NOW), "a: not due before 2026-11-22 09:30 UTC"),
        (
            report(result=Result.WAITING, next_check=NOW),
            "a: the server asks to wait until 2026-11-22 09:30 UTC",
        ),
        (report(result=Result.GONE), "a: is gone for good"),
        (report(result=Result.FAILED, reason="empty"), "a: failed: the answer is empty."),
        (report(result=Result.FAILED, reason="empty", stands=True), "is empty. What was read before stands."),
        (
            report(result=Result.FAILED, reason="empty", stands=True, since=NOW),
            "What was read on 2026-11-22 stands.",
        ),
        (
            report(result=Result.UNCHANGED, moved_to="https://b.org/"),
            "\na: has moved: in sources.yaml, replace",
        ),
    ],
)
def test_each_result_has_its_words(one: SourceReport, words: str) -> None:
    """And no brace is left."""
    assert words in line(one, "en")
    assert "{" not in line(one, "fr")


def test_nothing_that_a_server_says_steers_a_terminal() -> None:
    """Nor breaks a line."""
    one = report(result=Result.FAILED, reason="no-http", values={"host": "a\x1b[2J", "detail": "x\ny\u202e"})
    assert line(one, "en") == "a: failed: what a[2J answers is no HTTP (x y)."


def test_the_whole_is_told_in_a_line_and_as_data() -> None:
    """Sums of all sources; nothing stands where nothing was ever read."""
    whole = Report(
        sources=(
            report(result=Result.CHANGED, new=2, stands=True),
            report(result=Result.FAILED, reason="empty"),
        )
    )
    assert summary(whole, "en") == "Sources: 2, of which 1 failed. New: 2, changed: 0."
    assert not whole.nothing_stands
    assert Report(sources=whole.sources[1:]).nothing_stands
    assert not Report().nothing_stands
    assert '"message": "the answer is empty."' in format_json(whole, "en")
