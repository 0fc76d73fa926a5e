"""The figures of a text → a study for each source that it credits, and one for what it credits to nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

from generator.catalogue import say
from generator.drafting.drafts import StatisticDraft, StudyDraft, Unwritten, ViaDraft, write_study
from generator.drafting.naming import unused
from generator.drafting.statistics import Context, drafted
from generator.drafting.together import series_of
from generator.extract.extract import Extracted
from generator.extract.listing import as_data
from generator.incoming.figures import Figure, figures_of
from generator.incoming.publishers import credit_of
from generator.prose.slug import slug
from generator.vocabularies import StudyKind
from generator.yamlio.writing import quoted

_Source: TypeAlias = tuple[str | None, int | None]
_LONGEST: Final = 60  # letters of an id


class CreditedStudy(NamedTuple):
    """A study to be checked: its id, whom it is by (None where nobody is credited), its YAML.

    `figures` are the ids of its statistics and series.
    """

    id: str
    source: str | None
    yaml: str
    figures: tuple[str, ...] = ()


def credited_studies(
    found: Sequence[Extracted],
    title: str,
    language: str,
    taken: Collection[str] = (),
    read_in: ViaDraft | None = None,
) -> list[CreditedStudy]:
    """The studies in the order in which their sources are first credited; the one without a source last.

    `title` is that of the text in which the figures were read, `taken` are ids that exist; `read_in` says
    more of that text.
    """
    ids = set(taken)
    sources = sorted(
        dict.fromkeys((one.source, one.source_year) for one in found), key=lambda key: key[0] is None
    )
    studies = []
    for source in dict.fromkeys(_merged(one, sources) for one in sources):
        name = slug(" ".join(map(str, filter(None, source))) if source[0] else title, "source")
        study = unused(name[:_LONGEST].strip("-"), ids)
        ids.add(study)
        mine = [one for one in found if _merged((one.source, one.source_year), sources) == source]
        blank = _study(source, title, language)._replace(via=read_in or ViaDraft(title))
        draft = _with_figures(blank, mine, study, language, ids)
        figures = tuple(one.id for one in draft.statistics) + tuple(one.id for one in draft.series)
        studies.append(CreditedStudy(study, source[0], write_study(draft, language), figures))
    return studies


def format_studies(studies: Sequence[CreditedStudy], language: str) -> str:
    """YAML documents, each below the name of the file it should become."""
    parts = []
    for one in studies:
        head = f"# content/studies/{one.id}.yaml\n"
        for name in filter(None, credit_of(one.source)) if one.source else ():
            publisher = f"{slug(name, 'source')}: {{name: {quoted(name)}}}"
            head += f"# {say(language, 'extract.publisher')} {publisher}\n"
        parts.append(head + one.yaml)
    return "---\n".join(parts)


def _merged(source: _Source, known: Iterable[_Source]) -> _Source:
    """A source without a year is the one with a year of the same name, if there is one."""
    if source[1] is None and source[0] is not None:
        dated = [other for other in known if other[0] == source[0] and other[1]]
        return dated[0] if len(dated) == 1 else source
    return source


def _study(source: _Source, title: str, language: str) -> StudyDraft:
    name, year = source
    study = StudyDraft(
        title=" ".join(map(str, filter(None, source))) or say(language, "extract.unsourced", title=title),
        date=str(year) if year else None,
    )
    if not name:
        return study._replace(kind=StudyKind.UNSOURCED)
    credit = credit_of(name)
    client = credit.for_whom and slug(credit.for_whom, "source")
    return study._replace(publisher=slug(credit.by, "source"), commissioned_by=client)


def _with_figures(
    study: StudyDraft, found: Sequence[Extracted], name: str, language: str, ids: set[str]
) -> StudyDraft:
    context = Context(found[0].language, language, name, ids, {})
    made: list[tuple[Figure, StatisticDraft | Unwritten]] = []
    for one in found:
        for figure in figures_of([as_data(one)]):
            draft = drafted(figure, context._replace(text_language=one.language))
            if isinstance(draft, StatisticDraft):
                place = say(language, "extract.locator", start=one.start, end=one.end)
                draft = draft._replace(locator=place)
            made.append((figure, draft))
    return study._replace(
        statistics=tuple(one for _, one in made if isinstance(one, StatisticDraft)),
        unwritten=tuple(one for _, one in made if isinstance(one, Unwritten)),
        series=series_of(made, context),
    )
