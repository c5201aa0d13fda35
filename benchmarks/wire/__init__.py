"""End to end over HTTP: one file each with LABEL, SHARE and `server(file, api_base)`; `outside` plays the platform."""
