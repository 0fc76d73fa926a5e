"""What `trendbook fetch` left in the site, as a build finds it: is it there, and as it was written?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from generator import yamlio
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.files import SourceFile
from generator.incoming import lockfile
from generator.incoming.addresses import is_remote, study_id
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import FOLDER, LINKS, LOCK, Damaged, path_of, study_path
from generator.models import Kind
from generator.origins import Origins
from generator.settings import Sources
from generator.validate import shown

_SOURCES: Final = "sources.yaml"
_IN_STUDIES: Final = frozenset({"", Kind.STATISTIC, Kind.SERIES})
_TAG: Final = re.compile(r"<[A-Za-z/!?][^<>]{0,30}>?")


def is_arrival(path: str) -> bool:
    """Whether a file is of `trendbook fetch`, rather than the author's."""
    return path in {LOCK, LINKS} or path.startswith(f"{FOLDER}/")


def remote_studies(sources: Sources) -> frozenset[str]:
    """The paths of the studies that were, or will be, read from addresses."""
    return frozenset(study_path(name) for name, _ in _remote(sources))


def not_fetched(sources: Sources, present: Collection[str], origins: Origins) -> dict[str, Mark]:
    """The ids of the remote studies whose files are not `present`, and where sources.yaml names them."""
    return {
        name: origins.mark_in(_SOURCES, ("studies", index))
        for name, index in _remote(sources)
        if study_path(name) not in present
    }


def told(missing: Mapping[str, Mark], faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Faults, and the studies that are not there yet: a site may do without one that it does not name.

    A name that stands for nothing may be that of such a study, of its figures or series: there is nothing to
    correct in a text before it was read.
    """
    needed: set[str] = set()
    for fault in faults:
        if may_be := _named(missing, fault):
            needed |= may_be
        else:
            yield fault
    for name, mark in missing.items():
        if name in needed:
            yield Diagnostic(code="not-fetched", variant="needed", mark=mark, values={"id": name})
        else:
            yield Diagnostic(code="not-fetched", mark=mark, severity=Severity.WARNING)


def _named(missing: Collection[str], fault: Diagnostic) -> set[str]:
    """The studies in which what a fault says to be unknown may stand."""
    if fault.code != "unknown-reference":
        return set()
    if fault.variant == Kind.STUDY:
        return {fault.values["id"]}.intersection(missing)
    return {*missing} if fault.variant in _IN_STUDIES else set()


def check_arrivals(sources: Sources, files: Mapping[str, SourceFile]) -> Iterator[Diagnostic]:
    """What is damaged of it."""
    remote = dict(_remote(sources))
    file = files.get(LOCK)
    lock = lockfile.read(file.text) if file else Lock()
    if isinstance(lock, Damaged):
        yield Diagnostic(code="damaged-snapshot", variant="lock", mark=Mark(LOCK), values={"file": LOCK})
        return
    feeds = {path_of(feed.id): (feed.id, lock.feeds.get(feed.id)) for feed in sources.feeds}
    studies = {study_path(name): (name, lock.studies.get(name)) for name in remote}
    for path, (name, known) in sorted({**feeds, **studies}.items()):
        if path in files and not _stands(files[path], known):
            values = {"file": path, "lock": LOCK, "id": name}
            yield Diagnostic(code="damaged-snapshot", mark=Mark(path), values=values)


def _remote(sources: Sources) -> Iterator[tuple[str, int]]:
    """The ids of remote studies with their places in the list; what is no address is told elsewhere."""
    seen: set[str] = set()
    for index, one in enumerate(sources.studies):
        if is_remote(one) and (name := study_id(one)) not in seen:
            seen.add(name)
            yield name, index


def _stands(file: SourceFile, known: Known | None) -> bool:
    return known is not None and known.allows(file.digest)


def markup(node: yamlio.YamlNode) -> Iterator[Diagnostic]:
    """Tags in the texts of a file from elsewhere: no page would show them, so none is let in."""
    if isinstance(node, yamlio.YamlScalar):
        if found := _TAG.search(node.text):
            yield Diagnostic(
                code="raw-html", variant="remote", mark=node.mark, values={"got": shown(found[0])}
            )
    elif isinstance(node, yamlio.YamlSequence):
        for item in node.items:
            yield from markup(item)
    elif isinstance(node, yamlio.YamlMapping):
        for entry in node.entries:
            yield from markup(entry.key)
            yield from markup(entry.value)
