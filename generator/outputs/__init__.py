"""One module per format that a site is published in. Adding one is a module and its name in `generator.plan`.

`texts` and `feeds` alone read the bodies of texts; every other output is made from the facts, that is from
all the rest, and need not be planned where only bodies have changed. See `generator.plan`.
"""
