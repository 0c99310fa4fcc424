"""`make run`: from nothing to a site that can be visited, and as fast as possible to one that is already there."""

import os
import secrets
import socket
import subprocess
import sys
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from django.utils.translation import pgettext

from cms.models import BasePage

THREADS = 4
SECONDS_BETWEEN_JOBS = 10
LOGIN = settings.VAR_DIR / "login"


class Command(BaseCommand):
    help = "Prepare the database, load the demo into an empty one, and serve the site. HOST and PORT are honoured."
    jobs = None
    requires_system_checks = []  # `make lint` and `runserver` run the checks; skipped here to start faster

    def add_arguments(self, parser):
        parser.add_argument("--prepare", action="store_true", help="prepare the database, say the login, serve nothing")

    def handle(self, prepare=False, **options):
        host, port = os.environ.get("HOST", "127.0.0.1"), port_number(os.environ.get("PORT", "8000"))
        refuse_taken_address(host, port)
        refuse_unreachable_database()
        self.migrate()
        self.load_demo()
        login = login_that_works() or new_login()
        if prepare:
            self.greet(host, port, login)
            return
        connections.close_all()  # workers are forked from this process
        if sys.platform == "win32":
            self.serve_on_windows(host, port, login)
        else:
            self.serve(host, port, login)

    def serve(self, host, port, login):
        from home.management.server import Server

        Server(
            {
                "bind": address_of(host, port),
                "worker_class": "gthread",
                "threads": THREADS,
                "preload_app": True,
                "loglevel": "warning",
                "proc_name": "run_site",
                "when_ready": lambda server: (self.start_jobs(), self.greet(host, port, login)),
                "on_exit": lambda server: self.jobs and self.jobs.terminate(),
            }
        ).run()

    def serve_on_windows(self, host, port, login):
        """Serve with Django's own server: gunicorn needs Unix."""
        self.start_jobs()
        self.greet(host, port, login)
        try:
            call_command("runserver", address_of(host, port), use_reloader=False)
        finally:
            self.jobs.terminate()

    def start_jobs(self):
        """Run the jobs while the site is served; on a public server, cron does it."""
        command = [sys.executable, sys.argv[0], "run_jobs", "--every", str(SECONDS_BETWEEN_JOBS)]
        self.jobs = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own command

    def migrate(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0, interactive=False)

    def load_demo(self):
        if not BasePage.objects.filter(depth__gt=2).exists():
            self.stdout.write("Loading the demo into the empty database ...")
            try:
                call_command("load_demo", verbosity=0)
            except CommandError as error:  # somebody's own site that only has its front page so far
                self.stdout.write(str(error))

    def greet(self, host, port, login):
        """Print the site's address once the port accepts connections."""
        address = f"http://{host if host in ('localhost', '127.0.0.1') else socket.getfqdn(host)}:{port}"
        self.stdout.write(f"\n  Site    {address}/")
        self.stdout.write(f"  Admin   {address}{reverse('wagtailadmin_home')}")
        own = "your own (manage.py changepassword NAME makes a new password)"
        self.stdout.write("  Login   " + (" · password ".join(login) if login else own))
        self.stdout.write("\n  Ctrl-C stops the server.\n")
        self.stdout.flush()


def address_of(host, port):
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def port_number(text):
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SystemExit(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def refuse_taken_address(host, port):
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = f"choose another port, as in make run PORT={port % 65535 + 1}"
        raise SystemExit(f"Cannot serve on {host} port {port} ({reason}): {hint}.") from None


def refuse_unreachable_database():
    try:
        connection.ensure_connection()
    except Error as error:
        reason = str(error).strip().splitlines()[0]
        raise SystemExit(f"The database {database_name()} cannot be reached: {reason}") from None


def database_name():
    """Return the database's name without its password."""
    url = urlsplit(os.environ.get("DATABASE_URL", ""))
    place = url.netloc.rpartition("@")[2] + url.path
    return f"{url.scheme}://{place}" if place else str(settings.DATABASES["default"]["NAME"])


def login_that_works():
    """Return the (name, password) that an earlier start created for this database, if it is still valid.

    The file may contain logins of several databases.
    """
    lines = LOGIN.read_text().splitlines() if LOGIN.exists() else []
    for line in reversed(lines):
        name, password = line.split()
        user = get_user_model().objects.filter(username=name, is_superuser=True, is_active=True).first()
        if user and check_password(password, user.password):
            return name, password
    return None


def new_login():
    """Create a superuser with a random password unless the database has a superuser already."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    name = "admin" if not users.filter(username="admin").exists() else f"admin-{secrets.token_hex(2)}"
    password = secrets.token_urlsafe(12)
    named = {
        "first_name": pgettext("first name", "Site"),
        "last_name": pgettext("last name", "administrator"),
    }  # the account page requires both
    users.create_superuser(name, f"{name}@example.org", password, **named)
    LOGIN.touch(mode=0o600)
    with LOGIN.open("a") as file:
        file.write(f"{name} {password}\n")
    return name, password
