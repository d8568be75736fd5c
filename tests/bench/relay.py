"""A TCP relay on loopback that makes the way to a server as long as a real one, and counts the round trips on it.

Whatever goes through, in either direction, the end of a stream too, is held back for half a round trip. Opening a
connection takes a round trip as well; the system answers it by itself, so the client waits for it with the greeting.

Rule: bytes leave in the order in which they came, each at its own time, and no direction waits for the other.
"""

import socket
import threading
import time
from queue import SimpleQueue


class Relay:
    """Relays every connection to `port` of 127.0.0.1, one at a time for a true count, until the process ends."""

    def __init__(self, port, round_trip):
        self.round_trips = 0  # of all connections so far
        self._target = port
        self._delay = round_trip / 2
        self._client_heard = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        _start(self._accept)

    def _accept(self):
        while True:
            client, _ = self._listener.accept()
            _start(self._open, client, time.monotonic())

    def _open(self, client, asked):
        # The client's SYN, the answer, and the ACK that tells the server.
        _sleep_until(asked + 3 * self._delay)
        self.round_trips += 1
        server = socket.create_connection(("127.0.0.1", self._target))
        self._carry(client, server, self._client_speaks)
        self._carry(server, client, lambda: None, self._client_hears)

    # A client that says something, or leaves, after it heard something had waited for that.
    def _client_speaks(self):
        self.round_trips += self._client_heard
        self._client_heard = False

    def _client_hears(self):
        self._client_heard = True

    def _carry(self, source, sink, on_arrival, on_delivery=lambda: None):
        sink.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        under_way = SimpleQueue()
        _start(self._receive, source, under_way, on_arrival)
        _start(_deliver, under_way, sink, on_delivery)

    def _receive(self, source, under_way, on_arrival):
        data = None
        while data != b"":
            try:
                data = source.recv(65536)
            except ConnectionError:
                data = b""
            on_arrival()
            under_way.put((time.monotonic() + self._delay, data))


def _deliver(under_way, sink, on_delivery):
    data = None
    while data != b"":
        due, data = under_way.get()
        _sleep_until(due)
        if data:
            on_delivery()
        try:
            sink.sendall(data) if data else sink.shutdown(socket.SHUT_WR)
        except OSError:
            return  # the sink is gone


def _start(action, *args):
    threading.Thread(target=action, args=args, daemon=True).start()


def _sleep_until(moment):
    time.sleep(max(0, moment - time.monotonic()))
