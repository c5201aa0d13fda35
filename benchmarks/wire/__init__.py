"""End to end over HTTP: one file each, offering LABEL, SHARE and `server(file, api_base)`."""
