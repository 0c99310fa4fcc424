"""Projects and the strategy they serve: states, filters, progress, checks of figures, open data.

The models are in home/models/projects.py, strategy.py and their neighbours.
"""
