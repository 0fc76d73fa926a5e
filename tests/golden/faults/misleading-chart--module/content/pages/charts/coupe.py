import altair as alt

TITLE = "Un graphique"
POINTS = ["telephone", "courriel"]


def chart(points):
    axis = alt.X("value:Q", scale=alt.Scale(zero=False))
    return alt.Chart(points).mark_bar().encode(axis, alt.Y("label:N"))
