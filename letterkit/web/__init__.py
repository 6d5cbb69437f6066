"""The handler's page and the HTTP API: `letterkit serve`. Wiring, and a form made from the schema of the facts."""
