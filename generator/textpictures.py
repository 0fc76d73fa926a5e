"""The pictures that texts name: found, read once, and told where something is wrong with them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from typing import Final

from generator.decode import Corpus
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.frontmatter import Image
from generator.pictures import BadPicture, Picture, picture
from generator.prose.marks import EmbedMark, PictureMark
from generator.prose.tokens import SCHEME
from generator.textplaces import Placed
from generator.validate import Loc

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg")
"""How the name of what can only be a picture ends."""


def picture_place(folder: str, name: str) -> str:
    """The path in the site of a picture that a text in `folder` names."""
    return posixpath.normpath(posixpath.join(folder, name))


class TextPictures:
    """Finds the pictures of one text after another; `found` has all of them by path."""

    def __init__(self, corpus: Corpus, faults: list[Diagnostic]) -> None:
        self.found: dict[str, Picture] = {}
        self._corpus = corpus
        self._faults = faults
        self._described = ""  # the one of which the front matter at hand says what it shows

    def beside(self, image: Image | None, path: str) -> None:
        """The picture that front matter names; what is asked for next stands in the texts of that file."""
        self._described = image.file if image else ""
        if image is None:
            return
        mark_in = self._corpus.origins.mark_in
        self._picture(image.file, path, lambda: mark_in(path, ("image", "file")))
        if not image.alt.strip():
            self._fault("missing-alt", "front-matter", mark_in(path, ("image", "alt")), {"file": image.file})

    def on_slide(self, file: str, path: str, loc: Loc) -> None:
        """The picture that a slide of deck.yaml names at `loc`."""
        mark_in = self._corpus.origins.mark_in
        self._picture(file, path, lambda: mark_in(path, loc))

    def template(self, file: str, path: str, loc: Loc) -> None:
        """The PowerPoint file that a deck.yaml names at `loc` is there; opening it shows what it is."""
        full = picture_place(posixpath.dirname(path), file)
        if full not in self._corpus.pictures and full not in self._corpus.unread:
            mark = self._corpus.origins.mark_in(path, loc)
            self._fault("bad-template", "missing", mark, {"file": file, "path": full})

    def shown(self, mark: PictureMark, place: Placed) -> Picture | None:
        """A picture of a text."""
        return self._picture(mark.file, place.path, lambda: place.mark(mark), scanned=True)

    def embedded(self, mark: EmbedMark, place: Placed) -> Picture | None:
        """A picture named as a chart is: the form has room for a caption, but not for what it shows."""
        found = self._picture(mark.target, place.path, lambda: place.mark(mark))
        if found and mark.target != self._described:
            values = {"file": mark.target, "caption": mark.caption or ""}
            self._fault("missing-alt", "embed", place.mark(mark), values, Severity.WARNING)
        return found

    def _picture(
        self, name: str, path: str, mark: Callable[[], Mark], *, scanned: bool = False
    ) -> Picture | None:
        """The picture that a text of the file at `path` names, relative to that file's folder."""
        if SCHEME.match(name) or name.startswith("//"):
            if not scanned:  # the scanner reports those that it finds
                self._fault("bad-link", "remote-picture", mark(), {"url": name})
            return None
        full = picture_place(posixpath.dirname(path), name)
        if full in self._corpus.unread:
            return None  # reported where it was loaded
        found = self.found.get(full) or self._read(full)
        if isinstance(found, BadPicture):
            self._fault("bad-image", found.variant, mark(), {"file": name, **dict(found.values)})
            return None
        self.found[full] = found
        return found

    def _read(self, path: str) -> Picture | BadPicture:
        if not path.startswith("content/"):
            return BadPicture("outside")
        file = self._corpus.pictures.get(path)
        return picture(file) if file else BadPicture("missing")

    def _fault(
        self,
        code: str,
        variant: str,
        mark: Mark,
        values: Mapping[str, str],
        severity: Severity = Severity.ERROR,
    ) -> None:
        self._faults.append(
            Diagnostic(code=code, variant=variant, mark=mark, values=values, severity=severity)
        )
