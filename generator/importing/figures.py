"""The figures that posts hold: listed, and as draft studies where they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from generator.drafting.credited import credited_studies
from generator.drafting.drafts import ViaDraft
from generator.extract.extract import Extracted, extract
from generator.extract.listing import as_data
from generator.extract.plain import LIMIT, Form
from generator.importing.files import publishers_file
from generator.importing.writer import Writer
from generator.incoming.publishers import KnownPublishers, credit_of
from generator.prose.slug import slug
from generator.yamlio.writing import quoted

_NAMED: Final = ("text", "source", "measures", "sentence")


class Text(NamedTuple):
    """A text that was imported: its file, its Markdown, what it was called, when and where it stood."""

    path: str
    title: str
    origin: str
    body: str
    url: str = ""
    date: str = ""


class Found(NamedTuple):
    """The figures of a text."""

    text: Text
    figures: tuple[Extracted, ...]


def figures_in(texts: Iterable[Text], language: str) -> list[Found]:
    """The figures of each text that has any."""
    found = (Found(one, tuple(extract(one.body[:LIMIT], Form.MARKDOWN, language))) for one in texts)
    return [one for one in found if one.figures]


def listed(found: Iterable[Found]) -> list[dict[str, Any]]:
    """Each figure as data: a study to be, not verified, in the text where it stands."""
    return [
        {
            "path": one.text.path,
            "checked": "unverified",
            **{name: data[name] for name in _NAMED if data.get(name)},
        }
        for one in found
        for data in map(as_data, one.figures)
    ]


class Studies:
    """Writes a study for each source that a text credits, and publishers for those that are new."""

    def __init__(self, writer: Writer, publishers: KnownPublishers, ids: set[str], language: str) -> None:
        self._writer = writer
        self._publishers = publishers
        self._ids = ids
        self._language = language
        self._new: dict[str, str] = {}

    def write(self, found: Iterable[Found], known: dict[str, list[str]]) -> int:
        """How many studies were written; none for texts that have theirs.

        Raises:
            OSError: the disk does not allow it.
        """
        made = []
        for one in found:
            if not any(path.startswith("content/studies/") for path in known.get(one.text.origin, ())):
                made += list(self._studies(one))
        if self._new:
            publishers = publishers_file(self._new)
            new_beside(self._writer, "content/publishers", publishers)
        return sum(self._writer.new(path, text) for path, text in made)

    def _studies(self, found: Found) -> Iterator[tuple[str, str]]:
        text = found.text
        via = ViaDraft(text.title, date=text.date or None, url=text.url or None)
        for figure in found.figures:
            self._publisher(figure.source)
        figures = list(found.figures)
        for study in credited_studies(figures, text.title, self._language, self._ids, via):
            self._ids |= {study.id, *study.figures}
            head = f"# imported: {quoted(text.origin)}\n# {text.path}\n"
            yield f"content/studies/{study.id}.yaml", head + study.yaml

    def _publisher(self, source: str | None) -> None:
        for name in filter(None, credit_of(source)) if source else ():
            known = slug(name, "source")
            if known not in self._publishers.by_id:
                self._new.setdefault(known, name)


def new_beside(writer: Writer, stem: str, text: str) -> str:
    """A file of that name where none is, else one in the folder of that name; its path."""
    number = 0
    while True:
        path = f"{stem}.yaml" if not number else f"{stem}/imported{f'-{number}' if number > 1 else ''}.yaml"
        if writer.new(path, text):
            return path
        number += 1
