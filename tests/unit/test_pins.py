"""Copies that do not change: their names, and how damage shows."""

from __future__ import annotations

from datetime import date

import pytest

from generator.diagnostics import Severity
from generator.files import SourceFile
from generator.models import Kind, Ref
from generator.pins import as_written, pin_of, read

CONTENT = b"<p>84 %</p>\n<p>fin</p>\n"
PIN = pin_of(Ref(Kind.STATISTIC, "pour"), "fr", date(2026, 11, 2), "0b7e8c2f81d3a554", CONTENT)


def file(content: bytes = CONTENT, path: str = PIN.file) -> SourceFile:
    """A file of pins/."""
    return SourceFile.of(path, content)


def test_a_copy_is_found_by_what_is_in_it() -> None:
    """Its name says whose it is, and its address is a digest alone."""
    assert PIN.file.startswith("pins/stat/pour/fr-2026-11-02-0b7e8c2f81d3a554-")
    assert PIN.path == f"pins/{PIN.digest}/"
    assert PIN.digest in PIN.file
    assert read([file()]).value == (PIN,)


def test_a_copy_that_was_changed_is_told_and_left_out() -> None:
    """An error, with its place and what to do."""
    found = read([file(CONTENT.replace(b"84", b"86"))])
    (fault,) = found.diagnostics
    assert found.value == ()
    assert (fault.code, fault.mark.path, fault.severity) == ("damaged-pin", PIN.file, Severity.ERROR)
    assert fault.values["file"] == PIN.file


@pytest.mark.parametrize(
    "name",
    ["pins/stat/pour/copie.html", "pins/pour.html", PIN.file.replace("2026-11-02", "2026-13-02")],
)
def test_a_name_that_is_not_a_copy_s_is_told(name: str) -> None:
    """Else a frame would be empty, and nobody would know why."""
    (fault,) = read([file(path=name)]).diagnostics
    assert (fault.code, fault.variant) == ("damaged-pin", "name")


def test_what_is_no_page_may_lie_there() -> None:
    """A note of the author's."""
    found = read([file(path="pins/LISEZMOI.md")])
    assert (found.value, found.diagnostics) == ((), ())


def test_line_ends_of_another_system_are_no_damage() -> None:
    """Git may check files out with them; what is published is as it was written."""
    checked_out = CONTENT.replace(b"\n", b"\r\n")
    assert read([file(checked_out)]).value == (PIN,)
    assert as_written(checked_out) == CONTENT
