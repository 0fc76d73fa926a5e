"""What `trendbook fetch --links` noted, as a build finds it: imported only where there is such a file."""

from __future__ import annotations

from generator.diagnostics import Checked, Diagnostic, Mark
from generator.files import SourceFile
from generator.incoming import links
from generator.incoming.notes import Notes


def read_notes(file: SourceFile) -> Checked[Notes]:
    """The cited addresses that are dead or changed; none, with a fault, of a ledger that is damaged."""
    found = links.read(file.text)
    if not isinstance(found, links.Damage):
        return Checked(links.notes(found))
    mark = Mark(file.path, found.line, found.column)
    fault = Diagnostic(code="damaged-snapshot", variant="links", mark=mark, values={"file": file.path})
    return Checked({}, (fault,))
