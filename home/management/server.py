"""The web server of `run_site`. Not on Windows, where gunicorn cannot be imported."""

from django.core.wsgi import get_wsgi_application
from gunicorn.app.base import BaseApplication


class Server(BaseApplication):
    """Gunicorn with the application that this process has already loaded, which halves the start-up time."""

    def __init__(self, options):
        self.options = options
        super().__init__()

    def load_config(self):
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self):
        return get_wsgi_application()
