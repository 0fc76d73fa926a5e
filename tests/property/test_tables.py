"""Tables of any shape are read or refused, and what is added to a study takes nothing from it."""

from __future__ import annotations

import csv
from contextlib import suppress
from decimal import Decimal
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import NoStore
from generator.decode import decode
from generator.drafting.drafts import write_series, write_statistics
from generator.files import SourceFile
from generator.importing.outcome import Refused
from generator.importing.tables.figures import drafted, series_of
from generator.importing.tables.layout import table_of
from generator.importing.tables.placing import Addition, extended
from generator.importing.tables.reading import read_rows
from generator.models import Study

ODD = st.text(st.sampled_from("ab;,\t\n\"'%€<> 0123456789.-/2012é\u00a0\u202f"), max_size=80)
LABELS = st.lists(
    st.text(st.characters(categories=["L"]), min_size=2, max_size=8), min_size=2, max_size=5, unique=True
)
VALUES = st.decimals(min_value=-9999, max_value=99999, places=1)


@settings(deadline=None)
@given(ODD, st.sampled_from(["fr", "en"]))
def test_reading_never_raises_but_to_refuse(text: str, language: str) -> None:
    """Whatever stands there, also what becomes of it."""
    with suppress(Refused):
        found = drafted(table_of(read_rows(text), language), "T")
        write_statistics([one.draft for one in found.made], language)


@settings(deadline=None)
@given(LABELS, st.data(), st.sampled_from("\t;,"), st.sampled_from(".,"))
def test_what_stands_in_a_table_is_in_the_study(
    labels: list[str], data: st.DataObject, sign: str, point: str
) -> None:
    """Each label with its value, whatever the signs; nothing else."""
    values = [data.draw(VALUES) for _ in labels]
    stream = StringIO()
    writer = csv.writer(stream, delimiter=sign)
    writer.writerow(["Canal (%)", "Part"])
    for label, value in zip(labels, values, strict=True):
        writer.writerow([label, f"{value} %".replace(".", point)])
    found = drafted(table_of(read_rows(stream.getvalue()), "fr"), "T")
    assert [(one.draft.label, Decimal(one.draft.value)) for one in found.made] == [
        *zip(labels, values, strict=True)
    ]


BLOCKS = st.lists(
    st.sampled_from(
        [
            "# mine\n",
            "\n",
            "statistics:\n  old: {value: 1, unit: count, label: x}\n  # in\n",
            "statistics:\n    old:\n        value: 1\n        unit: count\n        label: x\n\n",
            "series:\n  s: {title: S, form: time, points: [old]}\n",
            "note: >\n  a\n\n  b\n",
        ]
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(BLOCKS)
def test_what_is_added_to_a_study_takes_nothing_from_it(blocks: list[str]) -> None:
    """Without the lines added it is what it was; with them it has the figures and what it had."""
    text = f"title: A\n{''.join(blocks)}"
    path = "content/studies/a.yaml"
    found = drafted(table_of(read_rows("Canal;%\nA;1\nB;2"), "fr"), "T")
    statistics = [one.draft for one in found.made]
    series = list(series_of(found.made, [one.id for one in statistics], "tableau", "T"))

    def indented(text: str) -> str:
        return "".join(f"  {line}" for line in text.splitlines(keepends=True))

    additions = [
        Addition("statistics", indented(write_statistics(statistics, "fr"))),
        Addition("series", indented(write_series(series))),
    ]
    after = extended(SourceFile.of(path, text.encode()), additions)
    before = study(path, text)
    if after is None or before is None:
        return
    left = iter(after.decode().splitlines())
    assert all(line in left for line in text.splitlines())
    now = study(path, after.decode())
    assert now is not None
    assert [one.id for one in now.statistics] == [*(one.id for one in before.statistics), "a", "b"]
    assert [one.id for one in now.series] == [*(one.id for one in before.series), "tableau"]


def study(path: str, text: str) -> Study | None:
    """The study of a file, if it has no fault."""
    found = decode([SourceFile.of(path, text.encode())], NoStore())
    faulty = any(one.mark.path == path for one in found.diagnostics)
    return None if faulty else next((one for one in found.value.records if isinstance(one, Study)), None)
