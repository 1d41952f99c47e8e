"""The server: every page of a case by its address, and the same entries as JSON.

    make(Desk(path))  ->  an ASGI application; `dateline serve` runs it with uvicorn

A page that cannot be made says why: 404 for what is not in the case, 400 for a filter that
means nothing, 503 for a case that cannot be read.
"""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

from dateline import __version__
from dateline.errors import DatelineError, NotFoundError, StoreError, UsageError
from dateline.show.charts.svg import style as charts_style

from .api import api
from .desk import Desk
from .guard import LOOPBACK, guard
from .links import Served
from .page import Asked, Page, View
from .pages.docs import docs
from .routes import ENTRIES, LIVE, SECTIONS
from .writing import write

_STATUS: dict[type[DatelineError], int] = {NotFoundError: 404, UsageError: 400, StoreError: 503}


def make(desk: Desk, hosts: tuple[str, ...] = LOOPBACK, password: str | None = None) -> FastAPI:
    """The application over one open case."""
    server = FastAPI(
        title="Dateline",
        description="A case as JSON, read only.",
        version=__version__,
        docs_url=None,
        redoc_url=None,
    )
    server.include_router(api(desk))
    for section, view in (SECTIONS | LIVE | {"docs": docs(server.openapi)}).items():
        _section(server, desk, section, view)
    for kind, view in ENTRIES.items():
        _entry(server, desk, kind, view)
    server.get("/static/charts.css", include_in_schema=False)(_charts_style)
    server.mount("/static", StaticFiles(packages=[("dateline.web", "static")]))
    server.add_exception_handler(DatelineError, _refuse(desk))
    guard(server, hosts, password)
    return server


def _charts_style() -> Response:
    return Response(charts_style(), media_type="text/css")


def _section(server: FastAPI, desk: Desk, section: str, view: View) -> None:
    def answer(request: Request) -> HTMLResponse:
        return _answer(desk, view, Asked(words=dict(request.query_params)))

    server.get(f"/{section}", include_in_schema=False, response_class=HTMLResponse)(answer)


def _entry(server: FastAPI, desk: Desk, kind: str, view: View) -> None:
    def answer(id_: str, request: Request) -> HTMLResponse:
        snapshot = desk.look()
        if snapshot.kinds.get(id_) != kind:
            raise NotFoundError(f"there is no {kind} {id_} in this case")
        return _answer(desk, view, Asked(id_, dict(request.query_params)))

    server.get(f"/{kind}/{{id_}}", include_in_schema=False, response_class=HTMLResponse)(answer)


def _answer(desk: Desk, view: View, asked: Asked) -> HTMLResponse:
    snapshot = desk.look()
    return HTMLResponse(write(view(snapshot, asked), snapshot, Served()))


def _refuse(desk: Desk) -> Any:
    def refuse(request: Request, error: Exception) -> Response:
        status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 500)
        if request.url.path.startswith("/api/"):
            return JSONResponse({"reason": str(error)}, status)
        page = Page("refusal.html", "Not to be shown", "", {"reason": str(error)})
        try:
            return HTMLResponse(write(page, desk.look(), Served()), status)
        except StoreError as broken:
            return Response(str(broken), 503, media_type="text/plain")

    return refuse
