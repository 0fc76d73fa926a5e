"""Decks as PowerPoint files, made with python-pptx: native charts, real tables and text, theme colours."""
