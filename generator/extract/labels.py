"""Numbers that name something: rooms, parts of a series, sizes of goods, announced lists, telephone numbers.

What the checks of typed numbers pass over too is in `generator.numbers.lookalikes`; here stands what only
somebody else's text has, where every number is met without a mark beside it.
"""

from __future__ import annotations

from typing import Final

from generator.numbers.quantities import Quantity, Sign
from generator.prose.patterns import AnyCase, Pattern

_ANNOUNCED: Final = 60  # things; no list announces more
_YEARS: Final = (1500, 2100)
_DAY: Final = 24  # hours


def labelled(text: str, one: Quantity, *, heading: bool) -> bool:
    """Whether a quantity is a name, a number in a series, a size or an announcement."""
    if one.sign is Sign.RANK or _RELATED.match(text):
        return True
    if one.sign is Sign.RATIO:
        return _in_series(text, one)
    if heading and one.sign is Sign.DURATION and one.in_words:
        return True  # "Cinq minutes pour convaincre"
    if one.sign is not None or _SCALE.search(text, one.start, one.end):
        if one.sign is Sign.POINTS:
            return bool(_POINTS_OF_LIST.search(text, max(0, one.start - 12), one.start))
        return one.sign is None and bool(_THANKS.search(text, max(0, one.start - 24), one.start))
    return (
        _named(text, one)
        or _sized(text, one)
        or _announced(text, one, heading=heading)
        or _selected(text, one)
        or _time_of_day(text, one)
        or _counter(text, one)
        or _base(text, one)
    )


_BASE = AnyCase(r"(?:^|[\s(\[])(?:(?:bases?|n)\s?[:=]|base\s(?=\d))[^.;:()\d]{0,40}[(]?$")


def _base(text: str, one: Quantity) -> bool:
    """Whether it says of how many answers shares are: "Base : 1 502 adultes", "(n = 1,502)"."""
    return bool(_BASE.search(text, max(0, one.start - 60), one.start))


_RELATED = AnyCase(
    r"\W*(?:(?:(?:à|a)\s)?(?:lire|voir|découvrir)\s(?:aussi|également)|(?:read|see)\salso"
    r"|related)\b[^:]{0,24}:"
)
_SCALE = Pattern(r"(?:mill|bill|trill|[kM]\b|bn\b|Mds?\b)")
_THANKS = AnyCase(r"\b(?:thanks|thank you|merci|chance in|one in|une chance sur)\s$")
_POINTS_OF_LIST = AnyCase(r"\b(?:en|in|les|ces|des|the|these|nos|mes|our)\s$")
_SERIES_BEFORE = AnyCase(
    r"\b(?:photos?|images?|pages?|diapo(?:sitive)?s?|slides?|étapes?|épisodes?|lots?"
    r"|parties?|volets?|steps?|episodes?|parts?|tendances?|trends?|nᵒ|n°)\s(?:n°\s?|no\.?\s)?$"
)
_DASHED = Pattern(r"[-–—|:]\s?$")
_CLOSED = Pattern(r"\s?(?:\)|$|[:–—|])")


_ALWAYS: Final = 100  # "100 fois sur 100" is none
_PARTS: Final = 20  # no series has more
_GRADED = AnyCase(r"\b(?:not(?:e|é|ée)s?|scores?|moyenne|rat(?:ed|ing)|étoiles|stars)\b")
# "Un mot sur deux auteurs" is no ratio.
_COUNTED = Pattern(
    r"\s(?!(?:dans|sans|plus|moins|pas|vers|depuis|après|mais|très|jamais|ans|sous|hors|toujours"
    r"|parfois|alors|lors|dès|ailleurs|puis|tous|nous|vous|ils|désormais"
    r"|has|is|was|does|says|always|sometimes|this|across|as|us|their|his|its|needs|wants|uses"
    r"|thinks|feels|reads|buys|prefers|expects|believes|[a-z]+(?:ss|[iu]s"
    r"|[éu]s))\b)[a-zà-ÿ]{3,}s\b(?=\s(?:que|de|d[’']|à|en|sur|,)|\s?[.,])"
)


_THIRD_PARTY = AnyCase(r"\b(?:à|par|avec|chez|comme)\s$")
_OF_SOMETHING = Pattern(r"\s(?:d[eu]s?\b|d[’']|en\s(?:plus|moins))")
_THAT = AnyCase(r"\b(?:the|this|that|my|your|his|her|our|their)\s(?!(?:nearly|almost|about)\b)[a-z]+\s$")


