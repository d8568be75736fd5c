/**
 * One connection of the SES twin: commands in, SES's replies out.
 *
 * Invariant: refusals come in the order in which SES gives them, so that a client sees the same first reply as there.
 * @module
 */

import type { CertificatePair } from "./certificates.ts";
import type { ServerSocket } from "./server_socket.ts";
import { type AfterData, afterDataReply, type BeforeData, TEXT, type TwinTexts } from "./twin_texts.ts";

/** A user name with its password. */
export interface TwinLogin {
  readonly username: string;
  readonly password: string;
}

/** The options of a twin with every default filled in. */
export interface TwinSetting {
  readonly region: string;
  readonly texts: TwinTexts;
  readonly logins: readonly TwinLogin[];
  readonly before: BeforeData | undefined;
  readonly afterData: AfterData;
  readonly idleMs: number;
  readonly delayMs: number;
  readonly pair: CertificatePair;
}

/** Serves `socket` until the client leaves or falls silent. */
export async function runTwinSession(socket: ServerSocket, setting: TwinSetting): Promise<void> {
  await new TwinSession(socket, setting).run();
}

/** `continue` with the next command, or `end` the connection. */
type After = "continue" | "end";

/** What each mechanism asks for, one answer a challenge. */
const CHALLENGES: ReadonlyMap<string, readonly string[]> = new Map([
  ["LOGIN", [TEXT.askUsername, TEXT.askPassword]],
  ["PLAIN", [TEXT.askPlain]],
]);

class TwinSession {
  #user: string | undefined;
  #sender: string | undefined;
  #recipients: string[] = [];

  constructor(
    readonly socket: ServerSocket,
    readonly setting: TwinSetting,
  ) {}

  async run(): Promise<void> {
    const tooMany = this.setting.before === "tooManyConnections";
    await this.#reply(tooMany ? this.setting.texts.tooManyConnections : this.setting.texts.banner);
    for (let after: After = tooMany ? "end" : "continue"; after === "continue";) {
      const line = await this.#line();
      if (line === undefined) return;
      after = await this.#obey(line);
    }
    await this.socket.finish();
  }

  async #obey(line: string): Promise<After> {
    const [verb = "", ...words] = line.split(" ");
    const argument = words.join(" ");
    const command = verb.toUpperCase();
    switch (command) {
      case "EHLO":
        return await this.#reply(this.#capabilities());
      case "NOOP":
        return await this.#reply(this.setting.texts.ok);
      case "QUIT":
        await this.#reply(this.setting.texts.bye);
        return "end";
      case "STARTTLS":
        return await this.#startTls();
    }
    // The check for a login stands before the one for TLS, as a transcript in clear shows.
    const mail = ["MAIL", "RCPT", "DATA", "VRFY", "EXPN"].includes(command);
    if (mail && this.#user === undefined) return await this.#reply(this.setting.texts.authenticationRequired);
    const guarded = mail || ["HELO", "RSET", "AUTH"].includes(command);
    if (guarded && !this.socket.isSecure) return await this.#reply(this.setting.texts.startTlsFirst);
    return await this.#obeySecure(command, argument);
  }

