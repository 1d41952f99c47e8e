"""Dateline turns a pile of news reports into the record behind them."""

__version__ = "0.1.0"
