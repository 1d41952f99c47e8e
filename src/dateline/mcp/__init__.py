"""A case for assistants: read only, over the Model Context Protocol."""
