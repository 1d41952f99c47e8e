"""Pytest explains failed assertions of the shared suite, too."""

import pytest

pytest.register_assert_rewrite("tests.contracts.store")
