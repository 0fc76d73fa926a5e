"""Pictures read to their end."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from generator.rasters import UnreadableError, raster


@pytest.mark.parametrize(
    ("form", "kind"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "png"), ("AVIF", "png"), ("GIF", "png")]
)
def test_every_reader_of_documents_knows_what_comes_of_it(form: str, kind: str) -> None:
    """What is not PNG or JPEG becomes PNG; what is stays as it is."""
    target = io.BytesIO()
    Image.effect_noise((80, 60), 50).convert("RGB").save(target, form)
    found = raster(target.getvalue())
    assert (found.kind, found.width, found.height) == (kind, 80, 60)
    assert Image.open(io.BytesIO(found.content)).format == kind.upper()
    assert (found.content == target.getvalue()) is (form in {"PNG", "JPEG"})


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_one_that_is_cut_off_is_refused(form: str) -> None:
    """It has a size in its head, and cannot be shown."""
    target = io.BytesIO()
    Image.effect_noise((80, 60), 50).convert("RGB").save(target, form)
    content = target.getvalue()
    with pytest.raises(UnreadableError):
        raster(content[: len(content) // 2])


def test_what_is_no_picture_is_refused() -> None:
    """Whatever it begins with."""
    for content in (b"", b"bonjour", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"):
        with pytest.raises(UnreadableError):
            raster(content)
