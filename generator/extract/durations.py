"""Times that were measured or promised, not those in which something happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from generator.numbers.quantities import Quantity
from generator.prose.patterns import AnyCase, Pattern
from generator.vocabularies import Qualifier, Unit

if TYPE_CHECKING:
    from generator.extract.kept import Figure

_WINDOW = AnyCase(
    r"\b(?:il\sy\sa|depuis|d[’']ici(?:\sà)?|dans|pendant|durant|après|avant|au\sbout\sd[e’']"
    r"|en|for|ago|over|within|in|since|during|after|the\s(?:next|last|past)"
    r"|sous|remonte\sà|derni[eè]r\w*|prochain\w*|ces|les|des|ses|jusqu[’']à|until|by|vers|dès|at"
    r"|à|of|the)\s?(?:les\s|the\s|plus\sde\s|près\sde\s|environ\s|about\s|more\sthan\s|nearly\s"
    r"|moins\sde\s|less\sthan\s|à\speine\s|quelques?\s|last\s|past\s|next\s|these\s){0,2}$"
)
_LASTING = AnyCase(
    r"\b(?:records?|durées?|délais?|attentes?|temps|patient\w*|attend\w*|dur(?:e|é|ent|ait|aient|er|era)"
    r"|pr(?:end|enait|ennent|endre)|pass(?:e"
    r"|ent|ait|er)|consacr\w*|répon(?:d|s)\w*|décroch\w*|gard\w*|laiss\w*|reten\w*|livr(?:e|ent|ée?s?)"
    r"|résol\w*|moyenne|m(?:et(?:tent|tre)?|ett\w+|is)|tien\w+|ten(?:aient|ait|ir)|tienn\w+|raccroch\w*|abandonn\w*|faut|fallait|suffi\w*|amorti\w*|rentabilis\w*|gagn\w*"
    r"|perd\w*|économis\w*"
    r"|waits?|waited|waiting|durations?|times?|takes?|took|spen[dt]s?|last(?:s|ed)?|runs?\sto|need(?:s|ed)?"
    r"|pa(?:ys|id)\sfor\s(?:itself|themselves)|earns?|recoups?|reach(?:es)?|arriv\w*|answer\w*|average"
    r"|delays?|pick(?:s|ed)?\sup|deliver(?:s|ed)?|resolv\w*|repl\w*|respon\w*|saves?"
    r"|loses?)\b[^.;!?()]{0,60}$"
)
_LASTED = AnyCase(
    r"\s(?:d[’'](?:attente|appel|écoute)|de\s(?:délai|retard|conversation|communication)"
    r"|en\smoyenne|on\saverage|of\s(?:waiting|delay)|au\s(?:maximum|plus|téléphone)|maximum"
    r"|chrono|long(?:er)?|shorter|faster|quicker|de\s(?:plus|moins)\squ[e’'])"
    r"(?:\b|(?<=[’']))"
)
_CUSTOMARY: Final = frozenset({24, 48, 72})
_LONG: Final = frozenset({"year", "half-year", "quarter"})
_BOUNDS: Final = frozenset(
    {Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.ABOUT, Qualifier.NEARLY}
)


def duration(text: str, one: Quantity, said: Qualifier | None, before: Sequence[Figure]) -> Unit | None:
    """The unit of a time that was measured or promised, None for that in which something else happens."""
    if one.per or _EACH.match(text, one.end) or _EACH_BEFORE.search(text, max(0, one.start - 60), one.start):
        return Unit.RATE
    lasts = _lasts(text, one, said) or (before and _beside(text, one, before[-1])) or _fast(text, one)
    return Unit.DURATION if lasts else None


def _beside(text: str, one: Quantity, last: Figure) -> bool:
    """Whether a time is told beside another, or beside what was counted in it."""
    if last.unit is Unit.DURATION:
        borrowed = last.part == one.unit and text[one.start : one.end].isdigit()
        if _UNTIL.fullmatch(text, last.end, min(one.opens or one.start, one.start)):
            return True
        return borrowed or bool(_IT_WAS.search(text, max(last.end, one.start - 60), one.start))
    return last.unit is Unit.COUNT and _meanwhile(text, one)


_UNTIL = Pattern(r",?\s(?:à|to|down\sto|up\sto|contre|against)\s")
_IT_WAS = Pattern(r"[;,]\s[^.;:!?\d]{0,32}(?:était|étaient|it\swas|were|contre|against)\s(?:de\s|à\s|at\s)?$")


def _lasts(text: str, one: Quantity, said: Qualifier | None) -> bool:
    start = min(one.opens or one.start, one.start)
    if _reading(text, one) or (one.unit in _DAYS and _I_SPENT.search(text, max(0, start - 32), start)):
        return False
    if _DEADLINE.search(text, max(0, one.start - 32), one.start):
        return _served(text, start)
    if not text[:start].strip() and not text[one.end :].strip(' .!»"'):
        return True  # the whole answer to a question
    if one.unit not in _LONG and (
        _promising(text, start) or _answering(text, start, one.end) or _FOR_EACH.match(text, one.end)
    ):
        return True
    return _measured(text, one, start, said)


_AVERAGE = AnyCase(r"\b(?:moyenne?|médiane?|average|median)\b[^.;:!?()\d]{0,50}$")
_ON_AVERAGE = AnyCase(r"\s(?:en\smoyenne|on\saverage)\b")


def _measured(text: str, one: Quantity, start: int, said: Qualifier | None) -> bool:
    """Whether the words before or behind a time say that it lasts."""
    if _AVERAGE.search(text, max(0, start - 60), start) or _ON_AVERAGE.match(text, one.end):
        return True
    after = bool(_LASTED.match(text, one.end))
    lasting = after or bool(_LASTING.search(text, max(0, start - 80), start))
    within = bool(_WINDOW.search(text, max(0, start - 40), start))
    if one.unit in _LONG:
        near = after or "," not in text[max(0, start - 80) : start]
        return lasting and near and not within and "over" not in text[start : one.start].casefold()
    if one.unit == "hour" and one.value in _CUSTOMARY and said is None:
        return bool(_LASTING.search(text, max(0, start - 24), start)) and not within
    if lasting and not (within and said is None and not _promised(text, start)):
        return True
    return said in _BOUNDS and not _DATING.search(text, max(0, start - 24), start)


# Until when somebody holds out: "raccrochent au bout de 90 secondes".
_HOLDS_OUT = AnyCase(
    r"\b(?:raccroch|abandonn|renonc|quitt|hang|hung|give|gave|giv|left|leave|abandon)\w*\s(?:up\s)?"
    r"(?:au\sbout\sd(?:e\s|[’'])|après\s|after\s)(?:plus\sde\s|moins\sde\s|only\s|just\s|about\s|à\speine\s)?$"
)


def _promising(text: str, start: int) -> bool:
    """Whether a time was promised, or ends a comparison: "s’engage à livrer en 30 minutes"."""
    promised = _PROMISING.search(text, max(0, start - 80), start)
    promised = promised or _HOLDS_OUT.search(text, max(0, start - 60), start)
    return bool(promised or _ENDING.search(text, max(0, start - 8), start))


def _reading(text: str, one: Quantity) -> bool:
    """Whether a time is that of reading the text itself, or of what is announced: "Durée : 2 heures"."""
    form = text.rfind(":", 0, one.start) >= 0 and _FORM.match(text, 0, one.start)
    return bool(form or _READING.search(text, max(0, one.start - 20), one.start))


_PROMISING = AnyCase(
    r"\b(?:prome(?:t|ts|ttent|ttait)|s['’]engage\w*|engagée?s?\sà|garanti\w*|vis(?:e|ent)"
    r"|promis(?:es|ed)|guarantees?|pledges?)\b[^.;:!?]{0,70}\b(?:en|in|within|sous|à|de)\s(?:les\s|the\s)?$"
)
_READING = AnyCase(r"\b(?:reading\stime|lecture)\s?:?\s$")
_PROMISES = AnyCase(
    r"\b(?:prome(?:t|ts|ttent|ttait)|vis(?:e|ent|er|ait)|garanti\w*|promises?|guarantees?|targets?"
    r"|pledges?|aims?\sfor)\s(?:(?:un\sdélai\s(?:moyen\s)?de|a|an)\s)?$"
)
_REACHED = AnyCase(
    r"\b(?:(?:puts?|sets?|fix\w*|estim\w*|évalu\w*)\s[^.;:!?,()]{0,40}\s(?:at|à)|en\s(?:est|sommes|sont"
    r"|était)\sà|à\sraison\sde|(?:a|ont|avait|avaient)\spassé|(?:tombé|passé|ramené|réduit|descendu"
    r"|monté)\w*\sà"
    r"|(?:down|up|cut|fell|rose|reduced|capped|limited)\s(?:to|from|at)|plafonn\w+\sà"
    r"|(?:slowest|fastest|quickest|longest|shortest|plus\s(?:lente?|rapide|longue?|courte?)s?)\b"
    r"[^.;:!?()]{0,48},(?:\s(?:at|in|with|avec|à|en))?)\s$"
)
_FROM = AnyCase(r"\b(?:from|(?:passé|tombé|descendu|ramené|réduit)\w*\sde)\s$")
_TO = Pattern(r"\s(?:down\s|up\s)?(?:to|à)\s")
_COUNT_ON = AnyCase(r"\b(?:comptez|allow)\s$")
_IT_WAS_SO = AnyCase(r"\b(?:c[’'](?:est|était)|it\swas)\s$")
_NO_NOUN = Pattern(r"\s?(?:[.;,!]|$)|\s(?:contre|pour|against|for)\b")
_ANSWER = Pattern(r"[^\W\d][\w\s’]{3,}\s?:\s$")
_FORM = AnyCase(
    r"^\W*(?:durée|duration|running\stime|horaires?|garantie|validité)"
    r"(?:\s(?:totale|prévue|estimée|total))?\s?:\s$"
)
_ENDS = Pattern(r"\s?[.!»”\"]*\s*$")
_FOR_EACH = AnyCase(
    r"\s(?:[^\W\d]+\s){0,3}?(?:par|per)\s(?:clients?|personnes?|foyers?|conseillers?|agents?|appels?"
    r"|dossiers?|demandes?|salariés?|employés?|customers?|calls?|employees?|adviser|advisor|agent|head)\b"
)


def _answering(text: str, start: int, end: int) -> bool:
    """Whether a time is what was promised or reached, or all that is told: "Le record : 9 jours."."""
    if _PROMISES.search(text, max(0, start - 48), start) or _REACHED.search(text, max(0, start - 90), start):
        return True
    if _FROM.search(text, max(0, start - 16), start) and _TO.match(text, end):
        return True
    if _IT_WAS_SO.search(text, max(0, start - 12), start) and _ENDS.match(text, end):
        return True
    if _COUNT_ON.search(text, max(0, start - 12), start) and _NO_NOUN.match(text, end):
        return True
    return bool(_ANSWER.search(text, max(0, start - 80), start) and _ENDS.match(text, end))


_SERVED = AnyCase(
    r"\b(?:served|answer(?:s|ed)|repl(?:ies|ied)|deliver(?:s|ed)|respond(?:s|ed)|resolve[sd]|refund(?:s"
    r"|ed)"
    r"|calls?\sback|called\sback|(?:aims?|promises?|pledges?|undertakes?)\sto\s\w+)\b[^.;:!?,]{0,30}\swithin\s$"
)
_HOPED = AnyCase(
    r"\b(?:expect|want|hope|would|should|demand|prefer|like|if|when|unless|must|need|not|n[’']t)\w*\b"
)


def _served(text: str, start: int) -> bool:
    """Whether somebody is so fast, and not only should be: "customers are served within 60 seconds"."""
    match = _SERVED.search(text, max(0, start - 80), start)
    return bool(match and not _HOPED.search(text, max(0, match.start() - 60), start))


_DAYS: Final = frozenset({"day", "week", "month"})
_I_SPENT = Pattern(r"\b(?:I|[Ww]e|[Jj][’']ai|[Nn]ous\savons|[Oo]n\sa)\s(?:\w+\s)?(?:spent|passé)\s$")
_SHORT: Final = frozenset({"second", "minute", "hour"})
_IN = AnyCase(r"\b(?:en|in)\s$")
_SOON: Final = frozenset({"second", "minute"})
_NOT = AnyCase(r"(?:\bn[e’']|\bnot\b|n[’']t\b|^\W*$)")


def _fast(text: str, one: Quantity) -> bool:
    """Whether somebody does so fast: "on ouvre un compte en 10 minutes", not "en 5 minutes, tout change"."""
    if one.unit not in _SOON or one.in_words or not _IN.search(text, max(0, one.start - 4), one.start):
        return False
    clause = text[max(0, one.start - 60) : one.start - 3].rsplit(",", 1)[-1]
    return bool(_NO_NOUN.match(text, one.end) and not _NOT.search(clause))


def _meanwhile(text: str, one: Quantity) -> bool:
    """Whether a short time says how fast something counted went: "1 000 vendus en une minute"."""
    short = one.unit in _SHORT and one.value not in _CUSTOMARY
    return short and bool(_IN.search(text, max(0, one.start - 4), min(one.opens or one.start, one.start)))


_ENDING = AnyCase(r"\b(?:avec|with)\s$")
_EACH = AnyCase(
    r"[^.;,()\d]{0,70}\b(?:chaque|every|each)\s(?:seconde?|minute|heure|hour|jour|day|semaine"
    r"|week|mois|month|an|year)\b"
)
_EACH_BEFORE = AnyCase(
    r"\b(?:chaque|every|each)\s(?:seconde?|minute|heure|hour|jour|day|semaine|week|mois"
    r"|month|an|year),?\s[^.;,()\d]{0,40}$"
)
_DEADLINE = AnyCase(
    r"\b(?:dans\s(?:un|le|les)\sdélais?|within|sous\sun\sdélai)\s(?:maxim\w+\s"
    r"|moyen\s)?(?:de|d[’']|of|a)?\s?$"
)
_DATING = AnyCase(
    r"\b(?:il\sy\sa|depuis|d[’']ici(?:\sà)?|pendant|durant|après|retards?\sde|since|for"
    r"|after|ago|de|of|à|jusqu[’']à|until)\s?$"
)
_PROMISED = AnyCase(r"\b(?:en|in|within|sous|à|de|of)\s$")


def _promised(text: str, start: int) -> bool:
    """Whether the time before `start` is how long an answer takes: "répond en 3 heures"."""
    return bool(_PROMISED.search(text, max(0, start - 8), start))
