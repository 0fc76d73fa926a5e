"""A site's own typefaces as rules of a style sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from generator.identity import FontFile, Identity, Typeface

_FORMATS: Final = {"ttf": "truetype", "otf": "opentype"}
TEXT: Final = "Brand Text"
TITLES: Final = "Brand Titles"
MEASURED: Final = "Brand Measured"
"""The family of texts whose widths were reckoned beforehand in Arial's measures: it is set no wider."""
_RULE: Final = re.compile(r"@font-face\s*\{[^}]*\}")
_FILE: Final = re.compile(r'url\("([^"]+)"\)')
_SHOWN_AT_ONCE: Final = "font-display: optional"
_RARE: Final = ("unicode-range", "italic")


def early(stylesheet: str, identity: Identity) -> tuple[str, ...]:
    """The fonts that every page asks for with its first breath, as the theme's stylesheet names them.

    Those are the faces that are shown at once or, for this page, not at all: nothing moves when one comes
    late, so it had better be in time. A brand's own typeface takes the place of the theme's.
    """
    replaced = ['"Trendbook Sans"'] * bool(identity.text) + ['"Trendbook Serif"'] * bool(
        identity.text or identity.titles
    )
    rules = [rule for rule in _RULE.findall(stylesheet) if _SHOWN_AT_ONCE in rule]
    common = (rule for rule in rules if not any(word in rule for word in (*_RARE, *replaced)))
    return tuple(found[1] for rule in common if (found := _FILE.search(rule)))


def measured(typeface: Typeface) -> float:
    """By which part of its size it is set where words were measured as if in Arial."""
    return min(1.0, 1 / typeface.stretch)


def page_rules(identity: Identity, href: Callable[[FontFile], str]) -> str:
    """What has pages set in a brand's typefaces: after the theme's own rules."""
    rules = "".join(_families(identity, href, (TEXT, MEASURED, TITLES)))
    titles = TITLES if identity.titles else TEXT
    if identity.text:
        rules += f':root{{--sans:"{TEXT}",sans-serif;--serif:"{titles}",serif}}\n'
        rules += f'.chart svg{{font-family:"{MEASURED}",sans-serif}}\n'
    elif identity.titles:
        rules += f':root{{--serif:"{titles}",serif}}\n'
    return rules


def deck_rules(identity: Identity, href: Callable[[FontFile], str]) -> str:
    """What has a deck set in a brand's typefaces: after its own rules, as wide as it was measured."""
    rules = "".join(_families(identity, href, (MEASURED, TITLES)))
    if identity.text:
        rules += f'body,.chart svg{{font-family:"{MEASURED}",sans-serif}}\n'
    if identity.titles:
        rules += f'h1,h2{{font-family:"{TITLES}",sans-serif}}\n'
    return rules


def _families(identity: Identity, href: Callable[[FontFile], str], names: Collection[str]) -> Iterator[str]:
    for name, typeface in ((TEXT, identity.text), (MEASURED, identity.text), (TITLES, identity.titles)):
        if typeface and name in names:
            adjusted = f"size-adjust:{measured(typeface):.1%};" if name == MEASURED else ""
            yield from _faces(name, typeface, href, adjusted)


def _faces(name: str, typeface: Typeface, href: Callable[[FontFile], str], adjusted: str) -> Iterator[str]:
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
