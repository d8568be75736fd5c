/**
 * A TCP server on the loopback that gives each connection to one session, and ends without leaving anything open.
 *
 * Invariant: after `close()` no listener, socket, timer or session is left; it never waits for a client.
 * @module
 */

import { ServerSocket } from "./server_socket.ts";

/** A server under way; `await using` closes it. */
export interface LoopbackServer extends AsyncDisposable {
  /** The port. */
  readonly port: number;
  /** Every connection so far, oldest first. */
  readonly sockets: readonly ServerSocket[];
  /** Ends all sessions; throws what one of them threw. */
  close(): Promise<void>;
}

/** Where a server listens: 127.0.0.1 and a port that is free, the mailbox simulator). */
export interface Place {
  readonly hostname?: string;
  readonly port?: number;
}

/** Serves each connection with `session`, and closes it when the session ends. */
export function serve(
  session: (socket: ServerSocket) => Promise<void>,
  { hostname = "127.0.0.1", port = 0 }: Place = {},
): LoopbackServer {
  const listener = Deno.listen({ hostname, port });
  const sockets: ServerSocket[] = [];
  const sessions: Promise<void>[] = [];
  const accepting = accept(listener, (conn) => {
    const socket = new ServerSocket(conn);
    sockets.push(socket);
    const running = session(socket).finally(() => socket.close());
    // What it throws is told by close(); until then it must not count as unhandled.
    running.catch(() => {});
    sessions.push(running);
  });
  let closed: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    listener.close();
    await accepting;
    await Promise.all(sockets.map((socket) => socket.close()));
    const failed = (await Promise.allSettled(sessions)).find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  };
  const close = (): Promise<void> => closed ??= end();
  return { port: listener.addr.port, sockets, close, [Symbol.asyncDispose]: close };
}

async function accept(listener: Deno.TcpListener, take: (conn: Deno.TcpConn) => void): Promise<void> {
  try {
    for await (const conn of listener) take(conn);
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted)) throw error;
  }
}
