"""Our own template: a presentation without slides, its layouts, theme and master made from the design.

It begins with the one that python-pptx brings, of which the parts stay and their content goes.
"""

from __future__ import annotations

from html import escape
from typing import Any, Final

from generator.catalogue import say
from generator.charts.style import Palette
from generator.decks import Role
from generator.powerpoint import design
from generator.powerpoint.branding import PLAIN, Brand, add_logos
from generator.powerpoint.colours import INKS
from generator.powerpoint.design import Holder, Layout, Shape
from generator.powerpoint.theme import fonts_name

_SPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_EMU: Final = 914400
_TREE: Final = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
_MAP: Final = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="{link}" folHlink="{link}"'
)
# On a ground in the first colour, which is the theme's second dark one.
_UPON: Final = _MAP.replace(
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk2" tx1="{link}" bg2="lt2" tx2="{link}"'
)
_GROUNDS: Final = {"bg": "bg1", "paper": "bg2", "c1": "bg1"}


def default_template(palette: Palette, language: str, brand: Brand = PLAIN) -> Any:
    """The presentation: twelve layouts, named in the language, with the brand's families and logo."""
    from pptx import Presentation
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.util import Inches

    made = Presentation()
    made.slide_width, made.slide_height = Inches(design.WIDTH), Inches(design.HEIGHT)
    master = made.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _theme(theme.blob.decode(), palette, brand)
    _fill_master(master, language)
    light = palette.light["c1o"] == palette.light["bg"]
    _replace_layouts(master, language, _UPON.format(link="lt1" if light else "dk1"))
    add_logos(dict(zip(design.LAYOUTS, master.slide_layouts, strict=True)), brand, dark=light)
    return made


def layout_name(role: Role, language: str) -> str:
    """What our layout for a kind of slide is called."""
    return say(language, f"slides.layout.{role}")


def _theme(xml: str, palette: Palette, brand: Brand) -> bytes:
    """The theme with the site's colours and families."""
    light = palette.light
    slots = {
        "dk1": light["ink"],
        "lt1": light["bg"],
        "dk2": light["c1"],
        "lt2": light["paper"],
        **{f"accent{number}": light[f"c{number}"] for number in range(1, 5)},
        "accent5": light["n"],
        "accent6": light["c1t"],
        "hlink": light["c1x"],
        "folHlink": light["c1x"],
    }
    colours = "".join(f'<a:{name}><a:srgbClr val="{value[1:]}"/></a:{name}>' for name, value in slots.items())
    titles, text = (
        f'<a:latin typeface="{escape(family)}"/><a:ea typeface=""/><a:cs typeface=""/>'
        for family in (brand.titles, brand.text)
    )
    for tag, inner in (
        ("clrScheme", colours),
        ("fontScheme", f"<a:majorFont>{titles}</a:majorFont><a:minorFont>{text}</a:minorFont>"),
    ):
        start, end = xml.index(f"<a:{tag}"), xml.index(f"</a:{tag}>")
        name = fonts_name(brand.stretch) if tag == "fontScheme" and brand.stretch != 1 else "Trendbook"
        xml = f'{xml[:start]}<a:{tag} name="{name}">{inner}{xml[end:]}'
    return xml.encode()


def _fill_master(master: Any, language: str) -> None:
    from pptx.oxml import parse_xml

    body = Holder("body", 1, "text", (0.65, 1.65, 12.03, 4.85), 24, bullets=True)
    inner = "".join(
        _holder(one, number, language) for number, one in enumerate((design.TITLE, body, design.NUMBER), 2)
    )
    tree = f"<p:cSld {_SPACES}>{_ground('bg1')}<p:spTree>{_TREE}{inner}</p:spTree></p:cSld>"
    element = master.element
    element.replace(element.find(_tag("cSld")), parse_xml(tree))
    names = f"<p:clrMap {_SPACES} {_MAP.format(link='hlink')}/>"
    element.replace(element.find(_tag("clrMap")), parse_xml(names))
    styles = element.find(_tag("txStyles"))
    element.replace(styles, parse_xml(_styles()))


