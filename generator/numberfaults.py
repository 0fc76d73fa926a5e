"""What is said of a typed number that is wrong, or has no source: both values, both places, what to paste."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from generator.binding import Binding, Outcome
from generator.diagnostics import Diagnostic, Mark, Severity
from generator.judging import nearest
from generator.models import Kind, Ref, Statistic
from generator.numbers.format import format_statistic
from generator.numbers.parse import find_quantities
from generator.origins import Origins
from generator.prose.marks import CitationMark, NumberMark
from generator.prose.patterns import Pattern
from generator.site import LinkedMark, LinkedText
from generator.sourcing import Sources

_ITEM = Pattern(r"(?m)^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")


class NumberFaults:
    """Puts faults of numbers into diagnostics."""

    def __init__(self, origins: Origins, sources: Sources) -> None:
        self._origins = origins
        self._sources = sources

    def mismatch(self, number: NumberMark, found: Binding, mark: Mark, language: str) -> Diagnostic:
        """It is not the statistic which it is said to be, or nobody knows which of several."""
        variant, more = self._told(number.text, found, language)
        values = {"typed": number.text, "study": ", ".join(found.studies), **more}
        return Diagnostic(code="number-mismatch", variant=variant, mark=mark, values=values)

    def uncited(self, number: NumberMark, sentence: str, announced: str, mark: Mark) -> Diagnostic:
        """It has no source; perhaps its sentence names one, or the one above its list cites one."""
        variant, values = "", {"typed": number.text}
        if source := self._sources.named_in(sentence):
            first, *others = (f"[@{name}]" for name in source.studies)
            variant = "named-several" if others else "named"
            values |= {"source": source.name, "cite": f"{number.text} {first}", "others": ", ".join(others)}
        elif announced:
            variant = "list"
            values["cite"] = f"{number.text} {announced}"
        return _uncited(variant, mark, values)

    def unrepeated(self, number: NumberMark, found: Binding, mark: Mark) -> Diagnostic:
        """A title or a description of a picture has it, and the body none, or several, with a source."""
        values = {"typed": number.text}
        if found.outcome is not Outcome.SEVERAL:
            return _uncited("title", mark, values)
        ids = ", ".join(one.id for one in found.among)
        values |= {"ids": ids, "link": f"[[{found.among[0].id}|{number.text}]]"}
        return _uncited("title-several", mark, values)

    def _told(self, typed: str, found: Binding, language: str) -> tuple[str, Mapping[str, str]]:
        """The variant of a mismatch, and what its words say beside the number and the studies cited."""
        if found.outcome is Outcome.SEVERAL:
            first, ids = found.among[0], ", ".join(one.id for one in found.among)
            cite = f"{typed} [@{first.study}#{first.id}]"
            return "several", {"ids": ids, "cite": cite, "file": self._place(first)}
        close = nearest(find_quantities(typed, language)[0], found.among)
        if not close:
            return "empty", {"file": self._origins.path(Ref(Kind.STUDY, found.studies[0]))}
        file = self._place(close[0])
        if found.outcome is Outcome.NAMED:
            return "", {"id": close[0].id, "expected": format_statistic(close[0], language), "file": file}
        values = ", ".join(f"{format_statistic(one, language)} ({one.id})" for one in close[:2])
        return "none" if found.studies else "chart", {"nearest": values, "file": file}

    def _place(self, statistic: Statistic) -> str:
        return self._origins.place(Ref(Kind.STATISTIC, statistic.id), "value")


def _uncited(variant: str, mark: Mark, values: Mapping[str, str]) -> Diagnostic:
    severity = Severity.WARNING
    return Diagnostic(code="uncited-number", variant=variant, mark=mark, values=values, severity=severity)


def sentence_of(text: LinkedText, start: int) -> str:
    """The sentence of a mark, and the one behind it where that is in parentheses: "… (source Nielsen)."."""
    at = _sentence_at(text, start)
    if at < 0:
        return text.text
    first, end = text.sentences[at]
    behind = text.sentences[at + 1 : at + 2]
    more = behind and text.text.startswith("(", behind[0][0])
    return text.text[first : behind[0][1] if more else end]


def announced_by(text: LinkedText, marks: Sequence[LinkedMark], start: int) -> str:
    """The citation in the sentence that ends in a colon above the list in which a mark stands; "" if none."""
    at = _sentence_at(text, start)
    while at > 0:
        (first, end), (following, _) = text.sentences[at - 1 : at + 1]
        between = text.text[end:following]
        if _ITEM.search(between):
            if text.text[first:end].rstrip().endswith(":"):
                cited = [one.mark for one in marks if isinstance(one.mark, CitationMark)]
                inside = [one for one in cited if first <= one.start < end]
                return text.text[inside[-1].start : inside[-1].end] if inside else ""
        elif between.count("\n") > 1:  # another paragraph: no list goes on from there
            return ""
        at -= 1
    return ""


def _sentence_at(text: LinkedText, start: int) -> int:
    return bisect_right(text.sentences, (start, len(text.text) + 1)) - 1
