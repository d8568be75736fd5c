/**
 * `verify` against servers that have lost their mind, over real sockets and behind real TLS, many at a time.
 *
 * Invariant: what chance may do in memory it may do here, with the runtime's own network in between; time is real, so that
 * every limit is short and every run must end by it.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { pieces } from "../support/bytes.ts";
import { certificates, type CertificateSet } from "../support/certificates.ts";
import { type Chaos, chaos, ChaosMind, type Credential, credentials } from "../support/chaos.ts";
import { assertSane } from "../support/chaos_run.ts";
import { CERTIFICATE_KINDS, type CertificateKind } from "../support/dialogue.ts";
import { randomBytes } from "../support/hostile.ts";
import { serve } from "../support/loopback_server.ts";
import { runIn } from "../support/memory_host.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { tap } from "../support/tap.ts";
import { worldIn } from "../support/verify_run.ts";

/** In so many rounds, so many at a time. */
const ROUNDS = 25;
const AT_A_TIME = 20;
const SEED = 20_260_807;

const LIMIT_S = 0.25;
const STAGES = 9;
/** So many run at a time on few processors. */
const SLACK_MS = 5000;

interface Scenario {
  readonly chaos: Chaos;
  readonly credential: Credential;
  /** What answers a ClientHello; a number is the seed of noise. */
  readonly handshake: CertificateKind | number;
  readonly mode: "starttls" | "wrapper";
  readonly mechanism: "login" | "plain";
  readonly format: "human" | "json";
}

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  chaos,
  credential: credentials,
  handshake: fc.oneof(
    { arbitrary: fc.constant("good" as const), weight: 9 },
    fc.constantFrom(...CERTIFICATE_KINDS),
    fc.nat(),
  ),
  mode: fc.constantFrom("starttls" as const, "wrapper" as const),
  mechanism: fc.constantFrom("login" as const, "plain" as const),
  format: fc.constantFrom("human" as const, "json" as const),
});

type Act = ReturnType<ChaosMind["next"]>;

/** The server's side of one connection. */
class ChaosSession {
  readonly #socket: ServerSocket;
  readonly #scenario: Scenario;
  readonly #set: CertificateSet;
  readonly #mind: ChaosMind;

  constructor(socket: ServerSocket, scenario: Scenario, set: CertificateSet) {
    this.#socket = socket;
    this.#scenario = scenario;
    this.#set = set;
    this.#mind = new ChaosMind(scenario.chaos, scenario.credential, () => socket.isSecure);
  }

  /** Goes on until it has had enough, or the client has. */
  async run(): Promise<void> {
    const isWrapper = this.#scenario.mode === "wrapper";
    for (let goesOn = isWrapper || await this.#act(this.#mind.next()); goesOn;) {
      const arrival = await this.#socket.peek();
      if (arrival.kind !== "bytes") return;
      const isHello = !this.#socket.isSecure && arrival.bytes[0] === 22;
      goesOn = isHello
        ? await this.#shake() && (!isWrapper || await this.#act(this.#mind.next()))
        : await this.#answer();
    }
  }

  async #answer(): Promise<boolean> {
    const line = await this.#socket.readLine();
    return line.kind === "line" && await this.#act(this.#mind.next(line.text.replace(/\r\n$/, "")));
  }

  async #shake(): Promise<boolean> {
    const { handshake } = this.#scenario;
    if (typeof handshake !== "number") return await this.#socket.startTls(this.#set[handshake]) === undefined;
    await this.#socket.write(randomBytes(handshake, handshake % 300));
    await this.#socket.finish();
    return false;
  }

  async #act({ bytes, cut, then }: Act): Promise<boolean> {
    for (const piece of pieces(bytes, Math.max(cut, Math.ceil(bytes.length / 10)))) {
      await this.#socket.write(piece);
      if (cut !== Infinity) await this.#socket.pause(1);
    }
    if (then === "close") await this.#socket.finish();
    if (then === "hang") await this.#socket.drain();
    if (then === "reset") await this.#socket.close();
    return then === "go on";
  }
}

/** One run of `verify` against one server; its exit code. */
async function play(scenario: Scenario): Promise<number> {
  const { credential, mode, mechanism, format } = scenario;
  const set = await certificates();
  await using server = serve((socket) => new ChaosSession(socket, scenario, set).run());
  const { network, heard } = tap(worldIn());
  const world = {
    network,
    env: { SMTP_USERNAME: credential.username, SMTP_PASSWORD: credential.password },
    files: { "/root.pem": set.rootPem },
  };
  const started = performance.now();
  const run = await runIn(
    world,
    ...["verify", "--region", "eu-west-1", "--port", String(server.port), "--tls", mode, "--auth", mechanism],
    ...["--ca-file", "/root.pem", "--timeout", String(LIMIT_S), "--format", format, "--verbose"],
  );
  const ms = performance.now() - started;
  assert(ms < STAGES * LIMIT_S * 1000 + SLACK_MS, `it took ${ms} ms`);
  assertSane(run, format === "json", credential, heard);
  if (scenario.handshake !== "good") assert.notEqual(run.exit, 0, "accepted behind a bad certificate");
  for (const { sent } of server.sockets) assert.doesNotMatch(sent.clear, /^AUTH /im);
  return run.exit;
}

Deno.test(`${ROUNDS * AT_A_TIME} servers that have lost their mind, over sockets`, async () => {
  const exits = new Set<number>();
  const rounds = fc.array(scenarios, { minLength: AT_A_TIME, maxLength: AT_A_TIME });
  await fc.assert(
    fc.asyncProperty(rounds, async (round) => {
      const played = await Promise.allSettled(round.map(play));
      for (const [index, result] of played.entries()) {
        if (result.status === "rejected") throw new Error(fc.stringify(round[index]), { cause: result.reason });
        exits.add(result.value);
      }
    }),
    // A round in which time plays a part cannot be made smaller by playing it again.
    { numRuns: ROUNDS, seed: SEED, endOnFailure: true },
  );
  assert.deepEqual([...exits].toSorted(), [0, 1, 3]);
});
