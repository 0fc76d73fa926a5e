"""Whatever a snapshot holds, the site shows plain words of it, in bounds, and reads back what it keeps."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from generator.incoming import kept
from generator.incoming.entries import Entry, EntryStatus, Snapshot

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
TEXTS = st.text(st.characters(), max_size=400)
JSON = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | TEXTS
    | st.lists(TEXTS, max_size=2)
)
NAMES = st.sampled_from(["text", "sentence", "measures", "source", "source_year", "start", "end", "value"])
FIGURES = st.lists(st.dictionaries(NAMES, JSON) | st.dictionaries(TEXTS, JSON, max_size=2), max_size=6)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ENTRIES = st.builds(
    Entry,
    id=TEXTS,
    guid=TEXTS,
    title=TEXTS,
    first_seen=MOMENTS,
    link=st.none() | TEXTS,
    text=TEXTS,
    language=st.none() | TEXTS,
    figures=FIGURES.map(tuple),
    status=st.sampled_from(EntryStatus),
    study=st.none() | TEXTS,
)
SNAPSHOTS = st.builds(
    Snapshot,
    feed=st.just("institut"),
    title=st.none() | TEXTS,
    link=st.none() | TEXTS,
    language=st.none() | TEXTS,
    entries=st.lists(ENTRIES, max_size=4).map(tuple),
)


BROKEN_LINK = Entry(id="a", guid="a", title="a", first_seen=datetime(2026, 1, 1, tzinfo=UTC), link="\n")


@given(SNAPSHOTS)
@example(Snapshot(feed="institut", entries=(BROKEN_LINK,)))
def test_what_is_shown_is_plain_and_bounded(snapshot: Snapshot) -> None:
    """No sign that hides or steers, nothing longer than a sentence, nothing that was put aside."""
    shown = kept.kept(snapshot)
    left = [entry for entry in snapshot.entries if entry.status is not EntryStatus.DROPPED]
    assert len(shown.entries) == len(left)
    for one in shown.entries:
        said = ["".join(sentence.runs) for sentence in one.sentences]
        credited = [sentence.source for sentence in one.sentences]
        assert not any(
            UNSEEN.search(text) for text in (one.title, one.link, one.study, one.id, *said, *credited)
        )
        assert len(one.title) <= 300
        assert all(len(text) <= 300 for text in said)
        assert len(one.sentences) <= kept.SENTENCES
        assert all(len(sentence.runs) % 2 for sentence in one.sentences)
    assert kept.load(kept.dump(shown)) == shown
