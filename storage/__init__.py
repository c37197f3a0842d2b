"""Tables, queries and migrations: the only folder that knows SQL. Only the database thread commits."""
