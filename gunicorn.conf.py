"""gunicorn reads this file by itself where it is started."""

logger_class = "cms.web.gunicorn_logger.GunicornLogger"
