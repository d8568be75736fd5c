/**
 * A login carried out stage by stage, as a tester does it: what happened at each, how long it took, and the dialogue.
 *
 * Invariant: every stage has a deadline and is always reported; a failed one skips the rest; every connection is closed.
 * @module
 */

import type { Secret } from "../secret.ts";
import { authMissing, type Capabilities, capabilityText, startTlsMissing } from "./capabilities.ts";
import type { Deadline } from "./channel.ts";
import {
  type Address,
  failed,
  type Family,
  type Fault,
  isTimeout,
  type Network,
  type Reply,
  type Result,
  type TlsOptions,
} from "./connection.ts";
import { type Connected, type DeadAddress, Dialer } from "./dialer.ts";
import { messageIdIn, type MessageToSend } from "./message.ts";
import { replyText } from "./reply.ts";
import { type Mechanism, secretsOf, type SmtpLogin } from "./sasl.ts";
import { PlainSession, secured, type SecureSession } from "./session.ts";
import { type StageFact, StageLog, stageOrder, type StageResult, type StageWatcher } from "./stages.ts";
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
  /** Whether a server with this greeting accepts the user name along with AUTH LOGIN, which saves a round trip. */
  readonly supportsInitialResponse: (greeting: string) => boolean;
  /** Asked once all before AUTH is done: whether to log in, as soon as it is known; undefined: at once. */
  readonly mayLogIn?: (() => Promise<boolean>) | undefined;
}

/** What came of it. */
export interface ProbeReport {
  /** All stages, in the order in which they happen. */
  readonly stages: readonly StageResult[];
  /** The lines of both sides. */
  readonly transcript: readonly TranscriptLine[];
  /** Addresses that did not answer and were passed over for the next. */
  readonly deadAddresses: readonly DeadAddress[];
  /** What the server offered in plaintext; undefined if it was not asked. */
  readonly beforeTls: Capabilities | undefined;
  /** What it offered after TLS. */
  readonly secure: Capabilities | undefined;
  /** Whether a line of the server ended without CR. */
  readonly bareLineEnds: boolean;
  /** The mechanism that AUTH was tried with; undefined if it was not tried. */
  readonly mechanism: Mechanism | undefined;
  /** The id that SES gave the message; undefined if there is none, or it does not look like one. */
  readonly messageId: string | undefined;
}

/** Who watches a probe while it goes on. */
export interface ProbeWatcher extends StageWatcher {
  /** Called once, at the start; `known` gives what is known by the time that it is called. */
  begun(known: () => ProbeReport): void;
}

/** Tests the login that `request` describes. Never throws for what the world does. */
export async function probe(network: Network, request: ProbeRequest, watcher?: ProbeWatcher): Promise<ProbeReport> {
  const run = new Probe(network, request, watcher);
  watcher?.begun(() => run.report());
  try {
    await run.all();
  } finally {
    run.dialer.closeAll();
  }
  return run.report();
}

/** One run; its fields are what has been learned so far. */
class Probe {
  readonly dialer: Dialer;
  readonly #network: Network;
  readonly #request: ProbeRequest;
  readonly #tls: TlsOptions;
  readonly #log: StageLog;
  readonly #transcript: Transcript;
  #beforeTls: Capabilities | undefined;
  #secure: Capabilities | undefined;
  #initialResponse = false;
  #mechanism: Mechanism | undefined;
  #messageId: string | undefined;

  constructor(network: Network, request: ProbeRequest, watcher: ProbeWatcher | undefined) {
    const { login, limitMs, host, port, serverName = host, caCerts } = request;
    this.dialer = new Dialer(network, port);
    this.#network = network;
    this.#request = request;
    this.#tls = { serverName, caCerts };
    const secrets = [...request.hidden, ...(login === undefined ? [] : secretsOf(login))];
    this.#log = new StageLog(() => network.now(), limitMs, secrets, watcher);
    this.#transcript = new Transcript(() => this.#log.elapsedMs(), secrets);
  }

