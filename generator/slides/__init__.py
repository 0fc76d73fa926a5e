"""Slides as values: what a deck shows, whatever its format."""
