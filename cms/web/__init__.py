"""Addresses, redirects, feeds, calendars, sitemaps, caches: what the site exchanges with other programs."""
