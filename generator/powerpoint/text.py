"""Words in placeholders and boxes: as XML, in a size in which they fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final, NamedTuple

from generator.powerpoint.colours import Scheme
from generator.powerpoint.places import POINT, Place
from generator.slides.fitting import Box, size_for

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SPACE: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_LINKS: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_UNSPEAKABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_INSETS: Final = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
_SMALLEST: Final = 10
_STEP: Final = 2
# PowerPoint paints links in the theme's colour for them unless this says otherwise.
_AS_TEXT: Final = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext>'
    "</a:extLst>"
)
LOCALES: Final = {"fr": "fr-FR", "en": "en-GB"}


class Run(NamedTuple):
    """Words set alike. `size` in points, 0 as the paragraph; `colour` a token; `href` where they lead."""

    text: str
    size: float = 0
    bold: bool | None = None
    colour: str = ""
    href: str = ""


Paragraph = Sequence[Run]


class Look(NamedTuple):
    """How the text of a placeholder is set if nothing else is said: points, and EMU for its margins."""

    size: float = 18
    bold: bool = False
    indent: int = 0
    insets: tuple[int, int] = (2 * 91440, 2 * 45720)
    stretch: float = 1.0

    def box(
        self, place: Place, smallest: float = _SMALLEST, *, leading: float = 1.2, gap: float = 0.5
    ) -> Box:
        """The room for text in a place, with sizes from its own downwards."""
        size, sizes = self.size, []
        while size >= smallest:
            sizes.append(size)
            size -= _STEP if size > 2 * _SMALLEST else 1
        width = (place.width - self.insets[0] - self.indent) / POINT / self.stretch
        height = (place.height - self.insets[1]) / POINT
        return Box(width, height, tuple(sizes) or (smallest,), leading, gap, self.bold)


def look_of(layout: Any, index: int | None) -> Look:
    """The look of a layout's placeholder of that index, as it inherits it from its master."""
    holder = next((one for one in layout.placeholders if one.placeholder_format.idx == index), None)
    if index is None or holder is None:
        return Look()
    title = (
        (kind := holder.placeholder_format.type) is not None
        and "TITLE" in kind.name
        and "SUB" not in kind.name
    )
    master = layout.slide_master
    above = [one for one in master.placeholders if (one.placeholder_format.type.name == "TITLE") == title]
    style = master.element.find(f"{_P}txStyles/{_P}{'titleStyle' if title else 'bodyStyle'}/{_A}lvl1pPr")
    levels = [
        *(one.element.find(f"{_P}txBody/{_A}lstStyle/{_A}lvl1pPr") for one in (holder, *above[:1])),
        style,
    ]
    found = [one for one in levels if one is not None]
    runs = [run for one in found if (run := one.find(f"{_A}defRPr")) is not None]
    bodies = [one.element.find(f"{_P}txBody/{_A}bodyPr") for one in (holder, *above[:1])]
    insets = {
        name: int(next((b.get(name) for b in bodies if b is not None and b.get(name)), plain))
        for name, plain in _INSETS.items()
    }
    size = next((run.get("sz") for run in runs if run.get("sz")), "1800")
    bold = next((run.get("b") for run in runs if run.get("b")), "0")
    indent = next((one.get("marL") for one in found if one.get("marL")), "0")
    return Look(
        int(size) / 100,
        bold in {"1", "true"},
        int(indent),
        (insets["lIns"] + insets["rIns"], insets["tIns"] + insets["bIns"]),
    )


def fitted(paragraphs: Sequence[Paragraph], box: Box) -> float:
    """The size at which paragraphs fit a box."""
    return size_for(["".join(run.text for run in one) for one in paragraphs], box)


def write(  # noqa: PLR0913 - how text is set
    shape: Any,
    paragraphs: Sequence[Paragraph],
    scheme: Scheme,
    *,
    size: float = 0,
    bold: bool | None = None,
    colour: str = "",
    plain: bool = False,
    gap: float = 0,
    anchor: str = "",
    align: str = "",
) -> None:
    """Put paragraphs in place of a shape's text.

    `plain` leaves out the bullets that the template's text may have; `gap` is the space before each
    paragraph but the first, in points.
    """
    from pptx.oxml import parse_xml

    body = shape.text_frame._txBody
    properties = body.find(f"{_A}bodyPr")
    for child in list(properties):
        if child.tag in {f"{_A}normAutofit", f"{_A}spAutoFit", f"{_A}noAutofit"}:
            properties.remove(child)
    if anchor:
        properties.set("anchor", anchor)
    for old in body.findall(f"{_A}p"):
        body.remove(old)
    start = (' marL="0" indent="0"' if plain else "") + (f' algn="{align}"' if align else "")
    for place, paragraph in enumerate(paragraphs or [()]):
        before = f'<a:spcBef><a:spcPts val="{round(gap * 100)}"/></a:spcBef>' if gap and place else ""
        inner = before + ("<a:buNone/>" if plain else "")
        head = f"<a:pPr{start}>{inner}</a:pPr>" if start or inner else ""
        runs = "".join(_run(shape, run, scheme, size, bold, colour) for run in paragraph)
        body.append(parse_xml(f"<a:p {SPACE} {_LINKS}>{head}{runs}</a:p>"))


def _run(shape: Any, run: Run, scheme: Scheme, size: float, bold: bool | None, colour: str) -> str:  # noqa: FBT001
    points = run.size or size
    weight = bold if run.bold is None else run.bold
    attributes = (f' sz="{round(points * 100)}"' if points else "") + (
        f' b="{int(weight)}"' if weight is not None else ""
    )
    token = run.colour or colour
    inner = scheme.ink(token).fill if token else ""
    if run.href and scheme.links_show:
        inner += f'<a:hlinkClick r:id="{escape(_linked(shape.part, run.href))}"/>'
    elif run.href:
        inner = inner or scheme.ink("ink").fill
        inner += f'<a:hlinkClick r:id="{escape(_linked(shape.part, run.href))}">{_AS_TEXT}</a:hlinkClick>'
    return f"<a:r><a:rPr{attributes}>{inner}</a:rPr><a:t>{written(run.text)}</a:t></a:r>"


def written(text: str) -> str:
    """Text as XML, without what XML cannot hold."""
    return escape(_UNSPEAKABLE.sub("", text), quote=False)


def _linked(part: Any, href: str) -> str:
    from pptx.opc.constants import RELATIONSHIP_TYPE

    found: str = part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return found


def text_box(slide: Any, place: Place, name: str) -> Any:
    """A box for text without margins, which wraps and keeps its size."""
    from pptx.enum.text import MSO_AUTO_SIZE

    box = slide.shapes.add_textbox(place.x, place.y, place.width, place.height)
    box.name = name
    frame = box.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return box
