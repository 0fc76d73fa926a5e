"""The theme of a presentation, read: its colours as they are on slides of a layout."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.powerpoint.colours import Scheme

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_OFFICE: Final = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
# By how much common families are wider, as set by their makers in French and English texts.
_WIDER: Final = {
    **dict.fromkeys(("verdana", "dejavu sans", "montserrat", "poppins"), 1.18),
    **dict.fromkeys(("georgia", "century gothic", "open sans", "raleway", "gotham"), 1.1),
    **dict.fromkeys(("segoe ui", "trebuchet ms", "inter", "noto sans", "tahoma"), 1.05),
}
_MEASURED: Final = re.compile(r"Trendbook (\d\.\d{3})")
_USUAL: Final = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


def scheme_of(layout: Any) -> Scheme:
    """The colours by their names on slides of this layout; its own ground counts as `bg1`."""
    master = layout.slide_master
    theme_of = _theme(master)
    theme = _theme_colours(theme_of)
    names = dict(_USUAL)
    for owner, path in ((master, f"{_P}clrMap"), (layout, f"{_P}clrMapOvr/{_A}overrideClrMapping")):
        found = owner.element.find(path)
        if found is not None:
            names |= dict(found.attrib)
    colours = {**theme, **{name: theme.get(slot, theme["dk1"]) for name, slot in names.items()}}
    for owner in (master, layout):
        ground = _ground(owner, colours)
        if ground:
            colours["bg1"] = ground
    return Scheme(colours, _stretch(theme_of))


def _theme(master: Any) -> Any:
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml

    return parse_xml(master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)


def fonts_name(stretch: float) -> str:
    """What a theme's fonts are called where their width was measured, so that whoever fills it knows."""
    return f"Trendbook {stretch:.3f}"


def _stretch(theme: Any) -> float:
    """How wide texts are set beside Arial: as our own template says it, else as the family is known for."""
    fonts = theme.find(f"{_A}themeElements/{_A}fontScheme")
    if fonts is None:
        return 1.0
    if measured := _MEASURED.fullmatch(fonts.get("name", "")):
        return float(measured[1])
    latin = fonts.find(f"{_A}minorFont/{_A}latin")
    family = "" if latin is None else str(latin.get("typeface", "")).casefold()
    return _WIDER.get(family, 1.0)


def _theme_colours(theme: Any) -> dict[str, str]:
    found = dict(_OFFICE)
    scheme = theme.find(f"{_A}themeElements/{_A}clrScheme")
    for slot in scheme if scheme is not None else ():
        for colour in slot:
            value = colour.get("lastClr") or colour.get("val", "")
            if len(value) == 6:  # noqa: PLR2004 - RRGGBB
                found[slot.tag.removeprefix(_A)] = value.upper()
    return found


def _ground(owner: Any, colours: dict[str, str]) -> str:
    """The plain colour of a master's or layout's own ground, "" where it has none."""
    fill = owner.element.find(f"{_P}cSld/{_P}bg/{_P}bgPr/{_A}solidFill")
    reference = owner.element.find(f"{_P}cSld/{_P}bg/{_P}bgRef")
    holder = fill if fill is not None else reference
    for colour in holder if holder is not None else ():
        value = colour.get("val", "")
        if colour.tag == f"{_A}srgbClr":
            return str(value).upper()
        if colour.tag == f"{_A}schemeClr" and not len(colour):
            return colours.get(value, "")
    return ""
