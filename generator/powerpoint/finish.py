"""What a presentation needs besides its slides: sections, languages, properties, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from hashlib import sha256
from html import escape
from typing import Any, Final

from generator.powerpoint.text import LOCALES
from generator.slides.views import DeckView

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P14: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_MAIN: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
_STAMP: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_WORDS: Final = {f"{_A}r", f"{_A}fld", f"{_A}br"}
_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_WHOLES: Final = {f"{_C}chartSpace", f"{{{_MAIN}}}grpSp", f"{_A}tbl"}


def add_sections(presentation: Any, sections: Sequence[tuple[str, int]]) -> None:
    """Slides under headings, each with how many follow it, in the order of the slides."""
    from pptx.oxml import parse_xml

    ids = [one.get("id") for one in presentation.slides._sldIdLst]
    inner, start = [], 0
    for number, (name, count) in enumerate(sections):
        members = "".join(f'<p14:sldId id="{one}"/>' for one in ids[start : start + count])
        start += count
        inner.append(
            f'<p14:section name="{escape(name)}" id="{_identity(f"{number} {name}")}"><p14:sldIdLst>{members}'
            "</p14:sldIdLst></p14:section>"
        )
    made = parse_xml(
        f'<p:extLst xmlns:p="{_MAIN}"><p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">'
        f"{''.join(inner)}</p14:sectionLst></p:ext></p:extLst>"
    )
    element = presentation.element
    old = element.find(f"{{{_MAIN}}}extLst")
    if old is None:
        element.append(made)
    else:
        old.insert(0, made[0])


def _identity(text: str) -> str:
    """A GUID that is the same each time."""
    digits = sha256(text.encode()).hexdigest().upper()
    return f"{{{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}}}"


def add_number(slide: Any, holder: Any) -> None:
    """The slide's number: python-pptx does not take it over from the layout."""
    from copy import deepcopy

    if holder is None:
        return
    element = deepcopy(holder._element)
    numbers = [int(one) for one in slide.shapes._spTree.xpath(".//@id") if one.isdigit()]
    element.nvSpPr.cNvPr.set("id", str(max(numbers) + 1))
    properties = element.find(f"{{{_MAIN}}}spPr")
    for child in list(properties):
        properties.remove(child)
    styles = element.find(f"{{{_MAIN}}}txBody/{_A}lstStyle")
    for child in list(styles) if styles is not None else ():
        styles.remove(child)
    for text in element.iter(f"{_A}t"):
        text.text = str(len(slide.part.package.presentation_part.presentation.slides))
    slide.shapes._spTree.append(element)


def take_colours(slide: Any, layout: Any) -> None:
    """A layout that maps colours otherwise does so for its slides only if they say it as well."""
    from copy import deepcopy

    path = f"{{{_MAIN}}}clrMapOvr"
    own, of_layout = slide.element.find(path), layout.element.find(path)
    if own is not None and of_layout is not None and of_layout.find(f"{_A}overrideClrMapping") is not None:
        slide.element.replace(own, deepcopy(of_layout))


def tag_languages(elements: Iterable[Any], language: str, spoken: Mapping[str, str]) -> None:
    """Every run says in which language it is: the deck's, but for texts that have another in `spoken`.

    Drawings, charts and tables are in one language as a whole.
    """
    for element in elements:
        _tag(element, LOCALES.get(language, language))
        for paragraph in element.iter(f"{_A}p"):
            text = "".join(one.text or "" for one in paragraph.iter(f"{_A}t"))
            for part in (paragraph, *paragraph.iter(f"{_A}r")):
                said = text if part is paragraph else "".join(one.text or "" for one in part.iter(f"{_A}t"))
                if found := _language(said, spoken):
                    _tag(part, found)
        for whole in element.iter(*_WHOLES):
            texts = (one.text or "" for one in whole.iter(f"{_A}t", f"{_C}v"))
            if found := next(filter(None, (_language(text, spoken) for text in texts)), ""):
                _tag(whole, found)


def _language(text: str, spoken: Mapping[str, str]) -> str:
    """That of a text as a slide has it: in parts, with a number behind it, its last words held together."""
    plain = re.sub(r" \(\d+/\d+\)$", "", text).strip(" ■\u00a0–—")
    parts = (part.strip() for part in (plain, *plain.split(" – ")))
    known = (spoken.get(part) or spoken.get(" ".join(part.rsplit("\u00a0", 1))) for part in parts)
    found = next(filter(None, known), "")
    return LOCALES.get(found, found)


def _tag(element: Any, locale: str) -> None:
    for run in element.iter(*_WORDS):
        properties = run.find(f"{_A}rPr")
        if properties is None:
            properties = run.makeelement(f"{_A}rPr", {})
            run.insert(0, properties)
        properties.set("lang", locale)
    for end in element.iter(f"{_A}endParaRPr", f"{_A}defRPr"):
        end.set("lang", locale)


def describe_deck(presentation: Any, deck: DeckView) -> None:
    """The properties of the file."""
    properties = presentation.core_properties
    moment = datetime.combine(deck.day, time())
    properties.title = deck.title
    properties.author = properties.last_modified_by = deck.speaker or deck.site_title
    properties.subject = deck.subtitle
    properties.language = LOCALES.get(deck.language, deck.language)
    properties.created = properties.modified = moment
    properties.revision = 1
    properties.comments = properties.keywords = properties.category = ""


def saved(presentation: Any, day: date) -> bytes:
    """The file, with its workbooks: the same bytes for the same slides, whatever the clock says."""
    package = presentation.part.package
    for name, related in list(package._rels.items()):
        if related.reltype.endswith("/thumbnail"):  # of what the template showed
            package._rels.pop(name)
    for part in list(presentation.part.package.iter_parts()):
        if str(part.partname).endswith(".xlsx"):
            part._blob = _dated(part.blob, day)
    made = io.BytesIO()
    presentation.save(made)
    return _dated(made.getvalue(), day)


def _dated(content: bytes, day: date) -> bytes:
    """An archive whose entries have no date of their own, and whose properties have that day's."""
    stamp = f"{day.isoformat()}T00:00:00Z".encode()
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<3>", part)
            new.writestr(entry, part)
    return made.getvalue()
