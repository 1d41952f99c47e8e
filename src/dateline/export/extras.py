"""Libraries that only one format needs, asked for when it is used.

need("pyarrow", "parquet")  ->  the module, or UsageError: … pip install "dateline[parquet]"
"""

from importlib import import_module
from typing import Any

from dateline.errors import UsageError


def need(module: str, extra: str) -> Any:
    """Import a library of an extra; raises UsageError that says how to install it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise UsageError(
            f'this needs {module}, which is not installed: pip install "dateline[{extra}]"'
        ) from error
