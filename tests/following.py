"""What tests of relinking share: a site that follows its files, and is held to one read from nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.cache import MemoryStore
from generator.check import EACH, RULES, check
from generator.decode import Corpus, Kept, decode, redecode
from generator.diagnostics import Checked, Diagnostic
from generator.files import SourceFile
from generator.link import Linked, link_all
from generator.recheck import Edited, Rules
from generator.relink import relink
from generator.site import RECORDS, TABLES, Site
from tests.content import TODAY


def source(path: str, text: str) -> SourceFile:
    """A file of these words."""
    return SourceFile.of(path, text.encode())


def ordered(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics as they are shown."""
    return sorted(faults, key=lambda one: (one.sort_key(), repr(one)))


class Read(NamedTuple):
    """A site as it was decoded and linked."""

    decoded: Checked[Corpus]
    linked: Linked


class Following:
    """A site that follows its files; `alone` counts the saves of which only what they reach was read."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = {path: source(path, text) for path, text in sorted(files.items())}
        self.alone = 0
        self._store, self._kept = MemoryStore(), Kept()
        self._rules = Rules(RULES, EACH)
        self._read = self._everything()
        self._compare(None)

    def _everything(self) -> Read:
        decoded = decode([*self.files.values()], self._store, (), self._kept)
        return Read(decoded, link_all(decoded.value, today=TODAY, drafts=True, store=self._store))

    @property
    def site(self) -> Site:
        """The site as it is now."""
        return self._read.linked.site

    @property
    def told(self) -> list[Diagnostic]:
        """What linking and the rules say of it."""
        site, origins = self._read.linked.site, self._read.decoded.value.origins
        return ordered((*self._read.linked.faults, *check(site, origins)))

    def save(self, texts: dict[str, str | None]) -> None:
        """Take in files (None: one is gone), as `serve` does."""
        known = {path: text for path, text in texts.items() if text is not None and path in self.files}
        for path, text in texts.items():
            if text is None:
                self.files.pop(path, None)
            else:
                self.files[path] = source(path, text)
        self.files = dict(sorted(self.files.items()))
        before, edited = self._read, None
        again = redecode(before.decoded, [self.files[path] for path in known], self._store, self._kept)
        relinked = relink(before.linked, again[0].value, again[1], self._store) if again else None
        if again is None or relinked is None or len(known) < len(texts):
            self._read = self._everything()
        else:
            self.alone += 1
            self._read = Read(again[0], relinked.linked)
            edited = Edited(before.linked.site, relinked.refs)
        self._compare(edited)

    def _compare(self, edited: Edited | None) -> None:
        """All is as from nothing: records, site, names, faults of decoding, of linking and of the rules."""
        corpus = decode([*self.files.values()], MemoryStore())
        expected = link_all(corpus.value, today=TODAY, drafts=True)
        decoded, linked = self._read
        assert decoded.value.records == corpus.value.records
        assert ordered(decoded.diagnostics) == ordered(corpus.diagnostics)
        assert decoded.value.declared == corpus.value.declared
        assert decoded.value.origins.lost == corpus.value.origins.lost
        assert linked.site == expected.site
        assert list(linked.site.texts) == list(expected.site.texts)
        assert typed(linked.site) == typed(expected.site)
        assert linked.names == expected.names
        assert ordered(linked.faults) == ordered(expected.faults)
        told = self._rules.check(linked.site, decoded.value.origins, edited)
        assert ordered(told) == ordered(check(expected.site, corpus.value.origins))


def typed(site: Site) -> list[list[str]]:
    """All records in their order, as they were typed: 60 and 60.0 are one value, and shown as two."""
    tables = (*(TABLES[kind] for kind in RECORDS), "derived")
    return [[repr(one) for one in getattr(site, table).values()] for table in tables]
