"""Shelves: which pages a search index holds together.

Texts are edited one at a time, records seldom, so they stand apart; and texts on several shelves where they
are many, so that the edit of one leaves the others as they are. A text's shelf hangs on its name and on how
many there are, and on nothing that its body says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.cache import key
from generator.edition import Edition
from generator.models import Ref
from generator.site import RECORDS, WRITTEN

FOLDER: Final = "assets/search/"
"""Where the indexes of all languages are."""
_TEXTS: Final = 60  # about a third of a second of one processor
_MOST: Final = 8  # a reader's browser asks each of them


class Shelf(NamedTuple):
    """Texts, or records, of a language that are indexed together in `folder`.

    The `first` of a language has the program that looks into all.
    """

    language: str
    folder: str
    refs: tuple[Ref, ...]
    texts: bool = False
    first: bool = False


def shelves(edition: Edition, language: str) -> tuple[Shelf, ...]:
    """Those of a language; none where the site has nothing to be found."""
    found = list(_shelves(edition, language))
    return tuple(shelf._replace(first=not place) for place, shelf in enumerate(found))


def _shelves(edition: Edition, language: str) -> Iterator[Shelf]:
    site, folder = edition.site, f"{FOLDER}{language}/"
    if records := tuple(site.refs(RECORDS)):
        yield Shelf(language, f"{folder}records/", records)
    texts = [ref for ref in site.refs(WRITTEN) if site.written(ref, language)]
    count = min(-(-len(texts) // _TEXTS), _MOST)
    by_shelf: defaultdict[int, list[Ref]] = defaultdict(list)
    for ref in texts:
        by_shelf[int(key(str(ref))[:8], 16) % count].append(ref)
    for number, refs in sorted(by_shelf.items()):
        yield Shelf(language, f"{folder}texts-{number + 1}/", tuple(refs), texts=True)
