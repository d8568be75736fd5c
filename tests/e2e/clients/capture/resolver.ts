/**
 * A name server for one name, which it answers as it is told: with an address, or wrongly, or not at all.
 *
 * Invariant: it speaks UDP on the given address only, and knows no other name.
 * @module
 */

import { createSocket } from "node:dgram";

/** What becomes of a question for the name: an IPv4 address, or what goes wrong. */
export type Answer = readonly [number, number, number, number] | "NXDOMAIN" | "SERVFAIL" | "no address" | "silence";

const RCODES = { "NXDOMAIN": 3, "SERVFAIL": 2, "no address": 0 } as const;
const [TYPE_A, POINTER] = [1, 0xc00c];

/** Serves on port 53 of `hostname`; `answer` is asked at each question. */
export async function startResolver(hostname: string, name: string, answer: () => Answer): Promise<AsyncDisposable> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const reply = replyTo(new Uint8Array(query), name, answer());
    if (reply !== undefined) socket.send(reply, port, address);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.bind(53, hostname, resolve);
  await promise;
  return {
    [Symbol.asyncDispose]: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      socket.close(resolve);
      return promise;
    },
  };
}

/** The reply to `query` (RFC 1035, section 4), or undefined for silence. */
function replyTo(query: Uint8Array, name: string, answer: Answer): Uint8Array | undefined {
  const { asked, type, end } = question(query);
  const known = asked === name;
  if (known && answer === "silence") return undefined;
  const address = known && typeof answer === "object" && type === TYPE_A ? answer : undefined;
  const rcode = !known ? RCODES.NXDOMAIN : typeof answer === "string" && answer !== "silence" ? RCODES[answer] : 0;
  const head = [query[0] ?? 0, query[1] ?? 0, 0x81, 0x80 | rcode, 0, 1, 0, address === undefined ? 0 : 1, 0, 0, 0, 0];
  const record = address === undefined
    ? []
    : [POINTER >> 8, POINTER & 0xff, 0, TYPE_A, 0, 1, 0, 0, 0, 5, 0, 4, ...address];
  return Uint8Array.from([...head, ...query.slice(12, end), ...record]);
}

function question(query: Uint8Array): { readonly asked: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(new TextDecoder().decode(query.slice(at + 1, at + 1 + length)));
    at += length + 1;
  }
  return { asked: labels.join(".").toLowerCase(), type: query[at + 2] ?? 0, end: at + 5 };
}
