/**
 * Requests over real HTTPS on the loopback: certificates, limits, and answers that mean harm.
 *
 * Invariant: one row a way to fail, each with its fault; none takes longer than its limit allows.
 * @module
 */

import assert from "node:assert/strict";
import type { HttpRequest } from "../../src/aws/http.ts";
import { fetchOnce } from "../../src/host/https.ts";
import type { Fault } from "../../src/smtp/connection.ts";
import { closedPort } from "../support/closed_port.ts";
import { type AwsTwinOptions, startAwsTwin } from "../support/aws_twin.ts";

const TERMS = { caCerts: [], limitMs: 3000, mostBytes: 64 * 1024 };

function get(url: string): HttpRequest {
  return { method: "GET", url, headers: [["x-test", "1"]], body: "" };
}

async function faultAt(options: Partial<AwsTwinOptions>, limitMs = 3000, isTrusted = true): Promise<Fault | undefined> {
  await using twin = await startAwsTwin({ accounts: [], ...options });
  const caCerts = isTrusted ? [twin.rootPem] : [];
  const answer = await fetchOnce(get(`${twin.url}/v2/email/account`), { ...TERMS, caCerts, limitMs });
  return answer.ok ? undefined : answer.fault;
}

Deno.test("an answer comes whole, whatever its status", async () => {
  await using twin = await startAwsTwin({ accounts: [] });
  const answer = await fetchOnce(get(`${twin.url}/v2/email/account`), { ...TERMS, caCerts: [twin.rootPem] });
  assert.ok(answer.ok);
  assert.equal(answer.value.status, 400);
  assert.match(answer.value.headers.get("date") ?? "", /GMT$/);
  assert.match(answer.value.body, /Authorization header/);
  assert.equal(twin.requests[0]?.headers.get("x-test"), "1");
});

Deno.test("a certificate of an unknown root", async () => {
  const fault = await faultAt({}, 3000, false);
  assert.deepEqual([fault?.kind, fault?.kind === "tls" && fault.what], ["tls", "untrusted"]);
});

Deno.test("a certificate of another name", async () => {
  const fault = await faultAt({ certificate: "wrong-name" });
  assert.deepEqual([fault?.kind, fault?.kind === "tls" && fault.what], ["tls", "wrong-name"]);
});

Deno.test("a server that says nothing costs the limit and no more", async () => {
  const start = performance.now();
  const fault = await faultAt({ trouble: { "*": "hang" } }, 300);
  assert.deepEqual(fault, { kind: "network", what: "timeout", text: "no answer within 0.3 s" });
  assert.ok(performance.now() - start < 20_000);
});

Deno.test("an answer without end is cut off", async () => {
  const fault = await faultAt({ trouble: { "*": "huge" } });
  assert.equal(fault?.text, "the answer is longer than 64 KiB");
});

Deno.test("no redirect is followed", async () => {
  await using twin = await startAwsTwin({ accounts: [], trouble: { "*": "redirect" } });
  const answer = await fetchOnce(get(twin.url), { ...TERMS, caCerts: [twin.rootPem] });
  assert.ok(answer.ok && answer.value.status === 302 && twin.requests.length === 1);
});

Deno.test("nothing listens", async () => {
  const answer = await fetchOnce(get(`https://127.0.0.1:${closedPort()}/`), TERMS);
  assert.ok(!answer.ok);
  assert.deepEqual([answer.fault.kind === "network" && answer.fault.what], ["refused"]);
  assert.doesNotMatch(answer.fault.text, /https:|error sending/);
});

Deno.test("plain HTTP goes to the loopback itself", async () => {
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, () => new Response("here"));
  const answer = await fetchOnce(get(`http://127.0.0.1:${server.addr.port}/`), TERMS);
  assert.ok(answer.ok && answer.value.body === "here");
});
