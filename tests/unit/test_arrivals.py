"""What was fetched, as a build finds it."""

from __future__ import annotations

from hashlib import sha256

import pytest

from generator.arrivals import is_arrival
from generator.incoming import lockfile
from generator.incoming.lockfile import Known, Lock
from tests.content import decoded, told

SOURCES = "studies: [content/studies/*.yaml, https://exemple.org/attente.yaml]\n"
STUDY = """\
title: L’attente
statistics:
  raccroche: {value: 62, unit: percent, label: raccrochent, note: Essai.}
"""


def lock_of(**texts: str) -> str:
    """A lock that knows studies of these texts."""
    known = {name: Known(url="x", snapshot=sha256(text.encode()).hexdigest()) for name, text in texts.items()}
    return lockfile.write(Lock(studies=known))


def files(**changed: str) -> dict[str, str]:
    """A site with a remote study."""
    whole = {
        "sources.yaml": SOURCES,
        "snapshots/attente.yaml": STUDY,
        "sources.lock.json": lock_of(attente=STUDY),
        "content/pages/a.md": "---\ntitle: Page\n---\nIls sont [[raccroche]] [@attente].\n",
    }
    return {path: text for path, text in {**whole, **changed}.items() if text}


def test_a_remote_study_is_a_study() -> None:
    """Under the name of its file; and no part of it is taken for a picture."""
    corpus = decoded(files()).value
    assert [getattr(record, "id", "") for record in corpus.records if "Study" in str(type(record))] == [
        "attente"
    ]
    assert corpus.pictures == {}
    assert [line for line in told(files()) if "unverified" not in line] == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"snapshots/attente.yaml": ""}, "sources.yaml:1:35 not-fetched/needed"),
        (
            {"snapshots/attente.yaml": "", "content/pages/a.md": "---\ntitle: Page\n---\nRien.\n"},
            "sources.yaml:1:35 not-fetched",
        ),
        ({"sources.lock.json": ""}, "snapshots/attente.yaml:1:1 damaged-snapshot"),
        ({"sources.lock.json": lock_of(autre=STUDY)}, "snapshots/attente.yaml:1:1 damaged-snapshot"),
        ({"sources.lock.json": lock_of(attente="x")}, "snapshots/attente.yaml:1:1 damaged-snapshot"),
        ({"sources.lock.json": "{"}, "sources.lock.json:1:1 damaged-snapshot/lock"),
        (
            {"snapshots/attente.yaml": STUDY.replace("Essai", "<i>x</i>")},
            "snapshots/attente.yaml:3:67 raw-html/remote",
        ),
    ],
)
def test_what_does_not_stand_is_told(changed: dict[str, str], expected: str) -> None:
    """With its place."""
    assert expected in told(files(**changed))


SECOND = SOURCES.replace("]", ", https://exemple.org/autre.yaml]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[raccroche]]", {"not-fetched/needed"}),
        ("![[stat:raccroche]]", {"not-fetched/needed"}),
        ("![[series:par-an]]", {"not-fetched/needed"}),
        ("62 % [@attente]", {"not-fetched", "not-fetched/needed"}),
        ("62 % [@attente#raccroche]", {"not-fetched", "not-fetched/needed"}),
        ("[@atente]", {"not-fetched", "unknown-reference/study"}),
        ("[[brand:marque]]", {"not-fetched", "unknown-reference/brand"}),
        ("Rien.", {"not-fetched"}),
    ],
)
def test_what_may_stand_in_a_study_to_come_is_told_once(text: str, expected: set[str]) -> None:
    """By the study, which is then an error: of a text that is right nothing is to be corrected."""
    page = f"---\ntitle: Page\n---\n{text}\n"
    site = files(**{"snapshots/attente.yaml": "", "sources.yaml": SECOND, "content/pages/a.md": page})
    assert {line.rpartition(" ")[2] for line in told(site)} == expected


def test_a_snapshot_that_could_not_be_read_is_not_missing() -> None:
    """It was told already."""
    found = told(files(**{"snapshots/attente.yaml": ""}), unread=["snapshots/attente.yaml"])
    assert not any("not-fetched" in line for line in found)


def test_markup_is_let_through_in_local_studies() -> None:
    """They are the author's, and are escaped where they are shown."""
    site = {"content/studies/une.yaml": STUDY.replace("Essai", "<i>x</i>"), "sources.yaml": ""}
    assert not any("raw-html" in line for line in told(files(**site, **{"snapshots/attente.yaml": ""})))


def test_feeds_that_were_not_fetched_are_no_matter_of_a_build() -> None:
    """Nothing that it shows depends on them."""
    site = {"sources.yaml": "feeds: [{id: a, url: https://exemple.org/flux}]\n", "snapshots/attente.yaml": ""}
    assert not any("fetched" in line for line in told(files(**site, **{"content/pages/a.md": ""})))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("snapshots/a.json", True),
        ("snapshots/a.yaml", True),
        ("sources.lock.json", True),
        ("sources.yaml", False),
        ("content/snapshots/a.json", False),
    ],
)
def test_arrivals_are_told_by_their_place(path: str, expected: bool) -> None:  # noqa: FBT001 - what varies
    """Beside sources.yaml."""
    assert is_arrival(path) is expected
