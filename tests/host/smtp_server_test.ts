/**
 * `verify` against npm `smtp-server`, a server that knows nothing of SES or of smtpkey.
 *
 * On Deno 2.7 the server side of `node:tls` never answers a ClientHello on a socket that is already open, which is how
 * `smtp-server` does both its TLS modes. So it runs without TLS, as behind a proxy, and TLS ends in front of it.
 *
 * Invariant: every word of the dialogue is the server's own; what stands in front of it carries lines and does the handshake.
 * @module
 */

import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerOptions } from "smtp-server";
import { latin1 } from "../support/bytes.ts";
import { type CertificatePair, certificates } from "../support/certificates.ts";
import { serve } from "../support/loopback_server.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { type Outcome, PASSWORD, type Short, short, USER, verify } from "../support/verify_run.ts";

type Mode = "starttls" | "wrapper";

interface Met {
  readonly outcome: Outcome;
  readonly logins: readonly SMTPServerAuthentication[];
}

/** Runs `verify` against a server that lets in {@link USER} with {@link PASSWORD}. */
async function meet(mode: Mode, args: readonly string[], options: SMTPServerOptions = {}): Promise<Met> {
  const logins: SMTPServerAuthentication[] = [];
  const { good, rootPem } = await certificates();
  const all: SMTPServerOptions = {
    ...good,
    // By default the machine's own, which it takes a permission to know.
    name: "smtp-server.example",
    authMethods: ["PLAIN", "LOGIN"],
    disableReverseLookup: true,
    onAuth: (auth, _session, callback) => {
      logins.push(auth);
      if (auth.username === USER && auth.password === PASSWORD) callback(null, { user: USER });
      else callback(new Error("Wrong user name or password"));
    },
    ...options,
  };
  await using clear = await listening(all);
  await using secure = await listening({ ...all, secure: true, secured: true });
  await using front = serve((socket) => new Front(socket, good, { clear: clear.port, secure: secure.port }).run(mode));
  const outcome = await verify({ port: front.port, rootPem, args: ["--tls", mode, ...args] });
  return { outcome, logins };
}

interface Listening extends AsyncDisposable {
  readonly port: number;
}

/** A server on 127.0.0.1. */
async function listening(options: SMTPServerOptions): Promise<Listening> {
  const server = new SMTPServer(options);
  const sockets: Socket[] = [];
  server.server.on("connection", (socket) => sockets.push(socket));
  const { promise: up, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await up;
  const address = server.server.address();
  assert(typeof address === "object" && address !== null);
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      const { promise: down, resolve } = Promise.withResolvers<void>();
      // Left to itself it waits for each to end, which on Deno 2.7 it does not always notice.
      for (const socket of sockets) socket.destroy();
      server.close(resolve);
      await down;
    },
  };
}

/** Where the server listens: for connections in clear, and for those that have their TLS in front of it. */
interface Ports {
  readonly clear: number;
  readonly secure: number;
}

/** What stands in front of the server for one client. */
class Front {
  constructor(readonly client: ServerSocket, readonly pair: CertificatePair, readonly ports: Ports) {}

  /** Carries lines, and does the handshake when it is time. */
  async run(mode: Mode): Promise<void> {
    if (mode === "wrapper") return await this.#secured();
    if (await this.#carry(this.ports.clear) === "starttls") await this.#secured({ isGreeted: true });
  }

  async #secured({ isGreeted = false } = {}): Promise<void> {
    if (await this.client.startTls(this.pair) === undefined) await this.#carry(this.ports.secure, isGreeted);
  }

  /** Carries lines and replies to and fro until either side leaves, or the server is ready for TLS. */
  async #carry(port: number, isGreeted = false): Promise<"end" | "starttls"> {
    using server = await Deno.connect({ hostname: "127.0.0.1", port });
    const greeting = await replyOf(server);
    if (!isGreeted) await this.client.write(greeting);
    for (let reply = greeting; reply !== "";) {
      const line = await this.client.readLine();
      if (line.kind !== "line") return "end";
      await server.write(new TextEncoder().encode(line.text));
      reply = await replyOf(server);
      await this.client.write(reply);
      if (line.text === "STARTTLS\r\n" && reply.startsWith("220 ")) return "starttls";
    }
    return "end";
  }
}

/** The next reply, all its lines; empty if the server has left. */
async function replyOf(server: Deno.Conn): Promise<string> {
  const buffer = new Uint8Array(4096);
  for (let reply = "";;) {
    const count = await server.read(buffer);
    if (count === null) return reply;
    reply += latin1(buffer.subarray(0, count));
    if (/(^|\n)\d{3}( [^\n]*)?\r\n$/.test(reply)) return reply;
  }
}

const MODES: readonly Mode[] = ["starttls", "wrapper"];

for (const mode of MODES) {
  for (const method of ["LOGIN", "PLAIN"]) {
    const args = ["--auth", method.toLowerCase()];

    Deno.test(`smtp-server: ${mode}, AUTH ${method}, accepted`, async () => {
      const { outcome, logins } = await meet(mode, args);
      assert.deepEqual(short(outcome), [0, "none", "none"]);
      assert.deepEqual(logins.map((auth) => [auth.method, auth.username, auth.password]), [[method, USER, PASSWORD]]);
    });

    Deno.test(`smtp-server: ${mode}, AUTH ${method}, rejected`, async () => {
      const onAuth: SMTPServerOptions["onAuth"] = (_auth, _session, callback) => callback(new Error("Never"));
      const { outcome } = await meet(mode, args, { onAuth });
      assert.deepEqual(short(outcome), [1, "auth", "credentials-invalid"]);
      assert.match(outcome.findings[0]?.because ?? "", /535 Never/);
    });
  }
}

const OTHERS: readonly (readonly [what: string, options: SMTPServerOptions, modes: readonly Mode[], Short])[] = [
  ["PLAIN alone", { authMethods: ["PLAIN"] }, MODES, [0, "none", "none"]],
  ["neither LOGIN nor PLAIN", { authMethods: ["XOAUTH2"] }, MODES, [3, "auth", "auth-not-offered"]],
  ["no AUTH", { disabledCommands: ["AUTH"] }, MODES, [3, "auth", "auth-not-offered"]],
  ["no STARTTLS", { disabledCommands: ["STARTTLS"] }, ["starttls"], [3, "starttls", "starttls-not-offered"]],
  [
    "no time",
    { onAuth: (_auth, _session, callback) => callback(Object.assign(new Error("Later"), { responseCode: 454 })) },
    MODES,
    [3, "auth", "temporary-auth-failure"],
  ],
  [
    "no room",
    { onConnect: (_session, callback) => callback(Object.assign(new Error("Full"), { responseCode: 421 })) },
    MODES,
    [3, "greeting", "service-unavailable"],
  ],
];

for (const [what, options, modes, expected] of OTHERS) {
  for (const mode of modes) {
    Deno.test(`smtp-server: ${mode}, ${what}`, async () => {
      assert.deepEqual(short((await meet(mode, [], options)).outcome), expected);
    });
  }
}
