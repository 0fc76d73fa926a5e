"""A table taken in: into a new study, or into one that stands, to which lines are added and none changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Final, NamedTuple

from generator.cache import NoStore
from generator.catalogue import say
from generator.decode import decode, is_id
from generator.diagnostics import Severity
from generator.drafting.drafts import (
    SeriesDraft,
    StatisticDraft,
    StudyDraft,
    write_series,
    write_statistics,
    write_study,
)
from generator.files import SourceFile
from generator.importing.job import Job
from generator.importing.outcome import Entry, Fate, Look, Outcome, Refused
from generator.importing.tables.figures import Drafted, Made, drafted, series_of
from generator.importing.tables.layout import Table, table_of
from generator.importing.tables.placing import Addition, extended
from generator.importing.tables.reading import read_rows
from generator.importing.text import read_text
from generator.models import Series, Statistic, Study
from generator.prose.slug import slug
from generator.state import replace_file
from generator.targetpaths import is_safe
from generator.values import Amount, PartialDate
from generator.yamlio.writing import clean

_STUDIES: Final = "content/studies"
_MOST: Final = 500
"""Figures of one table: more are data, and no series that anybody reads."""


def take_in(job: Job) -> Outcome:
    """Write what the table adds to the study that was named."""
    if not job.wish.study:
        raise Refused("table-study", is_usage=True, file=job.file.name)
    if not is_id(job.wish.study) or not is_safe(f"{_STUDIES}/{job.wish.study}.yaml"):
        raise Refused("table-id", is_usage=True, id=job.wish.study)
    table = table_of(read_rows(read_text(job.file)), job.language)
    if len(table.figures) > _MOST:
        raise Refused("table-large", n=str(len(table.figures)), most=str(_MOST))
    return _Taking(job, job.wish.study, table).outcome()


class _Found(NamedTuple):
    """What became of the figures: those that are new, an id for each, and what is told of them."""

    new: tuple[StatisticDraft, ...]
    ids: tuple[str, ...]
    entries: tuple[Entry, ...]
    looks: tuple[Look, ...]


class _Taking:
    """One table, the study that it is for, and the ids of the site."""

    def __init__(self, job: Job, study: str, table: Table) -> None:
        self._job = job
        self._id = study
        self._table = table
        self._path = f"{_STUDIES}/{study}.yaml"
        self._title = clean(table.title or job.file.stem.replace("_", " ").replace("-", " "))
        self._study = next((one for one in job.site.studies if one.id == study), None)
        self._taken = set(job.site.room().statistics)

    def outcome(self) -> Outcome:
        """Write it, and say what became of each figure."""
        stands = self._job.writer.stands(self._path)
        if not stands and self._study is not None:
            raise Refused("table-elsewhere", is_usage=True, id=self._id)
        if not stands and not self._job.site.is_study(self._path):
            raise Refused("table-place", is_usage=True, path=self._path)
        if stands and _study(self._path, (self._job.writer.site / self._path).read_bytes()) is None:
            raise Refused("table-faulty", path=self._path)
        figures = drafted(self._table, self._title)
        found = self._matched(figures)
        series = tuple(self._series(figures.made, found.ids))
        looks = [*found.looks, *(self._guess(figures) if found.new else ())]
        entries = [*found.entries, *self._skipped()]
        if found.new or series:
            if self._study is None:
                self._job.writer.new(self._path, self._written(found.new, series))
            elif not self._added(found.new, series):
                looks.append(Look("table-paste", {"yaml": self._pasted(found.new, series)}, self._path))
                entries = [
                    one._replace(fate=Fate.LEFT, why="paste", path="") if one.fate is Fate.WRITTEN else one
                    for one in entries
                ]
                series = ()
            entries += [Entry("series", one.id, Fate.WRITTEN, self._path) for one in series]
        return Outcome(self._job.language, entries, self._job.writer.files, looks)

    def _matched(self, figures: Drafted) -> _Found:
        """Each figure with the one of the study that is the same, else with an id that is free."""
        own = {one.id: one for one in self._study.statistics} if self._study else {}
        new, ids, entries, looks = [], [], [], []
        for one in figures.made:
            known = self._known(one, [own[id_] for id_ in own if id_ not in ids])
            id_ = known.id if known else self._free(one.draft.id)
            self._taken.add(id_)
            ids.append(id_)
            if known is None:
                new.append(one.draft._replace(id=id_))
                entries.append(Entry("statistic", id_, Fate.WRITTEN, self._path))
            elif known.value == Amount.parse(one.draft.value):
                entries.append(Entry("statistic", id_, Fate.THERE, self._path))
            else:
                values = {"id": id_, "table": one.draft.value, "study": str(known.value)}
                looks.append(Look("table-differs", {**values, "line": str(one.figure.line)}, self._path))
                entries.append(Entry("statistic", id_, Fate.LEFT, self._path, "differs"))
        return _Found(tuple(new), tuple(ids), tuple(entries), tuple(looks))

    def _known(self, one: Made, own: Sequence[Statistic]) -> Statistic | None:
        """The study's figure of its id, whatever its author made of the label; else of its label."""
        period = PartialDate.parse(one.draft.period) if one.draft.period else None
        alike = [known for known in own if (known.unit, known.period) == (one.draft.unit, period)]
        by_id = {known.id: known for known in alike}
        for name in (one.draft.id, f"{self._id}-{one.draft.id}"):
            if name in by_id:
                return by_id[name]
        label = clean(one.draft.label)
        return next((known for known in alike if clean(known.label.get(self._lang)) == label), None)

    @property
    def _lang(self) -> str:
        return self._job.language

    def _free(self, proposed: str) -> str:
        """The proposed id, else with the study's name before it, else numbered."""
        long = f"{self._id}-{proposed}"
        names = chain([proposed, long], (f"{long}-{n}" for n in count(2)))
        return next(name for name in names if name not in self._taken and name[:1].isalpha())

    def _series(self, made: Sequence[Made], ids: Sequence[str]) -> Iterator[SeriesDraft]:
        """Those of which the study has none with the same figures."""
        known: list[Series] = list(self._study.series) if self._study else []
        points = [{point.stat for point in one.points} for one in known]
        name = slug(self._title, "serie")
        name = name if name[:1].isalpha() else f"serie-{name}"
        for one in series_of(made, ids, name, self._title):
            if {point.stat for point in one.points} in points:
                continue
            numbered = (f"{one.id}{f'-{n}' if n > 1 else ''}" for n in count(1))
            id_ = next(found for found in numbered if found not in self._taken)
            self._taken.add(id_)
            yield one._replace(id=id_, remarks=(self._say("draft.table.series"),))

    def _written(self, statistics: tuple[StatisticDraft, ...], series: tuple[SeriesDraft, ...]) -> str:
        head = (
            self._say("draft.table", file=self._job.file.name),
            self._say("draft.checked"),
            *self._notes(),
        )
        study = StudyDraft(
            title=self._title,
            head=head,
            remarks={"title": (self._say("draft.table.title"),)},
            statistics=statistics,
            series=series,
        )
        return write_study(study, self._job.language)

    def _notes(self) -> Iterator[str]:
        yield from (self._say("draft.table.note", text=clean(text)) for text in self._table.notes)

    def _added(self, statistics: Sequence[StatisticDraft], series: Sequence[SeriesDraft]) -> bool:
        """Whether the study that stands has them now; read again before it is kept, else it is as it was."""
        place = self._job.writer.site / self._path
        if place.is_symlink():
            return False
        before = place.read_bytes()
        file = SourceFile.of(self._path, before)
        additions = [Addition("statistics", write_statistics(statistics, self._lang))] if statistics else []
        additions += [Addition("series", write_series(series))] if series else []
        after = extended(file, [one._replace(text=_indented(one.text)) for one in additions])
        if after is None or not self._holds(after, statistics, series) or place.read_bytes() != before:
            return False
        replace_file(place, after)
        self._job.writer.files.append(self._path)
        return True

    def _holds(
        self, content: bytes, statistics: Sequence[StatisticDraft], series: Sequence[SeriesDraft]
    ) -> bool:
        """Whether the study reads as before, with these behind what it has."""
        read = _study(self._path, content)
        if read is None or self._study is None:
            return False
        known = len(self._study.statistics), len(self._study.series)
        bare = replace(read, statistics=read.statistics[: known[0]], series=read.series[: known[1]])
        added = [one.id for one in read.statistics[known[0] :]], [one.id for one in read.series[known[1] :]]
        return bare == self._study and added == ([one.id for one in statistics], [one.id for one in series])

    def _pasted(self, statistics: Sequence[StatisticDraft], series: Sequence[SeriesDraft]) -> str:
        blocks = [("statistics", write_statistics(statistics, self._lang)), ("series", write_series(series))]
        return "".join(f"{key}:\n{_indented(text)}" for key, text in blocks if text).rstrip("\n")

    def _guess(self, figures: Drafted) -> Iterator[Look]:
        if figures.guessed is not None:
            yield Look(f"table-guess-{figures.guessed}", {}, self._path)

    def _skipped(self) -> Iterator[Entry]:
        for one in self._table.skipped:
            yield Entry("cell", f"{one.column}{one.line}: {one.text}", Fate.LEFT, why=one.why)

    def _say(self, key: str, **values: object) -> str:
        return say(self._job.language, key, **values)


def _study(path: str, content: bytes) -> Study | None:
    """The study of a file; None where it has faults."""
    found = decode([SourceFile.of(path, content)], NoStore())
    faulty = any(one.mark.path == path and one.severity is Severity.ERROR for one in found.diagnostics)
    return None if faulty else next((one for one in found.value.records if isinstance(one, Study)), None)


def _indented(text: str) -> str:
    return "".join(f"  {line}" for line in text.splitlines(keepends=True))
