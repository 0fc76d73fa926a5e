"""A table of figures → statistics of a study, and a series of them.

`reading` makes rows of a text, `numbers` values of cells, `layout` says which column is what, `figures`
makes drafts, `placing` adds them to a study that stands, and `take` does it all.
"""
