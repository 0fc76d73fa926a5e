"""Words and boxes on a sheet."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from generator.canvas import Family, Sheet, Style, clipped, fitted, shortened, width_of, wrapped
from tests.program import ROOT
from tests.typefaces import serif

FONTS = ROOT / "templates" / "assets" / "fonts"
PAPER, INK = "#F4F1EA", "#16202C"


def family(*names: str) -> Family:
    """One of the theme's."""
    return Family(tuple((FONTS / f"{name}.woff2").read_bytes() for name in names))


SANS = family("sans", "sans-more")


def pixels(sheet: Sheet) -> Image.Image:
    """What the file shows."""
    return Image.open(io.BytesIO(sheet.png())).convert("RGB")


def test_a_box_has_its_colour_to_its_edges() -> None:
    """And the ground is what was asked for."""
    sheet = Sheet(40, 20, PAPER)
    sheet.box(10, 5, 20, 10, INK)
    sheet.box(0, 0, 0, 10, INK)
    shown = pixels(sheet)
    assert shown.size == (40, 20)
    assert [shown.getpixel(at) for at in ((9, 5), (10, 5), (29, 14), (30, 14))] == [
        (244, 241, 234),
        (22, 32, 44),
        (22, 32, 44),
        (244, 241, 234),
    ]


def test_words_stand_on_their_line_and_end_where_they_are_said_to() -> None:
    """Nothing of them is right of that, or below but what hangs."""
    sheet = Sheet(400, 100, PAPER)
    end = sheet.words(20, 60, "Haute", Style(SANS, 40, INK, PAPER))
    assert end == 20 + round(width_of("Haute", SANS, 40))
    box = Image.eval(pixels(sheet).convert("L"), lambda light: 255 if light < 200 else 0).getbbox()
    assert box
    assert box[0] >= 20
    assert box[2] <= end
    assert box[3] in {60, 61}


def test_lines_break_where_typography_lets_them() -> None:
    """A number stays with its sign, and each line fits."""
    text = "Plus de 84\u202f% des clients attendent\u00a0: une réponse «\u00a0immédiate\u00a0»"
    lines = wrapped(text, SANS, 40, 300)
    assert " ".join(lines) == text
    assert len(lines) > 3
    assert all(width_of(line, SANS, 40) <= 300 for line in lines)


def test_a_text_is_set_as_large_as_it_fits() -> None:
    """What does not fit in the smallest size ends in an ellipsis, and so does a word that is too wide."""
    assert fitted("Deux mots", SANS, (60, 40), 600, 1) == (60, ["Deux mots"])
    assert fitted("Deux mots de plus ici", SANS, (60, 40), 400, 1)[0] == 40
    size, lines = fitted("un mot " * 40, SANS, (60, 40), 300, 2)
    assert (size, len(lines)) == (40, 2)
    assert lines[-1].endswith("…")
    assert all(width_of(line, SANS, 40) <= 300 for line in lines)
    assert clipped("mot", SANS, 40, 300) == "mot"
    assert clipped("anticonstitutionnellement", SANS, 40, 200).endswith("…")
    assert shortened(["a", "b,", "c"], 2) == ["a", "b…"]


@pytest.mark.parametrize("sign", ["ğ", "\u202f", "œ"])
def test_a_sign_is_set_in_a_font_that_has_it(sign: str) -> None:
    """What the first does not have is taken from the next, and is no empty box."""
    titles = family("serif-semibold", "serif-semibold-more", "sans-semibold")
    assert width_of(sign, titles, 100) != width_of("\uffff", titles, 100)


def test_signs_are_as_wide_as_their_font_says() -> None:
    """Also those that are made of others: « of two ‹."""
    titles = family("serif-semibold")
    assert width_of("«", titles, 1000) == 518
    assert width_of("“", titles, 1000) > width_of("‘", titles, 1000) * 1.5


def test_a_font_s_mistakes_do_not_cut_signs() -> None:
    """Source Serif as it comes asks for % and « to be as wide as what they are made of."""
    own = Family((serif("Regular"),))
    sheet = Sheet(500, 160, PAPER)
    end = sheet.words(20, 120, "60\u00a0%", Style(own, 100, INK, PAPER))
    whole = width_of("60\u00a0%", own, 1000)
    assert whole == width_of("60\u00a0", own, 1000) + width_of("%", own, 1000)
    box = Image.eval(pixels(sheet).convert("L"), lambda light: 255 if light < 200 else 0).getbbox()
    assert box
    assert end - 10 <= box[2] <= end


def test_lines_are_about_as_long_as_one_another() -> None:
    """A word alone at the end looks forgotten."""
    text = "des clients citent l’immédiateté de la réponse parmi leurs raisons"
    _, lines = fitted(text, SANS, (40,), 1000, 2)
    first, second = (width_of(line, SANS, 40) for line in lines)
    assert abs(first - second) < 200
    assert width_of(wrapped(text, SANS, 40, 1000)[1], SANS, 40) < 250


def test_a_picture_keeps_its_colours_and_what_is_seen_through_it() -> None:
    """As far as few colours can."""
    logo = Image.new("RGBA", (20, 10), (200, 30, 30, 255))
    logo.paste((0, 0, 0, 0), (0, 0, 10, 10))
    written = io.BytesIO()
    logo.save(written, "PNG")
    sheet = Sheet(60, 40, PAPER)
    sheet.picture(written.getvalue(), 10, 10, (40, 20), PAPER)
    shown = pixels(sheet)
    for at, colour in (((15, 20), (244, 241, 234)), ((45, 20), (200, 30, 30))):
        found = shown.getpixel(at)
        assert isinstance(found, tuple)
        assert max(abs(one - other) for one, other in zip(found, colour, strict=True)) < 12


def test_the_same_words_give_the_same_file() -> None:
    """Byte for byte."""
    files = set()
    for _ in range(2):
        sheet = Sheet(200, 60, PAPER)
        sheet.words(10, 40, "84\u202f%", Style(SANS, 30, INK, PAPER))
        files.add(sheet.png())
    assert len(files) == 1
