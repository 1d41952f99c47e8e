"""Where the reading of reports is done: in this process, or in several at once."""
