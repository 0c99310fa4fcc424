"""Measurements, run by make bench… and never with the other tests."""
