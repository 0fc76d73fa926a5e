"""A source named in words is the study that a citation would name."""

from __future__ import annotations

import pytest

from generator.models import Publisher, Study, Via
from generator.sourcing import NamedSource, Sources
from generator.values import LocalText, PartialDate

PUBLISHERS = {
    "nielsen": Publisher(id="nielsen", name="Nielsen"),
    "jakob-nielsen": Publisher(id="jakob-nielsen", name="Jakob Nielsen"),
    "tns-sofres": Publisher(id="tns-sofres", name="TNS Sofres", aliases=("Sofres",)),
    "emarketer": Publisher(id="emarketer", name="eMarketer"),
    "ebay": Publisher(id="ebay", name="eBay"),
    "idle": Publisher(id="idle", name="Inutile"),
}
STUDIES = {
    name: Study(
        id=name, title=LocalText.of(name), publisher=publisher, date=PartialDate.parse(date) if date else None
    )
    for name, publisher, date in (
        ("nielsen-2013", "nielsen", "2013"),
        ("nielsen-2015", "nielsen", "2015-03"),
        ("regle", "jakob-nielsen", None),
        ("sofres", "tns-sofres", "2010-10"),
    )
}


STUDIES["relayed"] = Study(
    id="relayed",
    title=LocalText.of("Lue ailleurs"),
    publisher="nielsen",
    date=PartialDate.parse("2011"),
    via=Via(title=LocalText.of("Un article"), publisher="emarketer"),
)


@pytest.mark.parametrize(
    ("sentence", "name", "studies"),
    [
        ("84 % (source Nielsen 2013).", "Nielsen", ("nielsen-2013",)),
        ("84 % (source NIELSEN, mars 2015).", "NIELSEN", ("nielsen-2015",)),
        ("84 % selon Nielsen.", "Nielsen", ("nielsen-2013", "nielsen-2015", "relayed")),
        ("84 % selon Nielsen en 1999.", "Nielsen", ("nielsen-2013", "nielsen-2015", "relayed")),
        ("84 %, relève eMarketer.", "eMarketer", ("relayed",)),
        ("90 %, dit Jakob Nielsen.", "Jakob Nielsen", ("regle",)),
        ("59 % (Étude TNS-Sofres octobre 2010)", "TNS-Sofres", ("sofres",)),
        ("59 % d'après la Sofres", "Sofres", ("sofres",)),
    ],
)
def test_a_source_is_known_by_its_names(sentence: str, name: str, studies: tuple[str, ...]) -> None:
    """By publisher or relay and year, else all of theirs; the longest name counts."""
    assert Sources(PUBLISHERS, STUDIES).named_in(sentence) == NamedSource(name, studies)


@pytest.mark.parametrize("sentence", ["84 % des clients.", "Inutile.", "Les Nielsens.", "eBay en vend 12."])
def test_who_published_nothing_is_no_source(sentence: str) -> None:
    """Nor a word that only starts like a name."""
    assert Sources(PUBLISHERS, STUDIES).named_in(sentence) is None
    assert Sources({}, {}).named_in(sentence) is None
