"""All that a site knows as tables for other programs: a data package (specs.frictionlessdata.io, v1)."""
