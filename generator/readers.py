"""Who reads the files of a first build: several processes, each a share, where there are many.

They leave what they found in the store, where `decode` and `link` look for it. So nothing depends on
them: what they did not find is looked for again, by this process. They start before most of the program
is imported, which this process does meanwhile.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, TypeAlias

from generator import executors
from generator.cache import MemoryStore
from generator.decode import decode
from generator.files import SourceFile
from generator.frontmatter import Written, texts_of
from generator.prose.memo import scan_remembered
from generator.prose.scan import scan
from generator.state import Options, is_first

# So many files are read before other processes have started.
_FEW: Final = 100

Found: TypeAlias = Mapping[tuple[str, str], bytes]
"""What a process would have the store keep."""


@contextmanager
def reading(files: Sequence[SourceFile], options: Options) -> Generator[Iterable[Found], None, None]:
    """What other processes find in these files, as they come to their ends; nothing where one is enough.

    Raises:
        WorkerLost: a process died; while iterating.
    """
    if len(files) < _FEW or options.jobs == 1 or not (is_first(options) and executors.can_fork()):
        yield ()
        return
    scan("Ils sont 1 %.")  # compiles what each process would compile
    shares = [[files[share :: options.jobs]] for share in range(options.jobs)]
    with executors.forked(_read, shares) as told:
        yield (found for _, found in told)


def _read(files: Sequence[SourceFile]) -> Found:
    store = MemoryStore()
    for record in decode(files, store).value.records:
        if isinstance(record, Written):
            for name, text in texts_of(record):
                scan_remembered(text, store, one_line=name != "body")
    return store.values
