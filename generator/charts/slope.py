"""The slope: two dates as two columns, a line a row.

To come: for two dates where the crossing of rows is the message, and rows are few.
"""
