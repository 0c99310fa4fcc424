"""E-mail alerts for calls: requested, confirmed, sent once for each call, and stopped with one click."""
