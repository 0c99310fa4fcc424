"""Checks that read the source and need no database."""
