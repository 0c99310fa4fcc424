"""The engine of every list that visitors narrow: filters and their addresses, options, the page that shows them.

Each list subclasses `filters.ListFilter` with its own words. Members, calls, projects, documents and ideas are few: a
`FacetIndex` holds a row for each and decides in memory. News are counted by topic and year in one query
(news/filters.py). Events ask the database, because one filter changes by the minute: places left (events/filters.py).
"""
