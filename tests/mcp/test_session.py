"""`dateline mcp CASE` as a program: asked by the protocol's own client."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp_types import CallToolResult, ListResourcesResult, ListToolsResult

from dateline.export.jsonl import KINDS
from tests.program import PROGRAM, Case, environment, run

Json = dict[str, Any]


class Session:
    """A client of `dateline mcp CASE`, called from tests that are not coroutines."""

    def __init__(self, client: Client, call: Callable[..., Any], before: bytes) -> None:
        self._client = client
        self._call = call
        self.before = before

    def list_tools(self) -> ListToolsResult:
        found: ListToolsResult = self._call(self._client.list_tools)
        return found

    def list_resources(self) -> ListResourcesResult:
        found: ListResourcesResult = self._call(self._client.list_resources)
        return found

    def text(self, uri: str) -> str:
        (content,) = self._call(self._client.read_resource, uri).contents
        found: str = content.text
        return found

    def call(self, tool: str, asked: Json) -> CallToolResult:
        answer: CallToolResult = self._call(self._client.call_tool, tool, asked)
        return answer

    def ask(self, tool: str, **asked: Any) -> Json:
        """What a tool answers as structured content."""
        answer = self.call(tool, asked)
        assert not answer.is_error, answer.content
        found: Json = answer.structured_content
        return found

    def refusal(self, tool: str, **asked: Any) -> str:
        """What a tool says where it cannot answer."""
        answer = self.call(tool, asked)
        assert answer.is_error
        return "".join(getattr(part, "text", "") for part in answer.content)


@pytest.fixture(scope="module")
def session(examples: Case) -> Iterator[Session]:
    """One server for the module, started as assistants' programs start it."""
    command, *args = (*PROGRAM, "mcp", str(examples.path))
    before = digest(examples.path)
    server = StdioServerParameters(command=command, args=args, env=environment())
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(stdio_client(server))) as client,
    ):
        yield Session(client, portal.call, before)


def digest(case: Path) -> bytes:
    return hashlib.sha256(case.read_bytes()).digest()


def spans_in(value: Any) -> Iterator[Json]:
    """Every span in an answer, however deep."""
    if isinstance(value, dict):
        if value.keys() >= {"report", "start", "end", "exact"}:
            yield value
        for each in value.values():
            yield from spans_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from spans_in(each)


def anchored(case: Case, answer: Json) -> int:
    """Check every span of an answer against its report's text; returns how many there are."""
    found = list(spans_in(answer))
    for each in found:
        assert case.texts[each["file"]][each["start"] : each["end"]] == each["exact"]
    return len(found)


def test_every_tool_only_reads_and_says_what_it_gives(session: Session, examples: Case) -> None:
    tools = session.list_tools().tools
    assert [each.name for each in tools] == [
        "search",
        "timeline",
        "entries",
        "entry",
        "evidence",
        "compare",
    ]
    for each in tools:
        assert each.annotations is not None
        assert each.annotations.read_only_hint is True
        assert each.description
        assert each.output_schema is not None


def test_every_answer_carries_spans_that_hold(session: Session, examples: Case) -> None:
    statement = examples.of("statement")[0]["id"]
    files = [each["file"] for each in examples.of("report")][:3]
    for tool, asked in (
        ("search", {"words": "patrol"}),
        ("timeline", {}),
        ("entries", {"kind": "statement"}),
        ("entry", {"id": statement}),
        ("evidence", {"id": statement}),
        ("compare", {"reports": files}),
    ):
        assert anchored(examples, session.ask(tool, **asked)), tool


def test_entries_are_the_lines_that_export_prints(session: Session, examples: Case) -> None:
    for kind in KINDS:
        answer = session.ask("entries", kind=kind, limit=200)
        assert answer["total"] == len(examples.of(kind))
        printed = {each["id"]: each for each in examples.of(kind)}
        for each in answer["entries"]:
            cut = each.pop("cut", {})
            assert all(len(printed[each["id"]][name]) == cut[name] for name in cut)
            whole = {k: v for k, v in printed[each["id"]].items() if k not in cut}
            assert {k: v for k, v in each.items() if k not in cut} == whole
        if answer["entries"]:
            (first, *_) = examples.of(kind)
            assert session.ask("entry", id=first["id"])["entry"] == first


def test_filters_are_those_of_the_command_line(session: Session, examples: Case) -> None:
    speaker = examples.of("statement")[0]["speaker"]["name"]
    done = run("statements", examples.path, "--party", speaker, "--format", "jsonl")
    printed = [json.loads(line)["id"] for line in done.out.splitlines()]

    answer = session.ask("entries", kind="statement", party=speaker, limit=200)
    assert [each["id"] for each in answer["entries"]] == printed
    second = session.ask("entries", kind="statement", party=speaker, first=1, limit=1)
    assert [each["id"] for each in second["entries"]] == printed[1:2]
    assert second["total"] == len(printed)


def test_evidence_stands_in_its_paragraph(session: Session, examples: Case) -> None:
    for figure in examples.of("figure")[:5]:
        answer = session.ask("evidence", id=figure["id"])
        assert answer["total"] == len(figure["values"])
        for each in answer["passages"]:
            start = each["span"]["start"] - each["paragraph_start"]
            end = each["span"]["end"] - each["paragraph_start"]
            assert each["paragraph"][start:end] == each["span"]["exact"]


def test_a_report_is_called_by_its_file_too(session: Session, examples: Case) -> None:
    report = examples.of("report")[0]

    assert session.ask("entry", id=report["file"])["entry"]["id"] == report["id"]


def test_the_text_of_each_report_is_a_resource(session: Session, examples: Case) -> None:
    listed = session.list_resources().resources
    assert {each.name for each in listed} == {each["file"] for each in examples.of("report")}
    for each in listed:
        assert session.text(each.uri) == examples.texts[each.name]


def test_what_cannot_be_answered_is_said_in_words(session: Session, examples: Case) -> None:
    assert "0000" in session.refusal("entry", id="0" * 16)
    assert "takes a date like" in session.refusal("timeline", since="soon")
    assert "two reports or more" in session.refusal(
        "compare", reports=[examples.of("report")[0]["file"]]
    )
    assert "cannot be filtered" in session.refusal("entries", kind="episode", party="x")
    assert "limit" in session.refusal("search", words="x", limit=10_000)
    with pytest.raises(MCPError, match="0000"):
        session.text("dateline://report/0000")
    assert session.ask("search", words="")["hits"] == []


def test_a_session_leaves_the_case_as_it_was(session: Session, examples: Case) -> None:
    session.ask("timeline")
    session.ask("search", words="patrol")
    assert digest(examples.path) == session.before


def test_a_missing_case_is_said_and_ends_with_two(tmp_path: Path) -> None:
    done = run("mcp", tmp_path / "none.dateline")
    assert done.code == 2
    assert "there is no case at" in done.err
    assert done.out == b""


def test_a_missing_package_is_said_with_the_way_to_get_it(examples: Case) -> None:
    script = (
        "import sys; sys.modules['mcp'] = None; from dateline.cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "mcp", str(examples.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "pip install 'dateline[mcp]'" in done.stderr
    assert "Traceback" not in done.stderr
