"""Entries that show as charts in a notebook: a figure's values over time, the timeline in lanes."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from dateline.show.charts.series import series as draw_series
from dateline.show.charts.svg import alone
from dateline.show.charts.timeline import timeline as draw_timeline
from dateline.show.series import followed
from dateline.show.strip import Strip
from dateline.show.table import Role
from dateline.types.record import Series

from .frames import pandas_frame, polars_frame

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True, slots=True)
class Figure(Series):
    """A figure of the record that shows as a chart."""

    def _repr_svg_(self) -> str | None:
        """Its values over time; None where there are not two, or none has a date."""
        return _whole(draw_series(followed(self)))


@dataclass(frozen=True, slots=True, repr=False)
class Timeline:
    """Publications, statements and events in one order, the undated last."""

    strip: Strip

    def _repr_svg_(self) -> str | None:
        """The lanes; None where nothing has a date."""
        return _whole(draw_timeline(self.strip))

    def __len__(self) -> int:
        return len(self.strip.places)

    def __repr__(self) -> str:
        return f"<timeline of {len(self)}, {self.strip.dated} of them dated>"

    def to_polars(self) -> "polars.DataFrame":
        """One row an entry; raises UsageError where polars is missing."""
        return polars_frame(*self._table())

    def to_pandas(self) -> "pandas.DataFrame":
        """See `to_polars`."""
        return pandas_frame(*self._table())

    def _table(self) -> tuple[dict[str, object], list[dict[str, object]]]:
        columns = self.strip.table.columns
        names = [column.key for column in columns]
        shapes: dict[str, object] = {
            column.key: [str] if column.role is Role.FILES else str for column in columns
        }
        rows = self.strip.rows(0, len(self))
        return shapes, [
            {
                name: list(cell) if isinstance(cell, tuple) else cell
                for name, cell in zip(names, row, strict=True)
            }
            for row in rows
        ]


def drawn(of: Series) -> Figure:
    """The same figure, one that shows as a chart."""
    return Figure(**{field.name: getattr(of, field.name) for field in fields(of)})


def _whole(chart: str) -> str | None:
    return alone(chart) if chart else None
