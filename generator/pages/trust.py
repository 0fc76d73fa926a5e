"""The line with which a text ends: how far its numbers can be followed, and which rules are silenced."""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage import Coverage, coverage_of
from generator.diagnostics import Severity
from generator.frontmatter import Written
from generator.pages.here import Here
from generator.prose.typography import typeset
from generator.texts import ref_of


def trust_line(here: Here, written: Written) -> str:
    """What a reader may rely on; "" for a text without numbers for which no rule is off."""
    counted = coverage_of(here.site, ref_of(written), here.language)
    silenced = _silenced(here, written)
    if not counted.numbers:
        return typeset(silenced, here.language)
    numbers = here.say(f"view.trust.{_plural(counted.numbers)}", n=counted.numbers)
    parts = ", ".join(_parts(here, counted))
    key = "view.trust.line" if silenced else "view.trust.line.all"
    return typeset(here.say(key, numbers=numbers, parts=parts, silenced=silenced), here.language)


def _parts(here: Here, counted: Coverage) -> Iterator[str]:
    for sort, n in zip(Coverage._fields, counted, strict=True):
        if n:
            yield here.say(f"view.trust.{sort}.{_plural(n)}", n=n)


def _plural(n: int) -> str:
    return "one" if n == 1 else "many"


def _silenced(here: Here, written: Written) -> str:
    """A rule silenced for a page or for the site is never silenced silently."""
    checks = {**here.site.config.checks, **written.checks}
    silenced = sorted(code for code, severity in checks.items() if severity is Severity.OFF)
    words = ", ".join(here.say(f"view.check.{code}") for code in silenced)
    return here.say(f"view.trust.off.{_plural(len(silenced))}", checks=words) if silenced else ""
