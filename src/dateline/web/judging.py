"""Judging in the browser: the judgements of the command line, made by a form.

    POST /judge  act=merge ids=52aa ids=7d01 why=…   ->  303 to the entry that came of it
    POST /judge  act=split ids=7c1e pieces=803b…:40  ->  the same, for a part of its words
    POST /reader by=Ada                              ->  303; the name is kept in a cookie
    GET  /work                                       ->  how far a change is, while it is made

What a judgement is about is looked up in the case as it is now. Ids are content hashes: where the
entry is still there its evidence is the one that the reader saw, and where it is not, nothing is
decided.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel

from dateline import app
from dateline.errors import NotFoundError, UsageError
from dateline.show import judging as about
from dateline.show.case import Case
from dateline.show.desk import Desk
from dateline.show.doubts import Doubted
from dateline.show.judging import Wanted
from dateline.show.snapshot import Snapshot
from dateline.types.judgement import Judgement

from .links import Served
from .page import Page
from .readers import named, remember
from .routes import ENTRIES
from .work import Work
from .writing import write

PATIENCE = 20.0  # seconds that a form waits; a longer change is watched on /work
LONGEST = 10_000  # characters of a reason
DECIDED = "decided"
_HOMES = frozenset({*Doubted, DECIDED})


class Decided(BaseModel):
    """What a form says. `pieces` are places of evidence; `back` is a part of the queue, or ""."""

    act: str = ""
    ids: list[str] = []
    pieces: list[str] = []
    by: str = ""
    why: str = ""
    back: str = ""
    edition: str = ""

    @property
    def id(self) -> str:
        """The one entry meant; raises UsageError where none is named."""
        if not self.ids or not self.ids[0]:
            raise UsageError("no entry is named")
        return self.ids[0]

    @property
    def ticked(self) -> list[str]:
        """The pieces meant; raises UsageError where none is ticked."""
        if not self.pieces:
            raise UsageError("tick the words that are meant")
        return self.pieces


def _note(case: Case, form: Decided) -> Wanted:
    if not form.why.strip():
        raise UsageError("a note needs words: write them as the reason")
    return about.note(case, form.id)


_ACTS: Mapping[str, Callable[[Case, Decided], Wanted]] = {
    "merge": lambda case, form: about.merge(case, [each for each in form.ids if each.strip()]),
    "apart": lambda case, form: about.apart(case, form.ids),
    "split": lambda case, form: about.split(case, form.id, form.ticked),
    "confirm": lambda case, form: about.confirm(case, form.id),
    "reject": lambda case, form: about.reject(case, form.id),
    "drop": lambda case, form: about.reject(case, form.id, form.ticked),
    "note": _note,
}


def judging(desk: Desk, work: Work) -> APIRouter:
    """The forms' addresses over one case."""
    router = APIRouter(include_in_schema=False)

    @router.post("/judge")
    def judge(form: Annotated[Decided, Form()], request: Request) -> Response:
        by = named(form.by)
        snapshot = desk.look()
        made = about.signed(_wanted(desk, snapshot, form), by, datetime.now(UTC), _why(form))
        words = {"judged": made.id} | ({"changed": "1"} if _changed(snapshot, form) else {})
        home = f"/review?{urlencode({'of': DECIDED} | words)}"
        run = work.start("judging", home, lambda to: app.judge(desk.store, [made], to))
        if run.ended.wait(PATIENCE):
            run.check()
            home = _home(desk.look(), made, form, words)
        else:
            home = "/work"
        response = _go(request, home)
        remember(response, by)
        return response

    @router.post("/reader")
    def reader(by: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "") -> Response:
        response = RedirectResponse(f"/review?of={back}" if back in _HOMES else "/review", 303)
        remember(response, named(by))
        return response

    @router.get("/work")
    def watched(request: Request) -> Response:
        run = work.last
        if run is None or run.ended.is_set():
            return _go(request, run.home if run else "/")
        section = run.home.partition("?")[0].partition("#")[0].strip("/")
        page = Page("work.html", run.what.capitalize(), section, {"run": run})
        return HTMLResponse(write(page, desk.look(), Served()))

    return router


def _wanted(desk: Desk, snapshot: Snapshot, form: Decided) -> Wanted:
    """What is to be decided; raises UsageError, and NotFoundError where the entry is gone."""
    if form.act == "undo":
        return about.undo(snapshot.case, desk.store.judgements(), form.id)
    if form.act not in _ACTS:
        raise UsageError("no judgement is named")
    try:
        return _ACTS[form.act](snapshot.case, form)
    except NotFoundError as error:
        if not _changed(snapshot, form):
            raise
        raise NotFoundError(
            "the case has changed since this page was made, and the entry is not in it any more; "
            f"nothing was decided ({error})"
        ) from error


def _why(form: Decided) -> str:
    return form.why.replace("\r\n", "\n").strip()[:LONGEST]


def _changed(snapshot: Snapshot, form: Decided) -> bool:
    return bool(form.edition) and form.edition != snapshot.edition


def _home(snapshot: Snapshot, made: Judgement, form: Decided, words: Mapping[str, str]) -> str:
    """Where to tell what came of it: the queue, or the entry as it is now."""
    if form.back in _HOMES:
        return f"/review?{urlencode({'of': form.back, **words})}"
    decided = (one for one in snapshot.case.record.decided if one.judgement == made.id)
    entries = [id_ for one in decided for id_ in one.entries]
    entries = entries or [each for each in form.ids if snapshot.kinds.get(each) in ENTRIES]
    if not entries:
        return f"/review?{urlencode({'of': DECIDED, **words})}"
    return f"/{snapshot.kinds[entries[0]]}/{entries[0]}?{urlencode(words)}#decided"


def _go(request: Request, home: str) -> Response:
    """Send a browser on, or htmx, which would take a redirect for the answer itself."""
    if request.headers.get("hx-request"):
        return Response(headers={"HX-Redirect": home})
    return RedirectResponse(home, 303)
