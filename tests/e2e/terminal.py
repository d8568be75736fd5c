#!/usr/bin/env python3
"""Runs a program on a pseudo-terminal and plays the person in front of it.

In, as JSON on standard input: {"argv": […], "env": {…}, "controls": whether it is the controlling terminal,
"whole": whether standard output is the terminal too, which then has 80 columns and 24 rows, "steps": [[name, value], …]}.
The steps:
  see TEXT     wait until the terminal shows it
  unechoed     wait until what is typed is not shown any more
  type TEXT    type, once that is so
  press TEXT   type at once
  kill SIGNAL  send the program a signal
  hold         stop the output of the terminal: who writes to it waits (before the program starts)
  release      let it go on
  hang-up      close the terminal
Out, as JSON: {"exit": code or minus the signal, "stuck": step that took too long or null, "terminal": what it showed,
"stdout": what came through the pipe that standard output is, "restored": whether the terminal is as it was, or null}.

Rule: every wait has an end; after it the program is killed.
"""

import fcntl
import json
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 20  # seconds


class Terminal:
    def __init__(self):
        self.master, self.slave = os.openpty()
        self.before = termios.tcgetattr(self.slave)
        self.shown = b""

    def start(self, argv, env, controls, whole):
        def control():
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        if whole:
            fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        return subprocess.Popen(
            argv,
            env=env,
            stdin=self.slave,
            stdout=self.slave if whole else subprocess.PIPE,
            stderr=self.slave,
            start_new_session=True,
            preexec_fn=control if controls else None,
        )

    def is_open(self):
        return self.master is not None

    def wait(self, reached):
        end = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > end:
                raise TimeoutError
            if not self.is_open():
                time.sleep(0.01)
            elif select.select([self.master], [], [], 0.01)[0]:
                self.shown += os.read(self.master, 65536)

    def drain(self):
        while self.is_open() and select.select([self.master], [], [], 0)[0]:
            self.shown += os.read(self.master, 65536)

    def unechoed(self):
        self.wait(lambda: not termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def type(self, text):
        self.unechoed()
        os.write(self.master, text.encode())

    def settled(self):
        """What was typed goes through the line discipline in a worker of the kernel; a signal must not overtake it."""
        time.sleep(0.3)

    def hang_up(self):
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = None

    def restored(self):
        return termios.tcgetattr(self.slave) == self.before if self.is_open() else None


def play(terminal, child, steps):
    """Plays the steps and waits for the end; the step that took too long, if one did."""
    acts = {
        "see": lambda text: terminal.wait(lambda: text.encode() in terminal.shown),
        "unechoed": lambda _: terminal.unechoed(),
        "type": terminal.type,
        "press": lambda text: os.write(terminal.master, text.encode()),
        "kill": lambda name: terminal.settled() or child.send_signal(signal.Signals[name]),
        "release": lambda _: termios.tcflow(terminal.slave, termios.TCOON),
        "hang-up": lambda _: terminal.hang_up(),
        "end": lambda _: terminal.wait(lambda: child.poll() is not None),
    }
    for name, value in [*steps, ["end", None]]:
        try:
            acts[name](value)
        except TimeoutError:
            child.kill()
            return name
    return None


def main():
    job = json.load(sys.stdin)
    terminal = Terminal()
    steps = job["steps"]
    if steps and steps[0][0] == "hold":
        termios.tcflow(terminal.slave, termios.TCOOFF)
        steps = steps[1:]
    child = terminal.start(job["argv"], job["env"], job["controls"], job.get("whole", False))
    stuck = play(terminal, child, steps)
    stdout = (child.communicate()[0] or b"").decode()
    terminal.drain()
    shown = terminal.shown.decode(errors="replace")
    ended = {"exit": child.returncode, "stuck": stuck, "terminal": shown, "stdout": stdout}
    json.dump({**ended, "restored": terminal.restored()}, sys.stdout)


main()
