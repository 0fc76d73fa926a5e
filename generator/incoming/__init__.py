"""What arrives from elsewhere, as values: entries of feeds, their snapshots, what is known of each source.

Nothing here asks a clock, a disk or the network: `generator.fetch` does, and hands in what it found.
"""
