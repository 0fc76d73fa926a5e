import altair as alt

TITLE = "Un graphique"
POINTS = ["telephone", "courriel"]
