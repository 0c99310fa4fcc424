"""The public search. It asks the registry in `cms.indexing.sources` and names no other app."""
