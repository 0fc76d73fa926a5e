"""What a publication keeps of figures: a copy of each that pages use, if there is none that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from generator.artifact import Artifact
from generator.drawing import Drawings
from generator.edition import Edition
from generator.executors import Executor
from generator.files import SourceFile
from generator.models import Ref
from generator.outputs import pins as output
from generator.pages.embeds import current_pin, says_of
from generator.pages.here import Here
from generator.pins import Pin, ordered, pin_of
from generator.urls import EMBEDDED


class NewPin(NamedTuple):
    """A copy, and what is in it."""

    pin: Pin
    content: bytes


class _Wanted(NamedTuple):
    ref: Ref
    language: str
    says: str
    artifact: Artifact


def new_pins(edition: Edition, day: date, executor: Executor) -> tuple[NewPin, ...]:
    """The copies that a publication on that day adds: of what pages use, where the site has frames.

    Raises:
        ChartFaults: authors' own drawings are at fault.
        TemplateFault: a template is at fault.
    """
    wanted = [*_wanted(edition, day)] if edition.embeds and edition.site.config.pins else []
    asked = Drawings(edition.store, executor)
    for one in wanted:
        asked.ask(one.artifact.drawings)
    found: list[NewPin] = []
    for ref, language, says, artifact in wanted:
        drawn = {drawing.slot: asked.drawn(drawing) for drawing in artifact.drawings}
        content = output.render(artifact, edition, drawn)
        found.append(NewPin(pin_of(ref, language, day, says, content), content))
    return tuple(found)


def with_pins(edition: Edition, new: tuple[NewPin, ...]) -> Edition:
    """The edition with these copies beside those that it has; nothing that was made of it before counts."""
    if not new:
        return edition
    files = {pin.digest: SourceFile.of(pin.file, content) for pin, content in new}
    pins = ordered({*edition.pins, *(one.pin for one in new)})
    return replace(edition, pins=pins, pinned={**edition.pinned, **files}, memo={})


def _wanted(edition: Edition, day: date) -> Iterator[_Wanted]:
    used = sorted(ref for ref in edition.site.uses if ref.kind in EMBEDDED)
    for language in edition.site.config.languages:
        for ref in used:
            here = Here(edition, language, edition.urls.embed(ref, language))
            if current_pin(here, ref) is None:
                yield _Wanted(ref, language, says_of(here, ref), output.new_pin(edition, ref, language, day))
