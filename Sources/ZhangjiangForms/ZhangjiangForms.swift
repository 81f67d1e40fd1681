// Generated types go here.
