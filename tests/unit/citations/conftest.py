"""Studies of every kind that French trend reports cite."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from generator.models import Method, Publisher, Study, Via
from generator.values import LocalText, PartialDate
from generator.vocabularies import Mode, Sampling, SourceCheck, StudyKind

PUBLISHERS = {
    "ama": "American Marketing Association",
    "bva": "BVA",
    "ebay": "eBay",
    "emarketer": "eMarketer",
    "eptica": "Eptica",
    "insee": "Insee",
    "institut-csa": "Institut CSA",
    "ipsos": "Ipsos",
    "jakob-nielsen": "Jakob Nielsen",
    "le-monde": "Le Monde",
    "nielsen": "Nielsen",
    "oracle": "Oracle",
    "relation-client-mag": "Relation Client Mag",
    "sens-du-client": "Le Sens du client",
    "thismoment": "Thismoment",
    "vente-privee": "Vente-privée",
    "wetcie": "WetCie",
}


def _via(
    title: str, typed_date: str, publisher: str, author: str | None = None, url: str | None = None
) -> Via:
    when = PartialDate.parse(typed_date)
    return Via(title=LocalText.of(title), publisher=publisher, author=author, date=when, url=url)


def _study(
    identity: str, title: str, typed_date: str | None, publisher: str | None, **fields: object
) -> Study:
    when = PartialDate.parse(typed_date) if typed_date else None
    text = LocalText.of(title)
    return Study(id=identity, title=text, date=when, publisher=publisher, **fields)  # type: ignore[arg-type]


_TRACE = _via(
    "Le client sera tracé", "2014", "sens-du-client", "Thierry Spencer", "https://sensduclient.example/trace"
)
_TEN = _via("Les 10 tendances du Sens du client 2011", "2011-01-17", "sens-du-client", "Thierry Spencer")

STUDIES = (
    _study(
        "bva-2010",
        "Observatoire des services clients",
        "2010-10",
        "bva",
        url="https://www.bva.example/osc?a=1&b=2",
        archived="https://web.archive.org/web/2024/https://www.bva.example/osc",
        accessed=date(2024, 3, 3),
        checked=SourceCheck.PRIMARY,
        method=Method(
            sample=1004,
            population=LocalText.of("Français de 18 ans et plus"),
            country=LocalText.of("FR"),
            fieldwork=PartialDate.parse("2010-09-02/2010-09-09"),
            mode=Mode.TELEPHONE,
            sampling=Sampling.QUOTA,
        ),
    ),
    _study(
        "nielsen-2013",
        "Confiance et publicité",
        "2013",
        "nielsen",
        via=_TRACE,
        checked=SourceCheck.SECONDARY,
        accessed=date(2024, 3, 1),
    ),
    _study(
        "wetcie-csa",
        "Observatoire de la conversation entre marques et internautes",
        None,
        "wetcie",
        co_publishers=("institut-csa",),
        via=_TEN,
    ),
    _study(
        "ipsos-ebay-2014",
        "Délais de réponse des entreprises par email",
        "2014-06",
        "ipsos",
        commissioned_by="ebay",
    ),
    _study(
        "oracle-2011",
        "Attentes des consommateurs envers les marques",
        "2011-Q4",
        "oracle",
        via=_via("Ce que veulent les clients", "2012-02", "emarketer"),
    ),
    _study(
        "observations-2014",
        "Chiffres cités sans source dans le billet « Le client sera tracé »",
        "2014",
        "sens-du-client",
        kind=StudyKind.UNSOURCED,
        via=_TRACE,
    ),
    _study(
        "observations-2011",
        "Chiffres cités sans source dans l’article sur le social CRM",
        "2011",
        "relation-client-mag",
        kind=StudyKind.UNSOURCED,
    ),
    _study(
        "vargo-lusch-2004",
        "Evolving to a New Dominant Logic for Marketing",
        "2004-01",
        "ama",
        authors=("Stephen L. Vargo", "Lusch, Robert F."),
        doi="https://doi.org/10.1509/JMKG.68.1.1.24036",
        kind=StudyKind.QUALITATIVE,
        language="en",
    ),
    _study(
        "servqual-1988",
        "SERVQUAL",
        "1988",
        None,
        authors=("Parasuraman, A.", "Valarie A. Zeithaml", "Leonard L. Berry"),
    ),
    _study("bva-guess", "Services clients", "2010-10", "bva", date_inferred=True),
    _study("vente-privee-2011", "Réponses en ligne", "2011", "vente-privee", kind=StudyKind.TESTIMONY),
    _study(
        "thismoment",
        "Volumes de contenus publiés par les internautes",
        None,
        "thismoment",
        kind=StudyKind.PLATFORM_COUNT,
        url="javascript:alert(1)",
    ),
    _study("collaboratif", "Pratiques de consommation collaborative", None, None),
    _study("eptica-2015", "Qui répond aux clients ?", "2015-03-01", "eptica", kind=StudyKind.BAROMETER),
    _study("nielsen-1-9-90", "Règle 1/9/90", "2006-10-09", "jakob-nielsen", kind=StudyKind.RULE),
    _study(
        "insee-2024", "L’usage du numérique", "2023/2024", "insee", via=_via("Internet", "2025", "le-monde")
    ),
    _study("insee-wave", "Baromètre", "2013-12/2014-01", "insee", kind=StudyKind.BAROMETER),
)


@pytest.fixture(scope="session")
def publishers() -> Mapping[str, Publisher]:
    """Publishers by id."""
    return MappingProxyType({one: Publisher(id=one, name=name) for one, name in PUBLISHERS.items()})


@pytest.fixture(scope="session")
def studies() -> Mapping[str, Study]:
    """Studies by id."""
    return MappingProxyType({study.id: study for study in STUDIES})
