"""`trendbook inbox` and `trendbook adopt`: what came, put aside or made into studies."""
