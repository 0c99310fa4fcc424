"""What of the organisation is found although it is no page of its own: see cms/indexing/sources.py."""
