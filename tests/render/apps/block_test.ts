/**
 * How the pieces of a block are put together.
 *
 * Invariant: a made-up program, so that no real one hides a fault.
 * @module
 */

import assert from "node:assert/strict";
import { hasOnlyStartTls, type Piece, portWith, settingsBlock, strictPort } from "../../../src/render/apps/block.ts";

const login = { host: "h", username: "u", password: "p" };
const piece: Piece = { mark: ";", place: "write to a", notes: ["then b"], lines: ["c", "d"] };

Deno.test("one piece: its comments, then its lines", () => {
  assert.equal(settingsBlock({ title: "X", pieces: () => [piece] }, login), "; X: write to a\n; then b\nc\nd\n");
});

Deno.test("several pieces are counted and parted by an empty line; one without comments says nothing", () => {
  const bare = { ...piece, mark: undefined };
  const text = settingsBlock({ title: "X", pieces: () => [piece, bare] }, login);
  assert.equal(text, "; X, 1 of 2: write to a\n; then b\nc\nd\n\nc\nd\n");
});

Deno.test("587 has STARTTLS, 465 has implicit TLS", () => {
  assert.deepEqual([portWith("starttls"), portWith("wrapper")], [587, 465]);
});

Deno.test("an ingress endpoint has no port with implicit TLS, and its strict port is that with STARTTLS", () => {
  const hosts = ["abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com", "email-smtp.eu-west-1.amazonaws.com"];
  assert.deepEqual(hosts.map(hasOnlyStartTls), [true, false]);
  assert.deepEqual(hosts.map(strictPort), [587, 465]);
});
