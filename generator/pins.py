"""pins/: copies of figures in frames, each as it was on a day. The program writes, the author commits them.

A copy's name says whose it is and ends with a digest of what is in it, so that one that was changed shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Final, NamedTuple

from generator.diagnostics import Checked, Diagnostic, Mark
from generator.files import SourceFile
from generator.models import Kind, Ref

FOLDER: Final = "pins"
_SUFFIX: Final = ".html"
_LENGTH: Final = 32
_NAME: Final = re.compile(
    r"pins/(?P<kind>stat|series)/(?P<id>[^/]+)/(?P<language>[a-z]{2})-(?P<day>\d{4}-\d\d-\d\d)"
    r"-(?P<says>[0-9a-f]{16})-(?P<digest>[0-9a-f]{32})\.html"
)


class Pin(NamedTuple):
    """A copy of a figure in a language, as it was on a day; `says` is a digest of what it says.

    `digest` is one of its bytes: the name by which it is found, for ever.
    """

    ref: Ref
    language: str
    day: date
    says: str
    digest: str

    @property
    def file(self) -> str:
        """Where it stands beside content/."""
        name = f"{self.language}-{self.day}-{self.says}-{self.digest}{_SUFFIX}"
        return f"{FOLDER}/{self.ref.kind}/{self.ref.id}/{name}"

    @property
    def path(self) -> str:
        """Where it stands in the site."""
        return f"{FOLDER}/{self.digest}/"


def pin_of(ref: Ref, language: str, day: date, says: str, content: bytes) -> Pin:
    """The copy that has this content."""
    return Pin(ref, language, day, says, _digest(content))


def read(files: Iterable[SourceFile]) -> Checked[tuple[Pin, ...]]:
    """The copies that there are, in order of their files; those that are damaged are told and left out."""
    pins: list[Pin] = []
    faults: list[Diagnostic] = []
    for file in files:
        if not file.path.endswith(_SUFFIX):
            continue
        pin = _named(file.path)
        if pin is None:
            faults.append(Diagnostic(code="damaged-pin", variant="name", mark=Mark(file.path)))
        elif not (file.digest.startswith(pin.digest) or _digest(as_written(file.content)) == pin.digest):
            faults.append(Diagnostic(code="damaged-pin", mark=Mark(file.path), values={"file": file.path}))
        else:
            pins.append(pin)
    return Checked(ordered(pins), tuple(faults))


def ordered(pins: Iterable[Pin]) -> tuple[Pin, ...]:
    """In the order of their files."""
    return tuple(sorted(pins, key=lambda pin: pin.file))


def as_written(content: bytes) -> bytes:
    """The content as it was written: git may give files to Windows with other line ends."""
    return content.replace(b"\r\n", b"\n")


def _named(path: str) -> Pin | None:
    found = _NAME.fullmatch(path)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    return Pin(Ref(Kind(found["kind"]), found["id"]), found["language"], day, found["says"], found["digest"])


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:_LENGTH]
