"""How Lithuanian and English write things: dates, sums, phone numbers, quotation marks, alphabetical order.

Knows no model and no request, so that anything may import it.
"""
