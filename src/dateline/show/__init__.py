"""A case to views: one function for each screen or table, shared by cli, web and export."""
