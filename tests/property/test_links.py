"""Whatever servers, archives and merges make of it: links are read, and never a traceback."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.fetch.visible import visible
from generator.incoming.archives import WAYBACK, BadAnswer, from_json, from_timegate
from generator.incoming.fingerprint import FEWEST, distance, fingerprint
from generator.incoming.links import Damage, Ledger, Link, Standing, read, write
from generator.incoming.notes import Copy, address_of
from generator.incoming.pretence import leads_home, leads_to_error, says_missing, says_wall, stranger_of

DAYS = st.dates(date(1996, 1, 1), date(2100, 1, 1))
MAYBE_DAYS = st.none() | DAYS
PRINTS = st.none() | st.text("0123456789abcdef", min_size=16, max_size=16)
MOMENTS = st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001 - Hypothesis adds the zone
    lambda moment: moment.replace(microsecond=0)
)
ADDRESSES = st.text("abcé/?=&%#:@ ", max_size=12).map(lambda path: f"https://a.example/{path}")
LINKS = st.builds(
    Link,
    first=DAYS,
    looked=DAYS,
    standing=st.sampled_from(Standing),
    reason=st.text(max_size=9),
    status=st.integers(0, 599),
    alive=MAYBE_DAYS,
    failing=MAYBE_DAYS,
    days=st.integers(0, 99),
    dead=MAYBE_DAYS,
    final_url=st.none() | ADDRESSES,
    moved=st.booleans(),
    text=PRINTS,
    text_now=PRINTS,
    changed=MAYBE_DAYS,
    copy=st.none() | ADDRESSES,
    copy_day=MAYBE_DAYS,
    copy_asked=MAYBE_DAYS,
    wait_until=MOMENTS,
)
NAMES = ADDRESSES.map(address_of).filter(bool)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<title>",
            "</title>",
            "<h1>",
            "<script>",
            "</script>",
            "&eacute;",
            " mot ",
            "é",
        ]
    )
).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.just("https://a.example/"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["archived_snapshots", "mementos", "closest", "available", "url", "uri", "timestamp"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, LINKS, max_size=4), MOMENTS)
def test_what_is_written_is_read_back(links: dict[str, Link], waits: datetime | None) -> None:
    """And written again, it is the same, byte for byte."""
    text = write(Ledger(links=links, archive_waits=waits))
    found = read(text)
    assert isinstance(found, Ledger)
    assert (dict(found.links), found.archive_waits) == (links, waits)
    assert write(found) == text


@given(st.text() | JSON.map(json.dumps))
def test_any_text_is_a_ledger_or_damaged(text: str) -> None:
    """With a place in either case of damage."""
    found = read(text)
    assert not isinstance(found, Damage) or found.line >= 1


@given(st.binary() | MARKUP.map(str.encode), st.text(max_size=30))
def test_any_body_is_seen(body: bytes, content_type: str) -> None:
    """Its words hold no tag; a title is a line; a text of some length has a fingerprint, near itself."""
    page = visible(body, content_type)
    assert "\n" not in page.title + page.heading
    assert not any("<" in word for word in page.words)
    text = fingerprint(page.words)
    assert text is None or (len(page.words) >= FEWEST and distance(text, text) == 0)


@given(st.text(), ADDRESSES, ADDRESSES)
def test_titles_and_addresses_are_judged(title: str, asked: str, final: str) -> None:
    """Whatever they are; and what leads to itself leads nowhere else."""
    says_missing(title)
    says_wall(title)
    leads_home(asked, final)
    assert not leads_home(asked, asked)
    assert not leads_to_error(asked, asked)
    if address := address_of(asked):
        assert address_of(stranger_of(address, "zz"))


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_an_archive_may_answer_anything(body: bytes) -> None:
    """A copy has a day and an address that may be shown; all else is none, or told to be bad."""
    with suppress(BadAnswer):
        found = from_json(WAYBACK, body)
        assert found is None or found.url.startswith(("http://", "https://"))


@given(
    st.sampled_from([200, 301, 302, 303, 404]),
    st.dictionaries(
        st.sampled_from(["location", "link", "memento-datetime"]), st.text(max_size=60) | ADDRESSES
    ),
)
def test_so_may_a_timegate(status: int, headers: dict[str, str]) -> None:
    """By its headers alone."""
    with suppress(BadAnswer):
        found = from_timegate("https://gate.example/https://a.example/", status, headers)
        assert found is None or isinstance(found, Copy)
