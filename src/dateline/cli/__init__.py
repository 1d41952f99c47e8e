"""The commands. They parse arguments and present views; the work is elsewhere."""