  async #obeySecure(command: string, argument: string): Promise<After> {
    switch (command) {
      case "HELO":
        return await this.#reply(this.setting.texts.helo);
      case "RSET":
        this.#forget();
        return await this.#reply(this.setting.texts.ok);
      case "AUTH":
        return await this.#auth(argument);
      case "MAIL":
        return await this.#mail(argument);
      case "RCPT":
        return await this.#rcpt(argument);
      case "DATA":
        return await this.#data();
      default:
        return await this.#reply(this.setting.texts.notImplemented);
    }
  }

  async #startTls(): Promise<After> {
    if (this.socket.isSecure) return await this.#reply(this.setting.texts.tlsActive);
    await this.#reply(this.setting.texts.readyForTls);
    this.#forget();
    return await this.socket.startTls(this.setting.pair) === undefined ? "continue" : "end";
  }

  async #auth(argument: string): Promise<After> {
    if (this.#user !== undefined) return await this.#reply(this.setting.texts.alreadyAuthenticated);
    const [mechanism = "", initial] = argument.split(" ");
    if (mechanism === "") return await this.#reply(this.setting.texts.authSyntax);
    const wanted = CHALLENGES.get(mechanism.toUpperCase());
    if (wanted === undefined) return await this.#reply(this.setting.texts.unknownMechanism);
    const answers: string[] = [];
    for (const challenge of wanted) {
      if (answers.length > 0 || initial === undefined) await this.#reply(challenge);
      const answer = answers.length === 0 && initial !== undefined ? initial : await this.#line();
      if (answer === undefined) return "end";
      if (answer === "*") return await this.#reply(this.setting.texts.authCanceled);
      const decoded = decodeBase64(answer);
      if (decoded === undefined) return await this.#reply(this.setting.texts.notBase64);
      answers.push(decoded);
    }
    const [username = "", password = ""] = wanted.length === 1 ? (answers[0] ?? "").split("\0").slice(1) : answers;
    return await this.#judge({ username, password });
  }

  async #judge({ username, password }: TwinLogin): Promise<After> {
    const { before, logins } = this.setting;
    if (before === "temporaryAuthFailure") return await this.#reply(this.setting.texts.temporaryAuthFailure);
    if (!logins.some((login) => login.username === username && login.password === password)) {
      return await this.#reply(this.setting.texts.credentialsInvalid);
    }
    if (before === "notSubscribed") return await this.#reply(this.setting.texts.notSubscribed);
    this.#user = username;
    return await this.#reply(this.setting.texts.authenticated);
  }

  async #mail(argument: string): Promise<After> {
    if (this.#sender !== undefined) return await this.#reply(this.setting.texts.senderTwice);
    const sender = addressIn("FROM", argument);
    if (sender === undefined) return await this.#reply(this.setting.texts.senderInvalid);
    this.#sender = sender;
    return await this.#reply(this.setting.texts.ok);
  }

  async #rcpt(argument: string): Promise<After> {
    if (this.#sender === undefined) return await this.#reply(this.setting.texts.needMail);
    const recipient = addressIn("TO", argument);
    if (recipient === undefined) return await this.#reply(`553 ${argument.replace(/^TO: */i, "")} address unknown`);
    this.#recipients.push(recipient);
    return await this.#reply(this.setting.texts.ok);
  }

  async #data(): Promise<After> {
    if (this.#recipients.length === 0) return await this.#reply(this.setting.texts.needRecipient);
    await this.#reply(this.setting.texts.data);
    for (let line = await this.#line(); line !== "."; line = await this.#line()) if (line === undefined) return "end";
    const { region, afterData } = this.setting;
    const reply = afterDataReply(afterData, {
      region,
      user: this.#user ?? "",
      sender: this.#sender ?? "",
      recipients: this.#recipients,
    });
    this.#forget();
    return await this.#reply(reply);
  }

  #forget(): void {
    this.#sender = undefined;
    this.#recipients = [];
  }

  #capabilities(): string {
    const offers = ["8BITMIME", ...(this.socket.isSecure ? [] : ["STARTTLS"]), this.setting.texts.authOffer];
    return [this.setting.texts.name, ...offers].map((offer) => `250-${offer}\r\n`).join("") + this.setting.texts.ok;
  }

  /** The next line without its line end; undefined when the client is gone or was too slow. */
  async #line(): Promise<string | undefined> {
    const arrival = await this.socket.readLine(this.setting.idleMs);
    if (arrival.kind === "line") return arrival.text.replace(/\r?\n$/, "");
    if (arrival.kind === "idle") {
      await this.socket.write(`${this.setting.texts.idle}\r\n`);
      await this.socket.finish();
    }
    return undefined;
  }

  async #reply(text: string): Promise<"continue"> {
    if (this.setting.delayMs > 0) await this.socket.pause(this.setting.delayMs);
    await this.socket.write(`${text}\r\n`);
    return "continue";
  }
}

/** The address in the argument of MAIL or RCPT. */
function addressIn(keyword: "FROM" | "TO", argument: string): string | undefined {
  return new RegExp(`^${keyword}: *<?([^<>\\s@]+@[^<>\\s@]+)>?( |$)`, "i").exec(argument)?.[1];
}

function decodeBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.fromBase64(text));
  } catch {
    return undefined;
  }
}
