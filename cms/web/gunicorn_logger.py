"""The logger of gunicorn. A module of its own, because gunicorn cannot be imported on Windows."""

import logging

from gunicorn.glogging import Logger

from cms.web.logs import RedactingFormatter


class GunicornLogger(Logger):
    """Its access log holds the address that was asked for and the one that led to it."""

    def setup(self, cfg):
        super().setup(cfg)
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            known = handler.formatter or logging.Formatter()
            handler.setFormatter(RedactingFormatter(known._fmt, known.datefmt))
