/**
 * What clients printed when they were run against the twin (`make capture`), explained: the true cause comes first.
 *
 * Invariant: where a client does not say enough for it, `unclear.json` holds the answer that it gets, by the reason why no other can be
 * given; each reason has its condition, and an entry that is not needed fails. `-- --update` with write permission writes that file, for
 * review in the diff.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../../src/findings/finding.ts";
import { explainText } from "../../../src/logs/explainer.ts";

interface Printed {
  readonly right: readonly FindingId[];
  readonly lines: readonly string[];
}

interface Capture {
  readonly client: string;
  readonly version: string;
  readonly printed: Readonly<Record<string, Printed>>;
}

/** Why the true cause does not come first. */
type Reason =
  | "sent: the client did not see the fault, and shows that the message was accepted"
  | "no words: the client prints nothing of the fault"
  | "silence: the client names a timeout, and not what was silent, or where"
  | "closed: the client names the end of the connection, and not its cause"
  | "failed: the client names the step or the kind of fault, and not the cause"
  | "another: the client names another cause";

/** By reason, client and situation: the first finding, or nothing. */
type Unclear = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const FOLDER = new URL("../../captures/", import.meta.url);
const UNCLEAR = new URL("unclear.json", FOLDER);

/** Most entries of each reason; fewer is better, and this table then follows. */
const MOST: Readonly<Record<Reason, number>> = {
  "sent: the client did not see the fault, and shows that the message was accepted": 53,
  "no words: the client prints nothing of the fault": 276,
  "silence: the client names a timeout, and not what was silent, or where": 144,
  "closed: the client names the end of the connection, and not its cause": 29,
  "failed: the client names the step or the kind of fault, and not the cause": 396,
  "another: the client names another cause": 37,
};

const NETWORK: readonly FindingId[] = ["connection-failed"];
const CERTIFICATE: readonly FindingId[] = ["certificate-untrusted", "tls-failed", ...NETWORK];
const MESSAGE: readonly FindingId[] = ["message-refused", "service-unavailable"];

/** The wider answers that are true as well where the exact one cannot be known. */
const WIDER: Partial<Record<FindingId, readonly FindingId[]>> = {
  "dns-failed": NETWORK,
  "connection-refused": NETWORK,
  "network-unreachable": NETWORK,
  "connection-timeout": NETWORK,
  "port-25-throttled": ["connection-timeout", ...NETWORK],
  "connection-closed": ["message-refused", "credentials-invalid", ...NETWORK],
  "not-smtp": ["connection-timeout", "connection-closed", ...NETWORK],
  "too-many-connections": ["connection-closed", ...MESSAGE, ...NETWORK],
  "tls-mode-mismatch": ["connection-timeout", "connection-closed", "tls-failed", ...NETWORK],
  "starttls-not-offered": ["tls-failed", "protocol-error", "starttls-required", ...NETWORK],
  "tls-failed": NETWORK,
  "tls-version": ["tls-failed", ...NETWORK],
  "certificate-expired": CERTIFICATE,
  "certificate-not-yet-valid": CERTIFICATE,
  "certificate-wrong-name": CERTIFICATE,
  "certificate-untrusted": CERTIFICATE,
  "starttls-required": ["credentials-invalid"],
  "not-subscribed": ["credentials-invalid"],
  "temporary-auth-failure": ["credentials-invalid"],
  "auth-not-offered": ["credentials-invalid", "protocol-error", "message-refused"],
  "client-never-authenticated": ["message-refused"],
  "user-name-in-from": ["sender-invalid", "message-refused"],
  "sender-invalid": ["message-refused"],
  "recipient-invalid": ["message-refused"],
  "password-broke-url": ["credentials-invalid"],
  "service-unavailable": ["message-refused"],
  "idle-timeout": [...MESSAGE, "connection-closed"],
  "not-authorized-to-send": MESSAGE,
  "identity-not-verified": MESSAGE,
  "sending-paused": MESSAGE,
  "mail-from-domain-invalid": MESSAGE,
  "message-malformed": MESSAGE,
  "message-too-long": MESSAGE,
  "sending-rate": MESSAGE,
  "daily-quota": MESSAGE,
  "legacy-rate": MESSAGE,
};

