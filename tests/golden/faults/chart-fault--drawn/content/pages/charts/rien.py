import altair as alt

TITLE = "Un graphique"
POINTS = ["telephone", "courriel"]


def chart(points):
    alt.Chart(points).mark_bar()
