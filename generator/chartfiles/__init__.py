"""Charts that authors draw themselves: what their files hold, and what a drawing may not do.

All of it is pure: a module of Altair's is read here and never run.
"""
