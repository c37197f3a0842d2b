"""Telegram in: parse the update, call one service, say the result."""