def _replace_layouts(master: Any, language: str, upon: str) -> None:
    """Ours in place of those that are there; what is too many goes."""
    from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from pptx.opc.packuri import PackURI
    from pptx.parts.slide import SlideLayoutPart

    for layout in list(master.slide_layouts):
        master.slide_layouts.remove(layout)
    ids = master.element.get_or_add_sldLayoutIdLst()
    for number, role in enumerate(design.LAYOUTS, 1):
        name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
        xml = _layout(design.LAYOUTS[role], layout_name(role, language), language, upon).encode()
        part = SlideLayoutPart.load(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, master.part.package, xml)
        part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
        entry = ids._add_sldLayoutId()
        entry.rId = master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        entry.set("id", str(_FIRST_ID + number))


# Ids of layouts begin at 2³¹; that is the master's.
_FIRST_ID: Final = 2147483660


def _tag(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/presentationml/2006/main}}{name}"


def _layout(layout: Layout, name: str, language: str, upon: str) -> str:
    shapes = "".join(_box(one, 2 + place) for place, one in enumerate(layout.shapes))
    first = 2 + len(layout.shapes)
    holders = "".join(_holder(one, first + place, language) for place, one in enumerate(layout.holders))
    ground = "" if layout.ground == "bg" else _ground(_GROUNDS[layout.ground])
    names = f"<a:overrideClrMapping {upon}/>" if layout.ground == "c1" else "<a:masterClrMapping/>"
    return (
        f'<p:sldLayout {_SPACES} preserve="1" userDrawn="1"><p:cSld name="{escape(name)}">{ground}<p:spTree>'
        f"{_TREE}{shapes}{holders}</p:spTree></p:cSld><p:clrMapOvr>{names}</p:clrMapOvr></p:sldLayout>"
    )


def _ground(name: str) -> str:
    return (
        f'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="{name}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    )


def _box(shape: Shape, number: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Rectangle {number}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_place(shape.at)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{INKS[shape.token].fill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _place(at: tuple[float, float, float, float]) -> str:
    x, y, width, height = (round(one * _EMU) for one in at)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _holder(holder: Holder, number: int, language: str) -> str:
    words = escape(say(language, f"slides.holder.{holder.name}"))
    index = f' idx="{holder.idx}"' if holder.idx else ""
    kind = "" if holder.kind == "obj" else f' type="{holder.kind}"'
    field = holder.kind == "sldNum"
    text = (
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{language}"/>'
        "<a:t>‹#›</a:t></a:fld>"
        if field
        else f'<a:r><a:rPr lang="{language}"/><a:t>{words}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{words}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr><p:spPr>{_place(holder.at)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{holder.anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>{_level(holder)}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _level(holder: Holder) -> str:
    """How the text of a placeholder looks."""
    indent = 'marL="285750" indent="-285750"' if holder.bullets else 'marL="0" indent="0"'
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if holder.bullets else "<a:buNone/>"
    token = "c1" if holder.ink == "c1x" else holder.ink
    return (
        f'<a:lvl1pPr {indent} algn="{holder.align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{round(holder.size * 100)}" b="{int(holder.bold)}">{INKS[token].fill}</a:defRPr>'
        "</a:lvl1pPr>"
    )


def _styles() -> str:
    title = _style(1, 3000, "<a:buNone/>", "+mj", bold=True)
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    body = "".join(
        _style(level, size, bullet, "+mn") for level, size in enumerate((2400, 2000, 1800, 1600, 1600), 1)
    )
    other = _style(1, 1800, "", "+mn")
    return (
        f"<p:txStyles {_SPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _style(level: int, size: int, bullet: str, family: str, *, bold: bool = False) -> str:
    indent = f'marL="{285750 * level}" indent="-285750"' if "buChar" in bullet else 'marL="0" indent="0"'
    return (
        f'<a:lvl{level}pPr {indent} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{size}" b="{int(bold)}" kern="1200">{INKS["ink"].fill}'
        f'<a:latin typeface="{family}-lt"/><a:ea typeface="{family}-ea"/><a:cs typeface="{family}-cs"/>'
        f"</a:defRPr></a:lvl{level}pPr>"
    )
