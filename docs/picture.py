"""Draw the picture at the head of the README: what the commands print for the examples.

    .venv/bin/python docs/picture.py        or: make picture

It runs the program and draws its own output, so that the picture is never made up.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "picture.svg"
PROGRAM = "import sys; from dateline.cli import main; sys.exit(main())"
WIDTH = 116
CASE = "shoals.dateline"
# No web font is named: the picture must not make a reader's browser ask anyone for anything.
FORMAT = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace;
font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">
{matrix}</g></g>
</svg>
"""


def main() -> None:
    """Run the commands on the examples and write the picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "reports").symlink_to(ROOT / "examples" / "reports")
        console = Console(record=True, width=WIDTH + 4, file=open(os.devnull, "w"))  # noqa: SIM115
        for command in (("add", CASE, "reports"), ("conflicts", CASE)):
            draw(console, folder, command)
        draw(console, folder, ("show", CASE, most_attested(folder)[:4]))
        svg = console.export_svg(title="dateline", code_format=FORMAT, unique_id="dateline")
    PICTURE.write_text(svg, "utf-8")


def draw(console: Console, folder: Path, command: tuple[str, ...]) -> None:
    """Run one command and print it with its output."""
    console.print(Text(f"$ dateline {' '.join(command)}", style="bold cyan"))
    console.print(Text(run(folder, command)))


def most_attested(folder: Path) -> str:
    """The id of the statement that most reports carry."""
    lines = run(folder, ("export", CASE, "--format", "jsonl", "--kind", "statement"))
    found = [json.loads(line) for line in lines.splitlines()]
    best = max(found, key=lambda each: (each["attested"]["reports"], each["id"]))
    return str(best["id"])


def run(folder: Path, command: tuple[str, ...]) -> str:
    """What one command prints, messages and data together."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *command],
        cwd=folder,
        env={**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.rstrip() + "\n"


if __name__ == "__main__":
    main()
