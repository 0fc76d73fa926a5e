"""Quantities and dates in words: written for readers, read back from authors' words."""
