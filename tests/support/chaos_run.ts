/**
 * What `verify` owes to its user whatever a server does: an answer in time, a true one, and silence about the login.
 *
 * Invariant: every claim is checked against what the two sides really said, never against what the program believes.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import { encode } from "./bytes.ts";
import type { Credential } from "./chaos.ts";
import type { MemoryRun } from "./memory_host.ts";
import type { Said } from "./tap.ts";
import { assertKeeps, parseReport } from "./verify_script.ts";

/** What went over one connection. */
type Heard = readonly Said[];

/** The exit code and the two outputs of a run. */
export type RunOutput = { readonly exit: number; readonly stdout: string; readonly stderr: string };

/** Asserts all of it. `isJson` tells in which format the run was asked for. */
export function assertSane(
  { exit, stdout, stderr }: MemoryRun,
  isJson: boolean,
  credential: Credential,
  heard: readonly Heard[],
): void {
  assertKept({ exit, stdout, stderr }, isJson, credential);
  for (const connection of heard) {
    assertClear(connection, credential);
    assertNothingSlippedIn(connection);
  }
  if (exit === 0) assertAccepted(heard.at(-1) ?? [], credential);
  if (exit === 1) assertRejected(heard.at(-1) ?? []);
}

/** Asserts what the output alone shows: an exit code that is an answer, and no piece of the login. */
export function assertKept({ exit, stdout, stderr }: RunOutput, isJson: boolean, credential: Credential): void {
  assert(exit === 0 || exit === 1 || exit === 3, `exit ${exit}: ${stderr}`);
  const texts = isJson ? textsIn(parseReport(stdout)) : [stdout];
  const secrets = secretsOf(credential);
  // What a terminal shows while the run goes on takes itself away again.
  // deno-lint-ignore no-control-regex
  const kept = stderr.replaceAll(/\r?\x1b\[(?:K|J|\d+A)|\r/g, "");
  for (const text of [...texts, kept, stdout.replace(/\s+/g, " ")]) assertKeeps(secrets, text);
  const pieces = secrets.flatMap(piecesOf);
  assert.equal(pieces.find((piece) => piece.isIn(stdout)), undefined, `a piece of a secret is in base64: ${stdout}`);
}

/** The password, and a user name that is not shown. */
function secretsOf({ username, password }: Credential): readonly Secret[] {
  return [password, ...(/^A(KIA|SIA)[A-Z2-7]+/.test(username) ? [] : [username])].map((text) => new Secret(text));
}

/** Every twelve characters in a row: a cut through the middle must not let the rest out. */
function piecesOf(secret: Secret): readonly Secret[] {
  const text = secret.open();
  return Array.from({ length: Math.max(0, text.length - 11) }, (_, start) => new Secret(text.slice(start, start + 12)));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function assertClear(heard: Heard, { username, password }: Credential): void {
  const clear = heard.filter(({ from, secure }) => from === "client" && !secure).map(({ text }) => text).join("\n");
  assert.doesNotMatch(clear, /AUTH/i);
  for (const secret of [username, password]) assert(!new Secret(secret).isIn(clear), clear);
}

/** A client that gets TLS by STARTTLS got one reply to that, and not a byte more in clear. */
function assertNothingSlippedIn(heard: Heard): void {
  const at = heard.findIndex(({ from, text }) => from === "client" && text === "STARTTLS\r\n");
  if (at < 0 || !heard.some(({ secure }) => secure)) return;
  const reply = heard.slice(at).filter(({ from, secure }) => from === "server" && !secure).map(({ text }) => text);
  assert.match(reply.join(""), /^(220-[^\n]*\n)*220( [^\n]*)?\n$/, "bytes in clear came along with TLS");
}

/** Accepted: the first thing that the server said behind TLS after it had the password is 235. */
function assertAccepted(heard: Heard, { username, password }: Credential): void {
  const base64 = (text: string): string => encode(text).toBase64();
  const proofs = [base64(password), `AUTH PLAIN ${base64(`\0${username}\0${password}`)}`].map((line) => `${line}\r\n`);
  const at = heard.findIndex(({ from, secure, text }) => from === "client" && secure && proofs.includes(text));
  assert(at > 0, "accepted, but the password was never sent");
  assert.match(saidBehind(heard, at), /^235([ -]|\r?\n)/, "accepted, but not by the answer to the password");
}

/** Rejected: the server said 535 behind TLS in answer to AUTH. */
function assertRejected(heard: Heard): void {
  const at = heard.findIndex(({ from, secure, text }) => from === "client" && secure && text.startsWith("AUTH "));
  assert(at > 0, "rejected, but AUTH was never sent");
  assert.match(saidBehind(heard, at), /^535([ -]|\r?\n)/m, "rejected, but not in answer to AUTH");
}

function saidBehind(heard: Heard, at: number): string {
  return heard.slice(at).filter(({ from, secure }) => from === "server" && secure).map(({ text }) => text).join("");
}
