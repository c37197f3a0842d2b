"""Tables, queries and migrations: the only folder that knows SQL. Nothing here commits but the database thread."""
