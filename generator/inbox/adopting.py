"""An entry becomes a study file: the file first, then the mark in its snapshot.

If the program dies between the two, the study is there and the entry is still new; the inbox then says that
its address is that study's, and adopting it again only sets the mark.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from generator.decode import is_id
from generator.drafting.adoption import Adoption, adopted
from generator.inbox.deciding import Unclear, meant
from generator.inbox.dropping import keep
from generator.inbox.reading import Inbox
from generator.incoming import snapshots
from generator.incoming.duplicates import Duplicate, KnownStudies
from generator.incoming.entries import Entry, EntryStatus
from generator.incoming.figures import figures_of
from generator.incoming.publishers import KnownPublishers
from generator.incoming.snapshots import Place
from generator.newfiles import create_file
from generator.targetpaths import is_safe

STUDIES: Final = "content/studies"
_ENDINGS: Final = (".yaml", ".yml")


class Refusal(StrEnum):
    """Why no study was made."""

    ADOPTED = "adopted"
    EXISTS = "exists"
    TAKEN = "taken"
    BAD_NAME = "bad-name"
    UNSAFE = "unsafe"
    OUTSIDE = "outside"
    NO_STUDY = "no-study"


class Refused(NamedTuple):
    """Nothing was written; `value` is the study, the file or the name that it is about."""

    why: Refusal
    value: str

    @property
    def is_usage(self) -> bool:
        """Whether what was typed cannot be done on any site."""
        return self.why in {Refusal.BAD_NAME, Refusal.UNSAFE, Refusal.OUTSIDE, Refusal.NO_STUDY}


class Known(NamedTuple):
    """The site has that study already: the entry was marked, nothing else written."""

    entry: Entry
    same: Duplicate


class Written(NamedTuple):
    """The study file that was written; `near` is a study that it may be the same as."""

    entry: Entry
    path: str
    study: Adoption
    near: Duplicate | None = None


def adopt(
    site: Path, inbox: Inbox, typed: str, into: str | None = None
) -> Written | Known | Refused | Unclear:
    """Make a study of an entry; `into` names its file, and insists on one where the site has that study.

    Who calls it holds `fetch_lock(site)` since before the inbox was read.

    Raises:
        OSError: the disk does not allow it; then there is no study either.
    """
    seen = meant(map(inbox.seen, inbox.whole.values()), typed)
    if isinstance(seen, Unclear):
        return seen
    found = seen._replace(snapshot=inbox.whole[seen.snapshot.feed])
    path = _path(site, inbox, into) if into is not None else None
    if isinstance(path, Refused):
        return path
    if found.entry.status is EntryStatus.ADOPTED:
        return Refused(Refusal.ADOPTED, found.entry.study or "")
    same = _same(inbox, found)
    if same and same.is_certain and not path:
        keep(site, found.snapshot, snapshots.adopt(found.snapshot, found.entry.id, same.study))
        return Known(found.entry, same)
    done = _written(site, inbox, found, path)
    return done._replace(near=same) if isinstance(done, Written) else done


def _same(inbox: Inbox, found: Place) -> Duplicate | None:
    feed = inbox.feeds[found.snapshot.feed]
    known = KnownStudies(inbox.studies, KnownPublishers(inbox.publishers))
    return known.same(found.entry, figures_of(found.entry.figures), feed.publisher)


def _path(site: Path, inbox: Inbox, typed: str) -> str | Refused:
    """Where a study typed as a name or as a path within the site stands."""
    root = site.resolve()
    named = PurePosixPath(typed.strip().replace(os.sep, "/"))
    if named.suffix not in _ENDINGS:
        named = named.with_name(f"{named.name}.yaml") if named.name else named
    if not is_id(named.stem):
        return Refused(Refusal.BAD_NAME, named.stem or typed)
    if not is_safe(named.name):
        return Refused(Refusal.UNSAFE, named.name)
    place = root / named if len(named.parts) > 1 else root / STUDIES / named
    place = place.parent.resolve() / place.name
    if not place.is_relative_to(root):
        return Refused(Refusal.OUTSIDE, typed)
    path = place.relative_to(root).as_posix()
    if not inbox.is_study(path):
        return Refused(Refusal.NO_STUDY, path)
    if os.path.lexists(place):
        return Refused(Refusal.EXISTS, path)
    taken = inbox.room().studies
    return Refused(Refusal.TAKEN, named.stem) if named.stem in taken else path


def _written(site: Path, inbox: Inbox, found: Place, path: str | None) -> Written | Refused:
    room = inbox.room()
    files = {file.stem.lower() for file in (site / STUDIES).glob("*") if file.suffix in _ENDINGS}
    name = PurePosixPath(path).stem if path else None
    room = room._replace(studies=files.union(room.studies))
    study = adopted(found.snapshot, found.entry, inbox.feeds[found.snapshot.feed], room, name)
    path = path or f"{STUDIES}/{study.id}.yaml"
    if not inbox.is_study(path):
        return Refused(Refusal.NO_STUDY, path)
    place = site / path
    try:
        create_file(place, study.text.encode())
    except FileExistsError:
        return Refused(Refusal.EXISTS, path)
    try:
        keep(site, found.snapshot, snapshots.adopt(found.snapshot, found.entry.id, study.id))
    except BaseException:  # an interruption as well: half of it would be a study and an entry that is new
        with suppress(OSError):
            place.unlink()
        raise
    return Written(found.entry, path, study)
