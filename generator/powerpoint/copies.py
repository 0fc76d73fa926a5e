"""New slides and notes pages: python-pptx makes the first of a layout, the others are copies of it.

For each placeholder that it takes over it walks through those of the layout, a third of a deck's time.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any


class Copies:
    """Adds slides to one presentation; nothing was put on them yet."""

    def __init__(self, presentation: Any) -> None:
        self._presentation = presentation
        self._placeholders: dict[str, list[Any]] = {}
        self._notes: Any = None
        self._count = 0

    def slide(self, layout: Any) -> Any:
        """A slide on a layout, after those that are there."""
        slides = self._presentation.slides
        related, made = self._presentation.part.add_slide(layout)
        tree, name = made.shapes._spTree, str(layout.part.partname)
        if name in self._placeholders:
            for element in self._placeholders[name]:
                tree.append(deepcopy(element))
        else:
            made.shapes.clone_layout_placeholders(layout)
            self._placeholders[name] = [deepcopy(one._element) for one in made.placeholders]
        slides._sldIdLst.add_sldId(related)
        return made

    def notes(self, slide: Any) -> Any:
        """The notes page of a slide that has none."""
        from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from pptx.opc.packuri import PackURI
        from pptx.parts.slide import NotesSlidePart

        self._count += 1
        if self._notes is None:
            made = slide.notes_slide
            self._notes = deepcopy(made.element)
            self._count = made.part.partname.idx
            return made
        package = slide.part.package
        name = PackURI(f"/ppt/notesSlides/notesSlide{self._count}.xml")
        part: Any = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, deepcopy(self._notes))
        part.relate_to(package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        return part.notes_slide
