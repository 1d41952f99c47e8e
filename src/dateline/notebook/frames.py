"""Rows as data frames of polars or pandas, typed, with the columns of the CSV and Parquet files.

Columns("id": str, "attested_reports": int, "wordings": [{"report": str, …}]) and rows
->  polars: String, Int64, List(Struct)
->  pandas: string, Int64, object; a date is a timestamp

Both libraries are extras: `dateline[polars]`, `dateline[pandas]`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.export.extras import need
from dateline.export.nested import fields
from dateline.export.shape import Shape
from dateline.export.tables import Row

if TYPE_CHECKING:
    import pandas
    import polars

Columns = Mapping[str, Shape]

_PANDAS = {
    **{str: "string", bool: "boolean", int: "Int64"},
    **{float: "Float64", date: "datetime64[s]"},
}


def polars_frame(columns: Columns, rows: Sequence[Row]) -> "polars.DataFrame":
    """A polars data frame; raises UsageError where polars is missing."""
    library = need("polars", "polars")
    schema = {name: _polars_type(library, shape) for name, shape in columns.items()}
    frame: polars.DataFrame = library.DataFrame(list(rows), schema=schema)
    return frame


def pandas_frame(columns: Columns, rows: Sequence[Row]) -> "pandas.DataFrame":
    """A pandas data frame; raises UsageError where pandas is missing."""
    library = need("pandas", "pandas")
    types = {name: _PANDAS[shape] for name, shape in columns.items() if isinstance(shape, type)}
    frame: pandas.DataFrame = library.DataFrame(list(rows), columns=list(columns), dtype=object)
    return frame.astype(types)


def _polars_type(library: Any, shape: Shape) -> Any:
    if isinstance(shape, list):
        return library.List(_polars_type(library, shape[0]))
    if isinstance(shape, Mapping):
        inner = {name: _polars_type(library, each) for name, each in fields(shape)}
        return library.Struct(inner)
    types = {
        **{str: library.String, bool: library.Boolean, int: library.Int64},
        **{float: library.Float64, date: library.Date},
    }
    return types[shape]
