"""`make run` prepares what is missing, once, and says in one sentence what stops it."""

import io
import os
import socket
import stat
import subprocess
import sys
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from home.management.commands import run_site
from home.management.server import Server
from tests.support.factories import make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def login_file(tmp_path, monkeypatch):
    monkeypatch.setattr(run_site, "LOGIN", tmp_path / "login")
    return tmp_path / "login"


@pytest.fixture
def served(monkeypatch):
    """Keep the server from serving; tell with what it would have."""
    calls = []
    monkeypatch.setattr(Server, "run", lambda self: calls.append(self.options))
    monkeypatch.setattr(run_site.subprocess, "Popen", lambda command, **options: calls.append(command))
    monkeypatch.setattr(run_site.connections, "close_all", lambda: None)
    return calls


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def test_the_first_login_is_made_once_and_kept_to_oneself(login_file):
    login = run_site.new_login()
    assert run_site.login_that_works() == login
    assert run_site.new_login() is None
    assert stat.S_IMODE(login_file.stat().st_mode) == 0o600
    assert get_user_model().objects.get(username=login[0]).is_superuser


def test_no_two_databases_get_the_same_password():
    first = run_site.new_login()
    get_user_model().objects.all().delete()
    assert run_site.new_login()[1] != first[1]


def test_a_login_whose_password_was_changed_is_not_printed():
    name, _password = run_site.new_login()
    user = get_user_model().objects.get(username=name)
    user.set_password("something else")
    user.save()
    assert run_site.login_that_works() is None


def test_somebody_called_admin_does_not_become_one():
    get_user_model().objects.create_user("admin", password="her own")
    name, _password = run_site.new_login()
    assert name != "admin" and not get_user_model().objects.get(username="admin").is_superuser


def test_an_empty_database_gets_the_demo_and_a_full_one_is_left_alone(served, monkeypatch):
    monkeypatch.setenv("PORT", free_port())
    loaded = []
    monkeypatch.setattr(run_site, "call_command", lambda name, **options: loaded.append(name))
    home = make_home()
    call_command("run_site")
    assert loaded == ["load_demo"]
    make_page(home)
    call_command("run_site")
    assert loaded == ["load_demo"] and len(served) == 2


def test_a_site_that_has_only_its_front_page_is_served_as_it_is(served, monkeypatch):
    def refuse(name, **options):
        raise CommandError("This database already holds another site.")

    monkeypatch.setenv("PORT", free_port())
    monkeypatch.setattr(run_site, "call_command", refuse)
    make_home()
    call_command("run_site")
    assert served


def test_the_addresses_and_the_login_are_printed(served, monkeypatch, capsys):
    monkeypatch.setenv("PORT", port := free_port())
    monkeypatch.setattr(run_site, "call_command", lambda name, **options: None)
    call_command("run_site")
    served[0]["when_ready"](None)
    name, password = run_site.login_that_works()
    printed = capsys.readouterr().out
    assert f"http://127.0.0.1:{port}/admin/" in printed and name in printed and password in printed
    assert served[0]["bind"] == f"127.0.0.1:{port}"
    assert "run_jobs" in served[1], "letters leave as long as the site is served"


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", ""])
def test_a_port_that_is_none_stops_with_a_sentence(port, monkeypatch):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(SystemExit, match="PORT must be a number"):
        call_command("run_site")


def test_a_taken_port_stops_with_a_sentence(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(SystemExit, match="choose another port"):
            call_command("run_site")


def test_an_unreachable_database_stops_with_a_sentence_without_its_password(monkeypatch):
    def refuse():
        raise OperationalError("Connection refused\n\tIs the server running?")

    monkeypatch.setenv("DATABASE_URL", "postgres://site:secret@db.example.org/site")
    monkeypatch.setattr(connection, "ensure_connection", refuse)
    with pytest.raises(SystemExit) as stopped:
        run_site.refuse_unreachable_database()
    assert "db.example.org/site cannot be reached: Connection refused" in str(stopped.value)
    assert "secret" not in str(stopped.value) and "\n" not in str(stopped.value)


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/name", "postgres://user:secret@host:port/name"])
def test_a_database_url_that_is_none_stops_with_a_sentence(url):
    environment = {**os.environ, "DATABASE_URL": url, "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "manage.py", "run_site"]
    stopped = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)
    assert stopped.returncode == 1
    assert stopped.stderr.startswith("DATABASE_URL must be ") and stopped.stderr.count("\n") == 1
    assert "secret" not in stopped.stderr


@pytest.mark.once
def test_windows_is_served_by_djangos_own_server(served, monkeypatch):
    port = free_port()
    monkeypatch.setenv("PORT", port)
    monkeypatch.setattr(run_site.sys, "platform", "win32")
    monkeypatch.setattr(run_site.subprocess, "Popen", mock.Mock())
    commands = mock.Mock()
    monkeypatch.setattr(run_site, "call_command", commands)
    make_home()
    run_site.Command(stdout=io.StringIO()).handle()
    assert commands.call_args == mock.call("runserver", f"127.0.0.1:{port}", use_reloader=False)
    assert run_site.subprocess.Popen.return_value.terminate.called and not served


@pytest.mark.once
@pytest.mark.parametrize(("more", "works"), [("", True), ("import fcntl", False)])
def test_nothing_needs_a_module_that_windows_lacks(more, works):
    """portalocker itself imports what the system has."""
    code = f"""
import sys, types
sys.modules |= {{"fcntl": None, "gunicorn": None, "portalocker": types.ModuleType("portalocker")}}
import django
django.setup()
import cms.urls, events.services, home.management.commands.load_demo, home.management.commands.run_site
{more}
"""
    assert (subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0) == works
