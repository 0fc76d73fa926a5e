"""Study files that the program writes for an author to finish: pure, from values to YAML."""