  async all(): Promise<void> {
    const connected = await this.#connected();
    if (connected === undefined) return;
    const isWrapper = this.#request.security === "wrapper";
    const session = isWrapper ? await this.#wrapped(connected) : await this.#upgraded(connected);
    if (session === undefined) return;
    this.#secure = await this.#ehlo("ehlo-secure", session);
    if (this.#secure === undefined) return;
    const { login, message } = this.#request;
    const isAllowed = login !== undefined && await this.#mayLogIn();
    const isIn = isAllowed && await this.#auth(session, login, this.#secure);
    if (isIn && message !== undefined) await this.#handOver(session, message, this.#secure);
    // The answer to QUIT shows nothing new, so it is not waited for; the command is a courtesy to the server.
    await this.#log.run("quit", (deadline) => session.quit(deadline), () => ({ text: "sent, not waited for" }));
  }

  report(): ProbeReport {
    const { security, login, message } = this.#request;
    return {
      stages: this.#log.inOrder(stageOrder(security, message !== undefined && login !== undefined)),
      transcript: this.#transcript.lines,
      deadAddresses: this.dialer.deadAddresses,
      beforeTls: this.#beforeTls,
      secure: this.#secure,
      bareLineEnds: this.#transcript.bareLineEnds,
      mechanism: this.#mechanism,
      messageId: this.#messageId,
    };
  }

  async #connected(): Promise<Connected | undefined> {
    const { host, family } = this.#request;
    const addresses = await this.#log.run(
      "resolve",
      (deadline) => this.#network.resolve(host, family, deadline.leftMs()),
      (found) => ({ text: found.map(({ address }) => address).join(", ") }),
    );
    if (addresses === undefined) return undefined;
    return await this.#log.run(
      "connect",
      (deadline) => this.dialer.first(addresses, deadline),
      ({ address }) => ({ text: address.address }),
    );
  }

  /** The way of STARTTLS: greeting, EHLO, STARTTLS, handshake. */
  async #upgraded({ address, connection }: Connected): Promise<SecureSession | undefined> {
    const session = new PlainSession(connection, this.#transcript);
    if (!await this.#greeted(session, (fault, deadline) => this.#explainSilence(fault, address, deadline))) {
      return undefined;
    }
    const beforeTls = await this.#ehlo("ehlo", session);
    if (beforeTls === undefined) return undefined;
    this.#beforeTls = beforeTls;
    const missing = startTlsMissing(beforeTls);
    const ready = await this.#log.run(
      "starttls",
      async (deadline) => missing === undefined ? await session.startTls(deadline) : failed<Reply>(missing),
      replyFact,
    );
    return ready === undefined ? undefined : await this.#shaken((deadline) => session.secure(this.#tls, deadline));
  }

  /** The way of the wrapper: handshake, then greeting. */
  async #wrapped({ connection }: Connected): Promise<SecureSession | undefined> {
    const session = await this.#shaken(async (deadline) => {
      const result = await secured(connection, this.#tls, this.#transcript, deadline);
      return result.ok ? result : failed(asModeMismatch(result.fault));
    });
    return session !== undefined && await this.#greeted(session) ? session : undefined;
  }

  async #shaken(shake: (deadline: Deadline) => Promise<Result<SecureSession>>): Promise<SecureSession | undefined> {
    const text = `certificate valid for ${this.#tls.serverName}`;
    const session = await this.#log.run("tls", shake, () => ({ text }));
    if (session !== undefined) this.dialer.toClose(session);
    return session;
  }

  /** `explain`, if given, may replace the fault of a silent server. */
  async #greeted(
    session: PlainSession | SecureSession,
    explain?: (fault: Fault, deadline: Deadline) => Promise<Fault>,
  ): Promise<boolean> {
    const greeting = await this.#log.run("greeting", (deadline) => session.greeting(deadline), replyFact, explain);
    this.#initialResponse = greeting !== undefined && this.#request.supportsInitialResponse(replyText(greeting));
    return greeting !== undefined;
  }

  async #ehlo(stage: "ehlo" | "ehlo-secure", session: PlainSession | SecureSession): Promise<Capabilities | undefined> {
    const answered = await this.#log.run(stage, (deadline) => session.ehlo(deadline), ({ reply, capabilities }) => ({
      code: reply.code,
      text: capabilityText(capabilities),
    }));
    return answered?.capabilities;
  }

  async #mayLogIn(): Promise<boolean> {
    return await (this.#request.mayLogIn?.() ?? true);
  }

  async #auth(session: SecureSession, login: SmtpLogin, { auth }: Capabilities): Promise<boolean> {
    const mechanism = this.#request.mechanism ?? (auth?.includes("LOGIN") === false ? "plain" : "login");
    const missing = auth?.includes(mechanism.toUpperCase()) === true ? undefined : authMissing(auth);
    if (missing === undefined) this.#mechanism = mechanism;
    const reply = await this.#log.run(
      "auth",
      async (deadline) =>
        missing === undefined
          ? await session.auth(mechanism, login, this.#initialResponse, deadline)
          : failed<Reply>(missing),
      replyFact,
    );
    return reply !== undefined;
  }

  /** MAIL, RCPT, DATA, as far as the server goes along. */
  async #handOver(session: SecureSession, message: MessageToSend, capabilities: Capabilities): Promise<void> {
    const isFrom = await this.#log.run("mail", (end) => session.mail(message, capabilities, end), replyFact);
    if (isFrom === undefined) return;
    const isTo = await this.#log.run("rcpt", (end) => session.rcpt(message, end), replyFact);
    if (isTo === undefined) return;
    const accepted = await this.#log.run("data", (end) => session.data(message, end), replyFact);
    this.#messageId = accepted === undefined ? undefined : messageIdIn(accepted);
  }

  /** A server that waits in silence may be waiting for TLS: a second connection, which sends a handshake alone, shows it. */
  async #explainSilence(fault: Fault, address: Address, deadline: Deadline): Promise<Fault> {
    if (!isTimeout(fault)) return fault;
    const second = await this.dialer.to(address, deadline.leftMs());
    if (!second.ok) return fault;
    const shaken = await second.value.connection.startTls(this.#tls, deadline.leftMs());
    if (shaken.ok) this.dialer.toClose(shaken.value);
    const speaksTls = shaken.ok || (shaken.fault.kind === "tls" && shaken.fault.what !== "not-tls");
    const text = "no plaintext greeting, but the server answers a TLS handshake";
    return speaksTls ? { kind: "tls", what: "mode-mismatch", text } : fault;
  }
}

function replyFact(reply: Reply): StageFact {
  return { code: reply.code, text: replyText(reply) };
}

/** On a port with implicit TLS, an answer in plaintext means the other mode. */
function asModeMismatch(fault: Fault): Fault {
  return fault.kind === "tls" && fault.what === "not-tls" ? { ...fault, what: "mode-mismatch" } : fault;
}
