"""The fence around the network that stands in every end-to-end test."""

import subprocess
import sys

import pytest

from tests.e2e.screen import FENCE

ENDED = 71
"""Exit status of a program that the fence has ended."""


def run(folder, program):
    """Exit status of a Python that runs `program` inside the fence, and what it tried."""
    noted = folder / "reached"
    environ = {"PYTHONPATH": str(FENCE), "JINGDU_TESTS_REACHED": str(noted)}
    done = subprocess.run([sys.executable, "-c", program], env=environ, check=False)
    return done.returncode, noted.read_text("utf-8") if noted.exists() else ""


@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import os, sys; os.execl(sys.executable, 'p', '-c', 'import socket as s; s.socket()')",
    ],
)
def test_a_program_that_reaches_for_the_network_is_noted(tmp_path, program):
    _, noted = run(tmp_path, program)
    assert "socket." in noted


def test_a_program_that_reaches_for_the_network_ends(tmp_path):
    assert run(tmp_path, "import socket; socket.socket(); print('still here')")[0] == ENDED


def test_a_socket_of_this_machine_alone_is_no_network(tmp_path):
    program = "import socket; a, b = socket.socketpair(); a.send(b'1'); b.recv(1)"
    assert run(tmp_path, program) == (0, "")
