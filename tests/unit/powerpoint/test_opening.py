"""Templates that cannot be used, and pictures that cannot be read: what is wrong is told, with its place."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from generator.documentfaults import DocumentFault, DocumentFaults
from generator.powerpoint import opening
from generator.powerpoint.opening import open_template
from tests.presentations import archive, without_titles
from tests.unit.powerpoint.decks import deck_of, every_kind, made
from tests.unit.powerpoint.foreign import dark, narrow
from tests.unit.powerpoint.reading import opened, parts

DECK = "content/2026-galerie/deck.yaml"


BOMB = {"ppt/presentation.xml": b"<p/>", "ppt/media/bomb.png": b"\0" * 30_000_000}
BROKEN = {
    "not-pptx": [b"", b"bonjour", b"%PDF-1.7", archive({"word/document.xml": b"<w/>"})],
    "old": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512],
    "macros": [archive({"ppt/vbaProject.bin": b"x"}, narrow())],
    "broken": [
        narrow()[:4000],
        archive({"ppt/presentation.xml": b"<p"}),
        archive({"ppt/presentation.xml": b"<p:presentation"}, narrow()),
        archive({"ppt/slideMasters/slideMaster1.xml": b"<nothing/>"}, narrow()),
    ],
}


def fault_of(found: pytest.ExceptionInfo[DocumentFaults]) -> DocumentFault:
    """The only one."""
    (fault,) = found.value.faults
    return fault


@pytest.mark.parametrize(
    ("variant", "content"), [(key, one) for key, all_of in BROKEN.items() for one in all_of]
)
def test_what_is_no_presentation_is_told(variant: str, content: bytes) -> None:
    """By what it is, at the line of deck.yaml that names it."""
    with pytest.raises(DocumentFaults) as found:
        open_template(content, file="client.pptx", deck=DECK)
    assert fault_of(found)[:2] == ("bad-template", variant)
    assert fault_of(found)[3:5] == (DECK, ("template",))


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """By what it says of itself, and by what comes out where that is not true."""
    monkeypatch.setattr(opening, "MAX_UNPACKED", 1_000_000)
    for content in (
        archive(BOMB),
        archive(BOMB).replace((30_000_000).to_bytes(4, "little"), b"\1\0\0\0"),
    ):
        with pytest.raises(DocumentFaults) as found:
            open_template(content, file="client.pptx")
        assert fault_of(found).variant in {"too-large", "broken"}
    monkeypatch.setattr(opening, "MAX_BYTES", 10)
    with pytest.raises(DocumentFaults) as found:
        open_template(narrow(), file="client.pptx")
    assert fault_of(found).variant == "too-large"


def test_a_template_keeps_its_layouts_and_loses_its_slides() -> None:
    """A .potx is one as well."""
    content = narrow()
    assert len(Presentation(io.BytesIO(content)).slides) == 1
    types = parts(content, r"\[Content_Types\]\.xml")["[Content_Types].xml"]
    as_template = types.replace(b"presentation.main+xml", b"template.main+xml")
    template = archive({"[Content_Types].xml": as_template}, content)
    for one in (content, template):
        found = open_template(one, file="client.pptx")
        assert len(found.slides) == 0
        assert len(found.slide_layouts) == 11


def test_layouts_that_are_missing_are_named() -> None:
    """All of the kinds that have none, with what the template has."""
    with pytest.raises(DocumentFaults) as found:
        made(deck_of(*every_kind(), template="client.pptx"), without_titles())
    fault = fault_of(found)
    assert (fault.variant, fault.loc) == ("lacking", ("template",))
    assert set(fault.values["kind"].split(", ")) >= {slide.role for slide in every_kind()}
    assert "Title and Content" in fault.values["known"]


def test_configured_layouts_are_taken_or_told() -> None:
    """Each that is not there at its own line, whatever accents and capitals it is typed with."""
    chosen = deck_of(*every_kind(), template="client.pptx", layouts=(("points", "TITRE SEUL"),))
    assert opened(made(chosen, dark())).slides[1].slide_layout.name == "2_Titre seul"
    wrong = deck_of(*every_kind(), template="client.pptx", layouts=(("chart", "Courbes"), ("quote", "Vide")))
    with pytest.raises(DocumentFaults) as found:
        made(wrong, dark())
    assert [(one.variant, one.loc) for one in found.value.faults] == [
        ("layout", ("layouts", "chart")),
        ("untitled", ("layouts", "quote")),
    ]


def test_a_template_typed_after_the_command_is_told_by_its_name() -> None:
    """There is no line of deck.yaml to point at."""
    with pytest.raises(DocumentFaults) as found:
        made(deck_of(*every_kind(), template="client.pptx", template_typed=True), b"bonjour")
    assert (fault_of(found).deck, fault_of(found).file) == ("", "client.pptx")
