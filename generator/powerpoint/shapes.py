"""Shapes as XML, written at one go: python-pptx adds one by one, which takes long for a hundred."""

from __future__ import annotations

from typing import Any, Final

from generator.powerpoint.text import SPACE, written

_SPACES: Final = f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" {SPACE}'
_PLAIN: Final = "<a:avLst/>"
SHARP: Final = f'<a:prstGeom prst="rect">{_PLAIN}</a:prstGeom>'
ROUND: Final = f'<a:prstGeom prst="ellipse">{_PLAIN}</a:prstGeom>'
STRAIGHT: Final = f'<a:prstGeom prst="line">{_PLAIN}</a:prstGeom>'
BARE: Final = "<a:ln><a:noFill/></a:ln>"


def rounded_box(share: int) -> str:
    """A box with round corners, their radius in hundred thousandths of the shorter side."""
    guide = f'<a:avLst><a:gd name="adj" fmla="val {min(50_000, share)}"/></a:avLst>'
    return f'<a:prstGeom prst="roundRect">{guide}</a:prstGeom>'


def frame(at: tuple[int, int], width: float, height: float, names: tuple[str, str] = ("off", "ext")) -> str:
    """Where something is and how large, in EMU."""
    place, size = names
    return f'<a:{place} x="{at[0]}" y="{at[1]}"/><a:{size} cx="{round(width)}" cy="{round(height)}"/>'


def shape(number: int, name: str, framed: str, geometry: str, paint: str, flip: str = "") -> str:
    """A shape without words."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{quoted(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr><a:xfrm{flip}>{framed}</a:xfrm>{geometry}{paint}</p:spPr></p:sp>"
    )


def words(number: int, name: str, framed: str, paragraphs: str) -> str:
    """A box of words that does not wrap."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{quoted(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr><a:xfrm>{framed}</a:xfrm>{SHARP}<a:noFill/></p:spPr><p:txBody>"
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def first_number(slide: Any) -> int:
    """One that no shape of a slide has, nor any after it."""
    found: list[str] = slide.shapes._spTree.xpath(".//p:cNvPr/@id")
    return 1 + max((int(one) for one in found), default=1)


def add_group(  # noqa: PLR0913 - a group, and how it is told
    slide: Any,
    number: int,
    at: tuple[int, int],
    size: tuple[float, float],
    inner: str,
    *,
    name: str,
    description: str,
) -> Any:
    """Shapes as one, which says what they show; its element."""
    from pptx.oxml import parse_xml

    group = parse_xml(
        f'<p:grpSp {_SPACES}><p:nvGrpSpPr><p:cNvPr id="{number}" name="{quoted(name)}" '
        f'descr="{quoted(description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        f"{frame(at, *size)}{frame(at, *size, names=('chOff', 'chExt'))}</a:xfrm></p:grpSpPr>"
        f"{inner}</p:grpSp>"
    )
    slide.shapes._spTree.append(group)
    return group


def quoted(text: str) -> str:
    """Text as an attribute."""
    return written(text).replace('"', "&quot;").replace("\n", " ")
