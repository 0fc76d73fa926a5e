"""Rules on what is cited on the web: whether it is still there, and still what it was."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cited import Cited, cited
from generator.diagnostics import Diagnostic, Severity
from generator.models import Kind
from generator.origins import Origins
from generator.site import Site


def _dead(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A link that is dead is told, with the copy to write down; not where the author names a copy."""
    for one in _noted(site):
        note = site.links[one.address]
        if note.dead and not one.has_own:
            values = {"address": one.address, "since": note.dead.isoformat()}
            if note.copy:
                values |= {"copy": note.copy.url, "day": str(note.copy.day or "?")}
            mark = origins.mark(one.ref, *one.loc)
            variant = _variant(one, known=note.copy is not None)
            yield Diagnostic(
                code="dead-link", variant=variant, mark=mark, values=values, severity=Severity.WARNING
            )


def _variant(one: Cited, *, known: bool) -> str:
    """Whether there is a copy, and a field for it: a study's address has `archived`, others have none."""
    if _has_field(one):
        return "copy" if known else ""
    return "other-copy" if known else "other"


def _has_field(one: Cited) -> bool:
    return one.ref.kind is Kind.STUDY and one.loc in {("url",), ("doi",)}


def _changed(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """A page that says something else than when it was first looked at may not hold the figure any more."""
    for one in _noted(site):
        note = site.links[one.address]
        if note.changed and not note.dead:
            values = {"address": one.address, "changed": note.changed.isoformat()}
            copy = note.copy if _has_field(one) and not one.has_own else None
            before = copy is not None and copy.day is not None and copy.day < note.changed
            if copy and before:
                values |= {"copy": copy.url, "day": str(copy.day)}
            mark = origins.mark(one.ref, *one.loc)
            variant = "copy" if before else ""
            yield Diagnostic(
                code="changed-link", variant=variant, mark=mark, values=values, severity=Severity.WARNING
            )


def _noted(site: Site) -> Iterator[Cited]:
    """What is cited and has something noted of it, by the records that the site shows."""
    if site.links:
        records = (*site.studies.values(), *site.reports.values())
        yield from (one for one in cited(records) if one.address in site.links)


RULES = (_dead, _changed)
