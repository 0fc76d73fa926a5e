"""`trendbook deck` and `book`: a report's documents, made from the site as a build would read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, NamedTuple

from generator.artifact import Artifact
from generator.decks import Outline, Planned, outline, outline_of
from generator.edition import Edition
from generator.executors import SerialExecutor
from generator.files import SourceFile
from generator.frontmatter import Report
from generator.lookups import look_at
from generator.models import Kind, Ref
from generator.names import Unresolved
from generator.outputs import deck_pptx, report_pdf
from generator.render import Renderer, print_artifact
from generator.settings import Deck
from generator.slides.fill import deck_view
from generator.state import Options, Outcome


class Asked(NamedTuple):
    """What is typed after the command. `report` is an id, or a year that has one report."""

    report: str | None
    form: str
    trends: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    language: str = ""
    template: SourceFile | None = None


class Refused(NamedTuple):
    """Why there is no deck: a key of the catalogue under `deck.`, and what fills it."""

    key: str
    values: dict[str, str]


class Made(NamedTuple):
    """A deck: the name that its file should have, and its bytes."""

    name: str
    content: bytes


def make_deck(options: Options, asked: Asked) -> tuple[Outcome, Made | Refused | None]:
    """The deck; None where the content has faults.

    Raises:
        OSError: the site cannot be read.
    """
    return look_at(options, lambda edition: _made(edition, asked))


def _made(edition: Edition, asked: Asked) -> Made | Refused:
    language = asked.language or edition.site.config.language
    chosen = _chosen(edition, asked)
    if isinstance(chosen, Refused):
        return chosen
    report, deck, planned = chosen
    if not asked.language and deck and deck.language:
        language = deck.language
    view = deck_view(edition, report, planned, language, deck)
    if asked.template:
        view = replace(view, template=asked.template.path, template_typed=True)
        edition = replace(edition, pictures={**edition.pictures, asked.template.path: asked.template})
    output: Any = import_module(f"generator.outputs.deck_{asked.form}")
    name = f"{report.id}.{output.SUFFIX}"
    return _printed(edition, output.plan_deck(edition, view, name))


def make_template(options: Options, language: str) -> tuple[Outcome, Made | Refused | None]:
    """The template of PowerPoint decks, as a file to start one's own from; None where the content has faults.

    Raises:
        OSError: the site cannot be read.
    """

    def made(edition: Edition) -> Made:
        return Made("", deck_pptx.template(edition, language or edition.site.config.language))

    return look_at(options, made)


def make_book(options: Options, report: str | None, language: str) -> tuple[Outcome, Made | Refused | None]:
    """A report as a PDF book; None where the content has faults.

    Raises:
        OSError: the site cannot be read.
    """
    return look_at(options, lambda edition: _bound(edition, report, language))


def _bound(edition: Edition, name: str | None, language: str) -> Made | Refused:
    report = _report(edition, name)
    if isinstance(report, Refused):
        return report
    path = f"{report.id}.{report_pdf.SUFFIX}"
    return _printed(
        edition, report_pdf.plan_report(edition, report, language or edition.site.config.language, path)
    )


def _printed(edition: Edition, artifact: Artifact) -> Made:
    renderer = Renderer(edition, SerialExecutor())
    (rendered,) = renderer.render([print_artifact(artifact, edition)])
    return Made(artifact.path, rendered.content or b"")


def _chosen(edition: Edition, asked: Asked) -> tuple[Report, Deck | None, Sequence[Planned]] | Refused:
    site = edition.site
    refs = _figures(edition, asked.figures)
    if isinstance(refs, Refused):
        return refs
    report = _report(edition, asked.report)
    if isinstance(report, Refused):
        return report
    deck = site.decks.get(report.id)
    if refs:
        return report, deck, outline_of(refs).slides
    found: Outline = outline(site, report, deck, asked.trends)
    wrong = [one for one in found.amiss if asked.trends and one.variant == "trend"]
    if wrong:
        return Refused("trend", wrong[0].values)
    return report, deck, found.slides


def _report(edition: Edition, name: str | None) -> Report | Refused:
    """The report named; the newest where none is."""
    reports = edition.site.reports
    known = ", ".join(reports)
    if name is None:
        newest = next(iter(reports.values()), None)
        return newest or Refused("no-report", {})
    found = edition.names.resolve(name)
    if isinstance(found, Unresolved):
        return Refused("report", {"id": name, "known": ", ".join(found.known) or known})
    if found.kind is not Kind.REPORT:
        return Refused("report", {"id": name, "known": known})
    return reports[found.id]


def _figures(edition: Edition, names: Sequence[str]) -> list[Ref] | Refused:
    found = []
    for name in names:
        ref = edition.names.resolve(name, embed=True)
        if isinstance(ref, Unresolved) or ref.kind not in {Kind.STATISTIC, Kind.SERIES}:
            close = ref.suggestion if isinstance(ref, Unresolved) else None
            return Refused("figure.close" if close else "figure", {"id": name, "known": close or ""})
        found.append(ref)
    return found
