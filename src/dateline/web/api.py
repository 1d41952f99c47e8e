"""The entries of a case as JSON, each as docs/contract.md has it, for other programs.

    GET /api/case                         ->  {"name": …, "counts": {"statement": 31, …}}
    GET /api/entries/statement?first=50   ->  [{"kind":"statement","id":"7c1e…",…}, …]
    GET /api/entry/7c1e03b2a94d5f60       ->  {"kind":"statement",…}
    GET /api/search?words=delegates       ->  [{"kind":"article","id":…,"marked":[[3,12]]}, …]

Described by itself at /openapi.json, and for people at /docs. Nothing here changes the case.
"""

from collections import Counter
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field

from dateline.export.jsonl import Kind
from dateline.export.single import single
from dateline.show.desk import Desk
from dateline.show.snapshot import Snapshot

MOST = 200  # entries in one answer

First = Annotated[int, Query(ge=0, le=10_000_000, description="How many to pass over.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many to give.")]
Id = Annotated[str, Path(pattern="^[0-9a-f]{4,64}$", description="An entry's id, whole.")]
Words = Annotated[str, Query(min_length=1, max_length=500, description="Words to look for.")]

Json = dict[str, Any]


class Told(BaseModel):
    """What is in a case."""

    name: str
    edition: str
    counts: dict[str, int]
    behind: str = Field("", description="How far the record is behind its reports, if it is.")


class Found(BaseModel):
    """One search result; `marked` are the (start, end) of the words in `text`."""

    kind: str
    id: str
    file: str
    text: str
    marked: list[tuple[int, int]]


class Refused(BaseModel):
    """Why there is no answer."""

    reason: str


MISSING: dict[int | str, dict[str, Any]] = {404: {"model": Refused}}


def api(desk: Desk) -> APIRouter:
    """The interface over one case."""
    router = APIRouter(prefix="/api", tags=["case"])

    @router.get("/case")
    def case() -> Told:
        """What is in the case, by kind."""
        snapshot = desk.look()
        counts = Counter(snapshot.kinds.values())
        return Told(
            name=snapshot.name,
            edition=snapshot.edition,
            counts=dict(sorted(counts.items())),
            behind=snapshot.stale,
        )

    @router.get("/entries/{kind}")
    def listed(kind: Kind, first: First = 0, limit: Limit = 50) -> list[Json]:
        """Entries of one kind, in the record's order."""
        snapshot = desk.look()
        ids = _ids(snapshot, kind)[first : first + limit]
        return [single(snapshot, id_) for id_ in ids]

    @router.get("/entry/{id_}", responses=MISSING)
    def entry(id_: Id) -> Json:
        """One entry or report."""
        return single(desk.look(), id_)

    @router.get("/search")
    def search(words: Words, limit: Limit = 50) -> list[Found]:
        """Articles and statements that hold the words, best first."""
        hits = desk.store.search(words, limit)
        return [
            Found(kind=x.kind, id=x.id, file=x.file, text=x.text, marked=list(x.marked))
            for x in hits
        ]

    return router


def _ids(snapshot: Snapshot, kind: str) -> list[str]:
    by_kind: dict[str, list[str]] = snapshot.kept.setdefault("ids", {})
    if not by_kind:
        for id_, each in snapshot.kinds.items():
            by_kind.setdefault(each, []).append(id_)
    return by_kind.get(kind, [])
