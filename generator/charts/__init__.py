"""Charts: a series becomes one Chart, and drawing, description, table and downloads come from it."""
