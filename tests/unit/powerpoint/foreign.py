"""Templates of others: layouts with other names, placeholders for any content, 4:3, a dark master."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_FRENCH = (
    *("Diapositive de titre", "Titre et contenu", "Titre de section", "Deux contenus", "Comparaison"),
    *("Titre seul", "Vide", "Contenu avec légende", "Image avec légende", "Titre et texte vertical"),
    "Titre vertical et texte",
)


def narrow() -> bytes:
    """4:3, with the names that PowerPoint gives in English, and an example slide in a section."""
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[0])
    _recoloured(made, accent1="7030A0", accent2="00B050", font="Georgia")
    return _bytes(made)


def renamed() -> bytes:
    """16:9, with names that mean nothing and no types, so that only shape tells."""
    made = Presentation()
    _widened(made)
    for number, layout in enumerate(made.slide_layouts):
        layout.name = f"Charte {number:02}"
        layout.element.attrib.pop("type", None)
    _recoloured(made, accent1="C00000", accent2="FFC000", font="Verdana")
    return _bytes(made)


def dark() -> bytes:
    """A dark master, with French names that have a number in front as PowerPoint adds it."""
    made = Presentation()
    _widened(made)
    for number, (layout, name) in enumerate(zip(made.slide_layouts, _FRENCH, strict=True)):
        layout.name = f"{number % 2 + 1}_{name}"
    names = made.slide_master.element.find(f"{_P}clrMap")
    names.attrib.update({"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})
    _recoloured(made, dk1="101820", lt1="F5F5F5", accent1="4FC3F7", accent2="FFB74D", font="Arial")
    return _bytes(made)


FOREIGN: dict[str, Callable[[], bytes]] = {"narrow": narrow, "renamed": renamed, "dark": dark}


def _widened(made: Any) -> None:
    made.slide_width, made.slide_height = 12192000, 6858000
    for owner in (made.slide_master, *made.slide_layouts):
        for box in owner.element.iter(f"{_A}off", f"{_A}ext"):
            for name in {"x", "cx"} & set(box.attrib):
                box.set(name, str(round(int(box.get(name)) * 4 / 3)))


def _recoloured(made: Any, font: str, **colours: str) -> None:
    part = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    from pptx.oxml import parse_xml

    theme = parse_xml(part.blob)
    scheme = theme.find(f".//{_A}clrScheme")
    for name, value in colours.items():
        slot = scheme.find(f"{_A}{name}")
        for old in list(slot):
            slot.remove(old)
        slot.append(parse_xml(f'<a:srgbClr xmlns:a="{_A[1:-1]}" val="{value}"/>'))
    for family in theme.iter(f"{_A}latin"):
        if family.getparent().tag in {f"{_A}majorFont", f"{_A}minorFont"}:
            family.set("typeface", font)
    from lxml import etree

    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _bytes(made: Any) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()
