"""Logos: drawings that are nothing else."""

from __future__ import annotations

import pytest

from generator.files import SourceFile
from generator.logos import Logo, logo
from generator.pictures import BadPicture
from tests.program import picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def looked_at(content: str | bytes, name: str = "logo.svg") -> Logo | BadPicture:
    """What is thought of a file."""
    return logo(SourceFile.of(f"content/{name}", content.encode() if isinstance(content, str) else content))


@pytest.mark.parametrize(
    ("typed", "size"),
    [
        ('viewBox="0 0 240 60"', (240, 60)),
        ('viewBox="0,0,24.5,6"', (24.5, 6)),
        ('width="120px" height="30" viewBox="0 0 240 60"', (120, 30)),
        ('width="100%" height="100%" viewBox="0 0 240 60"', (240, 60)),
    ],
)
def test_a_drawing_says_its_size(typed: str, size: tuple[float, float]) -> None:
    """By its sides in pixels, else by its box."""
    found = looked_at(f'{HEAD} {typed}><path d="M0 0h9"/><use href="#a"/><!-- fait main --></svg>')
    assert isinstance(found, Logo)
    assert (found.kind, found.width, found.height) == ("svg", *size)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<path onclick="x()"/>',
        '<image href="https://example.org/a.png"/>',
        '<image xlink:href="//example.org/a.png"/>',
        '<a href="javascript:x()"><path/></a>',
        "<foreignObject><b/></foreignObject>",
        "<style>@import url(x.css);</style>",
        '<path style="fill: url(https://example.org/#a)"/>',
        '<animate attributeName="href"/>',
        '<use href="other.svg#a"/>',
        "<text>Maison</text>",
    ],
)
def test_what_is_more_than_a_drawing_is_refused(inside: str) -> None:
    """It would run, ask other machines, or look otherwise on each."""
    found = looked_at(f'{HEAD} viewBox="0 0 9 9">{inside}</svg>')
    assert isinstance(found, BadPicture)
    assert found.variant == "logo-active"


def test_entities_are_refused_in_any_encoding() -> None:
    """They can grow without bounds."""
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 9 9"/>'
    assert looked_at(bomb) == BadPicture("logo-active", (("what", "<!DOCTYPE>"),))
    assert looked_at(bomb.encode("utf-16")) == BadPicture("not-a-picture")


@pytest.mark.parametrize(
    "content", ["", "bonjour", "<svg", "<html/>", b"\xff\xfe\0", '<svg viewBox="0 0 9 9"/']
)
def test_what_is_no_drawing_is_told(content: str | bytes) -> None:
    """Whatever it is called."""
    assert looked_at(content) == BadPicture("not-a-picture")


@pytest.mark.parametrize(
    "typed", ["", 'viewBox="0 0 9"', 'viewBox="0 0 a b"', 'viewBox="0 0 0 9"', 'width="9"']
)
def test_a_drawing_without_size_is_told(typed: str) -> None:
    """Nobody could say how high it is to stand."""
    assert looked_at(f"{HEAD} {typed}/>") == BadPicture("logo-size")


def test_a_picture_may_be_a_logo() -> None:
    """PNG, of which the head is read; other kinds are told what there is."""
    found = looked_at(picture(40, 10), "logo.PNG")
    assert isinstance(found, Logo)
    assert (found.kind, found.width, found.height) == ("png", 40, 10)
    assert looked_at(b"GIF89a", "logo.gif") == BadPicture("logo")
    assert looked_at(b"GIF89a", "logo.png") == BadPicture("not-a-picture")
