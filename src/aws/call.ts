/**
 * One call to the API of AWS: signed, sent, timed, and tried once more where that can help.
 *
 * Invariant: at most two tries a call, each with its deadline; nothing is thrown for what the world does; no trace of the key
 * is in what comes out.
 * @module
 */

import type { Secret } from "../secret.ts";
import { withoutTraces } from "../traces.ts";
import type { Located } from "../ses/endpoint.ts";
import type { Fault } from "../smtp/connection.ts";
import type { AwsAction } from "./action.ts";
import { type AwsError, errorIn, type ErrorMeaning, shown } from "./answer.ts";
import type { Service } from "./endpoint.ts";
import type { HttpAnswer, Https } from "./http.ts";
import { type AwsSettings, endpointFor } from "./settings.ts";
import type { Hide } from "./xml.ts";
import { type AskingKey, type Header, type Signable, signedHeaders } from "./sigv4.ts";

/** A call as a report shows it. */
export interface CallReport {
  /** What was asked. */
  readonly action: AwsAction;
  /** What it was asked about, where an action is asked several times: an identity, or a partition. */
  readonly about: string | undefined;
  /** `denied`: the key may not ask; that is no error. */
  readonly outcome: "ok" | "denied" | "failed";
  /** Milliseconds, a second try included. */
  readonly ms: number;
  /** AWS's code, or what kept the answer away. */
  readonly code: string | undefined;
  /** AWS's own words, or those of the network. */
  readonly text: string | undefined;
}

/** What a call came to; `meaning` is undefined where no answer of AWS came. */
export type Called<T> =
  | { readonly kind: "answered"; readonly report: CallReport; readonly value: T }
  | { readonly kind: "error"; readonly report: CallReport; readonly meaning: ErrorMeaning | undefined };

/** A call to be made. */
export interface Call<T> {
  readonly action: AwsAction;
  /** What makes it different from others of its name. */
  readonly about?: string;
  /** Whom to ask. */
  readonly service: Service;
  readonly region: Located;
  /** The path below the endpoint. */
  readonly path: string;
  /** The parameters of a call by form; absent for one by path alone. */
  readonly form?: Readonly<Record<string, string>>;
  /** Reads the body of a good answer, all text of which goes through `hide`; undefined if it is none. */
  readonly read: (body: string, hide: Hide) => T | undefined;
}

/** The world as far as asking AWS needs it. */
export interface AskWorld extends Https {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** The time of day. */
  wallClock(): Date;
  /** Waits for `ms` milliseconds. */
  pause(ms: number): Promise<void>;
}

/** With what, and within which bounds. */
export interface Asking {
  /** The key that signs. */
  readonly key: AskingKey;
  /** Where the services are. */
  readonly settings: AwsSettings;
  /** Further trusted root certificates, PEM. */
  readonly caCerts: readonly string[];
  /** Most milliseconds for one try. */
  readonly limitMs: number;
  /** What CloudTrail shows as the program. */
  readonly userAgent: string;
  /** Further secrets that no answer may show. */
  readonly hidden: readonly Secret[];
}

/** Answers of AWS are a few thousand bytes. */
const MOST_BYTES = 256 * 1024;

/** AWS rejects a right secret for some seconds after a wrong one with the same id. */
const AFTER_WRONG_SECRET_MS = 5_000;
const AFTER_FAILURE_MS = 1_000;

/** How far a clock may be off before it is worth a word, and before AWS rejects a request. */
const LARGEST_SKEW_MS = 4 * 60_000;

/** One key that asks, and what it learns of the clock of this machine. */
export class Caller {
  /** Milliseconds that AWS's clock is ahead of this machine's, as far as seen; 0 as long as they agree. */
  skewMs = 0;

  /** `world` carries the requests. */
  constructor(readonly world: AskWorld, readonly asking: Asking) {}

  /** Makes one call, with one more try if the first failed for a reason that may pass. */
  async call<T>(call: Call<T>): Promise<Called<T>> {
    const startMs = this.world.now();
    const first = await this.#once(call);
    const waitMs = pauseBefore(first, this.skewMs);
    if (waitMs !== undefined && waitMs > 0) await this.world.pause(waitMs);
    const last = waitMs === undefined ? first : await this.#once(call);
    return this.#outcome(call, last, this.world.now() - startMs);
  }

