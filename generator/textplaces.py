"""Where what a text says stands in its file: offsets of a text become marks."""

from __future__ import annotations

from functools import lru_cache

from generator.diagnostics import Diagnostic, Mark
from generator.frontmatter import Written
from generator.frozen import frozen
from generator.origins import Origins
from generator.prose.marks import Fault, LineIndex, ProseMark
from generator.site import LinkedText, TextId


def place_of(origins: Origins, record: Written, text_id: TextId, text: LinkedText, mark: ProseMark) -> Mark:
    """Where a mark of a text of a record stands in its file."""
    path = origins.path(text_id.by, text_id.language)
    name, _, offset = text_id.field.partition("/")
    if name == "caption":  # its offsets count from its place in the body
        return Placed(origins, path, "body", record.body, record.body_line, int(offset)).mark(mark)
    return Placed(origins, path, text_id.field, text.text, record.body_line).mark(mark)


@frozen
class Placed:
    """A text and where it stands in its file.

    A caption stands within a body: its offsets count from `offset`.
    """

    origins: Origins
    path: str
    name: str
    text: str
    body_line: int
    offset: int = 0

    def mark(self, found: ProseMark | Fault) -> Mark:
        """Where a mark of the scanner stands in the file."""
        return self._mark(found.start + self.offset, found.end + self.offset)

    def mark_of(self, found: ProseMark, typed: str) -> Mark:
        """Where `typed` stands within a mark; the whole mark if it was typed otherwise."""
        at = self.text.find(typed, found.start + self.offset, found.end + self.offset)
        return self._mark(at, at + len(typed)) if at >= 0 else self.mark(found)

    def diagnostic(self, fault: Fault) -> Diagnostic:
        """A scanner's fault where it stands in the file."""
        return Diagnostic(
            code=fault.code,
            variant=fault.variant,
            mark=self.mark(fault),
            severity=fault.severity,
            values=dict(fault.values),
            suggestion=fault.suggestion,
        )

    def _mark(self, start: int, end: int) -> Mark:
        typed = self.text[start:end].partition("\n")[0]
        if self.name != "body":
            return self._mark_in_front_matter(start, typed)
        line, column = _lines(self.text).place(start)
        return Mark(self.path, line + self.body_line - 1, column, max(1, len(typed)))

    def _mark_in_front_matter(self, start: int, typed: str) -> Mark:
        """YAML may fold or escape a text, so what was typed is looked for from where the value starts."""
        loc = tuple(int(step) if step.isdigit() else step for step in self.name.split("/"))
        value = self.origins.mark_in(self.path, loc)
        source = self.origins.texts[self.path]
        at = sum(len(line) + 1 for line in source.split("\n")[: value.line - 1]) + value.column - 2
        for _ in range(self.text.count(typed, 0, start) + 1):
            at = source.find(typed, at + 1)
            if at < 0 or not typed:
                return value
        line, column = LineIndex(source).place(at)
        return Mark(self.path, line, column, len(typed))


@lru_cache(maxsize=1)
def _lines(text: str) -> LineIndex:
    """The lines of the text at hand, which may have many faults."""
    return LineIndex(text)
