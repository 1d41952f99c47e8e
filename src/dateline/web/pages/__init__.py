"""One module a page: from a snapshot of the case to what its template needs."""
