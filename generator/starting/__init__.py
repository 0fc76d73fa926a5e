"""`trendbook new`: a site to start from, and files of a site with the fields that matter."""