  async #once<T>(call: Call<T>): Promise<Try<T>> {
    const { url, scope } = endpointFor(call.service, call.region, this.asking.settings);
    const { host, pathname, origin } = new URL(url + call.path);
    const body = call.form === undefined ? "" : new URLSearchParams(call.form).toString();
    const request: Signable = {
      method: call.form === undefined ? "GET" : "POST",
      path: pathname,
      query: "",
      headers: [
        ["host", host],
        ["user-agent", this.asking.userAgent],
        ...(call.form === undefined ? [] : [["content-type", FORM] as const]),
      ],
      body,
    };
    const at = new Date(this.world.wallClock().getTime() + this.skewMs);
    const headers = signedHeaders(request, this.asking.key, scope, at).filter(([name]) => name !== "host");
    const sent: { readonly headers: readonly Header[] } = { headers };
    const answer = await this.world.fetch({ method: request.method, url: origin + pathname, ...sent, body }, {
      caCerts: this.asking.caCerts,
      limitMs: this.asking.limitMs,
      mostBytes: MOST_BYTES,
    });
    if (!answer.ok) return { kind: "no-answer", fault: answer.fault };
    this.#compareClocks(answer.value);
    const error = errorIn(answer.value, this.#hide);
    if (error !== undefined) return { kind: "error", error };
    const value = call.read(answer.value.body, this.#hide);
    return value === undefined ? { kind: "error", error: NOT_READABLE } : { kind: "value", value };
  }

  #compareClocks({ headers }: HttpAnswer): void {
    const there = Date.parse(headers.get("date") ?? "");
    const skewMs = there - this.world.wallClock().getTime();
    if (Math.abs(skewMs) > LARGEST_SKEW_MS) this.skewMs = skewMs;
  }

  #outcome<T>({ action, about }: Call<T>, last: Try<T>, ms: number): Called<T> {
    const common = { action, about, ms: Math.round(ms) };
    if (last.kind === "value") {
      return { kind: "answered", value: last.value, report: { ...common, outcome: "ok", ...NOTHING } };
    }
    const [code, text] = last.kind === "error"
      ? [last.error.code, last.error.text]
      : [undefined, shown(this.#hide(last.fault.text))];
    const meaning = last.kind === "error" ? last.error.meaning : undefined;
    const outcome = meaning === "denied" ? "denied" : "failed";
    const words = text === "" ? undefined : text;
    return { kind: "error", meaning, report: { ...common, outcome, code, text: words } };
  }

  readonly #hide = (text: string): string => {
    const { key: { secretKey, sessionToken }, hidden } = this.asking;
    return withoutTraces(text, [secretKey, ...(sessionToken === undefined ? [] : [sessionToken]), ...hidden]);
  };
}

/** What one try came to. */
type Try<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "error"; readonly error: AwsError }
  | { readonly kind: "no-answer"; readonly fault: Fault };

const FORM = "application/x-www-form-urlencoded; charset=utf-8";
const NOTHING = { code: undefined, text: undefined } as const;
const NOT_READABLE: AwsError = {
  code: "unreadable answer",
  text: "the answer is not one of this call: something between this machine and AWS may have written it",
  meaning: "other",
};

/** Milliseconds to wait before the second try; undefined if there is none. */
function pauseBefore<T>(first: Try<T>, skewMs: number): number | undefined {
  if (first.kind === "value") return undefined;
  if (first.kind === "no-answer") {
    return first.fault.kind === "network" && ["closed", "reset"].includes(first.fault.what)
      ? AFTER_FAILURE_MS
      : undefined;
  }
  switch (first.error.meaning) {
    case "wrong-secret":
      return AFTER_WRONG_SECRET_MS;
    case "clock":
      // Without the time of AWS, a second try would be as wrong as the first.
      return skewMs === 0 ? undefined : 0;
    case "throttled":
    case "unavailable":
      return AFTER_FAILURE_MS;
    default:
      return undefined;
  }
}
