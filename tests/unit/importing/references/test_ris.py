"""RIS."""

from __future__ import annotations

import pytest

from generator.importing.references.reference import Reference, Unread
from generator.importing.references.ris import read

RECORD = """\
TY  - RPRT
AU  - Institut BVA,
AU  - Dupont, Jean
TI  - L'attente
PB  - eBay
DA  - 2010/10/05/
PY  - 2010
UR  - https://a.example/x;y=1
UR  - https://b.example/
DO  - 10.1000/1
KW  - avis
KW  - clients
LA  - fr
Y2  - 2020/01/02
N1  - Une note
L2  - https://web.archive.org/web/2020/https://a.example/
XX  - inconnu
ER  -
"""


def test_a_record() -> None:
    """Organisations end in a comma or have none; an address keeps its semicolons; the fullest date counts."""
    (found,) = read(RECORD, "fr")
    assert found == Reference(
        key="",
        line=1,
        title="L'attente",
        persons=("Dupont, Jean",),
        makers=("Institut BVA", "eBay"),
        date="2010-10-05",
        url="https://a.example/x;y=1",
        archived="https://web.archive.org/web/2020/https://a.example/",
        doi="10.1000/1",
        accessed="2020-01-02",
        language="fr",
        keywords=("avis", "clients"),
        note="Une note",
    )


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nT1  - A\n\nTY  - JOUR\nT1  - B\nER  - \n",
        "a head\n\nTY  - JOUR\nT1  - A\nER  -\n\n\nTY  - JOUR\nT1  - B",
    ],
)
def test_records_that_never_end_are_read(text: str) -> None:
    """Up to the next one; what stands between them is nothing."""
    assert [one.title for one in read(text, "fr") if isinstance(one, Reference)] == ["A", "B"]


def test_a_long_title_goes_on_in_the_next_line() -> None:
    """As some programs break it."""
    (found,) = read("TY  - JOUR\nTI  - Une étude\n      fort longue\nER  - \n", "fr")
    assert isinstance(found, Reference)
    assert found.title == "Une étude fort longue"


def test_one_that_is_damaged_hides_no_other() -> None:
    """It is told with its line."""
    found = read("TY  - JOUR\nan orphan line\nER  - \nTY  - JOUR\nTI  - B\nER  - \n", "fr")
    assert found[0] == Unread("", 1, "no-title") or found[0] == Unread("", 1, "unreadable")
    assert (found[1].line, getattr(found[1], "title", "")) == (4, "B")
