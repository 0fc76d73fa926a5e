"""From what authors write to marks with positions, and from marks to HTML."""
