/**
 * The corpus of texts, as it stands and as it gets mangled on its way: cut, wrapped, prefixed, among other lines.
 *
 * Invariant: each row leads to its finding first, each near miss to none, whatever is done to the text.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { OnLiteral, Search } from "../../src/logs/literal_search.ts";
import { Explainer, explainText, type Explanation } from "../../src/logs/explainer.ts";
import { SES_NAMES } from "../../src/findings/endpoint_mentions.ts";
import { NEAR_MISSES } from "./cases/near_misses.ts";
import { TEXTS } from "./corpus.ts";

const BYTES = new TextEncoder();

function ids({ findings }: Explanation): readonly string[] {
  return findings.map(({ finding }) => finding.id);
}

for (const { client, text, id } of TEXTS) {
  Deno.test(`${client}: ${id}`, () => {
    const { findings } = explainText(text);
    assert.equal(findings[0]?.finding.id, id);
    for (const { finding, count, quote } of findings) {
      assert.equal(count, 1, `${finding.id} is one attempt`);
      assert.ok(quote.length > 0 && quote.length <= 310);
    }
  });
}

for (const { client, text, note } of NEAR_MISSES) {
  Deno.test(`${client}: ${note ? "a note" : "nothing"}`, () => {
    const { findings, notes } = explainText(text);
    assert.deepEqual(findings, []);
    assert.equal(notes.length > 0, note);
  });
}

/** Ways in which a text of one line gets logged. */
const PREFIXES: Readonly<Record<string, (line: string) => string>> = {
  "syslog": (line) => `Nov 22 19:57:52 web-1 app[4711]: ${line}`,
  "the journal": (line) => `2026-11-22T19:57:52+0000 web-1 app[4711]: ${line}`,
  "JSON": (line) => JSON.stringify({ log: `${line}\n`, stream: "stderr", time: "2026-11-22T19:57:52.123456789Z" }),
  "JSON within JSON": (line) => JSON.stringify({ message: JSON.stringify({ level: "error", err: line }) }),
  "docker compose": (line) => `app-1  | ${line}`,
  "kubernetes": (line) => `2026-11-22T19:57:52.123456789Z stderr F ${line}`,
  "CRLF": (line) => `${line}\r\n`,
  "HTML": (line) => `${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}<br />`,
  "colours": (line) => `\x1b[31mERROR\x1b[0m ${line}\x1b[0m`,
};

for (const [name, prefix] of Object.entries(PREFIXES)) {
  Deno.test(`texts of one line, as ${name} has them`, () => {
    for (const { client, text, id } of TEXTS) {
      if (!text.includes("\n")) assert.equal(ids(explainText(prefix(text)))[0], id, `${client}: ${prefix(text)}`);
    }
    for (const { client, text } of NEAR_MISSES) {
      if (!text.includes("\n")) assert.deepEqual(ids(explainText(prefix(text))), [], client);
    }
  });
}

const OTHER_LINES = [
  "Nov 22 19:57:50 web-1 sshd[535]: Accepted publickey for deploy from 198.51.100.7 port 50454 ssh2",
  '198.51.100.7 - - [22/Nov/2026:19:57:51 +0000] "GET /session HTTP/1.1" 454 530 "-" "curl/7.88.1"',
  "Nov 22 19:57:51 web-1 postfix/qmgr[811]: 3C1E12A0F4: from=<app@example.com>, size=4753, nrcpt=1 (queue active)",
  "Nov 22 19:57:51 web-1 systemd[1]: Started Session 535 of user root.",
  '{"level":"info","msg":"request served","status":200,"took":"4.54ms","time":"2026-11-22T19:57:51Z"}',
  "    at Object.<anonymous> (/srv/app/index.js:530:17)",
  "",
];

Deno.test("texts among other lines", () => {
  const before = `${OTHER_LINES.join("\n")}\n`;
  for (const { client, text, id } of TEXTS) {
    const explained = explainText(`${before}${text}\n${before}`);
    assert.equal(ids(explained)[0], id, client);
    assert.ok((explained.findings[0]?.firstLine ?? 0) > OTHER_LINES.length, client);
  }
  for (const { client, text } of NEAR_MISSES) {
    assert.deepEqual(ids(explainText(`${before}${text}\n${before}`)), [], client);
  }
});

Deno.test("texts with CRLF", () => {
  for (const { client, text, id } of TEXTS) {
    const explained = explainText(text.replaceAll("\n", "\r\n"));
    assert.deepEqual(explained.findings, explainText(text).findings, client);
    assert.equal(ids(explained)[0], id, client);
  }
});

/** Texts as one, far enough apart not to touch each other, and each about a message of its own. */
function joined(texts: readonly string[], gap = 250): string {
  const own = (text: string, index: number): string =>
    text.replaceAll(
      /1rjYxQ(?=-)|\b(?:[0-9A-F]{8}|[0-9A-F]{10})(?=: )/g,
      (queueId) => `${queueId.slice(0, -3)}${String(index).padStart(3, "0")}`,
    );
  return texts.map(own).join(`\n${"quiet\n".repeat(gap)}`);
}

const ALL = joined([...TEXTS, ...NEAR_MISSES].map(({ text }) => text));

