"""An annual report as a book: what its pages say, as values for a typesetter."""
