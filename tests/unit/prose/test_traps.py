"""Texts that bring a Markdown converter to its knees are answered fast: rendered, or refused."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from generator.prose.markdown import Prose
from generator.prose.scan import MAX_BYTES, scan

Renderer = Callable[..., Prose]
# Of the processor, since a test's machine may be busy: what is quadratic takes minutes at these sizes.
SECONDS = 15.0

TRAPS = {
    "brackets": "[" * 50_000,
    "closed brackets": "[" * 30_000 + "]" * 30_000,
    "links": "[a](" * 20_000,
    "titles": '[a](b "' * 20_000,
    "pictures": "![" * 30_000,
    "footnotes": "[^a]" * 10_000 + "\n\n[^a]: b",
    "many footnotes": "[^a]: b\n" * 5_000,
    "declarations": "<![" * 10_000,
    "wiki links": "[[" * 20_000,
    "nested wiki links": "[[a|" * 10_000 + "]]" * 10_000,
    "headings": "# a\n" * 10_000,
    "tags": "<sub>" * 10_000,
    "closed tags": "<sub>a</sub>" * 10_000,
    "open tags": "<a " * 20_000,
    "comments": "<!--" * 10_000,
    "emphasis": "**a *b " * 2_000,
    "stars": "*" * 50_000,
    "escapes": "\\*" * 10_000,
    "ticks": " ".join("`" * count for count in range(300)),
    "quotes": ">" * 10_000,
    "bullets on a line": "* " * 5_000 + "a",
    "stars on a line": "* " * 5_000,
    "numbers on a line": "1. " * 5_000,
    "items": "- a\n" * 10_000,
    "nested items": "".join(" " * (2 * depth) + "- a\n" for depth in range(300)),
    "details": "<details>\n" * 3_000,
    "fences": "- ```\n" * 5_000,
    "table": "|a|b|\n|-|-|\n" + "|1|2|\n" * 3_000,
    "wide table": "|" * 10_000 + "\n" + "|-" * 10_000,
    "straight quotes": '"' * 30_000,
    "spaces": "a" + " " * 100_000 + "!",
    "addresses": "http://" * 20_000 + ")" * 20_000,
    "groups": "1 000 " * 10_000,
    "citations": "[@a;" * 10_000,
    "embeds": "*" + "![[a]]" * 10_000 + "*",
}


@pytest.mark.parametrize("name", TRAPS)
def test_time_is_bounded(prose: Renderer, name: str) -> None:
    """Scanning and rendering answer."""
    started = time.process_time()
    scan(TRAPS[name])
    prose(TRAPS[name])
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "name", ["emphasis", "quotes", "bullets on a line", "numbers on a line", "nested items"]
)
def test_depth_is_refused(name: str) -> None:
    """What would exhaust the stack is a fault, at the place where it becomes too deep."""
    assert "markdown-too-deep" in [fault.code for fault in scan(TRAPS[name]).faults]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_twelve_levels_are_fine(prose: Renderer, mark: str) -> None:
    """No author's text is refused."""
    text = mark * (12 // mark.count(" ")) + "a"
    assert scan(text).faults == ()
    assert prose(text).parts[0].count("<") == 2 * (
        12 + text.count("- ") + text.count("1. ") + text.endswith("> a")
    )


def test_a_text_that_is_too_large_is_refused_at_once(prose: Renderer) -> None:
    """Over 500 KB, counted in bytes."""
    text = "é" * (MAX_BYTES // 2 + 1)
    assert [fault.code for fault in scan(text).faults] == ["markdown-too-large"]
    assert scan(text).marks == ()
    assert [fault.code for fault in prose(text).faults] == ["markdown-too-large"]
    assert scan("a" * MAX_BYTES).faults == ()
