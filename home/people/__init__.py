"""Members, bodies and who votes in them: filters, balance of interest groups, checks, open data.

The models are in home/models/members.py, bodies.py and people_pages.py.
"""
