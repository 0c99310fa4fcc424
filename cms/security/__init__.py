"""Protection against floods, guessed passwords and malformed requests.

Import the modules themselves: `requests` runs before Django is set up, so this package imports none of them.
"""
