"""What stands beneath a figure on a slide, and what its speaker can answer when asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.catalogue import say
from generator.citations.robust import fate_of
from generator.models import Kind, Ref, Statistic, Study
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.method import method_rows, unknown
from generator.slides.views import DeckView, Note, SourceLine


def source_lines(here: Here, refs: Iterable[Ref]) -> tuple[SourceLine, ...]:
    """The studies of what a slide shows, with how many were asked."""
    return tuple(_line(here, study, statistics) for study, statistics in _by_study(here, refs))


def figure_notes(here: Here, refs: Iterable[Ref]) -> Iterator[Note]:
    """For each study behind a slide its reference, method and question, and whether it may be shown."""
    for study, statistics in _by_study(here, refs):
        reference = figures.reference_text(here, study)
        address = address_of(here, study)
        asked = figures.source_link(here, study, statistics).note
        yield Note(here.say("slides.note.source"), tuple(filter(None, (reference, asked, address))))
        rows = [row for row in method_rows(here, study) if row.text]
        told = [here.say("slides.row", name=row.name, text=row.text) for row in rows]
        missing = unknown(here, study)
        yield Note(here.say("slides.note.method"), (*told, *((missing,) if missing else ())))
        licence = here.local(study.licence) if study.licence else here.say("slides.licence.unknown")
        yield Note(here.say("slides.note.licence"), (licence,))


def without_spoken(deck: DeckView) -> DeckView:
    """The deck for others than its speaker: without what only the speaker is to say."""
    spoken = say(deck.language, "slides.note.say")
    slides = (
        replace(slide, notes=tuple(note for note in slide.notes if note.title != spoken))
        for slide in deck.slides
    )
    return replace(deck, slides=tuple(slides))


def address_of(here: Here, study: Study) -> str:
    """Where a study is read: at its address, or its copy where that is dead, or on the site's own page."""
    fate = fate_of(study.url, study.archived, here.site.links)
    if fate.copy:
        return fate.copy.url
    own = here.address_of(here.urls.of(Ref(Kind.STUDY, study.id), here.language))
    return study.url or own or ""


def _by_study(here: Here, refs: Iterable[Ref]) -> list[tuple[Study, list[Statistic]]]:
    found: dict[str, list[Statistic]] = {}
    for ref in refs:
        for statistic in figures.statistics_of(here.site, ref):
            found.setdefault(statistic.study, []).append(statistic)
    return [(here.site.studies[name], statistics) for name, statistics in found.items()]


def _line(here: Here, study: Study, statistics: list[Statistic]) -> SourceLine:
    link = figures.source_link(here, study, statistics)
    return SourceLine(study.id, link.text, address_of(here, study), link.note)
