"""A case in the browser: pages made on the server, for a screen, a folder or a printer."""
