"""Moving in: what other programs exported becomes files of a site; nothing that stands is touched.

An importer is a function from a `Job` to an `Outcome`, named in `command.IMPORTERS` by the kind of its file.
"""
