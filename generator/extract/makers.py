"""Who made what a sentence calls a study, a figure or an opinion: "menée par X", "ce chiffre vient de X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.extract import credit_words as words
from generator.extract.credit import Credit, Form
from generator.extract.full_names import full_name, with_house
from generator.extract.names import Name
from generator.extract.source_names import year_of
from generator.prose.patterns import Pattern

_ANY_STUDY = Pattern(rf"(?i)\b{words.STUDY}\b")
_FOR_SOMEBODY = Pattern(
    r"^\W{0,4}(?:(?:Et|Mais)\s)?(?:[Pp]our|For)\s(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s)?(?:(?:le|la|l[’'])\s?)?(?:(?:cabinet|institut|société|magazine|site|groupe)\s)?$"
)


def in_the_eyes(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Sources in whose eyes something is so: "Pour X, les ventes …"."""
    if known and _FOR_SOMEBODY.match(sentence[: known[0].start]) and _FOLLOWED.match(sentence, known[0].end):
        yield Credit(Form.ACCORDING, with_house(sentence, known[0], known), 0, known[0].end, 0, len(sentence))


_FOLLOWED = Pattern(r",|\s(?:of|at|from|de|du|chez)\s[^,;:.]{2,40},")
_MADE = Pattern(
    rf"(?i)(?<!\w)(?!comm)(?:{words.MADE})(?:\s[^\s.;:,()]+){{0,8}}?\s(?:par|by)\s(?:(?:le|la|les|the)\s|l[’'])?(?:[a-zà-ÿ’'-]+\s){{0,4}}$"
)


# "ce chiffre vient de X"; "X, dont le baromètre …"; "ceux que publiait X"
_COMES_FROM = Pattern(
    r"(?i)(?:(?<!\w)(?:ce(?:s|tte|t)?|chiffres?|données?|statistiques?|études?|sondages?|that|this|it|figures?|numbers?|data|one|statistics?)(?:\s[a-zà-ÿ]+)?"
    r"\s(?:(?:nous|me|all|both)\s)?(?:vien(?:t|nent)|provien(?:t|nent)|émane(?:nt)?|sor(?:t|tent)|comes?(?:\scourtesy)?|came|(?:is|are|was|were)\s(?:taken|drawn))"
    r"\s(?:de\sla\s|de\sl[’']|d[’']|du\s|des\s|de\s|(?:from|of)\s(?:the\s)?)|"
    r"(?:ceux|celui|celles?|chiffres?|données|résultats?|étude|enquête|sondage|constat|those|figures|numbers|survey|data)\s(?:là\s)?(?:qu[’']|que\s|that\s)"
    r"(?:(?!une?\b|les?\b)[a-zà-ÿ’']+\s){1,4}(?:l[’'])?)$"
)
_SIGNED = Pattern(r"(?i)\bsignée?s?\s(?:de\s)?(?:(?:le|la|les)\s|l[’'])?$")
# A fragment that only gives somebody the floor: "Puis X.", "X, d’abord."
_FLOOR = Pattern(
    r"(?i)\W*(?:(?:et\s)?(?:puis|ensuite|enfin|d[’']abord|vient|vint|place(?:\sensuite|\smaintenant)?\s(?:à|aux?)|au\stour\sd[eu]|then|next|finally|next\sup),?\s)?"
    r"(?:(?:le|la|les|the)\s|l[’'])?$"
)
_FLOOR_AFTER = Pattern(
    r"(?i)(?:,\s(?:d[’']abord|ensuite|enfin|pour\s(?:commencer|finir)|first|next|finally))?\s?[.:]?\s*$"
)


def given_the_floor(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Who speaks next, where that is all that a sentence says: "Puis X."."""
    if len(known) == 1 and len(sentence) < _FRAGMENT and sentence.rstrip()[-1:] in ".:":
        name = known[0]
        before, after = sentence[: name.start], sentence[name.end :]
        if _FLOOR.fullmatch(before) and _FLOOR_AFTER.fullmatch(after) and (before.strip() or "," in after):
            yield Credit(Form.REPORTS, name.text, name.start, name.end, 0, len(sentence))


_FRAGMENT: Final = 60
_PANEL_OF = Pattern(  # "des sondés d’Ipsos"
    r"(?i)\b(?:sondés|répondants|panélistes|interrogés|panel|lecteurs\sinterrogés|respondents|pollsters)\s(?:de\sla\s|de\sl[’']|d[’']|du\s|de\s|of\s|at\s)$"
)
_WHICH = Pattern(
    r",\s(?:according\sto\s(?:which|whom)|(?:selon|d[’']après)\s(?:lequel|laquelle|lesquels|lesquelles|qui))\b"
)
_BELIEVED = Pattern(r"\s(?:is|are)\sto\sbe\sbelieved\b")
_MEASURED_BY = Pattern(
    r"(?i)\b(?:mesuré|calculé|recensé|compilé|chiffré|relevé|collecté|measured|compiled|calculated|collected|counted|estimated)(?:e?s?)\s(?:par|by)\s"
    r"(?:(?:le|la|les|the)\s|l[’'])?(?:[a-zà-ÿ-]+\s){0,2}(?:[a-zà-ÿ-]+,\s)?$"
)
_IN_ITS_STUDY = Pattern(
    rf"(?i),?\s(?:dans|in)\s(?:une?|son|sa|ses|leurs?|an?|its|their)\s(?:[a-zà-ÿ]+\s){{0,2}}(?:{words.STUDY}|notes?|tribune|billet|post|blog|briefing)\b[^,;:.]{{0,60}},"
)
_WHOSE_STUDY = Pattern(
    rf"(?i),?\s(?:dont|whose)\s(?:(?:le|la|les|une?|des)\s|l[’'])?(?:[a-zà-ÿ]+\s){{0,2}}(?:{words.STUDY}|notes?|enquêteurs|experts|analystes)\b"
)


def made(sentence: str, known: list[Name]) -> Iterator[Credit]:
    """Who made what a sentence only calls a study: "Menée par X, l’étude montre que"."""
    for name in known:
        before = max(0, name.start - 90)
        origin = (
            _COMES_FROM.search(sentence, before, name.start)
            or (_SIGNED.search(sentence, before, name.start) and _ANY_STUDY.search(sentence, 0, name.start))
            or _PANEL_OF.search(sentence, before, name.start)
            or _WHICH.match(sentence, name.end)
            or (_BELIEVED.match(sentence, name.end) and sentence[: name.start].endswith(("if ", "If ")))
            or _MEASURED_BY.search(sentence, before, name.start)
            or _WHOSE_STUDY.match(sentence, name.end)
            or _IN_ITS_STUDY.match(sentence, name.end)
        )
        if origin:
            yield Credit(Form.STUDY, full_name(sentence, name), name.start, name.end, 0, len(sentence))
            continue
        match = _MADE.search(sentence, before, name.start)
        if match and any(other.end == match.start() - 1 for other in known):
            continue  # "un sondage X publié par Y"
        if match and (
            (
                not sentence[: match.start()].strip(" «“\"'(•-–—*")
                and "," in sentence[name.end : name.end + 80]
            )
            or _ANY_STUDY.search(sentence, 0, match.start())
        ):
            yield Credit(
                Form.STUDY,
                full_name(sentence, name),
                match.start(),
                name.end,
                0,
                len(sentence),
                year_of(sentence[match.start() : name.end + 30]),
            )
