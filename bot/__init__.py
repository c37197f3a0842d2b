"""Assembly: configuration, command line, all parts put together. It imports everybody; nobody imports it."""
