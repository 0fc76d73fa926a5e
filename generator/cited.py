"""What a site cites on the web: the addresses on which its figures and reports rest.

Those of studies and their DOIs, of the texts in which second-hand figures were read, of the notices of
surveys, and of the originals that reports retell. Links in prose, and those of publishers and brands, are
for further reading: nobody's figure depends on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.citations.addresses import doi_url
from generator.frontmatter import Report
from generator.incoming.notes import address_of
from generator.models import Kind, Ref, Study
from generator.validate import Loc


class Cited(NamedTuple):
    """An address as servers are asked for it, who cites it, and where in that record.

    `read` is when the author says to have read it, `has_own` whether the author names a copy that lasts.
    """

    address: str
    ref: Ref
    loc: Loc
    read: date | None = None
    has_own: bool = False


def cited(records: Iterable[object]) -> Iterator[Cited]:
    """All that these records cite, in their order."""
    for record in records:
        if isinstance(record, Study):
            yield from _of_study(record)
        elif isinstance(record, Report) and record.after and (address := address_of(record.after.url)):
            yield Cited(address, Ref(Kind.REPORT, record.id), ("after", "url"))


def _of_study(study: Study) -> Iterator[Cited]:
    ref, own = Ref(Kind.STUDY, study.id), study.archived is not None
    via = study.via.url if study.via else None
    for typed, loc, has_own in (
        (study.url, ("url",), own),
        (doi_url(study.doi), ("doi",), own),
        (via, ("via", "url"), False),
        (study.method.notice, ("method", "notice"), False),
    ):
        if address := address_of(typed):
            yield Cited(address, ref, loc, study.accessed, has_own)
