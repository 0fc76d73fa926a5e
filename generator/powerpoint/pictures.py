"""Pictures on slides: those of authors, and their drawings as SVG, with a PNG for older readers."""

from __future__ import annotations

import io
import re
from typing import Any, Final

from generator.powerpoint.places import Place

_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_URI: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SIZE: Final = re.compile(r'width="(\d+)" height="(\d+)" viewBox="[^"]*"')
_MARGIN: Final = 24
_RELATED: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def add_picture(slide: Any, content: bytes, place: Place, *, name: str, description: str) -> Any:
    """The whole picture as large as its place holds it, in the middle."""
    shape = slide.shapes.add_picture(io.BytesIO(content), place.x, place.y)
    factor = min(place.width / shape.width, place.height / shape.height)
    shape.width, shape.height = round(shape.width * factor), round(shape.height * factor)
    shape.left = place.x + (place.width - shape.width) // 2
    shape.top = place.y + (place.height - shape.height) // 2
    shape.name = name
    shape._element.nvPicPr.cNvPr.set("descr", description)
    return shape


def add_svg(  # noqa: PLR0913 - a drawing, where, and how it is told
    slide: Any,
    svg: str,
    png: bytes,
    place: Place,
    *,
    ground: str,
    number: str,
    name: str,
    description: str,
) -> Any:
    """The drawing on the ground that it was made for, whatever that of the template is."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI
    from pptx.oxml import parse_xml

    shape = add_picture(slide, png, place, name=name, description=description)
    uri = PackURI(f"/ppt/media/drawing{number}.svg")
    part = Part(uri, "image/svg+xml", slide.part.package, framed(svg, ground).encode())
    related = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = shape._element.blipFill.find("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    blip.append(
        parse_xml(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:ext uri="{_URI}"><asvg:svgBlip xmlns:asvg="{_SVG}" {_RELATED} r:embed="{related}"/></a:ext>'
            "</a:extLst>"
        )
    )
    return shape


def framed(svg: str, ground: str) -> str:
    """A finished drawing with a margin on a coloured ground, as its PNG has."""
    found = _SIZE.search(svg)
    if not found:
        return svg
    width, height = (int(found[side]) + 2 * _MARGIN for side in (1, 2))
    frame = f'width="{width}" height="{height}" viewBox="-{_MARGIN} -{_MARGIN} {width} {height}"'
    box = f'<rect x="-{_MARGIN}" y="-{_MARGIN}" width="{width}" height="{height}" fill="{ground}"/>'
    return svg.replace(found[0], frame, 1).replace("</desc>", f"</desc>{box}", 1)
