"""Whose a site is, as its pages and documents show it: name, logo, typefaces."""

from __future__ import annotations

from typing import NamedTuple

from generator.logos import Logo
from generator.values import LocalText


class FontFile(NamedTuple):
    """A font in content/: its path in the site, "ttf" or "otf", its digest."""

    path: str
    kind: str
    digest: str


class Typeface(NamedTuple):
    """A family by its own name; `stretch` is how wide it is set beside Arial."""

    family: str
    stretch: float
    regular: FontFile
    bold: FontFile | None = None
    italic: FontFile | None = None

    @property
    def files(self) -> tuple[FontFile, ...]:
        """All that there are."""
        return tuple(one for one in (self.regular, self.bold, self.italic) if one)


class Identity(NamedTuple):
    """What site.yaml's `brand` names, as far as it can be used; without `titles` they are set as `text`."""

    name: LocalText | None = None
    logo: Logo | None = None
    logo_dark: Logo | None = None
    text: Typeface | None = None
    titles: Typeface | None = None

    @property
    def fonts(self) -> tuple[FontFile, ...]:
        """The font files, each once."""
        return tuple(dict.fromkeys(file for one in (self.text, self.titles) if one for file in one.files))

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Everything that pages load of it: path and digest."""
        logos = [(one.path, one.digest) for one in (self.logo, self.logo_dark) if one]
        return tuple(dict.fromkeys([*logos, *((one.path, one.digest) for one in self.fonts)]))
