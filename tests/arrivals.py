"""Entries, figures and sites with what fetch left in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from generator.cli import main
from generator.fetch.store import Store
from generator.incoming.entries import Entry, Snapshot, entry_id, reading
from generator.incoming.lockfile import Known
from tests.program import small_site

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = datetime(2026, 11, 20, tzinfo=UTC)
TITLE = "Baromètre de l’attente au téléphone 2026"
HANGS_UP = "Selon l’Institut Exemple, 62 % des clients raccrochent après cinq minutes d’attente."
CALLED_BACK = "Plus de 4 clients sur 10 préfèrent être rappelés."
TEXT = f"{HANGS_UP} {CALLED_BACK} Le coût dépasse 12 millions d’euros."
SOURCES = """\
studies:
  - content/studies/*.yaml
feeds:
  - {id: institut, url: "https://institut.example/rss", publisher: institut-exemple, keep: [client, attente]}
  - {id: journal, url: "https://journal.example/rss"}
"""


def figure(text: str, within: str = reading(TITLE, TEXT), **more: Any) -> dict[str, object]:
    """A figure as extraction writes it, with its place in what was read."""
    start = within.index(text)
    sentence = next(one for one in within.replace("\n\n", ". ").split(". ") if text in one)
    given = {"unit": "percent", "comparator": "=", "sentence": sentence, "measures": sentence, "source": None}
    return {"start": start, "end": start + len(text), "text": text, **given, **more}


FIGURES: tuple[Mapping[str, object], ...] = (
    figure(
        "62 %",
        value=62,
        measures="62 % des clients raccrochent après cinq minutes d’attente",
        source="Institut Exemple",
        population="clients",
    ),
    figure(
        "4 clients sur 10",
        value=0.4,
        unit="ratio",
        comparator=">",
        measures="Plus de 4 clients sur 10 préfèrent être rappelés",
        source="l’Institut Exemple",
        population="clients",
    ),
    figure("12 millions d’euros", value=12_000_000, unit="currency", comparator=">"),
)


def entry(guid: str = "1", feed: str = "institut", title: str = TITLE, **more: Any) -> Entry:
    """An entry of the day."""
    given = {"link": f"https://{feed}.example/{guid}", "text": TEXT, "published": DAY, "figures": FIGURES}
    return Entry(id=entry_id(feed, guid), guid=guid, title=title, first_seen=NOW, **{**given, **more})


def arrived(site: Path, *entries: Entry, language: str | None = "fr") -> Path:
    """The site with these entries in the snapshots of their feeds, and the lock that names them."""
    store = Store(site)
    by_feed: dict[str, list[Entry]] = {}
    for one in entries:
        by_feed.setdefault(one.id.rpartition("-")[0], []).append(one)
    for feed, listed in by_feed.items():
        store.feeds[feed] = Known(url=f"https://{feed}.example/rss", fetched_at=NOW)
        store.save(Snapshot(feed=feed, title=f"Flux {feed}", language=language, entries=tuple(listed)))
    return site


def inbox_site(folder: Path, *entries: Entry, **changed: str) -> Path:
    """The small site, with two feeds and these entries."""
    return arrived(small_site(folder, **{"sources.yaml": SOURCES, **changed}), *entries)


def remembered(site: Path, one: Entry) -> Entry:
    """An entry as its snapshot has it now."""
    snapshot = Store(site).snapshot(one.id.rpartition("-")[0])
    return next(other for other in snapshot.entries if other.id == one.id)


def asked(site: Path, *arguments: str) -> Result:
    """What a command says, on the day of the entries."""
    env = {"NO_COLOR": "1", "SOURCE_DATE_EPOCH": str(int(NOW.timestamp()))}
    command, *rest = arguments
    return CliRunner(env=env).invoke(main, [command, "--site", str(site), *rest], catch_exceptions=False)


def with_figures(one: Entry, found: Sequence[Mapping[str, object]]) -> Entry:
    """The entry with other figures."""
    return replace(one, figures=tuple(found))
