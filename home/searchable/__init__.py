"""Search sources for rows that are not pages: see cms/indexing/sources.py."""
