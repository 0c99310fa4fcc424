"""gunicorn reads this file by itself where it is started."""

logger_class = "cms.logs.GunicornLogger"
