"""Sources that are named as those of a study: "selon X", "une étude de X", "interrogés par X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract import credit_words as words
from generator.extract.credit import Credit, Form
from generator.extract.full_names import full_name, with_house
from generator.extract.names import Name
from generator.extract.source_names import year_of
from generator.prose.patterns import Pattern

# "Selon X", "une étude de X", "interrogés par X".
_ACCORDING = Pattern(
    rf"(?i)(?<!\w)(?P<before>{words.CONJUNCTION})?(?P<sign>{words.ACCORDING})\s(?P<chunk>(?:Which\?|[^,;:()!?»\"]){{1,130}})"
)
_NO_SOURCE = Pattern(
    r"(?i)(?:l[’'](?:indice|index|usage|âge|humeur|heure|importance)|le\s(?:cas|type|canal"
    r"|niveau|pays|secteur)|la\s(?:taille|règle|méthode|formule|saison|catégorie|tranche)"
    r"|les\s(?:cas|pays|secteurs|besoins|experts|spécialistes)|que\b|qu[’']|moi\b|nous\b|eux\b"
    r"|the\s(?:experts|size|index)|their|whether|how)"
)
_STUDY = Pattern(
    rf"(?i)(?<!\w)(?P<head>(?P<det>(?:l[’']|d[’']|une\s|un\s|la\s|le\s|les\s|son\s|sa\s|the\s"
    rf"|an?\s|its\s|cette\s|this\s))?(?:(?:récente|dernière|nouvelle|vaste|grande|même|recent|new"
    rf"|latest|annual|same|\d{{4}})\s)?{words.STUDY})\b(?=(?P<chunk>[^;:!?«»]{{0,140}}))"
)


def according(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Sources behind "selon", "according to": "selon une étude de X"."""
    for match in _ACCORDING.finditer(sentence):
        if _NO_SOURCE.match(match["chunk"]):
            continue
        start, end = match.start("sign"), match.end("chunk")
        name = _credited(sentence, match.start("chunk"), end, known)
        study = _STUDY.match(sentence, match.start("chunk"))
        if name is None and (study is None or _SAME.match(sentence, match.start("chunk"))):
            continue
        if name is not None:
            end = max(name.end, match.start("chunk"))
        forward = match["before"] or not sentence[:start].strip(" «“\"'(•-–—*")
        low = start if forward else 0
        yield Credit(
            Form.ACCORDING,
            name and with_house(sentence, name, known),
            start,
            end,
            low,
            len(sentence),
            year_of(match["chunk"]),
        )


_SAME = Pattern(rf"(?i){words.SAME}")
_BY = Pattern(r"(?i)\b(?:par|by)\s(?:(?:le|la|les|the|l[’']|un|une|an?)\s?)?(?:[a-zà-ÿ’'-]+\s){0,4}$")
_ORDERED = Pattern(r"(?i)\b(?:command|commandit|commission|financ|fund|sponsor)\w*\s$")
_RELAYED = Pattern(r"(?i)\b(?:relay|repris|cit|rapport|rappel|relai|quot|report)\w*\s$")
_NOT_OF = Pattern(
    r"(?i)(?:\b(?:sur|about|on|auprès\sd(?:e|es|u)|chez|parmi|among|amongst|dans|in|within"
    r"|lors\sd[eu]|at|à|au|aux|en|into|of\s\d[\d,]*|with|avec|against|contre|regarding"
    r"|concernant|through|via|than|que)\s(?:(?:le|la|les|the|l[’']|des|un|une|an?)\s?)?"
    r"|(?<!\w)[«“\"]\s?)$"
)


def _credited(sentence: str, start: int, end: int, known: list[Name]) -> Name | None:
    """The name between `start` and `end` that made a study: behind "par", else the first not its subject."""
    inside = [name for name in known if start <= name.start and name.end <= end]
    made = []
    for name in inside:
        by = _BY.search(sentence, max(start, name.start - 60), name.start)
        if by and not _RELAYED.search(sentence, max(0, by.start() - 14), by.start()):
            made.append((bool(_ORDERED.search(sentence, max(0, by.start() - 16), by.start())), name))
    apposed = next(
        (name for name in inside if _STUDY_BEFORE.search(sentence, max(0, name.start - 16), name.start)), None
    )
    if made and not (apposed and _PUBLISHED.search(sentence, apposed.end, made[0][1].start)):
        return min(made, key=lambda one: one[0])[1]
    for name in inside:
        if not _NOT_OF.search(sentence, max(start, name.start - 24), name.start):
            return _with_house(sentence, name, inside)
    return None


_STUDY_BEFORE = Pattern(rf"(?i){words.STUDY}\s$")
_PUBLISHED = Pattern(
    r"(?i)\b(?:publi|diffus|dévoil|présent|relay|repris|publish|releas|quot|cit)\w*\s"
)  # "un sondage X publié par Y"
_HOUSE = Pattern(r"\s(?:\d{1,3}\s)?(?:de\sla\s|de\sl[’']|du\s|de\s|d[’']|des\s|of\s|by\s|from\s)")


def _with_house(sentence: str, name: Name, known: list[Name]) -> Name:
    """A study's title with who makes it: "le panel iCE 40 de la Fevad"."""
    for other in known:
        if other.start > name.end and _HOUSE.fullmatch(sentence, name.end, other.start):
            return Name(sentence[name.start : other.end], name.start, other.end)
    return name


_ASKED = Pattern(rf"(?i)\b(?:{words.ASKED})\b(?P<chunk>[^,;:()!?]{{0,90}})")


