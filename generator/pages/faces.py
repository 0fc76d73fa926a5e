"""A site's own typefaces as rules of a style sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.identity import FontFile, Identity, Typeface

_FORMATS: Final = {"ttf": "truetype", "otf": "opentype"}
TEXT: Final = "Brand Text"
TITLES: Final = "Brand Titles"
MEASURED: Final = "Brand Measured"
"""The family of texts whose widths were reckoned beforehand in Arial's measures: it is set no wider."""


def face_rules(identity: Identity, href: Callable[[FontFile], str]) -> str:
    """Every family of a brand, its files at `href`; "" where it has none."""
    rules: list[str] = []
    if text := identity.text:
        rules += _faces(TEXT, text, href)
        rules += _faces(MEASURED, text, href, f"size-adjust:{measured(text):.1%};")
    if titles := identity.titles:
        rules += _faces(TITLES, titles, href)
    return "".join(rules)


def measured(typeface: Typeface) -> float:
    """By which part of its size it is set where words were measured as if in Arial."""
    return min(1.0, 1 / typeface.stretch)


def page_rules(identity: Identity, href: Callable[[FontFile], str]) -> str:
    """What has pages set in a brand's typefaces: after the theme's own rules."""
    rules = face_rules(identity, href)
    titles = TITLES if identity.titles else TEXT if identity.text else ""
    names = (("sans", TEXT if identity.text else ""), ("serif", titles))
    own = "".join(f'--{name}:"{family}",sans-serif;' for name, family in names if family)
    if identity.text:
        rules += f'.chart svg{{font-family:"{MEASURED}",Arial,sans-serif}}\n'
    return f"{rules}:root{{{own}}}\n" if own else ""


def _faces(
    name: str, typeface: Typeface, href: Callable[[FontFile], str], adjusted: str = ""
) -> Iterator[str]:
    """A rule for each file; what there is no file for is set in the nearest one."""
    last = "500" if typeface.bold else "900"
    every = ((typeface.regular, f"100 {last}", ""), (typeface.bold, "600 900", ""))
    for file, weight, style in (*every, (typeface.italic, "100 900", "font-style:italic;")):
        if file:
            source = f'url("{href(file)}") format("{_FORMATS[file.kind]}")'
            yield (
                f'@font-face{{font-family:"{name}";src:{source};font-weight:{weight};{style}{adjusted}'
                "font-display:swap}\n"
            )
