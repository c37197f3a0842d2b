"""What is handed out: posters, maps, write-ups, calendars, routes and tables, drawn from worded sheets."""
