/**
 * A server that loses its mind: for a while it says what an SMTP server should, then anything, broken off anywhere.
 *
 * Invariant: it decides what is said, in pure values that fast-check can make and shrink; how that travels, in memory or
 * over a socket, is the business of who asks it.
 * @module
 */

import fc from "fast-check";
import { concat, encode } from "./bytes.ts";
import { randomBytes } from "./hostile.ts";

/** What a client logs in with, and a server may blurt out. */
export interface Credential {
  readonly username: string;
  readonly password: string;
}

/** What the server says of the client's own, and in which dress. */
const ECHOES = ["last line", "password", "user name", "password64", "user name64", "both64"] as const;

/** One thing that the server says. */
export type Say =
  /** What belongs there. */
  | { readonly kind: "right" }
  /** A reply of any code and text; `lineEnd` may be wrong. */
  | {
    readonly kind: "reply";
    readonly code: number;
    readonly lines: readonly string[];
    readonly lineEnd: string;
  }
  /** Anything. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** A secret, or what was said last, behind `before`; `shift` bytes stand before it in base64. */
  | {
    readonly kind: "echo";
    readonly what: (typeof ECHOES)[number];
    readonly before: string;
    readonly shift: number;
    readonly after: string;
  }
  /** What belongs there, and the verdict before it is asked for. */
  | { readonly kind: "ahead"; readonly verdict: string }
  /** So many lines, or a line of so many characters. */
  | { readonly kind: "flood"; readonly lines: number; readonly length: number };

/** What the server does when it is connected to, and at each line of the client. */
export interface Turn {
  readonly says: readonly Say[];
  /** Most bytes of one piece. */
  readonly cut: number;
  /** What comes behind it. */
  readonly then: "go on" | "close" | "hang" | "reset";
}

/** The whole life of a server. */
export interface Chaos {
  /** So many turns are as they should be, and so are those behind `turns`. */
  readonly sane: number;
  readonly turns: readonly Turn[];
  /** Whether it lets the client in when asked rightly. */
  readonly accepts: boolean;
  /** Whether it greets as SES does. */
  readonly isSes: boolean;
  /** What it makes of a user name that comes along with AUTH LOGIN. */
  readonly name: "taken" | "passed over" | "refused";
}

const ORDERLY: Turn = { says: [{ kind: "right" }], cut: Infinity, then: "go on" };

/** What one connection of such a server says. */
export class ChaosMind {
  readonly #chaos: Chaos;
  readonly #credential: Credential;
  #turn = 0;
  #expected: "username" | "password" | undefined;

  /** `isSecure` tells whether TLS is up at the time. */
  constructor(chaos: Chaos, credential: Credential, readonly isSecure: () => boolean) {
    this.#chaos = chaos;
    this.#credential = credential;
  }

  /** What it does upon `line` (without its end), or upon being connected to. */
  next(line?: string): Pick<Turn, "cut" | "then"> & { readonly bytes: Uint8Array } {
    const { sane, turns } = this.#chaos;
    const { says, cut, then } = turns[this.#turn++ - sane] ?? ORDERLY;
    const right = this.#right(line);
    return { bytes: concat(says.map((say) => this.#bytesOf(say, right, line ?? ""))), cut, then };
  }

  #right(line: string | undefined): string {
    const expected = this.#expected;
    this.#expected = undefined;
    const { isSes, name } = this.#chaos;
    if (line === undefined) {
      return isSes ? "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-A b" : "220 chaos.example";
    }
    if (expected === "username") return this.#asked("password");
    if (expected === "password" || line.startsWith("AUTH PLAIN ")) return this.#judgement();
    if (/^EHLO /.test(line)) {
      return `250-chaos.example\r\n${this.isSecure() ? "" : "250-STARTTLS\r\n"}250 AUTH LOGIN PLAIN`;
    }
    if (line === "STARTTLS") return "220 go ahead";
    if (line === "QUIT") return "221 bye";
    if (!line.startsWith("AUTH LOGIN")) return "500 what?";
    if (line !== "AUTH LOGIN" && name === "refused") return "501 no name here";
    return this.#asked(line === "AUTH LOGIN" || name === "passed over" ? "username" : "password");
  }

  #asked(what: "username" | "password"): string {
    this.#expected = what;
    return what === "username" ? "334 VXNlcm5hbWU6" : "334 UGFzc3dvcmQ6";
  }

  #judgement(): string {
    return this.#chaos.accepts ? "235 Authentication successful." : "535 Authentication Credentials Invalid";
  }

  #bytesOf(say: Say, right: string, line: string): Uint8Array {
    switch (say.kind) {
      case "right":
        return encode(`${right}\r\n`);
      case "reply": {
        const mark = (index: number): string => index + 1 < say.lines.length ? "-" : " ";
        return encode(say.lines.map((line, index) => `${say.code}${mark(index)}${line}${say.lineEnd}`).join(""));
      }
      case "bytes":
        return say.bytes;
      case "echo":
        return encode(`${say.before}${this.#echo(say.what, "x".repeat(say.shift), line)}${say.after}\r\n`);
      case "ahead":
        return encode(`${right}\r\n${say.verdict}\r\n`);
      case "flood":
        return encode(`${"250-flood\r\n".repeat(say.lines)}250 ${"y".repeat(say.length)}\r\n`);
    }
  }

