"""The commands, each in the module of its name.

A module imports at its head what describes the command, and in the command what it does: help, and what
is said of a slip in the options, do not wait for it.
"""
