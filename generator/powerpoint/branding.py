"""A site's brand on our own template: its families in the theme, its logo on layouts."""

from __future__ import annotations

import io
from html import escape
from typing import Any, Final, NamedTuple

from generator.decks import Role
from generator.powerpoint import design

_EMU: Final = 914400
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_URI: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
# Where it stands, in inches: large on a deck's first and last slide, small in the corner of the others.
_LARGE: Final = (0.95, 0.6, 3.2, 0.75)
_SMALL: Final = (1.7, 0.27)
_RIGHT: Final = design.WIDTH - 0.65
_TOP: Final = 0.2


class LogoPicture(NamedTuple):
    """A logo as PNG, and as SVG where it is one; its size in any unit."""

    png: bytes
    width: float
    height: float
    svg: bytes = b""


class Brand(NamedTuple):
    """What a template shows of a site: its families, how wide texts are set beside Arial, its logo.

    `dark` is the logo for dark grounds.
    """

    text: str = "Arial"
    titles: str = "Arial"
    stretch: float = 1.0
    name: str = ""
    logo: LogoPicture | None = None
    dark: LogoPicture | None = None


PLAIN: Final = Brand()


def add_logos(layouts: dict[Role, Any], brand: Brand, *, dark: bool) -> None:
    """Put the logo on our layouts, by role; `dark`: grounds in the first colour are."""
    for role, layout in layouts.items():
        on_dark = design.LAYOUTS[role].ground == "c1" and dark
        found = brand.dark if on_dark else brand.logo
        if found:
            _add(layout, found, role, brand.name)


def _add(layout: Any, logo: LogoPicture, role: Role, name: str) -> None:
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml

    image = layout.part.package.get_or_add_image_part(io.BytesIO(logo.png))
    related = layout.part.relate_to(image, RELATIONSHIP_TYPE.IMAGE)
    vector = _vector(layout.part, logo.svg) if logo.svg else ""
    tree = layout.shapes._spTree
    number = max(int(one) for one in tree.xpath(".//@id") if one.isdigit()) + 1
    x, y, width, height = (round(side * _EMU) for side in _place(logo, role))
    told = escape(name)
    picture = parse_xml(
        f'<p:pic {_SPACES}><p:nvPicPr><p:cNvPr id="{number}" name="Logo" descr="{told}"/><p:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{related}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
    tree.insert(2, picture)  # behind all else, after what says of what the tree is a group


def _vector(part: Any, svg: bytes) -> str:
    """The drawing itself, for programs that know it."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    package = part.package
    known = [one for one in package.iter_parts() if str(one.partname).startswith("/ppt/media/logo")]
    same = next((one for one in known if one.blob == svg), None)
    if same is None:
        same = Part(PackURI(f"/ppt/media/logo{len(known) + 1}.svg"), "image/svg+xml", package, svg)
    related = part.relate_to(same, RELATIONSHIP_TYPE.IMAGE)
    return (
        f'<a:extLst><a:ext uri="{_URI}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{related}"/></a:ext>'
        "</a:extLst>"
    )


def _place(logo: LogoPicture, role: Role) -> tuple[float, float, float, float]:
    """Where it stands on a layout, in inches."""
    if role in {Role.COVER, Role.CLOSING}:
        x, y, widest, highest = _LARGE
        factor = min(widest / logo.width, highest / logo.height)
        return x, y, logo.width * factor, logo.height * factor
    factor = min(_SMALL[0] / logo.width, _SMALL[1] / logo.height)
    width = logo.width * factor
    return _RIGHT - width, _TOP, width, logo.height * factor
