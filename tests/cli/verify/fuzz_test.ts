/**
 * `verify` against servers that have lost their mind, in memory: thousands of dialogues, none of which anybody wrote.
 *
 * Invariant: the server may say anything, in any pieces, and stop anywhere; what `verify` owes to its user holds all the same.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Connection,
  failed,
  type Fault,
  ok,
  type Result,
  type TlsFaultKind,
} from "../../../src/smtp/connection.ts";
import { latin1, pieces } from "../../support/bytes.ts";
import { type Chaos, chaos, ChaosMind, type Credential, credentials, type Turn } from "../../support/chaos.ts";
import { assertSane } from "../../support/chaos_run.ts";
import { type MemoryRun, runIn } from "../../support/memory_host.ts";
import { tap, type Tapped } from "../../support/tap.ts";

const RUNS = 2000;
const SEED = 20_260_807;

/** How the handshake goes; a fault in the words of the runtime. */
type Handshake = "good" | Fault;

function tls(what: TlsFaultKind, text: string): Handshake {
  return { kind: "tls", what, text };
}

const HANDSHAKES: readonly Handshake[] = [
  tls("expired", "invalid peer certificate: certificate expired"),
  tls("untrusted", "invalid peer certificate: UnknownIssuer"),
  { kind: "tls", what: "wrong-name", text: "certificate not valid for name", names: ["other.example"] },
  tls("version", "received fatal alert: ProtocolVersion"),
  tls("not-tls", "received corrupt message of type InvalidContentType"),
  tls("other", "received fatal alert: InternalError"),
  { kind: "network", what: "closed", text: "unexpected end of file" },
  { kind: "network", what: "reset", text: "connection reset" },
  { kind: "network", what: "timeout", text: "no answer within 10.0 s" },
];

/** A server's end of one connection in memory. */
class ChaosServer {
  #greeted = false;
  readonly #mind: ChaosMind;
  readonly #handshake: Handshake;
  readonly #clock: { ms: number };
  #secure = false;
  #pieces: Uint8Array[] = [];
  #end: Turn["then"] = "go on";
  #line = "";
  #open = 1;

  constructor(chaos: Chaos, credential: Credential, handshake: Handshake, clock: { ms: number }) {
    this.#mind = new ChaosMind(chaos, credential, () => this.#secure);
    this.#handshake = handshake;
    this.#clock = clock;
  }

  /** Connections that are still open. */
  get open(): number {
    return this.#open;
  }

  /** The client's end; `greets` unless TLS comes first. */
  connection(greets: boolean): Connection {
    if (greets) this.#takeTurn();
    let isOpen = true;
    const close = (): void => {
      if (isOpen) this.#open--;
      isOpen = false;
    };
    const whileOpen = <T>(action: () => Result<T>): Promise<Result<T>> => {
      const result = isOpen ? action() : failed<T>({ kind: "network", what: "closed", text: "it is closed" });
      if (!result.ok && result.fault.kind === "network" && result.fault.what === "timeout") close();
      return Promise.resolve(result);
    };
    return {
      read: (limitMs) => whileOpen(() => this.#read(limitMs)),
      write: (bytes) => whileOpen(() => this.#write(bytes)),
      startTls: (_options, limitMs) =>
        whileOpen(() => {
          close();
          return this.#shake(limitMs);
        }),
      close,
    };
  }

  #takeTurn(line?: string): void {
    if (this.#end !== "go on") return;
    const { bytes, cut, then } = this.#mind.next(line);
    this.#greeted = true;
    this.#pieces.push(...pieces(bytes, cut));
    this.#end = then;
  }

  #read(limitMs: number): Result<Uint8Array> {
    const piece = this.#pieces.shift();
    this.#clock.ms += 1;
    return piece === undefined ? this.#ended(limitMs) : ok(piece);
  }

  #write(bytes: Uint8Array): Result<void> {
    const lines = `${this.#line}${latin1(bytes)}`.split("\r\n");
    this.#line = lines.pop() ?? "";
    for (const line of lines) this.#takeTurn(line);
    return this.#end === "reset" ? this.#ended(0) : ok(undefined);
  }

  #shake(limitMs: number): Result<Connection> {
    if (this.#pieces.length > 0) return failed({ kind: "tls", what: "not-tls", text: "InvalidContentType" });
    if (this.#end !== "go on") return this.#ended(limitMs);
    if (this.#handshake !== "good") return failed(this.#handshake);
    this.#secure = true;
    this.#open++;
    return ok(this.connection(!this.#greeted));
  }

  /** What a client gets that waits for a server that has said all it will say. */
  #ended(limitMs: number): Result<never> {
    if (this.#end === "close") return failed({ kind: "network", what: "closed", text: "the server closed" });
    if (this.#end === "reset") return failed({ kind: "network", what: "reset", text: "connection reset" });
    this.#clock.ms += limitMs;
    return failed({ kind: "network", what: "timeout", text: "no answer" });
  }
}

interface Scenario {
  readonly chaos: Chaos;
  readonly credential: Credential;
  readonly handshake: Handshake;
  readonly flags: readonly string[];
  /** Width of the terminal, if it is one. */
  readonly columns: number | undefined;
}

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  chaos,
  credential: credentials,
  handshake: fc.oneof({ arbitrary: fc.constant<Handshake>("good"), weight: 9 }, fc.constantFrom(...HANDSHAKES)),
  flags: fc.tuple(
    fc.constantFrom("--tls=starttls", "--tls=wrapper"),
    fc.constantFrom("--auth=login", "--auth=plain", "--timeout=1"),
  ),
  columns: fc.constantFrom(undefined, 60, 120),
});

interface Played extends MemoryRun {
  readonly servers: readonly ChaosServer[];
  readonly heard: Tapped["heard"];
}

async function play({ chaos, credential, handshake, flags, columns }: Scenario, format: string): Promise<Played> {
  const servers: ChaosServer[] = [];
  const clock = { ms: 0 };
  const { network, heard } = tap({
    resolve: () => Promise.resolve(ok([{ address: "127.0.0.1", family: 4 }])),
    connect: () => {
      const server = new ChaosServer(chaos, credential, handshake, clock);
      servers.push(server);
      return Promise.resolve(ok(server.connection(!flags.includes("--tls=wrapper"))));
    },
    now: () => clock.ms,
  });
  const world = {
    network,
    env: { SMTP_USERNAME: credential.username, SMTP_PASSWORD: credential.password, NO_COLOR: "1" },
    ...(columns === undefined ? {} : { terminal: columns }),
  };
  const words = ["verify", "--region", "eu-west-1", "--verbose", "--format", format, ...flags];
  return { ...await runIn(world, ...words), servers, heard };
}

Deno.test(`${RUNS} servers that have lost their mind`, async () => {
  const exits = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      for (const format of ["human", "json"]) {
        const { servers, heard, ...run } = await play(scenario, format);
        assertSane(run, format === "json", scenario.credential, heard);
        assert.deepEqual(servers.map(({ open }) => open), servers.map(() => 0), "a connection stays open");
        exits.set(run.exit, (exits.get(run.exit) ?? 0) + 1);
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Chance must have led everywhere, or nothing was tested.
  for (const exit of [0, 1, 3]) assert((exits.get(exit) ?? 0) > RUNS / 50, `exit ${exit}: ${exits.get(exit)}`);
});
