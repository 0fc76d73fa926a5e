"""Rules on a site's brand: what is written in its colours can be read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Diagnostic, Severity
from generator.numbers.format import format_number
from generator.origins import Origins
from generator.palette import LEGIBLE, Illegible, illegible
from generator.settings import BrandStyle
from generator.shapes import CONFIG
from generator.site import Site


def _legible(site: Site, origins: Origins) -> Iterator[Diagnostic]:
    """Text has a contrast of 4.5 to its ground, in light and in dark; of each colour the worst is told."""
    language = site.config.language
    for (scheme, typed), one in _worst(site.config.brand).items():
        yield Diagnostic(
            code="low-contrast",
            mark=origins.mark_in(CONFIG, ("brand", scheme, typed)),
            values={
                "text": one.text,
                "colour": one.colour,
                "ground": one.ground,
                "upon": one.upon,
                "contrast": _number(one.contrast, language),
                "least": _number(LEGIBLE, language),
                "legible": one.legible,
            },
            severity=Severity.WARNING,
        )


def _worst(brand: BrandStyle) -> dict[tuple[str, str], Illegible]:
    """By the colour that is typed: that of the text, the one it follows, or its ground."""
    found: dict[tuple[str, str], Illegible] = {}
    for one in illegible(brand):
        colours = brand.light if one.scheme == "light" else brand.dark
        typed = next(name for name in (one.text, one.text[:2], one.ground) if name in colours)
        known = found.get((one.scheme, typed))
        if known is None or one.contrast < known.contrast:
            found[one.scheme, typed] = one
    return found


def _number(value: float, language: str) -> str:
    return format_number(Decimal(str(value)), language, decimals=1)


RULES = (_legible,)
