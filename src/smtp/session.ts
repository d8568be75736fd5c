/**
 * An SMTP session in its two states: in plaintext, and after a verified TLS handshake (RFC 3207, RFC 8314).
 *
 * Invariant: order is a type. A `PlainSession` cannot log in; only TLS yields a `SecureSession`, which starts from nothing:
 * new connection, new reader, capabilities asked again (RFC 3207 section 4.2).
 * @module
 */

import { type Capabilities, NO_CAPABILITIES, parseCapabilities } from "./capabilities.ts";
import { Channel, type Deadline } from "./channel.ts";
import { type Connection, failed, type Fault, ok, type Reply, type Result, type TlsOptions } from "./connection.ts";
import { dotted, messageText, type MessageToSend } from "./message.ts";
import { replyText } from "./reply.ts";
import {
  asksForName,
  type ClientLine,
  type Exchange,
  exchange,
  type Mechanism,
  plainLine,
  type SmtpLogin,
} from "./sasl.ts";
import type { Transcript } from "./transcript.ts";

/** The name that the client gives itself: an address literal that reveals nothing about this machine (RFC 5321 section 4.1.3). */
const CLIENT_NAME = "[127.0.0.1]";

/** A reply to EHLO and its content. */
export interface Introduced {
  /** The reply to EHLO, or to HELO where EHLO is not known. */
  readonly reply: Reply;
  /** What its lines offer; nothing after HELO. */
  readonly capabilities: Capabilities;
}

/** What both states can do. */
export abstract class Session {
  #isClosed = false;

  /** Speaks over `channel`, which is in plaintext or inside TLS for good. */
  constructor(protected readonly channel: Channel) {}

  /** Waits for the greeting; anything but 220 is a fault. */
  async greeting(deadline: Deadline): Promise<Result<Reply>> {
    return expecting(await this.channel.receive(deadline), (code) => code === 220);
  }

  /** Says EHLO, and HELO to a server that does not know it. */
  async ehlo(deadline: Deadline): Promise<Result<Introduced>> {
    const reply = await this.channel.ask(plainLine(`EHLO ${CLIENT_NAME}`), deadline);
    if (!reply.ok) return reply;
    if (isSuccess(reply.value.code)) return ok({ reply: reply.value, capabilities: parseCapabilities(reply.value) });
    if (![500, 501, 502, 504].includes(reply.value.code)) return failed(refused(reply.value));
    const simple = expecting(await this.channel.ask(plainLine(`HELO ${CLIENT_NAME}`), deadline), isSuccess);
    return simple.ok ? ok({ reply: simple.value, capabilities: NO_CAPABILITIES }) : simple;
  }

  /** Says QUIT and closes without waiting: all that was to be learned is known. */
  async quit(deadline: Deadline): Promise<Result<void>> {
    if (this.#isClosed) return failed({ kind: "network", what: "closed", text: "the connection was closed before it" });
    const sent = await this.channel.send(plainLine("QUIT"), deadline);
    this.close();
    return sent;
  }

  /** Closes at once. */
  close(): void {
    this.#isClosed = true;
    this.channel.connection.close();
  }
}

/** A session in clear. */
export class PlainSession extends Session {
  /** Begins on a fresh connection. */
  constructor(connection: Connection, transcript: Transcript) {
    super(new Channel(connection, false, transcript));
  }

  /** Asks for TLS; bytes after the 220 are a fault, since their sender was not verified yet. */
  async startTls(deadline: Deadline): Promise<Result<Reply>> {
    const reply = expecting(await this.channel.ask(plainLine("STARTTLS"), deadline), (code) => code === 220);
    if (!reply.ok || !this.channel.hasUnreadBytes) return reply;
    const text = "plaintext bytes followed the reply to STARTTLS";
    return failed({ kind: "protocol", what: "plaintext-behind-starttls", text });
  }

  /** Performs the handshake; this session is dead afterwards. */
  async secure(options: TlsOptions, deadline: Deadline): Promise<Result<SecureSession>> {
    return await secured(this.channel.connection, options, this.channel.transcript, deadline);
  }
}

/** A session after a verified handshake. */
export class SecureSession extends Session {
  /** Only {@link secured} knows that the handshake was verified; call that. */
  constructor(connection: Connection, transcript: Transcript) {
    super(new Channel(connection, true, transcript));
  }

  /**
   * Logs in; a final reply other than 235 is a fault. A final refusal ends the exchange: nothing is sent after it.
   * With `initialResponse`, AUTH LOGIN carries the user name, and is repeated without it to a server that does not accept that.
   */
  async auth(
    mechanism: Mechanism,
    login: SmtpLogin,
    initialResponse: boolean,
    deadline: Deadline,
  ): Promise<Result<Reply>> {
    const inSteps = exchange(mechanism, login);
    if (!initialResponse || mechanism !== "login") return await this.#converse(inSteps, deadline);
    const short = exchange(mechanism, login, true);
    const reply = await this.#askInStep(short.command, deadline);
    if (reply.ok && reply.value.code === 334 && asksForName(reply.value.lines.join(" "))) {
      return await this.#answer(inSteps.answers, reply, deadline);
    }
    const isNotTaken = reply.ok && [500, 501, 504].includes(reply.value.code);
    return isNotTaken ? await this.#converse(inSteps, deadline) : await this.#answer(short.answers, reply, deadline);
  }

