"""The search of the public site: asks the registry in `cms.searchable`, knows no room by name."""