def asked(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Sources that put the questions: "les clients interrogés par X"."""
    for match in _ASKED.finditer(sentence):
        for name in known:
            if match.end() > name.start >= match.start("chunk") and _BY.search(
                sentence, match.start("chunk"), name.start
            ):
                yield Credit(
                    Form.ASKED,
                    full_name(sentence, name),
                    match.start(),
                    name.end,
                    0,
                    len(sentence),
                    year_of(match["chunk"]),
                )
                break


_DETERMINED: Final = r"\s?(?:(?:le|la|les|the)\s|l[’'])?"
_OF_STUDY = Pattern(
    rf"(?i)(?:[^.]{{0,120}}?\b(?:par|by){_DETERMINED}(?:[a-zà-ÿ’'-]+\s){{0,4}}"
    rf"|\s(?:[a-zà-ÿ’'-]+\s){{0,6}}?(?:de|d[’']|du|des|of|from){_DETERMINED}(?:[a-zà-ÿ’'-]+\s){{0,4}}"
    r"|\s(?:(?:signée?|récente|annuelle?|exclusive|commune|conjointe|mondiale|internationale"
    r"|européenne|qualitative|quantitative|clients?|mensuelle?)s?\s){0,3})$"
)
_OF_FIGURES = Pattern(rf"(?i)\s(?:de|d[’']|du|des|of|from|by){_DETERMINED}(?:[a-zà-ÿ’'-]+\s){{0,3}}$")
_FIGURES = Pattern(
    r"(?i)(?:chiffres|numbers|données|statistiques|travaux|analyses?|figures|data|research"
    r"|analysis)$"
)
_ABOUT = Pattern(r"(?i)^\s(?:sur|about|on|into|concernant|consacrée?s?\sà)\b")


def _made_by(sentence: str, start: int, name: Name, shape: Pattern) -> bool:
    """Whether a study, of which the words begin at `start`, is that of `name` and not only about it."""
    words_ = sentence[start : name.start] or " "
    if _BY.search(sentence, start, name.start):
        return bool(_OF_STUDY.match(words_))
    return not _ABOUT.match(words_) and bool(shape.match(words_))


_OTHER_VERB = Pattern(
    r"(?i)\b(?:(?-i:que)|qu[’']|that|who|which|montr\w+|révèl\w+|indiqu\w+|shows?|finds?|found"
    r"|reveals?|est|sont|is|are|a|ont|has|have|dit|porte|annonc\w+)\b"
)


_THAT_OF = Pattern(r"(?i)\bcelles?\s(?:de\s(?:la\s|l[’'])?|du\s|d[’']|des\s)$")
_ANY_STUDY = Pattern(rf"(?i)\b{words.STUDY}\b")


def that_of(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """A study that is only pointed to: "L’étude du jour : celle de X"."""
    for name in known:
        named = _THAT_OF.search(sentence, max(0, name.start - 20), name.start)
        if named and _ANY_STUDY.search(sentence, max(0, name.start - 90), named.start()):
            yield Credit(
                Form.STUDY, full_name(sentence, name), name.start, name.end, name.start, len(sentence)
            )


def studies(sentence: str, known: list[Name], figures: Sequence[int]) -> Iterator[Credit]:
    """Sources of a study: "une étude de X", "l’étude X", "the X report", "the X Barometer"."""
    for name in known:
        if _OWN_TITLE.search(name.text):
            first = not any(figure < name.start for figure in figures)
            yield Credit(
                Form.STUDY,
                name.text,
                name.start,
                name.end,
                name.start if first else 0,
                len(sentence),
                year_of(sentence[max(0, name.start - 6) : name.end + 6]),
            )
    for match in _STUDY.finditer(sentence):
        if possessor := _possessor(sentence, match.start(), known):
            yield Credit(
                Form.STUDY,
                possessor.text,
                possessor.start,
                match.end("head"),
                0 if any(figure < possessor.start for figure in figures) else possessor.start,
                len(sentence),
                year_of(match[0]),
            )
            continue
        stop = _OTHER_VERB.search(sentence, match.start("chunk"), match.end("chunk"))
        end = stop.start() if stop else match.end("chunk")
        maker = _credited(sentence, match.start("chunk"), end, known)
        shape = _OF_FIGURES if _FIGURES.search(match["head"]) else _OF_STUDY
        if maker and _ITS.match(match["head"]) and maker.start - match.end("head") <= 1:
            continue  # the title of somebody's study: "dans son étude Loyalty Insights"
        if maker is None or not _made_by(sentence, match.start("chunk"), maker, shape):
            continue
        first = not any(figure < match.start() for figure in figures)
        yield Credit(
            Form.STUDY,
            full_name(sentence, maker),
            match.start(),
            maker.end,
            match.start() if first else 0,
            len(sentence),
            year_of(sentence[match.start() : min(len(sentence), maker.end + 30)]),
        )


_ITS = Pattern(r"(?i)(?:son|sa|ses|leurs?|its|their)\s")
_OWN_TITLE = Pattern(
    r"\s(?:Barometer|Survey|Report|Study|Poll|Panel|Monitor|Tracker)\b|^(?:Baromètre|Observatoire"
    r"|Étude|Enquête|Panel)\s"
)
_POSSESSED = Pattern(r"(?:[’']s?)?\s(?:(?:own|latest|annual|recent|new|(?:19|20)\d\d)\s){0,2}$")


_PLURAL_NOUN = Pattern(r"(?i)(?:reports|polls|surveys)\b")


def _possessor(sentence: str, start: int, known: list[Name]) -> Name | None:
    """Whose report it is: "Nielsen’s 2013 report", "the Deloitte survey"."""
    for name in known:
        if name.end < start <= name.end + 24 and (match := _POSSESSED.fullmatch(sentence, name.end, start)):
            # "X reports that" is a verb.
            return name if match[0][0] in "’'" or not _PLURAL_NOUN.match(sentence, start) else None
    return None
