"""Presentations that cannot be templates, which are too large for a repository or made in a moment."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from pptx import Presentation


def plain() -> bytes:
    """A presentation as python-pptx brings it."""
    return _bytes(Presentation())


def without_titles() -> bytes:
    """No layout has a title."""
    made = Presentation()
    for layout in made.slide_layouts:
        for holder in list(layout.placeholders):
            if "TITLE" in holder.placeholder_format.type.name:
                holder._element.getparent().remove(holder._element)
    return _bytes(made)


def archive(entries: Mapping[str, bytes], of: bytes = b"") -> bytes:
    """A zip archive of these entries, over those of another."""
    found: dict[str, bytes] = {}
    if of:
        with zipfile.ZipFile(io.BytesIO(of)) as old:
            found = {name: old.read(name) for name in old.namelist()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {**found, **entries}.items():
            made.writestr(name, content)
    return target.getvalue()


def bad_templates(site: Path) -> None:
    """The templates of faults/bad-template."""
    for name, content in {
        "2027-pdf/client.pptx": b"%PDF-1.7\n",
        "2027-ancien/client.ppt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "2027-macros/client.pptm": archive({"ppt/vbaProject.bin": b"x"}, plain()),
        "2027-abime/client.pptx": plain()[:5000],
        "2027-nomme/client.pptx": plain(),
        "2027-sans-titre/client.pptx": plain(),
        "2027-sans-rien/client.pptx": without_titles(),
    }.items():
        (site / "content" / name).write_bytes(content)
    with (site / "content/2027-enorme/client.pptx").open("wb") as file:
        file.truncate(60_000_001)


def _bytes(made: object) -> bytes:
    target = io.BytesIO()
    made.save(target)  # type: ignore[attr-defined]
    return target.getvalue()
