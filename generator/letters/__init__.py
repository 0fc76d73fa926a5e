"""A text as a newsletter: HTML with its styles written into it, plain text, and both as one message."""
