"""What a sentence claims of the statistics that it names: changes, ratios, sums, ranks and majorities."""
