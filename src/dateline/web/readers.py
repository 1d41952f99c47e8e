"""Who reads: the name by which a reader judges, kept in a cookie of their browser.

Cookie: dateline_by=Ada%20Vale      ->  Reader("Ada Vale")
no cookie, on one's own machine     ->  the login name
no cookie, elsewhere                ->  ""; the form asks for it
"""

import getpass
from urllib.parse import quote, unquote

from fastapi import Request, Response

from dateline.errors import UsageError

from .page import Reader

COOKIE = "dateline_by"
LONGEST = 100  # characters of a name
_YEAR = 365 * 24 * 3600


def reader(request: Request, otherwise: str) -> Reader:
    """The reader who makes a request; `otherwise` is the name where no cookie tells one."""
    by = unquote(request.cookies.get(COOKIE, ""), errors="replace")[:LONGEST]
    query = request.query_params
    return Reader(by or otherwise, query.get("judged", ""), "changed" in query)


def remember(response: Response, by: str) -> None:
    """Have the browser keep the name for a year."""
    response.set_cookie(COOKIE, quote(by), max_age=_YEAR, httponly=True, samesite="strict")


def named(by: str) -> str:
    """A name as it is kept with a judgement; raises UsageError where there is none."""
    name = " ".join(by.split())[:LONGEST]
    if not name:
        raise UsageError("say who decides: your name is kept with the judgement")
    return name


def login() -> str:
    """The name of whoever runs the server; "" where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
