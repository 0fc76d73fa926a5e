"""Page views: what templates see, made from the site."""
