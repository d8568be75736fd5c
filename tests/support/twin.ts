/**
 * The SES twin: a loopback server that speaks the texts of Amazon SES, its order of refusals and its misbehaviour. It is a regional
 * endpoint, or with `ingress` one of Mail Manager.
 *
 * As a regional endpoint it knows only passwords derived for its region, by a derivation of its own. Texts and rules are those of real
 * transcripts and, where none is known, of SubEthaSMTP, which the service resembles nearly word for word.
 *
 * Invariant: it never says what SES would not say, and never keeps a client waiting unless told to.
 * @module
 */

import { createHmac } from "node:crypto";
import type { Sent } from "./bytes.ts";
import { certificates } from "./certificates.ts";
import type { CertificateKind } from "./dialogue.ts";
import { type Place, serve } from "./loopback_server.ts";
import { INGRESS_TEXT } from "./ingress_texts.ts";
import { runTwinSession, type TwinLogin, type TwinSetting } from "./twin_session.ts";
import { type AfterData, type BeforeData, TEXT } from "./twin_texts.ts";

/** An IAM user's key pair that the twin lets in. */
export interface TwinUser {
  readonly accessKeyId: string;
  readonly secretKey: string;
}

/** How a twin behaves; what is not given is as at SES. */
export interface TwinOptions {
  /** Default `eu-west-1`. */
  readonly region?: string;
  /** Default: the key pair of the AWS documentation. */
  readonly users?: readonly TwinUser[];
  /** The credentials of a Mail Manager ingress endpoint, which the twin then is; `region` and `users` do not count. */
  readonly ingress?: TwinLogin;
  /** `wrapper`: implicit TLS, as on port 465. Default `starttls`. */
  readonly mode?: "starttls" | "wrapper";
  /** Default `good`. */
  readonly certificate?: CertificateKind;
  /** Silence of the client that ends the connection, milliseconds; default 10000. */
  readonly idleMs?: number;
  /** What the end of DATA is answered with; default: accepted. */
  readonly afterData?: AfterData;
  /** What goes wrong before that: 421 at connecting, 454 or the other 535 at AUTH. */
  readonly before?: BeforeData;
  /** Wait before each reply, milliseconds; default 0. */
  readonly delayMs?: number;
  /** Where it listens; default: a free port of 127.0.0.1. */
  readonly place?: Place;
}

/** What a twin received: every byte of all connections in order, and how many connections there were. */
export interface TwinRecord extends Sent {
  readonly connections: number;
}

/** A twin under way; `await using` closes it. */
export interface Twin extends AsyncDisposable {
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The root certificate to trust, PEM. */
  readonly rootPem: string;
  /** The first user's SMTP user name. */
  readonly username: string;
  /** The first user's SMTP password for the twin's region. */
  readonly password: string;
  /** What was received so far. */
  readonly record: TwinRecord;
  /** Ends all connections. */
  close(): Promise<void>;
}

const EXAMPLE: TwinUser = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

/** Starts a twin. Its good certificate is valid for `localhost`, 127.0.0.1 and the region's SMTP host. */
export async function startTwin(options: TwinOptions = {}): Promise<Twin> {
  const region = options.region ?? "eu-west-1";
  const set = await certificates([`email-smtp.${region}.amazonaws.com`]);
  const logins = loginsOf(options, region);
  const [first = { username: "", password: "" }] = logins;
  const setting: TwinSetting = {
    region,
    texts: options.ingress === undefined ? TEXT : INGRESS_TEXT,
    logins,
    before: options.before,
    afterData: options.afterData ?? "accepted",
    idleMs: options.idleMs ?? 10_000,
    delayMs: options.delayMs ?? 0,
    pair: set[options.certificate ?? "good"],
  };
  const server = serve(async (socket) => {
    if (options.mode === "wrapper" && await socket.startTls(setting.pair) !== undefined) return;
    await runTwinSession(socket, setting);
  }, options.place);
  return {
    port: server.port,
    rootPem: set.rootPem,
    ...first,
    get record(): TwinRecord {
      const sent = server.sockets.map((socket) => socket.sent);
      const clear = sent.map((one) => one.clear).join("");
      return { clear, encrypted: sent.map((one) => one.encrypted).join(""), connections: sent.length };
    },
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function loginsOf({ ingress, users = [EXAMPLE] }: TwinOptions, region: string): readonly TwinLogin[] {
  if (ingress !== undefined) return [ingress];
  return users.map(({ accessKeyId, secretKey }) => ({
    username: accessKeyId,
    password: sesPassword(secretKey, region),
  }));
}

/** The SMTP password of an IAM secret key in `region`, version 4. */
export function sesPassword(secretKey: string, region: string): string {
  const steps = ["11111111", region, "ses", "aws4_request", "SendRawEmail"];
  const sign = (key: string | Uint8Array, step: string): Uint8Array => createHmac("sha256", key).update(step).digest();
  const signature = steps.reduce<string | Uint8Array>(sign, `AWS4${secretKey}`);
  return btoa(`\x04${typeof signature === "string" ? signature : String.fromCharCode(...signature)}`);
}
