"""The search of the public site: issue 3 of the product builds this room."""
