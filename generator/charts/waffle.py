"""The waffle: a hundred squares of which as many are filled as the percentage says.

To come: for one percentage, or one ratio, whose share of the whole is the message.
"""
