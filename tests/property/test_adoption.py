"""Whatever a feed says, a study that is made of it is one: no fault, no traceback, nothing overwritten."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.drafting.adoption import Adoption, Room, adopted
from generator.inbox.deciding import Unclear, meant
from generator.incoming import snapshots
from generator.incoming.duplicates import KnownStudies
from generator.incoming.entries import Entry, Snapshot
from generator.incoming.figures import figures_of
from generator.incoming.promise import promise
from generator.incoming.publishers import KnownPublishers
from generator.incoming.snapshots import Place
from generator.incoming.titles import likeness, title_of
from generator.models import Publisher, Study
from generator.settings import Feed
from generator.values import LocalText
from generator.vocabularies import Unit
from generator.yamlio import compose, plain
from generator.yamlio.writing import Line, write
from tests.arrivals import DAY, FIGURES, NOW, TITLE
from tests.content import brief, diagnosed

HOSTILE = st.sampled_from(
    [
        *[
            '"',
            "'",
            ": ",
            " #",
            "# ",
            "---",
            "...",
            "- ",
            "\n",
            "\r",
            "\t",
            "\\",
            "{",
            "}",
            "[[",
            "]]",
            "|",
            ">",
        ],
        *[
            "&a",
            "*a",
            "!!x",
            "%",
            "@",
            "`",
            "true",
            "No",
            "null",
            "~",
            "1e3",
            "2026-11-22",
            "\x00",
            "\x1b",
            "\x85",
        ],
        *[
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ud800",
            "\xa0",
            "<script>",
            "![[",
            "[@x]",
            "é",
            "日本",
            "😀",
            "{{",
            "}}",
        ],
        *["des clients", "62 %", "4 sur 10", "selon", "BVA", " pour eBay", "?", "=", "<<", "con", "…"],
    ]
)
TEXTS = st.lists(HOSTILE | st.text(max_size=6), max_size=8).map("".join)
NUMBERS = (
    st.integers() | st.floats() | st.sampled_from([0.4, 0.333333, 62, 4.2, 10**40, "62", "1e99", None, True])
)
FIGURE = st.fixed_dictionaries(
    {"text": TEXTS, "unit": st.sampled_from([*Unit, "carats", ""]) | TEXTS},
    optional={
        "value": NUMBERS,
        "comparator": st.sampled_from([">", "<", "=", "~", "<~", ">=", "?"]),
        "measures": TEXTS,
        "sentence": TEXTS,
        "source": st.none() | st.sampled_from(["Institut Exemple", "BVA pour eBay", "---"]) | TEXTS,
        "source_year": st.none() | st.integers(),
        "group": st.none() | st.integers(0, 2),
        "label": st.none() | TEXTS,
        "period": st.none() | st.sampled_from(["2013", "2013-10", "2010/2009"]) | TEXTS,
        "population": st.none() | TEXTS,
        "per": st.none() | st.sampled_from(["minute", "year"]) | TEXTS,
        "start": st.integers(),
        "end": st.integers(),
    },
)
ENTRIES = st.builds(
    Entry,
    id=st.just("institut-4k7qz"),
    guid=TEXTS,
    title=TEXTS,
    first_seen=st.just(NOW),
    link=st.sampled_from(["https://x.example/a?b=c#d", "https://x.example/é", None]) | TEXTS,
    text=TEXTS,
    author=st.none() | TEXTS,
    published=st.sampled_from([None, DAY]),
    language=st.sampled_from([None, "en", "fr-FR", "de", "?"]) | TEXTS,
    figures=st.lists(FIGURE | st.sampled_from(FIGURES), max_size=4).map(tuple),
)
PUBLISHERS = (Publisher(id="institut-exemple", name="Institut Exemple"),)
FEEDS = st.sampled_from(
    [
        Feed(id="institut", url="https://institut.example/rss", publisher="institut-exemple"),
        Feed(id="institut", url="https://institut.example/rss", publisher="inconnu"),
        Feed(id="institut", url="https://institut.example/rss"),
    ]
)
SITE = {"content/publishers.yaml": "institut-exemple: {name: Institut Exemple}\n"}
LIMITS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(one: Entry, feed: Feed, **room: Any) -> Adoption:
    """The study of an entry."""
    given_ = {"language": "fr", "publishers": KnownPublishers(PUBLISHERS), "studies": (), "statistics": ()}
    snapshot = Snapshot(feed=feed.id, title=one.title, language=one.language)
    return adopted(snapshot, one, feed, Room(**{**given_, **room}))


def faults(adoption: Adoption, text: str | None = None) -> list[str]:
    """The errors in the file: that nothing uses it yet is none."""
    found = diagnosed({**SITE, f"content/studies/{adoption.id}.yaml": text or adoption.text})
    return [brief(one) for one in found if one.severity is Severity.ERROR]


@LIMITS
@given(ENTRIES, FEEDS)
@example(
    Entry(id="institut-4k7qz", guid="", title="---\n# a: 'b\"", first_seen=NOW),
    Feed(id="institut", url="https://a.example"),
)
def test_any_entry_becomes_a_study_without_faults(one: Entry, feed: Feed) -> None:
    """And its title is the entry's, or says whom the study is credited to."""
    adoption = made(one, feed)
    assert faults(adoption) == []
    adoption.text.encode()
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", adoption.id)


