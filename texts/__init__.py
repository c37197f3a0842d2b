"""Every word a person reads: messages, buttons and their catalogues (Fluent)."""
