"""Calls for applications: their states, the timetable and its filters, calendar, feed, open data and e-mail alerts.

The models are in home/models/calls.py and its neighbours.
"""
