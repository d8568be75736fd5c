/**
 * Signature Version 4: what proves to AWS that a request comes from the owner of a key.
 *
 * Invariant: pure, and the only file of this room that opens a secret; what leaves it is a signature, and the session token,
 * which AWS wants in a header. Held to AWS's own test suite (`tests/aws/sigv4_suite.json`).
 * Source: IAM User Guide, "Create a signed AWS API request".
 * @module
 */

import { nodeCrypto } from "../builtin.ts";
import type { Secret } from "../secret.ts";

/** The key that AWS is asked with. */
export interface AskingKey {
  /** The access key id, which leaves the machine. */
  readonly accessKeyId: string;
  /** The secret access key, which does not. */
  readonly secretKey: Secret;
  /** What makes a temporary key complete; it leaves the machine. */
  readonly sessionToken: Secret | undefined;
}

/** A header: name and value. */
export type Header = readonly [name: string, value: string];

/** A request before it is signed, as it will be on the wire. */
export interface Signable {
  /** The verb of HTTP, in capitals. */
  readonly method: "GET" | "POST";
  /** The path, percent-encoded as it is sent. */
  readonly path: string;
  /** The part after the question mark; empty for none. */
  readonly query: string;
  /** All headers that are to be signed, `host` among them; a name may come several times. */
  readonly headers: readonly Header[];
  /** The body; empty for none. */
  readonly body: string;
}

/** Where a signature is good: one service in one region. */
export interface Scope {
  /** The name that the service signs by, such as `ses`. */
  readonly service: string;
  readonly region: string;
}

/** A request in the one form that both sides sign, and the names of its headers. */
export interface Canonical {
  /** The whole of it. */
  readonly text: string;
  /** The names in their order, joined by semicolons. */
  readonly signedHeaders: string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const TERMINAL = "aws4_request";

/** The headers of `request` signed with `key` at the time `at`: date, token and authorization are added. */
export function signedHeaders(request: Signable, key: AskingKey, scope: Scope, at: Date): readonly Header[] {
  const { accessKeyId, secretKey, sessionToken } = key;
  const headers: readonly Header[] = [
    ...request.headers,
    ["x-amz-date", timestamp(at)],
    ...(sessionToken === undefined ? [] : [["x-amz-security-token", sessionToken.open()] as const]),
  ];
  const canonical = canonicalRequest({ ...request, headers });
  const steps = [day(at), scope.region, scope.service, TERMINAL];
  const signingKey = steps.reduce<string | Uint8Array>(hmac, `AWS4${secretKey.open()}`);
  const signature = hmac(signingKey, stringToSign(canonical, scope, at)).toHex();
  const credential = `${accessKeyId}/${steps.join("/")}`;
  const parts = [`Credential=${credential}`, `SignedHeaders=${canonical.signedHeaders}`, `Signature=${signature}`];
  return [...headers, ["authorization", `${ALGORITHM} ${parts.join(", ")}`]];
}

/** The canonical form of `request`. */
export function canonicalRequest({ method, path, query, headers, body }: Signable): Canonical {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    values.set(lower, [...values.get(lower) ?? [], value.trim().replaceAll(/\s+/g, " ")]);
  }
  const names = [...values.keys()].toSorted();
  const lines = names.map((name) => `${name}:${values.get(name)?.join(",")}\n`);
  const signed = names.join(";");
  const text = [method, canonicalPath(path), canonicalQuery(query), lines.join(""), signed, sha256(body)].join("\n");
  return { text, signedHeaders: signed };
}

/** What is signed: the canonical request by its digest, bound to time and scope. */
export function stringToSign({ text }: Canonical, { service, region }: Scope, at: Date): string {
  return [ALGORITHM, timestamp(at), [day(at), region, service, TERMINAL].join("/"), sha256(text)].join("\n");
}

/** `path` without empty and dotted steps, percent-encoded once more, as every service but S3 wants it. */
function canonicalPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(encode(step));
  }
  const isFolder = steps.length > 0 && path.endsWith("/");
  return `/${steps.join("/")}${isFolder ? "/" : ""}`;
}

/** The pairs of `query` in the order of their encoded names, and of their values where names agree. */
function canonicalQuery(query: string): string {
  const pairs = query.split("&").filter((pair) => pair !== "").map((pair): readonly [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [encode(decodeURIComponent(name)), encode(decodeURIComponent(value.join("=")))];
  });
  const compare = (one: string, other: string): number => one < other ? -1 : one > other ? 1 : 0;
  return pairs.toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`).join("&");
}

/** Percent-encoding of RFC 3986: all but the unreserved characters. */
export function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `20150830T123600Z`. */
function timestamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

function day(at: Date): string {
  return timestamp(at).slice(0, 8);
}

function hmac(key: string | Uint8Array, text: string): Uint8Array {
  return nodeCrypto().createHmac("sha256", key).update(text, "utf8").digest();
}

function sha256(text: string): string {
  return nodeCrypto().createHash("sha256").update(text, "utf8").digest("hex");
}