def _in_series(text: str, one: Quantity) -> bool:
    """Whether "3/8" or "5 sur 12" is a place: behind "photo", or closing a title."""
    if _SERIES_BEFORE.search(text, max(0, one.start - 24), one.start):
        return True
    if (one.in_words and _COUNTED.match(text, one.end)) or (one.value == 1 and one.of == _ALWAYS):
        return True
    if text[one.start : one.end].casefold() == "un tiers" and _THIRD_PARTY.search(
        text, max(0, one.start - 12), one.start
    ):
        return not _OF_SOMETHING.match(text, one.end)  # "confient la vérification à un tiers"
    if text[one.start : one.end] == "half" and _THAT.search(text, max(0, one.start - 20), one.start):
        return True  # "the jazz half"
    slash = "/" in text[one.start : one.end]
    if slash and one.of is not None and one.of <= _PARTS and text[one.start - 1 : one.start] == "(":
        return text[one.end : one.end + 1] == ")" and not _GRADED.search(
            text, max(0, one.start - 40), one.start
        )
    return slash and bool(
        _DASHED.search(text, max(0, one.start - 3), one.start) and _CLOSED.match(text, one.end)
    )


_NAMES = AnyCase(
    r"""(?x)(?:
      \b(?:salles?|chambres?|vols?|trains?|(?<!en\ )lignes?|stands?|halls?|portes?|quais?|départements?|canal
        |appartements?|lots?|dossiers?|commandes?|tickets?|règle|acte|scène|cartes?|formats?|modèles?
        |références?|photos?|images?|diapos?|mai|loi|club|top|sms|code|numéros?
        |match|rooms?|flights?|platforms?|orders?|numbers?|models?|formats?|sections?
        |act|scene|photos?|pictures?|area|covid|catch|apollo|studio|le|level)
      (?<!\bles)(?<!\ble)\s(?:(?:de|des|du|d[’']|of|n°|no\.?)\s?)?
    | \b(?:compos|tap|appel|fai(?:tes|re)|joign|call|dial|ring|text)\w*\s
      (?:(?:le|au|du|on)\s)?(?:\d[\d ]{0,14}\s(?:ou|or)\s(?:(?:le|au)\s)?)?
    | \d[-–/:.x×]
    | [«“"]\s?
    | \b(?:en|de|depuis|dès|vers|of|in|since|by|avant|before)\s(?=(?:1[5-9]|20)\d\d\b)
    )$"""
)
_CALLED = AnyCase(r"\b(?:compos|appel|call|dial|ring|rang|join)\w*\s$|numéros?\sd")  # "dialled 640 hotels"
_JOINTS: Final = frozenset("-–/:.x×")
_MEDIUM = Pattern(r"\s(?:Millions|Minutes|Heures)(?!\w)")
_RANGED = Pattern(r"[-–:x×]\d|\s?[x×]\s?\d|[-‐][^\W\d]|\s?°|\)")
_MAY_COUNT = Pattern(r"\s(?:[^\W\d]+[sx])\b")
_LISTED_MARK = Pattern(r"[.)]?\s?[-–—.)]\s")


def _named(text: str, one: Quantity) -> bool:
    """Whether a bare number belongs to the words or signs right beside it."""
    typed = text[one.start : one.end]
    before = text[max(0, one.start - 40) : one.start]
    lettered = before[-1:] in _JOINTS or not before.replace(" ", "").isdigit()
    named = _NAMES.search(before) if lettered and before else None
    if named and named[0].strip()[:1] in {"«", "“", '"'}:
        return one.in_words and typed[:1].isupper()
    dated = typed.isdigit() and _YEARS[0] <= int(typed) < _YEARS[1]
    called = named is not None and bool(_CALLED.match(named[0]))
    if named and not ((dated or called) and _MAY_COUNT.match(text, one.end)):
        return True
    if one.start == 0 and _LISTED_MARK.match(text, one.end):
        return True
    if _MEDIUM.match(text, one.end):
        return True
    if (match := _RANGED.match(text, one.end)) is None:
        return False
    return match[0] != ")" or (text[one.start - 1 : one.start] == "(" and one.value < 1000)  # noqa: PLR2004 - a note's number


_SIZES = Pattern(
    r"(?i)[\s-]?(?:pouces?|inch(?:es)?|(?-i:[GMKT]o)|gb|mb|tb|[kmg]?bits?(?:/s)?|mbps|mp"
    r"|mégapixels?|megapixels?|[kcm]?m|km|kg|grammes?|litres?|watts?|volts?|hz|ghz|mhz|px"
    r"|pixels?|signes?|caractères?|characters?|°|degrés?|degrees?"
    r"|centimètres?|mètres?|kilomètres?|miles?|feet|[cm]l|dpi|mah)(?:\b|(?<=°))"
)
_HYPHENED = Pattern(r"[-‐](?!\d)\w")


def _sized(text: str, one: Quantity) -> bool:
    """Whether a number is the size of goods: "un écran de 10 pouces"."""
    return bool(_SIZES.match(text, one.end) or _HYPHENED.match(text, one.end))


