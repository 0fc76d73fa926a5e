"""Published means fixed: which changes are told, and which errata explain them."""

from __future__ import annotations

from datetime import date

import pytest

from generator import ledger
from generator.corrections import Recording, errata_by_statistic, in_words, recorded, recording
from generator.ledger import Recorded
from generator.values import Amount
from generator.vocabularies import Unit
from tests.content import diagnosed, linked, page, told

DAY = date(2026, 11, 2)
USE = {"pages/p.md": page("Ils sont [[pour]].")}


def study(value: str = "60", more: str = "", name: str = "pour") -> str:
    """A study of one statistic."""
    fields = f"value: {value}, unit: percent, label: des clients sont pour, note: Pour les essais.{more}"
    return f"title: Une étude\nchecked: primary\nstatistics:\n  {name}: {{{fields}}}\n"


def was(value: str = "60", name: str = "pour") -> str:
    """The record of one figure in percent."""
    return ledger.write({name: Recorded(Amount.parse(value), Unit.PERCENT, DAY, "0" * 16)})


def errata(*entries: str) -> str:
    """The file of these errata; each is "day from to", and perhaps the statistic."""
    lines = ["errata:"]
    for entry in entries:
        day, old, new, *name = entry.split()
        statistic = name[0] if name else "pour"
        lines.append(
            f"  - {{statistic: {statistic}, date: 2026-11-{day:0>2}, from: {old}, to: {new}, reason: R}}"
        )
    return "\n".join(lines) + "\n"


def said(value: str, published: str | None, *entries: str, more: str = "", name: str = "pour") -> list[str]:
    """What is said of a statistic with this value that was published so, with these errata."""
    files = {"content/studies/e.yaml": study(value, more, name)}
    if published:
        files["content/published.json"] = was(published)
    if entries:
        files["content/errata.yaml"] = errata(*entries)
    return told(files)


class TestChanges:
    """A published value stays, or an erratum says why not."""

    def test_what_was_never_published_may_change(self) -> None:
        """Nothing is said without a record."""
        assert said("58", None) == []

    @pytest.mark.parametrize("value", ["60", "60.0", "60,0"])
    def test_the_same_value_is_no_change(self, value: str) -> None:
        """However many zeros are typed."""
        assert said(f"'{value}'", "60") == []

    def test_another_value_is_told(self) -> None:
        """Where it is typed."""
        assert said("58", "60") == ["studies/e.yaml:4:17 changed-value"]

    def test_another_qualifier_is_told(self) -> None:
        """“More than 60 %” is not what was published; an erratum with one value explains it."""
        more = ", qualifier: more-than"
        assert said("60", "60", more=more) == ["studies/e.yaml:4:17 changed-value"]
        assert said("60", "60", "3 60 60", more=more) == []

    def test_both_values_and_the_entry_to_paste(self) -> None:
        """The message has all that an author needs; the entry, pasted, settles it."""
        files = {"content/studies/e.yaml": study("58"), "content/published.json": was()}
        (found,) = diagnosed(files, today=date(2026, 12, 3))
        assert (found.values["old"], found.values["new"]) == ("60\u202f%", "58\u202f%")
        assert found.values["place"] == "content/published.json:4"
        pasted = f"errata:\n  {found.values['entry']}\n"
        assert "2026-12-03" in pasted
        assert told({**files, "content/errata.yaml": pasted}) == ["errata.yaml:2:59 missing-key/empty"]
        assert told({**files, "content/errata.yaml": pasted.replace("…", "Une faute.")}) == []