  #echo(what: (typeof ECHOES)[number], before: string, line: string): string {
    const { username, password } = this.#credential;
    const base64 = (text: string): string => encode(`${before}${text}`).toBase64();
    const echoes: Readonly<Record<typeof what, string>> = {
      "last line": line,
      "password": password,
      "user name": username,
      "password64": base64(password),
      "user name64": base64(username),
      "both64": base64(`\0${username}\0${password}`),
    };
    return echoes[what];
  }
}

const CODES = [220, 235, 250, 334, 354, 421, 450, 454, 500, 501, 504, 530, 535, 554];

const code = fc.oneof(fc.constantFrom(...CODES), fc.integer({ min: 0, max: 999 }));

/** What servers say, and what they would say to fool a terminal or a parser. */
const text = fc.oneof(
  fc.constantFrom(
    "",
    "Authentication Credentials Invalid",
    "Account not subscribed to SES",
    "Too many concurrent SMTP connections",
    "VXNlcm5hbWU6",
    "STARTTLS",
    "AUTH LOGIN PLAIN",
    "\x1b[2J\x1b]0;title\x07",
    "\u202egnp.exe\u2028\x9b31m",
    "{host} {region} {key-id}",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
);

const before = fc.oneof(
  fc.constantFrom("", "535 ", "235 ", "334 ", "250-", "550 bad password: ", "\x00", "\x1b["),
  fc.tuple(code, fc.nat(260)).map(([number, length]) => `${number} `.padEnd(length, "z")),
  fc.nat(260).map((length) => "".padEnd(length, "z")),
);

const say: fc.Arbitrary<Say> = fc.oneof(
  { arbitrary: fc.constant<Say>({ kind: "right" }), weight: 3 },
  {
    arbitrary: fc.record({
      kind: fc.constant("reply" as const),
      code,
      lines: fc.array(text, { minLength: 1, maxLength: 4 }),
      lineEnd: fc.oneof({ arbitrary: fc.constant("\r\n"), weight: 4 }, fc.constantFrom("\n", "\r", "", "\r\r\n")),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("echo" as const),
      what: fc.constantFrom(...ECHOES),
      before,
      shift: fc.nat(3),
      after: fc.constantFrom("", " ", "zzz", "\x07", "\r"),
    }),
    weight: 3,
  },
  fc.record({ kind: fc.constant("ahead" as const), verdict: fc.constantFrom("235 in", "535 out", "334 more") }),
  {
    arbitrary: fc.record({
      kind: fc.constant("bytes" as const),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.tuple(fc.nat(), fc.nat(2000)).map(([seed, length]) => randomBytes(seed, length)),
      ),
    }),
    weight: 2,
  },
  fc.record({ kind: fc.constant("flood" as const), lines: fc.nat(80), length: fc.nat(2500) }),
);

const turn: fc.Arbitrary<Turn> = fc.record({
  says: fc.oneof(
    { arbitrary: fc.constant<readonly Say[]>([{ kind: "right" }]), weight: 2 },
    { arbitrary: say.map((one) => [one]), weight: 4 },
    fc.array(say, { maxLength: 4 }),
  ),
  cut: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 40 })),
  then: fc.oneof(
    { arbitrary: fc.constant("go on" as const), weight: 6 },
    fc.constantFrom("close" as const, "hang" as const, "reset" as const),
  ),
});

/** Servers of every kind. */
export const chaos: fc.Arbitrary<Chaos> = fc.record({
  sane: fc.nat(8),
  turns: fc.array(turn, { maxLength: 5 }),
  accepts: fc.boolean(),
  isSes: fc.boolean(),
  name: fc.constantFrom("taken" as const, "passed over" as const, "refused" as const),
});

/** Logins as people have them: right, random, swapped, and with what breaks a quotation. */
export const credentials: fc.Arbitrary<Credential> = fc.oneof(
  fc.record({ username: fc.constant("AKIAIOSFODNN7EXAMPLE"), password: smtpPassword() }),
  fc.record({ username: smtpPassword(), password: fc.constant("AKIAIOSFODNN7EXAMPLE") }),
  fc.record({ username: odd("ascii"), password: odd("ascii") }),
  fc.record({ username: odd("any"), password: odd("any") }),
).filter(({ username, password }) => username !== password);

function smtpPassword(): fc.Arbitrary<string> {
  return fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => concat([Uint8Array.of(4), bytes]).toBase64());
}

/** A word that no report says by chance. */
function odd(unit: "ascii" | "any"): fc.Arbitrary<string> {
  const unitOf = unit === "ascii" ? "grapheme-ascii" : "grapheme-composite";
  return fc.string({ unit: unitOf, minLength: 6, maxLength: 40 })
    .map((word) => `q7${word.replace(/[\p{C}\p{Z}]/gu, "~")}Zk`);
}
