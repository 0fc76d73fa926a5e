"""Text → figures: what no part does alone. The rest is in held_out/."""

from __future__ import annotations

from fractions import Fraction

from generator.extract.extract import extract
from generator.extract.plain import Form
from generator.vocabularies import Qualifier, Unit


def test_all_that_is_told_of_a_figure() -> None:
    """Place, value, unit, qualifier, words, source with its year, period, population."""
    text = "Un mot.\n\nEn 2012, plus de 62 % des Français raccrochaient (source Kantar 2013)."
    (one,) = extract(text)
    assert text[one.start : one.end] == one.text == "62 %"
    assert (one.value, one.unit, one.qualifier) == (Fraction(62), Unit.PERCENT, Qualifier.MORE_THAN)
    assert one.sentence == "En 2012, plus de 62 % des Français raccrochaient (source Kantar 2013)."
    assert one.measures == "En 2012, plus de 62 % des Français raccrochaient."
    assert (one.source, one.source_year, one.period, one.population) == ("Kantar", 2013, "2012", "Français")
    assert (one.group, one.label, one.part, one.whole, one.language) == (None, None, None, None, "fr")


def test_languages_may_change_between_paragraphs() -> None:
    """A quotation in English is read as English."""
    text = "Les clients ont lu 2.500 avis.\n\nThe customers have read 2,500 reviews of the shop."
    assert [(one.value, one.language) for one in extract(text)] == [
        (Fraction(2500), "fr"),
        (Fraction(2500), "en"),
    ]


def test_the_mark_of_a_list_is_no_part_of_a_number() -> None:
    """Neither a minus nor the start of a range."""
    found = extract("- 52 % lisent\n9 - 62 % écrivent\n- 2 clients sur 3 paient", Form.PLAIN, "fr")
    assert [one.text for one in found] == ["52 %", "62 %", "2 clients sur 3"]


def test_html_is_read_through_its_tags() -> None:
    """Offsets are those of the file, tags and references included."""
    text = "<p>Selon <b>Kantar</b>, <i>84</i>&nbsp;% lisent.</p><p>12 000 clients</p>"
    first, second = extract(text)
    assert first.text == "84</i>&nbsp;%"
    assert first.source == "Kantar"
    assert text[second.start : second.end] == "12 000"
