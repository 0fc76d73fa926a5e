"""Quotations and notes as plain words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.prose.quoted import Quoted, count_quotes, quoted
from generator.prose.stand_ins import Replacement

TEXT = """\
Un mot.

> [!quote] Ana, **cliente**
> Enfin "quelqu'un" [[x]].
>
> - Vraiment.

> [!key]
> > [!citation] Bo
> > Non.

> [!notes]
> Regarder la salle.
"""


def test_call_outs_of_a_kind_are_found_wherever_they_stand() -> None:
    """Their words without markup, marks replaced, typography as everywhere."""
    start = TEXT.index("[[x]]")
    mark = Replacement(start, start + 5, html="<b>84</b>", plain="84 %")
    first, second = quoted(TEXT, "quote", [mark], "fr")
    assert first == Quoted(("Enfin «\u00a0quelqu’un\u00a0» 84 %.", "Vraiment."), "Ana, cliente")
    assert second == Quoted(("Non.",), "Bo")
    assert quoted(TEXT, "notes", [], "fr") == (Quoted(("Regarder la salle.",)),)
    assert count_quotes(TEXT) == 2


@given(st.text(alphabet="> [!quote]-*\n`#a|1.é", max_size=80))
def test_any_text_has_as_many_quotes_as_are_counted(text: str) -> None:
    """And none makes it fail."""
    assert len(quoted(text, "quote", [], "fr")) == count_quotes(text)
