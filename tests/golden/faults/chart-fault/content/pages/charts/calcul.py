import altair as alt

TITLE = "Un " + "graphique".upper()
POINTS = ["telephone", "courriel"]


def chart(points):
    return alt.Chart(points).mark_bar()
