/**
 * The dialogue of a look, over a connection made of memory.
 *
 * Invariant: a row says what the server says at each turn; whatever that is, the look ends within its limit, closes what it
 * opened, and has sent nothing but EHLO, STARTTLS and one hello.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Address,
  type Connection,
  failed,
  type Fault,
  type Network,
  ok,
  type Result,
} from "../../src/smtp/connection.ts";
import type { PeerCertificate } from "../../src/tls/chain.ts";
import { clientHello } from "../../src/tls/client_hello.ts";
import { inspectCertificate, type InspectionRequest } from "../../src/tls/peer_certificate.ts";
import { encode, latin1, pieces } from "../support/bytes.ts";
import { CHAIN_OF_THREE, ONLY_TLS_1_3 } from "./flights.ts";

const SIX: Address = { address: "2001:db8::1", family: 6 };
const FOUR: Address = { address: "192.0.2.1", family: 4 };

const CLOSED: Fault = { kind: "network", what: "closed", text: "the server closed the connection" };
const TIMEOUT: Fault = { kind: "network", what: "timeout", text: "no answer" };

/** Says one entry of `says` at each read, each 10 ms after the last; then it is silent, or closes. */
class Server implements Network {
  opened = 0;
  closed = 0;
  sent = "";
  nowMs = 5000;
  readonly asked: (readonly [string, number])[] = [];

  constructor(readonly says: readonly (string | Uint8Array)[], readonly then: Fault, readonly breaksWrites = false) {}

  resolve(host: string): Promise<Result<readonly Address[]>> {
    if (host === "nowhere.invalid") {
      return Promise.resolve(failed({ kind: "network", what: "name-not-found", text: "no such name" }));
    }
    return Promise.resolve(ok([SIX, FOUR]));
  }

  connect(address: Address, port: number, limitMs: number): Promise<Result<Connection>> {
    this.asked.push([address.address, limitMs]);
    if (address === SIX || port === 1) {
      return Promise.resolve(failed({ kind: "network", what: "refused", text: "refused" }));
    }
    this.opened++;
    const left = [...this.says];
    return Promise.resolve(ok({
      read: (limitMs) => this.#read(left.shift(), limitMs),
      write: (bytes) => {
        this.sent += latin1(bytes);
        return Promise.resolve(
          this.breaksWrites ? failed({ kind: "network", what: "reset", text: "broken" }) : ok(undefined),
        );
      },
      startTls: () => assert.fail("a look makes no handshake"),
      close: () => void this.closed++,
    }));
  }

  now(): number {
    return this.nowMs;
  }

  #read(say: string | Uint8Array | undefined, limitMs: number): Promise<Result<Uint8Array>> {
    if (say === undefined && this.then === CLOSED) return Promise.resolve(failed(CLOSED));
    if (say === undefined || limitMs < 10) {
      this.nowMs += limitMs;
      return Promise.resolve(failed(TIMEOUT));
    }
    this.nowMs += 10;
    return Promise.resolve(ok(typeof say === "string" ? encode(say) : say));
  }
}

const REQUEST: InspectionRequest = {
  host: "mail.example",
  port: 587,
  security: "starttls",
  family: undefined,
  serverName: "mail.example",
  limitMs: 1000,
  random: Uint8Array.from({ length: 32 }, (_, index) => index),
};

const HELLO = latin1(clientHello(REQUEST.serverName, REQUEST.random));
const IN_CLEAR = "EHLO [127.0.0.1]\r\nSTARTTLS\r\n";
const UP_TO_TLS = ["220 hi\r\n", "250-mail.example\r\n250 STARTTLS\r\n", "220 go ahead\r\n"];

/** What a look at `server` came to; asserts what holds of every look. */
async function look(server: Server, request: Partial<InspectionRequest> = {}): Promise<Result<PeerCertificate>> {
  const asked = { ...REQUEST, ...request };
  const started = server.nowMs;
  const result = await inspectCertificate(server, asked);
  assert.ok(server.nowMs - started <= asked.limitMs, `took ${server.nowMs - started} ms`);
  assert.equal(server.closed, server.opened);
  const most = asked.security === "wrapper" ? HELLO : IN_CLEAR + HELLO;
  assert.ok(most.startsWith(server.sent) || server.sent === "EHLO [127.0.0.1]\r\nHELO [127.0.0.1]\r\n", server.sent);
  return result;
}

/** The fault as `kind what`, or the code of the reply. */
function faultOf(result: Result<unknown>): string {
  assert(!result.ok, "a fault was wanted");
  const { fault } = result;
  return fault.kind === "reply" ? `reply ${fault.reply.code}` : `${fault.kind} ${fault.what}`;
}

