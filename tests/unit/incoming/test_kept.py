"""What the site shows of a snapshot: what was put aside is gone, and so is what steers or hides text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.incoming import kept, snapshots
from generator.incoming.entries import EntryStatus
from generator.incoming.places import Damaged
from generator.incoming.watched import Watched, WatchedSentence
from tests.vectors import ADDRESSES
from tests.watching import entry, figure, snapshot

SENTENCE = "Selon l’Institut, 48 % roulent, contre 41 % hier."


def only(**fields: Any) -> Watched:
    """What is shown of one entry."""
    (one,) = kept.kept(snapshot(entry("a", **fields))).entries
    return one


def test_what_was_put_aside_is_not_shown() -> None:
    """New and adopted entries are, newest first; of one day, by id."""
    shown = kept.kept(
        snapshot(
            entry("b", "2026-01-02"),
            entry("c", "2026-01-02", status=EntryStatus.DROPPED),
            entry("a", "2026-01-02"),
            entry("d", "2026-01-03", status=EntryStatus.ADOPTED, study="attente-2026"),
        )
    )
    assert [one.id for one in shown.entries] == ["d", "a", "b"]
    assert [one.study for one in shown.entries] == ["attente-2026", "", ""]
    assert shown.entries[0].day == date(2026, 1, 3)


def test_figures_are_shown_in_their_sentences() -> None:
    """Each sentence once, with all its numbers; two sentences, and how many figures are left."""
    found = only(
        figures=(
            figure("48 %", SENTENCE, "l’Institut", source_year=2026),
            figure("41 %", SENTENCE, "l’Institut", source_year=2026),
            figure("trois", "Il y en a trois."),
            figure("7 points", "C’est 7 points de plus.", "Vélo, 2025", source_year=2025),
            figure("8", "Et 8."),
        )
    )
    assert found.sentences == (
        WatchedSentence(
            ("Selon l’Institut, ", "48 %", " roulent, contre ", "41 %", " hier."), "l’Institut, 2026"
        ),
        WatchedSentence(("Il y en a ", "trois", "."), ""),
    )
    assert found.more == 2


def test_figures_of_the_title_are_not_told_twice() -> None:
    """The title is there anyway."""
    assert only(title="Ils sont 48 %", figures=(figure("48 %", "Ils sont 48 %", start=9),)).sentences == ()


def test_a_number_without_its_sentence_stands_alone() -> None:
    """One that was cut off with the end of a long sentence is only counted as a run of none."""
    assert only(figures=({"text": "48 %"},)).sentences == (WatchedSentence(("", "48 %", ""), ""),)
    (long,) = only(figures=(figure("48 %", f"{'mot ' * 200}48 %"),)).sentences
    assert len(long.runs) == 1
    assert len(long.runs[0]) <= 300
    assert long.runs[0].endswith("…")


@pytest.mark.parametrize("odd", [{}, {"text": 3}, {"text": ""}, {"text": None}, {"text": ["48"]}])
def test_what_is_no_figure_is_none(odd: dict[str, object]) -> None:
    """Whatever a snapshot has there."""
    assert only(figures=(odd,)).sentences == ()


def test_signs_that_steer_or_hide_are_left_out() -> None:
    """In every text, and where a text of one line has several; a number's own space stays."""
    hidden = "a\x00b\x1bc\u202ed\u200be\u2066f\ufeffg\ud800h\U000e0041i\n \tj 1\u202f000"
    found = only(title=hidden, figures=(figure("1\u202f000", hidden, hidden),))
    assert found.title == "abcdefghi j 1\u202f000"
    (sentence,) = found.sentences
    assert sentence == WatchedSentence(("abcdefghi j ", "1\u202f000", ""), found.title)
    assert kept.kept(snapshot(entry("a"), title=hidden)).title == found.title


def test_names_are_names() -> None:
    """They stand in addresses."""
    found = kept.kept(snapshot(entry('x"><b id=1', study='y"z'))).entries[0]
    assert (found.id, found.study) == ("xbid1", "yz")


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("EN_us", "en"),
        ("de", "de"),
        ("french", ""),
        ('"><b', ""),
        (None, "fr"),
    ],
)
def test_languages_are_codes_or_unknown(said: str | None, known: str) -> None:
    """An entry's own counts more than its feed's."""
    assert only(language=said).language == known


@pytest.mark.parametrize("address", [*ADDRESSES, "https://exemple.org/\x01", "https://exemple.org/\u202e"])
def test_no_address_but_plain_ones(address: str) -> None:
    """Those that `snapshots.read` lets through may still hide signs."""
    text = snapshots.write(snapshot(entry("a", link=address), link=address))
    read = snapshots.read(text, "institut")
    assert not isinstance(read, Damaged)
    shown = kept.kept(read)
    assert (shown.link, shown.entries[0].link) == ("", "")


def test_the_cache_gives_back_what_it_got() -> None:
    """All of it, in its types."""
    feed = kept.kept(
        snapshot(
            entry("a", link="https://exemple.org/1", figures=(figure("48 %", SENTENCE),)),
            entry("b", title=""),
            link="https://exemple.org/",
        )
    )
    assert kept.load(kept.dump(feed)) == feed
