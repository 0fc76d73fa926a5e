"""A user's own .pptx, opened with care: it is a zip archive that anybody may have made."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, Final

from generator.documentfaults import DocumentFault, DocumentFaults

MAX_BYTES: Final = 60_000_000
MAX_UNPACKED: Final = 300_000_000
MAX_PARTS: Final = 5_000
_MAIN: Final = "ppt/presentation.xml"
_MACROS: Final = "vbaProject.bin"
_CHUNK: Final = 1 << 20
# SyntaxError is what XML that is none raises.
_BROKEN: Final = (
    SyntaxError,
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    TypeError,
    zipfile.BadZipFile,
)
_TEMPLATE: Final = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_SLIDES: Final = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def open_template(content: bytes, *, file: str, deck: str = "") -> Any:
    """The presentation with its masters and layouts, without its slides. A .potx will do as well.

    Raises:
        DocumentFaults: this is no presentation, it is broken, or it would unpack to more than may be.
    """

    def fault(variant: str, **values: str) -> DocumentFaults:
        found = DocumentFault("bad-template", variant, {"file": file, **values}, deck, ("template",), file)
        return DocumentFaults([found])

    if len(content) > MAX_BYTES:
        raise fault("too-large", megabytes=str(MAX_BYTES // 1_000_000))
    if content[:4] == b"\xd0\xcf\x11\xe0":
        raise fault("old")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if _MAIN not in names:
                raise fault("not-pptx")
            if any(name.endswith(_MACROS) for name in names):
                raise fault("macros")
            if len(names) > MAX_PARTS or not _bounded(archive):
                raise fault("too-large", megabytes=str(MAX_UNPACKED // 1_000_000))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise fault("broken" if content[:2] == b"PK" else "not-pptx") from error
    return _opened(content, fault("broken"))


def _bounded(archive: zipfile.ZipFile) -> bool:
    """Whether the parts unpack to no more than may be: counted, since what an archive says may be false."""
    left = MAX_UNPACKED
    if sum(entry.file_size for entry in archive.infolist()) > left:
        return False
    for entry in archive.infolist():
        with archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return False
    return True


def _opened(content: bytes, broken: DocumentFaults) -> Any:
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    try:
        found = Presentation(io.BytesIO(_as_presentation(content)))
        _without_slides(found)
        list(found.slide_masters[0].slide_layouts)
    except (*_BROKEN, PythonPptxError) as error:
        raise broken from error
    return found


def _as_presentation(content: bytes) -> bytes:
    """A .potx says in one place that it is a template."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        types = archive.read("[Content_Types].xml")
        if _TEMPLATE not in types:
            return content
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
            for entry in archive.infolist():
                part = archive.read(entry)
                named = entry.filename == "[Content_Types].xml"
                copy.writestr(entry.filename, part.replace(_TEMPLATE, _SLIDES) if named else part)
    return made.getvalue()


def _without_slides(presentation: Any) -> None:
    """Its example slides go, and the sections that they stood in."""
    ids = presentation.slides._sldIdLst
    for entry in list(ids):
        presentation.part.drop_rel(entry.rId)
        ids.remove(entry)
    element = presentation.element
    for extensions in element.findall(re.sub(r"\w+$", "extLst", element.tag)):
        for one in list(extensions):
            if any(child.tag.endswith("}sectionLst") for child in one):
                extensions.remove(one)
        if not len(extensions):
            element.remove(extensions)
