"""`python -m generator` is `trendbook`."""

from generator.cli import run

if __name__ == "__main__":
    run()
