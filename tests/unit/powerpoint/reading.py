"""A presentation read again without python-pptx's help where that would prove nothing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from pptx import Presentation

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Cell = str | float | None


def opened(content: bytes) -> Any:
    """The presentation."""
    return Presentation(io.BytesIO(content))


def parts(content: bytes, pattern: str) -> dict[str, bytes]:
    """The parts whose names match, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if re.fullmatch(pattern, name)}


def rows_of(workbook: bytes) -> list[list[Cell]]:
    """The cells of a workbook's only sheet, row by row."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        shared = ET.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - our own
        words = ["".join(text.text or "" for text in one.iter(f"{S}t")) for one in shared]
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    found = []
    for row in sheet.iter(f"{S}row"):
        cells: dict[int, Cell] = {}
        for cell in row:
            column = ord(re.sub(r"\d", "", cell.attrib["r"])) - ord("A")
            value = cell.find(f"{S}v")
            typed = "" if value is None else value.text or ""
            if typed:
                cells[column] = words[int(typed)] if cell.get("t") == "s" else float(typed)
        found.append([cells.get(column) for column in range(max(cells, default=-1) + 1)])
    return found


def cached(chart: Any) -> list[tuple[str, list[float | None]]]:
    """The name and the values of each series, as the chart's own part has them."""
    found = []
    for series in chart._chartSpace.iter(f"{C}ser"):
        name = "".join(one.text or "" for one in series.find(f"{C}tx").iter(f"{C}v"))
        numbers = series.find(f"{C}val").find(f".//{C}numCache")
        count = int(numbers.find(f"{C}ptCount").get("val"))
        known = {int(one.get("idx")): float(one.find(f"{C}v").text) for one in numbers.iter(f"{C}pt")}
        found.append((name, [known.get(place) for place in range(count)]))
    return found


def shapes_that_show(slide: Any) -> Iterator[Any]:
    """Charts, tables, pictures and groups: what needs words for those who do not see it."""
    for shape in slide.shapes:
        if shape.shape_type in {3, 6, 13, 19} or shape.has_chart or shape.has_table:
            yield shape


def described(shape: Any) -> str:
    """The words for those who do not see a shape."""
    return str(shape._element.xpath("./*/p:cNvPr")[0].get("descr", ""))


def words_of(slide: Any) -> str:
    """Everything that is written on a slide, its charts and tables included."""
    said = [
        "".join(text.text or "" for text in paragraph.iter(f"{A}t"))
        for paragraph in slide.element.iter(f"{A}p")
    ]
    for shape in slide.shapes:
        if shape.has_chart:
            space = shape.chart._chartSpace
            said += [one.text or "" for one in space.iter(f"{C}v")]
            said += ["".join(t.text or "" for t in p.iter(f"{A}t")) for p in space.iter(f"{A}p")]
    return "\n".join(said)
