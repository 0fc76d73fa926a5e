"""What the speaker reads beneath a slide: headings and their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.powerpoint.colours import Scheme
from generator.powerpoint.text import Paragraph, Run, write
from generator.slides.views import Note


def add_notes(page: Any, notes: Sequence[Note], scheme: Scheme) -> None:
    """Write them on a notes page."""
    paragraphs: list[Paragraph] = []
    for note in notes:
        paragraphs.append([Run(note.title, bold=True)])
        paragraphs += [[Run(line)] for text in note.paragraphs for line in text.split("\n") if line]
    holder = page.notes_placeholder
    if holder is None:  # a template whose notes pages have no text
        holder = page.shapes.add_textbox(685800, 4400550, 5486400, 3600450)
    write(holder, paragraphs, scheme)
