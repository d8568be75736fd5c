/**
 * Names, TCP and TLS as the Deno runtime gives them.
 *
 * Invariant: every wait has a limit, and a limit that is over closes what was waited for, so that the process always ends.
 * Credentials travel over `Deno.startTls` alone: it verifies before it lets anything through.
 * @module
 */

import { nodeDns } from "../builtin.ts";
import {
  type Address,
  type Connection,
  failed,
  type Family,
  type Fault,
  ok,
  type Result,
  type TlsOptions,
} from "../smtp/connection.ts";
import { networkFault, timeoutFault, tlsFault } from "./fault.ts";

/** The addresses of `hostname`, in the system's order. */
export async function resolve(
  hostname: string,
  family: Family | undefined,
  limitMs: number,
): Promise<Result<readonly Address[]>> {
  const found = await within(
    limitMs,
    () => {},
    networkFault,
    () => nodeDns().lookup(hostname, { all: true, family: family ?? 0 }),
  );
  if (!found.ok) return found;
  const addresses = found.value.map(({ address, family }): Address => ({ address, family: family === 6 ? 6 : 4 }))
    // An address in place of a name is given back whatever its family.
    .filter((found) => family === undefined || found.family === family);
  if (addresses.length > 0) return ok(addresses);
  const text = `${hostname} has no address of IPv${family ?? "4 or IPv6"}`;
  return failed({ kind: "network", what: "name-not-found", text });
}

/** How long an answer takes, at most, that comes at once. */
const AT_ONCE_MS = 1;

/** A TCP connection to one address; `meanwhile` is as in `Network`, `onFirstWrite` is called when the first command goes out. */
export async function connect(
  { address }: Address,
  port: number,
  limitMs: number,
  meanwhile: () => void = () => {},
  onFirstWrite: () => void = () => {},
): Promise<Result<Connection>> {
  const abort = new AbortController();
  // On a busy machine an answer may lie ready when the time is over; it is seen in one more turn.
  let timer = setTimeout(() => timer = setTimeout(meanwhile), AT_ONCE_MS);
  const connected = await within(limitMs, () => abort.abort(), networkFault, async () => {
    const stream = await Deno.connect({ hostname: address, port, signal: abort.signal });
    // Opened when the limit was over: nothing waits for it any more. Else every step is one write, so there is nothing for
    // the system to wait and collect.
    if (abort.signal.aborted) stream.close();
    else stream.setNoDelay(true);
    return stream;
  });
  clearTimeout(timer);
  return connected.ok ? ok(overStream(connected.value, onFirstWrite)) : connected;
}

type Stream = Deno.TcpConn | Deno.TlsConn;

function overStream(stream: Stream, onFirstWrite: () => void): Connection {
  let isWritten = false;
  const close = (): void => {
    try {
      stream.close();
    } catch (error) {
      // Closed already, by a limit or because TLS uses it now.
      if (!(error instanceof Deno.errors.BadResource)) throw error;
    }
  };
  return {
    read: async (limitMs) => {
      const buffer = new Uint8Array(4096);
      const count = await within(limitMs, close, networkFault, () => stream.read(buffer));
      if (!count.ok) return count;
      return count.value === null ? failed(CLOSED) : ok(buffer.slice(0, count.value));
    },
    write: (bytes, limitMs) => {
      if (!isWritten) onFirstWrite();
      isWritten = true;
      return within(limitMs, close, networkFault, () => writeAll(stream, bytes));
    },
    startTls: async (options, limitMs) => {
      const started = await startTls(stream, options, limitMs, close);
      if (!started.ok) return started;
      const encrypted = overStream(started.value, () => {});
      const shaken = await within(limitMs, encrypted.close, tlsFault, () => started.value.handshake());
      if (shaken.ok) return ok(encrypted);
      encrypted.close();
      return shaken;
    },
    close,
  };
}

const CLOSED: Fault = { kind: "network", what: "closed", text: "the server closed the connection" };

async function writeAll(stream: Stream, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await stream.write(bytes.subarray(written));
  }
}

function startTls(
  stream: Stream,
  { serverName, caCerts }: TlsOptions,
  limitMs: number,
  close: () => void,
): Promise<Result<Deno.TlsConn>> {
  let isLate = false;
  const giveUp = (): void => {
    isLate = true;
    close();
  };
  return within(limitMs, giveUp, tlsFault, async () => {
    if ("handshake" in stream) throw new Error("TLS is up already");
    const tls = await Deno.startTls(stream, { hostname: serverName, caCerts: [...caCerts] });
    // The limit was over when TLS took the connection, so that there was nothing to close then.
    if (isLate) tls.close();
    return tls;
  });
}

/** What `action` gives, or a fault: its error, or that `limitMs` was over, upon which `cancel` ends the wait. */
async function within<T>(
  limitMs: number,
  cancel: () => void,
  faultOf: (error: Error) => Fault,
  action: () => Promise<T>,
): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<"over">((resolve) => {
    timer = setTimeout(() => resolve("over"), limitMs);
  });
  const running = action().then(ok, (error): Result<T> => {
    if (!(error instanceof Error)) throw error;
    return failed(faultOf(error));
  });
  const first = await Promise.race([running, over]);
  clearTimeout(timer);
  if (first !== "over") return first;
  cancel();
  return failed(timeoutFault(limitMs));
}
