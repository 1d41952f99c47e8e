"""The server: every page of a case by its address, and the same entries as JSON.

    make(Desk(path))  ->  an ASGI application; `dateline serve` runs it with uvicorn

A page that cannot be made says why: 404 for what is not in the case, 400 for a filter that
means nothing, 503 for a case that cannot be read.
"""

from dataclasses import dataclass, replace
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

from dateline import __version__
from dateline.errors import DatelineError, NotFoundError, StoreError, UsageError
from dateline.show.charts.svg import style as charts_style
from dateline.show.desk import Desk

from .adding import adding
from .api import api
from .guard import LOOPBACK, guard
from .judging import judging
from .links import Served
from .page import Asked, Page, View
from .pages.docs import docs
from .preparing import preparing
from .readers import login, reader
from .routes import ENTRIES, LIVE, SECTIONS
from .work import Work
from .writing import write

PATIENCE = 2.0  # seconds that a page waits for a case that was changed by another program

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
    work = server.state.work = Work(desk)
    server.include_router(judging(desk, work))
    server.include_router(adding(work))
    front = _Front(desk, login() if hosts == LOOPBACK else "")
    live = {section: view(work) for section, view in LIVE.items()}
    desk.prepare, desk.patience = preparing(live), PATIENCE
    for section, view in (SECTIONS | live | {"docs": docs(server.openapi)}).items():
        _section(server, front, section, view)
    for kind, view in ENTRIES.items():
        _entry(server, front, kind, view)
    server.get("/static/charts.css", include_in_schema=False)(_charts_style)
    server.mount("/static", StaticFiles(packages=[("dateline.web", "static")]))
    server.add_exception_handler(DatelineError, _refuse(desk))
    guard(server, hosts, password)
    return server


def _charts_style() -> Response:
    return Response(charts_style(), media_type="text/css")


@dataclass(frozen=True, slots=True)
class _Front:
    """What answers with pages: the case, and the name of a reader who gave none."""

    desk: Desk
    by: str

    def answer(self, view: View, request: Request, id_: str = "") -> HTMLResponse:
        """The page for a request, with what its reader needs to judge the entry on it."""
        snapshot = self.desk.look()
        who = reader(request, self.by)
        page = view(snapshot, Asked(id_, dict(request.query_params), who))
        return HTMLResponse(write(replace(page, judged=id_, reader=who), snapshot, Served()))


def _section(server: FastAPI, front: _Front, section: str, view: View) -> None:
    def answer(request: Request) -> HTMLResponse:
        return front.answer(view, request)

    server.get(f"/{section}", include_in_schema=False, response_class=HTMLResponse)(answer)


def _entry(server: FastAPI, front: _Front, kind: str, view: View) -> None:
    def answer(id_: str, request: Request) -> HTMLResponse:
        if front.desk.look().kinds.get(id_) != kind:
            raise NotFoundError(f"there is no {kind} {id_} in this case")
        return front.answer(view, request, id_)

    server.get(f"/{kind}/{{id_}}", include_in_schema=False, response_class=HTMLResponse)(answer)


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
