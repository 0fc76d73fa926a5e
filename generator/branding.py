"""A site's brand, resolved: its logo, its typefaces, as the files of content/ have them."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterator
from typing import TypeVar

from generator.cache import Store, key
from generator.decode import Corpus
from generator.diagnostics import Checked, Diagnostic
from generator.files import SourceFile
from generator.identity import FontFile, Identity, Typeface
from generator.logos import Logo, logo
from generator.pictures import BadPicture
from generator.settings import TypefaceFiles
from generator.shapes import CONFIG
from generator.typefaces import BadFont, Face, face
from generator.validate import Loc

T = TypeVar("T")
_VERSION = 1
_FONTS: Loc = ("brand", "fonts")


def identity_of(corpus: Corpus, store: Store) -> Checked[Identity]:
    """What pages and documents show of the brand; each file that cannot be used is told, and left out."""
    brand = corpus.config.brand
    finder = _Finder(corpus, store)
    made = Identity(
        name=brand.name,
        logo=finder.logo(brand.logo, "logo"),
        logo_dark=finder.logo(brand.logo_dark, "logo_dark"),
        text=finder.typeface(brand.fonts.text, "text"),
        titles=finder.typeface(brand.fonts.titles, "titles"),
    )
    return Checked(made, tuple(finder.faults))


class _Finder:
    def __init__(self, corpus: Corpus, store: Store) -> None:
        self.faults: list[Diagnostic] = []
        self._corpus = corpus
        self._store = store

    def logo(self, name: str | None, field: str) -> Logo | None:
        found = self._find(name, ("brand", field), "bad-image", logo) if name else None
        return found if isinstance(found, Logo) else None

    def typeface(self, files: TypefaceFiles | None, use: str) -> Typeface | None:
        """A family of which at least the regular font can be used."""
        found = dict(self._fonts(files, use)) if files else {}
        if "regular" not in found:
            return None
        family = found["regular"][1].family
        for style, (_, other) in found.items():
            if other.family != family:
                values = {"file": getattr(files, style), "family": other.family, "other": family}
                self._fault("bad-font", "family", (*_FONTS, use, style), values)
        made = {style: file for style, (file, other) in found.items() if other.family == family}
        return Typeface(family=family, stretch=found["regular"][1].stretch, **made)

    def _fonts(self, files: TypefaceFiles, use: str) -> Iterator[tuple[str, tuple[FontFile, Face]]]:
        for style in ("regular", "bold", "italic"):
            name = getattr(files, style)
            found = self._find(name, (*_FONTS, use, style), "bad-font", self._font) if name else None
            if found:
                yield style, found

    def _font(self, file: SourceFile) -> tuple[FontFile, Face] | BadFont:
        """Fonts are remembered: reading one takes longer than all that is asked of it."""
        memo = key("typeface", _VERSION, file.digest)
        held = self._store.get("typeface", memo)
        found: Face | BadFont = Face(*json.loads(held)) if held else face(file.content)
        if isinstance(found, BadFont):
            return found
        self._store.put("typeface", memo, json.dumps(found).encode())
        return FontFile(file.path, found.kind, file.digest), found

    def _find(
        self, name: str, loc: Loc, code: str, read: Callable[[SourceFile], T | BadPicture | BadFont]
    ) -> T | None:
        """What `read` makes of a file that site.yaml names; None where that is said to be at fault."""
        path = posixpath.normpath(f"content/{name}")
        file = self._corpus.pictures.get(path)
        if path in self._corpus.unread:
            return None  # reported where it was loaded
        found = read(file) if file else None
        if isinstance(found, BadPicture | BadFont):
            self._fault(code, found.variant, loc, {"file": name, **dict(found.values)})
            return None
        if found is None:
            self._fault(code, "missing-brand" if code == "bad-image" else "missing", loc, {"file": name})
        return found

    def _fault(self, code: str, variant: str, loc: Loc, values: dict[str, str]) -> None:
        mark = self._corpus.origins.mark_in(CONFIG, loc)
        self.faults.append(Diagnostic(code=code, variant=variant, mark=mark, values=values))