/** What clients print of a message that was accepted. */
const SENT =
  /delivery successful|smtp: Succeeded|Sent (?:Email|mail|email|\[)|status=sent|BUILD SUCCESSFUL|successful: true|result="Ok"|250 Ok [0-9a-f]{16}-|^(?:null|ok)$/m;

/** Which reason holds for `answer`. */
function reasonOf(answer: string, { right, lines }: Printed): Reason {
  if (answer === "") {
    return SENT.test(lines.join("\n"))
      ? "sent: the client did not see the fault, and shows that the message was accepted"
      : "no words: the client prints nothing of the fault";
  }
  if (!right.some((id) => WIDER[id]?.some((wider) => wider === answer))) {
    return "another: the client names another cause";
  }
  if (answer === "connection-timeout") return "silence: the client names a timeout, and not what was silent, or where";
  if (answer === "connection-closed") return "closed: the client names the end of the connection, and not its cause";
  return "failed: the client names the step or the kind of fault, and not the cause";
}

function parseCaptures(text: string): readonly Capture[] {
  return JSON.parse(text);
}

function parseUnclear(text: string): Unclear {
  return JSON.parse(text);
}

function captures(): readonly Capture[] {
  const files = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).filter((name) => name !== "unclear.json").sort();
  return files.flatMap((name) => parseCaptures(Deno.readTextFileSync(new URL(name, FOLDER))));
}

const isRight = (answer: string, { right }: Printed): boolean =>
  right.length === 0 ? answer === "" : right.some((id) => id === answer);

/** What is answered where the true cause does not come first, by reason and situation. */
function unclearIn({ printed }: Capture): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const unclear: Record<string, Record<string, string>> = {};
  for (const [situation, one] of Object.entries(printed)) {
    const answer = explainText(`${one.lines.join("\n")}\n`).findings[0]?.finding.id ?? "";
    if (!isRight(answer, one)) (unclear[reasonOf(answer, one)] ??= {})[situation] = answer;
  }
  return unclear;
}

const all = captures();
const found: Record<string, ReturnType<typeof unclearIn>> = {};
const expected = Deno.args.includes("--update") ? undefined : parseUnclear(Deno.readTextFileSync(UNCLEAR));

/** What `unclear.json` holds of a client, by reason. */
function expectedOf(unclear: Unclear, client: string): ReturnType<typeof unclearIn> {
  return Object.fromEntries(
    Object.entries(unclear).flatMap(([reason, clients]) => {
      const answers = clients[client];
      return answers === undefined ? [] : [[reason, answers]];
    }),
  );
}

for (const capture of all) {
  const { client, version, printed } = capture;
  Deno.test(`${client} (${version}) in ${Object.keys(printed).length} situations`, () => {
    found[client] = unclearIn(capture);
    if (expected !== undefined) assert.deepEqual(found[client], expectedOf(expected, client));
  });
}

function byReason(): Unclear {
  return Object.fromEntries(
    Object.keys(MOST).map((reason) => [
      reason,
      Object.fromEntries(
        Object.entries(found).flatMap(([client, reasons]) => reasons[reason] ? [[client, reasons[reason]]] : []),
      ),
    ]),
  );
}

Deno.test("where the cause cannot be named, the reasons are a closed set, with no more entries than known", () => {
  const unclear = byReason();
  if (Deno.args.includes("--update")) Deno.writeTextFileSync(UNCLEAR, JSON.stringify(unclear, null, 1) + "\n");
  const counts = Object.fromEntries(
    Object.entries(unclear).map(([reason, clients]) => [
      reason,
      Object.values(clients).reduce((sum, answers) => sum + Object.keys(answers).length, 0),
    ]),
  );
  assert.deepEqual(counts, MOST);
});

Deno.test("at least 60 clients of all families are recorded, in at least 25 situations", () => {
  assert.ok(all.length >= 60 && new Set(all.map(({ client }) => client)).size === all.length, `${all.length}`);
  assert.ok(new Set(all.flatMap(({ printed }) => Object.keys(printed))).size >= 25);
});