class TestGone:
    """A published figure does not just vanish."""

    def test_it_is_told_where_it_was_recorded(self) -> None:
        """There is no other place left."""
        assert said("60", "60", name="autre") == ["published.json:4:1 changed-value/gone"]

    def test_unless_it_was_withdrawn(self) -> None:
        """With a reason for readers."""
        assert said("60", "60", "3 60 null", name="autre") == []

    def test_unless_it_was_renamed(self) -> None:
        """Then its value is that of the new one."""
        more = ", aliases: [pour]"
        assert said("60", "60", name="autre", more=more) == []
        assert said("58", "60", name="autre", more=more) == ["studies/e.yaml:4:18 changed-value"]
        assert said("58", "60", "3 60 58", name="autre", more=more) == []
        assert said("58", "60", "3 60 58 autre", name="autre", more=more) == []

    def test_unless_its_study_could_not_be_read(self) -> None:
        """One slip, one message."""
        files = {"content/studies/e.yaml": "title: [\n", "content/published.json": was()}
        found = told(files)
        assert found
        assert not any("changed-value" in one for one in found)


class TestErrata:
    """They lead from what was published to what holds now."""

    @pytest.mark.parametrize(
        ("value", "published", "entries", "expected"),
        [
            ("58", "60", ["3 60 58"], []),
            ("58", "58", ["3 60 58"], []),
            ("57", "60", ["4 58 57", "3 60 58"], []),
            ("57", "58", ["3 60 58", "4 58 57"], []),
            ("57", "58", ["3 60 58"], ["studies/e.yaml:4:17 changed-value"]),
            ("57", "60", ["3 60 58"], ["errata.yaml:2:55 erratum-mismatch"]),
            ("58", "60", ["3 61 58"], ["errata.yaml:2:47 erratum-mismatch/from"]),
            ("57", "60", ["3 60 58", "4 59 57"], ["errata.yaml:3:47 erratum-mismatch/chain"]),
            ("60", "60", ["3 60 58"], ["errata.yaml:2:55 erratum-mismatch"]),
            ("60", "60", ["3 60 null"], ["errata.yaml:2:55 erratum-mismatch/withdrawn"]),
            ("58", None, ["3 60 58"], []),
            ("58", None, ["3 60 59"], ["errata.yaml:2:55 erratum-mismatch"]),
        ],
    )
    def test_a_chain_of_errata(
        self, value: str, published: str | None, entries: list[str], expected: list[str]
    ) -> None:
        """By their days, whatever their order in the file; one message for one slip."""
        assert said(value, published, *entries) == expected

    def test_they_are_about_a_statistic(self) -> None:
        """One that exists, or was withdrawn."""
        assert said("60", None, "3 1 2 purr") == ["errata.yaml:2:17 unknown-reference/stat"]
        assert said("60", None, "3 1 null purr") == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("errata: []\n", []),
            ("# none yet\n", []),
            ("errata:\n", ["errata.yaml:1:1 missing-key/empty"]),
            ("errata: 3\n", ["errata.yaml:1:9 wrong-type/list"]),
            ("errata: [3]\n", ["errata.yaml:1:10 wrong-type/map"]),
            ("erata: []\n", ["errata.yaml:1:1 missing-key", "errata.yaml:1:1 unknown-key"]),
            (
                errata("3 60 58").replace("from", "form"),
                ["errata.yaml:2:41 unknown-key"],
            ),
            (
                errata("3 60 58").replace("from", "old"),
                ["errata.yaml:2:5 missing-key", "errata.yaml:2:41 unknown-key"],
            ),
            (errata("3 60 58").replace(", to: 58", ""), ["errata.yaml:2:5 missing-key"]),
            (errata("3 60 x"), ["errata.yaml:2:55 wrong-type/amount"]),
            (errata("33 60 58"), ["errata.yaml:2:29 bad-date/day"]),
        ],
    )
    def test_faults_are_told_where_they_are_typed(self, text: str, expected: list[str]) -> None:
        """With the keys that authors type."""
        files = {"content/studies/e.yaml": study("58"), "content/errata.yaml": text}
        assert told(files) == expected

    def test_in_the_words_of_readers(self) -> None:
        """Values with their unit; that of a figure that is gone is still in the record."""
        files = {
            "content/studies/e.yaml": study("58"),
            "content/errata.yaml": errata("3 60 58", "4 7 null gone", "5 8 null unknown"),
            "content/published.json": was("7", "gone"),
        }
        site = linked(files).value
        words = [
            in_words(one, site.statistics.get(one.statistic), site.published.get(one.statistic), "fr")
            for one in site.errata
        ]
        assert words == [("60\u202f%", "58\u202f%"), ("7\u202f%", ""), ("8", "")]
        assert [one.erratum.statistic for one in errata_by_statistic(site)["pour"]] == ["pour"]


