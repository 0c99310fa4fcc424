"""What can be found: the sources of the public search and the fields of Wagtail's own search.

Apps register sources (sources.py); the app `search` only asks for them.
"""
