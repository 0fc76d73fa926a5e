"""Studies as references: for readers, for reference managers, for search engines."""
