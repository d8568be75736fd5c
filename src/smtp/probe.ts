/**
 * A login carried out stage by stage, as a tester does it, from the name to the connection: what happened at each, and how
 * long it took. The dialogue is handed in, and loaded when there is a connection to wait for.
 *
 * Invariant: every stage has a deadline and is always reported; a failed one skips the rest; every connection is closed.
 * @module
 */

import type { Secret } from "../secret.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Family, Network } from "./connection.ts";
import { type Connected, type DeadAddress, Dialer } from "./dialer.ts";
import type { MessageToSend } from "./message.ts";
import { type Mechanism, secretsOf, type SmtpLogin } from "./sasl.ts";
import { StageLog, stageOrder, type StageResult, type StageWatcher } from "./stages.ts";
import { Transcript, type TranscriptLine } from "./transcript.ts";

/** How to test, whatever the server. */
export interface ProbeSettings {
  /** The IP version to use; undefined for either. */
  readonly family: Family | undefined;
  /** The name that the certificate must be valid for; undefined: the host. */
  readonly serverName: string | undefined;
  /** Further trusted root certificates, PEM. */
  readonly caCerts: readonly string[];
  /** Most milliseconds for one stage. */
  readonly limitMs: number;
  /** Secrets of runs at the same time, of which nothing may be shown here either. */
  readonly hidden: readonly Secret[];
  /** Undefined: LOGIN, or PLAIN where the server has no LOGIN. */
  readonly mechanism: Mechanism | undefined;
  /** What to send after the login; undefined: nothing, not even MAIL. */
  readonly message: MessageToSend | undefined;
}

/** What to test. */
export interface ProbeRequest extends ProbeSettings {
  /** The name to resolve, or an address. */
  readonly host: string;
  readonly port: number;
  /** STARTTLS on a connection that begins in plaintext, or TLS from the first byte. */
  readonly security: "starttls" | "wrapper";
  /** Undefined: stop before AUTH. */
  readonly login: SmtpLogin | undefined;
  /** Asked once all before AUTH is done: whether to log in, as soon as it is known; undefined: at once. */
  readonly mayLogIn?: (() => Promise<boolean>) | undefined;
}

/** What the dialogue has shown so far. */
export interface Learned {
  /** What the server offered in plaintext; undefined if it was not asked. */
  beforeTls: Capabilities | undefined;
  /** What it offered after TLS. */
  secure: Capabilities | undefined;
  /** The mechanism that AUTH was tried with; undefined if it was not tried. */
  mechanism: Mechanism | undefined;
  /** The id that SES gave the message; undefined if there is none, or it does not look like one. */
  messageId: string | undefined;
}

/** What came of it. */
export interface ProbeReport extends Readonly<Learned> {
  /** All stages, in the order in which they happen. */
  readonly stages: readonly StageResult[];
  /** The lines of both sides. */
  readonly transcript: readonly TranscriptLine[];
  /** Addresses that did not answer and were passed over for the next. */
  readonly deadAddresses: readonly DeadAddress[];
  /** Whether a line of the server ended without CR. */
  readonly bareLineEnds: boolean;
}

/** Who watches a probe while it goes on. */
export interface ProbeWatcher extends StageWatcher {
  /** Called once, at the start; `known` gives what is known by the time that it is called. */
  begun(known: () => ProbeReport): void;
}

/** A probe while it goes on. */
export interface ProbeRun {
  readonly request: ProbeRequest;
  readonly dialer: Dialer;
  readonly log: StageLog;
  readonly transcript: Transcript;
  readonly learned: Learned;
}

/** Speaks with the server over a connection, from the greeting to QUIT. */
export type Dialogue = (run: ProbeRun, connected: Connected) => Promise<void>;

/**
 * Tests the login that `request` describes. Never throws for what the world does. The dialogue is asked for once a server is
 * waited for, and again when it has answered.
 */
export async function probe(
  network: Network,
  request: ProbeRequest,
  dialogue: () => Promise<Dialogue>,
  watcher?: ProbeWatcher,
): Promise<ProbeReport> {
  const run = begin(network, request, watcher);
  watcher?.begun(() => reportOf(run));
  try {
    const connected = await connect(network, run, () => void dialogue());
    if (connected !== undefined) {
      run.log.awaits(request.security === "wrapper" ? "tls" : "greeting");
      await (await dialogue())(run, connected);
    }
  } finally {
    run.dialer.closeAll();
  }
  return reportOf(run);
}

function begin(network: Network, request: ProbeRequest, watcher: ProbeWatcher | undefined): ProbeRun {
  const { login, limitMs, port, hidden } = request;
  const secrets = [...hidden, ...(login === undefined ? [] : secretsOf(login))];
  const log = new StageLog(() => network.now(), limitMs, secrets, watcher);
  return {
    request,
    dialer: new Dialer(network, port),
    log,
    transcript: new Transcript(() => log.elapsedMs(), secrets),
    learned: { beforeTls: undefined, secure: undefined, mechanism: undefined, messageId: undefined },
  };
}

async function connect(
  network: Network,
  { request: { host, family }, log, dialer }: ProbeRun,
  meanwhile: () => void,
): Promise<Connected | undefined> {
  const addresses = await log.run(
    "resolve",
    (deadline) => network.resolve(host, family, deadline.leftMs()),
    (found) => ({ text: found.map(({ address }) => address).join(", ") }),
  );
  if (addresses === undefined) return undefined;
  return await log.run(
    "connect",
    (deadline) => dialer.first(addresses, deadline, meanwhile),
    ({ address }) => ({ text: address.address }),
  );
}

function reportOf({ request: { security, login, message }, log, transcript, dialer, learned }: ProbeRun): ProbeReport {
  return {
    stages: log.inOrder(stageOrder(security, message !== undefined && login !== undefined)),
    transcript: transcript.lines,
    deadAddresses: dialer.deadAddresses,
    bareLineEnds: transcript.bareLineEnds,
    ...learned,
  };
}
