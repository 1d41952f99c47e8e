"""Forms of time: Recognizers-Text's English cases, one sentence each, read with the right value.

    time.recognizers.date   91.1    share of DateParser.json's cases that news could hold

`gold/time_forms.tsv` lists, by class and number, the cases that edited news does not write.
Values are compared in TIMEX3, anchored or not: "T19" is T19:00, "P0.5Y" P6M; a holiday or the N-th
weekday of a month, for which TIMEX3 has no open form, by its day in the year before or after.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dateline.types.mention import Time

_FILES = {
    "date": "DateParser", "duration": "DurationParser", "set": "SetParser", "time": "TimeParser",
    "holiday": "HolidayParser",
}  # fmt: skip
_OUT = Path(__file__).with_name("gold") / "time_forms.tsv"
_DAYS = {"Y": ("months", 12.0), "M": ("months", 1.0), "W": ("days", 7.0), "D": ("days", 1.0)}
_SECONDS = {"H": 3600.0, "M": 60.0, "S": 1.0}
_LENGTH = re.compile(r"P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?")
_RESOLVED = ("FutureResolution", "PastResolution")
_OPEN = re.compile(r"#|WXX-\d-\d")

Read = Callable[[str, str], Iterable[tuple[Time, Time]]]
"""Gives the times of a sentence written on a day: as read, and without a day."""


def forms(root: Path, read: Read) -> dict[str, float]:
    """Return the shares in percent; `root` is the evals data."""
    right, asked = Counter[str](), Counter[str]()
    for name, file in _FILES.items():
        cases = json.loads(
            (root / "time" / "recognizers_specs" / f"{file}.json").read_text("utf-8-sig")
        )
        out = _left_out(file)
        for number, case in enumerate(cases):
            if number not in out:
                asked[name] += 1
                right[name] += _reads(case, read)
    shares = {name: 100 * right[name] / asked[name] for name in _FILES}
    shares["all"] = 100 * right.total() / asked.total()
    return {f"time.recognizers.{name}": round(share, 1) for name, share in shares.items()}


def _left_out(file: str) -> frozenset[int]:
    rows = [line.split("\t") for line in _OUT.read_text("utf-8").splitlines() if line[0] != "#"]
    return frozenset(int(number) for row in rows if row[0] == file for number in row[2].split())


def _reads(case: dict[str, Any], read: Read) -> bool:
    """Whether each result of a case is among the times of its sentence."""
    day = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    wanted = [result["Value"] for result in case["Results"] if result.get("Value")]
    found = list(read(case["Input"], day))
    return all(any(_same(value, *times) for times in found) for value in wanted)


def _same(wanted: dict[str, Any], anchored: Time, alone: Time) -> bool:
    timex = wanted.get("Timex") or wanted["timex"]
    if _OPEN.search(timex) or alone.value == "XXXX":
        days = [(wanted.get(key) or {}).get("date") for key in _RESOLVED]
        return anchored.value in days or timex == anchored.value
    return any(_alike(timex, value) for value in (anchored.value, alone.value))


def _alike(one: str, other: str) -> bool:
    length = _length(one)
    return _clock(one) == _clock(other) or (length is not None and length == _length(other))


def _clock(value: str) -> str:
    """Write "XXXX-XX-XXT19" as T19:00, and midnight as T00:00."""
    return re.sub(r"T(\d\d)$", r"T\1:00", value.removeprefix("XXXX-XX-XX")).replace("T24", "T00")


def _length(value: str) -> dict[str, float] | None:
    parts = _LENGTH.fullmatch(value)
    if parts is None:
        return None
    total = dict.fromkeys(("months", "days", "seconds"), 0.0)
    for count, unit in re.findall(r"([\d.]+)([YMWD])", parts[1] or ""):
        name, size = _DAYS[unit]
        total[name] += float(count) * size
    for count, unit in re.findall(r"([\d.]+)([HMS])", parts[2] or ""):
        total["seconds"] += float(count) * _SECONDS[unit]
    return total
