import altair as alt

TITLE = "Un graphique"
POINTS = ["telephone", "courriel"]


def chart(points)
    return alt.Chart(points)
