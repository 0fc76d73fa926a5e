"""`trendbook serve`: the site in memory, shown by a server of this machine, anew after each save."""
