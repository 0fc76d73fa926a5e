"""Intervals: each value as a dot on the band within which it lies 95 times in 100.

To come: for percentages of samples small enough for the margin to matter, with the number of respondents.
"""
