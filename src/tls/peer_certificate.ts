/**
 * A look at the certificates of a server: on a connection of its own, as far as the server shows them in clear.
 *
 * Invariant: for display only. It decides nothing about trust, has no credential to send, and closes as soon as it has seen
 * the chain, its time is over or the server breaks a rule.
 * @module
 */

import type { Deadline } from "../smtp/channel.ts";
import { startTlsMissing } from "../smtp/capabilities.ts";
import { type Connection, failed, type Family, type Fault, type Network, ok, type Result } from "../smtp/connection.ts";
import { Dialer } from "../smtp/dialer.ts";
import { PlainSession } from "../smtp/session.ts";
import { Transcript } from "../smtp/transcript.ts";
import { chainFacts, type PeerCertificate } from "./chain.ts";
import { clientHello } from "./client_hello.ts";
import { FlightReader, type ServerFlight } from "./server_flight.ts";

/** What to look at. */
export interface InspectionRequest {
  /** The name to resolve, or an address. */
  readonly host: string;
  readonly port: number;
  /** STARTTLS on a connection that begins in clear, or TLS from the first byte. */
  readonly security: "starttls" | "wrapper";
  /** The IP version to use; undefined for either. */
  readonly family: Family | undefined;
  /** The name to ask for in SNI; an address is not sent. */
  readonly serverName: string;
  /** Most milliseconds for all of it. */
  readonly limitMs: number;
  /** 32 bytes of chance. */
  readonly random: Uint8Array;
}

const LATE: Fault = { kind: "network", what: "timeout", text: "no certificate within the time limit" };

/** What the server shows to everyone, unverified. Never throws for what the world does. */
export async function inspectCertificate(
  network: Network,
  request: InspectionRequest,
): Promise<Result<PeerCertificate>> {
  const endMs = network.now() + request.limitMs;
  const dialer = new Dialer(network, request.port);
  try {
    return await inspect(network, dialer, request, { leftMs: () => Math.max(1, endMs - network.now()) });
  } finally {
    dialer.closeAll();
  }
}

async function inspect(
  network: Network,
  dialer: Dialer,
  { host, family, security, serverName, random }: InspectionRequest,
  deadline: Deadline,
): Promise<Result<PeerCertificate>> {
  const addresses = await network.resolve(host, family, deadline.leftMs());
  if (!addresses.ok) return addresses;
  const connected = await dialer.first(addresses.value, deadline);
  if (!connected.ok) return connected;
  const { connection } = connected.value;
  const ready = security === "wrapper" ? ok(undefined) : await readyForTls(connection, deadline);
  if (!ready.ok) return ready;
  const flight = await answerTo(clientHello(serverName, random), connection, deadline);
  if (!flight.ok) return flight;
  const { version, cipher, certificates } = flight.value;
  return ok({ version, cipher, chain: chainFacts(certificates) });
}

/** The dialogue in plaintext up to the reply to STARTTLS, after which the connection has no byte left. */
async function readyForTls(connection: Connection, deadline: Deadline): Promise<Result<unknown>> {
  const session = new PlainSession(connection, new Transcript(() => 0, []));
  const greeting = await session.greeting(deadline);
  if (!greeting.ok) return greeting;
  const introduced = await session.ehlo(deadline);
  if (!introduced.ok) return introduced;
  const missing = startTlsMissing(introduced.value.capabilities);
  return missing === undefined ? await session.startTls(deadline) : failed(missing);
}

async function answerTo(hello: Uint8Array, connection: Connection, deadline: Deadline): Promise<Result<ServerFlight>> {
  const sent = await connection.write(hello, deadline.leftMs());
  const answer = await receive(connection, deadline);
  // The last words of a server that closes at once count more than the failed write.
  return sent.ok || answer.ok ? answer : sent;
}

async function receive(connection: Connection, deadline: Deadline): Promise<Result<ServerFlight>> {
  const reader = new FlightReader();
  while (true) {
    const flight = reader.next();
    if (flight !== undefined) return flight;
    // Bytes that drip in one by one must not carry the wait beyond the end.
    const leftMs = deadline.leftMs();
    if (leftMs <= 1) return failed(LATE);
    const bytes = await connection.read(leftMs);
    if (!bytes.ok) return bytes;
    reader.push(bytes.value);
  }
}
