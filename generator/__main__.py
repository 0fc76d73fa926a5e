"""`python -m generator` is `trendbook`."""

from generator.cli import main

if __name__ == "__main__":
    main()
