/**
 * Requests over HTTPS as the Deno runtime gives them.
 *
 * Invariant: as in `network.ts`: a limit that is over frees what was waited for, and what goes wrong is a fault. The runtime
 * verifies certificates and honours HTTPS_PROXY and NO_PROXY; plain HTTP goes straight to the host, past any proxy.
 * @module
 */

import type { HttpAnswer, HttpRequest, HttpTerms } from "../aws/http.ts";
import { failed, type Fault, ok, type Result } from "../smtp/connection.ts";
import { timeoutFault, tlsFault } from "./fault.ts";

/** Sends `request`, and waits for its answer. */
export async function fetchOnce(request: HttpRequest, terms: HttpTerms): Promise<Result<HttpAnswer>> {
  const { caCerts, limitMs, mostBytes } = terms;
  const url = new URL(request.url);
  const client = Deno.createHttpClient({ caCerts: [...caCerts], ...(url.protocol === "http:" ? straightTo(url) : {}) });
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limitMs);
  try {
    const answer = await send(request, client, abort.signal);
    const body = await bodyOf(answer, mostBytes);
    if (body === undefined) return failed(tooLong(mostBytes));
    return ok({ status: answer.status, headers: new Map(answer.headers), body: new TextDecoder().decode(body) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed(abort.signal.aborted ? timeoutFault(limitMs) : faultOf(error));
  } finally {
    clearTimeout(timer);
    abort.abort();
    client.close();
  }
}

/** Past any proxy, which would see the request in plaintext. */
function straightTo({ hostname, port }: URL): Pick<Deno.CreateHttpClientOptions, "proxy"> {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return { proxy: { transport: "tcp", hostname: bare, port: Number(port === "" ? "80" : port) } };
}

function send(
  { method, url, headers, body }: HttpRequest,
  client: Deno.HttpClient,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body === "" ? {} : { body }),
    redirect: "manual",
    client,
    signal,
  });
}

/** The whole body; undefined if it is longer than `most` bytes. */
async function bodyOf(answer: Response, most: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(most);
  let length = 0;
  for await (const piece of answer.body ?? []) {
    if (length + piece.length > most) return undefined;
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes.subarray(0, length);
}

/** The runtime wraps what happened into the URL and the layers that it went through. */
function faultOf(error: Error): Fault {
  const inner = error.message.replace(/^error sending request (?:from \S+ )?for url \(.*?\)(?: \([^)]*\))?: /s, "")
    .replace(/^client error \(\w+\): /, "").replace(/ \(os error \d+\)/, "");
  const bare = new Error(inner);
  bare.name = NAMES.find(([pattern]) => pattern.test(inner))?.[1] ?? error.name;
  return PROXY.test(inner) ? { kind: "network", what: "other", text: `the proxy: ${inner}` } : tlsFault(bare);
}

/** A request fails in words alone; these are the runtime's own names for the same. */
const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/connection refused/i, "ConnectionRefused"],
  [/timed out/i, "TimedOut"],
  [/connection reset|broken pipe/i, "ConnectionReset"],
  [/connection closed|unexpected eof|unexpected end/i, "UnexpectedEof"],
];

const PROXY = /proxy authentication required|unsuccessful tunnel|tunnel error/i;

function tooLong(most: number): Fault {
  return { kind: "network", what: "other", text: `the answer is longer than ${Math.round(most / 1024)} KiB` };
}
