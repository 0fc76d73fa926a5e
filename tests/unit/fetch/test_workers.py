"""Bodies are read by processes that can be killed."""

from __future__ import annotations

import io
import json
import sys
import threading
import time
from datetime import UTC, datetime

import pytest

from generator.fetch.bodies import Request, answer, head_of
from generator.fetch.worker import serve
from generator.fetch.workers import MEMORY, Readers, _Reader
from tests.badserver import attributes, letters, rss

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HEAD = head_of(Request("application/xml", "https://exemple.org/f", NOW))


def titles(told: dict[str, object]) -> list[str]:
    """The titles of what was read."""
    entries = told.get("entries", [])
    assert isinstance(entries, list)
    return [entry["title"] for entry in entries]


def test_the_process_is_kept_for_the_next_body() -> None:
    """Starting one takes as long as reading ten."""
    with Readers(1) as readers:
        assert titles(readers.ask(HEAD, rss("un"))) == ["un"]
        first = set(readers._all)
        assert titles(readers.ask(HEAD, rss("deux"))) == ["deux"]
        assert readers._all == first
    assert all(reader.is_lost for reader in first)


@pytest.mark.parametrize("body", [letters(), attributes()], ids=["letters", "attributes"])
def test_what_takes_too_long_is_killed(body: bytes) -> None:
    """And the next body is read by another process."""
    with Readers(1, deadline=1.0) as readers:
        start = time.monotonic()
        found = readers.ask(HEAD, body)
        assert time.monotonic() - start < 3
        assert found == {"code": "parser-slow", "values": {"seconds": "1"}}
        assert titles(readers.ask(HEAD, rss("un"))) == ["un"]


def test_a_process_that_dies_is_replaced() -> None:
    """What it was reading is told as lost."""
    with Readers(1) as readers:
        readers.ask(HEAD, rss("un"))
        (reader,) = readers._all
        threading.Timer(0.5, reader._process.kill).start()
        found = readers.ask(HEAD, letters())
        assert found["code"] == "parser-lost"
        assert titles(readers.ask(HEAD, rss("deux"))) == ["deux"]


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module there")
def test_a_process_that_nobody_waits_for_ends_by_itself() -> None:
    """Whoever started it may have been killed, and it would work on for minutes."""
    reader = _Reader(MEMORY, "bodies", 1.0)
    try:
        assert titles(reader.ask(HEAD, rss("un"), 300.0)) == ["un"]
        assert reader.ask(HEAD, letters(), 300.0)["code"] == "parser-lost"
    finally:
        reader.end()


def test_threads_share_them() -> None:
    """Each answer is that of its own body."""
    found: dict[int, list[str]] = {}
    with Readers(2) as readers:

        def read(number: int) -> None:
            found[number] = titles(readers.ask(HEAD, rss(f"e{number}")))

        threads = [threading.Thread(target=read, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(readers._all) <= 2
    assert found == {number: [f"e{number}"] for number in range(12)}


def test_a_worker_answers_each_request() -> None:
    """In order, until there are no more."""
    head = head_of(Request("", "https://exemple.org/", NOW))
    requests = b"".join(
        json.dumps({**head, "length": len(body)}).encode() + b"\n" + body
        for body in (rss("un"), b"", b"\n\n")
    )
    answers = io.BytesIO()
    begun: list[None] = []
    serve(io.BytesIO(requests), answers, answer, lambda: begun.append(None))
    assert len(begun) == 3
    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert [line.get("code") for line in lines] == [None, "empty", "empty"]
