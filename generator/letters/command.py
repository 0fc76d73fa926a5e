"""From an id to a letter, or why there is none."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

from generator import listings
from generator.catalogue import say
from generator.drawing import png_now
from generator.edition import Edition
from generator.letters.composing import Letter, compose
from generator.models import Kind
from generator.where import look_up

KINDS: Final = frozenset({Kind.REPORT, Kind.TREND, Kind.ARTICLE})
# Gmail shows no more of a message, and links to the rest.
_CLIPPED: Final = 102_000


class NoLetter(NamedTuple):
    """Why there is none, in the site's language."""

    why: str


class Named(NamedTuple):
    """A letter, the name of its files without ending, and what its sender should know."""

    letter: Letter
    name: str
    notes: tuple[str, ...]


def letter_of(edition: Edition, typed: str, language: str | None) -> Named | NoLetter:
    """The letter of a report, trend or article by its id; in the site's language if no other is asked for.

    Raises:
        TemplateFault: a template is at fault.
        ChartFaults: an author's own drawing is.
    """
    site, own = edition.site, edition.site.config.language
    wanted = language or own
    found, unknown = look_up(site, edition.names, [typed])
    if unknown:
        return NoLetter(listings.format_unknown(unknown[0], own))
    (ref,) = found
    if ref.kind not in KINDS:
        return NoLetter(say(own, "letter.no-text", id=typed))
    if site.written(ref, wanted) is None:
        return NoLetter(say(own, "letter.not-written", id=typed, language=wanted))
    made = compose(edition, ref, wanted, partial(png_now, edition=edition))
    return Named(made, ref.id if wanted == own else f"{ref.id}.{wanted}", _notes(made, own))


def _notes(letter: Letter, language: str) -> tuple[str, ...]:
    where = "letter.online" if letter.online else "letter.offline"
    notes = [say(language, where, address=letter.online)]
    size = len(letter.html.encode())
    if letter.online and size > _CLIPPED:
        notes.append(say(language, "letter.long", size=size // 1000))
    return tuple(notes)
