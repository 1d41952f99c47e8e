"""Adding in the browser: files or pasted text, taken in by the same pipeline as `dateline add`.

    POST /add  files=… outlet=… published=2031-05   ->  303 to /work, then to the accounting
    POST /add  text=…                               ->  the same; named pasted-1f3a09c2.txt

All of a form is bounded by `MOST` bytes, told by its Content-Length before it is read. What is
too large is read off and thrown away, so that the browser gets to show the answer.
"""

from collections.abc import AsyncIterator
from hashlib import sha256

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from dateline import app, inputs
from dateline.errors import UsageError
from dateline.ports import Given
from dateline.show.when import bounds
from dateline.types.report import Declared

from .work import Work

MOST = 50_000_000  # bytes in one form
FILES = 2_000  # files in one form
PATIENCE = 0.5  # seconds before the page that tells how far it is
_THROWN_AWAY = 20  # times as much is read off; past that the connection just ends
_TOO_LARGE = (
    f"this is more than {MOST // 1_000_000} MB, and nothing of it was added; add it in parts, or "
    "with `dateline add` on the command line"
)


def adding(work: Work) -> APIRouter:
    """The form's address over one case."""
    router = APIRouter(include_in_schema=False)

    @router.post("/add")
    async def add(request: Request) -> Response:
        await _bound(request)
        given = await _given(request)
        run = work.start(
            "adding", "/add#accounted", lambda to: app.add_to(work.desk.store, given, to)
        )
        await run_in_threadpool(run.ended.wait, PATIENCE)
        return RedirectResponse(run.home if run.ended.is_set() else "/work", 303)

    return router


async def _bound(request: Request) -> None:
    """Raise UsageError where the form is too large, or does not say how large it is."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise UsageError("the form does not say how large it is, and nothing was added")
    if int(length) > MOST:
        await _throw_away(request.stream())
        raise UsageError(_TOO_LARGE)


async def _throw_away(stream: AsyncIterator[bytes]) -> None:
    read = 0
    async for some in stream:
        read += len(some)
        if read > _THROWN_AWAY * MOST:
            return


async def _given(request: Request) -> list[Given]:
    """What the form holds; raises UsageError where it holds nothing that can be added."""
    try:
        form = await request.form(max_files=FILES, max_fields=20, max_part_size=MOST)
    except HTTPException as error:
        raise UsageError(f"the form cannot be read: {error.detail}") from error
    declared = _declared(form)
    text = _word(form, "text").replace("\r\n", "\n")
    given = (
        [inputs.handed(_pasted(text), text.encode("utf-8", "replace"), declared)] if text else []
    )
    given += [
        inputs.handed(file.filename, await file.read(), declared)
        for file in form.getlist("files")
        if isinstance(file, UploadFile) and file.filename
    ]
    await form.close()
    if not given:
        raise UsageError("choose files, or paste the text of a report")
    return given


def _declared(form: FormData) -> Declared:
    published = _word(form, "published") or None
    if published is not None and bounds(published) is None:
        raise UsageError(
            f"the day of publication is a date like 2031-05-08, 2031-05 or 2031, not {published!r}"
        )
    return Declared(
        url=_word(form, "url") or None, outlet=_word(form, "outlet") or None, published=published
    )


def _word(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _pasted(text: str) -> str:
    """A name for text that has none: the same text is the same report."""
    return f"pasted-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}.txt"