@LIMITS
@given(ENTRIES, FEEDS)
def test_what_is_put_off_is_right_once_it_is_taken_in(one: Entry, feed: Feed) -> None:
    """An author who removes the signs of comment before the blocks has no fault."""
    adoption = made(one, feed)
    lines, inside = [], False
    for line in adoption.text.splitlines():
        inside = inside or line.strip() in {"statistics:", "# statistics:", "# series:"}
        taken_in = re.sub(r"^(  )?# (?=(?:statistics|series):$| *#|  )", r"\1", line)
        taken_in = re.sub(r"^(  )# (?=[a-z0-9-]+:$)", r"\1", taken_in)
        lines.append(taken_in if inside else line)
    assert faults(adoption, "\n".join(lines) + "\n") == []


@LIMITS
@given(ENTRIES, FEEDS)
def test_no_two_figures_have_one_id_nor_one_that_is_taken(one: Entry, feed: Feed) -> None:
    """Whatever the site has already."""
    first = made(one, feed)
    ids = [statistic.id for statistic in first.cited]
    assert len(set(ids)) == len(ids)
    again = made(one, feed, studies={first.id}, statistics=set(ids))
    assert again.id != first.id
    assert set(ids).isdisjoint(statistic.id for statistic in again.cited)


@LIMITS
@given(TEXTS, TEXTS)
def test_any_text_is_read_back(text: str, other: str) -> None:
    """On one line, and without what no file may hold."""
    found = compose(write([Line("a", text, (other,)), Line("b", {"en": other})]), "x.yaml")
    assert found.diagnostics == ()
    assert found.value is not None
    read = plain(found.value)
    assert isinstance(read, dict)
    assert set(str(read["a"])) <= {*text, " "}


@LIMITS
@given(ENTRIES, TEXTS)
def test_any_entry_has_a_promise_and_at_most_one_double(one: Entry, title: str) -> None:
    """None that is more than all parts together can be; and a title is like itself, if it says anything."""
    known = KnownPublishers(PUBLISHERS)
    figures = figures_of(one.figures)
    assert 0 <= promise(one, figures, ["client", ""], "institut-exemple", known, NOW).total <= 21
    study = Study(id="x", title=LocalText.of(title or TITLE), publisher="institut-exemple")
    KnownStudies([study], known).same(one, figures, "institut-exemple")
    ours, theirs = title_of(title), title_of(one.title)
    assert likeness(ours, ours) in {0.0, 1.0}
    assert likeness(ours, theirs) == likeness(theirs, ours)


@LIMITS
@given(st.lists(ENTRIES, max_size=3), TEXTS)
def test_whatever_is_typed_means_one_entry_or_is_told(found: list[Entry], typed: str) -> None:
    """An id means its entry, whatever else there is; other texts mean at most one."""
    entries = tuple(
        replace(one, id=f"institut-{name}") for one, name in zip(found, ("a", "b", "c"), strict=False)
    )
    snapshot = Snapshot(feed="institut", entries=entries)
    assert all(meant([snapshot], one.id) == Place(snapshot, one) for one in entries)
    answer = meant([snapshot], typed)
    known = answer.known if isinstance(answer, Unclear) else (answer.entry.id,)
    assert set(known) <= {one.id for one in entries}


@LIMITS
@given(ENTRIES)
def test_what_a_snapshot_gives_back_makes_the_same_study(one: Entry) -> None:
    """Figures lose nothing on the disk that adoption needs."""
    feed = Feed(id="institut", url="https://institut.example/rss", publisher="institut-exemple")
    try:
        text = snapshots.write(Snapshot(feed="institut", entries=(one,)))
    except ValueError:
        return
    back = snapshots.read(text, "institut")
    if isinstance(back, Snapshot) and back.entries[0] == one:
        assert made(back.entries[0], feed) == made(one, feed)
