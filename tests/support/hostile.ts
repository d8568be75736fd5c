/**
 * Servers that are no SMTP servers, or bad ones, for what can go wrong below the dialogue.
 *
 * Invariant: loopback only, and each ends at once and completely when it is closed.
 * @module
 */

import { certificates } from "./certificates.ts";
import { encode } from "./bytes.ts";
import { closedPort } from "./closed_port.ts";
import { type LoopbackServer, serve } from "./loopback_server.ts";

/** Something at a port of 127.0.0.1; `await using` ends it. */
export type Hostile = Omit<LoopbackServer, "sockets">;

const LOCAL = { hostname: "127.0.0.1", port: 0 } as const;

/** How long a connect must hang before the backlog counts as full, milliseconds. */
const HANGS_MS = 150;

/** TLS record: alert, fatal, unexpected_message, as TLS servers answer to what is no TLS. */
const UNEXPECTED_MESSAGE = Uint8Array.of(21, 3, 3, 0, 2, 2, 10);

/** A port on which nothing listens: connecting is refused. */
export function refusing(): Hostile {
  return hostile(closedPort(), () => Promise.resolve());
}

/** A port whose queue is full: connecting hangs. Fails to fill on systems that answer to a full queue. */
export async function full(): Promise<Hostile> {
  const listener = Deno.listen({ ...LOCAL, tcpBacklog: 0 });
  const { port } = listener.addr;
  const waiting: Deno.Conn[] = [];
  try {
    while (waiting.length < 64) {
      waiting.push(await Deno.connect({ ...LOCAL, port, signal: AbortSignal.timeout(HANGS_MS) }));
    }
  } catch {
    // The queue is full.
  }
  return hostile(port, () => {
    for (const resource of [...waiting, listener]) resource.close();
    return Promise.resolve();
  });
}

/** Breaks every connection off with RST within about 50 ms, without a byte. */
export function resetting(): Hostile {
  // The kernel resets what waits in the queue of a listener that goes; nothing else in Deno makes it send RST unasked.
  let listener = Deno.listen(LOCAL);
  const { port } = listener.addr;
  const timer = setInterval(() => {
    listener.close();
    listener = Deno.listen({ ...LOCAL, port });
  }, 50);
  return hostile(port, () => {
    clearInterval(timer);
    listener.close();
    return Promise.resolve();
  });
}

/** Accepts, and never sends a byte. */
export function silent(): Hostile {
  return serve(async (socket) => void await socket.drain());
}

/** Accepts, and ends the stream at once. */
export function closing(): Hostile {
  return serve(async (socket) => void await socket.finish());
}

/** Says `content` at once, then nothing more. */
export function saying(content: string | Uint8Array): Hostile {
  return serve(async (socket) => {
    await socket.write(content);
    await socket.drain();
  });
}

/** An SSH server: its banner comes first, as SMTP's does. */
export function ssh(): Hostile {
  return saying("SSH-2.0-OpenSSH_9.6\r\n");
}

/** An HTTP server: it waits for the client, and answers any line with 400. */
export function http(): Hostile {
  return serve(async (socket) => {
    if ((await socket.readLine()).kind !== "line") return;
    await socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    await socket.finish();
  });
}

/** A TLS server, as at port 465: it waits for a ClientHello, then says `greeting` inside TLS; others get an alert. */
export async function tls(greeting = "220 tls.example ESMTP\r\n"): Promise<Hostile & { readonly rootPem: string }> {
  const set = await certificates();
  const server = serve(async (socket) => {
    const hello = await socket.peek();
    if (hello.kind !== "bytes") return;
    if (hello.bytes[0] !== 22) await socket.write(UNEXPECTED_MESSAGE);
    else if (await socket.startTls(set.good) === undefined) await socket.write(greeting);
    await socket.finish();
  });
  return { ...server, rootPem: set.rootPem };
}

/** A greeting of one line of `length` characters, CRLF not counted. */
export function longLine(length = 4000): Hostile {
  return saying("220 ".padEnd(length, "x") + "\r\n");
}

/** A greeting that never ends: a hundred lines of it every 5 ms. */
export function endless(): Hostile {
  const lines = encode("220-and so on\r\n".repeat(100));
  return serve(async (socket) => {
    while (await socket.write(lines)) await socket.pause(5);
  });
}

/** `length` bytes that `seed` alone decides, then the end of the stream. */
export function random(seed: number, length = 2000): Hostile {
  return serve(async (socket) => {
    await socket.write(randomBytes(seed, length));
    await socket.finish();
  });
}

/** `length` bytes that `seed` alone decides, with more CR, LF and digits than chance would give. */
export function randomBytes(seed: number, length: number): Uint8Array {
  let state = seed >>> 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const likely = encode("\r\n220-220 250 ");
  const byte = (): number => next() % 2 === 0 ? next() % 256 : likely[next() % likely.length] ?? 0;
  return Uint8Array.from({ length }, byte);
}

function hostile(port: number, close: () => Promise<void>): Hostile {
  let closed: Promise<void> | undefined;
  const once = (): Promise<void> => closed ??= close();
  return { port, close: once, [Symbol.asyncDispose]: once };
}
