/**
 * The dialogue of a probe: all stages that come after the connection, in the order of the security of the port.
 *
 * Invariant: the password goes out after a verified handshake alone; a stage that failed ends it.
 * @module
 */

import { authMissing, type Capabilities, capabilityText, startTlsMissing } from "./capabilities.ts";
import type { Deadline } from "./channel.ts";
import { type Address, failed, type Fault, isTimeout, type Reply, type Result, type TlsOptions } from "./connection.ts";
import type { Connected } from "./dialer.ts";
import { messageIdIn, type MessageToSend } from "./message.ts";
import type { Dialogue, ProbeRun } from "./probe.ts";
import { replyText } from "./reply.ts";
import type { SmtpLogin } from "./sasl.ts";
import { PlainSession, secured, type SecureSession } from "./session.ts";
import type { StageFact } from "./stages.ts";

/**
 * The dialogue; `supportsInitialResponse` decides whether a server with this greeting accepts the user name along with AUTH
 * LOGIN, which saves a round trip.
 */
export function dialogueWith(supportsInitialResponse: (greeting: string) => boolean): Dialogue {
  return async (run, connected) => await new Conversation(run, supportsInitialResponse).all(connected);
}

/** One run. */
class Conversation {
  readonly #run: ProbeRun;
  readonly #supportsInitialResponse: (greeting: string) => boolean;
  readonly #tls: TlsOptions;
  #initialResponse = false;

  constructor(run: ProbeRun, supportsInitialResponse: (greeting: string) => boolean) {
    const { host, serverName = host, caCerts } = run.request;
    this.#run = run;
    this.#supportsInitialResponse = supportsInitialResponse;
    this.#tls = { serverName, caCerts };
  }

  async all(connected: Connected): Promise<void> {
    const { security, login, message } = this.#run.request;
    const session = security === "wrapper" ? await this.#wrapped(connected) : await this.#upgraded(connected);
    if (session === undefined) return;
    const secure = await this.#ehlo("ehlo-secure", session);
    this.#run.learned.secure = secure;
    if (secure === undefined) return;
    const isAllowed = login !== undefined && await this.#mayLogIn();
    const isIn = isAllowed && await this.#auth(session, login, secure);
    if (isIn && message !== undefined) await this.#handOver(session, message, secure);
    // The answer to QUIT shows nothing new, so it is not waited for; the command is a courtesy to the server.
    await this.#run.log.run("quit", (deadline) => session.quit(deadline), () => ({ text: "sent, not waited for" }));
  }

  /** The way of STARTTLS: greeting, EHLO, STARTTLS, handshake. */
  async #upgraded({ address, connection }: Connected): Promise<SecureSession | undefined> {
    const session = new PlainSession(connection, this.#run.transcript);
    if (!await this.#greeted(session, (fault, deadline) => this.#explainSilence(fault, address, deadline))) {
      return undefined;
    }
    const beforeTls = await this.#ehlo("ehlo", session);
    if (beforeTls === undefined) return undefined;
    this.#run.learned.beforeTls = beforeTls;
    const missing = startTlsMissing(beforeTls);
    const ready = await this.#run.log.run(
      "starttls",
      async (deadline) => missing === undefined ? await session.startTls(deadline) : failed<Reply>(missing),
      replyFact,
    );
    return ready === undefined ? undefined : await this.#shaken((deadline) => session.secure(this.#tls, deadline));
  }

  /** The way of the wrapper: handshake, then greeting. */
  async #wrapped({ connection }: Connected): Promise<SecureSession | undefined> {
    const session = await this.#shaken(async (deadline) => {
      const result = await secured(connection, this.#tls, this.#run.transcript, deadline);
      return result.ok ? result : failed(asModeMismatch(result.fault));
    });
    return session !== undefined && await this.#greeted(session) ? session : undefined;
  }

  async #shaken(shake: (deadline: Deadline) => Promise<Result<SecureSession>>): Promise<SecureSession | undefined> {
    const text = `certificate valid for ${this.#tls.serverName}`;
    const session = await this.#run.log.run("tls", shake, () => ({ text }));
    if (session !== undefined) this.#run.dialer.toClose(session);
    return session;
  }

  /** `explain`, if given, may replace the fault of a silent server. */
  async #greeted(
    session: PlainSession | SecureSession,
    explain?: (fault: Fault, deadline: Deadline) => Promise<Fault>,
  ): Promise<boolean> {
    const greeting = await this.#run.log.run("greeting", (deadline) => session.greeting(deadline), replyFact, explain);
    this.#initialResponse = greeting !== undefined && this.#supportsInitialResponse(replyText(greeting));
    return greeting !== undefined;
  }

  async #ehlo(stage: "ehlo" | "ehlo-secure", session: PlainSession | SecureSession): Promise<Capabilities | undefined> {
    const answered = await this.#run.log.run(
      stage,
      (deadline) => session.ehlo(deadline),
      ({ reply, capabilities }) => ({
        code: reply.code,
        text: capabilityText(capabilities),
      }),
    );
    return answered?.capabilities;
  }

  async #mayLogIn(): Promise<boolean> {
    return await (this.#run.request.mayLogIn?.() ?? true);
  }

  async #auth(session: SecureSession, login: SmtpLogin, { auth }: Capabilities): Promise<boolean> {
    const mechanism = this.#run.request.mechanism ?? (auth?.includes("LOGIN") === false ? "plain" : "login");
    const missing = auth?.includes(mechanism.toUpperCase()) === true ? undefined : authMissing(auth);
    if (missing === undefined) this.#run.learned.mechanism = mechanism;
    const reply = await this.#run.log.run(
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
    const isFrom = await this.#run.log.run("mail", (end) => session.mail(message, capabilities, end), replyFact);
    if (isFrom === undefined) return;
    const isTo = await this.#run.log.run("rcpt", (end) => session.rcpt(message, end), replyFact);
    if (isTo === undefined) return;
    const accepted = await this.#run.log.run("data", (end) => session.data(message, end), replyFact);
    this.#run.learned.messageId = accepted === undefined ? undefined : messageIdIn(accepted);
  }

  /** A server that waits in silence may be waiting for TLS: a second connection, which sends a handshake alone, shows it. */
  async #explainSilence(fault: Fault, address: Address, deadline: Deadline): Promise<Fault> {
    if (!isTimeout(fault)) return fault;
    const second = await this.#run.dialer.to(address, deadline.leftMs());
    if (!second.ok) return fault;
    const shaken = await second.value.connection.startTls(this.#tls, deadline.leftMs());
    if (shaken.ok) this.#run.dialer.toClose(shaken.value);
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
