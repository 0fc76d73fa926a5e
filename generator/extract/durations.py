"""Times that were measured or promised, not those in which something happens."""

from __future__ import annotations

from typing import Final

from generator.numbers.quantities import Quantity
from generator.prose.patterns import Pattern
from generator.vocabularies import Qualifier, Unit

_WINDOW = Pattern(
    r"(?i)\b(?:il\sy\sa|depuis|d[’']ici(?:\sà)?|dans|pendant|durant|après|avant|au\sbout\sd[e’']"
    r"|en|for|ago|over|within|in|since|during|after|the\s(?:next|last|past)"
    r"|sous|remonte\sà|derni[eè]r\w*|prochain\w*|ces|les|des|ses|jusqu[’']à|until|by|vers|dès|at"
    r"|à|of|the)\s?(?:les\s|the\s|plus\sde\s|près\sde\s|environ\s|about\s|more\sthan\s|nearly\s"
    r"|moins\sde\s|less\sthan\s|à\speine\s|quelques?\s|last\s|past\s|next\s|these\s){0,2}$"
)
_LASTING = Pattern(
    r"(?i)\b(?:durées?|délais?|attentes?|temps|patient\w*|attend\w*|dur(?:e|ent|ait|er)|pass(?:e"
    r"|ent|ait|er)|consacr\w*|répond\w*|moyenne|met(?:tent)?|gagn\w*|perd\w*|économis\w*"
    r"|waits?|waited|waiting|durations?|times?|takes?|took|spen[dt]s?|lasts?|slowest|fastest|quickest|longest|shortest|answer\w*|average"
    r"|delays?|repl\w*|respon\w*|saves?|loses?)\b[^.;!?()]{0,60}$"
)
_LASTED = Pattern(
    r"(?i)\s(?:d[’'](?:attente|appel|écoute)|de\s(?:délai|retard|conversation|communication)"
    r"|par\s(?!an\b|jour|mois|semaine|heure)[a-zà-ÿ]+|en\smoyenne|on\saverage|of\s(?:waiting|delay)|au\s(?:maximum|plus|téléphone)|maximum"
    r"|chrono)\b"
)
_CUSTOMARY: Final = frozenset({24, 48, 72})
_LONG: Final = frozenset({"year", "half-year", "quarter"})
_BOUNDS: Final = frozenset(
    {Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.ABOUT, Qualifier.NEARLY}
)


def duration(text: str, one: Quantity, said: Qualifier | None) -> Unit | None:
    """The unit of a time that was measured or promised, None for that in which something else happens."""
    if one.per or _EACH.match(text, one.end) or _EACH_BEFORE.search(text, max(0, one.start - 60), one.start):
        return Unit.RATE
    return Unit.DURATION if _lasts(text, one, said) else None


def _lasts(text: str, one: Quantity, said: Qualifier | None) -> bool:
    if _DEADLINE.search(text, max(0, one.start - 32), one.start) or _reading(text, one):
        return False
    start = min(one.opens or one.start, one.start)
    if not text[:start].strip() and not text[one.end :].strip(' .!»"'):
        return True  # the whole answer to a question
    lasting = bool(_LASTING.search(text, max(0, start - 80), start) or _LASTED.match(text, one.end))
    within = bool(_WINDOW.search(text, max(0, start - 40), start))
    if one.unit in _LONG:
        return lasting and not within and "over" not in text[start : one.start].casefold()
    if _promising(text, start):
        return True
    if one.unit == "hour" and one.value in _CUSTOMARY and said is None:
        return bool(_LASTING.search(text, max(0, start - 24), start)) and not within
    measured = lasting and not (within and said is None and not _promised(text, start))
    return measured or (said in _BOUNDS and not _DATING.search(text, max(0, start - 24), start))


def _promising(text: str, start: int) -> bool:
    """Whether a time was promised, or ends a comparison: "s’engage à livrer en 30 minutes"."""
    promised = _PROMISING.search(text, max(0, start - 80), start)
    aimed = _AIMED.search(text, max(0, start - 40), start)
    return bool(promised or aimed or _ENDING.search(text, max(0, start - 8), start))


def _reading(text: str, one: Quantity) -> bool:
    """Whether a time is that of reading the text itself."""
    return bool(_READING.search(text, max(0, one.start - 20), one.start))


_PROMISING = Pattern(
    r"(?i)\b(?:prome(?:t|ts|ttent|ttait)|s['’]engage\w*|engagée?s?\sà|garanti\w*|vis(?:e|ent)"
    r"|promis(?:es|ed)|guarantees?|pledges?)\b[^.;:!?]{0,70}\b(?:en|in|within|sous|à|de)\s(?:les\s|the\s)?$"
)
_AIMED = Pattern(  # "dit viser 30 minutes"
    r"(?i)\b(?:vis(?:e|ent|er)|prome(?:t|ttre|ttent)|promise[sd]?|pledge[sd]?|target(?:s|ed)?)\s(?:moins\sde\s|less\sthan\s)?$"
)
_READING = Pattern(r"(?i)\b(?:reading\stime|lecture)\s?:?\s$")
_ENDING = Pattern(r"(?i)\b(?:avec|with)\s$")
_EACH = Pattern(
    r"(?i)[^.;,()\d]{0,70}\b(?:chaque|every|each)\s(?:seconde?|minute|heure|hour|jour|day|semaine"
    r"|week|mois|month|an|year)\b"
)
_EACH_BEFORE = Pattern(
    r"(?i)\b(?:chaque|every|each)\s(?:seconde?|minute|heure|hour|jour|day|semaine|week|mois"
    r"|month|an|year),?\s[^.;,()\d]{0,40}$"
)
_DEADLINE = Pattern(
    r"(?i)\b(?:dans\s(?:un|le|les)\sdélais?|within|sous\sun\sdélai)\s(?:maxim\w+\s"
    r"|moyen\s)?(?:de|d[’']|of|a)?\s?$"
)
_DATING = Pattern(
    r"(?i)\b(?:il\sy\sa|depuis|d[’']ici(?:\sà)?|pendant|durant|après|retards?\sde|since|for"
    r"|after|ago|de|of|à|jusqu[’']à|until)\s?$"
)
_PROMISED = Pattern(r"(?i)\b(?:en|in|within|sous|à|at|de|of)\s$")


def _promised(text: str, start: int) -> bool:
    """Whether the time before `start` is how long an answer takes: "répond en 3 heures"."""
    return bool(_PROMISED.search(text, max(0, start - 8), start))
