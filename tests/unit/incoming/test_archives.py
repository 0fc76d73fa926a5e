"""How archives are asked, and what their answers say, good and bad."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generator.incoming.archives import WAYBACK, BadAnswer, from_json, from_timegate, is_timegate, request
from generator.incoming.notes import Copy

DAY = date(2025, 1, 2)
PAGE = "https://a.example/étude?x=1&y=2"
COPY = "https://web.archive.org/web/20250102030405/https://a.example/"
GATE = "https://web.archive.org/web/"
CLOSEST = {"available": True, "url": COPY, "timestamp": "20250102030405", "status": "200"}


def test_wayback_is_asked_with_address_and_day() -> None:
    """Both are parts of the query, whole and quoted."""
    asked, headers = request(WAYBACK, PAGE, DAY)
    assert asked == f"{WAYBACK}?url=https%3A%2F%2Fa.example%2F%C3%A9tude%3Fx%3D1%26y%3D2&timestamp=20250102"
    assert headers == {}
    assert request("https://x.example/api?key=1", PAGE, DAY)[0].startswith("https://x.example/api?key=1&url=")


def test_a_timegate_is_asked_as_memento_has_it() -> None:
    """The address follows, the day is a header."""
    assert is_timegate(GATE)
    assert request(GATE, PAGE, DAY) == (f"{GATE}{PAGE}", {"Accept-Datetime": "Thu, 02 Jan 2025 12:00:00 GMT"})


def body(closest: object) -> bytes:
    """An answer of the availability API."""
    return json.dumps({"archived_snapshots": {"closest": closest} if closest else {}}).encode()


def test_the_closest_copy_is_taken() -> None:
    """Encrypted, as the archive itself is asked."""
    assert from_json(WAYBACK, body(CLOSEST)) == Copy(COPY, DAY)
    plain = {**CLOSEST, "url": COPY.replace("https", "http", 1)}
    assert from_json(WAYBACK, body(plain)) == Copy(COPY, DAY)


@pytest.mark.parametrize(
    "closest",
    [None, {**CLOSEST, "available": False}, {**CLOSEST, "status": "404"}, {**CLOSEST, "status": 301}],
)
def test_there_may_be_no_copy(closest: object) -> None:
    """Or one of a page that was missing then too."""
    assert from_json(WAYBACK, body(closest)) is None


def test_memento_in_json_is_understood() -> None:
    """As the Time Travel service answers."""
    closest = {"datetime": "2025-01-02T03:04:05Z", "uri": [COPY, "https://other.example/"]}
    found = from_json(WAYBACK, json.dumps({"mementos": {"closest": closest}}).encode())
    assert found == Copy(COPY, DAY)
    assert from_json(WAYBACK, b'{"mementos": {}}') is None


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        body({**CLOSEST, "url": "javascript:alert(1)"}),
        body({**CLOSEST, "url": 'https://x.example/"><script>'}),
        body({**CLOSEST, "url": 7}),
        body({**CLOSEST, "timestamp": "20251302030405"}),
        body({**CLOSEST, "timestamp": "hier"}),
        body("https://x.example/"),
        json.dumps({"mementos": {"closest": {"datetime": "hier", "uri": [COPY]}}}).encode(),
        json.dumps({"mementos": {"closest": {"uri": []}}}).encode(),
    ],
)
def test_a_bad_answer_is_no_copy(answer: bytes) -> None:
    """Whatever it is, it is told from "there is none"."""
    with pytest.raises(BadAnswer):
        from_json(WAYBACK, answer)


LINKS = f'<{PAGE}>; rel="original", <{COPY}>; rel="first memento"; datetime="Thu, 02 Jan 2025 03:04:05 GMT"'
ELSEWHERE = "https://archive.example/k3J9x"


@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (302, {"location": COPY}, Copy(COPY, DAY)),
        (302, {"location": "/web/20250102030405/https://a.example/"}, Copy(COPY, DAY)),
        (
            302,
            {"location": ELSEWHERE, "memento-datetime": "Thu, 02 Jan 2025 03:04:05 GMT"},
            Copy(ELSEWHERE, DAY),
        ),
        (302, {"location": ELSEWHERE, "link": LINKS.replace(COPY, ELSEWHERE)}, Copy(ELSEWHERE, DAY)),
        (
            200,
            {"content-location": ELSEWHERE, "memento-datetime": "Thu, 02 Jan 2025 03:04:05 GMT"},
            Copy(ELSEWHERE, DAY),
        ),
    ],
)
def test_a_timegate_leads_to_the_copy(status: int, headers: dict[str, str], expected: Copy) -> None:
    """Its day is a header's, a link's, or its address's."""
    assert from_timegate(f"{GATE}{PAGE}", status, headers) == expected


@pytest.mark.parametrize(
    "headers",
    [{"location": ELSEWHERE}, {"location": "javascript:alert(1)"}, {"location": ELSEWHERE, "link": LINKS}],
)
def test_a_copy_without_a_day_is_none(headers: dict[str, str]) -> None:
    """Nobody could say whether it shows what was cited."""
    with pytest.raises(BadAnswer):
        from_timegate(f"{GATE}{PAGE}", 302, headers)
