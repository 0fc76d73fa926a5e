"""Words in placeholders and boxes: as XML, in a size in which they fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final, NamedTuple

from generator.charts.glyphs import SLACK, line_count, width, wrap
from generator.powerpoint.colours import Scheme
from generator.powerpoint.places import POINT, Place
from generator.slides.fitting import Box

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SPACE: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_LINKS: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_UNSPEAKABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_INSETS: Final = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
_SMALLEST: Final = 10
_STEP: Final = 2
# Words up to so many letters are too short for a line of their own.
_SHORT: Final = 10
# PowerPoint and others break lines a little earlier than measured, or where families are wider.
_AMPLE: Final = 1.02
_MEASURES: Final = (1.0, 1.02, 1.04, SLACK)
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
    """How the text of a placeholder is set if nothing else is said: points, and EMU for its margins.

    `anchor` is where in its box it stands: t, ctr or b; `align` on which side: l, ctr or r. `capitals`: it is
    shown in capitals, however it is typed.
    """

    size: float = 18
    bold: bool = False
    indent: int = 0
    insets: tuple[int, int] = (2 * 91440, 2 * 45720)
    stretch: float = 1.0
    anchor: str = "t"
    align: str = "l"
    capitals: bool = False

    def shown(self, paragraph: Paragraph) -> str:
        """A paragraph as wide as it is set."""
        text = "".join(run.text for run in paragraph)
        return text.upper() if self.capitals else text

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
    anchor = next((b.get("anchor") for b in bodies if b is not None and b.get("anchor")), "t")
    return Look(
        int(size) / 100,
        bold in {"1", "true"},
        int(indent),
        (insets["lIns"] + insets["rIns"], insets["tIns"] + insets["bIns"]),
        anchor=anchor,
        align=next((one.get("algn") for one in found if one.get("algn")), "l"),
        capitals=next((run.get("cap") for run in runs if run.get("cap")), "none") == "all",
    )


def unparted(paragraph: Paragraph, box: Box, size: float) -> Paragraph:
    """A paragraph whose last word does not stand on a line of its own, if it is a short one."""
    text = "".join(run.text for run in paragraph)
    rest, _, last = text.rpartition(" ")
    if len(paragraph) != 1 or " " not in rest or len(last) > _SHORT:
        return paragraph

    def lines(words: str, wider: float) -> int:
        return line_count(words, size * wider, box.width, bold=box.bold)

    if all(lines(text, wider) == lines(rest, wider) for wider in _MEASURES):
        return paragraph
    return [paragraph[0]._replace(text=f"{rest}\u00a0{last}")]


def even_out(
    shape: Any, paragraphs: Sequence[Paragraph], box: Box, size: float, place: Place, look: Look
) -> None:
    """Make the box of text in several lines so narrow that they are about as long as one another.

    Where the family is not one of Arial's width nobody knows where exactly lines end: it stays as it is.
    """
    texts = [look.shown(one) for one in paragraphs]
    lines = [line for text in texts for line in wrap(text, size, box.width, bold=box.bold)]
    if len(lines) == len(texts) or look.stretch != 1:
        return
    widest = max(width(line, size, bold=box.bold) for line in lines) * _AMPLE
    spare = (place.width - look.insets[0] - look.indent) / POINT - widest
    sides = {"l": ("rIns",), "r": ("lIns",)}.get(look.align, ("lIns", "rIns"))
    if spare > 0:
        properties = shape.text_frame._txBody.find(f"{_A}bodyPr")
        for side in sides:
            properties.set(side, str(look.insets[0] // 2 + round(spare * POINT / len(sides))))


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
