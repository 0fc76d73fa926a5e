"""Stacked bars: the shares of each row side by side up to a hundred.

To come: for several breakdowns on one scale (agreement, satisfaction), with the total of those who agree.
"""
