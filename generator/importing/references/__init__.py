"""References of other programs: BibTeX, RIS and CSL-JSON become study files, one each, to be checked.

An adapter for each format makes `Reference`s of a text; `studies` makes files of those.
"""
