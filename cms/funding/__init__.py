"""Who pays for a page: the wording that EU and national rules demand, the emblem, posters, the foot of an e-mail.

The wording is law, so it is kept out of the message catalogues: see statements.py.
"""
