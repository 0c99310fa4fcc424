"""The search of the public site: asks the registry in `cms.indexing.sources`, knows no room by name."""