Deno.test("all texts as one", () => {
  const explained = explainText(ALL);
  const each = TEXTS.map(({ text }) => ids(explainText(text)));
  assert.deepEqual(new Set(ids(explained)), new Set(each.flat()));
  for (const { finding, count } of explained.findings) {
    assert.equal(count, each.filter((ids) => ids.includes(finding.id)).length, finding.id);
  }
  assert.equal(explained.lines, ALL.split("\n").length);
  assert.equal(explained.bytes, BYTES.encode(ALL).length);
});

function explainInPieces(bytes: Uint8Array, sizes: readonly number[], explainer = new Explainer()): Explanation {
  let from = 0;
  for (let i = 0; from < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    explainer.push(bytes.subarray(from, from + size));
    from += size;
  }
  return explainer.finish();
}

Deno.test("it does not matter where a text is cut", () => {
  const bytes = BYTES.encode(ALL);
  const whole = explainText(ALL);
  const sizes = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(sizes, (sizes) => assert.deepEqual(explainInPieces(bytes, sizes), whole)), { numRuns: 25 });
  const short = BYTES.encode(TEXTS.slice(0, 12).map(({ text }) => text).join("\n"));
  assert.deepEqual(explainInPieces(short, [1]), explainInPieces(short, [short.length]));
});

/** A search that finds every literal at the start of every line, so that all lines are read for all signatures. */
class EveryLine implements Search {
  constructor(readonly literals: readonly string[]) {}

  scan(bytes: Uint8Array, from: number, to: number, _end: number, onLiteral: OnLiteral): void {
    for (let at = from; at < to; at++) {
      if (at > 0 && bytes[at - 1] !== 10) continue;
      for (let literal = SES_NAMES.length; literal < this.literals.length; literal++) onLiteral(at, literal);
    }
  }
}

Deno.test("the search for literals loses nothing", () => {
  const thorough = (text: string): Explanation =>
    explainInPieces(BYTES.encode(text), [60_000], new Explainer({ search: (literals) => new EveryLine(literals) }));
  const texts = [...TEXTS, ...NEAR_MISSES].map(({ text }) => text);
  for (const gap of [0, 5, 20]) assert.deepEqual(thorough(joined(texts, gap)), explainText(joined(texts, gap)));
  const single = texts.filter((text) => !text.includes("\n"));
  for (const prefix of Object.values(PREFIXES)) {
    const text = joined(single.map(prefix), 3);
    assert.deepEqual(thorough(text), explainText(text));
  }
});

const ANSWERS: readonly (readonly [string, string])[] = [
  ["535 Authentication Credentials Invalid", "credentials-invalid"],
  ["535 Account not subscribed to SES", "not-subscribed"],
  ["530 Authentication required", "client-never-authenticated"],
  ["530 Must issue a STARTTLS command first", "starttls-required"],
  ["454 Temporary authentication failure", "temporary-auth-failure"],
  ["454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.", "legacy-rate"],
  ["454 Throttling failure: Maximum sending rate exceeded.", "sending-rate"],
  ["454 Throttling failure: Daily message quota exceeded.", "daily-quota"],
  ["421 Too many concurrent SMTP connections", "too-many-connections"],
  ["451 4.4.2 Timeout waiting for data from client.", "idle-timeout"],
  ["451 Temporary service failure", "service-unavailable"],
  ["554 Access denied: User `x' is not authorized to perform `ses:SendRawEmail' on resource", "not-authorized-to-send"],
  ["554 Message rejected: Email address is not verified. The following identities", "identity-not-verified"],
  ["554 Message rejected: Sending paused for this account. For more information", "sending-paused"],
  ["554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.", "mail-from-domain-invalid"],
  ["554 Transaction failed: User name is missing: 'x'", "user-name-in-from"],
  ["552 Message is too long.", "message-too-long"],
  ["501 Invalid MAIL FROM address provided", "sender-invalid"],
];

Deno.test("an answer of the server may be wrapped at any blank, and counts on the line where it begins", () => {
  for (const [answer, id] of ANSWERS) {
    const lines =
      `<user@example.com>: host\n    email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: ${answer} (in reply)\n`;
    for (const { index } of answer.matchAll(/ /g)) {
      const at = lines.indexOf(answer) + index;
      const text = `${lines.slice(0, at)}\n    ${lines.slice(at + 1)}`;
      const [first, ...others] = explainText(text).findings;
      assert.deepEqual([first?.finding.id, first?.count, others.length], [id, 1, 0], text);
    }
  }
});

/** What Postfix logs of a mail by way of `region`. */
function sent(region: string, outcome: string): string {
  return `Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, ` +
    `relay=email-smtp.${region}.amazonaws.com[192.0.2.7]:587, ${outcome}\n`;
}

Deno.test("of any number of accepted messages, those around a refused login tell which region accepts the pair", () => {
  const accepted = "status=sent (250 Ok 010f018bcfe6a1b2-6f4a2c1e-8a53-4f62-9d0e-5b6a7c8d9e0f-000000)";
  const refused = "status=deferred (host said: 535 Authentication Credentials Invalid)";
  const before = sent("us-east-2", accepted).repeat(1000) + sent("eu-west-1", refused);
  const idOf = (text: string): string | undefined => explainText(text).findings[0]?.finding.id;
  assert.equal(idOf(before), "wrong-region");
  assert.equal(idOf(before + sent("eu-west-1", accepted).repeat(1000)), "credentials-invalid");
});