_LISTED = AnyCase(
    r"\s(?:(?:bonnes?|bons?|grand[es]*|principa(?:ux|les)|good|key|main|simple|major|big)\s)?"
    r"(?:tendances?|défis?|enjeux|conseils?|idées?|astuces?|raisons?|étapes?|clés|points?"
    r"|leçons?|questions?|piliers?|axes?|règles?|erreurs?|commandements?"
    r"|principes?|pistes?|pratiques?|mesures?|recettes?|façons?|manières?|chapitres?|attentes?"
    r"|risques?|chantiers?|critères?|exemples?|constats?|observations?|enseignements?|convictions?|remarques?|réflexions?|chiffres?|citations?|minutes\spour|mots?"
    r"|trends?|challenges?|ways?|tips?|ideas?|reasons?|steps?|rules?|keys?|lessons?|mistakes?"
    r"|things?|examples?|takeaways?|principles?|figures?|facts?|quotes?)\b"
)
_ON_AVERAGE = AnyCase(r"\s[^.;:!?()\d]{0,40}\b(?:en\smoyenne|on\saverage)\b")
_ABOUT_US = AnyCase(
    r"(?:[^:?]{0,60}[:?]\s)?(?:j[’']ai|nous\savons|what|how|why|comment|pourquoi|ce\sque|i|we)\b"
)
_ANNOUNCING = AnyCase(
    r"(?:^|[:–—|]\s?|\b(?:les|nos|ces|vos|mes|ses|the|our|these|top|de|des|en|aux)\s)(?:[^\W\d]+\s)?$"
)


def _announced(text: str, one: Quantity, *, heading: bool) -> bool:
    """Whether a number tells how long a list is: "Les 7 défis", "12 idées pour…"."""
    if heading and _ABOUT_US.match(text, 0, one.start):
        return True
    if one.value >= _ANNOUNCED or one.value.denominator != 1:
        return False
    if _LISTED.match(text, one.end):
        return not _ON_AVERAGE.match(text, one.end)
    return heading and bool(_ANNOUNCING.search(text, max(0, one.start - 24), one.start))


_THE = AnyCase(r"\b(?:les|des|aux|nos|mes|vos|leurs|the|our|these|their|my)\s(?:top\s)?$")
_BEST = AnyCase(
    r"\s(?:plus|moins|mieux|meilleure?s|principa\w+|most|least|best|worst|top|leading|favou?rite"
    r"|(?:slow|fast|quick|great|larg|bigg|long|short|high|low|old|new|young|cheap|strong|small|busi"
    r"|happi)est)\b|\s(?:[^\W\d]+\s){1,2}les\s(?:plus|moins|mieux)\b"
)
_OF_TEXT = AnyCase(
    r"\b(?:list|edition|post|article|slides?|liste|édition|billet|dossier|présentation|rapport|report)\b"
    r"[^.;:!?()]{0,40}$"
)
_ITEMS = AnyCase(
    r"\s(?:items?|entries|pages?|chapters?|sections?|(?P<shown>slides?|diapositives?)|éléments?"
    r"|rubriques?|chapitres?|parties"
    r"|articles?|fiches?)\b"
)


def _selected(text: str, one: Quantity) -> bool:
    """Whether it says how many of the best there are, or how long a text is: "les dix plus belles"."""
    if _WHOLE.search(text, max(0, one.start - 24), one.start):
        return True
    the = _THE.search(text, max(0, one.start - 12), one.start)
    if the and _BEST.match(text, one.end):
        return not _SAMPLE.search(text, max(0, one.start - 90), one.start)
    if _SCALED.search(text, max(0, one.start - 32), one.start):
        return True
    items = _ITEMS.match(text, one.end)
    return bool(items and (the or items["shown"] or _OF_TEXT.search(text, max(0, one.start - 60), one.start)))


_SAMPLE = AnyCase(r"\b(?:collected|coded|analy[sz]\w+|recueilli\w*|codée?s|relevée?s|interrog\w+|surveyed)\b")
_WHOLE = AnyCase(r"\d\s(?:sur\s(?:les|ces)|of\s(?:the|those))\s$")
_SCALED = AnyCase(r"\b(?:scale|échelle)\s(?:of|from|de|allant\sde)\s(?:\d+\s?(?:to|à|-|–)\s?)?$")
_OPENING = AnyCase(r"\b(?:opens?|close[sd]?|shuts?|starts?|begins?|leaves?|left)\s(?:at|from|until)\s$")


def _time_of_day(text: str, one: Quantity) -> bool:
    """Whether a shop opens then: "opens at 9.30"."""
    return one.value < _DAY and bool(_OPENING.search(text, max(0, one.start - 16), one.start))


_COUNTERS = AnyCase(
    r"\s(?:commentaires?|comments?|réactions?|réponses?|partages?|vues?|likes?|shares?"
    r"|views?|replies|lectures?|j[’']aime|tweets?|min(?:utes)?\sde\slecture)\W*$"
)


def _counter(text: str, one: Quantity) -> bool:
    """Whether a number is a page's own counter: "14 commentaires", alone in its line."""
    before = text[: one.start].rstrip()
    return (not before.strip(" •·|-–(") or before[-1] in "|•·") and bool(_COUNTERS.match(text, one.end))
