"""The page tree: one lock for all writers, slugs, old addresses, and checks that find and repair damage."""
