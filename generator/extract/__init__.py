"""The figures of somebody else's text, each with what it measures and who is credited."""