class TestRecord:
    """What is public once a site is published."""

    def test_what_a_page_uses(self) -> None:
        """A statistic that no text uses is not."""
        assert recorded(linked({"content/studies/e.yaml": study()}).value, DAY) == {}
        used = {"content/studies/e.yaml": study(), **{f"content/{name}": text for name, text in USE.items()}}
        found = recorded(linked(used).value, DAY)["pour"]
        assert (found.value, found.unit, found.published) == (Amount.parse("60"), Unit.PERCENT, DAY)

    def test_drafts_are_not_public(self) -> None:
        """What only a draft uses is recorded when that comes out."""
        draft = page("Ils sont [[pour]].", "title: P\nstatus: draft")
        files = {"content/studies/e.yaml": study(), "content/pages/p.md": draft}
        assert recorded(linked(files).value, DAY) == {}

    def test_the_first_day_stays(self) -> None:
        """Also where the value is corrected, where no text uses it any more, or where it was renamed."""
        for name, value, more in (
            ("pour", "58", ""),
            ("autre", "60", ", aliases: [pour]"),
        ):
            files = {"content/studies/e.yaml": study(value, more, name), "content/published.json": was()}
            found = recorded(linked(files).value, date(2027, 1, 1))
            assert {key: (one.published, str(one.value)) for key, one in found.items()} == {
                name: (DAY, value)
            }

    def test_a_withdrawn_figure_is_not_forgotten(self) -> None:
        """If it comes back, it is held to what it was."""
        files = {"content/studies/e.yaml": study(name="autre"), "content/published.json": was()}
        assert recorded(linked(files).value, DAY).keys() == {"pour"}

    def test_it_says_when_the_words_changed(self) -> None:
        """The digest is another with another label, and the same with the same."""
        files = {f"content/{name}": text for name, text in USE.items()}

        def says(text: str) -> str:
            return recorded(linked({**files, "content/studies/e.yaml": text}).value, DAY)["pour"].says

        assert says(study()) == says(study("58"))
        assert says(study()) != says(study().replace("clients", "entreprises"))


class TestRecording:
    """What a publication changes in the record."""

    @pytest.mark.parametrize(
        ("before", "after", "changed", "reworded"),
        [
            (study(), study(), 0, ()),
            (study(), study().replace("clients", "entreprises"), 1, ("pour",)),
            (study(), study("58"), 1, ()),
            (study(), study("58").replace("clients", "entreprises"), 1, ()),
            (
                study(),
                study(name="autre", more=", aliases: [pour]").replace("clients", "gens"),
                2,
                ("autre",),
            ),
        ],
    )
    def test_other_words_for_the_same_value_are_told(
        self, before: str, after: str, changed: int, reworded: tuple[str, ...]
    ) -> None:
        """Nobody is stopped by a better label, but it may be another figure; a new value has its erratum."""
        use = {f"content/{name}": text for name, text in USE.items()}
        record = ledger.write(recorded(linked({**use, "content/studies/e.yaml": before}).value, DAY))
        renamed = (
            {name: text.replace("pour", "autre") for name, text in use.items()} if "autre:" in after else use
        )
        files = {**renamed, "content/studies/e.yaml": after, "content/published.json": record}
        site = linked(files).value
        assert recording(site, recorded(site, DAY)) == Recording(1, changed, reworded)
