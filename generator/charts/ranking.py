"""The ranking: numbered discs, joined from year to year.

To come: for series of ranks, at one date or several. Until then ranks are shown as cards.
"""