function assertChain(result: Result<PeerCertificate>): void {
  assert(result.ok, "a chain was wanted");
  const { version, cipher, chain } = result.value;
  assert.deepEqual([version, cipher], ["TLS 1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]);
  assert.deepEqual(chain.map((link) => "issuer" in link ? link.issuer.split("CN=")[1] : "unreadable"), [
    "Example Intermediate",
    "Example Root",
    "Example Root",
  ]);
}

Deno.test("behind STARTTLS: the chain; the address that refuses is passed over with its share of the time", async () => {
  const server = new Server([...UP_TO_TLS, CHAIN_OF_THREE], TIMEOUT);
  assertChain(await look(server));
  assert.equal(server.sent, IN_CLEAR + HELLO);
  assert.deepEqual(server.asked, [["2001:db8::1", 500], ["192.0.2.1", 1000]]);
});

Deno.test("from the first byte: the chain, and no word in clear", async () => {
  const server = new Server([CHAIN_OF_THREE], TIMEOUT);
  assertChain(await look(server, { security: "wrapper", port: 465 }));
  assert.equal(server.sent, HELLO);
});

Deno.test("an answer in pieces, and one to a write that failed", async () => {
  assertChain(await look(new Server([...UP_TO_TLS, ...pieces(CHAIN_OF_THREE, 30)], CLOSED)));
  assertChain(await look(new Server([CHAIN_OF_THREE], CLOSED, true), { security: "wrapper" }));
});

interface Row {
  readonly says: readonly (string | Uint8Array)[];
  readonly then?: Fault;
  readonly request?: Partial<InspectionRequest>;
  readonly fault: string;
}

const WRAPPER = { security: "wrapper" } as const;
const DRIP = Array.from({ length: 1000 }, () => Uint8Array.of(22));

const ROWS: Readonly<Record<string, Row>> = {
  "no such name": { says: [], request: { host: "nowhere.invalid" }, fault: "network name-not-found" },
  "nobody listens": { says: [], request: { port: 1 }, fault: "network refused" },
  "it refuses to talk": { says: ["554 no\r\n"], fault: "reply 554" },
  "it does not know EHLO": {
    says: ["220 hi\r\n", "502 what\r\n", "250 hi\r\n"],
    fault: "protocol starttls-not-offered",
  },
  "it does not offer STARTTLS": { says: ["220 hi\r\n", "250 hi\r\n"], fault: "protocol starttls-not-offered" },
  "STARTTLS is blotted out": {
    says: ["220 hi\r\n", "250-hi\r\n250 XXXXXXXX\r\n"],
    fault: "protocol starttls-masked",
  },
  "it refuses STARTTLS": { says: [...UP_TO_TLS.slice(0, 2), "454 later\r\n"], fault: "reply 454" },
  "bytes in clear come behind its 220": {
    says: [...UP_TO_TLS.slice(0, 2), "220 go ahead\r\n250 injected\r\n"],
    fault: "protocol plaintext-behind-starttls",
  },
  "it goes on in clear": { says: [...UP_TO_TLS, "502 what\r\n"], fault: "tls not-tls" },
  "it speaks in clear where TLS was expected": { says: ["220 hi\r\n"], request: WRAPPER, fault: "tls not-tls" },
  "it speaks TLS 1.3 alone": { says: [...UP_TO_TLS, ONLY_TLS_1_3], fault: "tls version" },
  "it is silent from the start": { says: [], fault: "network timeout" },
  "it is silent behind STARTTLS": { says: UP_TO_TLS, fault: "network timeout" },
  "it is silent where TLS was expected": { says: [], request: WRAPPER, fault: "network timeout" },
  "it closes in the middle": {
    says: [CHAIN_OF_THREE.subarray(0, 500)],
    then: CLOSED,
    request: WRAPPER,
    fault: "network closed",
  },
  "a record drips in beyond the limit": {
    says: [Uint8Array.of(22, 3, 3, 0x40, 0), ...DRIP],
    request: WRAPPER,
    fault: "network timeout",
  },
  "a greeting drips in beyond the limit": {
    says: Array.from({ length: 1000 }, () => "2"),
    fault: "network timeout",
  },
  "warnings without end": {
    says: Array.from(
      { length: 90 },
      () => Uint8Array.from({ length: 7 * 500 }, (_, at) => [21, 3, 3, 0, 2, 1, 112][at % 7] ?? 0),
    ),
    request: WRAPPER,
    fault: "tls other",
  },
};

for (const [what, { says, then = TIMEOUT, request, fault }] of Object.entries(ROWS)) {
  Deno.test(`${what}: ${fault}`, async () => {
    assert.equal(faultOf(await look(new Server(says, then), request)), fault);
  });
}

Deno.test("a write that fails is the fault if the server has no last word", async () => {
  const result = await look(new Server([], CLOSED, true), WRAPPER);
  assert.equal(faultOf(result), "network reset");
});

const say = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 40 }),
  fc.constantFrom<string | Uint8Array>(...UP_TO_TLS, CHAIN_OF_THREE),
);

Deno.test("whatever a server says, a look ends, closes and sends nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(say, { maxLength: 150 }), fc.nat(4), fc.boolean(), async (says, sane, wrapper) => {
      const server = new Server([...UP_TO_TLS.slice(0, sane), ...says], TIMEOUT);
      await look(server, wrapper ? WRAPPER : {});
    }),
    { numRuns: 300 },
  );
});
