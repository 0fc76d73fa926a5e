"""The statistics of which the sentences of sentences.*.txt speak, and how those are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.models import Method, Statistic, Study
from generator.numbers.claims.text import Named
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Mode, Unit

HERE = Path(__file__).parent
_STUDIES = {
    "eptica": Study(id="eptica", title=LocalText.of("Eptica")),
    "wetcie-09": Study(id="wetcie-09", title=LocalText.of("WetCie"), date=PartialDate.parse("2009")),
    "wetcie-10": Study(id="wetcie-10", title=LocalText.of("WetCie"), date=PartialDate.parse("2010")),
    "wetcie-11": Study(id="wetcie-11", title=LocalText.of("WetCie"), date=PartialDate.parse("2011")),
    "bva": Study(id="bva", title=LocalText.of("BVA"), date=PartialDate.parse("2010-10")),
    "markess": Study(id="markess", title=LocalText.of("Markess"), date=PartialDate.parse("2011")),
    "miss": Study(id="miss", title=LocalText.of("Miss Client")),
    "almanac": Study(id="almanac", title=LocalText.of("Web Almanac")),
    "media": Study(id="media", title=LocalText.of("M"), method=Method(mode=Mode.TELEPHONE)),
    "clic": Study(id="clic", title=LocalText.of("C"), method=Method(mode=Mode.ONLINE)),
}
# id: study, value, unit, noun, base, indicator, period
_ROWS = """
t14    eptica     57    percent  -        sites      twitter   2014
t15    eptica     81    percent  -        sites      twitter   2015
f14    eptica     69    percent  -        sites      facebook  2014
f15    eptica     76    percent  -        sites      facebook  2015
conv09 wetcie-09  68    percent  -        internautes conversation 2009
conv10 wetcie-10  76    percent  -        internautes conversation 2010
conv11 wetcie-11  81    percent  -        internautes conversation 2011
imm    bva        84    percent  -        Français   -         -
gain   bva        77    percent  -        Français   -         -
ouv    bva        72    percent  -        Français   -         -
tel    bva        51    percent  -        Français   canal     -
face   bva        25    percent  -        Français   canal     -
web    bva        13    percent  -        Français   canal     -
mail   bva        10    percent  -        Français   canal     -
cour   bva        3     percent  -        Français   canal     -
dtel   markess    23    percent  -        décideurs  canal     -
dmail  markess    24    percent  -        décideurs  canal     -
ag10   miss       13    count    agents   -          agents    2010
ag16   miss       39    count    agents   -          agents    2016
r22    almanac    76    count    requests -          requests  2022
r24    almanac    71    count    requests -          requests  2024
i22    almanac    25    count    images   -          images    2022
i24    almanac    18    count    images   -          images    2024
p25    almanac    1.6   duration secondes -          wait      2024
p50    almanac    2.5   duration secondes -          wait      2024
p75    almanac    3.9   duration secondes -          wait      2024
s10    media      20    percent  -        Français   equipement 2010
s16    clic       52    percent  -        Français   equipement 2016
pl10   eptica     4.2   percent  -        clients    plaintes  2010
pl12   eptica     8.5   percent  -        clients    plaintes  2012
att10  miss       8     duration minutes  appels     attente   2010
att15  miss       4     duration minutes  appels     attente   2015
pan10  miss       40    currency -        paniers    panier    2010
pan15  miss       60    currency -        paniers    panier    2015
av12   eptica     6/10  ratio    -        acheteurs  avis      2012
av16   eptica     9/10  ratio    -        acheteurs  avis      2016
rk1    miss       1     rank     -        marques    -         -
rk5    miss       5     rank     -        marques    -         -
sat13  eptica     62.4  percent  -        clients    satisfaction 2013
sat14  eptica     64.6  percent  -        clients    satisfaction 2014
"""
_SERIES = (
    ("imm", "gain", "ouv"),
    ("tel", "face", "web", "mail", "cour"),
    ("t14", "t15"),
    ("f14", "f15"),
    ("rk1", "rk5"),
)


def _statistic(row: str) -> Statistic:
    name, study, value, unit, noun, base, indicator, period = row.split()
    return Statistic(
        id=name,
        study=study,
        value=Amount.parse(value),
        unit=Unit(unit),
        label=LocalText.of(name),
        noun=None if noun == "-" else LocalText.of(noun),
        base=None if base == "-" else LocalText.of(base),
        currency="EUR" if unit == "currency" else None,
        indicator=None if indicator == "-" else indicator,
        period=None if period == "-" else PartialDate.parse(period),
    )


STATISTICS = {one.id: one for one in map(_statistic, _ROWS.strip().splitlines())}
_MARK = re.compile(
    r"\[\[(?P<link>[a-z0-9]+)(?:\|[^\]]*)?\]\]"
    r"|(?P<number>[\d.,/]+(?:[ \u00a0\u202f]?(?:%|€))?)(?: requests)? \[@(?P<cited>\w+)\]"
)


class Example(NamedTuple):
    """A sentence, and the variant of what is wrong in it ("ok" where nothing is)."""

    expected: str
    sentence: str
    line: int


def examples(name: str) -> Iterator[Example]:
    """The sentences of a file: `expected | sentence`; a line that starts with # parts them."""
    for line, row in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), start=1):
        if row and not row.startswith("#"):
            expected, _, sentence = row.partition(" | ")
            yield Example(expected.strip(), sentence.strip(), line)


def named_in(sentence: str) -> list[Named]:
    """The statistics that a sentence names: `[[id]]`, `[[id|words]]`, or `57 % [@id]`."""
    return [
        _named(match) for match in _MARK.finditer(sentence) if (match["link"] or match["cited"]) in STATISTICS
    ]


def _named(match: re.Match[str]) -> Named:
    one = STATISTICS[match["link"] or match["cited"]]
    peers = next((series for series in _SERIES if one.id in series), ())
    end = match.end() if match["link"] else match.end("number")
    return Named(match.start(), end, one, _STUDIES[one.study], [STATISTICS[peer] for peer in peers])