  async #converse({ command, answers }: Exchange, deadline: Deadline): Promise<Result<Reply>> {
    return await this.#answer(answers, await this.#askInStep(command, deadline), deadline);
  }

  /** Gives `answers` to one challenge after the other, the first of which is `challenge`. */
  async #answer(answers: readonly ClientLine[], challenge: Result<Reply>, deadline: Deadline): Promise<Result<Reply>> {
    let reply = challenge;
    for (const [index, answer] of answers.entries()) {
      if (!reply.ok) return reply;
      if (isSuccess(reply.value.code)) return failed(tooEarly(reply.value));
      if (reply.value.code !== 334) return failed(refused(reply.value));
      // All questions at once are odd but harmless, as long as the verdict comes after the last answer.
      const isLast = index + 1 === answers.length;
      reply = isLast ? await this.#askInStep(answer, deadline) : await this.channel.ask(answer, deadline);
    }
    if (reply.ok && reply.value.code === 334) return failed(endless(reply.value));
    return expecting(reply, (code) => code === 235);
  }

  /** Names the sender, and the size of the message to a server that `wants` it (RFC 1870). */
  async mail(message: MessageToSend, wants: Pick<Capabilities, "size">, deadline: Deadline): Promise<Result<Reply>> {
    const size = wants.size ? ` SIZE=${messageText(message).length}` : "";
    const line = plainLine(`MAIL FROM:<${message.from}>${size}`);
    return expecting(await this.#askInStep(line, deadline), (code) => code === 250);
  }

  /** Names the recipient. */
  async rcpt({ to }: MessageToSend, deadline: Deadline): Promise<Result<Reply>> {
    const reply = await this.#askInStep(plainLine(`RCPT TO:<${to}>`), deadline);
    return expecting(reply, (code) => code === 250 || code === 251);
  }

  /** Hands the message over. After a fault that follows its last dot it is unknown whether the server accepted it. */
  async data(message: MessageToSend, deadline: Deadline): Promise<Result<Reply>> {
    const ready = expecting(await this.#askInStep(plainLine("DATA"), deadline), (code) => code === 354);
    if (!ready.ok) return ready;
    if (this.channel.hasUnreadBytes) {
      // Nothing can be called off here but by hanging up: a QUIT would be a line of the message.
      this.close();
      return failed(OUT_OF_STEP);
    }
    const text = messageText(message);
    const reply = await this.channel.ask({ wire: dotted(text), shown: `(message, ${text.length} bytes)` }, deadline);
    return reply.ok ? expecting(reply, (code) => code === 250) : failed(inDoubt(reply.fault));
  }

  /** What arrived before a line is sent cannot be the answer to it: read as one, it would be a false verdict. */
  async #askInStep(line: ClientLine, deadline: Deadline): Promise<Result<Reply>> {
    return this.channel.hasUnreadBytes ? failed(OUT_OF_STEP) : await this.channel.ask(line, deadline);
  }
}

const OUT_OF_STEP: Fault = {
  kind: "protocol",
  what: "out-of-step",
  text: "bytes followed the last reply before the next command was sent",
};

/** The session that a verified handshake over `connection` yields; for a server that speaks TLS from the first byte too. */
export async function secured(
  connection: Connection,
  options: TlsOptions,
  transcript: Transcript,
  deadline: Deadline,
): Promise<Result<SecureSession>> {
  const encrypted = await connection.startTls(options, deadline.leftMs());
  return encrypted.ok ? ok(new SecureSession(encrypted.value, transcript)) : encrypted;
}

function isSuccess(code: number): boolean {
  return code >= 200 && code < 300;
}

/** The reply if its code is wanted, else the fault that it is a refusal. */
function expecting(reply: Result<Reply>, wanted: (code: number) => boolean): Result<Reply> {
  return !reply.ok || wanted(reply.value.code) ? reply : failed(refused(reply.value));
}

function refused(reply: Reply): Fault {
  return { kind: "reply", reply, text: replyText(reply) };
}

function tooEarly(reply: Reply): Fault {
  const text = `accepted before the password was sent: ${replyText(reply)}`;
  return { kind: "protocol", what: "accepted-too-early", text };
}

function inDoubt(fault: Fault): Fault {
  return {
    ...fault,
    mayBeTaken: true,
    text: `${fault.text}; the message was already sent, so it is unknown whether the server accepted it`,
  };
}

function endless(reply: Reply): Fault {
  return {
    kind: "protocol",
    what: "endless-challenge",
    text: `asked again after the password: ${replyText(reply)}`,
  };
}
